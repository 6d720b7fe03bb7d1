"""A small world for a year, as `python -m benchmarks years` simulates large ones: no promise is broken."""

from __future__ import annotations

from random import Random

from benchmarks.years import Report, Years, simulate
from storage.database import Connection
from tests.services.house import House


async def test_every_reminder_of_a_year_comes_once_in_its_hour_and_none_after_a_renewal() -> None:
    report = await simulate(people=40, days=366, seed=7)
    assert report.broken == []
    happened = ("reminders", "renewals", "snoozes", "moves", "blocks", "outages", "overtaken")
    assert all(report.counts[what] for what in happened), report.counts


async def a_month(house: House) -> Report:
    years = Years(house.db, Random(3), people=12)
    await years.settle()
    return await years.run(days=40)


async def test_the_simulation_notices_a_reminder_that_comes_twice(house: House) -> None:
    def double_letters(conn: Connection) -> None:
        conn.execute(
            "CREATE TRIGGER doubling AFTER INSERT ON outbox WHEN new.id % 5 = 0 BEGIN "
            "INSERT INTO outbox (id, lane, kind, person_id, chat_id, line_id, dedupe_key, payload, due_at, created_at) "
            "VALUES (new.id + 1000000, new.lane, new.kind, new.person_id, new.chat_id, new.line_id, "
            "new.dedupe_key || ':again', new.payload, new.due_at, new.created_at); END"
        )

    await house.db.write(double_letters)
    assert any("came twice" in sentence for sentence in (await a_month(house)).broken)


async def test_the_simulation_notices_a_reminder_that_never_comes(house: House) -> None:
    def lose_letters(conn: Connection) -> None:
        conn.execute(
            "CREATE TRIGGER losing AFTER INSERT ON outbox WHEN new.id % 5 = 0 BEGIN "
            "UPDATE outbox SET state = 'cancelled' WHERE id = new.id; END"
        )

    await house.db.write(lose_letters)
    assert any("never came" in sentence for sentence in (await a_month(house)).broken)


async def test_the_simulation_notices_a_reminder_that_comes_late(house: House) -> None:
    def delay_letters(conn: Connection) -> None:
        conn.execute(
            "CREATE TRIGGER delaying AFTER INSERT ON outbox WHEN new.id % 5 = 0 BEGIN "
            "UPDATE outbox SET due_at = due_at + 7200 WHERE id = new.id; END"
        )

    await house.db.write(delay_letters)
    assert any("missed its hour" in sentence for sentence in (await a_month(house)).broken)
