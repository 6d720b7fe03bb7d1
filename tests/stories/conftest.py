"""The whole bot against the sandbox in one event loop: people act over HTTP, and time is moved, never slept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog
from pydantic import SecretStr
from structlog.typing import EventDict, WrappedLogger

from bot.run import run
from bot.settings import Settings
from bot.wiring import shipped_topics
from content.answers import load_chatter
from sandbox.client import Client
from sandbox.server import Sandbox
from services.faq import prepare
from tests.stories.guest import House

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session", autouse=True)
def learnt() -> None:
    """What the matcher learns takes it a quarter of a minute; once it is there, every bot reads it."""
    prepare(shipped_topics(), load_chatter(), DATA)


@asynccontextmanager
async def running_bot(sandbox: Sandbox, folder: Path, **more: Any) -> AsyncIterator[None]:
    """The bot, from its start to the end of the work in hand; `more` are further settings of it."""
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings' own argument
        bot_token=SecretStr(sandbox.token),
        telegram_api_url=sandbox.url,  # type: ignore[arg-type]  # read as an address
        database_url=f"sqlite:///{folder / 'bot.sqlite3'}",
        clock_url=f"{sandbox.url}/control/clock",  # type: ignore[arg-type]
        **{"cache_dir": DATA, **more},
    )
    stop = asyncio.Event()
    running = asyncio.create_task(run(settings, stop))
    try:
        yield
    finally:
        stop.set()
        await running


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(people=False)
    await sandbox.start()
    try:
        yield sandbox
    finally:
        await sandbox.stop()


@pytest.fixture
def complaints(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Every error that the bot logs while the test runs; none may be left at its end."""
    heard: list[str] = []

    def listen(_logger: WrappedLogger, level: str, event: EventDict) -> EventDict:
        if level in {"error", "critical", "exception"}:
            heard.append(f"{event['event']}: {event.get('exc_info')!r}")
        return event

    before = structlog.get_config()["processors"]
    structlog.configure(processors=[listen, *before])
    yield heard
    structlog.configure(processors=before)
    heard += [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert heard == []


@pytest.fixture
async def client(sandbox: Sandbox, tmp_path: Path, complaints: list[str]) -> AsyncIterator[Client]:
    """The control of a sandbox in which the bot runs; any fault that the bot is guilty of fails the test."""
    async with Client(sandbox.url) as client:
        async with running_bot(sandbox, tmp_path):
            yield client
        assert await client.violations() == []


@pytest.fixture
def house(tmp_path: Path) -> House:
    """The bot's rows."""
    return House(tmp_path)
