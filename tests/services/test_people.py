"""People who come, come back, speak, move and go away; the memory of them is never older than their rows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar, cast

import pytest

from domain.languages import Language
from domain.people import Person, Reach
from services.people import People
from storage import people
from storage.database import Connection, Database
from tests.services.house import ALICE, BOB, House

CAROL = 303
T = TypeVar("T")


class SlowReads:
    """A database whose answers to reads arrive only when `open` is set."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.read_done = asyncio.Event()
        self.open = asyncio.Event()
        self.write = db.write

    async def read(self, work: Callable[[Connection], T]) -> T:
        value = await self._db.read(work)
        self.read_done.set()
        await self.open.wait()
        return value


async def stored(house: House, person_id: int) -> Person:
    person = await house.db.read(lambda conn: people.get(conn, person_id))
    assert person is not None
    return person


async def test_a_new_person_is_added_in_the_language_of_his_telegram(house: House) -> None:
    person = await house.people.meet(CAROL, "es-CL")
    assert (person.language, person.language_chosen, person.zone, person.reach) == (
        Language.ES,
        False,
        None,
        Reach.OK,
    )
    assert await stored(house, CAROL) == person


async def test_a_person_whose_language_we_do_not_speak_gets_the_default(house: House) -> None:
    assert (await house.people.meet(CAROL, "pt-br")).language is Language.EN
    assert (await house.people.meet(CAROL, None)).language is Language.EN


async def test_the_language_follows_telegram_until_it_is_chosen(house: House) -> None:
    assert (await house.people.meet(ALICE, "fr")).language is Language.FR
    await house.people.speak(ALICE, Language.ZH_HANT)
    assert (await house.people.meet(ALICE, "es")).language is Language.ZH_HANT
    assert (await stored(house, ALICE)).language is Language.ZH_HANT


async def test_whoever_writes_is_reachable_again(house: House) -> None:
    await house.people.lose(ALICE, Reach.BLOCKED)
    known = await house.people.get(ALICE)
    assert known is not None
    assert known.reach is Reach.BLOCKED
    assert (await house.people.meet(ALICE, "en")).reach is Reach.OK
    assert (await stored(house, ALICE)).reach is Reach.OK


async def test_nobody_is_found_who_was_never_met(house: House) -> None:
    assert await house.people.get(CAROL) is None
    await house.people.lose(CAROL, Reach.GONE)
    assert await house.people.get(CAROL) is None
    with pytest.raises(LookupError):
        await house.people.speak(CAROL, Language.EN)


async def test_the_memory_and_the_rows_agree_after_every_change(house: House) -> None:
    for change in (
        house.people.speak(ALICE, Language.FR),
        house.people.live_in(ALICE, "Asia/Shanghai"),
        house.people.lose(ALICE, Reach.GONE),
        house.people.meet(ALICE, "en"),
    ):
        await change
        assert await house.people.get(ALICE) == await stored(house, ALICE)


async def test_a_slow_read_does_not_bring_back_what_was_true_before(house: House) -> None:
    """The person blocks the bot while someone else's look at him is under way."""
    slow = SlowReads(house.db)
    forgetful = People(cast(Database, slow), house.clock, Language.EN)
    look = asyncio.create_task(forgetful.get(ALICE))
    await slow.read_done.wait()
    await forgetful.lose(ALICE, Reach.BLOCKED)
    slow.open.set()
    seen = await look
    assert seen is not None
    assert seen.reach is Reach.BLOCKED
    await forgetful.meet(ALICE, "en")
    assert (await stored(house, ALICE)).reach is Reach.OK


async def test_twenty_greetings_at_once_add_one_person(house: House) -> None:
    met = await asyncio.gather(*(house.people.meet(CAROL, "en") for _ in range(20)))
    assert len(set(met)) == 1
    assert len(await house.select(f"SELECT id FROM people WHERE id = {CAROL}")) == 1


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "UTC+8", "../etc/passwd"])
async def test_a_zone_that_does_not_exist_is_refused_and_changes_nothing(house: House, zone: str) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        await house.people.live_in(ALICE, zone)
    assert (await stored(house, ALICE)).zone is None


async def test_one_question_is_open_for_each_person(house: House) -> None:
    await house.people.expect(ALICE, "line:label:1")
    await house.people.expect(ALICE, "line:note:1")
    assert await house.people.expected(ALICE) == "line:note:1"
    assert await house.people.expected(BOB) is None
    await house.people.expect(ALICE, None)
    assert await house.people.expected(ALICE) is None


async def test_setting_the_zone_answers_the_question_for_it(house: House) -> None:
    await house.people.expect(ALICE, "zone:city:0")
    await house.people.live_in(ALICE, "Asia/Shanghai")
    assert await house.people.expected(ALICE) is None
