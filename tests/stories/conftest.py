"""The whole bot against the sandbox in one event loop: people act over HTTP, and time is moved, never slept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.run import run
from bot.settings import Settings
from sandbox.client import Client
from sandbox.server import Sandbox


@asynccontextmanager
async def running_bot(sandbox: Sandbox, folder: Path) -> AsyncIterator[None]:
    """The bot, from its start to the end of the work in hand."""
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings' own argument
        bot_token=SecretStr(sandbox.token),
        telegram_api_url=sandbox.url,  # type: ignore[arg-type]  # read as an address
        database_url=f"sqlite:///{folder / 'bot.sqlite3'}",
        clock_url=f"{sandbox.url}/control/clock",  # type: ignore[arg-type]
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
async def client(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Client]:
    """The control of a sandbox in which the bot runs; any fault that the bot is guilty of fails the test."""
    async with Client(sandbox.url) as client:
        async with running_bot(sandbox, tmp_path):
            yield client
        assert await client.violations() == []
