"""The catalogue: what ships is whole, what operators add is laid over it, and what is wrong is named."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from content.catalogue import SHIPPED, CatalogueError, CatalogueShelf, load_catalogue
from domain.catalogue import Carrier, Catalogue, Channel
from domain.languages import Language

FIRST_WAVE = {
    "CA": ["bell", "rogers", "telus"],
    "US": ["att", "t_mobile", "verizon", "e_card"],
    "CL": ["claro", "entel", "movistar"],
    "CN": ["china_mobile", "china_unicom", "china_telecom"],
}
SECOND_WAVE = {
    "CA": "speakout_ca fizz_ca public_mobile_ca koodo_prepaid_ca lucky_mobile_ca chatr_ca",
    "US": "ultra_paygo tello redpocket google_voice",
    "GB": "giffgaff ctexcel_uk voxi lebara_uk cmlink_uk three_uk ee_payg",
    "HK": "club_sim hahasim sosim cmhk_mysim",
    "NZ": "skinny_nz one_nz",
    "EE": "esim_gg",
    "NL": "vodafone_nl",
    "DE": "vodafone_de",
    "PH": "globe_ph",
    "XX": "esim_plus",
}

BASIS = {"source": "letter", "as_of": "2026-11", "confidence": "high"}
Entry = dict[str, Any]


def in_all_languages(text: str) -> dict[str, str]:
    return {language.value: text for language in Language}


def a_country() -> Entry:
    return {
        "code": "CA",
        "name": in_all_languages("Canada"),
        "currency": "CAD",
        "zone": "America/Toronto",
        "carriers": [
            {
                "id": "maple",
                "name": in_all_languages("Maple"),
                "aliases": ["maple", "枫叶"],
                "how_to_tell": in_all_languages("A leaf on the SIM."),
                "domains": [{"domain": "maple.example", "role": "main site", **BASIS}],
                "links": {"home": {"url": "https://www.maple.example/", **BASIS}},
                "channels": [{"channel": "web", **BASIS}],
                "plans": [
                    {
                        "id": "small",
                        "name": in_all_languages("Small"),
                        "price": {"minor": 1500, "currency": "CAD"},
                        "validity": {"days": 30},
                        **BASIS,
                    },
                    {"id": "large", "name": in_all_languages("Large"), "price": None, "validity": None, **BASIS},
                ],
            }
        ],
    }


def write(folder: Path, name: str, body: object) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(body if isinstance(body, str) else yaml.safe_dump(body, allow_unicode=True), "utf-8")
    return path


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    write(folder, "ca.yaml", a_country())
    write(folder, "sources.yaml", {"letter": {"title": "A letter from the carrier", "kind": "official"}})
    return folder


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    folder = tmp_path / "overrides"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def carriers(catalogue: Catalogue) -> list[Carrier]:
    return [carrier for country in catalogue.countries for carrier in country.carriers]


def problems_of(shipped: Path, overrides: Path | None = None) -> tuple[str, ...]:
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(shipped, overrides)
    return caught.value.problems


class TestShipped:
    def test_all_carriers_are_there_the_first_wave_first(self, catalogue: Catalogue) -> None:
        found = {country.code: [carrier.id for carrier in country.carriers] for country in catalogue.countries}
        expected = {code: list(ids) for code, ids in FIRST_WAVE.items()}
        for code, ids in SECOND_WAVE.items():
            expected.setdefault(code, []).extend(ids.split())
        assert {code: set(ids) for code, ids in found.items()} == {code: set(ids) for code, ids in expected.items()}
        assert {code: found[code][: len(ids)] for code, ids in FIRST_WAVE.items()} == FIRST_WAVE
        assert list(found)[:4] == list(FIRST_WAVE)

    def test_the_first_wave_is_marked(self, catalogue: Catalogue) -> None:
        marked = {carrier.id for carrier in carriers(catalogue) if carrier.first_wave}
        assert marked == {carrier_id for ids in FIRST_WAVE.values() for carrier_id in ids}

    def test_every_carrier_has_what_a_renewal_needs(self, catalogue: Catalogue) -> None:
        for carrier in carriers(catalogue):
            assert any(option.shown for option in carrier.channels), f"{carrier.id}: no way to renew is shown"
            assert carrier.after_expiry or carrier.keep_alive, f"{carrier.id}: says nothing of its end"
            assert carrier.aliases, f"{carrier.id}: no word by which people name it"
            assert carrier.early_renewal is not None, f"{carrier.id}: says nothing of renewing early"
            if carrier.first_wave and carrier.verified:
                links = (carrier.links.renewal, carrier.links.sign_in, carrier.links.home)
                assert any(link is not None and link.shown for link in links), f"{carrier.id}: no page to renew at"

    def test_an_unverified_carrier_has_no_links(self, catalogue: Catalogue) -> None:
        unverified = [carrier for carrier in carriers(catalogue) if not carrier.verified]
        assert "e_card" in {carrier.id for carrier in unverified}
        for carrier in unverified:
            assert carrier.links == type(carrier.links)(), f"{carrier.id} has links"
            assert not carrier.domains, f"{carrier.id} has domains"

    def test_marketplaces_are_never_offered_without_a_caution(self, catalogue: Catalogue) -> None:
        for carrier in carriers(catalogue):
            option = carrier.option(Channel.MARKETPLACE)
            assert option is None or option.caution is not None, carrier.id

    def test_own_knowledge_is_never_above_medium(self, catalogue: Catalogue) -> None:
        for file in SHIPPED.glob("*.yaml"):
            for fact in facts_in(yaml.safe_load(file.read_text("utf-8"))):
                assert fact["source"] != "general-knowledge" or fact["confidence"] != "high", f"{file.name}: {fact}"

    def test_texts_are_plain_and_fit_a_phone(self, catalogue: Catalogue) -> None:
        for file in SHIPPED.glob("*.yaml"):
            for text in texts_in(yaml.safe_load(file.read_text("utf-8"))):
                assert "<" not in text, f"{file.name}: {text}"
                assert len(text) <= 320, f"{file.name}: {text}"
                for opening, closing in ("“”", "「」", "«»", "()", "（）"):
                    assert text.count(opening) == text.count(closing), f"{file.name}: {text}"

    def test_a_word_names_only_one_carrier(self, catalogue: Catalogue) -> None:
        owners: dict[str, str] = {}
        for carrier in carriers(catalogue):
            for alias in carrier.aliases:
                assert owners.setdefault(alias, carrier.id) == carrier.id, alias


def facts_in(value: object) -> list[Entry]:
    if isinstance(value, dict):
        own = [value] if "confidence" in value else []
        return own + [fact for item in value.values() for fact in facts_in(item)]
    return [fact for item in value for fact in facts_in(item)] if isinstance(value, list) else []


def texts_in(value: object) -> list[str]:
    if isinstance(value, dict):
        if Language.ZH_HANS.value in value:
            return list(value.values())
        return [text for item in value.values() for text in texts_in(item)]
    return [text for item in value for text in texts_in(item)] if isinstance(value, list) else []


Change = Callable[[Entry, Entry], object]


class TestWhatIsWrongIsNamed:
    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            (lambda ca, maple: maple.pop("how_to_tell"), "carrier 'maple', how_to_tell: Field required"),
            (
                lambda ca, maple: maple["plans"][0].update(price={"minor": -1, "currency": "CAD"}),
                "carrier 'maple', plans[0].price.minor: should be greater than or equal to 0 (found -1)",
            ),
            (
                lambda ca, maple: maple["plans"][1].update(colour="red"),
                "plans[1].colour: Extra inputs are not permitted",
            ),
            (
                lambda ca, maple: maple["plans"][0].update(validity={}),
                "plans[0].validity: a period has",
            ),
            (lambda ca, maple: maple["plans"][0].update(id="no blanks"), "plans[0].id: String should match pattern"),
            (lambda ca, maple: maple["plans"][0].update(as_of="last year"), "plans[0].as_of: String should match"),
            (
                lambda ca, maple: maple["plans"].append(maple["plans"][0]),
                "carrier 'maple', plans: 'small' stands there",
            ),
            (lambda ca, maple: maple["channels"].append(maple["channels"][0]), "channels: 'web' stands there twice"),
            (
                lambda ca, maple: maple["channels"][0].update(channel="fax"),
                "channels[0].channel: should be 'web'",
            ),
            (lambda ca, maple: maple["channels"][0].update(source="hearsay"), "'hearsay' is neither a known source"),
            (lambda ca, maple: maple["aliases"].append("Maple"), "aliases: 'Maple' must be lower case"),
            (lambda ca, maple: maple["aliases"].append("maple"), "aliases: 'maple' stands there twice"),
            (
                lambda ca, maple: maple["links"]["home"].update(url="http://www.maple.example/"),
                "carrier 'maple', links.home.url: URL scheme should be 'https'",
            ),
            (
                lambda ca, maple: maple["links"]["home"].update(url="https://maple.example.org/"),
                "carrier 'maple', links.home.url: maple.example.org is none of the carrier's domains",
            ),
            (
                lambda ca, maple: maple["domains"][0].update(confidence="low"),
                "links.home.url: www.maple.example is none of the carrier's domains",
            ),
            (lambda ca, maple: maple.update(zone="America/Maple"), "carrier 'maple', zone: there is no time zone"),
            (lambda ca, maple: maple["name"].pop("fr"), "carrier 'maple', name: has no text in fr"),
            (lambda ca, maple: maple["name"].update(fr=" "), "carrier 'maple', name: has an empty text"),
            (lambda ca, maple: maple["name"].update(de="Ahorn"), "carrier 'maple', name.de: should be"),
            (
                lambda ca, maple: maple["plans"][0]["price"].update(currency="XQQ"),
                "carrier 'maple', plans[0].price.currency: there is no currency XQQ",
            ),
            (lambda ca, maple: ca.update(currency="XQQ"), "country 'CA', currency: there is no currency XQQ"),
            (lambda ca, maple: ca.update(zone="Toronto"), "country 'CA', zone: there is no time zone 'Toronto'"),
            (lambda ca, maple: ca["name"].pop("es"), "country 'CA', name: has no text in es"),
            (lambda ca, maple: ca.pop("name"), "country 'CA', name: Field required"),
            (lambda ca, maple: ca.pop("code"), "code: every file names its country"),
            (lambda ca, maple: ca.update(carriers="maple"), "carriers: must be a list of entries"),
        ],
    )
    def test_by_file_entry_and_field(self, shipped: Path, change: Change, sentence: str) -> None:
        entry = a_country()
        change(entry, entry["carriers"][0])
        write(shipped, "ca.yaml", copy.deepcopy(entry))
        problems = problems_of(shipped)
        assert [problem for problem in problems if problem.startswith("ca.yaml: ") and sentence in problem], problems

    def test_all_at_once(self, shipped: Path) -> None:
        entry = a_country()
        entry["zone"] = "Toronto"
        entry["carriers"][0].update(zone="Ottawa", aliases=["Maple"])
        write(shipped, "ca.yaml", entry)
        assert len(problems_of(shipped)) == 3

    def test_a_file_that_is_no_yaml(self, shipped: Path) -> None:
        write(shipped, "xx.yaml", "code: [")
        (problem,) = problems_of(shipped)
        assert problem.startswith("xx.yaml: cannot be read: ")

    def test_a_file_without_fields(self, shipped: Path) -> None:
        write(shipped, "xx.yaml", "- code: XX")
        assert problems_of(shipped) == ("xx.yaml: holds no fields, only [{'code': 'XX'}]",)

    def test_a_source_without_a_title(self, shipped: Path) -> None:
        write(shipped, "sources.yaml", {"letter": {"kind": "official"}})
        assert "sources.yaml: letter, title: Field required" in problems_of(shipped)

    def test_two_files_that_describe_one_country(self, shipped: Path) -> None:
        write(shipped, "ca_more.yaml", {**a_country(), "carriers": []})
        assert problems_of(shipped) == ("ca_more.yaml: country 'CA': ca.yaml already describes it",)

    def test_two_carriers_with_one_id(self, shipped: Path) -> None:
        write(shipped, "ca_more.yaml", {"code": "CA", "carriers": a_country()["carriers"]})
        assert problems_of(shipped) == ("ca_more.yaml: carrier 'maple': the id is already taken",)

    def test_one_id_in_two_countries(self, shipped: Path) -> None:
        write(shipped, "us.yaml", {**a_country(), "code": "US"})
        assert "us.yaml: carrier 'maple': the id is also used in another country" in problems_of(shipped)

    def test_a_folder_that_is_not_there(self, shipped: Path, tmp_path: Path) -> None:
        assert problems_of(shipped, tmp_path / "nowhere")[0].endswith("nowhere: there is no such folder")


class TestFiles:
    def test_several_files_make_one_country(self, shipped: Path) -> None:
        birch = {**a_country()["carriers"][0], "id": "birch", "priority": 1, "aliases": ["birch"]}
        write(shipped, "ca_more.yaml", {"code": "CA", "carriers": [birch]})
        (country,) = load_catalogue(shipped).countries
        assert [carrier.id for carrier in country.carriers] == ["birch", "maple"]
        assert {carrier.country for carrier in country.carriers} == {"CA"}

    def test_norway_and_dates_are_texts(self, shipped: Path) -> None:
        norway = yaml.safe_dump({**a_country(), "carriers": []}, allow_unicode=True)
        write(shipped, "no.yaml", norway.replace("code: CA", "code: NO"))
        canada = yaml.safe_dump(a_country(), allow_unicode=True)
        write(
            shipped, "ca.yaml", canada.replace("as_of: 2026-11", "as_of: 2026-11-20", 1).replace("2026-11\n", "2026\n")
        )
        catalogue = load_catalogue(shipped)
        assert catalogue.country("NO") is not None
        maple = catalogue.carrier("maple")
        assert maple is not None
        assert {maple.channels[0].as_of, maple.domains[0].as_of} == {"2026-11-20", "2026"}

    def test_sources_can_be_named_to_people(self, shipped: Path) -> None:
        assert load_catalogue(shipped).sources["letter"].title == "A letter from the carrier"


class TestOverrides:
    def carrier(self, shipped: Path, overrides: Path, change: Entry) -> Carrier:
        write(overrides, "mine.yaml", {"code": "CA", "carriers": [{"id": "maple", **change}]})
        found = load_catalogue(shipped, overrides).carrier("maple")
        assert found is not None
        return found

    def test_change_a_field_and_leave_the_others(self, shipped: Path, overrides: Path) -> None:
        maple = self.carrier(shipped, overrides, {"priority": 7, "name": {"en": "Maple Leaf"}})
        assert maple.priority == 7
        assert maple.name.to(Language.EN) == "Maple Leaf"
        assert maple.name.to(Language.FR) == "Maple"
        assert len(maple.plans) == 2

    def test_change_and_add_plans_by_id(self, shipped: Path, overrides: Path) -> None:
        new = {"id": "year", "name": {"zh-Hans": "一年"}, "price": None, "validity": {"days": 365}, **BASIS}
        maple = self.carrier(shipped, overrides, {"plans": [{"id": "small", "price": {"minor": 1800}}, new]})
        assert [plan.id for plan in maple.plans] == ["small", "large", "year"]
        assert maple.plans[0].price is not None
        assert (maple.plans[0].price.minor, maple.plans[0].price.currency) == (1800, "CAD")
        assert maple.plans[2].name.to(Language.ES) == "一年"

    def test_remove_a_plan(self, shipped: Path, overrides: Path) -> None:
        maple = self.carrier(shipped, overrides, {"plans": [{"id": "large", "remove": True}]})
        assert [plan.id for plan in maple.plans] == ["small"]

    def test_replace_other_lists(self, shipped: Path, overrides: Path) -> None:
        assert self.carrier(shipped, overrides, {"aliases": ["leaf"]}).aliases == ("leaf",)

    def test_forget_a_fact(self, shipped: Path, overrides: Path) -> None:
        assert self.carrier(shipped, overrides, {"links": {"home": None}}).links.home is None

    def test_name_sources_of_their_own_or_by_address(self, shipped: Path, overrides: Path) -> None:
        write(overrides, "sources.yaml", {"shop": {"title": "Asked in the shop", "kind": "operator"}})
        by_hand = {"channel": "shop", **BASIS, "source": "shop"}
        by_address = {"channel": "phone", **BASIS, "source": "https://maple.example/help"}
        maple = self.carrier(shipped, overrides, {"channels": [by_hand, by_address]})
        assert [option.channel for option in maple.channels] == [Channel.SHOP, Channel.PHONE]

    def test_remove_a_carrier_and_a_country(self, shipped: Path, overrides: Path) -> None:
        write(overrides, "mine.yaml", {"code": "CA", "carriers": [{"id": "maple", "remove": True}]})
        (country,) = load_catalogue(shipped, overrides).countries
        assert country.carriers == ()
        write(overrides, "mine.yaml", {"code": "CA", "remove": True})
        assert load_catalogue(shipped, overrides).countries == ()

    def test_add_a_country_in_one_language(self, shipped: Path, overrides: Path) -> None:
        body = {"code": "JP", "name": {"zh-Hans": "日本"}, "currency": "JPY", "zone": "Asia/Tokyo", "priority": 1}
        write(overrides, "japan.yml", body)
        assert [country.code for country in load_catalogue(shipped, overrides).countries] == ["JP", "CA"]

    @pytest.mark.parametrize(
        ("body", "sentence"),
        [
            ({"code": "XX", "remove": True}, "mine.yaml: country 'XX': there is no such entry to remove"),
            (
                {"code": "CA", "carriers": [{"id": "oak", "remove": True}]},
                "mine.yaml: carrier 'oak': there is no such entry to remove",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple", "plans": [{"id": "huge", "remove": True}]}]},
                "mine.yaml: plan 'huge': there is no such entry to remove",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple", "zone": "Ottawa"}]},
                "mine.yaml: carrier 'maple', zone: there is no time zone 'Ottawa'",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple", "status": {}}]},
                "mine.yaml: carrier 'maple', status: has no text at all",
            ),
            (
                {"code": "CA", "carriers": [{"id": "maple"}, {"id": "maple"}]},
                "mine.yaml: carrier 'maple': the id is already taken",
            ),
        ],
    )
    def test_are_rejected_whole_with_reasons(self, shipped: Path, overrides: Path, body: Entry, sentence: str) -> None:
        write(overrides, "mine.yaml", body)
        assert problems_of(shipped, overrides) == (sentence,)


class TestShelf:
    def change(self, overrides: Path, second: int, **fields: object) -> None:
        """Writes the operator's file as if at that second, so that no test waits for the file system's clock."""
        path = write(overrides, "mine.yaml", {"code": "CA", "carriers": [{"id": "maple", **fields}]})
        os.utime(path, (second, second))

    def priority(self, catalogue: Catalogue | None) -> int:
        assert catalogue is not None
        maple = catalogue.carrier("maple")
        assert maple is not None
        return maple.priority

    def test_nothing_changed(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=5)
        shelf = CatalogueShelf(overrides, shipped)
        assert shelf.refresh() is None
        assert self.priority(shelf.current) == 5

    def test_a_change_a_new_file_and_a_deletion_are_noticed(self, shipped: Path, overrides: Path) -> None:
        shelf = CatalogueShelf(overrides, shipped)
        self.change(overrides, 1, priority=5)
        assert self.priority(shelf.refresh()) == 5
        self.change(overrides, 2, priority=6)
        assert self.priority(shelf.refresh()) == 6
        (overrides / "mine.yaml").unlink()
        assert self.priority(shelf.refresh()) == 100
        assert self.priority(shelf.current) == 100

    def test_a_wrong_change_is_told_once_and_keeps_the_old_catalogue(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=5)
        shelf = CatalogueShelf(overrides, shipped)
        self.change(overrides, 2, priority=0)
        with pytest.raises(CatalogueError, match=r"mine\.yaml: carrier 'maple', priority: .*found 0"):
            shelf.refresh()
        assert shelf.refresh() is None
        assert self.priority(shelf.current) == 5
        self.change(overrides, 3, priority=6)
        assert self.priority(shelf.refresh()) == 6

    def test_a_folder_that_disappears_is_told(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=5)
        shelf = CatalogueShelf(overrides, shipped)
        (overrides / "mine.yaml").unlink()
        overrides.rmdir()
        with pytest.raises(CatalogueError, match="there is no such folder"):
            shelf.refresh()
        assert self.priority(shelf.current) == 5

    def test_without_a_folder_there_is_nothing_to_notice(self, shipped: Path) -> None:
        shelf = CatalogueShelf(None, shipped)
        assert shelf.refresh() is None

    def test_wrong_entries_at_the_start_are_not_taken(self, shipped: Path, overrides: Path) -> None:
        self.change(overrides, 1, priority=0)
        with pytest.raises(CatalogueError):
            CatalogueShelf(overrides, shipped)
