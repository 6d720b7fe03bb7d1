"""Finds days told by their weekday (next Friday, 下周五), and weekdays that only go with a date; decides neither."""

from __future__ import annotations

import re
from datetime import timedelta

from domain.reading.figures import NOT_COUNTING, Patterns
from domain.reading.mentions import Mention, Setting, day_numbered, days_later, fixed
from domain.reading.words import CHINESE_WEEKDAYS, SHORT_WEEKDAYS, TURNS, WEEKDAYS, alternatives

WEEK = timedelta(days=7)

SHORT_WEEKDAY = re.compile(rf"(?<![a-z])(?:{alternatives(SHORT_WEEKDAYS)})(?![a-z])")
_NUMBERS = {**SHORT_WEEKDAYS, **WEEKDAYS}
_NEXT = re.compile("next|proximo|viene|prochain")
_LAST = re.compile("last|pasado|dernier")
_CHINESE = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")


def weekday_number(words: str) -> int:
    """The weekday (0 is Monday) that a match of these patterns names."""
    chinese = _CHINESE.search(words)
    if chinese:
        return CHINESE_WEEKDAYS[chinese[1]]
    return next(_NUMBERS[word] for word in re.findall("[a-z]+", words) if word in _NUMBERS)


def _latin(match: re.Match[str], setting: Setting) -> Mention:
    """'Next Friday' means one thing only if the coming Friday already lies in the next week."""
    today, wanted, words = setting.today, _NUMBERS[match["day"]], match[0]
    coming = today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    in_next_week = today + timedelta(days=7 - today.weekday() + wanted)
    if _LAST.search(words):
        return fixed(*match.span(), [coming - WEEK if wanted != today.weekday() else coming - 2 * WEEK])
    if match.groupdict().get("week"):
        return fixed(*match.span(), [in_next_week])
    if _NEXT.search(words):
        return fixed(*match.span(), [coming, in_next_week])
    if wanted == today.weekday():
        return fixed(*match.span(), [today, coming])
    return Mention(*match.span(), (coming,), (coming - WEEK,))


def _with_day(match: re.Match[str], setting: Setting) -> Mention | None:
    """'Jeudi 3': the next third day of a month, if it is a Thursday."""
    mention = day_numbered(*match.span(), int(match["d"]), setting.today)
    return mention and mention.on_weekday(WEEKDAYS[match["day"]])


def _chinese(match: re.Match[str], setting: Setting) -> Mention:
    """Chinese weeks begin on Monday, and 下 counts whole weeks."""
    today, wanted, turn = setting.today, CHINESE_WEEKDAYS[match["day"]], match["turn"]
    if turn:
        return fixed(*match.span(), [days_later(today, wanted - today.weekday() + 7 * TURNS[turn])])
    coming = today + timedelta(days=(wanted - today.weekday()) % 7)
    if coming == today:
        return fixed(*match.span(), [today, today + WEEK])
    return Mention(*match.span(), (coming,), (coming - WEEK,))


_SHORT_ENGLISH = "mon|tues?|wed|thur?s?|fri|sat|sun"
_NOT_EVERY = "".join(
    f"(?<!{word} )"
    for word in ("every", "each", "cada", "chaque", "tous les", "todos los", "black", "cyber", "viernes")
)
PATTERNS: Patterns = [
    (
        re.compile(
            rf"(?<![a-z])(?P<day>{alternatives(WEEKDAYS)}),? (?:the |le |el )?"
            rf"(?P<d>\d{{1,2}})(?![\d/.:-]){NOT_COUNTING}"
        ),
        _with_day,
    ),
    (
        re.compile(
            rf"{_NOT_EVERY}(?<![a-z])(?:(?:this|next|coming|last|el proximo|proximo|este|ce) )?"
            rf"(?P<day>{alternatives(WEEKDAYS)})(?![a-z])"
            r"(?: (?:(?P<week>(?:of )?next week|de la proxima semana|de la semaine prochaine)"
            r"|prochain|que viene|proximo|dernier|pasado))?"
        ),
        _latin,
    ),
    (re.compile(rf"(?<![a-z])(?:this|next|coming) (?P<day>{_SHORT_ENGLISH})(?![a-z])"), _latin),
    (re.compile(rf"^(?:on )?(?P<day>{_SHORT_ENGLISH})$"), _latin),
    (re.compile(r"(?<![\d每])(?P<turn>下下|下|上|这|本)?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"), _chinese),
]
