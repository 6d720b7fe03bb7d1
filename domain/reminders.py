"""When a line reminds: ladder and zone in, moments out; no clock, no storage, no words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.zones import local_moment

FIRST_LADDER: tuple[int, ...] = (7, 3, 1, 0)
"""Days before service end."""

DEFAULT_HOUR = 10


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: `lead` days before the service end, at `moment` (aware UTC)."""

    lead: int
    moment: datetime


def rungs(service_end: date, ladder: Sequence[int], hour: int, zone: str) -> list[Rung]:
    """All rungs of one cycle, earliest first, at `hour` o'clock on the person's wall clock in `zone`."""
    return [
        Rung(lead, local_moment(service_end - timedelta(days=lead), time(hour), zone))
        for lead in sorted(ladder, reverse=True)
    ]


def next_rung(all_rungs: Sequence[Rung], after: datetime) -> Rung | None:
    """The first rung strictly after a moment."""
    return next((rung for rung in all_rungs if rung.moment > after), None)


def due_rung(all_rungs: Sequence[Rung], now: datetime) -> Rung | None:
    """The most urgent rung whose moment has come: after an outage only this one is sent, not the missed ones."""
    return next((rung for rung in reversed(all_rungs) if rung.moment <= now), None)
