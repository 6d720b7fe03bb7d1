"""Finds days written in figures alone (2026-12-03, 01/02/2027, 3/12); month names live in `named`."""

from __future__ import annotations

import re
from collections.abc import Callable

from domain.reading.mentions import Mention, Setting, day_of, fixed, near_year, yearless
from domain.reading.words import any_of

Reader = Callable[["re.Match[str]", Setting], Mention | None]
Patterns = list[tuple[re.Pattern[str], Reader]]

_COUNTED = any_of(
    """
    [gmkt]b/[gmk]o/[gm]/gigas?/megas?/mins?/mn/minut[a-z]*/sms/te?xts?/messages?/mensajes?
    days?/dias?/jours?/weeks?/semanas?/semaines?/months?/meses/mois/years?/anos?/ans?/hours?/horas?/heures?
    por ciento/usd/cad/clp/eur/gbp/hkd/cny
    """
)
# Figures before these count or price something, so that they are no part of a date.
NOT_COUNTING = rf"(?! ?(?:%|[$€£¥元块个天条分次折兆倍]|小时|{_COUNTED}(?![a-z])))"
NO_DECIMALS = r"(?![.,:/]\d)"


def _year_first(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [day_of(int(match["y"]), int(match["m"]), int(match["d"]))])


def _short_year_first(match: re.Match[str], setting: Setting) -> Mention | None:
    """27/4/3 can only be Chinese, year first: other habits write a year with two figures at least."""
    year = near_year(int(match["y"]), setting.today) if setting.month_first else None
    return fixed(*match.span(), [day_of(year, int(match["m"]), int(match["d"]))]) if year else None


def _republic_year_first(match: re.Match[str], setting: Setting) -> Mention | None:
    if not setting.republic_years:
        return None
    return fixed(*match.span(), [day_of(int(match["y"]) + 1911, int(match["m"]), int(match["d"]))])


def _run_together(match: re.Match[str], setting: Setting) -> Mention | None:
    day = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return fixed(*match.span(), [day]) if day else None


def _year_last(match: re.Match[str], setting: Setting) -> Mention | None:
    """Day and month in either order; two figures of a year may also stand first."""
    first, second, last = int(match["a"]), int(match["b"]), match["y"]
    if len(last) == 4:
        return fixed(*match.span(), [day_of(int(last), second, first), day_of(int(last), first, second)])
    days = []
    if year := near_year(int(last), setting.today):
        days = [day_of(year, second, first), day_of(year, first, second)]
    if (setting.month_first or not any(days)) and (year := near_year(first, setting.today)):
        days.append(day_of(year, second, int(last)))
    return fixed(*match.span(), days) if any(days) else None


def _month_and_day(match: re.Match[str], setting: Setting) -> Mention | None:
    first, second = int(match["a"]), int(match["b"])
    orders = [(month, day) for month, day in ((first, second), (second, first)) if day_of(2024, month, day)]
    if not orders or (match[0] == "24/7" and not setting.typed):
        return None
    return yearless(*match.span(), orders[:1] if setting.month_first else orders, setting.today)


def _loose_month_and_day(match: re.Match[str], setting: Setting) -> Mention | None:
    """Dots and dashes also stand in prices, versions and ranges, so only a typed date may use them."""
    return _month_and_day(match, setting) if setting.typed else None


def _separated(mark: str) -> list[tuple[str, Reader]]:
    """Three figures with the same mark between them, and no fourth before or after."""
    begin, end = rf"(?<!\d)(?<!\d{mark})", rf"(?!\d|{mark}\d)"
    month_day = rf"{mark}(?P<m>\d{{1,2}}){mark}(?P<d>\d{{1,2}})"
    day_month = rf"(?<![a-z])(?P<a>\d{{1,2}}){mark}(?P<b>\d{{1,2}}){mark}"
    patterns: list[tuple[str, Reader]] = [
        (rf"{begin}(?P<y>\d{{4}}){month_day}{end} ?日?", _year_first),
        (rf"{begin}{day_month}(?P<y>\d{{4}}){end}", _year_last),
    ]
    if mark != " ":
        patterns += [
            (rf"{begin}{day_month}(?P<y>\d\d){end}", _year_last),
            (rf"{begin}(?P<y>\d\d){mark}(?P<m>\d{{1,2}}){mark}(?P<d>\d){end}", _short_year_first),
            (rf"{begin}(?P<y>1[0-3]\d){month_day}{end}", _republic_year_first),
        ]
    return patterns


_TIME_RUN_ON = r"(?:(?:[01]\d|2[0-4])[0-5]\d[0-5]\d)?"
_UNPRICED = r"(?<![\d$€£¥])"
_ALL: list[tuple[str, Reader]] = [
    *(pattern for mark in ("/", "-", r"\.", " ") for pattern in _separated(mark)),
    (rf"(?<![\d.+-])(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d){_TIME_RUN_ON}(?!\d|[.-]\d)", _run_together),
]
_WITHOUT_YEAR: list[tuple[str, Reader]] = [
    (
        rf"{_UNPRICED}(?<!\d[./])(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?![\d/]){NO_DECIMALS}{NOT_COUNTING}",
        _month_and_day,
    ),
    (
        rf"{_UNPRICED}(?<![a-z])(?<!\d[./-])(?<![$€£¥] )(?<!ver )(?<!version )"
        rf"(?P<a>\d{{1,2}})[.-](?P<b>\d{{1,2}})(?![\d/日号-])"
        rf"{NO_DECIMALS}{NOT_COUNTING}",
        _loose_month_and_day,
    ),
]
WITH_YEAR: Patterns = [(re.compile(pattern), reader) for pattern, reader in _ALL]
WITHOUT_YEAR: Patterns = [(re.compile(pattern), reader) for pattern, reader in _WITHOUT_YEAR]
