"""Groups: their settings, when a topic may be answered there, and what the bot wrote and must remove; sends nothing."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.clock import Clock
from domain.groups import Given, Group, is_rested
from storage import groups
from storage.database import Connection, Database

KEPT = timedelta(days=2)
"""What the bot wrote is remembered as long as Telegram lets it be removed; no pause is longer."""

REMEMBERED = 5_000
DELETIONS_AT_ONCE = 50
DELETION_LEASE = timedelta(minutes=5)
"""After which a removal that did not come through is tried again."""

A_MINUTE = timedelta(minutes=1)
MOST_FOR_A_PERSON = 3
MOST_FOR_A_GROUP = 12
"""Messages a minute; Telegram itself allows twenty."""


class Groups:
    """Settings of the last few thousand groups are remembered: this process is the only writer."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._known: OrderedDict[int, Group] = OrderedDict()
        self._spoken = _Turnstile()

    async def get(self, group_id: int) -> Group:
        """The group's settings; those of a group that nobody has set are the usual ones."""
        if group_id in self._known:
            self._known.move_to_end(group_id)
            return self._known[group_id]
        found = await self._db.read(lambda conn: groups.get(conn, group_id))
        return self._remember(found or Group(group_id))

    async def change(self, group_id: int, **settings: Any) -> Group:
        """The group with these fields changed."""

        def work(conn: Connection) -> Group:
            group = replace(groups.get(conn, group_id) or Group(group_id), **settings)
            groups.put(conn, group)
            return group

        return self._remember(await self._db.write(work))

    async def move(self, old_id: int, new_id: int) -> Group:
        """The group became a supergroup: its settings move, its messages have no ids there."""

        def work(conn: Connection) -> Group:
            old = groups.get(conn, old_id)
            if old is not None:
                groups.put(conn, replace(old, id=new_id, present=True))
                groups.remove(conn, old_id)
            return groups.get(conn, new_id) or Group(new_id)

        self._known.pop(old_id, None)
        return self._remember(await self._db.write(work))

    # -- speaking

    def may_speak(self, group_id: int, person_id: int) -> bool:
        """Whether the person, and the group, may have one more message in this minute; counts it if so."""
        return self._spoken.passes(group_id, person_id, self._clock.now())

    async def last_given(self, group_id: int, topic: str) -> Given | None:
        return await self._db.read(lambda conn: groups.last_given(conn, group_id, topic))

    async def is_rested(self, group_id: int, topic: str, asked_in: int) -> bool:
        """Whether `begin` would let the topic be answered now."""
        group, last = await self.get(group_id), await self.last_given(group_id, topic)
        return is_rested(last, group.pause, asked_in=asked_in, now=self._clock.now())

    async def begin(self, group_id: int, topic: str, asked_in: int, *, rested: bool = True) -> int | None:
        """Notes that the topic is being answered; None while it rests after its last answer.

        `rested=False` answers anyway. Topic '' is for what is no answer: it never rests.
        """

        def work(conn: Connection) -> int | None:
            now = self._clock.now()
            group = groups.get(conn, group_id)
            if group is None:
                group = Group(group_id)
                groups.put(conn, group)
            last = groups.last_given(conn, group_id, topic) if topic and rested else None
            if not is_rested(last, group.pause, asked_in=asked_in, now=now):
                return None
            groups.forget_before(conn, now - KEPT)
            return groups.give(conn, group_id, topic, asked_in, at=now, delete_at=group.deletes_at(now))

        return await self._db.write(work)

    async def sent(self, given: Sequence[int], message_id: int) -> None:
        """The notes' answer was sent as this message."""

        def work(conn: Connection) -> None:
            for given_id in given:
                groups.sent(conn, given_id, message_id)

        await self._db.write(work)

    async def unsent(self, given: Sequence[int]) -> None:
        """The notes' answer was not sent: the topics do not rest."""

        def work(conn: Connection) -> None:
            for given_id in given:
                groups.retract(conn, given_id)

        await self._db.write(work)

    # -- taking back

    async def given_to(self, group_id: int, asked_in: int) -> list[Given]:
        """How the message was answered."""
        return await self._db.read(lambda conn: groups.given_to(conn, group_id, asked_in))

    async def stands_alone(self, given: Given) -> bool:
        """Whether the bot's message answers this one topic only, so that it may be changed or removed."""
        message_id = given.message_id
        if message_id is None:
            return False
        return await self._db.read(lambda conn: groups.share(conn, given.group_id, message_id)) == 1

    async def due_for_deletion(self) -> list[tuple[int, int]]:
        """Group and message id of what is to be removed now; named again later until `removed` is told."""
        moment = await self.next_deletion()
        now = self._clock.now()
        if moment is None or moment > now:
            return []
        return await self._db.write(
            lambda conn: groups.claim_for_deletion(conn, now, now + DELETION_LEASE, DELETIONS_AT_ONCE)
        )

    async def removed(self, group_id: int, message_id: int) -> None:
        await self._db.write(lambda conn: groups.removed(conn, group_id, message_id))

    async def next_deletion(self) -> datetime | None:
        return await self._db.read(groups.next_deletion)

    def _remember(self, group: Group) -> Group:
        self._known[group.id] = group
        self._known.move_to_end(group.id)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return group


class _Turnstile:
    """Counts messages of the last minute, for each person in a group and for the whole group."""

    def __init__(self) -> None:
        self._passed: OrderedDict[tuple[int, int], deque[datetime]] = OrderedDict()

    def passes(self, group_id: int, person_id: int, now: datetime) -> bool:
        person = self._recent((group_id, person_id), now)
        group = self._recent((group_id, 0), now)
        if len(person) >= MOST_FOR_A_PERSON or len(group) >= MOST_FOR_A_GROUP:
            return False
        person.append(now)
        group.append(now)
        return True

    def _recent(self, key: tuple[int, int], now: datetime) -> deque[datetime]:
        moments = self._passed.setdefault(key, deque())
        self._passed.move_to_end(key)
        while moments and now - moments[0] >= A_MINUTE:
            moments.popleft()
        while len(self._passed) > REMEMBERED:
            self._passed.popitem(last=False)
        return moments
