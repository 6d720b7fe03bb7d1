"""The small work between ticks: an operator's catalogue that changed, updates that are long done."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from content.catalogue import CatalogueError, CatalogueShelf
from domain.clock import Clock
from services.inbox import Inbox

log = structlog.get_logger(__name__)

PRUNE_EVERY = timedelta(hours=1)


class Housekeeping:
    def __init__(self, shelf: CatalogueShelf, inbox: Inbox, clock: Clock) -> None:
        self._shelf = shelf
        self._inbox = inbox
        self._clock = clock
        self._pruned_at: datetime | None = None

    async def run(self) -> int:
        """A step of the tick that never asks to be called again at once."""
        self._refresh_catalogue()
        now = self._clock.now()
        if self._pruned_at is None or now - self._pruned_at >= PRUNE_EVERY:
            self._pruned_at = now
            await self._inbox.prune()
        return 0

    def _refresh_catalogue(self) -> None:
        """A wrong file is named once; the catalogue stays as it was."""
        try:
            if self._shelf.refresh() is not None:
                log.info("catalogue read again")
        except CatalogueError as error:
            for problem in error.problems:
                log.error("catalogue not read again", problem=problem)
