"""Cities and their time zones, found by region, by typed name or by position; knows no person and no moment."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import orjson
import tzfpy
from babel import Locale

from domain.languages import Language

DATA = Path(__file__).parent / "data" / "cities.json"
LANGUAGES = tuple(Language)

# Letters that NFKD leaves whole although people type them without the stroke.
PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
HAN_CITY_SUFFIX = "市"
FIRST_HAN = "\u3400"


@dataclass(frozen=True, slots=True)
class City:
    """A city of the shipped list; `names` and `keys` (names as they are compared) follow the order of `Language`."""

    id: str  # GeoNames id; the zone's name for an island, country or station that gives a zone its name
    country: str  # ISO 3166-1 alpha-2
    division: str  # postal code of the state, only where one country has the name in two zones
    zone: str
    population: int
    names: tuple[str, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """One part of the world offered at the first tap; its name is the Fluent key `region-<id>`."""

    id: str
    cities: tuple[City, ...]


def search_cities(query: str, language: str, limit: int = 6) -> list[City]:
    """The cities a person may mean by `query`, typed in any of the five languages, best first.

    Case, accents, width, spaces and traditional or simplified script make no difference. Exact names come
    first, then other exact spellings (`NYC`, a country for its zones), then beginnings of names; only if there
    are none, beginnings of other spellings and names a small typo away. Equally good ones are ordered by
    whether they match in the person's own language or English, then by population.
    """
    atlas = _atlas()
    wanted = fold(query, atlas.simplified)
    if not wanted:
        return []
    closeness = _close(wanted, atlas) or _roughly(wanted, atlas)
    own, english = LANGUAGES.index(Language(language)), LANGUAGES.index(Language.EN)

    def order(place: int) -> tuple[int, bool, int]:
        keys = atlas.cities[place].keys
        familiar = keys[own].startswith(wanted) or keys[english].startswith(wanted)
        return closeness[place], not familiar, -atlas.cities[place].population

    found: dict[tuple[str, ...], City] = {}
    for place in sorted(closeness, key=order):
        city = atlas.cities[place]
        found.setdefault((city.names[own], city.country, city.zone), city)  # 苏州 and 宿州 are one Suzhou
        if len(found) == limit:
            break
    return list(found.values())


def _close(wanted: str, atlas: _Atlas) -> dict[int, int]:
    """Places by how well they match: 0 a name, 1 another spelling, 2 the beginning of a name."""
    closeness: dict[int, int] = {}
    for key, place in atlas.names.starting_with(wanted):
        closeness[place] = 0 if key == wanted else closeness.get(place, 2)
    for key, place in atlas.spellings.starting_with(wanted):
        if key == wanted:
            closeness[place] = min(1, closeness.get(place, 1))
    return closeness


def _roughly(wanted: str, atlas: _Atlas) -> dict[int, int]:
    """Places by how well they nearly match: 0 the beginning of another spelling, 1 a name with a typo."""
    closeness = dict.fromkeys(atlas.names.nearly(wanted), 1)
    return closeness | {place: 0 for _, place in atlas.spellings.starting_with(wanted)}


def city_name(city: City, language: str) -> str:
    """The city's name in `language` (one of the five; ValueError otherwise)."""
    return city.names[LANGUAGES.index(Language(language))]


def city_labels(cities: Sequence[City], language: str) -> list[str]:
    """Names for showing `cities` side by side: country (and state) added to those that share a name."""
    names = [city_name(city, language) for city in cities]
    return [
        _full_label(city, language) if names.count(name) > 1 else name for city, name in zip(cities, names, strict=True)
    ]


def _full_label(city: City, language: str) -> str:
    country = Locale.parse(Language(language).value, sep="-").territories[city.country]
    return " · ".join(filter(None, (city_name(city, language), city.division, country)))


def city_by_id(city_id: str) -> City | None:
    """The city a button carried, or None when the list no longer has it."""
    return _atlas().by_id.get(city_id)


def region_choices() -> list[Region]:
    """The regions of the first tap, each with at most twelve cities that stand for its zones."""
    return list(_atlas().regions)


def zone_at(latitude: float, longitude: float) -> str:
    """The IANA zone at a position in degrees (WGS 84); at sea an `Etc/GMT...` zone. ValueError off the globe.

    The first call reads the world's borders (about 60 MB and 0.15 s): make it off the event loop.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(f"({latitude}, {longitude}) is no position on Earth")
    return official_zone(tzfpy.get_tz(longitude, latitude))


def official_zone(zone: str) -> str:
    """The zone whose clock offices and carriers keep: all of China, Xinjiang included, runs on Beijing time."""
    return "Asia/Shanghai" if zone == "Asia/Urumqi" else zone


def fold(text: str, simplified: dict[int, str]) -> str:
    """`text` as names are compared: letters and digits only, no case, accents or width, simplified script."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(filter(str.isalnum, decomposed)).translate(PLAIN_LETTERS).translate(simplified)
    return letters.removesuffix(HAN_CITY_SUFFIX) if len(letters) > 2 else letters


class _Index:
    """Folded names in order, each with the place it belongs to."""

    def __init__(self, entries: Iterable[tuple[str, int]]) -> None:
        pairs = sorted(entries)
        self._keys = [key for key, _ in pairs]
        self._places = [place for _, place in pairs]

    def starting_with(self, beginning: str) -> Iterator[tuple[str, int]]:
        for position in range(bisect_left(self._keys, beginning), len(self._keys)):
            if not self._keys[position].startswith(beginning):
                return
            yield self._keys[position], self._places[position]

    def nearly(self, wanted: str) -> Iterator[int]:
        """Places whose name is a typo away. A slip rarely spoils both ends, so one of them must agree."""
        edits = allowed_edits(wanted)
        if not edits:
            return
        for key, place in zip(self._keys, self._places, strict=True):
            if abs(len(key) - len(wanted)) > edits or (key[0] != wanted[0] and key[-1] != wanted[-1]):
                continue
            if edit_distance(key, wanted) <= edits:
                yield place


@dataclass(frozen=True, slots=True)
class _Atlas:
    cities: list[City]
    by_id: dict[str, City]
    regions: tuple[Region, ...]
    names: _Index
    spellings: _Index
    simplified: dict[int, str]


@cache
def _atlas() -> _Atlas:
    """The list with its indexes, read at the first question and kept."""
    data = orjson.loads(DATA.read_bytes())
    simplified = dict(zip(map(ord, data["traditional"]), data["simplified"], strict=True))
    cities: list[City] = []
    spellings: list[tuple[str, int]] = []
    for city_id, country, division, zone, population, names, others in data["cities"]:
        full = with_fallbacks(names)
        keys = {name: fold(name, simplified) for name in full}
        spellings.extend((other, len(cities)) for other in others.split())
        cities.append(City(city_id, country, division, zone, population, full, tuple(map(keys.__getitem__, full))))
    by_id = {city.id: city for city in cities}
    return _Atlas(
        cities=cities,
        by_id=by_id,
        regions=tuple(
            Region(region, tuple(by_id[city_id] for city_id in ids)) for region, ids in data["regions"].items()
        ),
        names=_Index((key, place) for place, city in enumerate(cities) for key in set(city.keys)),
        spellings=_Index(spellings),
        simplified=simplified,
    )


def with_fallbacks(names: Sequence[str]) -> tuple[str, ...]:
    """Fill in what the file leaves out because it is equal: traditional from simplified, the rest from English."""
    hans, hant, english, spanish, french = names
    return hans or english, hant or hans or english, english, spanish or english, french or english


def allowed_edits(wanted: str) -> int:
    """How many slips a name of this length forgives: a Chinese character says more than a letter."""
    if wanted[0] >= FIRST_HAN:
        return 1 if len(wanted) >= 3 else 0
    return 2 if len(wanted) >= 8 else 1 if len(wanted) >= 4 else 0


def edit_distance(left: str, right: str) -> int:
    """Slips between two words: a letter left out, added, changed, or swapped with its neighbour."""
    before_last: list[int] = []
    last = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        current = [row]
        for column, other in enumerate(right, start=1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before_last[column - 2] + 1)
            current.append(cost)
        before_last, last = last, current
    return last[-1]
