"""The updates that wait for the bot: numbering, filter, expiry, confirmation and the long poll."""

import asyncio
import random
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sandbox.bell import Bell
from sandbox.clock import Clock
from sandbox.errors import refuse

DAY = 24 * 3600
# How long Telegram keeps an update of each kind (server source, 2026-05); everything else stays a day.
LIFETIMES = {
    "callback_query": 150,
    "shipping_query": 150,
    "pre_checkout_query": 150,
    "inline_query": 30,
    "chosen_inline_result": 600,
}
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LONGEST_POLL = 50


@dataclass(frozen=True, slots=True)
class Pending:
    """One update. `lane` (chat or person) orders webhook deliveries."""

    body: dict[str, Any]
    expires: float
    lane: int


class UpdateQueue:
    """Updates in order of their ids; only a confirmation (or expiry) removes one."""

    def __init__(self, clock: Clock, first_id: int = 900_000_001) -> None:
        self._clock = clock
        self._pending: OrderedDict[int, Pending] = OrderedDict()
        self._next_id = first_id
        self._poll = 0
        self._chance = random.Random(first_id)
        self.allowed: frozenset[str] | None = None
        self.arrived = Bell()
        self.handed_out = 0
        self.closed = False
        self.unknown_fields = False

    def allow(self, kinds: Collection[str] | None) -> None:
        """Remember the filter for updates made from now on; None keeps the old one, empty is the default set."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def wants(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def put(self, kind: str, content: dict[str, Any], lane: int) -> int | None:
        """Queue an update and return its id, or None when the filter drops it."""
        if not self.wants(kind):
            return None
        if self.unknown_fields:
            content = self._from_the_future(content, lane)
        return self._append(kind, content, lane)

    def _append(self, kind: str, content: dict[str, Any], lane: int) -> int:
        update_id = self._next_id
        self._next_id += 1
        expires = self._clock.timestamp() + LIFETIMES.get(kind, DAY)
        self._pending[update_id] = Pending({"update_id": update_id, kind: content}, expires, lane)
        self.arrived.ring()
        return update_id

    def _from_the_future(self, content: dict[str, Any], lane: int) -> dict[str, Any]:
        """Add what a newer Bot API may send: a field, and now and then a whole update of an unknown kind."""
        if self._chance.random() < 0.2:
            self._append("sandbox_future_update", {"id": str(self._next_id), "shape": {"new": True}}, lane)
        return {**content, "sandbox_future_field": {"since": "11.0"}}

    def confirm(self, offset: int) -> None:
        """Forget everything below `offset`; a negative one keeps only that many of the newest."""
        if offset < 0:
            offset = (list(self._pending)[offset:] or [0])[0]
        while self._pending and next(iter(self._pending)) < offset:
            self._pending.popitem(last=False)

    def clear(self) -> None:
        self._pending.clear()

    def count(self) -> int:
        self._drop_expired()
        return len(self._pending)

    def ready(self) -> dict[int, Pending]:
        """Everything that still waits, oldest first."""
        self._drop_expired()
        return dict(self._pending)

    def done(self, update_id: int) -> None:
        """A webhook took it."""
        self._pending.pop(update_id, None)

    def _drop_expired(self) -> None:
        now = self._clock.timestamp()
        for update_id in [number for number, pending in self._pending.items() if pending.expires <= now]:
            del self._pending[update_id]

    def close(self) -> None:
        """End every poll at once; the server stops."""
        self.closed = True
        self.arrived.ring()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """getUpdates. Raises the conflict error in the older of two polls."""
        self._poll += 1
        mine = self._poll
        self.arrived.ring()
        self.confirm(offset)
        loop = asyncio.get_running_loop()
        deadline = loop.time() + min(seconds, LONGEST_POLL)
        while True:
            if mine != self._poll:
                raise refuse("other_poll")
            batch = self._batch(offset, limit)
            left = deadline - loop.time()
            if batch or left <= 0 or self.closed:
                return batch
            await self.arrived.wait(left)

    def _batch(self, offset: int, limit: int) -> list[dict[str, Any]]:
        if not self._pending:
            return []
        now = self._clock.timestamp()
        batch = []
        for update_id, pending in self._pending.items():
            if pending.expires > now and update_id >= offset:
                batch.append(pending.body)
                if len(batch) >= limit:
                    break
        if batch:
            self.handed_out = max(self.handed_out, batch[-1]["update_id"])
        return batch
