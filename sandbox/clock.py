"""The sandbox's clock: real time plus an offset that people move; the bot under test follows it over HTTP."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from sandbox.bell import Bell


class Clock:
    """Sandbox time. `version` counts the moves, so that a follower can wait for the next one."""

    def __init__(self, real: Callable[[], float] = time.time, start: datetime | None = None) -> None:
        self._real = real
        self.offset = start.timestamp() - real() if start else 0.0
        self.version = 1
        self.next_due: datetime | None = None
        self.moved = Bell()

    def timestamp(self) -> float:
        """Seconds since 1970 in sandbox time."""
        return self._real() + self.offset

    def seconds(self) -> int:
        """Whole seconds since 1970, as Telegram writes dates."""
        return int(self.timestamp())

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def advance(self, seconds: float) -> None:
        """Move forward. Raises ValueError for a step back: dates already given out would lie in the future."""
        if seconds < 0:
            raise ValueError("The sandbox clock moves only forward; reset it to return to the real time.")
        self._shift(self.offset + seconds)

    def set(self, moment: datetime) -> None:
        """Move forward to an aware moment."""
        self.advance(moment.timestamp() - self.timestamp())

    def to_next_due(self) -> None:
        """Move to the moment the bot reported last. Raises ValueError when there is none."""
        if self.next_due is None:
            raise ValueError("The bot has not reported a next reminder.")
        self.advance(max(0.0, self.next_due.timestamp() - self.timestamp()))

    def reset(self) -> None:
        """Return to the real time."""
        self._shift(0.0)

    def _shift(self, offset: float) -> None:
        self.offset = offset
        self.version += 1
        self.moved.ring()
