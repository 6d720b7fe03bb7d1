"""A person's lines on a real database: added, kept alive, removed, undone, told, and whose they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.history import EventKind
from domain.lines import Allowance, LineState
from domain.outbox import Kind
from domain.renewals import RenewalState
from services.line_changes import LineView
from services.lines import Lines
from services.refusals import NotYours, Refusal
from tests.services.house import ALICE, BOB, House
from tests.services.line_history import kinds

END = date(2026, 12, 3)


# -- adding


async def test_an_added_line_is_listed_and_its_history_begins(house: House) -> None:
    line = await house.a_line()
    assert [(each.country, each.carrier) for each in await house.lines.of(ALICE)] == [("CA", "bell")]
    assert await kinds(house, line) == [EventKind.ADDED]


async def test_the_same_update_handled_twice_adds_one_line(house: House) -> None:
    added = [await house.lines.add(ALICE, "CA", "bell", origin=7) for _ in range(2)]
    assert added == [*await house.lines.of(ALICE)] * 2


async def test_a_forged_origin_never_leads_to_the_line_of_someone_else(house: House) -> None:
    hers = await house.lines.add(ALICE, "CA", "bell", origin=7)
    his = await house.lines.add(BOB, "CA", "bell", origin=7)
    assert his.id != hers.id
    assert his.person_id == BOB


@pytest.mark.parametrize(("country", "carrier"), [("CA", "no_such"), ("XY", "bell"), ("US", "bell")])
async def test_what_the_catalogue_does_not_have_is_not_added(house: House, country: str, carrier: str) -> None:
    with pytest.raises(Refusal, match="refused-gone-from-catalogue"):
        await house.lines.add(ALICE, country, carrier, origin=1)
    assert await house.lines.of(ALICE) == []


# -- keep-alive


async def test_done_today_starts_the_clock_and_is_undone(house: House) -> None:
    line = await house.a_line("giffgaff")
    assert (await house.lines.kept_alive_today(ALICE, line.id)).line.last_action == date(2026, 11, 20)
    assert (await house.lines.kept_alive_today(ALICE, line.id)).line.last_action == date(2026, 11, 20)
    assert (await house.lines.undo_kept_alive(ALICE, line.id)).line.last_action is None
    assert (await house.lines.undo_kept_alive(ALICE, line.id)).line.last_action is None
    assert await kinds(house, line) == [EventKind.ADDED, EventKind.KEPT_ALIVE, EventKind.UNKEPT]


async def test_today_is_the_carriers_day_not_the_persons(house: House) -> None:
    await house.people.live_in(ALICE, "Asia/Shanghai")  # already the 21st there
    house.clock.set(datetime(2026, 11, 20, 20, tzinfo=UTC))
    line = await house.a_line("giffgaff")
    assert (await house.lines.kept_alive_today(ALICE, line.id)).line.last_action == date(2026, 11, 20)


async def test_done_today_cannot_be_undone_after_a_day(house: House) -> None:
    line = await house.a_line("giffgaff")
    await house.lines.kept_alive_today(ALICE, line.id)
    house.clock.move(timedelta(hours=24, seconds=1))
    with pytest.raises(Refusal, match="refused-undo-late"):
        await house.lines.undo_kept_alive(ALICE, line.id)


async def test_nothing_done_is_nothing_to_undo(house: House) -> None:
    line = await house.a_line("giffgaff")
    with pytest.raises(Refusal, match="refused-undo-late"):
        await house.lines.undo_kept_alive(ALICE, line.id)


# -- removing


async def test_a_removed_line_is_gone_and_silent(house: House) -> None:
    line = await house.a_line(end=END)
    removed = (await house.lines.remove(ALICE, line.id)).line
    assert (removed.state, removed.next_reminder_at) == (LineState.REMOVED, None)
    assert await house.lines.of(ALICE) == []
    with pytest.raises(NotYours):
        await house.lines.get(ALICE, line.id)
    house.clock.set(datetime(2026, 12, 3, 16, tzinfo=UTC))
    assert await house.send_due() == []


async def test_an_undone_removal_brings_line_and_reminders_back(house: House) -> None:
    line = await house.a_line(end=END)
    await house.lines.remove(ALICE, line.id)
    await house.lines.remove(ALICE, line.id)
    house.clock.move(timedelta(hours=23))
    assert (await house.lines.restore(ALICE, line.id)).line == line
    assert (await house.lines.restore(ALICE, line.id)).line == line
    assert await kinds(house, line) == [EventKind.ADDED, EventKind.END, EventKind.REMOVED, EventKind.RESTORED]


async def test_a_reminder_put_off_until_tonight_survives_an_undone_removal(house: House) -> None:
    line = await house.a_line(end=END)
    await house.reminders.later(ALICE, line.id, "hour")
    await house.lines.remove(ALICE, line.id)
    await house.lines.restore(ALICE, line.id)
    house.clock.move(timedelta(hours=1))
    letters = await house.outbox.claim(10)
    assert [(letter.kind, letter.line_id) for letter in letters] == [(Kind.REMINDER, line.id)]


async def test_a_removal_cannot_be_undone_after_a_day(house: House) -> None:
    line = await house.a_line()
    await house.lines.remove(ALICE, line.id)
    house.clock.move(timedelta(hours=24, seconds=1))
    with pytest.raises(Refusal, match="refused-restore-late"):
        await house.lines.restore(ALICE, line.id)


async def test_removing_ends_the_open_renewal_and_undoing_resumes_it(house: House) -> None:
    line = await house.a_line(end=END)
    renewal = (await house.renewals.begin(ALICE, origin=5, line_id=line.id)).walk.renewal
    assert (await house.lines.get(ALICE, line.id)).renewal == renewal
    for _ in range(2):  # a double tap
        await house.lines.remove(ALICE, line.id)
    assert (await house.renewals.get(ALICE, renewal.id)).renewal.state is RenewalState.CANCELLED
    assert (await house.lines.restore(ALICE, line.id)).renewal == renewal


# -- questions


async def test_an_edit_closes_the_question_about_a_line_but_no_other(house: House) -> None:
    line = await house.a_line()
    await house.people.expect(ALICE, f"line:label:{line.id}:77")
    await house.lines.label(ALICE, line.id, "Mum")
    assert await house.people.expected(ALICE) is None

    await house.people.expect(ALICE, "renew:order:5")
    await house.lines.auto_renew(ALICE, line.id, True)
    assert await house.people.expected(ALICE) == "renew:order:5"


async def test_a_refused_answer_leaves_the_question_open(house: House) -> None:
    line = await house.a_line()
    await house.people.expect(ALICE, f"line:digits:{line.id}:77")
    with pytest.raises(Refusal):
        await house.lines.last4(ALICE, line.id, "4165550199")
    assert await house.people.expected(ALICE) == f"line:digits:{line.id}:77"


# -- whose line it is


async def attempts(lines: Lines, line_id: int) -> list[LineView]:
    """Every verb, tried by Bob on a line; returns what he got."""
    tries = [
        lines.get(BOB, line_id),
        lines.set_end(BOB, line_id, END),
        lines.set_loss(BOB, line_id, END),
        lines.label(BOB, line_id, "mine"),
        lines.note(BOB, line_id, "mine"),
        lines.last4(BOB, line_id, "1"),
        lines.set_left(BOB, line_id, Allowance(minutes=1)),
        lines.clear_left(BOB, line_id, "data"),
        lines.auto_renew(BOB, line_id, True),
        lines.hour(BOB, line_id, 3),
        lines.kept_alive_today(BOB, line_id),
        lines.undo_kept_alive(BOB, line_id),
        lines.remove(BOB, line_id),
        lines.restore(BOB, line_id),
    ]
    got = []
    for attempt in tries:
        try:
            got.append(await attempt)
        except NotYours:
            continue
    return got


async def test_nobody_sees_or_changes_the_line_of_someone_else(house: House) -> None:
    line = await house.a_line(end=END)
    assert await attempts(house.lines, line.id) == []
    assert (await house.lines.get(ALICE, line.id)).line == line
    with pytest.raises(NotYours):
        await house.lines.history(BOB, line.id, limit=5)


async def test_a_line_that_never_was_sounds_like_someone_elses(house: House) -> None:
    assert await attempts(house.lines, 2**63 - 1) == []


# -- history


async def test_the_history_tells_each_edit_with_before_and_after_but_no_digits_and_no_note(house: House) -> None:
    line = await house.a_line(end=END)
    await house.lines.set_end(ALICE, line.id, date(2027, 1, 3))
    await house.lines.last4(ALICE, line.id, "1234")
    await house.lines.note(ALICE, line.id, "secret")
    entries = [entry.event for entry in await house.lines.history(ALICE, line.id, limit=3)]
    assert [event.kind for event in entries] == [EventKind.NOTE, EventKind.LAST4, EventKind.END]
    assert [dict(event.facts) for event in entries] == [{}, {}, {"from": "2026-12-03", "to": "2027-01-03"}]
