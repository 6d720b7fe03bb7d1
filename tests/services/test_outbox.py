"""Letters of the outbox: claimed in order under a lease, sent once, tried again with patience, never forgotten."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from random import Random

import pytest

from domain.outbox import Kind, Lane, Letter, OutboxState
from services.outbox import FIRST_DELAY, LEASE, LONGEST_DELAY, Outbox
from storage import outbox
from tests.services.house import ALICE, NOON, House


async def put(house: House, key: str, *, lane: Lane = Lane.REMINDER, due: timedelta = timedelta()) -> None:
    await house.db.write(
        lambda conn: outbox.put(
            conn,
            lane=lane,
            kind=Kind.REMINDER,
            person_id=ALICE,
            line_id=None,
            dedupe_key=key,
            payload={},
            due_at=NOON + due,
            now=NOON,
        )
    )


async def states(house: House) -> dict[str, str]:
    return {row["dedupe_key"]: row["state"] for row in await house.select("SELECT * FROM outbox")}


async def claim_one(house: House) -> Letter:
    (letter,) = await house.outbox.claim(10)
    return letter


async def due_in(house: House) -> timedelta:
    """How long the one waiting letter waits from now."""
    (row,) = await house.select("SELECT due_at FROM outbox WHERE state = 'waiting'")
    return timedelta(seconds=row["due_at"] - house.clock.now().timestamp())


async def test_the_first_lane_goes_first_and_in_a_lane_the_earliest(house: House) -> None:
    await put(house, "offer", lane=Lane.OFFER, due=timedelta(days=-9))
    await put(house, "reminder-new", due=timedelta(minutes=-1))
    await put(house, "reminder-old", due=timedelta(minutes=-2))
    await put(house, "receipt", lane=Lane.MONEY)
    await put(house, "not yet", lane=Lane.MONEY, due=timedelta(seconds=1))
    letters = await house.outbox.claim(3)
    assert [letter.dedupe_key for letter in letters] == ["receipt", "reminder-old", "reminder-new"]
    assert [letter.dedupe_key for letter in await house.outbox.claim(3)] == ["offer"]


async def test_a_claimed_letter_is_nobody_elses(house: House) -> None:
    for number in range(30):
        await put(house, f"letter-{number}")
    batches = await asyncio.gather(*(house.outbox.claim(10) for _ in range(5)))
    assert sorted(len(batch) for batch in batches) == [0, 0, 10, 10, 10]
    assert len({letter.id for batch in batches for letter in batch}) == 30


async def test_an_outcome_is_kept_with_its_reason(house: House) -> None:
    await put(house, "letter")
    await house.outbox.finish(await claim_one(house), OutboxState.GONE, reason="blocked")
    (row,) = await house.select("SELECT * FROM outbox")
    assert (row["state"], row["reason"], row["lease_until"]) == ("gone", "blocked", None)
    assert row["done_at"] == NOON.timestamp()


@pytest.mark.parametrize(("lane", "state"), [(Lane.REMINDER, "waiting"), (Lane.OFFER, "unknown")])
async def test_a_lease_that_ran_out_lets_a_reminder_go_again_and_an_offer_not(
    house: House, lane: Lane, state: str
) -> None:
    await put(house, "letter", lane=lane)
    await claim_one(house)
    house.clock.move(LEASE - timedelta(seconds=1))
    assert await house.outbox.claim(10) == []
    house.clock.move(timedelta(seconds=1))
    again = await house.outbox.claim(10)
    assert [letter.attempts for letter in again] == ([2] if state == "waiting" else [])
    assert await states(house) == {"letter": "sending" if again else "unknown"}


async def test_a_letter_waits_as_long_as_telegram_asks_and_no_second_less(house: House) -> None:
    house.clock.move(timedelta(milliseconds=900))
    await put(house, "letter")
    await house.outbox.postpone(await claim_one(house), "429", timedelta(seconds=7))
    assert timedelta(seconds=7) <= await due_in(house) < timedelta(seconds=8)


async def test_delays_grow_with_each_attempt_and_never_beyond_half_an_hour(house: House) -> None:
    patient = Outbox(house.db, house.clock, Random(1))
    await put(house, "letter")
    for attempt in range(1, 16):
        (letter,) = await patient.claim(1)
        assert letter.attempts == attempt
        await patient.postpone(letter, "network")
        delay, expected = await due_in(house), FIRST_DELAY * 2 ** (attempt - 1)
        assert (
            min(expected * 0.75, LONGEST_DELAY * 0.75)
            <= delay
            <= min(expected * 1.25, LONGEST_DELAY) + timedelta(seconds=1)
        )
        house.clock.move(delay)


async def test_a_postponed_letter_keeps_its_reason_until_it_is_sent(house: House) -> None:
    await put(house, "letter")
    await house.outbox.postpone(await claim_one(house), "network down")
    (row,) = await house.select("SELECT * FROM outbox")
    assert (row["state"], row["reason"], row["lease_until"]) == ("waiting", "network down", None)


@pytest.mark.parametrize(
    ("lane", "state"), [(Lane.MONEY, "waiting"), (Lane.REMINDER, "waiting"), (Lane.OFFER, "unknown")]
)
async def test_after_a_broken_connection_a_reminder_goes_again_and_an_offer_not(
    house: House, lane: Lane, state: str
) -> None:
    await put(house, "letter", lane=lane)
    await house.outbox.outcome_unknown(await claim_one(house), "timed out")
    assert await states(house) == {"letter": state}


async def test_looking_whether_anything_is_due_writes_nothing(house: House) -> None:
    async def written() -> int:
        return await house.db.write(lambda conn: conn.total_changes)

    await put(house, "now")
    await put(house, "then", due=timedelta(hours=1))
    before = await written()
    assert await house.outbox.is_due()
    assert await written() == before
    await house.outbox.finish(await claim_one(house), OutboxState.SENT)
    assert not await house.outbox.is_due()
    house.clock.move(timedelta(hours=1))
    assert await house.outbox.is_due()


async def test_a_lease_that_ran_out_is_due(house: House) -> None:
    await put(house, "letter")
    await claim_one(house)
    assert not await house.outbox.is_due()
    house.clock.move(LEASE)
    assert await house.outbox.is_due()
