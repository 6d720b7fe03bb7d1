"""Owns how many messages a bot may send in a time, and the penalty for more; the server asks before every call.

Telegram's numbers (Bots FAQ): about 30 messages a second over all chats, 1 a second in one chat with short bursts
tolerated, 20 a minute in one group. They are soft and change, so every number can be set.
"""

import math
from collections import deque
from dataclasses import dataclass, field
from typing import Protocol

#: Methods that send or change a message; everything else (answers, questions) is free.
_COUNTED_PREFIXES = ("send", "forward", "copy", "edit")
_UNCOUNTED = frozenset({"sendchataction"})
_MINUTE = 60.0
#: A chat with the default of 1 a second takes three messages at once before it counts them.
_CHAT_BURST = 3


class Meter(Protocol):
    """Counts what passes one limit; times are seconds of any steady clock."""

    def wait(self, now: float) -> float:
        """Seconds until one more may pass, 0 if it may now."""

    def take(self, now: float) -> None:
        """Let one pass."""


@dataclass
class Bucket:
    """Fills at `rate` a second up to `size`; lets short bursts pass."""

    rate: float
    size: float
    level: float = field(init=False)
    filled_at: float = -math.inf

    def __post_init__(self) -> None:
        self.level = self.size

    def _fill(self, now: float) -> None:
        if now > self.filled_at:
            self.level = min(self.size, self.level + (now - self.filled_at) * self.rate)
            self.filled_at = now

    def wait(self, now: float) -> float:
        self._fill(now)
        return max(0.0, (1 - self.level) / self.rate)

    def take(self, now: float) -> None:
        self._fill(now)
        self.level -= 1


@dataclass
class Window:
    """At most `count` in any stretch of `seconds`; no bursts beyond that."""

    count: int
    seconds: float
    passed: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        while self.passed and self.passed[0] <= now - self.seconds:
            self.passed.popleft()
        return 0.0 if len(self.passed) < self.count else self.passed[0] + self.seconds - now

    def take(self, now: float) -> None:
        self.passed.append(now)


class Limiter:
    """Limits over all chats, in each chat and in each group; model "bucket" lets small bursts pass, "window" none.

    None for a number switches that limit off.
    """

    def __init__(
        self,
        global_per_second: int | None = 30,
        chat_per_second: int | None = 1,
        group_per_minute: int | None = 20,
        model: str = "bucket",
    ) -> None:
        if model not in ("bucket", "window"):
            raise ValueError("The model of the limits is bucket or window.")
        numbers = (global_per_second, chat_per_second, group_per_minute)
        if any(number is not None and number < 1 for number in numbers):
            raise ValueError("A limit is a number of at least 1, or null for none.")
        self.global_per_second = global_per_second
        self.chat_per_second = chat_per_second
        self.group_per_minute = group_per_minute
        self.model = model
        self._all = self._meter(global_per_second, 1.0, global_per_second) if global_per_second else None
        self._chats: dict[int | str, list[Meter]] = {}
        self._penalties: dict[int | str | None, tuple[float, int]] = {}  # moment it ends, its seconds

    def check(self, method: str, chat_id: int | str | None, is_group: bool, now: float) -> int | None:
        """None if the call may pass (it is counted then), else the seconds of `retry_after`.

        A call made before the time is over is refused as well and starts the time anew. `now` is in seconds.
        """
        if chat_id is None or not _counts(method):
            return None
        still_held = self._held(chat_id, now)
        if still_held is not None:
            return still_held
        meters = self._chat_meters(chat_id, is_group)
        chat_wait = max((meter.wait(now) for meter in meters), default=0.0)
        all_wait = self._all.wait(now) if self._all else 0.0
        if all_wait > 0:
            return self._hold(None, all_wait, now)
        if chat_wait > 0:
            return self._hold(chat_id, chat_wait, now)
        for meter in [*meters, *([self._all] if self._all else [])]:
            meter.take(now)
        return None

    def _meter(self, count: int, seconds: float, burst: int) -> Meter:
        return Window(count, seconds) if self.model == "window" else Bucket(count / seconds, burst)

    def _chat_meters(self, chat_id: int | str, is_group: bool) -> list[Meter]:
        meters = self._chats.get(chat_id)
        if meters is None:
            meters = self._chats[chat_id] = []
            if self.chat_per_second:
                burst = max(_CHAT_BURST, self.chat_per_second)
                meters.append(self._meter(self.chat_per_second, 1.0, burst))
            if is_group and self.group_per_minute:
                meters.append(self._meter(self.group_per_minute, _MINUTE, self.group_per_minute))
        return meters

    def _held(self, chat_id: int | str, now: float) -> int | None:
        """The penalty that a call runs into, extended by that very call."""
        for key in (None, chat_id):
            until, seconds = self._penalties.get(key, (now, 0))
            if now < until:
                return self._hold(key, seconds, now)
        return None

    def _hold(self, key: int | str | None, seconds: float, now: float) -> int:
        retry_after = max(1, math.ceil(seconds))
        self._penalties[key] = (now + retry_after, retry_after)
        return retry_after


def _counts(method: str) -> bool:
    lowered = method.lower()
    return lowered.startswith(_COUNTED_PREFIXES) and lowered not in _UNCOUNTED
