"""Removes what the bot wrote in groups when its time is over; which messages those are, the service says."""

from __future__ import annotations

from typing import Any

import structlog
from telegram.error import TelegramError
from telegram.ext import ExtBot

from handlers.failures import Outcome, is_harmless, sort_failure
from services.groups import Groups

log = structlog.get_logger(__name__)


class Sweeper:
    def __init__(self, bot: ExtBot[Any], groups: Groups) -> None:
        self._bot = bot
        self._groups = groups

    async def sweep(self) -> int:
        """A step of the tick: removes one batch; returns how many it took. What may not be removed stays."""
        due = await self._groups.due_for_deletion()
        for group_id, message_id in due:
            try:
                await self._bot.delete_message(group_id, message_id)
            except TelegramError as error:
                outcome = sort_failure(error).outcome
                if outcome in {Outcome.LATER, Outcome.UNKNOWN}:
                    continue
                if not is_harmless(error):
                    log.info("message not removed", group=group_id, reason=str(error))
            await self._groups.removed(group_id, message_id)
        return len(due)
