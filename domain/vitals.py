"""What shows whether the house is well, and when it is not; reads and measures nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.outbox import OutboxState

LATEST_TICK = timedelta(minutes=3)
"""Ticks are at most a minute apart: whoever misses three of them does not come again by himself."""

LATEST_REMINDER = timedelta(minutes=10)
"""A busy morning is sent within a few minutes, and a flood limit rarely lasts longer than one."""


class Ailment(StrEnum):
    TICK_LATE = "tick_late"
    REMINDER_LATE = "reminder_late"


@dataclass(frozen=True, slots=True)
class Vitals:
    """The house at one moment. `last_tick` is None before the first good one, `oldest_due` when nothing is due.

    `outbox` counts the letters of every state; `inbox_waiting` the updates that are stored and not handled yet.
    """

    now: datetime
    last_tick: datetime | None
    oldest_due: datetime | None
    outbox: Mapping[OutboxState, int]
    inbox_waiting: int

    @property
    def tick_age(self) -> timedelta | None:
        return None if self.last_tick is None else self.now - self.last_tick

    @property
    def reminder_delay(self) -> timedelta:
        """How long the oldest due reminder has been waiting; nothing when none is due."""
        return timedelta(0) if self.oldest_due is None else self.now - self.oldest_due

    @property
    def ailments(self) -> list[Ailment]:
        """What is wrong; empty when all is well."""
        found = []
        if self.tick_age is None or self.tick_age > LATEST_TICK:
            found.append(Ailment.TICK_LATE)
        if self.reminder_delay > LATEST_REMINDER:
            found.append(Ailment.REMINDER_LATE)
        return found
