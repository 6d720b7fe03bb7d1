"""Reminders that are queued: each rung once a cycle at the person's hour, whatever happens in between."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from domain.lines import LineState
from domain.outbox import OutboxState
from domain.people import Reach
from domain.zones import local_moment
from services.reminders import Reminders
from storage.database import Connection
from tests.services.house import ALICE, BOB, House

END = date(2026, 12, 3)
TORONTO, SHANGHAI = "America/Toronto", "Asia/Shanghai"


def leads(keys: list[str]) -> list[int]:
    """The rungs of the reminders that left."""
    return [int(key.rsplit(":", 1)[1]) for key in keys if key.startswith("reminder:")]


def at(day: str, hour: int, zone: str = TORONTO, minute: int = 0) -> datetime:
    return local_moment(date.fromisoformat(day), time(hour, minute), zone)


# -- each rung once


async def test_every_rung_leaves_at_ten_in_the_persons_zone(house: House) -> None:
    await house.people.live_in(ALICE, SHANGHAI)
    await house.a_line("bell", END)
    left = []
    for _ in range(15 * 24):
        house.clock.move(timedelta(hours=1))
        local = house.clock.now().astimezone(ZoneInfo(SHANGHAI))
        left += [(lead, local.date(), local.hour) for lead in leads(await house.send_due())]
    assert left == [(lead, END - timedelta(days=lead), 10) for lead in (7, 3, 1, 0)]


async def test_the_carriers_zone_counts_until_the_person_has_one(house: House) -> None:
    line = await house.a_line("t_mobile", END)
    assert line.next_reminder_at == at("2026-11-26", 10, "America/Los_Angeles")


async def test_a_rung_leaves_at_the_lines_own_hour(house: House) -> None:
    line = await house.a_line("bell", END)
    await house.change_line(line.id, remind_hour=18, next_reminder_at=at("2026-11-26", 18))
    house.clock.set(at("2026-11-26", 17, minute=59))
    assert await house.send_due() == []
    house.clock.set(at("2026-11-26", 18))
    assert leads(await house.send_due()) == [7]


async def test_queueing_twice_queues_once(house: House) -> None:
    await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10))
    assert await house.reminders.queue_due() == 1
    assert await house.reminders.queue_due() == 0
    assert len(await house.letters("reminder")) == 1


async def test_a_rung_that_was_queued_before_a_crash_is_not_queued_again(house: House) -> None:
    """The line's next moment and the letter are one transaction; even if they were not, the key is unique."""
    line = await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10))
    await house.reminders.queue_due()
    await house.change_line(line.id, next_reminder_at=at("2026-11-26", 10))
    assert await Reminders(house.db, house.clock, house.shelf).queue_due() == 1
    assert len(await house.letters("reminder")) == 1
    assert (await house.line(line.id)).next_reminder_at == at("2026-11-30", 10)


async def test_after_an_outage_only_the_most_urgent_rung_leaves(house: House) -> None:
    line = await house.a_line("bell", END)
    house.clock.set(at("2026-12-02", 15))
    assert leads(await house.send_due()) == [1]
    assert (await house.line(line.id)).next_reminder_at == at("2026-12-03", 10)


async def test_after_weeks_of_outage_the_last_rung_leaves_and_none_follows(house: House) -> None:
    line = await house.a_line("bell", END)
    house.clock.set(at("2027-02-01", 11))
    assert leads(await house.send_due()) == [-30]
    assert (await house.line(line.id)).next_reminder_at is None


async def test_more_people_than_a_batch_are_all_reminded(house: House) -> None:
    strangers = range(1000, 1600)
    await house.a_line("bell", END)

    def arrive(conn: Connection) -> None:
        conn.executemany(
            "INSERT INTO people (id, language, created_at) VALUES (?, 'en', 0)", [(each,) for each in strangers]
        )
        due = int(at("2026-11-26", 10).timestamp())
        conn.executemany(
            "INSERT INTO lines (person_id, country, carrier, service_end, next_reminder_at, created_at) "
            "VALUES (?, 'CA', 'bell', '2026-12-03', ?, 0)",
            [(each, due) for each in strangers],
        )

    await house.db.write(arrive)
    house.clock.set(at("2026-11-26", 10))
    assert await house.reminders.queue_due() == 500
    assert await house.reminders.queue_due() == 101
    assert await house.reminders.queue_due() == 0
    assert len(await house.letters("reminder")) == 601


# -- silence


async def test_nothing_leaves_after_a_renewal(house: House) -> None:
    line = await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10))
    assert leads(await house.send_due()) == [7]
    await house.verified("bell", "occasional", END + timedelta(days=365), line=line)
    house.clock.set(at("2026-12-10", 10))
    assert await house.send_due() == []


async def test_the_next_cycle_has_all_its_rungs_again(house: House) -> None:
    line = await house.a_line("bell", END)
    for end in (END, END + timedelta(days=30)):
        if end != END:
            await house.verified("bell", "occasional", end, line=line)
        left = []
        for lead in (7, 3, 1, 0):
            house.clock.set(local_moment(end - timedelta(days=lead), time(10), TORONTO))
            left += leads(await house.send_due())
        assert left == [7, 3, 1, 0]


async def test_who_blocked_the_bot_gets_nothing_and_stays_on_schedule(house: House) -> None:
    line = await house.a_line("bell", END)
    await house.people.lose(ALICE, Reach.BLOCKED)
    house.clock.set(at("2026-11-26", 10))
    assert await house.reminders.queue_due() == 1
    assert await house.select("SELECT id FROM outbox") == []
    assert (await house.line(line.id)).next_reminder_at == at("2026-11-30", 10)
    await house.people.meet(ALICE, "en")
    house.clock.set(at("2026-11-30", 10))
    assert leads(await house.send_due()) == [3]


@pytest.mark.parametrize("state", [LineState.LET_GO, LineState.REMOVED])
async def test_a_line_that_is_gone_is_silent_even_if_it_was_due(house: House, state: LineState) -> None:
    line = await house.a_line("bell", END)
    await house.change_line(line.id, state=state)
    house.clock.set(at("2026-11-26", 10))
    assert await house.reminders.queue_due() == 1
    assert await house.select("SELECT id FROM outbox") == []
    assert await house.reminders.next_due() is None


async def test_a_line_that_renews_by_itself_asks_for_the_card_before_and_for_the_charge_after(house: House) -> None:
    line = await house.a_line("bell", END)
    await house.lines.auto_renew(ALICE, line.id, True)
    left = []
    for day in range(15):
        house.clock.set(at("2026-11-21", 10) + timedelta(days=day))
        left += leads(await house.send_due())
    assert left == [7, -1]


# -- moving to another zone


async def test_a_rung_that_is_past_in_the_new_zone_comes_at_once(house: House) -> None:
    await house.people.live_in(ALICE, TORONTO)
    await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 6))  # 19:00 in Shanghai
    await house.people.live_in(ALICE, SHANGHAI)
    assert leads(await house.send_due()) == [7]


async def test_a_rung_that_has_left_does_not_come_again_in_a_later_zone(house: House) -> None:
    await house.people.live_in(ALICE, SHANGHAI)
    line = await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10, SHANGHAI))
    assert leads(await house.send_due()) == [7]
    await house.people.live_in(ALICE, TORONTO)
    house.clock.set(at("2026-11-26", 10))
    assert await house.send_due() == []
    assert (await house.line(line.id)).next_reminder_at == at("2026-11-30", 10)


async def test_the_last_rung_survives_a_move_to_the_east(house: House) -> None:
    await house.people.live_in(ALICE, TORONTO)
    await house.a_line("bell", END)
    house.clock.set(at("2026-12-03", 9))
    assert leads(await house.send_due()) == [1]
    await house.people.live_in(ALICE, SHANGHAI)
    assert leads(await house.send_due()) == [0]


async def test_a_rung_that_was_over_when_the_line_was_added_is_not_caught_up_by_a_move(house: House) -> None:
    await house.a_line("bell", date(2026, 11, 23))  # added at noon, two hours after the rung of three days
    await house.people.live_in(ALICE, SHANGHAI)
    assert await house.send_due() == []


async def test_only_ones_own_lines_move(house: House) -> None:
    hers, his = await house.a_line("bell", END), await house.a_line("bell", END, person_id=BOB)
    await house.people.live_in(ALICE, SHANGHAI)
    assert (await house.line(hers.id)).next_reminder_at == at("2026-11-26", 10, SHANGHAI)
    assert (await house.line(his.id)).next_reminder_at == at("2026-11-26", 10)


@pytest.mark.parametrize("seed", range(8))
async def test_a_travellers_rungs_come_once_each_and_none_is_lost(house: House, seed: int) -> None:
    """Two weeks of flying between two zones; the bot looks every hour."""
    chance = Random(seed)
    await house.a_line("bell", END)
    left: list[int] = []
    while house.clock.now() < at("2026-12-05", 0):
        house.clock.move(timedelta(hours=1))
        if chance.random() < 0.1:
            await house.people.live_in(ALICE, chance.choice([TORONTO, SHANGHAI]))
        left += leads(await house.send_due())
    assert left == [7, 3, 1, 0]


@pytest.mark.parametrize("seed", range(8))
async def test_outages_crashes_and_moves_never_repeat_a_rung_nor_lose_the_last(house: House, seed: int) -> None:
    chance = Random(seed)
    await house.a_line("bell", END)
    zones = [TORONTO, SHANGHAI, "America/Santiago", "Pacific/Auckland", "Pacific/Honolulu"]
    left: list[int] = []
    while house.clock.now() < at("2026-12-06", 0):
        house.clock.move(timedelta(hours=chance.choice([1, 1, 2, 7, 40])))
        if chance.random() < 0.2:
            await house.people.live_in(ALICE, chance.choice(zones))
        await house.reminders.queue_due()
        if chance.random() < 0.3:
            await house.outbox.claim(10)  # and the process dies: the lease runs out
            house.clock.move(timedelta(minutes=3))
        left += leads(await house.send_due())
    assert left == sorted(set(left), reverse=True)
    assert {0, -3} & set(left)


# -- when to look next


async def test_the_next_look_is_at_the_earliest_of_lines_letters_and_leases(house: House) -> None:
    assert await house.reminders.next_due() is None
    line = await house.a_line("bell", END)
    assert await house.reminders.next_due() == at("2026-11-26", 10)
    _, tonight = await house.reminders.later(ALICE, line.id, "tonight")
    assert await house.reminders.next_due() == tonight
    house.clock.set(tonight)
    (letter,) = await house.outbox.claim(1)
    assert await house.reminders.next_due() == tonight + timedelta(minutes=2)
    await house.outbox.finish(letter, OutboxState.SENT)
    assert await house.reminders.next_due() == at("2026-11-26", 10)
