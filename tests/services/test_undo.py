"""Undoing a verified renewal: within a day, and while nobody has changed what it changed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.renewals import RenewalState
from services.refusals import Refusal
from services.renewal_steps import Finished
from tests.services.house import ALICE, House

TODAY = date(2026, 11, 20)
OLD_END, NEW_END = date(2026, 12, 3), date(2027, 1, 2)


async def test_undo_gives_the_line_back_all_but_its_cycle(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    house.clock.move(timedelta(hours=24))
    undone = await house.payments.undo(ALICE, walk.renewal.id)
    assert undone.renewal.state is RenewalState.UNDONE
    before = (await house.line(line.id)), line
    assert {name for name in line.__dataclass_fields__ if getattr(before[0], name) != getattr(before[1], name)} == {
        "cycle"
    }
    assert before[0].cycle == line.cycle + 2
    assert [entry.event.kind for entry in await house.lines.history(ALICE, line.id, limit=1)] == ["undone"]


async def test_undo_stops_after_a_day(house: House) -> None:
    walk = await house.verified("t_mobile", "connect5", NEW_END)
    house.clock.move(timedelta(hours=24, seconds=1))
    with pytest.raises(Refusal, match="refused-undo-late"):
        await house.payments.undo(ALICE, walk.renewal.id)


async def test_undo_stops_after_the_next_renewal(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    first = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    await house.verified("t_mobile", "connect5", NEW_END + timedelta(days=30), line=line)
    with pytest.raises(Refusal, match="refused-undo-late"):
        await house.payments.undo(ALICE, first.renewal.id)


async def set_end(house: House, line: int) -> None:
    await house.lines.set_end(ALICE, line, NEW_END + timedelta(days=1))


async def set_loss(house: House, line: int) -> None:
    await house.lines.set_loss(ALICE, line, NEW_END + timedelta(days=9))


async def keep_alive(house: House, line: int) -> None:
    house.clock.move(timedelta(hours=20))
    await house.lines.kept_alive_today(ALICE, line)


async def remove(house: House, line: int) -> None:
    await house.lines.remove(ALICE, line)


@pytest.mark.parametrize("change", [set_end, set_loss, keep_alive, remove])
async def test_undo_does_not_touch_what_the_person_did_since(
    house: House, change: Callable[[House, int], Awaitable[None]]
) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    await change(house, line.id)
    before = await house.rows()
    with pytest.raises(Refusal, match="refused-undo-late"):
        await house.payments.undo(ALICE, walk.renewal.id)
    assert await house.rows() == before


async def test_undo_leaves_a_new_label_and_hour(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    await house.lines.label(ALICE, line.id, "Mum")
    await house.lines.hour(ALICE, line.id, 18)
    await house.payments.undo(ALICE, walk.renewal.id)
    restored = await house.line(line.id)
    assert (restored.service_end, restored.label, restored.remind_hour) == (OLD_END, "Mum", 18)
    assert restored.next_reminder_at == datetime(2026, 11, 27, 2, tzinfo=UTC)  # seven days before, 18:00 on the 26th


async def test_undo_brings_the_reminder_that_the_renewal_kept_silent(house: House) -> None:
    line = await house.a_line("t_mobile", TODAY)
    await house.people.live_in(ALICE, "America/Los_Angeles")  # 09:00, an hour before the last reminder
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    house.clock.move(timedelta(hours=2))
    assert [key for key in await house.send_due() if key.startswith("reminder")] == []
    await house.payments.undo(ALICE, walk.renewal.id)
    assert await house.send_due() == [f"reminder:{line.id}:end:2026-11-20:0"]


async def test_undoing_the_first_renewal_leaves_a_line_without_an_end(house: House) -> None:
    walk = await house.verified("t_mobile", "connect5", NEW_END)
    undone = await house.payments.undo(ALICE, walk.renewal.id)
    assert undone.line is not None
    assert (undone.line.service_end, undone.line.next_reminder_at) == (None, None)


async def test_after_undo_the_line_can_be_renewed_again(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    await house.payments.undo(ALICE, walk.renewal.id)
    again = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    assert again.renewal.id != walk.renewal.id
    assert (await house.line(line.id)).service_end == NEW_END


@pytest.mark.parametrize("state", ["draft", "paid", "cancelled"])
async def test_there_is_nothing_to_undo_before_the_end(house: House, state: str) -> None:
    walk = await house.at_plan() if state == "draft" else await house.paid()
    if state == "cancelled":
        await house.renewals.cancel(ALICE, walk.renewal.id)
    with pytest.raises(Finished) as caught:
        await house.payments.undo(ALICE, walk.renewal.id)
    assert caught.value.walk.renewal.state == state


async def test_undo_silences_what_waited_for_the_renewed_line(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    await house.reminders.later(ALICE, line.id, "tomorrow")
    await house.payments.undo(ALICE, walk.renewal.id)
    assert await house.letters("reminder") == []
