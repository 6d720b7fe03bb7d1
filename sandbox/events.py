"""What happened, in order, for those who watch the chats (the page, the tests); keeps the newest events only."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

from sandbox.bell import Bell


@dataclass(frozen=True, slots=True)
class Event:
    """One change. `message` is the stored Message object; it is rendered for a viewer only when somebody reads it."""

    seq: int
    kind: str
    chat_id: int | None
    message: dict[str, Any] | None
    facts: dict[str, Any]


class EventFeed:
    """A bounded list with a long poll."""

    def __init__(self, size: int = 10_000) -> None:
        self._events: deque[Event] = deque(maxlen=size)
        self._bell = Bell()
        self.seq = 0

    def add(self, kind: str, chat_id: int | None = None, message: dict[str, Any] | None = None, **facts: Any) -> None:
        self.seq += 1
        self._events.append(Event(self.seq, kind, chat_id, message, facts))
        self._bell.ring()

    async def after(self, seq: int, seconds: float) -> list[Event]:
        """The events later than `seq`; waits up to `seconds` for the first one.

        A reader from before a restart asks for a number not reached yet; it must learn that at once, not wait.
        """
        deadline = asyncio.get_running_loop().time() + seconds
        while self.seq == seq:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            await self._bell.wait(left)
        missing = self.seq - seq
        if missing >= len(self._events):
            return list(self._events) if missing > 0 else []
        return [self._events[index] for index in range(-missing, 0)]
