"""Whoever presses whatever in any order: nothing breaks, and what must always hold of the rows does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from random import Random

import pytest

from domain.catalogue import Channel, Period
from domain.languages import Language
from domain.renewals import MOVES, OPEN, RenewalState, Step
from services.refusals import Refusal
from tests.services.house import ALICE, BOB, House

Press = Callable[[House, Random, int], Awaitable[object]]
"""Something a person does with a renewal (its id); the chance decides the rest."""

PRESSES: dict[str, Press] = {
    "country": lambda house, chance, r: house.choices.choose_country(ALICE, r, chance.choice(["CA", "NL", "CN"])),
    "carrier": lambda house, chance, r: house.choices.choose_carrier(
        ALICE, r, chance.choice(["speakout_ca", "t_mobile", "china_unicom"])
    ),
    "plan": lambda house, chance, r: house.choices.choose_plan(
        ALICE, r, chance.choice(["annual", "connect5", "star_fan", "topup5"]), Language.EN
    ),
    "keep": lambda house, chance, r: house.choices.keep_plan(ALICE, r),
    "need": lambda house, chance, r: house.choices.choose_need(ALICE, r, None),
    "name": lambda house, chance, r: house.choices.name_plan(ALICE, r, "Mine"),
    "price": lambda house, chance, r: house.choices.price_plan(ALICE, r, None),
    "days": lambda house, chance, r: house.choices.time_plan(ALICE, r, chance.choice([None, Period(days=30)])),
    "channel": lambda house, chance, r: house.choices.choose_channel(ALICE, r, chance.choice(list(Channel))),
    "method": lambda house, chance, r: house.choices.choose_method(ALICE, r, None),
    "back": lambda house, chance, r: house.renewals.back(ALICE, r, chance.choice(list(Step))),
    "cancel": lambda house, chance, r: house.renewals.cancel(ALICE, r),
    "paid": lambda house, chance, r: house.payments.paid(ALICE, r),
    "order": lambda house, chance, r: house.payments.order_number(ALICE, r, "A-1"),
    "works": lambda house, chance, r: house.payments.works(ALICE, r),
    "later": lambda house, chance, r: house.payments.check_later(ALICE, r),
    "failed": lambda house, chance, r: house.payments.failed(ALICE, r),
    "again": lambda house, chance, r: house.payments.try_again(ALICE, r),
    "verify": lambda house, chance, r: house.payments.verify(
        ALICE, r, house.clock.now().date() + timedelta(days=chance.randrange(-5, 400))
    ),
    "undo": lambda house, chance, r: house.payments.undo(ALICE, r),
    "someone else": lambda house, chance, r: house.renewals.cancel(BOB, r),
}
ONWARD = {
    Step.COUNTRY: "country",
    Step.CARRIER: "carrier",
    Step.PLAN: "plan",
    Step.CHANNEL: "channel",
    Step.METHOD: "method",
    Step.LINK: "paid",
    Step.RECEIPT: "order",
    Step.CHECK: "works",
    Step.TROUBLE: "again",
    Step.DATE: "verify",
    Step.DONE: "undo",
}
"""The press that leads on from a step, so that walks reach their ends."""


async def one_press(house: House, chance: Random, number: int) -> None:
    """A new renewal of one of the lines or of none, something about a line, or a press in any renewal so far."""
    known = [row["id"] for row in await house.select("SELECT id FROM lines")]
    so_far = await house.select("SELECT id, step FROM renewals")
    try:
        match chance.random():
            case dice if dice < 0.1 or not so_far:
                await house.renewals.begin(ALICE, origin=number, line_id=chance.choice([None, *known]))
            case dice if dice < 0.15 and known:
                await house.payments.already_renewed(ALICE, chance.choice(known), origin=number)
            case dice if dice < 0.2 and known:
                act = chance.choice([house.lines.remove, house.lines.restore, house.lines.kept_alive_today])
                await act(ALICE, chance.choice(known))
            case dice if dice < 0.25 and known:
                day = house.clock.now().date() + timedelta(days=chance.randrange(60))
                await house.lines.set_end(ALICE, chance.choice(known), day)
            case _:
                renewal = chance.choice(so_far[-3:])
                onward = ONWARD[Step(renewal["step"])]
                name = onward if chance.random() < 0.7 else chance.choice(list(PRESSES))
                await PRESSES[name](house, chance, renewal["id"])
    except Refusal:
        pass  # a sentence for the person; that nothing has changed is tested for each verb


async def renewal_states(house: House) -> dict[int, RenewalState]:
    return {row["id"]: RenewalState(row["state"]) for row in await house.select("SELECT id, state FROM renewals")}


async def assert_all_is_well(house: House) -> None:
    rows = await house.rows()
    open_ones = [(row["person_id"], row["line_id"]) for row in rows["renewals"] if row["state"] in OPEN]
    assert len(open_ones) == len(set(open_ones)), "a line has one open renewal"
    lines = {row["id"]: row for row in rows["lines"]}
    for row in rows["renewals"]:
        assert row["person_id"] == ALICE
        assert (row["state"] in OPEN) == (row["step"] != Step.DONE)
        if row["state"] in {"paid", "failed", "verified"}:
            assert row["line_id"] in lines
            assert row["paid_on"] is not None
        if row["step"] == Step.LINK:
            assert row["state"] == RenewalState.LINK_GIVEN
            assert row["plan_name"] is not None
            assert row["channel"] is not None
    for line in lines.values():
        assert line["next_reminder_at"] is None or line["state"] == "active"


@pytest.mark.parametrize("seed", range(12))
async def test_any_order_of_presses_leaves_sound_rows(house: House, seed: int) -> None:
    chance = Random(seed)
    before: dict[int, RenewalState] = {}
    seen: set[RenewalState] = set()
    for number in range(300):
        await one_press(house, chance, number)
        house.clock.move(timedelta(minutes=chance.choice([0, 1, 1, 30, 600])))
        after = await renewal_states(house)
        moved = {(old, after[key]) for key, old in before.items() if old is not after[key]}
        assert all(new in MOVES[old] for old, new in moved), moved
        before = after
        seen |= set(after.values())
        await assert_all_is_well(house)
    assert seen >= {RenewalState.VERIFIED, RenewalState.UNDONE}, "the walks never came to their ends"
