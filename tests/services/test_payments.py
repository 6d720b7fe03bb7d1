"""From 'I have paid' to the answer whether it works: the line, the receipt, the checks, 'I renewed'."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from content.catalogue import CatalogueShelf
from domain.catalogue import Period
from domain.languages import Language
from domain.money import Money
from domain.renewals import RenewalState, Step
from services.refusals import NotYours, Refusal
from tests.services.house import ALICE, BOB, NOON, House

TODAY = date(2026, 11, 20)
OLD_END, NEW_END = date(2026, 12, 3), date(2027, 1, 2)

# -- paid


async def test_paying_adds_the_line_with_its_plan_and_asks_for_a_receipt(house: House) -> None:
    walk = await house.paid("t_mobile", "connect5")
    assert (walk.renewal.state, walk.renewal.step, walk.renewal.paid_on) == (RenewalState.PAID, Step.RECEIPT, TODAY)
    assert walk.line is not None
    assert (walk.line.person_id, walk.line.carrier, walk.line.plan_id) == (ALICE, "t_mobile", "connect5")
    assert (walk.line.price, walk.line.period) == (walk.renewal.price, walk.renewal.period)
    assert walk.line.service_end is None
    assert await house.question() == f"renew:order:{walk.renewal.id}"


async def test_paying_for_a_line_that_exists_adds_none(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.paid(plan="connect5", line=line)
    assert (walk.renewal.line_id, walk.renewal.old_end) == (line.id, OLD_END)
    assert len(await house.lines.of(ALICE)) == 1


async def test_the_line_is_asked_about_after_ten_minutes_and_next_morning(house: House) -> None:
    await house.people.live_in(ALICE, "Asia/Shanghai")  # the 21st at 01:00
    await house.paid()
    due = [row["due_at"] for row in await house.letters("check")]
    next_morning = datetime(2026, 11, 22, 2, tzinfo=UTC)  # the 22nd at 10:00
    assert due == [int((NOON + timedelta(minutes=10)).timestamp()), int(next_morning.timestamp())]


@pytest.mark.parametrize(
    ("zone", "carrier", "plan"),
    [
        ("Asia/Shanghai", "t_mobile", "connect5"),  # the 21st there, the 20th in Los Angeles
        ("Pacific/Kiritimati", "bell", "occasional"),
    ],
)
async def test_a_payment_counts_from_the_day_that_the_carriers_calendar_shows(
    house: House, zone: str, carrier: str, plan: str
) -> None:
    await house.people.live_in(ALICE, zone)
    assert (await house.paid(carrier, plan)).renewal.paid_on == TODAY


async def test_a_chinese_line_paid_from_canada_in_the_evening_counts_from_tomorrow(house: House) -> None:
    await house.people.live_in(ALICE, "America/Toronto")
    assert (await house.paid("china_unicom", "star_fan")).renewal.paid_on == date(2026, 11, 21)


async def test_paying_before_the_link_is_shown_names_the_step(house: House) -> None:
    walk = await house.at_plan()
    with pytest.raises(Refusal) as caught:
        await house.payments.paid(ALICE, walk.renewal.id)
    assert (caught.value.key, caught.value.facts) == ("refused-step-first", {"step": Step.PLAN})


async def test_twenty_taps_at_once_pay_once(house: House) -> None:
    walk = await house.at_link()
    await asyncio.gather(*(house.payments.paid(ALICE, walk.renewal.id) for _ in range(20)))
    assert len(await house.lines.of(ALICE)) == 1
    assert len(await house.letters("check")) == 2


async def test_a_carrier_that_left_the_catalogue_does_not_stop_who_has_paid(house: House, tmp_path: Path) -> None:
    walk = await house.at_link()
    overrides = tmp_path / "overrides"
    overrides.mkdir()
    (overrides / "ca.yaml").write_text("code: CA\ncarriers: [{id: bell, remove: true}]\n")
    later = House(house.db, house.clock, CatalogueShelf(overrides))
    with pytest.raises(Refusal, match="refused-gone-from-catalogue"):
        await later.choices.choose_plan(ALICE, walk.renewal.id, "occasional", Language.EN)
    paid = await later.payments.paid(ALICE, walk.renewal.id)
    assert later.payments.proposals(paid) == []
    verified = await later.payments.verify(ALICE, walk.renewal.id, NEW_END)
    assert verified.line is not None
    assert (verified.line.service_end, verified.line.number_loss) == (NEW_END, None)


# -- receipt


async def test_an_order_number_is_kept_on_one_line(house: House) -> None:
    walk = await house.paid()
    walk = await house.payments.order_number(ALICE, walk.renewal.id, "  A 12\n  34 ")
    assert (walk.renewal.order_number, walk.renewal.step) == ("A 12 34", Step.CHECK)
    assert await house.question() is None


@pytest.mark.parametrize("number", ["", "  \n ", "9" * 65, "x" * 5000])
async def test_what_is_no_order_number_is_refused_and_asked_for_again(house: House, number: str) -> None:
    walk = await house.paid()
    with pytest.raises(Refusal, match="refused-order-number"):
        await house.payments.order_number(ALICE, walk.renewal.id, number)
    assert await house.question() == f"renew:order:{walk.renewal.id}"


async def test_a_photo_or_file_is_kept_as_the_receipt(house: House) -> None:
    walk = await house.paid()
    renewal = (await house.payments.receipt(ALICE, walk.renewal.id, "AgAC", "document")).renewal
    assert (renewal.receipt_file, renewal.receipt_kind, renewal.step) == ("AgAC", "document", Step.CHECK)


async def test_a_receipt_that_comes_late_does_not_lead_back(house: House) -> None:
    walk = await house.paid()
    await house.payments.works(ALICE, walk.renewal.id)
    walk = await house.payments.order_number(ALICE, walk.renewal.id, "A-1")
    assert walk.renewal.step is Step.DATE


# -- does it work?


async def test_later_leaves_the_queued_checks_to_ask(house: House) -> None:
    walk = await house.paid()
    queued = await house.letters("check")
    house.clock.move(timedelta(minutes=1))
    walk = await house.payments.check_later(ALICE, walk.renewal.id)
    assert walk.renewal.step is Step.CHECK
    assert await house.letters("check") == queued


async def test_later_after_all_checks_have_left_asks_once_more(house: House) -> None:
    walk = await house.paid()
    house.clock.move(timedelta(days=2))
    assert len(await house.send_due()) == 2
    for _ in range(2):
        await house.payments.check_later(ALICE, walk.renewal.id)
        house.clock.move(timedelta(seconds=1))
    assert len(await house.letters("check")) == 2


async def test_later_after_i_renewed_is_asked_again_too(house: House) -> None:
    line = await house.a_line("bell", OLD_END)
    walk = await house.payments.already_renewed(ALICE, line.id, origin=9)
    await house.payments.check_later(ALICE, walk.renewal.id)
    assert len(await house.letters("check")) == 2


async def test_a_failure_silences_the_checks(house: House) -> None:
    walk = await house.paid()
    walk = await house.payments.failed(ALICE, walk.renewal.id)
    assert (walk.renewal.state, walk.renewal.step) == (RenewalState.FAILED, Step.TROUBLE)
    assert await house.letters("check") == []


async def test_paying_again_after_a_failure_asks_again(house: House) -> None:
    walk = await house.paid()
    for _ in range(3):
        house.clock.move(timedelta(milliseconds=1))
        await house.payments.failed(ALICE, walk.renewal.id)
        again = await house.payments.try_again(ALICE, walk.renewal.id)
        assert (again.renewal.step, again.renewal.state) == (Step.LINK, RenewalState.LINK_GIVEN)
        await house.payments.paid(ALICE, walk.renewal.id)
        assert len(await house.letters("check")) == 2
    assert len(await house.letters("check", "cancelled")) == 6


async def test_an_old_again_button_does_not_take_a_new_payment_back(house: House) -> None:
    walk = await house.paid()
    await house.payments.failed(ALICE, walk.renewal.id)
    await house.payments.try_again(ALICE, walk.renewal.id)
    await house.payments.paid(ALICE, walk.renewal.id)
    again = await house.payments.try_again(ALICE, walk.renewal.id)
    assert (again.renewal.state, again.renewal.step) == (RenewalState.PAID, Step.RECEIPT)


async def test_trying_again_without_a_way_to_pay_begins_with_the_plan(house: House) -> None:
    line = await house.a_line("bell", OLD_END)
    walk = await house.payments.already_renewed(ALICE, line.id, origin=9)
    await house.payments.failed(ALICE, walk.renewal.id)
    walk = await house.payments.try_again(ALICE, walk.renewal.id)
    assert (walk.renewal.step, walk.renewal.state) == (Step.PLAN, RenewalState.DRAFT)


async def test_a_failed_renewal_may_turn_out_to_work(house: House) -> None:
    walk = await house.paid()
    await house.payments.failed(ALICE, walk.renewal.id)
    assert (await house.payments.works(ALICE, walk.renewal.id)).renewal.step is Step.DATE
    verified = await house.payments.verify(ALICE, walk.renewal.id, NEW_END)
    assert verified.renewal.state is RenewalState.VERIFIED


async def test_a_failed_renewal_that_waits_again_is_asked_about_again(house: House) -> None:
    walk = await house.paid()
    house.clock.move(timedelta(minutes=1))
    await house.payments.failed(ALICE, walk.renewal.id)
    await house.payments.works(ALICE, walk.renewal.id)
    walk = await house.renewals.back(ALICE, walk.renewal.id, Step.DATE)
    assert (walk.renewal.step, walk.renewal.state) == (Step.CHECK, RenewalState.PAID)
    assert len(await house.letters("check")) == 2


async def test_the_question_for_the_date_waits_for_typed_words(house: House) -> None:
    walk = await house.paid()
    await house.payments.works(ALICE, walk.renewal.id)
    assert await house.question() == f"renew:date:{walk.renewal.id}"


# -- 'I renewed' under a reminder


async def test_i_renewed_leads_straight_to_the_date(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.payments.already_renewed(ALICE, line.id, origin=9)
    assert (walk.renewal.state, walk.renewal.step, walk.renewal.old_end) == (RenewalState.PAID, Step.DATE, OLD_END)
    assert walk.renewal.paid_on == TODAY
    assert await house.question() == f"renew:date:{walk.renewal.id}"


async def test_i_renewed_twice_is_once(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    await house.payments.already_renewed(ALICE, line.id, origin=9)
    once = await house.rows()
    for origin in (9, 10):
        await house.payments.already_renewed(ALICE, line.id, origin=origin)
    assert await house.rows() == once


async def test_i_renewed_finishes_the_walk_that_is_open(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    open_walk = await house.at_link(plan="connect5", line=line)
    walk = await house.payments.already_renewed(ALICE, line.id, origin=9)
    assert (walk.renewal.id, walk.renewal.step) == (open_walk.renewal.id, Step.DATE)
    assert walk.renewal.plan_id == "connect5"


async def test_i_renewed_takes_the_plan_of_the_line_or_of_the_walk_but_mixes_none(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    await house.change_line(
        line.id, plan_id="simply", plan_name="Simply", price=Money.of(40, "USD"), period=Period(months=1)
    )
    begun = await house.renewals.begin(ALICE, origin=8, line_id=line.id)
    await house.choices.name_plan(ALICE, begun.walk.renewal.id, "Mine")
    renewal = (await house.payments.already_renewed(ALICE, line.id, origin=9)).renewal
    assert (renewal.plan_id, renewal.plan_name, renewal.price, renewal.period) == (None, "Mine", None, None)


async def test_i_renewed_does_not_ask_for_the_date_of_a_failure(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.paid(plan="connect5", line=line)
    await house.payments.failed(ALICE, walk.renewal.id)
    again = await house.payments.already_renewed(ALICE, line.id, origin=9)
    assert (again.renewal.id, again.renewal.step) == (walk.renewal.id, Step.TROUBLE)


async def test_i_renewed_is_for_ones_own_lines(house: House) -> None:
    line = await house.a_line("bell", OLD_END, person_id=BOB)
    with pytest.raises(NotYours):
        await house.payments.already_renewed(ALICE, line.id, origin=9)
