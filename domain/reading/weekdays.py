"""Finds days told by their weekday (next Friday, 下周五), and weekdays that only go with a date; decides neither."""

from __future__ import annotations

import re
from datetime import timedelta

from domain.reading.figures import Patterns
from domain.reading.mentions import Mention, Setting, days_later, fixed
from domain.reading.words import CHINESE_WEEKDAYS, SHORT_WEEKDAYS, TURNS, WEEKDAYS, alternatives

WEEK = timedelta(days=7)

SHORT_WEEKDAY = re.compile(rf"(?<![a-z])(?:{alternatives(SHORT_WEEKDAYS)})(?![a-z])")
_NEXT = re.compile("next|proximo|viene|prochain")
_LAST = re.compile("last|pasado|dernier")
_CHINESE = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])")


def weekday_number(words: str) -> int:
    """The weekday (0 is Monday) that a match of these patterns names."""
    chinese = _CHINESE.search(words)
    if chinese:
        return CHINESE_WEEKDAYS[chinese[1]]
    return next(WEEKDAYS[word] for word in re.findall("[a-z]+", words) if word in WEEKDAYS)


def _latin(match: re.Match[str], setting: Setting) -> Mention:
    """'Next Friday' means one thing only if the coming Friday already lies in the next week."""
    today, wanted, words = setting.today, WEEKDAYS[match["day"]], match[0]
    coming = today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    in_next_week = today + timedelta(days=7 - today.weekday() + wanted)
    if _LAST.search(words):
        return fixed(*match.span(), [coming - WEEK if wanted != today.weekday() else coming - 2 * WEEK])
    if match["week"]:
        return fixed(*match.span(), [in_next_week])
    if _NEXT.search(words):
        return fixed(*match.span(), [coming, in_next_week])
    if wanted == today.weekday():
        return fixed(*match.span(), [today, coming])
    return Mention(*match.span(), (coming,), (coming - WEEK,))


def _chinese(match: re.Match[str], setting: Setting) -> Mention:
    """Chinese weeks begin on Monday, and 下 counts whole weeks."""
    today, wanted, turn = setting.today, CHINESE_WEEKDAYS[match["day"]], match["turn"]
    if turn:
        return fixed(*match.span(), [days_later(today, wanted - today.weekday() + 7 * TURNS[turn])])
    coming = today + timedelta(days=(wanted - today.weekday()) % 7)
    if coming == today:
        return fixed(*match.span(), [today, today + WEEK])
    return Mention(*match.span(), (coming,), (coming - WEEK,))


_NOT_EVERY = "".join(
    f"(?<!{word} )"
    for word in ("every", "each", "cada", "chaque", "tous les", "todos los", "black", "cyber", "viernes")
)
PATTERNS: Patterns = [
    (
        re.compile(
            rf"{_NOT_EVERY}(?<![a-z])(?:(?:this|next|coming|last|el proximo|proximo|este|ce) )?"
            rf"(?P<day>{alternatives(WEEKDAYS)})(?![a-z])"
            r"(?: (?:(?P<week>(?:of )?next week|de la proxima semana|de la semaine prochaine)"
            r"|prochain|que viene|proximo|dernier|pasado))?"
        ),
        _latin,
    ),
    (re.compile(r"(?<![\d每])(?P<turn>下下|下|上|这|本)?个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"), _chinese),
]
