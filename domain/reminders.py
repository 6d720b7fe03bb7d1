"""When a line reminds: ladder and zone in, moments out; no clock, no storage, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.lines import Line, LineState
from domain.zones import local_moment

FARTHEST_WEST, FARTHEST_EAST = timedelta(hours=-13), timedelta(hours=14)
"""Offsets of the world's clocks from UTC; the west has an hour more for an hour that clocks left out."""

FIRST_LADDER: tuple[int, ...] = (7, 3, 1, 0)
"""Days before service end."""

DEFAULT_HOUR = 10

AUTO_RENEW_LADDER: tuple[int, ...] = (1,)
"""A line that renews by itself needs one look at the card, not a ladder."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: `lead` days before the service end, at `moment` (aware UTC)."""

    lead: int
    moment: datetime


def ladder(line: Line) -> tuple[int, ...]:
    """The lead times of a line; none while it is not active or its end is unknown."""
    if line.state is not LineState.ACTIVE or line.service_end is None:
        return ()
    return AUTO_RENEW_LADDER if line.auto_renew else FIRST_LADDER


def rungs(line: Line, zone: str) -> list[Rung]:
    """All rungs of the line's cycle, earliest first, at its hour on the person's wall clock in `zone`."""
    if line.service_end is None:
        return []
    return [
        Rung(lead, local_moment(line.service_end - timedelta(days=lead), time(line.remind_hour), zone))
        for lead in sorted(ladder(line), reverse=True)
    ]


def next_moment(line: Line, zone: str, *, after: datetime) -> datetime | None:
    """The moment of the first rung strictly after a moment; None when the cycle has no more."""
    return next((rung.moment for rung in rungs(line, zone) if rung.moment > after), None)


def moved_moment(line: Line, zone: str) -> datetime | None:
    """When the rung that `next_reminder_at` waits for comes on the clocks of another `zone`; None if nothing waits.

    It may be past there already: then it is due at once, not lost. The zone left behind need not be known, since a
    day's hour comes within a day wherever one is; where two rungs are possible it is the earlier one, which costs
    nothing if it has left before.
    """
    waiting = line.next_reminder_at
    if waiting is None:
        return None
    for here, in_utc in zip(rungs(line, zone), rungs(line, "UTC"), strict=True):
        if FARTHEST_WEST <= in_utc.moment - waiting <= FARTHEST_EAST:
            return here.moment
    return None


def due_rung(line: Line, zone: str, now: datetime) -> Rung | None:
    """The most urgent rung whose moment has come: after an outage only this one is sent, not those it overtook."""
    return next((rung for rung in reversed(rungs(line, zone)) if rung.moment <= now), None)
