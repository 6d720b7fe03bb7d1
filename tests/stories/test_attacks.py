"""People who press what is old, forge what is not theirs, type what nobody expects: answered, and nothing lost."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from random import Random

import pytest

from domain.languages import Language
from sandbox.client import Client
from tests.stories.guest import Guest, House

EARNEST = ("renew:undo:", "menu:close:")
"""Buttons that may still act when a renewal is over."""


async def press_all(guest: Guest, data: list[str]) -> None:
    """Each twice: the second press finds what the first has left."""
    for each in data:
        if not each.startswith(EARNEST):
            await guest.forge(each)
            await guest.forge(each)


def kept(house: House, guest: Guest) -> tuple[object, ...]:
    """What old buttons must not change: the lines, what happened to them, and how finished renewals ended."""
    renewals = [(row["state"], row["new_end"], row["paid_on"], row["verified_at"]) for row in house.renewals_of(guest)]
    finished = [facts for facts in renewals if facts[0] in {"verified", "undone"}]
    return house.lines_of(guest), house.history_of(guest), finished


# -- old keyboards


async def test_old_buttons_of_a_finished_renewal_are_answered_and_change_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew("CA", "bell")
    renewed, old = kept(house, guest), await guest.data_seen()
    assert len(old) > 40
    await press_all(guest, old)
    await guest.say("/cancel")
    assert kept(house, guest) == renewed
    assert set(house.history_of(guest)) == {"added", "renewed"}


async def test_old_buttons_of_an_undone_renewal_are_answered_and_change_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.renew("CL", "entel")
    old = await guest.data_seen()
    await guest.press("done-undo")
    undone = kept(house, guest)
    for each in old:
        await guest.forge(each)
    assert kept(house, guest) == undone
    assert house.history_of(guest) == ["added", "renewed", "undone"]
    assert house.lines_of(guest)[0]["service_end"] is None


async def test_old_buttons_of_a_cancelled_renewal_are_answered_and_change_nothing(client: Client, house: House) -> None:
    guest = await Guest.arrive(client)
    await guest.begin_renewal("US", "t_mobile")
    await guest.choose_first_plan()
    await guest.choose_way()
    await guest.press("pay-paid")
    old = await guest.data_seen()
    await guest.say("/cancel")
    lines = house.lines_of(guest)
    await press_all(guest, old)
    assert house.lines_of(guest) == lines
    assert house.history_of(guest) == ["added"]
    assert house.renewals_of(guest)[0]["state"] == "cancelled"


async def test_old_buttons_pressed_at_every_step_leave_a_renewal_that_can_be_finished(
    client: Client, house: House
) -> None:
    for steps in range(1, 7):
        guest = await Guest.arrive(client, Language.ES)
        walk: list[Callable[[], Awaitable[object]]] = [
            partial(guest.begin_renewal, "CN", "china_mobile"),
            guest.enter_plan,
            guest.choose_way,
            partial(guest.press, "pay-paid"),
            partial(guest.press, "button-skip"),
            partial(guest.press, "check-works"),
        ]
        for step in walk[:steps]:
            await step()
        await press_all(guest, await guest.data_seen())
        await guest.end_all_renewals()
        await guest.renew("CN", "china_mobile")
        assert house.history_of(guest).count("renewed") == 1


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_is_pressed_and_typed_in_any_order_the_bot_answers(
    client: Client, house: House, seed: int
) -> None:
    chance = Random(seed)
    guest = await Guest.arrive(client, chance.choice(list(Language)))
    words = ["/renew", "/lines", "/add", "/cancel", "/start", "15", "30 days", "2027-03-01", "01/02/2027", "Mum", "3GB"]
    await guest.renew("US", "t_mobile")
    for _ in range(120):
        if chance.random() < 0.2:
            await guest.say(chance.choice(words))
        else:
            await guest.forge(chance.choice(await guest.data_seen()))
    await guest.end_all_renewals()
    await guest.say("/renew")
    assert guest.buttons
