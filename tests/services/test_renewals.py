"""Beginning, resuming, stepping back from and cancelling renewals; one open renewal a line, whatever happens."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from domain.catalogue import Channel
from domain.languages import Language
from domain.renewals import OPEN, Renewal, RenewalState, Step
from services.refusals import NotYours
from services.renewal_steps import Finished
from tests.services.house import ALICE, BOB, House

END = date(2026, 12, 3)


def open_ones(rows: list[dict[str, object]]) -> list[object]:
    return [row["id"] for row in rows if row["state"] in OPEN]


# -- beginning


async def test_a_renewal_of_no_line_begins_with_the_country(house: House) -> None:
    begun = await house.renewals.begin(ALICE, origin=1)
    renewal = begun.walk.renewal
    assert not begun.resumed
    assert (renewal.state, renewal.step, renewal.line_id) == (RenewalState.DRAFT, Step.COUNTRY, None)
    assert begun.walk.line is None


async def test_a_renewal_of_a_line_begins_with_its_plans(house: House) -> None:
    line = await house.a_line("t_mobile", END)
    renewal = (await house.renewals.begin(ALICE, origin=1, line_id=line.id)).walk.renewal
    assert (renewal.step, renewal.country, renewal.carrier, renewal.old_end) == (Step.PLAN, "US", "t_mobile", END)


async def test_the_same_update_begins_once(house: House) -> None:
    first = await house.renewals.begin(ALICE, origin=1)
    once = await house.rows()
    again = await house.renewals.begin(ALICE, origin=1)
    assert again.walk == first.walk
    assert again.resumed
    assert await house.rows() == once


async def test_the_same_update_begins_once_even_when_the_renewal_is_over(house: House) -> None:
    first = await house.renewals.begin(ALICE, origin=1)
    await house.renewals.cancel(ALICE, first.walk.renewal.id)
    again = await house.renewals.begin(ALICE, origin=1)
    assert again.walk.renewal.id == first.walk.renewal.id
    assert len(await house.select("SELECT id FROM renewals")) == 1


async def test_an_update_number_that_telegram_uses_again_leads_to_nobody_elses_renewal(house: House) -> None:
    hers = await house.renewals.begin(ALICE, origin=1)
    his = await house.renewals.begin(BOB, origin=1)
    assert his.walk.renewal.id != hers.walk.renewal.id
    assert his.walk.renewal.person_id == BOB
    assert not his.resumed


async def test_an_open_renewal_is_resumed_where_it_stands(house: House) -> None:
    walk = await house.at_link()
    begun = await house.renewals.begin(ALICE, origin=99)
    assert begun.resumed
    assert begun.walk.renewal == walk.renewal


async def test_each_line_has_an_open_renewal_of_its_own(house: House) -> None:
    bell, rogers = await house.a_line("bell"), await house.a_line("rogers")
    begun = [
        await house.renewals.begin(ALICE, origin=origin, line_id=line_id)
        for origin, line_id in enumerate((bell.id, rogers.id, None))
    ]
    assert [each.resumed for each in begun] == [False, False, False]
    found = await house.renewals.open_of(ALICE)
    assert [walk.renewal.id for walk in found] == [each.walk.renewal.id for each in reversed(begun)]
    assert await house.renewals.open_of(BOB) == []


async def test_many_taps_at_once_begin_one_renewal(house: House) -> None:
    line = await house.a_line("bell")
    begun = await asyncio.gather(
        *(house.renewals.begin(ALICE, origin=origin, line_id=line.id) for origin in range(20)),
        *(house.renewals.begin(ALICE, origin=100 + origin) for origin in range(20)),
    )
    assert len({each.walk.renewal.id for each in begun}) == 2
    assert sum(not each.resumed for each in begun) == 2
    assert len(open_ones(await house.select("SELECT * FROM renewals"))) == 2


async def test_someone_elses_line_cannot_be_renewed(house: House) -> None:
    line = await house.a_line("bell", person_id=BOB)
    for line_id in (line.id, line.id + 1):
        with pytest.raises(NotYours):
            await house.renewals.begin(ALICE, origin=1, line_id=line_id)
    assert await house.select("SELECT id FROM renewals") == []


async def test_a_removed_line_cannot_be_renewed(house: House) -> None:
    line = await house.a_line("bell")
    await house.lines.remove(ALICE, line.id)
    with pytest.raises(NotYours):
        await house.renewals.begin(ALICE, origin=1, line_id=line.id)


# -- cancelling


async def test_cancelling_ends_the_renewal_its_checks_and_its_question(house: House) -> None:
    walk = await house.paid()
    assert await house.question() is not None
    cancelled = (await house.renewals.cancel(ALICE, walk.renewal.id)).renewal
    assert (cancelled.state, cancelled.step) == (RenewalState.CANCELLED, Step.DONE)
    assert await house.letters("check") == []
    assert await house.question() is None


async def test_cancelling_twice_changes_nothing_more(house: House) -> None:
    walk = await house.paid()
    await house.renewals.cancel(ALICE, walk.renewal.id)
    once = await house.rows()
    await house.renewals.cancel(ALICE, walk.renewal.id)
    assert await house.rows() == once


async def test_cancelling_a_verified_renewal_changes_nothing(house: House) -> None:
    walk = await house.verified("bell", "occasional", END)
    before = await house.rows()
    assert (await house.renewals.cancel(ALICE, walk.renewal.id)).renewal.state is RenewalState.VERIFIED
    assert await house.rows() == before


async def test_after_cancelling_another_renewal_may_begin(house: House) -> None:
    line = await house.a_line("bell")
    first = await house.renewals.begin(ALICE, origin=1, line_id=line.id)
    await house.renewals.cancel(ALICE, first.walk.renewal.id)
    second = await house.renewals.begin(ALICE, origin=2, line_id=line.id)
    assert not second.resumed


async def test_the_checks_of_renewal_12_outlive_the_end_of_renewal_1(house: House) -> None:
    first = await house.paid()
    assert first.renewal.id == 1
    for origin in range(2, 13):
        begun = await house.renewals.begin(ALICE, origin=origin)
        if begun.walk.renewal.id < 12:
            await house.renewals.cancel(ALICE, begun.walk.renewal.id)
    twelfth = await house.paid("rogers")
    assert twelfth.renewal.id == 12
    await house.renewals.cancel(ALICE, 1)
    assert {row["payload"] for row in await house.letters("check")} == {'{"renewal": 12}'}


# -- stepping back


async def test_back_leads_through_every_step_that_was_asked(house: House) -> None:
    renewal = (await house.at_link()).renewal
    steps = [renewal.step]
    while renewal.step is not Step.COUNTRY:
        renewal = (await house.renewals.back(ALICE, renewal.id, renewal.step)).renewal
        steps.append(renewal.step)
        assert renewal.state is RenewalState.DRAFT
    assert steps == [Step.LINK, Step.METHOD, Step.CHANNEL, Step.PLAN, Step.CARRIER, Step.COUNTRY]


async def back(house: House, renewal: Renewal) -> Step:
    return (await house.renewals.back(ALICE, renewal.id, renewal.step)).renewal.step


async def test_back_passes_over_a_payment_method_that_was_not_asked(house: House) -> None:
    walk = await house.at_plan()
    await house.choices.choose_plan(ALICE, walk.renewal.id, "occasional", Language.EN)
    walk = await house.choices.choose_channel(ALICE, walk.renewal.id, Channel.SHOP)
    assert await back(house, walk.renewal) is Step.CHANNEL


async def test_back_passes_over_the_only_carrier_of_a_country(house: House) -> None:
    begun = await house.renewals.begin(ALICE, origin=1)
    walk = await house.choices.choose_country(ALICE, begun.walk.renewal.id, "NL")
    assert await back(house, walk.renewal) is Step.COUNTRY


async def test_there_is_nothing_before_the_plan_of_a_known_line(house: House) -> None:
    line = await house.a_line("bell")
    begun = await house.renewals.begin(ALICE, origin=1, line_id=line.id)
    assert await back(house, begun.walk.renewal) is Step.PLAN


async def test_back_from_the_receipt_takes_the_payment_and_its_checks_back(house: House) -> None:
    walk = await house.paid()
    walk = await house.renewals.back(ALICE, walk.renewal.id, Step.RECEIPT)
    assert (walk.renewal.step, walk.renewal.state) == (Step.LINK, RenewalState.LINK_GIVEN)
    assert await house.letters("check") == []
    assert await house.question() is None


async def test_back_from_the_date_of_a_failed_renewal_asks_again_whether_it_works(house: House) -> None:
    walk = await house.paid()
    await house.payments.failed(ALICE, walk.renewal.id)
    await house.payments.works(ALICE, walk.renewal.id)
    walk = await house.renewals.back(ALICE, walk.renewal.id, Step.DATE)
    assert (walk.renewal.step, walk.renewal.state) == (Step.CHECK, RenewalState.PAID)


async def test_back_from_the_date_after_i_renewed_never_leads_to_a_payment_link(house: House) -> None:
    line = await house.a_line("bell", END)
    renewal = (await house.payments.already_renewed(ALICE, line.id, origin=1)).renewal
    steps = []
    for _ in range(4):
        renewal = (await house.renewals.back(ALICE, renewal.id, renewal.step)).renewal
        steps.append(renewal.step)
    assert steps == [Step.CHECK, Step.RECEIPT, Step.RECEIPT, Step.RECEIPT]


async def test_pressing_back_twice_goes_back_once(house: House) -> None:
    walk = await house.at_link()
    once = await house.renewals.back(ALICE, walk.renewal.id, Step.LINK)
    twice = await house.renewals.back(ALICE, walk.renewal.id, Step.LINK)
    assert twice.renewal == once.renewal


@pytest.mark.parametrize("ending", ["cancelled", "verified"])
async def test_back_on_an_old_screen_shows_where_the_renewal_stands(house: House, ending: str) -> None:
    walk = await house.paid()
    if ending == "verified":
        await house.payments.verify(ALICE, walk.renewal.id, END)
    else:
        await house.renewals.cancel(ALICE, walk.renewal.id)
    with pytest.raises(Finished) as caught:
        await house.renewals.back(ALICE, walk.renewal.id, Step.LINK)
    assert caught.value.walk.renewal.state == ending


async def test_nobody_sees_or_ends_someone_elses_renewal(house: House) -> None:
    walk = await house.at_link()
    renewal_id = walk.renewal.id
    before = await house.rows()
    for attempt in (
        house.renewals.get(BOB, renewal_id),
        house.renewals.cancel(BOB, renewal_id),
        house.renewals.back(BOB, renewal_id, Step.LINK),
        house.renewals.get(ALICE, renewal_id + 1),
    ):
        with pytest.raises(NotYours):
            await attempt
    assert await house.rows() == before


async def test_the_message_that_shows_a_renewal_is_noted(house: House) -> None:
    walk = await house.at_link()
    await house.renewals.shown_in(walk.renewal.id, 55)
    assert (await house.renewals.get(ALICE, walk.renewal.id)).renewal.message_id == 55


# -- whose days


async def test_days_are_meant_in_the_carriers_zone_until_the_person_has_one(house: House) -> None:
    walk = await house.at_plan("t_mobile")
    assert walk.zone == "America/Los_Angeles"
    await house.people.live_in(ALICE, "Asia/Shanghai")
    assert (await house.renewals.get(ALICE, walk.renewal.id)).zone == "Asia/Shanghai"


async def test_before_a_carrier_is_chosen_days_are_meant_in_utc(house: House) -> None:
    assert (await house.renewals.begin(ALICE, origin=1)).walk.zone == "UTC"
