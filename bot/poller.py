"""Fetches updates from Telegram and confirms them only when they are stored; it neither reads nor handles them."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from handlers.failures import seconds_to_wait
from storage.errors import StorageError

logger = logging.getLogger(__name__)

RawUpdate = dict[str, Any]

LONG_POLL = 25  # seconds that Telegram may keep a poll open
ANSWER_TIME = 10.0  # seconds that an answer may take beyond that
BATCH = 100  # Telegram's own limit
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds
EMPTY_PAUSE = 0.1
CONFLICT_PAUSE = 5.0  # Telegram itself delays repeated conflicts by three seconds


class Call(Protocol):
    """Calls one method of the Bot API and returns its bare result; raises TelegramError."""

    async def __call__(self, method: str, parameters: Mapping[str, object], read_timeout: float) -> Any: ...


class Poller:
    """A long poll that never ends: back-off while Telegram is away, nothing dropped, nothing confirmed unstored."""

    def __init__(
        self,
        call: Call,
        accept: Callable[[list[RawUpdate]], Awaitable[None]],
        allowed_updates: Sequence[str],
        *,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """`accept` must have stored the updates when it returns; `allowed_updates` names the kinds to ask for."""
        self._call = call
        self._accept = accept
        self._allowed_updates = list(allowed_updates)
        self._sleep = sleep
        self._offset: int | None = None
        self._pause = FIRST_PAUSE
        self._trouble: str | None = None

    async def greet(self) -> dict[str, Any]:
        """Wait, for as long as it takes, until Telegram answers; returns getMe's result.

        A webhook that is still set would refuse every poll: it is removed, and what waits for it is kept. Raises
        InvalidToken.
        """
        me: dict[str, Any] = await self._until_answered("getMe", {})
        await self._until_answered("deleteWebhook", {"drop_pending_updates": False})
        return me

    async def run(self) -> None:
        """Fetch and hand on for ever; cancel it to stop. Raises InvalidToken if the token is not, or no longer, good.

        Cancelling loses nothing: what was stored is there at the next start, and what was not was not confirmed.
        """
        while True:
            try:
                await self._fetch()
            except (TelegramError, StorageError) as error:
                await self._back_off(error)
            else:
                self._recovered()

    async def _fetch(self) -> None:
        parameters: dict[str, object] = {
            "timeout": LONG_POLL,
            "limit": BATCH,
            "allowed_updates": self._allowed_updates,
        }
        if self._offset is not None:
            parameters["offset"] = self._offset
        asked_at = asyncio.get_running_loop().time()
        updates = await self._call("getUpdates", parameters, LONG_POLL + ANSWER_TIME)
        if not updates:
            if asyncio.get_running_loop().time() - asked_at < EMPTY_PAUSE:
                await self._sleep(EMPTY_PAUSE)  # a server that does not hold polls open must not make us spin
            # All is confirmed. To go on without an offset keeps us from missing the ids after a quiet week: they
            # start again at a random number, maybe a lower one.
            self._offset = None
            return
        newest = _newest_id(updates)
        await self._accept(updates)
        self._offset = newest + 1

    async def _until_answered(self, method: str, parameters: dict[str, object]) -> Any:
        while True:
            try:
                result = await self._call(method, parameters, ANSWER_TIME)
            except TelegramError as error:
                await self._back_off(error)
            else:
                self._recovered()
                return result

    async def _back_off(self, error: Exception) -> None:
        if isinstance(error, InvalidToken):
            raise InvalidToken(
                f"Telegram does not accept the bot's token ({error}); ask @BotFather for a valid one"
            ) from error
        # One line when the trouble begins or changes, not one for each attempt.
        trouble = f"{type(error).__name__}: {error}"
        if trouble != self._trouble:
            logger.warning("no updates for now, trying on: %s", trouble)
            self._trouble = trouble
        await self._sleep(self._next_pause(error))

    def _next_pause(self, error: Exception) -> float:
        if isinstance(error, RetryAfter):
            return seconds_to_wait(error) + random.uniform(0.1, 1.0)
        pause = max(self._pause, CONFLICT_PAUSE) if isinstance(error, Conflict) else self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        # Jitter, so that many bots do not come back in the same instant.
        return pause * random.uniform(0.75, 1.25)

    def _recovered(self) -> None:
        if self._trouble is not None:
            logger.info("Telegram answers again")
        self._trouble = None
        self._pause = FIRST_PAUSE


def _newest_id(updates: Any) -> int:
    ids = [update.get("update_id") for update in updates if isinstance(update, dict)]
    known = [update_id for update_id in ids if isinstance(update_id, int)]
    if not known:
        raise TelegramError("the batch of updates cannot be read")
    return max(known)
