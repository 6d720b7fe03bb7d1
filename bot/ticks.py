"""Knocks when something is due: APScheduler, through PTB's JobQueue, wakes the step functions; it knows no rule."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import structlog
from apscheduler.jobstores.base import JobLookupError
from telegram.ext import Job, JobQueue

from domain.clock import Clock
from handlers.context import Context

log = structlog.get_logger(__name__)

Step = Callable[[], Awaitable[int]]
NextDue = Callable[[], Awaitable[datetime | None]]

LONGEST_SLEEP = timedelta(minutes=1)
AFTER_A_FAILURE = timedelta(seconds=5)

# APScheduler's own grace of one second would drop a knock that comes late; this one is never dropped.
JOB = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}


class Ticks:
    """One job, set anew after each run: at the earliest due moment, at most a minute away."""

    def __init__(self, jobs: JobQueue[Context], clock: Clock, steps: list[Step], next_due: NextDue) -> None:
        """Each step does one batch of work and returns how much; it is called until it returns 0."""
        self._jobs = jobs
        self._clock = clock
        self._steps = steps
        self._next_due = next_due
        self._job: Job[Any] | None = None
        self._running = asyncio.Lock()
        self._stopped = False

    def start(self) -> None:
        self._knock_in(timedelta(0))

    def wake(self) -> None:
        """Something may have become due earlier than expected (or the clock has moved)."""
        self._knock_in(timedelta(0))

    async def stop(self) -> None:
        """Waits for the run in hand and lets no other begin."""
        self._stopped = True
        self._forget_knock()
        async with self._running:
            pass

    def _knock_in(self, delay: timedelta) -> None:
        if self._stopped:
            return
        self._forget_knock()
        self._job = self._jobs.run_once(self._tick, delay, name="tick", job_kwargs=JOB)

    def _forget_knock(self) -> None:
        if self._job is not None:
            with suppress(JobLookupError):  # it has knocked already
                self._job.schedule_removal()

    async def _tick(self, _: Context) -> None:
        if self._running.locked():  # a run is in hand: it looks at the clock again when it is through
            return
        async with self._running:
            delay = await self._run()
        self._knock_in(delay)

    async def _run(self) -> timedelta:
        try:
            for step in self._steps:
                while not self._stopped and await step():
                    pass
            due = await self._next_due()
        except Exception:  # whatever it is, the next knock must come
            log.exception("tick failed")
            return AFTER_A_FAILURE
        if due is None:
            return LONGEST_SLEEP
        return min(max(due - self._clock.now(), timedelta(0)), LONGEST_SLEEP)
