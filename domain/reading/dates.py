"""Reads the one date a person typed, or says that it is ambiguous; does not look for dates in carrier texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.reading.finding import find_mentions
from domain.reading.mentions import Mention, Setting, months_later
from domain.reading.numerals import has_latin_words, mostly_chinese, plain
from domain.reading.words import wording

# A person says when the line ends: that may have been a few days ago, and no plan is sold for more than five years.
DAYS_PAST = 7
YEARS_AHEAD = 5

_OTHER_CALENDAR = re.compile("农历|阴历|旧历|腊月|正月|初[一二三四五六七八九十]")
_RECURRING = wording(
    """
    (?:every|each) (?:month|week|year)/monthly/cada (?:mes|semana)/todos los meses
    chaque (?:mois|semaine)/tous les mois
    """,
    "每个?[月周年]",
)
_UNSURE = wording(
    """
    around/about/approx/maybe/perhaps/not/or/before/after/by
    o/u/antes/despues/aproximadamente/hacia/alrededor/quiza/tal vez
    ou/avant/apres/environ/vers/peut-etre
    """,
    "大概/大约/左右/约/可能/也许/或者?/还是/以?前(?!天)/之后/不是",
)
# '3-5 Dec', 'Dec 3 to 5', '12月3日~5日': a figure tied to a date makes it one end of a range.
_TO = r" ?(?:[-~/&+]|to|al?|au|y|et|至|到|和) ?(?:el |le |the )?"
_RANGE_BEFORE = re.compile(rf"\d{_TO}$")
_RANGE_AFTER = re.compile(rf"{_TO}\d|,\d{{1,2}} ?[日号]")
LONGEST_RANGE_WORDS = 12


Day = date  # the field `date` of a reading would hide its type


@dataclass(frozen=True, slots=True)
class DateReading:
    """The date, if it is certain. `ambiguous`: there were several readings; `candidates` lists those to ask about."""

    date: Day | None = None
    ambiguous: bool = False
    candidates: tuple[Day, ...] = ()


NOTHING = DateReading()


def read_date(text: str, *, lang: str, today: date) -> DateReading:
    """What day a person means by `text`, typed on `today` as the day a line ends.

    A day without a year is the next such day from today. 01/02/2027 is asked about in every language; only
    Chinese 3/12 is certain (12 March). Days more than a week past or five years ahead are no answer.
    """
    words = plain(text)
    if _OTHER_CALENDAR.search(words) or _RECURRING.search(words):
        return NOTHING
    republic_years = "Hant" in lang or "民国" in words
    setting = Setting(today, _month_first(words, lang), typed=True, republic_years=republic_years)
    mentions = find_mentions(words, setting)
    if not mentions or not all(mention.dates for mention in mentions):
        return NOTHING
    agreed = agreed_dates(mention.dates for mention in mentions)
    every = sorted({day for mention in mentions for day in mention.dates})
    candidates = tuple(day for day in every if _believable(day, today))
    if not candidates:
        return NOTHING
    doubtful = any(mention.doubtful or _in_range(words, mention) for mention in mentions)
    if len(agreed) == 1 and not doubtful and not _UNSURE.search(_without(words, mentions)):
        return DateReading(agreed[0], False, agreed) if agreed[0] in candidates else NOTHING
    return DateReading(None, True, candidates)


def agreed_dates(readings: Iterable[tuple[date, ...]]) -> tuple[date, ...]:
    """The days that all mentions can mean: one if they agree, none if they contradict each other."""
    return tuple(sorted(set.intersection(*(set(dates) for dates in readings))))


def _month_first(words: str, lang: str) -> bool:
    return mostly_chinese(words) or (lang.startswith("zh") and not has_latin_words(words))


def _believable(day: date, today: date) -> bool:
    latest = months_later(today, 12 * YEARS_AHEAD) or date.max
    return today - timedelta(days=min(DAYS_PAST, today.toordinal() - 1)) <= day <= latest


def _in_range(words: str, mention: Mention) -> bool:
    return bool(
        _RANGE_BEFORE.search(words[: mention.start][-LONGEST_RANGE_WORDS:]) or _RANGE_AFTER.match(words, mention.end)
    )


def _without(words: str, mentions: list[Mention]) -> str:
    for mention in mentions:
        words = words[: mention.start] + " " * (mention.end - mention.start) + words[mention.end :]
    return words
