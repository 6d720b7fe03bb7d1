"""Carriers' texts on a real database: read once, approved by their owner, forgotten when left lying."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.history import EventKind
from domain.languages import Language
from services.refusals import NotYours, Refusal
from tests.services.house import ALICE, BOB, NOON, House
from tests.services.line_history import kinds

END = date(2026, 12, 3)
TEXT = "Bell: your plan renews on 2026-12-03. You have 3.2GB left."


async def read(house: House, text: str, origin: int = 1) -> int:
    reading = await house.lines.readings.read(ALICE, text, Language.EN, said_at=NOON, origin=origin)
    assert reading is not None
    return reading.id


async def test_an_approved_text_moves_the_end_and_the_amounts(house: House) -> None:
    line = await house.a_line()
    reading_id = await read(house, TEXT)
    for _ in range(2):  # a double tap
        noted = (await house.lines.readings.apply(ALICE, reading_id, line.id, end=END, left=True)).line
    assert (noted.service_end, noted.left.data_mb, noted.cycle) == (END, 3277, 2)
    assert await kinds(house, line) == [EventKind.ADDED, EventKind.READ, EventKind.LEFT]


async def test_a_reading_keeps_the_carriers_named_and_not_the_text(house: House) -> None:
    reading = await house.lines.readings.get(ALICE, await read(house, TEXT + " Call 4165550199"))
    assert reading.carriers == ("bell",)
    rows = await house.db.read(lambda conn: [tuple(row) for row in conn.execute("SELECT * FROM readings")])
    assert "0199" not in str(rows)


async def test_the_same_text_handled_twice_is_one_reading(house: House) -> None:
    assert await read(house, TEXT, origin=4) == await read(house, TEXT, origin=4)


async def test_an_update_number_that_comes_again_never_shows_the_reading_of_someone_else(house: House) -> None:
    hers = await read(house, TEXT, origin=4)
    his = await house.lines.readings.read(BOB, TEXT, Language.EN, said_at=NOON, origin=4)
    assert his is not None
    assert his.id != hers
    assert his.person_id == BOB


@pytest.mark.parametrize("text", ["hello", "", "🎉" * 1000, "<b>Bell</b>", "\u202e\u200f"])
async def test_a_text_that_tells_nothing_is_no_reading(house: House, text: str) -> None:
    assert await house.lines.readings.read(ALICE, text, Language.EN, said_at=NOON, origin=1) is None


async def test_only_a_day_that_was_read_can_be_approved(house: House) -> None:
    line = await house.a_line()
    reading_id = await read(house, TEXT)
    with pytest.raises(Refusal, match="refused-not-understood"):
        await house.lines.readings.apply(ALICE, reading_id, line.id, end=date(2027, 1, 1), left=False)


async def test_nobody_approves_the_reading_of_someone_else(house: House) -> None:
    reading_id = await read(house, TEXT)
    his = await house.lines.add(BOB, "CA", "bell", origin=2)
    hers = await house.lines.add(ALICE, "CA", "bell", origin=3)
    for person, line in ((BOB, his), (BOB, hers), (ALICE, his)):
        with pytest.raises(NotYours):
            await house.lines.readings.apply(person, reading_id, line.id, end=END, left=True)


async def test_what_was_left_unapproved_for_a_month_is_forgotten(house: House) -> None:
    old = await read(house, TEXT, origin=1)
    house.clock.move(timedelta(days=31))
    await read(house, TEXT, origin=2)
    with pytest.raises(NotYours):
        await house.lines.readings.get(ALICE, old)
