"""The way in under kill -9: every update that Telegram gave away is handled, in order for each person."""

import asyncio
import random
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from storage.migrate import migrate

PEOPLE, UPDATES, KILLS = 20, 600, 6

# Polls, stores, hands out; each handled update is a line on standard output.
BOT = """
import asyncio, sys
from pathlib import Path
from bot.dispatch import Dispatcher
from bot.poller import Poller
from bot.transport import AiohttpRequest
from domain.clock import SystemClock
from storage.database import Database

async def handle(update):
    await asyncio.sleep(0.02)
    print(update["update_id"], flush=True)

async def main(url, path):
    db = await Database.open(path)
    dispatcher = Dispatcher(handle, db, SystemClock(), most_per_person=3)
    await dispatcher.start()
    async with AiohttpRequest() as request:
        async def call(method, parameters, read_timeout):
            return await request.call(url + method, parameters, read_timeout)
        await Poller(call, dispatcher.accept, ["message"]).run()

asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
"""


class Telegram:
    """Gives each update until it is confirmed, and forgets it then."""

    def __init__(self) -> None:
        self.pending = [self._message(number) for number in range(1, UPDATES + 1)]

    @staticmethod
    def _message(number: int) -> dict[str, object]:
        person = {"id": 100 + number % PEOPLE}
        return {"update_id": number, "message": {"from": person, "chat": person, "text": str(number)}}

    async def get_updates(self, request: web.Request) -> web.Response:
        form = await request.post()
        offset = int(str(form.get("offset", 0)))
        self.pending = [update for update in self.pending if int(str(update["update_id"])) >= offset]
        if not self.pending:
            await asyncio.sleep(0.2)
        return web.json_response({"ok": True, "result": self.pending[:25]})


async def run_until_killed(url: str, path: Path, enough: Callable[[list[int]], bool]) -> list[int]:
    """Run the bot, kill it once it has handled enough, and return what it handled."""
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-c", BOT, url, str(path), stdout=asyncio.subprocess.PIPE
    )
    assert bot.stdout is not None
    handled: list[int] = []
    async with asyncio.timeout(60):
        while not enough(handled):
            handled.append(int(await bot.stdout.readline()))
        bot.kill()
        rest = (await bot.stdout.read()).splitlines(keepends=True)
        await bot.wait()
    return handled + [int(line) for line in rest if line.endswith(b"\n")]


def at_least(some: int) -> Callable[[list[int]], bool]:
    return lambda handled: len(handled) >= some


@pytest.mark.crash
async def test_kills_lose_no_update_and_change_no_order(tmp_path: Path) -> None:
    telegram, dice, path = Telegram(), random.Random(3), tmp_path / "test.db"
    migrate(path)
    app = web.Application()
    app.router.add_post("/getUpdates", telegram.get_updates)
    handled: list[int] = []
    async with TestServer(app) as server:
        url = str(server.make_url("/"))
        for _ in range(KILLS):
            handled += await run_until_killed(url, path, at_least(dice.randint(1, 120)))
        before = set(handled)
        handled += await run_until_killed(url, path, lambda now: len(before.union(now)) == UPDATES)

    assert set(handled) == set(range(1, UPDATES + 1))
    first_times: defaultdict[int, list[int]] = defaultdict(list)
    for number in dict.fromkeys(handled):
        first_times[number % PEOPLE].append(number)
    assert all(numbers == sorted(numbers) for numbers in first_times.values())
    # Only what was in hand at a kill, or handled within a moment before it, came twice.
    assert len(handled) < UPDATES * 2
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM inbox").fetchone() == (UPDATES,)
