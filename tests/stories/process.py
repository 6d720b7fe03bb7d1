"""The bot as a process of its own: started, killed, told to stop, and what it said; what people do is elsewhere."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sandbox.server import Sandbox

ROOT = Path(__file__).parents[2]

# Imports once and forks for every life: a fresh interpreter would spend seconds on imports before each kill.
NURSERY = """
import os, sys
from bot.__main__ import cli
for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        try:
            cli(["run"])
        except SystemExit as leaving:
            os._exit(leaving.code or 0)
        os._exit(1)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def surroundings(sandbox: Sandbox, folder: Path, **settings: str) -> dict[str, str]:
    """The environment of a bot that speaks to the sandbox and keeps its database in the folder."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": sandbox.token,
        "TELEGRAM_API_URL": sandbox.url,
        "DATABASE_URL": f"sqlite:///{folder / 'bot.sqlite3'}",
        "CLOCK_URL": f"{sandbox.url}/control/clock",
        "CACHE_DIR": str(ROOT / "data"),
        **settings,
    }


class Nursery:
    """Gives the bot one life after the other, on the same database."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._child: int | None = None

    async def start(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"live\n")
        self._child = await self._number()

    async def end(self, how: signal.Signals) -> int:
        """Sends the signal, and returns how the bot left: its exit code, or minus the signal's number."""
        assert self._child is not None
        os.kill(self._child, how)
        self._child = None
        return await self._number()

    async def close(self) -> None:
        assert self._process.stdin is not None
        if self._child is not None:
            await self.end(signal.SIGKILL)
        self._process.stdin.close()
        await self._process.wait()

    async def _number(self) -> int:
        assert self._process.stdout is not None
        return int(await asyncio.wait_for(self._process.stdout.readline(), 60))


@asynccontextmanager
async def nursery(sandbox: Sandbox, folder: Path, complaints: Path) -> AsyncIterator[Nursery]:
    """`complaints` takes what all lives wrote to standard error."""
    with complaints.open("wb") as heard:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", NURSERY),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=heard,
            env=surroundings(sandbox, folder),
            cwd=folder,
        )
    lives = Nursery(process)
    try:
        yield lives
    finally:
        await lives.close()


@asynccontextmanager
async def bot_process(folder: Path, environment: dict[str, str]) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot run`; whatever it says is on one pipe, `stdout`. Killed at the end if it has not left by then."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        env=environment,
        cwd=folder,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def heard_until(process: asyncio.subprocess.Process, word: str) -> str:
    """What the process says up to the line with this word."""
    assert process.stdout is not None
    said = ""
    async with asyncio.timeout(60):
        while word not in said:
            line = await process.stdout.readline()
            assert line, f"it ended without a word of {word!r}: {said}"
            said += line.decode()
    return said


async def run_to_its_end(folder: Path, environment: dict[str, str]) -> tuple[int, str]:
    """The exit code of a bot that leaves by itself, and all that it said."""
    async with bot_process(folder, environment) as process:
        said, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode is not None
    return process.returncode, said.decode()
