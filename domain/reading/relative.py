"""Finds days told by their distance (tomorrow, 三天后, next Friday, el 15, fin de mes); dates in figures live elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from domain.reading.mentions import (
    Mention,
    Setting,
    day_of,
    days_later,
    fixed,
    month_end,
    months_later,
)
from domain.reading.words import (
    CHINESE_DAYS_AWAY,
    CHINESE_WEEKDAYS,
    DAY_UNITS,
    DAYS_AWAY,
    MONTH_UNITS,
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    alternatives,
)
from domain.reading.written import UNIT_AHEAD

Reader = Callable[["re.Match[str]", Setting], Mention | None]

DAYS_TO_SEARCH = 62

_UNIT = (
    "(?P<unit>days?|weeks?|months?|years?|dias?|semanas?|mes|meses|anos?|jours?|semaines?|mois|ans?|annees?)(?![a-z])"
    "(?! (?:habiles|laborables|ouvr))"
)
_CHINESE_UNIT = "(?P<unit>天|日|周|个?星期|个?礼拜|个月|年)"
_COUNT = r"(?<![\d.,~])(?<!\d[-~至到])(?P<count>\d{1,3})"
_MONTH_TURN = {"上": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2}
_OF_MONTH = (
    r"(?: (?P<turn>of next month|next month|of this month|of the month|del proximo mes|del mes que viene|de este mes|del mes"
    r"|du mois prochain|de ce mois|du mois))?"
)
_NOT_RECURRING = r"(?! (?:of (?:each|every)|every|each|de cada|cada|de chaque|chaque))"
_NEXT = re.compile("next|proximo|viene|prochain|下")


def _named_distance(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [days_later(setting.today, DAYS_AWAY[match[0]])])


def _chinese_distance(match: re.Match[str], setting: Setting) -> Mention:
    return fixed(*match.span(), [days_later(setting.today, CHINESE_DAYS_AWAY[match[0]])])


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
    return fixed(*match.span(), [month_end(setting.today, _MONTH_TURN[match["turn"] or "本"])])


def _named_month_end(match: re.Match[str], setting: Setting) -> Mention | None:
    """The end of a month called by name or number: in the year given, else the next such month."""
    today = setting.today
    month = MONTHS[match["month"]] if match["month"] else int(match["m"])
    if not 1 <= month <= 12:
        return None
    year = today.year + (month < today.month)
    if match["said"]:
        year = today.year + {"今": 0, "明": 1, "后": 2}[match["said"]]
    elif match["year"]:
        year = int(match["year"])
    first = day_of(year, month, 1)
    return first and fixed(*match.span(), [month_end(first)])


def _year_end(match: re.Match[str], setting: Setting) -> Mention:
    years = 1 if re.search("next|proximo|prochaine|明", match[0]) else 0
    return fixed(*match.span(), [day_of(setting.today.year + years, 12, 31)])


def _day_of_month(match: re.Match[str], setting: Setting) -> Mention | None:
    """'The 15th': the next such day from today, or that of the month named beside it."""
    number, turn, today = int(match["d"]), match["turn"], setting.today
    if not 1 <= number <= 31:
        return None
    if turn and not re.fullmatch("of the month|del mes|du mois", turn):
        month = months_later(today.replace(day=1), _MONTH_TURN.get(turn, 1 if _NEXT.search(turn) else 0))
        return fixed(*match.span(), [month and day_of(month.year, month.month, number)])
    days = [days_later(today, count) for count in range(DAYS_TO_SEARCH)]
    ahead = next((day for day in days if day and day.day == number), None)
    days = [days_later(today, -count) for count in range(DAYS_TO_SEARCH)]
    behind = next((day for day in days if day and day.day == number), None)
    return Mention(*match.span(), (ahead,) if ahead else (), (behind,) if behind else ())


def _weekday(match: re.Match[str], setting: Setting) -> Mention:
    """A weekday: 'next Friday' means one thing only if the coming one already lies in the next week."""
    today, before, after = setting.today, match["before"] or "", match["after"] or ""
    wanted = WEEKDAYS[match["day"]]
    coming = today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    if re.search("last|pasado|dernier", before + after):
        return fixed(*match.span(), [coming - timedelta(days=7 if wanted != today.weekday() else 14)])
    if _NEXT.search(before + after):
        return fixed(*match.span(), [coming, today + timedelta(days=7 - today.weekday() + wanted)])
    if wanted == today.weekday():
        return fixed(*match.span(), [today, coming])
    return Mention(*match.span(), (coming,), (coming - timedelta(days=7),))


def _chinese_weekday(match: re.Match[str], setting: Setting) -> Mention:
    """A Chinese weekday: weeks begin on Monday, and 下 counts whole weeks."""
    today, wanted, turn = setting.today, CHINESE_WEEKDAYS[match["day"]], match["turn"]
    if turn:
        return fixed(*match.span(), [days_later(today, wanted - today.weekday() + 7 * _MONTH_TURN[turn])])
    coming = today + timedelta(days=(wanted - today.weekday()) % 7)
    if coming == today:
        return fixed(*match.span(), [today, today + timedelta(days=7)])
    return Mention(*match.span(), (coming,), (coming - timedelta(days=7),))


_EVERY = r"(?<!every )(?<!each )(?<!cada )(?<!chaque )(?<!tous les )(?<!todos los )(?<!black )(?<!cyber )(?<!viernes )"
WEEKDAY_PATTERNS: list[tuple[re.Pattern[str], Reader]] = [
    (
        re.compile(
            rf"{_EVERY}(?<![a-z])(?P<before>(?:this|next|coming|last|el proximo|proximo|este|ce) )?"
            rf"(?P<day>{alternatives(WEEKDAYS)})(?![a-z])(?P<after> (?:prochain|que viene|proximo|dernier|pasado))?"
        ),
        _weekday,
    ),
    (
        re.compile(r"(?<![\d每])(?P<turn>下下|下|上|这|本)?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"),
        _chinese_weekday,
    ),
]
SHORT_WEEKDAY = re.compile(rf"(?<![a-z])(?:{alternatives(SHORT_WEEKDAYS)})(?![a-z])")
CHINESE_WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")

_MONTH_NAME = alternatives(MONTHS)
PATTERNS: list[tuple[re.Pattern[str], Reader]] = [
    (re.compile(rf"{_COUNT} ?{_CHINESE_UNIT}(?:之|以)?后"), _counted),
    (re.compile(rf"(?:还有|还剩|剩余|剩|再过|仅剩|只剩|只有) ?{_COUNT} ?{_CHINESE_UNIT}"), _counted),
    (re.compile(rf"{_COUNT} ?{_CHINESE_UNIT}(?:之|以)?前"), _counted_back),
    (re.compile(rf"(?<![a-z])(?:in|en|dentro de|dans) {_COUNT} {_UNIT}"), _counted),
    (
        re.compile(rf"{_COUNT} {_UNIT}(?: from (?:now|today)| later| left| remaining| to go| restantes?| restants?)"),
        _counted,
    ),
    (re.compile(rf"(?<![a-z])(?:quedan?|faltan?|resta|reste) (?:solo |que |plus que )?{_COUNT} {_UNIT}"), _counted),
    (re.compile(rf"{_COUNT} {_UNIT} ago(?![a-z])"), _counted_back),
    (re.compile(rf"(?<![a-z])(?:hace|il y a) {_COUNT} {_UNIT}"), _counted_back),
    (
        re.compile(
            rf"(?<![a-z])(?:end of|fin(?:al)? de|fin) (?P<month>{_MONTH_NAME})(?![a-z])(?: (?:de )?(?P<year>\d{{4}}))?(?P<m>)?(?P<said>)?"
        ),
        _named_month_end,
    ),
    (
        re.compile(r"(?:(?P<said>[今明后])年|(?P<year>\d{4})年)?(?<!\d)(?P<m>\d{1,2})月(?:底|末)(?P<month>)?"),
        _named_month_end,
    ),
    (re.compile(r"(?P<turn>下下|下|这|本)?个?月(?:底|末|的?最后一天)"), _chinese_month_end),
    (
        re.compile(
            r"(?<![a-z])(?:(?:end|last day) of (?:the |this )?(?:next )?month|month[ -]end|eom"
            r"|(?:fin(?:al)?|ultimo dia) (?:de|del) (?:este )?(?:proximo )?mes(?: que viene)?"
            r"|(?:fin|dernier jour) (?:du|de ce|de) mois(?: prochain)?)(?![a-z])"
        ),
        _month_end,
    ),
    (
        re.compile(
            r"(?<![a-z])(?:end of (?:the |this )?(?:next )?year|year[ -]end|fin(?:al)? (?:de|del) (?:este )?(?:proximo )?ano"
            r"|fin (?:de l'|d'|de cette )annee(?: prochaine)?)(?![a-z])|[今本明]?年年?[底末]"
        ),
        _year_end,
    ),
    (
        re.compile(
            rf"(?<![a-z])(?:(?:the|el dia|dia|el|le) (?P<d>\d{{1,2}})(?:st|nd|rd|th|er)?(?![\da-z])(?![.,:/]\d){UNIT_AHEAD}"
            rf"{_OF_MONTH}){_NOT_RECURRING}"
        ),
        _day_of_month,
    ),
    (re.compile(rf"(?<![\d.,/])(?P<d>\d{{1,2}})(?:st|nd|rd|th)(?![a-z]){_OF_MONTH}{_NOT_RECURRING}"), _day_of_month),
    (
        re.compile(
            r"(?<![\d.,/])(?<!每月)(?<!每个月)(?:(?P<turn>下下|下|这|本|当|上)个?月 ?)?(?P<d>(?<!\d)\d{1,2}) ?"
            r"(?:号(?![码线楼卡院店门])|日(?![后内前游间至到]))"
        ),
        _day_of_month,
    ),
    (re.compile(rf"(?<![a-z])(?<!la )(?<!esta )(?:{alternatives(DAYS_AWAY)})(?![a-z])"), _named_distance),
    (re.compile(rf"(?<![提以])(?:{alternatives(CHINESE_DAYS_AWAY)})(?!数)"), _chinese_distance),
]
