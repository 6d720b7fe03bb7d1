"""Three ways to remember a million reminders, each run in a fresh process: ours, and APScheduler's two job stores."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

import psutil
import uvloop
from apscheduler.jobstores.base import BaseJobStore
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from content.catalogue import CatalogueShelf
from domain.clock import SystemClock
from services.reminders import Reminders
from storage.database import Database

T = TypeVar("T")

GLANCE = 0.001
"""Seconds between two looks at whether the loop still turns."""


@dataclass(frozen=True)
class Fired:
    """Seconds and megabytes. `loaded` is what it took to have all lines in place, `done` from due to the last one."""

    lines: int
    due: int
    loaded: float
    memory: float
    done: float
    stall: float


def in_fresh_process(function: Callable[..., T], *arguments: object) -> T:
    """So that memory and caches are its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def ours(file: Path, lines: int, due: int) -> Fired:
    """`file` is filled already, with `due` lines due; done when all their reminders lie in the outbox."""
    return uvloop.run(_ours(file, lines, due))


async def _ours(file: Path, lines: int, due: int) -> Fired:
    shelf = CatalogueShelf(None)
    before, started = _memory(), time.perf_counter()
    db = await Database.open(file)
    reminders = Reminders(db, SystemClock(), shelf)
    await reminders.next_due()
    loaded, memory = time.perf_counter() - started, _memory() - before
    try:
        async with _stall() as stall:
            began = time.perf_counter()
            queued = 0
            while batch := await reminders.queue_due():
                queued += batch
            done = time.perf_counter() - began
    finally:
        await db.close()
    assert queued == due, f"{queued} of {due} were queued"
    return Fired(lines, due, loaded, memory, done, stall())


def memory_store(lines: int, due: int) -> Fired:
    return uvloop.run(_scheduled(MemoryJobStore(), lines, due))


def sql_store(file: Path, lines: int, due: int) -> Fired:
    return uvloop.run(_scheduled(SQLAlchemyJobStore(url=f"sqlite:///{file}"), lines, due))


async def _scheduled(store: BaseJobStore, lines: int, due: int) -> Fired:
    """One job for each line; `loaded` covers the `lines` jobs that are not due."""
    scheduler = AsyncIOScheduler(timezone=UTC, jobstores={"default": store})
    scheduler.start(paused=True)
    before, started = _memory(), time.perf_counter()
    far = datetime.now(UTC) + timedelta(days=30)
    for number in range(lines):
        _add(scheduler, number, far + timedelta(seconds=number))
    loaded, memory = time.perf_counter() - started, _memory() - before
    moment = datetime.now(UTC)
    for number in range(lines, lines + due):
        _add(scheduler, number, moment)
    all_fired = COUNTDOWN.start(due)
    async with _stall() as stall:
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


@asynccontextmanager
async def _stall() -> AsyncIterator[Callable[[], float]]:
    """Watches the loop; what it gives says for how long it stood still at worst."""
    worst = 0.0

    async def watch() -> None:
        nonlocal worst
        while True:
            asleep = time.perf_counter()
            await asyncio.sleep(GLANCE)
            worst = max(worst, time.perf_counter() - asleep - GLANCE)

    watching: Coroutine[Any, Any, None] = watch()
    watcher = asyncio.create_task(watching)
    await asyncio.sleep(10 * GLANCE)
    try:
        yield lambda: worst
        await asyncio.sleep(2 * GLANCE)
    finally:
        watcher.cancel()


def _memory() -> float:
    return psutil.Process().memory_info().rss / 1e6
