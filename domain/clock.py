"""Tells the time: the only module that reads the real clock; it knows nothing of zones or of due dates."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Whatever can say what moment it is."""

    def now(self) -> datetime:
        """The present moment: aware, in UTC."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - this is the one place that may


class ShiftedClock:
    """A clock at the real pace, ahead of (or behind) another one; the demo and the tests move it."""

    def __init__(self, offset: timedelta = timedelta(0), base: Clock | None = None) -> None:
        self.offset = offset
        self._base = base or SystemClock()

    def now(self) -> datetime:
        return self._base.now() + self.offset

    def move(self, by: timedelta) -> None:
        """Jump by this much, on top of what it is ahead already."""
        self.offset += by


class FixedClock:
    """A clock that stands still until it is told to move."""

    def __init__(self, moment: datetime) -> None:
        self._moment = _in_utc(moment)

    def now(self) -> datetime:
        return self._moment

    def move(self, by: timedelta) -> None:
        """Go forward (or back) by this much."""
        self._moment += by

    def set(self, moment: datetime) -> None:
        """Stand at this moment from now on; raises ValueError if it names no zone."""
        self._moment = _in_utc(moment)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a zone: {moment.isoformat()}")
    return moment.astimezone(UTC)
