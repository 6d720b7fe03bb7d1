"""'Later' under a reminder: once more at the chosen moment of the person's clock, one message a line."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.zones import local_moment
from services.refusals import NotYours, Refusal
from tests.services.house import ALICE, BOB, House

END = date(2026, 12, 3)
TORONTO, SHANGHAI = "America/Toronto", "Asia/Shanghai"


def at(day: str, hour: int, zone: str = TORONTO, minute: int = 0) -> datetime:
    return local_moment(date.fromisoformat(day), time(hour, minute), zone)


@pytest.mark.parametrize(
    ("choice", "now", "then"),
    [
        ("hour", at("2026-11-26", 10), at("2026-11-26", 11)),
        ("tonight", at("2026-11-26", 10), at("2026-11-26", 20)),
        ("tonight", at("2026-11-26", 20), at("2026-11-26", 22)),
        ("tonight", at("2026-11-26", 23), at("2026-11-27", 1)),
        ("tomorrow", at("2026-11-26", 10), at("2026-11-27", 10)),
        ("tomorrow", at("2026-11-26", 23, minute=59), at("2026-11-27", 10)),
        # The night of 31 October has 25 hours in Toronto, that of 13 March has 23.
        ("tomorrow", at("2026-10-31", 23), at("2026-11-01", 10)),
        ("hour", at("2027-03-14", 1, minute=30), at("2027-03-14", 3, minute=30)),
        ("tonight", at("2026-10-31", 23, minute=30), datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),
    ],
)
async def test_later_is_a_moment_on_the_persons_clock(house: House, choice: str, now: datetime, then: datetime) -> None:
    line = await house.a_line("bell", END)
    await house.people.live_in(ALICE, TORONTO)
    house.clock.set(now)
    _, moment = await house.reminders.later(ALICE, line.id, choice)
    assert moment == then
    (letter,) = await house.letters("reminder")
    assert letter["due_at"] == then.timestamp()


async def test_later_tomorrow_comes_at_the_lines_own_hour(house: House) -> None:
    line = await house.a_line("bell", END)
    await house.lines.hour(ALICE, line.id, 7)
    _, moment = await house.reminders.later(ALICE, line.id, "tomorrow")
    assert moment == at("2026-11-21", 7)


async def test_choosing_later_again_moves_the_one_message_that_waits(house: House) -> None:
    line = await house.a_line("bell", END)
    for choice in ("tonight", "tomorrow", "tonight", "hour", "hour"):
        _, moment = await house.reminders.later(ALICE, line.id, choice)
        house.clock.move(timedelta(minutes=1))
        assert [letter["due_at"] for letter in await house.letters("reminder")] == [moment.timestamp()]


async def test_later_may_be_chosen_again_when_it_has_come(house: House) -> None:
    line = await house.a_line("bell", END)
    for _ in range(3):
        await house.reminders.later(ALICE, line.id, "hour")
        house.clock.move(timedelta(hours=1))
        assert len(await house.send_due()) == 1


async def test_later_does_not_move_the_ladder(house: House) -> None:
    line = await house.a_line("bell", END)
    await house.reminders.later(ALICE, line.id, "tomorrow")
    assert (await house.line(line.id)).next_reminder_at == line.next_reminder_at


async def test_later_is_refused_for_lines_of_others_without_a_date_or_removed(house: House) -> None:
    his, dateless, gone = await house.a_line("bell", END, person_id=BOB), await house.a_line(), await house.a_line()
    await house.lines.remove(ALICE, gone.id)
    for line in (his, gone):
        with pytest.raises(NotYours):
            await house.reminders.later(ALICE, line.id, "hour")
    with pytest.raises(Refusal, match="refused-no-date"):
        await house.reminders.later(ALICE, dateless.id, "hour")
    assert await house.letters("reminder") == []


async def test_a_forged_choice_is_refused(house: House) -> None:
    line = await house.a_line("bell", END)
    with pytest.raises(Refusal, match="refused-not-understood"):
        await house.reminders.later(ALICE, line.id, "never")
