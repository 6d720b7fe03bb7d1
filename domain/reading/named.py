"""Finds days whose month is named (Dec 3, 3 de diciembre, 2026年12月3日); bare figures live in `figures`."""

from __future__ import annotations

import re

from domain.reading.figures import NO_DECIMALS, NOT_COUNTING, Patterns
from domain.reading.mentions import Mention, Setting, day_of, fixed, near_year, yearless
from domain.reading.words import MONTHS, alternatives

_YEARS_AWAY = {"去": -1, "今": 0, "本": 0, "明": 1, "后": 2}


def _latin(match: re.Match[str], setting: Setting) -> Mention:
    month, day, year = MONTHS[match["month"]], int(match["d"]), _latin_year(match, setting)
    if year is None:
        return yearless(match.start(), match.end("day"), [(month, day)], setting.today)
    return fixed(*match.span(), [day_of(year, month, day)])


def _latin_year(match: re.Match[str], setting: Setting) -> int | None:
    """Two bare figures after the day are a year only behind a dash or apostrophe, or in a typed date."""
    figures = match["year"]
    if figures is None:
        return None
    if len(figures) == 4:
        return int(figures)
    joins = {"-", "/", " ", ", ", " del ", " de "} if setting.typed else {"-", "/"}
    return near_year(int(figures), setting.today) if match["mark"] or match["join"] in joins else None


def _latin_year_first(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [day_of(int(match["y"]), MONTHS[match["month"]], int(match["d"]))])


def _chinese(match: re.Match[str], setting: Setting) -> Mention | None:
    month, day = int(match["m"]), int(match["d"])
    if match["said"]:
        return fixed(*match.span(), [day_of(setting.today.year + _YEARS_AWAY[match["said"]], month, day)])
    if not match["y"]:
        return yearless(*match.span(), [(month, day)], setting.today)
    year = _chinese_year(match["y"], bool(match["era"]), setting)
    return None if year is None else fixed(*match.span(), [day_of(year, month, day)])


def _chinese_year(figures: str, republic: bool, setting: Setting) -> int | None:
    """Years of the Republic (民國115年 is 2026) have three figures or say so."""
    if republic or len(figures) == 3:
        return int(figures) + 1911
    return int(figures) if len(figures) == 4 else near_year(int(figures), setting.today)


def _chinese_mixed(match: re.Match[str], setting: Setting) -> Mention:
    """'12.3号' and '2026年12.3': the Chinese sign decides the order."""
    month, day = int(match["m"]), int(match["d"])
    if match["y"]:
        return fixed(*match.span(), [day_of(int(match["y"]), month, day)])
    return yearless(*match.span(), [(month, day)], setting.today)


_MONTH = rf"(?P<month>{alternatives(MONTHS)})"
_ORDINAL = "(?:st|nd|rd|th|e?ro|er|re|o|°|eme|e)?"
_DAY_MONTH = (
    rf"(?P<day>(?P<d>\d{{1,2}}){_ORDINAL}(?: of | de | du |[ .,/-]{{0,2}}){_MONTH}(?![a-z])(?:(?<![a-z]{{6}})\.)?)"
)
_MONTH_DAY = rf"(?P<day>{_MONTH}\.?(?: the |[ /-]?)(?P<d>\d{{1,2}}){_ORDINAL})(?!\d|ish)"
_YEAR = r"(?P<join>,? ?del? |[ ,./-]{1,2}(?:of )?|)(?P<mark>')?(?P<year>\d{4}|\d{2})(?!\d)" + NO_DECIMALS + NOT_COUNTING
_CHINESE_DATE = (
    r"(?:(?:(?P<era>民国) ?)?(?<!\d)(?P<y>\d{2,4}) ?年 ?|(?P<said>[去今本明后])年 ?)?"
    r"(?<![\d.])(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2})(?: ?[日号]|(?![\d.a-z])" + NOT_COUNTING + ")"
)
PATTERNS: Patterns = [
    (re.compile(_CHINESE_DATE), _chinese),
    (re.compile(r"(?<!\d)(?P<y>\d{4}) ?年 ?(?P<m>\d{1,2})[./-](?P<d>\d{1,2})(?!\d|[./-]\d)[日号]?"), _chinese_mixed),
    (re.compile(r"(?<![\d./-])(?P<y>)(?P<m>\d{1,2})[./](?P<d>\d{1,2}) ?[日号]"), _chinese_mixed),
    (re.compile(rf"(?<!\d)(?P<y>\d{{4}})[ ,/-]{{1,2}}{_MONTH_DAY}"), _latin_year_first),
    (re.compile(rf"(?<!\d)(?<!\d[.,:/]){_DAY_MONTH}(?:{_YEAR})?"), _latin),
    (re.compile(rf"(?<![a-z]){_MONTH_DAY}(?:{_YEAR}|{NO_DECIMALS}{NOT_COUNTING})"), _latin),
]
