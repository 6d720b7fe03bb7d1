"""Finds days told by their distance (tomorrow, 三天后, el 15, fin de mes); weekdays live in `weekdays`."""

from __future__ import annotations

import re
from datetime import date

from domain.reading.figures import NO_DECIMALS, NOT_COUNTING, Patterns
from domain.reading.mentions import Mention, Setting, day_numbered, day_of, days_later, fixed, month_end, months_later
from domain.reading.words import (
    CHINESE_DAYS_AWAY,
    DAY_UNITS,
    DAYS_AWAY,
    MONTH_UNITS,
    MONTHS,
    TURNS,
    alternatives,
)

_NEXT = re.compile("next|proximo|prochaine?|viene|[明下]")


def _called(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [days_later(setting.today, {**DAYS_AWAY, **CHINESE_DAYS_AWAY}[match[0]])])


def _counted(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [_moved(setting.today, int(match["count"]), match["unit"])])


def _counted_back(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [_moved(setting.today, -int(match["count"]), match["unit"])])


def _moved(today: date, count: int, unit: str) -> date | None:
    if unit in DAY_UNITS:
        return days_later(today, count * DAY_UNITS[unit])
    return months_later(today, count * MONTH_UNITS[unit])


def _month_end(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [month_end(setting.today, 1 if _NEXT.search(match[0]) else 0)])


def _chinese_month_end(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [month_end(setting.today, TURNS[match["turn"] or "本"])])


def _year_end(match: re.Match[str], setting: Setting) -> Mention:
    years = 1 if _NEXT.search(match[0]) else 0
    return fixed(*match.span(), [day_of(setting.today.year + years, 12, 31)])


def _end_of_given_year(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [day_of(int(match["year"]), 12, 31)])


def _end_of_latin_month(match: re.Match[str], setting: Setting) -> Mention:
    return _end_of(match, MONTHS[match["month"]], int(match["year"]) if match["year"] else None, setting.today)


def _end_of_chinese_month(match: re.Match[str], setting: Setting) -> Mention:
    year = int(match["year"]) if match["year"] else None
    if match["said"]:
        year = setting.today.year + {"今": 0, "明": 1, "后": 2}[match["said"]]
    return _end_of(match, int(match["m"]), year, setting.today)


def _end_of(match: re.Match[str], month: int, year: int | None, today: date) -> Mention:
    """The last day of a named month: in the year given, else of the next such month."""
    first = day_of(year or today.year + (month < today.month), month, 1)
    return fixed(*match.span(), [first and month_end(first)])


def _day_of_month(match: re.Match[str], setting: Setting) -> Mention | None:
    """'The 15th': the next such day from today, or that of the month named beside it."""
    number, turn, today = int(match["d"]), match["turn"], setting.today
    if turn:
        month = months_later(today.replace(day=1), TURNS.get(turn, 1 if _NEXT.search(turn) else 0))
        return fixed(*match.span(), [month and day_of(month.year, month.month, number)])
    return day_numbered(*match.span(), number, today)


_COUNT = r"(?<![\d.,~])(?<!\d[-~至到])(?P<count>\d{1,3})"
_UNIT = (
    r"(?P<unit>days?|weeks?|months?|years?|dias?|semanas?|mes|meses|anos?|jours?|semaines?|mois|ans?|annees?)(?![a-z])"
    r"(?! (?:habiles|laborables|ouvr|et demi|and a half|y medi[oa]))"
)
_CHINESE_UNIT = r"(?P<unit>天|日|周|个?星期|个?礼拜|个月|年)"
_MONTH = rf"(?P<month>{alternatives(MONTHS)})(?![a-z])"
_ORDINAL = "(?:st|nd|rd|th|er)"
_OF_MONTH = (
    r"(?: (?P<turn>(?:of )?next month|of this month|del proximo mes|del mes que viene|de este mes|du mois prochain"
    r"|de ce mois)| of the month| del mes| du mois)?"
    r"(?! (?:of (?:each|every)|every|each|de cada|cada|de chaque|chaque))"
)
_PATTERNS = [
    (rf"{_COUNT} ?{_CHINESE_UNIT}(?:之|以)?后", _counted),
    (rf"(?:还有|还剩|剩余|剩|再过|只有) ?:? ?{_COUNT} ?{_CHINESE_UNIT}", _counted),
    (rf"{_COUNT} ?{_CHINESE_UNIT}(?:之|以)?前", _counted_back),
    (rf"(?<![a-z])(?:in|en|dentro de|dans) {_COUNT} {_UNIT}", _counted),
    (
        rf"{_COUNT} {_UNIT} (?:from (?:now|today)|later|left|remaining|to go|until (?:your|the)|restantes?|restants?)",
        _counted,
    ),
    (rf"(?<![a-z])(?:quedan?|faltan?|restan?|reste|plus que) (?:solo |que |plus que )?{_COUNT} {_UNIT}", _counted),
    (
        rf"(?<![a-z])(?:remaining validity|vigencia restante|validite restante) ?:? {_COUNT} {_UNIT}",
        _counted,
    ),
    (rf"{_COUNT} {_UNIT} ago(?![a-z])", _counted_back),
    (rf"(?<![a-z])(?:hace|il y a) {_COUNT} {_UNIT}", _counted_back),
    (
        rf"(?<![a-z])(?:(?:end|last day) of|fin(?:al)? de|fin|(?:ultimo dia|dernier jour) de) {_MONTH}"
        r"(?: (?:de )?(?P<year>\d{4}))?",
        _end_of_latin_month,
    ),
    (
        r"(?:(?P<said>[今明后])年|(?P<year>\d{4})年)?(?<!\d)(?P<m>[1-9]|1[0-2])月[底末尾]",
        _end_of_chinese_month,
    ),
    (r"(?P<turn>下下|下|这|本)?个?月(?:[底末尾]|的?最后1天)", _chinese_month_end),
    (
        r"(?<![a-z])(?:(?:end|last day) of (?:the |this )?(?:next )?month|month[ -]end|eom"
        r"|(?:fin(?:al)?|ultimo dia) (?:de|del) (?:este )?(?:proximo )?mes(?: que viene)?"
        r"|(?:fin|dernier jour) (?:du|de ce|de) mois(?: prochain)?)(?![a-z])",
        _month_end,
    ),
    (r"(?<!\d)(?P<year>20\d\d) ?年年?[底末尾]", _end_of_given_year),
    (r"(?<![a-z])(?:end of|fin de|fin) (?P<year>20\d\d)(?![\d/.-])", _end_of_given_year),
    (
        r"(?<![a-z])(?:end of (?:the |this )?(?:next )?year|year[ -]end"
        r"|fin(?:al)? (?:de|del) (?:este )?(?:proximo )?ano"
        r"|fin (?:de l'|d'|de cette )annee(?: prochaine)?)(?![a-z])|[今本明]?年年?[底末尾]",
        _year_end,
    ),
    (
        rf"(?<![a-z])(?:the|el dia|dia|el|le) (?P<d>\d{{1,2}}){_ORDINAL}?(?![\da-z]){NO_DECIMALS}{NOT_COUNTING}"
        rf"{_OF_MONTH}",
        _day_of_month,
    ),
    (rf"(?<![\d.,/])(?P<d>\d{{1,2}}){_ORDINAL}(?![a-z]){_OF_MONTH}", _day_of_month),
    (
        r"(?<![\d.,/])(?<!每月)(?<!每个月)(?:(?P<turn>下下|下|这|本|当|上)个?月 ?)?(?<!\d)(?P<d>\d{1,2}) ?"
        r"(?:号(?![码线楼卡院店门])|日(?![后内前游间至到]))",
        _day_of_month,
    ),
    (rf"(?<![a-z])(?<!la )(?<!esta )(?<!from )(?:{alternatives(DAYS_AWAY)})(?![a-z])", _called),
    (rf"(?<![提以的])(?:{alternatives(CHINESE_DAYS_AWAY)})(?!数)", _called),
]
PATTERNS: Patterns = [(re.compile(pattern), reader) for pattern, reader in _PATTERNS]
