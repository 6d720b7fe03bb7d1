"""Finding one's city: typed in five languages, chosen in two taps, or from a position."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.cities import (
    City,
    city_by_id,
    city_labels,
    city_name,
    edit_distance,
    region_choices,
    search_cities,
    zone_at,
)
from domain.languages import Language
from domain.zones import is_zone

ALL_LANGUAGES = list(Language)


def first(query: str, language: str = Language.ZH_HANS) -> City:
    return search_cities(query, language)[0]


@pytest.mark.parametrize(
    ("query", "zone"),
    [
        ("多伦多", "America/Toronto"),
        ("多倫多", "America/Toronto"),
        ("Toronto", "America/Toronto"),
        ("ＴＯＲＯＮＴＯ", "America/Toronto"),
        ("  toronto ", "America/Toronto"),
        ("Santiago", "America/Santiago"),
        ("圣地亚哥", "America/Santiago"),
        ("聖地牙哥", "America/Santiago"),
        ("Montréal", "America/Toronto"),
        ("montreal", "America/Toronto"),
        ("蒙特婁", "America/Toronto"),
        ("纽约", "America/New_York"),
        ("纽约市", "America/New_York"),
        ("NYC", "America/New_York"),
        ("Nueva York", "America/New_York"),
        ("溫哥華", "America/Vancouver"),
        ("st johns", "America/St_Johns"),
        ("雪梨", "Australia/Sydney"),
        ("悉尼", "Australia/Sydney"),
        ("臺北", "Asia/Taipei"),
        ("台北市", "Asia/Taipei"),
        ("Ginebra", "Europe/Zurich"),
        ("Genève", "Europe/Zurich"),
        ("Londres", "Europe/London"),
        ("Koln", "Europe/Berlin"),
        ("Århus", "Europe/Copenhagen"),
        ("乌鲁木齐", "Asia/Shanghai"),
        ("夏威夷", "Pacific/Honolulu"),
        ("法拉盛", "America/New_York"),
        ("新西兰", "Pacific/Auckland"),
        ("马耳他", "Europe/Malta"),
    ],
)
@pytest.mark.parametrize("language", ALL_LANGUAGES)
def test_a_city_is_found_in_whatever_language_it_is_typed(query: str, zone: str, language: str) -> None:
    assert first(query, language).zone == zone


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Tornoto", "Toronto"),
        ("Vancuver", "Vancouver"),
        ("San Fransisco", "San Francisco"),
        ("Philadelpia", "Philadelphia"),
        ("多论多", "Toronto"),
    ],
)
def test_a_small_typo_is_forgiven(query: str, name: str) -> None:
    assert city_name(first(query), "en") == name


def test_nothing_is_found_for_words_that_are_no_city() -> None:
    assert [search_cities(query, "en") for query in ("", "  ", "!?", "zzzzqq", "我要续费")] == [[]] * 5


def test_the_beginning_of_a_name_is_enough() -> None:
    assert "America/Toronto" in {city.zone for city in search_cities("toron", "en")}
    assert first("多伦").zone == "America/Toronto"


def test_an_exact_name_comes_before_a_larger_city_that_only_begins_so() -> None:
    assert city_name(first("York", "en"), "en") == "York"


def test_namesakes_are_ordered_by_population_and_told_apart_by_country() -> None:
    london = search_cities("London", "en")
    assert [city.country for city in london] == ["GB", "CA"]
    assert city_labels(london, "en") == ["London · United Kingdom", "London · Canada"]
    assert city_labels(london, "zh-Hans") == ["伦敦 · 英国", "伦敦 · 加拿大"]


def test_namesakes_in_one_country_are_told_apart_by_state() -> None:
    assert city_labels(search_cities("Portland", "en"), "en") == [
        "Portland · OR · United States",
        "Portland · ME · United States",
    ]


def test_a_name_alone_is_shown_without_country() -> None:
    assert city_labels([first("Toronto"), first("London")], "fr") == ["Toronto", "Londres"]


def test_a_country_stands_for_the_largest_city_of_each_of_its_zones() -> None:
    canada = search_cities("加拿大", "zh-Hans", limit=10)
    assert city_name(canada[0], "zh-Hans") == "多伦多"
    assert len({city.zone for city in canada}) == len(canada) == 10


def test_two_cities_that_would_look_the_same_are_offered_once() -> None:
    assert [city_name(city, "en") for city in search_cities("Suzhou", "en")].count("Suzhou") == 1
    assert first("宿州", "en") != first("苏州", "en")


def test_no_more_cities_are_offered_than_asked_for() -> None:
    assert [len(search_cities("san", "en", limit)) for limit in (1, 3, 6)] == [1, 3, 6]


@given(st.text(max_size=40), st.sampled_from(ALL_LANGUAGES))
def test_whatever_is_typed_is_answered_with_known_cities(query: str, language: str) -> None:
    assert all(city_by_id(city.id) is city for city in search_cities(query, language))


def test_the_five_names_of_a_city() -> None:
    seville = first("Seville", "en")
    assert [city_name(seville, language) for language in ALL_LANGUAGES] == [
        "塞维利亚",
        "塞維亞",
        "Seville",
        "Sevilla",
        "Séville",
    ]


def test_a_language_of_another_world_is_refused() -> None:
    with pytest.raises(ValueError, match="tlh"):
        city_name(first("Toronto"), "tlh")


def test_a_city_that_left_the_list_is_none() -> None:
    assert city_by_id("0") is None


def test_the_two_taps_offer_nine_regions_of_at_most_twelve_cities() -> None:
    regions = region_choices()
    assert [region.id for region in regions] == [
        "china",
        "canada",
        "united-states",
        "latin-america",
        "europe",
        "east-asia",
        "south-asia",
        "africa",
        "oceania",
    ]
    assert all(0 < len(region.cities) <= 12 for region in regions)
    assert all(is_zone(city.zone) for region in regions for city in region.cities)


@pytest.mark.parametrize("language", ALL_LANGUAGES)
def test_the_cities_of_a_region_have_different_names(language: str) -> None:
    for region in region_choices():
        names = [city_name(city, language) for city in region.cities]
        assert len(set(names)) == len(names)


def test_canada_and_the_united_states_offer_every_clock_people_live_by() -> None:
    zones = {region.id: {city.zone for city in region.cities} for region in region_choices()}
    assert zones["canada"] >= {
        "America/Vancouver",
        "America/Edmonton",
        "America/Winnipeg",
        "America/Toronto",
        "America/Halifax",
        "America/St_Johns",
    }
    assert zones["united-states"] >= {
        "America/Los_Angeles",
        "America/Denver",
        "America/Phoenix",
        "America/Chicago",
        "America/New_York",
        "America/Anchorage",
        "Pacific/Honolulu",
    }


def test_every_city_that_one_letter_brings_up_has_a_real_zone_and_five_names() -> None:
    cities = [city for letter in "abcdefghijklmnopqrstuvwxyz" for city in search_cities(letter, "en", limit=5000)]
    assert len({city.id for city in cities}) > 2500
    assert {city.zone for city in cities if not is_zone(city.zone)} == set()
    assert all(len(city.names) == 5 and all(city.names) for city in cities)
    assert all(len(city.id) <= 32 for city in cities)  # it travels in a button of 64 bytes


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (43.65, -79.38, "America/Toronto"),
        (-33.45, -70.67, "America/Santiago"),
        (-53.16, -70.91, "America/Punta_Arenas"),
        (31.23, 121.47, "Asia/Shanghai"),
        (43.83, 87.62, "Asia/Shanghai"),
        (39.47, 76.0, "Asia/Shanghai"),
        (51.51, -0.13, "Europe/London"),
        (30.0, -140.0, "Etc/GMT+9"),
    ],
)
def test_a_position_has_a_zone(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == zone


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_position_on_earth_has_a_zone_that_exists(latitude: float, longitude: float) -> None:
    assert is_zone(zone_at(latitude, longitude))


@pytest.mark.parametrize(("latitude", "longitude"), [(90.1, 0.0), (0.0, 180.5), (float("nan"), 0.0)])
def test_a_position_off_the_globe_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="no position"):
        zone_at(latitude, longitude)


@pytest.mark.parametrize(
    ("left", "right", "slips"),
    [
        ("toronto", "toronto", 0),
        ("tornoto", "toronto", 1),
        ("torono", "toronto", 1),
        ("tarento", "toronto", 2),
        ("", "abc", 3),
    ],
)
def test_slips_between_two_words(left: str, right: str, slips: int) -> None:
    assert edit_distance(left, right) == edit_distance(right, left) == slips
