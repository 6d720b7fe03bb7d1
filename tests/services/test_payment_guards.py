"""Every verb of a payment twice, at the wrong time, on a finished renewal, by someone else."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from domain.renewals import Step
from services.refusals import NotYours
from services.renewal_steps import Finished, Walk
from tests.services.house import ALICE, BOB, House

TODAY = date(2026, 11, 20)
OLD_END, NEW_END = date(2026, 12, 3), date(2027, 1, 2)

Verb = Callable[[House, int, int], Awaitable[Walk]]

VERBS: dict[str, Verb] = {
    "paid": lambda house, person, renewal: house.payments.paid(person, renewal),
    "order": lambda house, person, renewal: house.payments.order_number(person, renewal, "A-1"),
    "receipt": lambda house, person, renewal: house.payments.receipt(person, renewal, "file", "photo"),
    "no receipt": lambda house, person, renewal: house.payments.no_receipt(person, renewal),
    "works": lambda house, person, renewal: house.payments.works(person, renewal),
    "later": lambda house, person, renewal: house.payments.check_later(person, renewal),
    "failed": lambda house, person, renewal: house.payments.failed(person, renewal),
    "again": lambda house, person, renewal: house.payments.try_again(person, renewal),
    "verify": lambda house, person, renewal: house.payments.verify(person, renewal, NEW_END),
    "undo": lambda house, person, renewal: house.payments.undo(person, renewal),
}
AFTER_PAYING = [name for name in VERBS if name not in {"paid", "again", "undo"}]


@pytest.mark.parametrize("name", ["paid", *AFTER_PAYING])
async def test_every_verb_twice_leaves_the_same_rows(house: House, name: str) -> None:
    walk = await house.at_link() if name == "paid" else await house.paid()
    await VERBS[name](house, ALICE, walk.renewal.id)
    once = await house.rows()
    await VERBS[name](house, ALICE, walk.renewal.id)
    assert await house.rows() == once


async def test_trying_again_twice_and_undoing_twice_leave_the_same_rows(house: House) -> None:
    walk = await house.paid("t_mobile", "connect5")
    await house.payments.failed(ALICE, walk.renewal.id)
    for names in (["again"], ["paid", "verify", "undo"]):
        for name in names:
            await VERBS[name](house, ALICE, walk.renewal.id)
        once = await house.rows()
        await VERBS[names[-1]](house, ALICE, walk.renewal.id)
        assert await house.rows() == once


async def test_twenty_verifications_at_once_begin_one_cycle(house: House) -> None:
    line = await house.a_line("t_mobile", OLD_END)
    walk = await house.paid(plan="connect5", line=line)
    await asyncio.gather(*(house.payments.verify(ALICE, walk.renewal.id, NEW_END) for _ in range(20)))
    assert (await house.line(line.id)).cycle == line.cycle + 1
    assert len(await house.select("SELECT id FROM line_events WHERE kind = 'renewed'")) == 1


@pytest.mark.parametrize("name", VERBS)
async def test_no_verb_works_on_someone_elses_renewal(house: House, name: str) -> None:
    walk = await house.at_link() if name == "paid" else await house.paid()
    before = await house.rows()
    with pytest.raises(NotYours):
        await VERBS[name](house, BOB, walk.renewal.id)
    assert await house.rows() == before


@pytest.mark.parametrize("name", AFTER_PAYING)
async def test_verbs_of_a_payment_wait_for_the_payment(house: House, name: str) -> None:
    walk = await house.at_link()
    before = await house.rows()
    with pytest.raises(Finished) as caught:
        await VERBS[name](house, ALICE, walk.renewal.id)
    assert caught.value.walk.renewal.step is Step.LINK
    assert await house.rows() == before


@pytest.mark.parametrize("name", [name for name in VERBS if name not in {"verify", "undo"}])
@pytest.mark.parametrize("ending", ["verified", "cancelled", "undone"])
async def test_an_old_button_shows_where_the_finished_renewal_stands(house: House, name: str, ending: str) -> None:
    walk = await house.paid()
    if ending == "cancelled":
        await house.renewals.cancel(ALICE, walk.renewal.id)
    else:
        await house.payments.verify(ALICE, walk.renewal.id, NEW_END)
    if ending == "undone":
        await house.payments.undo(ALICE, walk.renewal.id)
    before = await house.rows()
    with pytest.raises(Finished) as caught:
        await VERBS[name](house, ALICE, walk.renewal.id)
    assert caught.value.walk.renewal.state == ending
    assert await house.rows() == before
