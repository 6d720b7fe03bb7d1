"""The peers of our reminders: one APScheduler job for each line, in memory or in a table; the jobs store nothing."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import uvloop
from apscheduler.jobstores.base import BaseJobStore
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from benchmarks.engines import Fired, rss, watched_loop


def memory_store(lines: int, due: int) -> Fired:
    return uvloop.run(_scheduled(MemoryJobStore(), lines, due))


def sql_store(file: Path, lines: int, due: int) -> Fired:
    return uvloop.run(_scheduled(SQLAlchemyJobStore(url=f"sqlite:///{file}"), lines, due))


async def _scheduled(store: BaseJobStore, lines: int, due: int) -> Fired:
    """One job for each line; `loaded` covers the `lines` jobs that are not due."""
    scheduler = AsyncIOScheduler(timezone=UTC, jobstores={"default": store})
    scheduler.start(paused=True)
    before, started = rss(), time.perf_counter()
    far = datetime.now(UTC) + timedelta(days=30)
    for number in range(lines):
        _add(scheduler, number, far + timedelta(seconds=number))
    loaded, memory = time.perf_counter() - started, rss() - before
    moment = datetime.now(UTC)
    for number in range(lines, lines + due):
        _add(scheduler, number, moment)
    all_fired = COUNTDOWN.start(due)
    async with watched_loop() as stall:
        began = time.perf_counter()
        scheduler.resume()
        await all_fired
        done = time.perf_counter() - began
    scheduler.shutdown(wait=False)
    return Fired(lines, due, loaded, memory, done, stall())


class _Countdown:
    """Counts the peers' jobs; they store nothing."""

    def start(self, jobs: int) -> asyncio.Future[None]:
        self._left = jobs
        self._done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        return self._done

    def one(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._done.set_result(None)


COUNTDOWN = _Countdown()


async def remind(line: int) -> None:
    COUNTDOWN.one()


def _add(scheduler: Any, line: int, moment: datetime) -> None:
    scheduler.add_job(remind, "date", run_date=moment, args=[line], id=str(line), misfire_grace_time=None)
