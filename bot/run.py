"""Runs the bot from start to SIGTERM: what is opened in which order, and closed in the opposite one."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, TypeVar

import structlog

from bot import wiring
from bot.dispatch import Dispatcher
from bot.lock import InstanceLock
from bot.metrics import Metrics
from bot.profile import publish
from bot.settings import Settings
from bot.ticks import Ticks
from content.catalogue import CatalogueShelf
from content.texts import Texts
from handlers.context import App
from storage.database import Database
from storage.errors import StorageError
from storage.migrate import migrate

log = structlog.get_logger(__name__)

T = TypeVar("T")

LAST_WORDS = 20.0
"""Seconds for the work in hand when the bot is told to stop."""


async def run_until_signalled(settings: Settings) -> None:
    """Runs until SIGTERM or SIGINT, then finishes the work in hand."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await run(settings, stop)


async def run(settings: Settings, stop: asyncio.Event) -> None:
    """Runs until `stop` is set. Raises what hinders a start (AlreadyRunning, MigrationError, CatalogueError,
    StorageError, WebError, InvalidToken), each with a sentence for the operator."""
    _make_folder(settings.database.parent)
    with InstanceLock(settings.database):
        for name in migrate(settings.database):
            log.info("database migrated", step=name)
        async with AsyncExitStack() as stack:
            await _serve(settings, stack, stop)
    log.info("stopped")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"the folder {folder} for the database cannot be made: {error.strerror}") from error


async def _serve(settings: Settings, stack: AsyncExitStack, stop: asyncio.Event) -> None:
    db = await Database.open(settings.database)
    stack.push_async_callback(db.close)
    clock = wiring.build_clock(settings)
    house = wiring.build_house(db, clock, CatalogueShelf(settings.catalogue_dir), Texts.load(), settings)
    stack.push_async_callback(house.faq.close)
    await house.answers.open()
    transport = wiring.build_transport(settings)
    bot = wiring.build_bot(settings, transport)
    app = wiring.build_app(bot, house)
    metrics, heartbeat = Metrics(), wiring.build_heartbeat(settings, clock)
    stack.push_async_callback(heartbeat.close)
    dispatcher = wiring.build_dispatcher(app, db, clock, metrics)
    poller = wiring.build_poller(settings, transport, dispatcher)
    ticks = wiring.build_ticks(app, db, house, heartbeat, metrics)
    follower = wiring.build_follower(settings, house, ticks)

    if settings.http_port is not None:  # before Telegram is asked: while it is away, this tells why all is quiet
        web = wiring.build_web(db, house, heartbeat, metrics)
        stack.push_async_callback(web.stop)
        await web.start(settings.http_host, settings.http_port)
    await transport.initialize()
    stack.push_async_callback(transport.shutdown)
    me = await _unless_stopped(poller.greet(), stop)
    if me is None:
        return
    if follower is not None:
        await follower.first()
    await _begin(app, dispatcher, ticks, stack)
    log.info("running", bot=me.get("username"), database=str(settings.database))

    # What is loaded by now stays for good: to look through it in every collection would cost a tenth of all CPU.
    gc.collect()
    gc.freeze()
    stack.callback(gc.unfreeze)
    running = [poller.run(), publish(bot, house.texts, settings.default_language)]
    await _together(running if follower is None else [*running, follower.run()], stop)


async def _begin(app: App, dispatcher: Dispatcher, ticks: Ticks, stack: AsyncExitStack) -> None:
    await app.initialize()
    stack.push_async_callback(app.shutdown)
    await app.start()
    stack.push_async_callback(app.stop)
    await dispatcher.start()
    stack.push_async_callback(dispatcher.drain, LAST_WORDS)
    ticks.start()
    stack.push_async_callback(ticks.stop)


async def _together(work: list[Coroutine[Any, Any, None]], stop: asyncio.Event) -> None:
    """All the work at the same time until `stop` is set; what one of them raises ends them all."""
    async with asyncio.TaskGroup() as tasks:
        running = [tasks.create_task(each) for each in work]
        await stop.wait()
        log.info("stopping: the work in hand is finished first")
        for task in running:
            task.cancel()


async def _unless_stopped(work: Coroutine[Any, Any, T], stop: asyncio.Event) -> T | None:
    """The work's result, or None if the bot is told to stop before it is there."""
    task, stopped = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if task.done():
        return task.result()
    task.cancel()
    return None
