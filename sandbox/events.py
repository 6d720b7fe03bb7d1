"""What happened, in order, for those who watch the chats (the page, the tests); keeps the newest events only."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass
from itertools import takewhile
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
    """Two bounded views of the same events, all and by chat, each with a long poll.

    Somebody who watches one chat is not woken by the others: a thousand watchers would spend all time on waking.
    """

    def __init__(self, size: int = 10_000, chat_size: int = 1_000) -> None:
        self._all: deque[Event] = deque(maxlen=size)
        self._by_chat: defaultdict[int, deque[Event]] = defaultdict(lambda: deque(maxlen=chat_size))
        self._bells: defaultdict[int | None, Bell] = defaultdict(Bell)
        self.seq = 0

    def add(self, kind: str, chat_id: int | None = None, message: dict[str, Any] | None = None, **facts: Any) -> None:
        self.seq += 1
        event = Event(self.seq, kind, chat_id, message, facts)
        self._all.append(event)
        self._bells[None].ring()
        if chat_id is not None:
            self._by_chat[chat_id].append(event)
            self._bells[chat_id].ring()

    async def after(self, seq: int, seconds: float, chat_id: int | None = None) -> list[Event]:
        """The events later than `seq`, of one chat or all; waits up to `seconds` for the first one.

        A reader from before a restart asks for a number not reached yet; it must learn that at once, not wait.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        events = self._all if chat_id is None else self._by_chat[chat_id]
        while not (events and events[-1].seq > seq) and seq <= self.seq:
            left = deadline - loop.time()
            if left <= 0:
                break
            await self._bells[chat_id].wait(left)
        later = list(takewhile(lambda event: event.seq > seq, reversed(events)))
        return later[::-1]
