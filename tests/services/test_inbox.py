"""Old handled updates are let go; those that wait, or that Telegram might send again, are kept."""

from __future__ import annotations

from datetime import timedelta

from storage import inbox
from storage.inbox import Stored
from tests.services.house import NOON, House


async def test_updates_are_known_for_two_days_after_they_are_done(house: House) -> None:
    updates = [Stored(number, "101", b"{}") for number in (1, 2)]
    await house.db.write(lambda conn: inbox.put(conn, updates, NOON))
    await house.db.write(lambda conn: inbox.mark_done(conn, [1], NOON))
    house.clock.move(timedelta(days=2))
    assert await house.inbox.prune() == 0
    house.clock.move(timedelta(seconds=1))
    assert await house.inbox.prune() == 1
    house.clock.move(timedelta(days=400))
    assert await house.inbox.prune() == 0
    assert [row["update_id"] for row in await house.select("SELECT update_id FROM inbox")] == [2]
