"""Ladders: the lead times at which a line reminds, as presets, by a carrier's rule, or as typed; knows no moments."""

from __future__ import annotations

import re
from enum import StrEnum

from domain.catalogue import Carrier

Ladder = tuple[int, ...]
"""Days before a date, the earliest first."""


class Preset(StrEnum):
    """The words are Fluent keys `ladder-<value>`."""

    CALM = "calm"
    NORMAL = "normal"
    STRICT = "strict"


PRESETS: dict[Preset, Ladder] = {
    Preset.CALM: (14, 3, 0),
    Preset.NORMAL: (30, 14, 7, 3, 1, 0),
    Preset.STRICT: (60, 30, 21, 14, 10, 7, 5, 3, 2, 1, 0),
}
DEFAULT = PRESETS[Preset.NORMAL]

EVERY_AFTER, LONGEST_AFTER = 3, 30
"""After a date the line goes on reminding every third day: until number loss, or so many days when none is known."""

MOST_RUNGS, LONGEST_LEAD = 12, 730


def by_rule(carrier: Carrier | None) -> Ladder | None:
    """The lead times of the carrier's keep-alive rule, with the last day itself; None when it names none."""
    rule = carrier.keep_alive if carrier else None
    if rule is None or not rule.shown or not rule.remind_before:
        return None
    return in_order({*rule.remind_before, 0})


def in_order(leads: set[int]) -> Ladder:
    return tuple(sorted(leads, reverse=True))


def read_ladder(text: str) -> Ladder | None:
    """'30, 7, 1' in whatever separators and digits; None for what is no ladder (up to 12 leads, two years at most)."""
    numbers = re.findall(r"\d+", text)
    if not numbers or len(numbers) > MOST_RUNGS or re.search(r"[-−]\s*\d", text):
        return None
    leads = {int(number[:6]) for number in numbers}
    return in_order(leads) if max(leads) <= LONGEST_LEAD else None
