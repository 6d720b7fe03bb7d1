"""Finds days written with figures or month names (3/12/2026, 2026年12月3日, Dec 3); relative ones live elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable

from domain.reading.mentions import Mention, Setting, day_of, fixed, near_year, yearless
from domain.reading.words import MONTHS, alternatives

Reader = Callable[["re.Match[str]", Setting], Mention | None]

_MONTH = alternatives(MONTHS)
# What may not follow the figures of a date: they count or price something then.
UNIT_AHEAD = (
    r"(?! ?(?:%|[gmkt]b|[gmk]o(?![a-z])|[gm](?![a-z])|gigas?|megas?|mins?(?![a-z])|minut|mn(?![a-z])|sms|texts?(?![a-z])"
    r"|messages?|mensajes?|days?(?![a-z])|dias?(?![a-z])|jours?(?![a-z])|weeks?|months?|years?|semanas?|semaines?|meses|mois|anos?(?![a-z])|ans?(?![a-z])|hours?"
    r"|horas?|heures?|por ciento|usd|cad|clp|eur|gbp|hkd|cny|[$€£¥]|元|块|个|天|条|分|次|折|兆|小时|倍))"
)
_NO_YEAR_AHEAD = rf"(?!\d)(?![.,:/]\d){UNIT_AHEAD}"
_YEAR_TAIL = (
    rf"(?P<join>,? ?del? |[ ,./-]{{1,2}}(?:of )?|)(?P<mark>')?(?P<year>\d{{4}}|\d{{2}})(?!\d)(?![.,:/]\d){UNIT_AHEAD}"
)


def _year_first(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [day_of(int(match["y"]), int(match["m"]), int(match["d"]))])


def _compact(match: re.Match[str], setting: Setting) -> Mention | None:
    day = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return day and fixed(*match.span(), [day])


def _year_last(match: re.Match[str], setting: Setting) -> Mention | None:
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
    month_days = [(month, day) for month, day in ((first, second), (second, first)) if day_of(2024, month, day)]
    if not month_days or (match[0] == "24/7" and not setting.typed):
        return None
    return yearless(*match.span(), month_days[:1] if setting.month_first else month_days, setting.today)


def _short_month_and_day(match: re.Match[str], setting: Setting) -> Mention | None:
    """Dots and dashes also stand in prices, versions and ranges, so only a typed date may use them."""
    return _month_and_day(match, setting) if setting.typed else None


def _chinese(match: re.Match[str], setting: Setting) -> Mention | None:
    month, day, today = int(match["m"]), int(match["d"]), setting.today
    if match["y"]:
        year = _chinese_year(match["y"], bool(match["era"]), setting)
        return None if year is None else fixed(*match.span(), [day_of(year, month, day)])
    if match["said"]:
        year = today.year + {"去": -1, "今": 0, "本": 0, "明": 1, "后": 2}[match["said"]]
        return fixed(*match.span(), [day_of(year, month, day)])
    return yearless(*match.span(), [(month, day)], today)


def _chinese_year(figures: str, republic: bool, setting: Setting) -> int | None:
    if republic or len(figures) == 3:
        return int(figures) + 1911
    return int(figures) if len(figures) == 4 else near_year(int(figures), setting.today)


def _chinese_month_and_day(match: re.Match[str], setting: Setting) -> Mention:
    return yearless(*match.span(), [(int(match["a"]), int(match["b"]))], setting.today)


def _republic(match: re.Match[str], setting: Setting) -> Mention | None:
    if not setting.republic_years:
        return None
    return fixed(*match.span(), [day_of(int(match["y"]) + 1911, int(match["m"]), int(match["d"]))])


def _named_month(match: re.Match[str], setting: Setting) -> Mention | None:
    month, day = MONTHS[match["month"]], int(match["d"])
    year = _named_year(match, setting)
    if year is None:
        return yearless(match.start(), match.end("shown"), [(month, day)], setting.today)
    return fixed(*match.span(), [day_of(year, month, day)])


def _named_year(match: re.Match[str], setting: Setting) -> int | None:
    """The year behind a named month; two bare figures are one only after a dash, an apostrophe or when typed."""
    figures = match["year"]
    if figures is None or len(figures) == 4:
        return figures and int(figures)
    marked = match["mark"] or match["join"] in {"-", "/"} or (setting.typed and match["join"] in {" ", ", "})
    return near_year(int(figures), setting.today) if marked else None


def _patterns() -> list[tuple[re.Pattern[str], Reader]]:
    table: list[tuple[str, Reader]] = []
    for mark in ("/", "-", r"\.", " "):
        table += [
            (
                rf"(?<!\d)(?<!\d{mark})(?P<y>\d{{4}}){mark}(?P<m>\d{{1,2}}){mark}(?P<d>\d{{1,2}})(?!\d|{mark}\d) ?日?",
                _year_first,
            ),
            (
                rf"(?<![\da-z])(?<!\d{mark})(?P<a>\d{{1,2}}){mark}(?P<b>\d{{1,2}}){mark}(?P<y>\d{{4}})(?!\d|{mark}\d)",
                _year_last,
            ),
        ]
        if mark != " ":
            table += [
                (
                    rf"(?<![\da-z])(?<!\d{mark})(?P<a>\d{{1,2}}){mark}(?P<b>\d{{1,2}}){mark}(?P<y>\d{{2}})(?!\d|{mark}\d)",
                    _year_last,
                ),
                (
                    rf"(?<!\d)(?<!\d{mark})(?P<y>1[0-3]\d){mark}(?P<m>\d{{1,2}}){mark}(?P<d>\d{{1,2}})(?!\d|{mark}\d)",
                    _republic,
                ),
            ]
    day_month = r"(?P<shown>(?P<d>\d{1,2})(?:st|nd|rd|th|ero?|re|o|eme|e)?(?: of | de | du |[ .,/-]{0,2})"
    month_day = rf"(?P<shown>(?P<month>{_MONTH})\.?(?: the |[ /-]?)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er)?)(?!\d)"
    table += [
        (
            r"(?<![\d.+-])(?P<y>20\d{2})(?P<m>\d{2})(?P<d>\d{2})(?:(?:[01]\d|2[0-4])[0-5]\d[0-5]\d)?(?!\d|[.-]\d)",
            _compact,
        ),
        (
            r"(?:(?:(?P<era>民国) ?)?(?<!\d)(?P<y>\d{2,4}) ?年 ?|(?P<said>[去今本明后])年 ?)?"
            r"(?<![\d.])(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2})(?: ?[日号]|(?![\d.a-z])" + UNIT_AHEAD + ")",
            _chinese,
        ),
        (r"(?<![\d./-])(?P<a>\d{1,2})[./](?P<b>\d{1,2}) ?[日号]", _chinese_month_and_day),
        (rf"(?<!\d)(?P<y>\d{{4}})[ ,/-]{{1,2}}{month_day}", _year_named),
        (rf"(?<!\d)(?<!\d[.,:/]){day_month}(?P<month>{_MONTH})(?![a-z])\.?)(?:{_YEAR_TAIL})?", _named_month),
        (rf"(?<![a-z]){month_day}(?:{_YEAR_TAIL}|(?![.,:/]\d){UNIT_AHEAD})", _named_month),
        (rf"(?<![\d$€£¥])(?<!\d[./])(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})(?!/){_NO_YEAR_AHEAD}", _month_and_day),
        (
            rf"(?<![\d$€£¥a-z])(?<!\d[./-])(?<![$€£¥] )(?P<a>\d{{1,2}})(?P<mark>[.-])(?P<b>\d{{1,2}})(?![-/日号]){_NO_YEAR_AHEAD}",
            _short_month_and_day,
        ),
    ]
    return [(re.compile(pattern), reader) for pattern, reader in table]


def _year_named(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [day_of(int(match["y"]), MONTHS[match["month"]], int(match["d"]))])


PATTERNS = _patterns()
