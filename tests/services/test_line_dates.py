"""A line's dates and hours: what follows from each for cycle, reminders and number loss."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.history import EventKind
from domain.lines import DateSource
from services.refusals import Refusal
from tests.services.house import ALICE, House
from tests.services.line_history import kinds

END = date(2026, 12, 3)


# -- the service end


async def test_a_new_end_begins_a_cycle_with_its_own_reminders(house: House) -> None:
    line = await house.a_line(end=END)
    assert (line.service_end, line.cycle, line.anchor_day) == (END, 2, 3)
    # Seven days before, at ten in Toronto: no zone is set, so the carrier's counts.
    assert line.next_reminder_at == datetime(2026, 11, 26, 15, tzinfo=UTC)


async def test_reminders_come_in_the_persons_own_zone(house: House) -> None:
    await house.people.live_in(ALICE, "Asia/Shanghai")
    line = await house.a_line(end=END)
    assert line.next_reminder_at == datetime(2026, 11, 26, 2, tzinfo=UTC)


async def test_the_same_end_again_changes_nothing(house: House) -> None:
    line = await house.a_line(end=END)
    again = (await house.lines.set_end(ALICE, line.id, END)).line
    assert again == line
    assert await kinds(house, line) == [EventKind.ADDED, EventKind.END]


async def test_a_reminder_that_waits_for_the_old_end_is_never_sent(house: House) -> None:
    line = await house.a_line(end=date(2026, 11, 23))
    house.clock.set(datetime(2026, 11, 22, 16, tzinfo=UTC))
    await house.reminders.queue_due()
    await house.lines.set_end(ALICE, line.id, END)
    assert await house.send_due() == []


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(9999, 12, 31)])
async def test_an_absurd_end_is_refused_and_the_old_one_stays(house: House, day: date) -> None:
    line = await house.a_line(end=END)
    with pytest.raises(Refusal, match="refused-date-range"):
        await house.lines.set_end(ALICE, line.id, day)
    assert (await house.lines.get(ALICE, line.id)).line.service_end == END


async def test_edits_made_just_when_a_reminder_is_due_do_not_swallow_it(house: House) -> None:
    line = await house.a_line(end=END)
    house.clock.set(datetime(2026, 11, 26, 15, 0, 30, tzinfo=UTC))
    await house.lines.label(ALICE, line.id, "Mum")
    await house.lines.auto_renew(ALICE, line.id, True)
    await house.lines.auto_renew(ALICE, line.id, False)
    await house.lines.hour(ALICE, line.id, 9)
    assert await house.send_due() == [f"reminder:{line.id}:end:2026-12-03:7"]


# -- the hour


@pytest.mark.parametrize("hour", [0, 9, 10, 23])
async def test_whatever_the_hour_each_rung_leaves_exactly_once(house: House, hour: int) -> None:
    line = await house.a_line(end=END)
    house.clock.set(datetime(2026, 11, 26, 14, tzinfo=UTC))  # nine in Toronto, an hour before the first rung
    await house.lines.hour(ALICE, line.id, hour)
    sent = []
    for _ in range(24 * 9):
        sent += await house.send_due()
        house.clock.move(timedelta(hours=1))
    assert sent == [f"reminder:{line.id}:end:2026-12-03:{lead}" for lead in (7, 3, 1, 0)]


@pytest.mark.parametrize("hour", [-1, 24, 10**9])
async def test_an_hour_that_no_clock_shows_is_refused(house: House, hour: int) -> None:
    line = await house.a_line()
    with pytest.raises(Refusal):
        await house.lines.hour(ALICE, line.id, hour)


async def test_a_line_that_renews_itself_asks_for_its_card_and_switching_back_brings_the_ladder(house: House) -> None:
    line = await house.a_line(end=END)
    on = (await house.lines.auto_renew(ALICE, line.id, True)).line
    assert on.next_reminder_at == datetime(2026, 11, 26, 15, tzinfo=UTC)  # the card, a week before
    off = (await house.lines.auto_renew(ALICE, line.id, False)).line
    assert off.next_reminder_at == line.next_reminder_at


# -- number loss


async def test_the_number_loss_follows_the_rule_until_the_person_sets_it(house: House) -> None:
    carrier = house.shelf.current.carrier("koodo_prepaid_ca")
    assert carrier is not None
    assert carrier.after_expiry is not None
    assert carrier.after_expiry.number_loss_days is not None
    grace = timedelta(days=carrier.after_expiry.number_loss_days)
    line = await house.lines.add(ALICE, "CA", carrier.id, origin=1)
    ended = (await house.lines.set_end(ALICE, line.id, END)).line
    assert (ended.number_loss, ended.number_loss_from) == (END + grace, DateSource.RULE)

    own, later = date(2027, 3, 1), date(2027, 1, 3)
    await house.lines.set_loss(ALICE, line.id, own)
    moved = (await house.lines.set_end(ALICE, line.id, later)).line
    assert (moved.number_loss, moved.number_loss_from) == (own, DateSource.PERSON)

    ruled = (await house.lines.set_loss(ALICE, line.id, None)).line
    assert (ruled.number_loss, ruled.number_loss_from) == (later + grace, DateSource.RULE)


async def test_the_number_loss_counts_from_the_last_action_where_the_rule_does(house: House) -> None:
    line = await house.a_line("giffgaff")
    kept = (await house.lines.kept_alive_today(ALICE, line.id)).line
    assert kept.number_loss == date(2026, 11, 20) + timedelta(days=180)
    assert (await house.lines.undo_kept_alive(ALICE, line.id)).line.number_loss is None


async def test_without_a_rule_the_number_loss_is_unknown_again(house: House) -> None:
    line = await house.lines.add(ALICE, "CL", "entel", origin=3)
    await house.lines.set_loss(ALICE, line.id, date(2027, 3, 1))
    cleared = (await house.lines.set_loss(ALICE, line.id, None)).line
    assert (cleared.number_loss, cleared.number_loss_from) == (None, None)
