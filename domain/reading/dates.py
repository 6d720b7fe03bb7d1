"""Reads the one date a person typed, or says that it is ambiguous; does not look for dates in carrier texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.reading.finding import find_mentions, without_times
from domain.reading.mentions import Mention, Setting, month_end, months_later
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
_RANGE_AFTER = re.compile(rf"{_TO}\d|, ?\d{{1,2}} ?[日号]")
LONGEST_RANGE_WORDS = 12
_THIS = {
    "year": wording("this year/este ano/cette annee", "今年/本年"),
    "month": wording("this month/este mes/ce mois", "本月/这个?月|当月"),
}
_NEXT = {
    "year": wording("next year/proximo ano/ano que viene/ano proximo/annee prochaine/l'an prochain", "明年|来年"),
    "month": wording("next month/proximo mes/mes que viene/mois prochain", "下个?月"),
}
# 'Today plus 30', 'Friday week': a day told in words, and something counted beside it.
_COUNTING = re.compile(
    r"\d|(?<![a-z])(?:weeks?|fortnight|months?|semanas?|mes|semaines?|mois)(?![a-z])|周(?!末)|星期|礼拜"
)


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
    setting = Setting(today, _month_first(words, lang), typed=True, republic_years="Hant" in lang or "民国" in words)
    mentions = find_mentions(words, setting)
    left_over = _without(without_times(words), mentions)
    period = _period_named(left_over, today)
    if period:
        mentions = find_mentions(words, replace(setting, today=period[0]))
    if not mentions or not all(mention.dates for mention in mentions):
        return NOTHING
    agreed = agreed_dates(mention.dates for mention in mentions)
    every = sorted({day for mention in mentions for day in mention.dates})
    candidates = tuple(day for day in every if _believable(day, today))
    if not candidates:
        return NOTHING
    if len(agreed) != 1 or _is_doubtful(words, mentions, left_over):
        return DateReading(None, True, candidates)
    if period and not period[0] <= agreed[0] <= period[1]:
        return DateReading(None, True, candidates)
    return DateReading(agreed[0], False, agreed) if agreed[0] in candidates else NOTHING


def _is_doubtful(words: str, mentions: list[Mention], left_over: str) -> bool:
    """Whether the words around the mentions may turn them into other days."""
    if _UNSURE.search(left_over) or any(mention.doubtful or _in_range(words, mention) for mention in mentions):
        return True
    without_figures = not any(re.search(r"\d", words[mention.start : mention.end]) for mention in mentions)
    return without_figures and _COUNTING.search(left_over) is not None


def _period_named(left_over: str, today: date) -> tuple[date, date] | None:
    """The first and last day of a month or year that is named beside the date ('the 3rd, next month')."""
    for turn, patterns in enumerate((_THIS, _NEXT)):
        if patterns["year"].search(left_over):
            first = months_later(today.replace(month=1, day=1), 12 * turn)
            last = first and month_end(first, 11)
        elif patterns["month"].search(left_over):
            first = months_later(today.replace(day=1), turn)
            last = first and month_end(first)
        else:
            continue
        return (first, last) if first and last else None
    return None


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
