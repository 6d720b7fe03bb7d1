"""The application under a recording request, and two people who write to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from content.catalogue import CatalogueShelf
from content.texts import Texts
from handlers.context import App, House
from tests.handlers.recording import Chat, RecordingRequest, running

ALICE, BOB = 501, 502


@pytest.fixture(scope="session")
def shelf() -> CatalogueShelf:
    return CatalogueShelf(None)


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts.load()


@pytest.fixture
async def running_app(
    tmp_path: Path, shelf: CatalogueShelf, texts: Texts
) -> AsyncIterator[tuple[App, RecordingRequest]]:
    async with running(tmp_path / "house.db", shelf, texts) as parts:
        yield parts


@pytest.fixture
def alice(running_app: tuple[App, RecordingRequest]) -> Chat:
    return Chat(*running_app, ALICE)


@pytest.fixture
def bob(running_app: tuple[App, RecordingRequest]) -> Chat:
    return Chat(*running_app, BOB)


@pytest.fixture
def house(running_app: tuple[App, RecordingRequest]) -> House:
    return running_app[0].bot_data
