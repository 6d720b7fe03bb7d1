"""Shapes of the catalogue: which text, which fact is shown, whose zone and currency."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from domain.catalogue import Carrier, Catalogue, Channel, Country, Period
from domain.facts import Words
from domain.languages import Language
from tests.domain.carriers import a_carrier, words


def a_country(*carriers: Carrier, code: str = "CA") -> Country:
    return Country(code=code, name=words("Canada"), currency="CAD", zone="America/Toronto", carriers=carriers)


@pytest.mark.parametrize(
    ("there", "asked", "given"),
    [
        (("zh-Hans", "en"), "zh-Hans", "zh-Hans"),
        (("zh-Hans", "en"), "zh-Hant", "zh-Hans"),
        (("zh-Hant", "en"), "zh-Hans", "zh-Hant"),
        (("zh-Hans", "en"), "fr", "en"),
        (("zh-Hans", "fr"), "en", "zh-Hans"),
        (("fr",), "es", "fr"),
        ((), "en", ""),
    ],
)
def test_a_missing_text_is_taken_from_the_nearest_language(there: tuple[str, ...], asked: str, given: str) -> None:
    assert Words({Language(language): language for language in there}).to(Language(asked)) == given


@pytest.mark.parametrize(
    ("confidence", "shown", "confirmed"),
    [("high", True, True), ("medium", True, False), ("low", False, False), ("unknown", False, False)],
)
def test_only_facts_we_are_sure_enough_of_are_shown(confidence: str, shown: bool, confirmed: bool) -> None:
    (option,) = a_carrier(channels=[{"channel": "web", "confidence": confidence}]).channels
    assert (option.shown, option.confirmed) == (shown, confirmed)


@pytest.mark.parametrize(
    "wrong", [{}, {"days": 30, "months": 1}, {"days": 0}, {"days": 3661}, {"months": 0}, {"months": 121}]
)
def test_a_period_is_some_days_or_some_months_and_at_most_ten_years(wrong: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Period(**wrong)


def test_a_flag_is_made_of_the_code_and_lines_of_no_country_have_a_globe() -> None:
    assert a_country().flag == "🇨🇦"
    assert a_country(code="XX").flag == "🌐"


def test_a_carriers_zone_goes_before_its_countrys() -> None:
    maple = a_carrier()
    western = maple.model_copy(update={"id": "west", "zone": "America/Vancouver"})
    stray = maple.model_copy(update={"country": "FR"})
    catalogue = Catalogue(countries=(a_country(maple, western),))
    assert [catalogue.zone(each) for each in (maple, western, stray)] == ["America/Toronto", "America/Vancouver", "UTC"]


def test_entries_are_found_by_id_or_not_at_all() -> None:
    maple = a_carrier(plans=[{"id": "small", "name": {"en": "Small"}, "price": None, "validity": None}])
    catalogue = Catalogue(countries=(a_country(maple),))
    assert catalogue.carrier("maple") == maple
    assert catalogue.carrier("birch") is None
    assert catalogue.country("US") is None
    assert maple.plan("small") == maple.plans[0]
    assert maple.plan("large") is None
    assert maple.option(Channel.WEB) is None


def test_a_bare_dollar_takes_its_currency_from_any_name_of_the_carrier() -> None:
    maple = a_carrier().model_copy(update={"id": "maple_leaf", "aliases": ("枫叶",)})
    assert Catalogue(countries=(a_country(maple),)).currencies() == {
        "maple leaf": "CAD",
        "枫叶": "CAD",
        "maple": "CAD",
    }
