"""A renewal whose new end is seen: what becomes of the line, and where further ends count from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.lines import DateSource, LineState
from domain.renewals import RenewalState, Step
from services.renewal_steps import Finished
from tests.services.house import ALICE, NOON, House

TODAY = date(2026, 11, 20)
OLD_END, NEW_END = date(2026, 12, 3), date(2027, 1, 2)


async def test_a_verified_renewal_moves_the_line_into_its_next_cycle(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    await house.people.live_in(ALICE, "America/Toronto")
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    renewed = await house.line(line.id)
    assert (renewed.service_end, renewed.cycle) == (NEW_END, line.cycle + 1)
    assert renewed.anchor_day == NEW_END.day
    assert renewed.last_action == TODAY
    assert (renewed.number_loss, renewed.number_loss_from) == (NEW_END + timedelta(days=120), DateSource.RULE)
    assert (renewed.plan_id, renewed.plan_name) == ("connect5", walk.renewal.plan_name)
    assert renewed.next_reminder_at == datetime(2026, 12, 26, 15, tzinfo=UTC)  # seven days before, 10:00
    assert (walk.renewal.state, walk.renewal.step) == (RenewalState.VERIFIED, Step.DONE)
    assert (walk.renewal.new_end, walk.renewal.verified_at) == (NEW_END, NOON)


async def test_the_history_tells_of_the_line_and_its_renewal(house: House) -> None:
    walk = await house.verified("t_mobile", "connect5", NEW_END)
    assert walk.line is not None
    newest, oldest = await house.lines.history(ALICE, walk.line.id, limit=10)
    assert (newest.event.kind, oldest.event.kind) == ("renewed", "added")
    assert newest.event.facts == {"from": None, "to": "2027-01-02"}
    assert newest.renewal == walk.renewal


async def test_verifying_silences_checks_and_reminders_of_the_old_cycle(house: House) -> None:
    line = await house.a_line("t_mobile", TODAY + timedelta(days=1))
    await house.people.live_in(ALICE, "America/Toronto")
    house.clock.move(timedelta(hours=22))  # 10:00 next day
    await house.reminders.queue_due()
    await house.reminders.later(ALICE, line.id, "hour")
    assert len(await house.letters("reminder")) == 2
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    assert await house.letters("reminder") == []
    assert await house.letters("check") == []
    house.clock.move(timedelta(days=2))
    assert await house.send_due() == []
    assert (await house.renewals.get(ALICE, walk.renewal.id)).renewal.state is RenewalState.VERIFIED


async def test_number_loss_that_counts_from_the_last_action_counts_from_the_payment(house: House) -> None:
    walk = await house.verified("giffgaff", "payg", date(2027, 5, 19))
    assert walk.line is not None
    assert walk.line.number_loss == TODAY + timedelta(days=180)


async def test_a_keep_alive_after_the_payment_still_counts(house: House) -> None:
    walk = await house.paid("giffgaff", "payg")
    assert walk.line is not None
    house.clock.move(timedelta(days=3))
    await house.lines.kept_alive_today(ALICE, walk.line.id)
    walk = await house.payments.verify(ALICE, walk.renewal.id, date(2027, 5, 19))
    assert walk.line is not None
    assert walk.line.last_action == TODAY + timedelta(days=3)
    assert walk.line.number_loss == TODAY + timedelta(days=183)


async def test_a_carrier_without_a_rule_promises_no_number_loss(house: House) -> None:
    walk = await house.verified("bell", "occasional", NEW_END)
    assert walk.line is not None
    assert (walk.line.number_loss, walk.line.number_loss_from) == (None, None)


async def test_renewing_a_line_that_was_let_go_wakes_it(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    await house.change_line(line.id, state=LineState.LET_GO, next_reminder_at=None)
    walk = await house.verified("t_mobile", "connect5", NEW_END, line=line)
    awake = await house.line(line.id)
    assert awake.state is LineState.ACTIVE
    assert awake.next_reminder_at is not None
    await house.payments.undo(ALICE, walk.renewal.id)
    asleep = await house.line(line.id)
    assert (asleep.state, asleep.next_reminder_at) == (LineState.LET_GO, None)


async def test_removing_the_line_ends_its_open_renewal(house: House) -> None:
    walk = await house.paid()
    assert walk.line is not None
    await house.lines.remove(ALICE, walk.line.id)
    with pytest.raises(Finished) as caught:
        await house.payments.verify(ALICE, walk.renewal.id, NEW_END)
    assert caught.value.walk.renewal.state is RenewalState.CANCELLED


async def test_months_keep_their_anchor_day_from_renewal_to_renewal(house: House) -> None:
    line = await house.a_line("china_unicom", date(2026, 12, 31))
    ends = []
    for _ in range(5):
        walk = await house.paid(plan="star_fan", line=line)
        proposed = house.payments.proposals(walk)[0].end
        await house.payments.verify(ALICE, walk.renewal.id, proposed)
        ends.append(proposed.isoformat())
    assert ends == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]


async def test_an_end_that_the_carrier_moved_to_another_day_becomes_the_anchor(house: House) -> None:
    line = await house.a_line("china_unicom", date(2026, 12, 31))
    await house.verified("china_unicom", "star_fan", date(2027, 1, 10), line=line)
    walk = await house.paid(plan="star_fan", line=line)
    assert [proposal.end for proposal in house.payments.proposals(walk)] == [date(2027, 2, 10)]


async def test_a_month_paid_on_the_31st_has_the_31st_as_its_anchor(house: House) -> None:
    house.clock.set(datetime(2027, 1, 31, 17, tzinfo=UTC))
    walk = await house.paid("movistar", "libre_inicia")
    (proposal,) = house.payments.proposals(walk)
    assert proposal.end == date(2027, 2, 28)
    walk = await house.payments.verify(ALICE, walk.renewal.id, proposal.end)
    assert walk.line is not None
    assert walk.line.anchor_day == 31


# -- where an early renewal counts from


@pytest.mark.parametrize(
    ("carrier", "plan", "expected"),
    [
        ("t_mobile", "connect5", [(date(2027, 1, 2), "old_end", True)]),
        ("telus", "topup10", [(date(2026, 12, 20), "payment_day", True)]),
        ("att", "refill10", [(date(2027, 1, 2), "old_end", False), (date(2026, 12, 20), "payment_day", False)]),
    ],
)
async def test_an_early_renewal_counts_as_the_carriers_rule_says(
    house: House, carrier: str, plan: str, expected: list[tuple[date, str, bool]]
) -> None:
    line = await house.a_line(carrier, OLD_END)
    walk = await house.paid(carrier, plan, line=line)
    proposals = house.payments.proposals(walk)
    assert [(each.end, each.counts_from, each.certain) for each in proposals] == expected
