"""Follows a clock that is moved by hand (the demo's) and tells it what is due next; unused in real life."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import aiohttp
import structlog

from domain.clock import ShiftedClock

log = structlog.get_logger(__name__)

LONG_POLL = 20
REPORT_EVERY = 1.0
PAUSE = 1.0


class ClockFollower:
    """`moved` is called after each change; `next_due` is reported, so that 'to the next reminder' is known there."""

    def __init__(
        self,
        url: str,
        clock: ShiftedClock,
        moved: Callable[[], None],
        next_due: Callable[[], Awaitable[datetime | None]],
    ) -> None:
        self._url = url
        self._clock = clock
        self._moved = moved
        self._next_due = next_due
        self._version = -1

    async def first(self) -> None:
        """Takes over the clock's present state, so that nothing happens at a wrong time."""
        async with aiohttp.ClientSession() as session:
            await self._ask(session, {})

    async def run(self) -> None:
        """Follows for ever; cancel it to stop."""
        async with aiohttp.ClientSession() as session:
            while True:
                try:
                    await self._follow(session)
                except (aiohttp.ClientError, TimeoutError) as error:
                    log.debug("the demo's clock does not answer", reason=str(error))
                    await asyncio.sleep(PAUSE)

    async def _follow(self, session: aiohttp.ClientSession) -> None:
        """One long poll, cut short when what is due next changes, so that the report is never stale."""
        due = await self._next_due()
        parameters = {
            "after": str(self._version),
            "timeout": str(LONG_POLL),
            "next_due": due.isoformat() if due else "",
        }
        poll = asyncio.create_task(self._ask(session, parameters))
        try:
            while not poll.done() and await self._next_due() == due:
                await asyncio.wait({poll}, timeout=REPORT_EVERY)
            if poll.done():
                poll.result()
        finally:
            poll.cancel()

    async def _ask(self, session: aiohttp.ClientSession, parameters: dict[str, str]) -> None:
        async with session.get(self._url, params=parameters) as response:
            response.raise_for_status()
            state = await response.json()
        offset = timedelta(seconds=state["offset"])
        self._version = state["version"]
        if offset != self._clock.offset:
            self._clock.offset = offset
            self._moved()
