"""Notes each good tick, and tells an outside watcher of it (a dead man's switch); never delays or fails a tick."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from http import HTTPStatus

import aiohttp
import structlog

from bot.ticks import Step
from domain.clock import Clock

log = structlog.get_logger(__name__)

AT_MOST_EVERY = timedelta(minutes=1)
PATIENCE = aiohttp.ClientTimeout(total=10)


class Heartbeat:
    """`last_tick` is the moment of the last good tick; without an address it is only noted."""

    def __init__(self, clock: Clock, url: str | None = None) -> None:
        self.last_tick: datetime | None = None
        self._clock = clock
        self._url = url
        self._pinged_at: datetime | None = None
        self._ping: asyncio.Task[None] | None = None
        self._failing = False

    def after(self, step: Step) -> Step:
        """The last step of a tick, with a beat after each batch: a long morning of reminders is no standstill.

        An earlier step that fails keeps the tick from coming so far.
        """

        async def stepped() -> int:
            done = await step()
            self.beat()
            return done

        return stepped

    def beat(self) -> None:
        """The tick was good. The address is asked beside the work, and not again before the last answer is there."""
        now = self.last_tick = self._clock.now()
        if self._url is None or (self._ping is not None and not self._ping.done()):
            return
        # A clock that was set back must not silence the heart until it has caught up.
        if self._pinged_at is None or not timedelta(0) <= now - self._pinged_at < AT_MOST_EVERY:
            self._pinged_at = now
            self._ping = asyncio.get_running_loop().create_task(self._tell(self._url))

    async def close(self) -> None:
        if self._ping is not None:
            self._ping.cancel()
            await asyncio.gather(self._ping, return_exceptions=True)

    async def _tell(self, url: str) -> None:
        """The address is a secret of the operator's: neither it nor an error's own words, which hold it, are logged."""
        try:
            async with aiohttp.ClientSession(timeout=PATIENCE) as session, session.get(url) as response:
                problem = None if response.status < HTTPStatus.BAD_REQUEST else f"status {response.status}"
        except Exception as error:  # noqa: BLE001 - whatever it is, it is not worth a reminder
            problem = type(error).__name__
        if problem and not self._failing:
            log.warning("the heartbeat's address does not answer: said once, until it does", reason=problem)
        elif self._failing and not problem:
            log.info("the heartbeat's address answers again")
        self._failing = problem is not None
