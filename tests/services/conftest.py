"""A fresh house for each test; Alice and Bob have said hello."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from content.catalogue import CatalogueShelf
from domain.clock import FixedClock
from storage.database import Database
from storage.migrate import migrate
from tests.services.house import ALICE, BOB, NOON, House


@pytest.fixture(scope="session")
def shipped_shelf() -> CatalogueShelf:
    return CatalogueShelf(None)


@pytest.fixture
async def house(tmp_path: Path, shipped_shelf: CatalogueShelf) -> AsyncIterator[House]:
    path = tmp_path / "house.db"
    migrate(path)
    db = await Database.open(path)
    house = House(db, FixedClock(NOON), shipped_shelf)
    for person in (ALICE, BOB):
        await house.people.meet(person, "en")
    yield house
    await db.close()
