"""Collects every mention of a day in a plain text, weekdays checked against the dates beside them; chooses none."""

from __future__ import annotations

import re

from domain.reading import figures, named, relative, weekdays
from domain.reading.mentions import Mention, Setting
from domain.reading.words import SHORT_WEEKDAYS

TAKEN = "\x00"
# Full dates first, so that none of their parts is read as a shorter one.
WRITTEN = [*figures.WITH_YEAR, *named.PATTERNS, *figures.WITHOUT_YEAR, *relative.PATTERNS]

_CLOCK = (
    r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?: ?[ap]\.?m\b\.?)?"
    r"(?: ?(?:z|utc|gmt|hrs?|h|[ecmp][sd]?t|clt|hkt)\b)?(?:[+-]\d{2}:?\d{2})?(?!\d)"
)
_HOUR = (
    r"(?<![a-z])(?:at|a las) \d{1,2}(?![\d/.:-])|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2} ?h ?(?:\d{2})?(?![a-z\d])"
    r"|\d{1,2} ?[点时](?! ?段)(?:\d{1,2} ?分)?"
)
_TIME = re.compile(rf"(?<!\d)(?:(?:at |a las |a |~)?{_CLOCK}|{_HOUR})")
_LETTERED_TIME = re.compile(r"(?<=\d)t(?=\d{2}:\d{2})")
_BESIDE = re.compile(r"[\s,.()的]{0,2}(?:on |the |le |el |du )?[\s(]{0,2}")


def find_mentions(text: str, setting: Setting) -> list[Mention]:
    """All mentions in a plain text, in order; clock times are passed over."""
    text = without_times(text)
    mentions, rest = _collect(text, WRITTEN, setting)
    named_weekdays, rest = _collect(rest, weekdays.PATTERNS, setting)
    return sorted(_settle_weekdays(text, mentions, named_weekdays, rest), key=lambda mention: mention.start)


def without_times(text: str) -> str:
    """The same text at the same places, with blanks for its clock times."""
    return _TIME.sub(lambda match: " " * len(match[0]), _LETTERED_TIME.sub(" ", text))


def _collect(text: str, patterns: figures.Patterns, setting: Setting) -> tuple[list[Mention], str]:
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


def _settle_weekdays(text: str, mentions: list[Mention], named_weekdays: list[Mention], rest: str) -> list[Mention]:
    """Let a weekday beside a date check that date; a long name standing alone is a day of its own."""
    alone = []
    for mention in named_weekdays:
        number = weekdays.weekday_number(text[mention.start : mention.end])
        if not _check_neighbour(text, mentions, mention.start, mention.end, number):
            alone.append(mention)
    for match in weekdays.SHORT_WEEKDAY.finditer(rest):
        _check_neighbour(text, mentions, match.start(), match.end(), SHORT_WEEKDAYS[match[0]])
    return mentions + alone


def _check_neighbour(text: str, mentions: list[Mention], start: int, end: int, weekday: int) -> bool:
    for index, mention in enumerate(mentions):
        beside = (end <= mention.start and _BESIDE.fullmatch(text, end, mention.start)) or (
            mention.end <= start and _BESIDE.fullmatch(text, mention.end, start)
        )
        if beside:
            mentions[index] = mention.on_weekday(weekday)
            return True
    return False
