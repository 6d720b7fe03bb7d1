"""One letter for what is due of a person: combined, in its hour, within his share, and never of what is settled."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from domain.lines import Allowance, DailyUse, Line, LineState
from domain.outbox import Letter, OutboxState
from domain.people import Quiet, Reach
from domain.reminders import Reason, Rung
from domain.zones import local_moment
from services.refusals import Refusal
from tests.services.house import ALICE, BOB, House

END = date(2026, 12, 3)
TORONTO, SHANGHAI = "America/Toronto", "Asia/Shanghai"


def at(day: str, hour: int, zone: str = TORONTO, minute: int = 0) -> datetime:
    return local_moment(date.fromisoformat(day), time(hour, minute), zone)


async def sent(house: House) -> list[Letter]:
    """What leaves now, as the sender sees it: letters that still have something to say."""
    while await house.reminders.queue_due():
        pass
    said = []
    while letters := await house.outbox.claim(50):
        for letter in letters:
            speaks = bool(await house.reminders.still_said(letter))
            await house.outbox.finish(letter, OutboxState.SENT if speaks else OutboxState.CANCELLED)
            said += [letter] if speaks else []
    return said


async def told(house: House, letter: Letter) -> list[tuple[int, Reason, int]]:
    said = await house.reminders.still_said(letter)
    return [(line.id, rung.reason, rung.lead) for line, rungs in said.items() for rung in rungs]


# -- one message for several lines


async def test_lines_due_together_are_one_letter_with_the_most_urgent_first(house: House) -> None:
    later, sooner = await house.a_line("bell", END + timedelta(days=4)), await house.a_line("bell", END)
    house.clock.set(at("2026-11-30", 10))
    (letter,) = await sent(house)
    assert await told(house, letter) == [(sooner.id, Reason.END, 3), (later.id, Reason.END, 7)]
    assert letter.line_id is None


async def test_people_are_never_mixed(house: House) -> None:
    await house.a_line("bell", END)
    await house.a_line("bell", END, person_id=BOB)
    house.clock.set(at("2026-11-26", 10))
    assert sorted(letter.person_id for letter in await sent(house)) == [ALICE, BOB]


async def test_what_becomes_due_while_a_letter_waits_joins_it(house: House) -> None:
    one = await house.a_line("bell", END)
    two = await house.a_line("bell", END)
    await house.lines.hour(ALICE, two.id, 11)
    house.clock.set(at("2026-11-26", 10))
    await house.reminders.queue_due()
    house.clock.set(at("2026-11-26", 11))
    (letter,) = await sent(house)
    assert {line for line, _, _ in await told(house, letter)} == {one.id, two.id}


async def test_a_line_that_is_settled_leaves_the_letter_and_the_others_stay(house: House) -> None:
    renewed, removed, open_ = [await house.a_line("bell", END) for _ in range(3)]
    house.clock.set(at("2026-11-26", 10))
    await house.reminders.queue_due()
    await house.verified("bell", "occasional", END + timedelta(days=365), line=renewed)
    await house.lines.let_go(ALICE, removed.id)
    (letter,) = await sent(house)
    assert await told(house, letter) == [(open_.id, Reason.END, 7)]


async def test_a_letter_that_was_withdrawn_by_a_renewal_comes_again_after_its_undo(house: House) -> None:
    line, _ = await house.a_line("bell", END), await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10))
    await house.reminders.queue_due()
    walk = await house.verified("bell", "occasional", END + timedelta(days=365), line=line)
    assert [line_id for line_id, _, _ in await told(house, (await sent(house))[0])] == [2]
    await house.payments.undo(ALICE, walk.renewal.id)
    (letter,) = await sent(house)
    assert await told(house, letter) == [(line.id, Reason.END, 7)]


# -- quiet hours, and the share of a day


async def test_a_late_reminder_waits_for_the_morning(house: House) -> None:
    await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 23))
    assert await sent(house) == []
    house.clock.set(at("2026-11-27", 7, minute=59))
    assert await sent(house) == []
    house.clock.set(at("2026-11-27", 8))
    assert len(await sent(house)) == 1


async def test_a_late_reminder_that_would_miss_its_date_does_not_wait(house: House) -> None:
    await house.a_line("bell", END)
    house.clock.set(at("2026-12-03", 23))
    (letter,) = await sent(house)
    assert await told(house, letter) == [(1, Reason.END, 0)]


async def test_an_hour_that_was_chosen_is_never_quiet(house: House) -> None:
    line = await house.a_line("bell", END)
    await house.lines.hour(ALICE, line.id, 23)
    house.clock.set(at("2026-11-26", 23))
    assert len(await sent(house)) == 1


@pytest.mark.parametrize(("quiet", "leaves"), [(Quiet(0, 0), True), (Quiet(12, 14), False), (Quiet(14, 16), True)])
async def test_quiet_hours_are_the_persons_own(house: House, quiet: Quiet, leaves: bool) -> None:
    await house.a_line("bell", END)
    await house.people.keep_quiet(ALICE, quiet)
    house.clock.set(at("2026-11-26", 13))
    assert bool(await sent(house)) is leaves


async def test_beyond_the_days_share_reminders_are_combined_and_none_is_dropped(house: House) -> None:
    lines = [await house.a_line("bell", END) for _ in range(6)]
    for line, hour in zip(lines, range(10, 16), strict=True):
        await house.lines.hour(ALICE, line.id, hour)
    letters = []
    for hour in range(10, 16):
        house.clock.set(at("2026-11-26", hour))
        letters += await sent(house)
    assert len(letters) == 3
    house.clock.set(at("2026-11-27", 13))
    (tomorrow,) = await sent(house)
    assert {line for line, _, _ in await told(house, tomorrow)} == {line.id for line in lines[3:]}


async def test_the_last_day_goes_before_any_share(house: House) -> None:
    await house.people.cap(ALICE, 1)
    one, two = await house.a_line("bell", END), await house.a_line("bell", END)
    await house.lines.hour(ALICE, two.id, 15)
    letters = []
    for hour in (10, 15):
        house.clock.set(at("2026-12-03", hour))
        letters += await sent(house)
    assert [letter.line_id for letter in letters] == [None, two.id] or len(letters) == 2
    assert one.id != two.id


@pytest.mark.parametrize("choice", [0, 25])
async def test_a_share_of_none_or_of_too_many_is_refused(house: House, choice: int) -> None:
    with pytest.raises(Refusal):
        await house.people.cap(ALICE, choice)
    with pytest.raises(Refusal):
        await house.people.keep_quiet(ALICE, Quiet(24, 8))


# -- away, and back


async def fates(house: House) -> dict[int, str]:
    rows = await house.select("SELECT lead, fate FROM rungs WHERE fate != 'passed'")
    return {row["lead"]: row["fate"] for row in rows}


async def test_after_an_outage_each_line_says_the_newest_once_and_the_rest_is_noted(house: House) -> None:
    await house.a_line("bell", END)
    house.clock.set(at("2026-12-02", 15))
    (letter,) = await sent(house)
    assert letter.payload["away"]
    assert await fates(house) == {7: "overtaken", 3: "overtaken", 1: "queued"}
    house.clock.move(timedelta(hours=6))
    assert await sent(house) == []


async def test_a_short_outage_is_not_worth_a_word(house: House) -> None:
    await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 19))
    (letter,) = await sent(house)
    assert not letter.payload["away"]


async def test_who_is_back_gets_one_summary_at_once_even_at_night(house: House) -> None:
    one, two = await house.a_line("bell", END), await house.a_line("bell", END + timedelta(days=1))
    await house.people.lose(ALICE, Reach.BLOCKED)
    house.clock.set(at("2026-12-02", 12))
    assert await sent(house) == []
    house.clock.set(at("2026-12-02", 23))
    await house.people.meet(ALICE, "en")
    (letter,) = await sent(house)
    assert letter.payload["back"]
    assert await told(house, letter) == [(one.id, Reason.END, 1), (two.id, Reason.END, 3)]
    await house.people.meet(ALICE, "en")
    assert await sent(house) == []


async def test_what_could_not_be_delivered_is_told_when_the_person_is_back(house: House) -> None:
    await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10))
    await house.reminders.queue_due()
    (letter,) = await house.outbox.claim(1)
    await house.people.lose(ALICE, Reach.BLOCKED)
    await house.outbox.finish(letter, OutboxState.GONE, reason="blocked")
    house.clock.move(timedelta(hours=5))
    await house.people.meet(ALICE, "en")
    (again,) = await sent(house)
    assert await told(house, again) == [(1, Reason.END, 7)]


# -- how loud


@pytest.mark.parametrize(("day", "silent"), [("2026-11-26", True), ("2026-11-30", False), ("2026-12-06", False)])
async def test_early_reminders_are_silent_and_critical_ones_sound(house: House, day: str, silent: bool) -> None:
    await house.a_line("bell", END)
    house.clock.set(at(day, 10))
    (letter,) = await sent(house)
    assert letter.payload["silent"] is silent


# -- the three clocks


async def test_done_today_restarts_the_keep_alive_clock_and_its_undo_gives_it_back(house: House) -> None:
    line = await house.a_line("giffgaff")
    kept = (await house.lines.kept_alive_today(ALICE, line.id)).line
    assert kept.action_due == date(2026, 11, 20) + timedelta(days=180)
    assert kept.next_reminder_at == at("2027-04-19", 10, "Europe/London")
    house.clock.set(at("2027-04-19", 10, "Europe/London"))
    (letter,) = await sent(house)
    assert await told(house, letter) == [(line.id, Reason.ACTION, 30)]
    await house.lines.kept_alive_today(ALICE, line.id)
    house.clock.set(at("2027-05-10", 10, "Europe/London"))
    assert await sent(house) == []
    undone = await house.lines.set_loss(ALICE, line.id, date(2027, 12, 1))
    assert undone.line.action_due == date(2027, 4, 19) + timedelta(days=180)


async def test_after_the_end_the_loss_of_the_number_takes_over(house: House) -> None:
    line = await house.a_line("bell", END)
    await house.lines.set_loss(ALICE, line.id, END + timedelta(days=8))
    told_of = []
    for day in range(20):
        house.clock.set(at("2026-12-03", 10) + timedelta(days=day))
        for letter in await sent(house):
            told_of += [(day, reason, lead) for _, reason, lead in await told(house, letter)]
    assert told_of == [
        (0, Reason.END, 0),
        (1, Reason.LOSS, 7),
        (3, Reason.END, -3),
        (5, Reason.LOSS, 3),
        (6, Reason.END, -6),
        (7, Reason.LOSS, 1),
        (8, Reason.LOSS, 0),
    ]


async def test_a_long_cycle_asks_in_time_whether_codes_still_arrive(house: House) -> None:
    await house.a_line("bell", date(2027, 11, 20))
    house.clock.set(at("2027-10-21", 10))
    (letter,) = await sent(house)
    assert await told(house, letter) == [(1, Reason.CODE, 30)]


async def test_a_month_has_no_rung_on_the_day_it_was_paid(house: House) -> None:
    line = await house.a_line("bell", date(2026, 11, 20))
    await house.lines.ladder(ALICE, line.id, (30, 0))
    house.clock.set(at("2026-11-20", 9))
    await house.verified("bell", "occasional", date(2026, 12, 20), line=line)
    assert (await house.line(line.id)).next_reminder_at == at("2026-12-20", 10)


async def test_an_amount_that_runs_out_is_warned_of_once(house: House) -> None:
    line = await house.a_line("bell", END + timedelta(days=60))
    await house.lines.set_left(ALICE, line.id, Allowance(data_mb=1000))
    await house.lines.use(ALICE, line.id, DailyUse(data_mb=100))
    told_of = []
    for day in range(15):
        house.clock.set(at("2026-11-20", 13) + timedelta(days=day))
        for letter in await sent(house):
            told_of += [(day, reason, lead) for _, reason, lead in await told(house, letter)]
    assert told_of == [(7, Reason.LOW, 3)]


# -- the ladder as it is chosen


async def test_a_new_ladder_has_only_rungs_to_come_and_fires_none_twice(house: House) -> None:
    line = await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10))
    assert len(await sent(house)) == 1
    house.clock.set(at("2026-11-27", 12))
    view = await house.lines.ladder(ALICE, line.id, (10, 7, 5, 0))
    assert [each.rung.lead for each in view.forecast.coming[:2]] == [5, 0]
    assert await sent(house) == []
    house.clock.set(at("2026-11-28", 10))
    assert await told(house, (await sent(house))[0]) == [(line.id, Reason.END, 5)]


async def test_a_line_takes_its_ladder_from_the_carriers_rule(house: House) -> None:
    assert (await house.a_line("bell")).ladder == (7, 3, 1, 0)
    line = await house.a_line("giffgaff")
    await house.lines.ladder(ALICE, line.id, (1,))
    assert (await house.lines.ladder_by_rule(ALICE, line.id)).line.ladder == (30, 14, 7, 3, 1, 0)


# -- letting go


async def test_a_line_that_is_let_go_is_silent_until_it_is_taken_back(house: House) -> None:
    line = await house.a_line("bell", END)
    gone = (await house.lines.let_go(ALICE, line.id)).line
    assert (gone.state, gone.next_reminder_at) == (LineState.LET_GO, None)
    house.clock.set(at("2026-11-27", 10))
    assert await sent(house) == []
    back = (await house.lines.take_back(ALICE, line.id)).line
    assert (back.state, back.next_reminder_at) == (LineState.ACTIVE, at("2026-11-30", 10))


# -- asked for


async def test_a_trial_goes_the_real_way_and_spends_no_rung(house: House) -> None:
    line = await house.a_line("bell", END)
    knocks: list[Any] = []
    house.reminders.knock = lambda: knocks.append(1)
    for _ in range(2):
        await house.reminders.send_now(ALICE, line.id, origin=7)
    (letter,) = await sent(house)
    assert (await told(house, letter), letter.payload["trial"]) == ([(line.id, Reason.END, 7)], True)
    assert knocks
    house.clock.set(at("2026-11-26", 10))
    assert len(await sent(house)) == 1


async def test_later_may_be_a_day_of_the_persons_choice(house: House) -> None:
    line = await house.a_line("bell", END)
    _, moment = await house.reminders.later(ALICE, line.id, "2026-11-28")
    assert moment == at("2026-11-28", 10)
    for choice in ("2026-11-20", "2028-01-01", "2026-02-30"):
        with pytest.raises(Refusal):
            await house.reminders.later(ALICE, line.id, choice)


async def test_the_forecast_tells_what_comes_and_what_came(house: House) -> None:
    line = await house.a_line("bell", END)
    house.clock.set(at("2026-11-26", 10))
    await sent(house)
    (forecast,) = await house.reminders.forecasts(ALICE, each=2)
    assert [(each.rung, each.moment) for each in forecast.coming] == [
        (Rung(Reason.END, END, 3), at("2026-11-30", 10)),
        (Rung(Reason.END, END, 1), at("2026-12-02", 10)),
    ]
    assert forecast.last is not None
    assert (forecast.last.state, forecast.last.at) == (OutboxState.SENT, at("2026-11-26", 10))
    assert line.id == forecast.line.id


async def test_what_waits_joined_is_the_last_delivery_of_each_line(house: House) -> None:
    lines: list[Line] = [await house.a_line("bell", END) for _ in range(2)]
    house.clock.set(at("2026-11-26", 23))
    await house.reminders.queue_due()
    for forecast in await house.reminders.forecasts(ALICE, each=1):
        assert forecast.last is not None
        assert (forecast.last.state, forecast.last.at) == (OutboxState.WAITING, at("2026-11-27", 8))
    assert len(lines) == 2


async def test_looking_whether_anything_is_due_writes_nothing(house: House) -> None:
    await house.a_line("bell", END)

    async def written() -> int:
        return await house.db.write(lambda conn: conn.total_changes)

    before = await written()
    assert await house.reminders.queue_due() == 0
    assert await written() == before
    assert house.clock.now() == datetime(2026, 11, 20, 17, tzinfo=UTC)
