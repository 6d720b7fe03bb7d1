"""Loading the catalogue: several files make one, and what is wrong is named by file, entry and field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from content.catalogue import load_catalogue
from tests.content.catalogue_folder import Entry, a_country, problems_of, write

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
        write(shipped, "ca.yaml", entry)
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
