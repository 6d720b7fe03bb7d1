"""Hands stored messages to the sender one by one and keeps what became of each; sends nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from domain.clock import Clock
from domain.outbox import Lane, Letter, OutboxState, StoredLetter
from storage import outbox
from storage.database import Connection, Database

LEASE = timedelta(minutes=2)
"""Longer than any call to Telegram may take: an expired lease means that the sender died."""

FIRST_DELAY = timedelta(seconds=5)
LONGEST_DELAY = timedelta(minutes=30)


class Outbox:
    def __init__(self, db: Database, clock: Clock, chance: Random | None = None) -> None:
        self._db = db
        self._clock = clock
        self._chance = chance or Random()

    async def claim(self, limit: int) -> list[Letter]:
        """Takes due letters under a lease, the first lane first; each must be finished or postponed."""

        def work(conn: Connection) -> list[Letter]:
            now = self._clock.now()
            outbox.release_expired(conn, now)
            return outbox.claim(conn, now, now + LEASE, limit)

        return await self._db.write(work)

    async def is_due(self) -> bool:
        """Whether `claim` would find anything: a read, so that an idle house writes nothing to disk."""
        moment = await self._db.read(outbox.next_due)
        return moment is not None and moment <= self._clock.now()

    async def finish(
        self, letter: Letter, state: OutboxState, *, message_id: int | None = None, reason: str | None = None
    ) -> None:
        await self._db.write(
            lambda conn: outbox.finish(
                conn, letter.id, state, now=self._clock.now(), message_id=message_id, reason=reason
            )
        )

    async def postpone(self, letter: Letter, reason: str, retry_after: timedelta | None = None) -> None:
        """To be tried again: after what Telegram asked for, else after a delay that grows with each attempt."""
        delay = retry_after or self._delay(letter.attempts)
        await self._db.write(lambda conn: outbox.postpone(conn, letter.id, self._clock.now() + delay, reason))

    async def outcome_unknown(self, letter: Letter, reason: str) -> None:
        """The connection broke after the message left: a reminder goes again, an offer does not."""
        if letter.lane is Lane.OFFER:
            await self.finish(letter, OutboxState.UNKNOWN, reason=reason)
        else:
            await self.postpone(letter, reason)

    # -- for operators

    async def stored(self, state: OutboxState | None, limit: int) -> list[StoredLetter]:
        """The newest letters, of one state or of all."""
        return await self._db.read(lambda conn: outbox.stored(conn, state, limit))

    async def find(self, letter_id: int) -> StoredLetter | None:
        return await self._db.read(lambda conn: outbox.find(conn, letter_id))

    async def retry(self, letter_ids: Sequence[int]) -> list[int]:
        """Lets letters that were given up wait again; returns which. A sent one never goes twice by this."""
        return await self._db.write(lambda conn: outbox.retry(conn, letter_ids, self._clock.now()))

    def _delay(self, attempts: int) -> timedelta:
        grown: timedelta = FIRST_DELAY * 2 ** min(attempts - 1, 10)
        return min(grown * self._chance.uniform(0.75, 1.25), LONGEST_DELAY)
