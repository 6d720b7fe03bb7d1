"""How our reminders come due, thousands at once, in a process of their own, and what every engine is measured with."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

import psutil
import uvloop

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
    before, started = rss(), time.perf_counter()
    db = await Database.open(file)
    reminders = Reminders(db, SystemClock(), shelf)
    await reminders.next_due()
    loaded, memory = time.perf_counter() - started, rss() - before
    gc.collect()  # as bot/run.py does
    gc.freeze()
    try:
        async with watched_loop() as stall:
            began = time.perf_counter()
            queued = 0
            while batch := await reminders.queue_due():
                queued += batch
            done = time.perf_counter() - began
    finally:
        await db.close()
    assert queued == due, f"{queued} of {due} were queued"
    return Fired(lines, due, loaded, memory, done, stall())


def nothing(seconds: float) -> float:
    """The stall of a loop with nothing to do: what the machine's other work does to everybody at this moment."""
    return uvloop.run(_nothing(seconds))


async def _nothing(seconds: float) -> float:
    async with watched_loop() as stall:
        await asyncio.sleep(seconds)
    return stall()


@asynccontextmanager
async def watched_loop() -> AsyncIterator[Callable[[], float]]:
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


def rss() -> float:
    return psutil.Process().memory_info().rss / 1e6
