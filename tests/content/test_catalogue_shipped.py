"""What ships: every carrier is there, and has what a person needs to renew."""

from __future__ import annotations

import pytest
import yaml

from content.catalogue import SHIPPED, load_catalogue
from domain.catalogue import Carrier, Catalogue, Channel
from domain.languages import Language
from tests.content.catalogue_folder import Entry

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


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def carriers(catalogue: Catalogue) -> list[Carrier]:
    return [carrier for country in catalogue.countries for carrier in country.carriers]


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

    def test_own_knowledge_is_never_above_medium(self) -> None:
        for file in SHIPPED.glob("*.yaml"):
            for fact in facts_in(yaml.safe_load(file.read_text("utf-8"))):
                assert fact["source"] != "general-knowledge" or fact["confidence"] != "high", f"{file.name}: {fact}"

    def test_texts_are_plain_and_fit_a_phone(self) -> None:
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
