"""Lets old handled updates go; storing and handling them is the dispatcher's."""

from __future__ import annotations

from datetime import timedelta

from domain.clock import Clock
from storage import inbox
from storage.database import Database

KEPT = timedelta(days=2)
"""Twice as long as Telegram keeps an update: one that it sends again is still known."""


class Inbox:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def prune(self) -> int:
        """Removes updates that were handled long ago; returns how many."""
        return await self._db.write(lambda conn: inbox.prune(conn, self._clock.now() - KEPT))
