"""Private addresses: made once, revocable, and they open one person's active lines only."""

from __future__ import annotations

from datetime import date

import pytest

from domain.calendars import Calendar
from domain.lines import LineState
from services.calendars import Calendars
from services.refusals import Refusal
from tests.services.house import ALICE, BOB, House

ROOT = "https://lines.example"


@pytest.fixture
def calendars(house: House) -> Calendars:
    return Calendars(house.db, house.clock, ROOT)


def secret(address: str) -> str:
    assert address.startswith(f"{ROOT}/calendar/")
    return address.removeprefix(f"{ROOT}/calendar/").removesuffix(".ics")


async def opened(calendars: Calendars, address: str) -> Calendar:
    found = await calendars.behind(secret(address))
    assert found is not None
    return found


async def test_an_address_stays_until_another_is_asked_for(calendars: Calendars) -> None:
    address = await calendars.address(ALICE)
    assert await calendars.address(ALICE) == address
    assert (await opened(calendars, address)).person.id == ALICE
    assert len(secret(address)) >= 32


async def test_a_new_address_closes_the_old_one_at_once(calendars: Calendars) -> None:
    old = await calendars.address(ALICE)
    new = await calendars.new_address(ALICE)
    assert await calendars.behind(secret(old)) is None
    assert (await opened(calendars, new)).person.id == ALICE
    assert await calendars.address(ALICE) == new


async def test_switched_off_it_opens_nothing_and_the_next_one_is_another(calendars: Calendars) -> None:
    old = await calendars.address(ALICE)
    await calendars.close(ALICE)
    await calendars.close(ALICE)
    assert await calendars.behind(secret(old)) is None
    assert await calendars.address(ALICE) != old


async def test_everybody_s_address_opens_his_own_lines(house: House, calendars: Calendars) -> None:
    addresses = {}
    for person, carrier in ((ALICE, "bell"), (BOB, "rogers")):
        line = await house.lines.add(person, "CA", carrier, origin=person)
        await house.lines.set_end(person, line.id, date(2026, 12, 3))
        addresses[person] = await calendars.address(person)
    for person, carrier in ((ALICE, "bell"), (BOB, "rogers")):
        found = await opened(calendars, addresses[person])
        assert {entry.line.carrier for entry in found.entries} == {carrier}


async def test_what_nobody_was_given_opens_nothing(calendars: Calendars) -> None:
    assert await calendars.behind("guessed") is None


async def test_without_a_public_address_there_is_none_to_give(house: House) -> None:
    unpublished = Calendars(house.db, house.clock)
    assert not unpublished.published
    with pytest.raises(Refusal):
        await unpublished.address(ALICE)


async def test_a_line_let_go_or_removed_leaves_the_calendar(house: House, calendars: Calendars) -> None:
    address = await calendars.address(ALICE)
    kept, let_go, removed = [(await house.lines.add(ALICE, "CA", "bell", origin=number)).id for number in range(3)]
    for line_id in (kept, let_go, removed):
        await house.lines.set_end(ALICE, line_id, date(2026, 12, 3))
    await house.change_line(let_go, state=LineState.LET_GO)
    await house.lines.remove(ALICE, removed)
    assert {entry.line.id for entry in (await opened(calendars, address)).entries} == {kept}


async def test_every_change_of_a_line_is_another_revision(house: House, calendars: Calendars) -> None:
    line = await house.lines.add(ALICE, "CA", "bell", origin=1)
    person = await house.people.meet(ALICE, "en")
    seen = []
    for day in (3, 4):
        await house.lines.set_end(ALICE, line.id, date(2026, 12, day))
        seen.append((await calendars.of(person)).revisions[line.id].number)
    assert seen == [2, 3]
