"""The choices of a renewal: each leads on, may be remade while unpaid, and is refused out of order."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from domain.catalogue import Channel, Method, Need, Period
from domain.languages import Language
from domain.money import Money
from domain.renewals import RenewalState, Step
from services.refusals import NotYours, Refusal
from services.renewal_steps import Finished, Walk
from tests.services.house import ALICE, BOB, House

Choice = Callable[[House, int, int], Awaitable[Walk]]
"""A choice of a person for a renewal."""

CHOICES: dict[str, Choice] = {
    "country": lambda house, person, renewal: house.choices.choose_country(person, renewal, "CA"),
    "carrier": lambda house, person, renewal: house.choices.choose_carrier(person, renewal, "bell"),
    "need": lambda house, person, renewal: house.choices.choose_need(person, renewal, Need.KEEP),
    "plan": lambda house, person, renewal: house.choices.choose_plan(person, renewal, "occasional", Language.EN),
    "name": lambda house, person, renewal: house.choices.name_plan(person, renewal, "Old plan"),
    "price": lambda house, person, renewal: house.choices.price_plan(person, renewal, None),
    "days": lambda house, person, renewal: house.choices.time_plan(person, renewal, Period(days=30)),
    "channel": lambda house, person, renewal: house.choices.choose_channel(person, renewal, Channel.WEB),
    "method": lambda house, person, renewal: house.choices.choose_method(person, renewal, Method.CREDIT_CARD),
}
every_choice = pytest.mark.parametrize("choice", CHOICES.values(), ids=CHOICES)


async def test_a_walk_leads_from_the_country_to_the_payment_link(house: House) -> None:
    begun = await house.renewals.begin(ALICE, origin=1)
    renewal_id = begun.walk.renewal.id
    steps = [begun.walk.renewal.step]
    for name in ("country", "carrier", "need", "plan", "channel", "method"):
        steps.append((await CHOICES[name](house, ALICE, renewal_id)).renewal.step)
    assert steps == [Step.COUNTRY, Step.CARRIER, Step.PLAN, Step.PLAN, Step.CHANNEL, Step.METHOD, Step.LINK]
    chosen = await house.renewal(renewal_id)
    assert chosen.state is RenewalState.LINK_GIVEN
    assert (chosen.country, chosen.carrier, chosen.plan_id) == ("CA", "bell", "occasional")
    assert (chosen.need, chosen.channel, chosen.method) == (Need.KEEP, Channel.WEB, Method.CREDIT_CARD)


async def test_a_chosen_plan_is_copied_with_name_price_and_length(house: House) -> None:
    walk = await house.at_plan()
    carrier = house.shelf.current.carrier("bell")
    plan = carrier.plan("occasional") if carrier else None
    assert plan is not None
    renewal = (await house.choices.choose_plan(ALICE, walk.renewal.id, plan.id, Language.ZH_HANS)).renewal
    assert renewal.plan_name == plan.name.to(Language.ZH_HANS)
    assert (renewal.price, renewal.period) == (plan.price, plan.validity)


async def test_a_country_with_one_carrier_chooses_that_too(house: House) -> None:
    begun = await house.renewals.begin(ALICE, origin=1)
    walk = await house.choices.choose_country(ALICE, begun.walk.renewal.id, "NL")
    assert (walk.renewal.carrier, walk.renewal.step) == ("vodafone_nl", Step.PLAN)


@pytest.mark.parametrize("channel", [Channel.SHOP, Channel.POST, Channel.KIOSK, Channel.MARKETPLACE])
async def test_at_a_counter_the_payment_method_is_not_asked(house: House, channel: Channel) -> None:
    walk = await house.at_plan()
    await house.choices.choose_plan(ALICE, walk.renewal.id, "occasional", Language.EN)
    walk = await house.choices.choose_channel(ALICE, walk.renewal.id, channel)
    assert (walk.renewal.step, walk.renewal.state) == (Step.LINK, RenewalState.LINK_GIVEN)


async def test_where_no_payment_method_is_known_none_is_asked(house: House) -> None:
    walk = await house.at_plan("cmlink_uk")
    await house.choices.choose_plan(ALICE, walk.renewal.id, "keep15", Language.EN)
    walk = await house.choices.choose_channel(ALICE, walk.renewal.id, Channel.WEB)
    assert walk.renewal.step is Step.LINK


# -- a plan of one's own


async def test_an_own_plan_is_entered_in_three_answers(house: House) -> None:
    walk = await house.at_plan("e_card")
    renewal_id, asked = walk.renewal.id, []
    for name in ("name", "price", "days"):
        walk = await CHOICES[name](house, ALICE, renewal_id)
        asked.append(await house.question())
    assert asked == [f"renew:price:{renewal_id}", f"renew:days:{renewal_id}", None]
    assert walk.renewal.step is Step.CHANNEL
    assert (walk.renewal.plan_id, walk.renewal.plan_name) == (None, "Old plan")
    assert (walk.renewal.price, walk.renewal.period) == (None, Period(days=30))


async def test_an_own_plan_replaces_all_of_the_chosen_one(house: House) -> None:
    walk = await house.at_link()
    renewal = (await house.choices.name_plan(ALICE, walk.renewal.id, "Old plan")).renewal
    assert (renewal.plan_id, renewal.plan_name, renewal.price, renewal.period) == (None, "Old plan", None, None)
    assert (renewal.state, renewal.step, renewal.channel) == (RenewalState.DRAFT, Step.PLAN, None)


async def test_price_and_length_of_an_own_plan_may_stay_unknown(house: House) -> None:
    walk = await house.at_plan("e_card")
    await house.choices.name_plan(ALICE, walk.renewal.id, "Mystery")
    await house.choices.price_plan(ALICE, walk.renewal.id, None)
    await house.choices.time_plan(ALICE, walk.renewal.id, None)
    await house.choices.choose_channel(ALICE, walk.renewal.id, Channel.SHOP)
    paid = await house.payments.paid(ALICE, walk.renewal.id)
    assert house.payments.proposals(paid) == []
    assert paid.line is not None
    assert (paid.line.plan_name, paid.line.price, paid.line.period) == ("Mystery", None, None)


async def test_words_typed_after_a_button_do_not_undo_its_choice(house: House) -> None:
    """'Another plan' asks for a name; whoever then presses a plan has answered."""
    walk = await house.at_plan()
    await house.people.expect(ALICE, f"renew:name:{walk.renewal.id}")
    await house.choices.choose_plan(ALICE, walk.renewal.id, "occasional", Language.EN)
    assert await house.question() is None


async def test_a_choice_leaves_the_questions_of_other_flows_open(house: House) -> None:
    walk = await house.at_plan()
    await house.people.expect(ALICE, "line:label:7")
    await house.choices.choose_plan(ALICE, walk.renewal.id, "occasional", Language.EN)
    assert await house.question() == "line:label:7"


# -- choosing anew


async def test_choosing_anew_forgets_what_was_chosen_after(house: House) -> None:
    walk = await house.at_link()
    renewal = (await house.choices.choose_country(ALICE, walk.renewal.id, "US")).renewal
    assert (renewal.state, renewal.step, renewal.country) == (RenewalState.DRAFT, Step.CARRIER, "US")
    forgotten = (renewal.carrier, renewal.need, renewal.plan_id, renewal.plan_name, renewal.price, renewal.period)
    assert forgotten == (None,) * 6
    assert (renewal.channel, renewal.method) == (None, None)


async def test_filtering_plans_at_the_payment_link_takes_the_link_back(house: House) -> None:
    walk = await house.at_link()
    walk = await house.choices.choose_need(ALICE, walk.renewal.id, None)
    assert (walk.renewal.step, walk.renewal.state) == (Step.PLAN, RenewalState.DRAFT)
    with pytest.raises(Refusal, match="refused-step-first"):
        await house.payments.paid(ALICE, walk.renewal.id)


@every_choice
async def test_every_choice_made_twice_leaves_the_same_rows(house: House, choice: Choice) -> None:
    walk = await house.at_link()
    await choice(house, ALICE, walk.renewal.id)
    once = await house.rows()
    await choice(house, ALICE, walk.renewal.id)
    assert await house.rows() == once


# -- the line's own carrier and plan


async def test_the_lines_own_plan_is_kept_as_it_is(house: House) -> None:
    line = await house.a_line("bell")
    facts: dict[str, Any] = {"plan_name": "Grandma's plan", "price": Money.of(9, "CAD"), "period": Period(months=1)}
    await house.change_line(line.id, **facts)
    begun = await house.renewals.begin(ALICE, origin=5, line_id=line.id)
    renewal = (await house.choices.keep_plan(ALICE, begun.walk.renewal.id)).renewal
    assert (renewal.plan_name, renewal.price, renewal.period) == tuple(facts.values())
    assert renewal.step is Step.CHANNEL


async def test_a_line_without_a_plan_has_none_to_keep(house: House) -> None:
    line = await house.a_line("bell")
    begun = await house.renewals.begin(ALICE, origin=5, line_id=line.id)
    with pytest.raises(Refusal, match="refused-step-first"):
        await house.choices.keep_plan(ALICE, begun.walk.renewal.id)


async def test_a_line_does_not_change_its_carrier(house: House) -> None:
    line = await house.a_line("bell")
    begun = await house.renewals.begin(ALICE, origin=5, line_id=line.id)
    with pytest.raises(Refusal, match="refused-line-has-carrier"):
        await house.choices.choose_carrier(ALICE, begun.walk.renewal.id, "rogers")
    with pytest.raises(Refusal, match="refused-line-has-carrier"):
        await house.choices.choose_country(ALICE, begun.walk.renewal.id, "US")


async def test_an_old_country_button_does_not_take_the_carrier_from_a_line(house: House) -> None:
    """A line that came into being by paying, whose payment failed, is chosen for again."""
    walk = await house.paid()
    await house.payments.failed(ALICE, walk.renewal.id)
    await house.payments.try_again(ALICE, walk.renewal.id)
    walk = await house.choices.choose_country(ALICE, walk.renewal.id, "CA")
    assert (walk.renewal.carrier, walk.renewal.step) == ("bell", Step.PLAN)


# -- guards


@every_choice
async def test_nobody_chooses_for_someone_else(house: House, choice: Choice) -> None:
    walk = await house.at_link()
    before = await house.rows()
    with pytest.raises(NotYours):
        await choice(house, BOB, walk.renewal.id)
    with pytest.raises(NotYours):
        await choice(house, ALICE, walk.renewal.id + 1)
    assert await house.rows() == before


@every_choice
@pytest.mark.parametrize("ending", ["paid", "verified", "cancelled"])
async def test_a_choice_after_the_end_shows_where_the_renewal_stands(house: House, choice: Choice, ending: str) -> None:
    walk = await house.at_link()
    if ending == "cancelled":
        await house.renewals.cancel(ALICE, walk.renewal.id)
    else:
        await house.payments.paid(ALICE, walk.renewal.id)
    if ending == "verified":
        await house.payments.verify(ALICE, walk.renewal.id, house.clock.now().date())
    before = await house.rows()
    with pytest.raises(Finished) as caught:
        await choice(house, ALICE, walk.renewal.id)
    assert caught.value.walk.renewal.state == ending
    assert await house.rows() == before


@pytest.mark.parametrize(
    ("too_early", "first"),
    [
        ("need", Step.CARRIER),
        ("plan", Step.CARRIER),
        ("name", Step.CARRIER),
        ("channel", Step.CARRIER),
        ("method", Step.CARRIER),
    ],
)
async def test_a_choice_before_the_carrier_names_the_step_that_comes_first(
    house: House, too_early: str, first: Step
) -> None:
    begun = await house.renewals.begin(ALICE, origin=1)
    with pytest.raises(Refusal) as caught:
        await CHOICES[too_early](house, ALICE, begun.walk.renewal.id)
    assert (caught.value.key, caught.value.facts) == ("refused-step-first", {"step": first})


@pytest.mark.parametrize("too_early", ["channel", "method", "price", "days"])
async def test_a_choice_before_the_plan_names_the_plan(house: House, too_early: str) -> None:
    walk = await house.at_plan()
    with pytest.raises(Refusal) as caught:
        await CHOICES[too_early](house, ALICE, walk.renewal.id)
    assert caught.value.facts == {"step": Step.PLAN}


async def test_a_method_before_the_channel_names_the_channel(house: House) -> None:
    walk = await house.at_plan()
    await house.choices.choose_plan(ALICE, walk.renewal.id, "occasional", Language.EN)
    with pytest.raises(Refusal) as caught:
        await house.choices.choose_method(ALICE, walk.renewal.id, None)
    assert caught.value.facts == {"step": Step.CHANNEL}


async def test_what_the_catalogue_no_longer_has_is_refused(house: House) -> None:
    begun = await house.renewals.begin(ALICE, origin=1)
    renewal_id = begun.walk.renewal.id
    with pytest.raises(Refusal, match="refused-gone-from-catalogue"):
        await house.choices.choose_country(ALICE, renewal_id, "ZZ")
    with pytest.raises(Refusal, match="refused-gone-from-catalogue"):
        await house.choices.choose_carrier(ALICE, renewal_id, "no_such")
    await house.choices.choose_carrier(ALICE, renewal_id, "bell")
    with pytest.raises(Refusal, match="refused-gone-from-catalogue"):
        await house.choices.choose_plan(ALICE, renewal_id, "no_such", Language.EN)
