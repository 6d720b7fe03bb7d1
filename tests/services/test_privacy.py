"""Everything about a person is handed out and deleted, once and only when he means it."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import cast

import pytest

from domain.languages import Language
from services.people import People
from services.privacy import AskAgain, Privacy
from services.refusals import Refusal
from storage.database import Database
from tests.services.house import ALICE, BOB, NOON, House
from tests.services.test_people import SlowReads

END = date(2026, 12, 3)


@pytest.fixture
def privacy(house: House) -> Privacy:
    return Privacy(house.db, house.clock, house.people)


async def test_the_export_is_of_one_person_and_says_when_it_was_made(house: House, privacy: Privacy) -> None:
    mine = await house.a_line(end=END)
    await house.a_line("telus", end=END, person_id=BOB)
    await house.verified("bell", "occasional", END + timedelta(days=30), line=mine)
    exported = await privacy.export(ALICE)
    assert [line.id for line in exported.lines] == [mine.id]
    assert [renewal.state for renewal in exported.renewals] == ["verified"]
    assert exported.everything["made_at"] == "2026-11-20T17:00:00+00:00"
    assert [person["id"] for person in exported.everything["people"]] == [ALICE]
    assert len(exported.everything["outbox"]) == len(
        await house.select(f"SELECT * FROM outbox WHERE person_id={ALICE}")
    )


async def test_forgetting_reports_what_is_gone_and_leaves_nothing(house: House, privacy: Privacy) -> None:
    line = await house.a_line(end=END)
    await house.verified("bell", "occasional", END + timedelta(days=30), line=line)
    before = await privacy.count(ALICE)
    assert await privacy.forget(ALICE, asked=NOON, update_id=7) == before
    assert before["lines"] == before["renewals"] == 1
    assert set((await privacy.count(ALICE)).values()) == {0}


async def test_others_keep_everything(house: House, privacy: Privacy) -> None:
    await house.a_line("telus", end=END, person_id=BOB)
    before = await privacy.export(BOB)
    await privacy.forget(ALICE, asked=NOON, update_id=7)
    assert await privacy.export(BOB) == before


async def test_whoever_comes_back_is_met_anew(house: House, privacy: Privacy) -> None:
    await house.people.speak(ALICE, Language.FR)
    await house.people.live_in(ALICE, "Asia/Shanghai")
    await privacy.forget(ALICE, asked=NOON, update_id=7)
    assert await house.people.get(ALICE) is None
    person = await house.people.meet(ALICE, "es")
    assert (person.language, person.zone) == (Language.ES, None)
    line = await house.a_line(end=END)
    assert line.person_id == ALICE


async def test_a_second_tap_does_not_take_what_was_begun_anew(house: House, privacy: Privacy) -> None:
    await privacy.forget(ALICE, asked=NOON, update_id=7)
    house.clock.move(timedelta(seconds=1))
    with pytest.raises(Refusal, match="refused-forgotten-already"):
        await privacy.forget(ALICE, asked=NOON, update_id=8)
    await house.people.meet(ALICE, "en")
    await house.a_line(end=END)
    with pytest.raises(Refusal, match="refused-forgotten-already"):
        await privacy.forget(ALICE, asked=NOON, update_id=9)
    assert (await privacy.count(ALICE))["lines"] == 1


@pytest.mark.parametrize("later", [timedelta(hours=1, seconds=1), timedelta(days=400), -timedelta(seconds=1)])
async def test_an_old_or_forged_consent_deletes_nothing(house: House, privacy: Privacy, later: timedelta) -> None:
    await house.a_line(end=END)
    house.clock.move(later)
    with pytest.raises(AskAgain):
        await privacy.forget(ALICE, asked=NOON, update_id=7)
    assert (await privacy.count(ALICE))["lines"] == 1


async def test_a_slow_look_does_not_bring_a_forgotten_person_back(house: House) -> None:
    """Somebody looks the person up while he is being forgotten; afterwards he is met, and must get a row."""
    slow = SlowReads(house.db)
    people = People(cast(Database, slow), house.clock, Language.EN)
    privacy = Privacy(house.db, house.clock, people)
    look = asyncio.create_task(people.get(ALICE))
    await slow.read_done.wait()
    await privacy.forget(ALICE, asked=NOON, update_id=7)
    slow.open.set()
    assert await look is not None
    await people.meet(ALICE, "en")
    assert await house.select(f"SELECT id FROM people WHERE id = {ALICE}") == [{"id": ALICE}]
