"""Knows what stored updates mean, and lets old ones go; storing and handling them is the dispatcher's."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from domain.clock import Clock
from storage import inbox
from storage.database import Database

KEPT = timedelta(days=2)
"""Twice as long as Telegram keeps an update: one that it sends again is still known."""


class Inbox:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def meaning(self, update_id: int, now_means: str | None) -> str | None:
        """What the update means (button data): what it was first taken to mean, else what it means as things stand.

        An update that a crash interrupted is handled again. If its effect is stored already, things stand otherwise
        now: typed words would answer the question that came after theirs.
        """
        meant = await self._db.read(partial(inbox.meaning, update_id=update_id))
        if meant is None and now_means is not None:
            # Writes keep their order, so that the note is on disk whenever the effect is.
            self._db.write_soon(partial(inbox.note_meaning, update_id=update_id, meaning=now_means))
        return meant or now_means

    async def prune(self) -> int:
        """Removes updates that were handled long ago; returns how many."""
        return await self._db.write(lambda conn: inbox.prune(conn, self._clock.now() - KEPT))
