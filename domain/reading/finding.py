"""Collects every mention of a day in a plain text, weekdays checked against the dates beside them; chooses none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.reading import relative, written
from domain.reading.mentions import Mention, Setting
from domain.reading.words import CHINESE_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS

TAKEN = "\x00"

_TIME = re.compile(
    r"(?<!\d)t?(?:at |a las |a |~)?(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?: ?[ap]\.?m\b\.?)?"
    r"(?: ?(?:z|utc|gmt|hrs?|h|[ecmp][sd]?t|clt|hkt)\b)?(?:[+-]\d{2}:?\d{2})?(?!\d)"
    r"|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2} ?[点时](?! ?段)(?:\d{1,2} ?分)?|\d{1,2} ?h ?(?:\d{2})?(?![a-z\d]))"
)
_LETTERED_TIME = re.compile(r"(?<=\d)t(?=\d{2}:\d{2})")
_BESIDE = re.compile(r"[\s,.()的]{0,2}(?:on |the |le |el |du )?[\s(]{0,2}")
_WEEKDAY_NAME = {**WEEKDAYS, **SHORT_WEEKDAYS}


def find_mentions(text: str, setting: Setting) -> list[Mention]:
    """All mentions in a plain text, in order; clock times are passed over."""
    text = _TIME.sub(lambda match: " " * len(match[0]), _LETTERED_TIME.sub(" ", text))
    mentions, rest = _collect(text, written.PATTERNS, setting)
    more, rest = _collect(rest, relative.PATTERNS, setting)
    mentions += more
    weekdays, rest = _collect(rest, relative.WEEKDAY_PATTERNS, setting)
    return sorted(_settle_weekdays(text, mentions, weekdays, rest), key=lambda mention: mention.start)


def _collect(
    text: str, patterns: Iterable[tuple[re.Pattern[str], written.Reader]], setting: Setting
) -> tuple[list[Mention], str]:
    """What the patterns find, earlier patterns first, and the text with those places taken."""
    found: list[Mention] = []
    for pattern, read in patterns:
        for match in pattern.finditer(text):
            mention = read(match, setting)
            if mention is not None:
                found.append(mention)
                taken = TAKEN * (mention.end - mention.start)
                text = text[: mention.start] + taken + text[mention.end :]
    return found, text


def _settle_weekdays(text: str, mentions: list[Mention], weekdays: list[Mention], rest: str) -> list[Mention]:
    """Let a weekday beside a date check that date; a long name standing alone is a day of its own."""
    alone = []
    for weekday in weekdays:
        number = _weekday_number(text[weekday.start : weekday.end])
        if not _check_neighbour(text, mentions, weekday.start, weekday.end, number):
            alone.append(weekday)
    for match in relative.SHORT_WEEKDAY.finditer(rest):
        _check_neighbour(text, mentions, match.start(), match.end(), SHORT_WEEKDAYS[match[0]])
    return mentions + alone


def _weekday_number(words: str) -> int:
    chinese = relative.CHINESE_WEEKDAY.search(words)
    if chinese:
        return CHINESE_WEEKDAYS[chinese[1]]
    return next(_WEEKDAY_NAME[word] for word in re.findall("[a-z]+", words) if word in _WEEKDAY_NAME)


def _check_neighbour(text: str, mentions: list[Mention], start: int, end: int, weekday: int) -> bool:
    for index, mention in enumerate(mentions):
        beside = (end <= mention.start and _BESIDE.fullmatch(text, end, mention.start)) or (
            mention.end <= start and _BESIDE.fullmatch(text, mention.end, start)
        )
        if beside:
            mentions[index] = mention.on_weekday(weekday)
            return True
    return False
