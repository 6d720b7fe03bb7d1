"""Decides when each call to Telegram may leave: four lanes in front of one limit; what is sent it never looks at."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, NamedTuple

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.pace import ChatPace, SharedPace
from domain.outbox import Lane
from handlers.failures import seconds_to_wait

Answer = bool | dict[str, Any] | list[dict[str, Any]]
Callback = Callable[..., Coroutine[Any, Any, Answer]]

RATE = 30  # messages a second over all chats: Telegram's own number
TRIES = 4  # of a reply that meets flood answers
# Seconds that a message waits for its chat, or for a hold to end; beyond that RetryAfter is raised. A reply has the
# patience of a full group, which is free again after a minute; what is stored may as well wait where it is stored.
PATIENCE = {Lane.REPLY: 65.0, Lane.REMINDER: 5.0, Lane.OFFER: 5.0}
SHORT = 5.0  # seconds for which what never waits is tried once more, and for which one flood answer stops all bulk
FLOOD_MEMORY = 10.0  # seconds in which flood answers from two chats count as one that speaks of all
SWEEP = 1_000  # messages between two sweeps of the chats' memory

_COUNTED = ("send", "edit", "copy", "forward")


class LaneArgs(NamedTuple):
    """What a caller passes as `rate_limit_args`; whoever passes none is answering somebody."""

    lane: Lane


class LaneLimiter(BaseRateLimiter[LaneArgs]):
    """MONEY, and all that sends no message, never waits; REPLY goes before REMINDER, and that before OFFER.

    A flood answer (429) holds its chat. If another chat has met one just before, it speaks of all, and all but MONEY
    waits. Replies are tried again; a reminder or an offer raises RetryAfter, for its row to go back to the outbox.
    """

    def __init__(self, rate: int = RATE, clock: Callable[[], float] = time.monotonic) -> None:
        """`rate` is in messages a second; `clock` gives steady seconds."""
        self._clock = clock
        self._pace = SharedPace(rate)
        self._chats: dict[object, ChatPace] = {}
        self._until_sweep = SWEEP
        self._waiting: dict[Lane, deque[asyncio.Future[None]]] = {
            lane: deque() for lane in (Lane.REPLY, Lane.REMINDER, Lane.OFFER)
        }
        self._timer: asyncio.TimerHandle | None = None
        self._all_held_until = 0.0
        self._bulk_held_until = 0.0
        self._last_flood: tuple[object, float] = (None, -FLOOD_MEMORY)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Stop the timer; who still waits is cancelled by the one who started it."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def process_request(
        self,
        callback: Callback,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: LaneArgs | None,
    ) -> Answer:
        """Make the call when its turn comes; raises RetryAfter if Telegram or a hold says so for too long."""
        lane = rate_limit_args.lane if rate_limit_args else Lane.REPLY
        chat_id = data.get("chat_id")
        counted = chat_id is not None and endpoint.startswith(_COUNTED) and endpoint != "sendChatAction"
        if lane is Lane.MONEY or not counted:
            if counted:
                self._pace.count_reply(self._clock())
            return await self._call(callback, args, kwargs)
        tries = TRIES if lane is Lane.REPLY else 1
        while True:
            await self._turn(chat_id, lane)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                tries -= 1
                seconds = seconds_to_wait(error)
                self._note_flood(chat_id, lane, seconds)
                if not tries or seconds > PATIENCE[lane]:
                    raise

    async def _call(self, callback: Callback, args: Any, kwargs: dict[str, Any]) -> Answer:
        """Call at once, whatever is held, and once more if Telegram names a short while."""
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            if seconds_to_wait(error) > SHORT:
                raise
            await asyncio.sleep(seconds_to_wait(error))
        return await callback(*args, **kwargs)

    async def _turn(self, chat_id: object, lane: Lane) -> None:
        """Wait for the chat, then for a place among all chats."""
        now = self._clock()
        chat = self._chat(chat_id, now)
        bulk = lane is not Lane.REPLY
        self._refuse_long_wait(chat.earliest(now, bulk=bulk) - now, lane, now)
        wait = chat.reserve(now, bulk=bulk) - now
        while wait > 0:
            await asyncio.sleep(wait)
            now = self._clock()
            wait = chat.held(now)
            self._refuse_long_wait(wait, lane, now)
        if not self._someone_before(lane) and self._until(lane, now) <= 0:
            self._count(lane, now)
            return
        place = asyncio.get_running_loop().create_future()
        self._waiting[lane].append(place)
        self._let_go()
        await place

    def _chat(self, chat_id: object, now: float) -> ChatPace:
        self._until_sweep -= 1
        if not self._until_sweep:
            self._until_sweep = SWEEP
            self._chats = {key: chat for key, chat in self._chats.items() if not chat.idle(now)}
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = ChatPace(chat_id)
        return chat

    def _refuse_long_wait(self, for_the_chat: float, lane: Lane, now: float) -> None:
        wait = max(for_the_chat, self._all_held_until - now)
        if wait > PATIENCE[lane]:
            raise RetryAfter(timedelta(seconds=wait))

    def _someone_before(self, lane: Lane) -> bool:
        return any(places for other, places in self._waiting.items() if other <= lane)

    def _until(self, lane: Lane, now: float) -> float:
        """Seconds until one of the lane may go."""
        if lane is Lane.REPLY:
            return max(self._pace.until_reply(now), self._all_held_until - now)
        return max(self._pace.until_bulk(now), self._all_held_until - now, self._bulk_held_until - now)

    def _count(self, lane: Lane, now: float) -> None:
        if lane is Lane.REPLY:
            self._pace.count_reply(now)
        else:
            self._pace.count_bulk(now)

    def _let_go(self) -> None:
        """Give places to those who wait, by lane, and come back when the next one is free."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        now = self._clock()
        for lane, places in self._waiting.items():
            while places:
                if places[0].done():  # its caller was cancelled
                    places.popleft()
                    continue
                wait = self._until(lane, now)
                if wait > 0:
                    # Lower lanes do not pass one that waits.
                    self._timer = asyncio.get_running_loop().call_later(wait, self._let_go)
                    return
                self._count(lane, now)
                places.popleft().set_result(None)

    def _note_flood(self, chat_id: object, lane: Lane, seconds: float) -> None:
        """Hold what the flood answer speaks of. Telegram does not say which limit it was: a second chat tells."""
        now = self._clock()
        self._chat(chat_id, now).hold(now, seconds)
        other_chat, moment = self._last_flood
        self._last_flood = (chat_id, now)
        if other_chat != chat_id and now - moment < FLOOD_MEMORY:
            self._pace.widen(now)
            self._all_held_until = max(self._all_held_until, now + seconds)
            self._send_back(seconds)
        elif lane is not Lane.REPLY:
            # Bulk comes to each chat once, so its flood answers hardly ever speak of one chat: hold it a little.
            self._bulk_held_until = max(self._bulk_held_until, now + min(seconds, SHORT))
        self._let_go()

    def _send_back(self, seconds: float) -> None:
        """Do not keep those who wait for a place longer than their lane has patience."""
        for lane, places in self._waiting.items():
            if seconds > PATIENCE[lane]:
                for place in places:
                    if not place.done():
                        place.set_exception(RetryAfter(timedelta(seconds=seconds)))
                places.clear()
