"""The dead man's switch: beats after good ticks only, a minute apart, and stands in nobody's way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.heartbeat import AT_MOST_EVERY, Heartbeat
from domain.clock import FixedClock

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


class Watcher:
    """An address that counts who asks, and answers with `status` once it is let."""

    def __init__(self) -> None:
        self.asked = asyncio.Semaphore(0)
        self.count = 0
        self.status = 200
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def answer(self, _: web.Request) -> web.Response:
        self.count += 1
        self.asked.release()
        await self.may_answer.wait()
        return web.Response(status=self.status)


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
async def heartbeat(watcher: Watcher, clock: FixedClock) -> AsyncIterator[Heartbeat]:
    app = web.Application()
    app.router.add_get("/secret-of-the-operator", watcher.answer)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    heartbeat = Heartbeat(clock, f"http://127.0.0.1:{runner.addresses[0][1]}/secret-of-the-operator")
    yield heartbeat
    await heartbeat.close()
    await runner.cleanup()


async def beat(heartbeat: Heartbeat) -> None:
    """A beat, and the end of whatever it asked."""
    heartbeat.beat()
    while others := asyncio.all_tasks() - {asyncio.current_task()}:
        pings = [task for task in others if task.get_coro().__qualname__ == "Heartbeat._tell"]  # type: ignore[union-attr]
        if not pings:
            return
        await asyncio.wait(pings)


async def test_ticks_are_told_at_most_once_a_minute(heartbeat: Heartbeat, watcher: Watcher, clock: FixedClock) -> None:
    for _ in range(5):
        await beat(heartbeat)
        clock.move(AT_MOST_EVERY / 3)
    assert watcher.count == 2


async def test_a_clock_set_back_does_not_silence_it(heartbeat: Heartbeat, watcher: Watcher, clock: FixedClock) -> None:
    await beat(heartbeat)
    clock.move(-timedelta(days=1))
    await beat(heartbeat)
    assert watcher.count == 2


async def test_a_slow_watcher_delays_no_tick_and_is_not_asked_twice(
    heartbeat: Heartbeat, watcher: Watcher, clock: FixedClock
) -> None:
    watcher.may_answer.clear()
    heartbeat.beat()
    await watcher.asked.acquire()
    clock.move(2 * AT_MOST_EVERY)
    heartbeat.beat()
    assert heartbeat.last_tick == clock.now()
    watcher.may_answer.set()
    await beat(heartbeat)
    assert watcher.count == 1


async def test_a_watcher_that_fails_is_named_once_without_its_address(
    heartbeat: Heartbeat, watcher: Watcher, clock: FixedClock
) -> None:
    with capture_logs() as said:
        for status in (500, 404, 200, 200):
            watcher.status = status
            await beat(heartbeat)
            clock.move(AT_MOST_EVERY)
    assert [(line["log_level"], line.get("reason")) for line in said] == [("warning", "status 500"), ("info", None)]
    assert "secret-of-the-operator" not in str(said)


async def test_a_watcher_that_is_away_is_nobody_s_trouble(clock: FixedClock) -> None:
    heartbeat = Heartbeat(clock, "http://127.0.0.1:1/secret-of-the-operator")
    with capture_logs() as said:
        await beat(heartbeat)
    assert [line["reason"] for line in said] == ["ClientConnectorError"]


async def test_only_a_tick_that_came_to_its_last_step_counts(clock: FixedClock) -> None:
    heartbeat = Heartbeat(clock)

    async def fails() -> int:
        raise OSError

    async def works() -> int:
        return 7

    with pytest.raises(OSError):
        await heartbeat.after(fails)()
    assert heartbeat.last_tick is None
    assert await heartbeat.after(works)() == 7
    assert heartbeat.last_tick == NOON
