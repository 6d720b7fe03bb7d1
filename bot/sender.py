"""Sends what waits in the outbox, through the limiter's lanes, and notes what became of each; decides no words."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.limiter import LaneArgs
from domain.outbox import Letter, OutboxState
from domain.people import Reach
from handlers.context import House
from handlers.failures import Outcome, sort_failure
from handlers.notices import screen_for
from services.outbox import Outbox

log = structlog.get_logger(__name__)

AT_ONCE = 30
"""Letters in hand at a time: enough for Telegram's rate, few enough to keep memory flat and leases short."""


class Sender:
    def __init__(self, bot: ExtBot[Any], house: House, outbox: Outbox) -> None:
        self._bot = bot
        self._house = house
        self._outbox = outbox

    async def send_due(self) -> int:
        """Sends one batch of due letters; returns how many it took, 0 when nothing is due."""
        if not await self._outbox.is_due():
            return 0
        letters = await self._outbox.claim(AT_ONCE)
        await asyncio.gather(*(self._send(letter) for letter in letters))
        return len(letters)

    async def _send(self, letter: Letter) -> None:
        try:
            await self._send_one(letter)
        except Exception:
            log.exception("letter not sent", letter=letter.id, kind=letter.kind)
            await self._outbox.finish(letter, OutboxState.REFUSED, reason="an error of ours, see the log")

    async def _send_one(self, letter: Letter) -> None:
        person = await self._house.people.get(letter.person_id)
        if person is None or person.reach is not Reach.OK:
            await self._outbox.finish(letter, OutboxState.GONE, reason="the person cannot be reached")
            return
        screen = await screen_for(letter, person, self._house)
        if screen is None:
            await self._outbox.finish(letter, OutboxState.CANCELLED, reason="nothing left to say")
            return
        try:
            message = await self._bot.send_message(
                letter.chat_id,
                screen.text,
                parse_mode="HTML",
                api_kwargs=screen.keyboard,
                disable_web_page_preview=True,
                disable_notification=bool(letter.payload.get("silent")),
                rate_limit_args=LaneArgs(letter.lane),
            )
        except TelegramError as error:
            await self._failed(letter, error)
        else:
            await self._outbox.finish(letter, OutboxState.SENT, message_id=message.message_id)

    async def _failed(self, letter: Letter, error: TelegramError) -> None:
        failure = sort_failure(error)
        match failure.outcome:
            case Outcome.LATER:
                wait = timedelta(seconds=failure.retry_after) if failure.retry_after else None
                await self._outbox.postpone(letter, failure.reason, wait)
            case Outcome.UNKNOWN:
                await self._outbox.outcome_unknown(letter, failure.reason)
            case Outcome.GONE:
                await self._house.people.lose(letter.person_id, Reach.BLOCKED)
                await self._outbox.finish(letter, OutboxState.GONE, reason=failure.reason)
            case _:  # our own mistake, or a moved group (which no private chat can be): kept for the operator
                log.error("letter refused", letter=letter.id, kind=letter.kind, reason=failure.reason)
                await self._outbox.finish(letter, OutboxState.REFUSED, reason=failure.reason)
