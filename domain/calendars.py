"""The days of a person's lines that belong into a calendar, and when it rings; knows no file format and no words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from domain.lines import Line, LineState
from domain.people import Person


class Mark(StrEnum):
    """What a day means for a line: one for each of its clocks."""

    END = "end"
    LOSS = "loss"
    ACTION = "action"


ALARMS: dict[Mark, tuple[int, ...]] = {Mark.END: (7, 1, 0), Mark.ACTION: (7, 1, 0), Mark.LOSS: (30, 7, 1)}
"""Days before the day. Fewer than the bot's own reminders: the calendar is the net below them."""


class Entry(NamedTuple):
    """One day of one line, on the carrier's calendar."""

    line: Line
    mark: Mark
    day: date

    @property
    def alarms(self) -> list[timedelta]:
        """When it rings, counted from the beginning of the day: at the line's hour."""
        return [timedelta(hours=self.line.remind_hour) - timedelta(days=lead) for lead in ALARMS[self.mark]]


class Revision(NamedTuple):
    """Which version of a line it is (how often it was changed), and since when."""

    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Calendar:
    """All that a calendar of a person is made of; `revisions` by line id."""

    person: Person
    entries: list[Entry]
    revisions: Mapping[int, Revision]


def entries(lines: Iterable[Line]) -> list[Entry]:
    """The days of all active lines, the earliest first; lines let go or removed have none."""
    found = [
        Entry(line, mark, day)
        for line in lines
        if line.state is LineState.ACTIVE
        for mark, day in (
            (Mark.END, line.service_end),
            (Mark.ACTION, line.action_due),
            (Mark.LOSS, line.number_loss),
        )
        if day is not None
    ]
    return sorted(found, key=lambda entry: (entry.day, entry.line.id))
