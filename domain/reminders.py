"""When a line reminds: ladder and zone in, moments out; no clock, no storage, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.lines import Line, LineState
from domain.zones import local_moment

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


def due_rung(line: Line, zone: str, now: datetime) -> Rung | None:
    """The most urgent rung whose moment has come: after an outage only this one is sent, not those it overtook."""
    return next((rung for rung in reversed(rungs(line, zone)) if rung.moment <= now), None)
