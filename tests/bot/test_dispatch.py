"""The dispatcher: nothing lost, nobody out of order, nobody kept waiting by somebody else's flood."""

import asyncio
import tempfile
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dispatch import Dispatcher, RawUpdate, turn_of
from domain.clock import FixedClock
from storage.database import Connection, Database
from storage.errors import StorageError
from storage.migrate import migrate

CLOCK = FixedClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
ALICE, BOB = 101, 202


@pytest.fixture
def path(tmp_path: Path) -> Path:
    migrate(tmp_path / "test.db")
    return tmp_path / "test.db"


@pytest.fixture
async def db(path: Path) -> AsyncIterator[Database]:
    database = await Database.open(path)
    yield database
    await database.close()


def message(update_id: int, person: int = ALICE) -> RawUpdate:
    return {
        "update_id": update_id,
        "message": {"from": {"id": person}, "chat": {"id": person, "type": "private"}, "text": str(update_id)},
    }


def checkout(update_id: int, person: int = ALICE) -> RawUpdate:
    return {"update_id": update_id, "pre_checkout_query": {"id": "1", "from": {"id": person}}}


def outcomes(conn: Connection) -> dict[int, str | None]:
    """The updates noted as done, each with why it failed."""
    rows = conn.execute("SELECT update_id, failed FROM inbox WHERE done_at IS NOT NULL ORDER BY update_id")
    return {row["update_id"]: row["failed"] for row in rows}


class Recorder:
    """Notes what it handles, and holds back the people it is told to hold."""

    def __init__(self) -> None:
        self.handled: list[int] = []
        self.running = 0
        self.most_running = 0
        self._gates: dict[int, asyncio.Event] = {}
        self._changed = asyncio.Event()

    def hold(self, person: int) -> None:
        self._gates[person] = asyncio.Event()

    def release(self, person: int) -> None:
        self._gates.pop(person).set()

    async def __call__(self, update: RawUpdate) -> None:
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        self._changed.set()
        try:
            person = next(value for value in update.values() if isinstance(value, dict))["from"]["id"]
            if "message" in update and person in self._gates:
                await self._gates[person].wait()
            self.handled.append(update["update_id"])
        finally:
            self.running -= 1
            self._changed.set()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something holds, looking whenever a handler begins or ends."""
        async with asyncio.timeout(20):
            while not true():
                self._changed.clear()
                await self._changed.wait()


@pytest.fixture
def handle() -> Recorder:
    return Recorder()


async def test_updates_are_handled_and_noted_as_done(db: Database, handle: Recorder) -> None:
    dispatcher = Dispatcher(handle, db, CLOCK)
    await dispatcher.accept([message(1), message(2, BOB), message(3)])
    await handle.until(lambda: len(handle.handled) == 3)
    assert await dispatcher.drain(5)
    await db.write(lambda conn: None)
    assert await db.read(outcomes) == {1: None, 2: None, 3: None}


async def test_an_update_is_on_disk_before_accept_returns(db: Database, handle: Recorder, path: Path) -> None:
    handle.hold(ALICE)
    dispatcher = Dispatcher(handle, db, CLOCK)
    await dispatcher.accept([message(1)])
    assert await db.read(lambda conn: conn.execute("SELECT count(*) FROM inbox").fetchone()[0]) == 1
    handle.release(ALICE)
    await dispatcher.drain(5)


async def test_an_update_that_comes_twice_is_handled_once(db: Database, handle: Recorder) -> None:
    dispatcher = Dispatcher(handle, db, CLOCK)
    await dispatcher.accept([message(1), message(1)])
    await dispatcher.accept([message(1), message(2)])
    await handle.until(lambda: 2 in handle.handled)
    assert handle.handled == [1, 2]
    await dispatcher.drain(5)


async def test_one_person_waits_for_nobody_else(db: Database, handle: Recorder) -> None:
    handle.hold(ALICE)
    dispatcher = Dispatcher(handle, db, CLOCK)
    await dispatcher.accept([message(1), message(2), message(3, BOB)])
    await handle.until(lambda: 3 in handle.handled)
    assert handle.handled == [3]
    handle.release(ALICE)
    await handle.until(lambda: len(handle.handled) == 3)
    assert handle.handled == [3, 1, 2]
    await dispatcher.drain(5)


async def test_a_checkout_waits_for_nothing(db: Database, handle: Recorder) -> None:
    handle.hold(ALICE)
    dispatcher = Dispatcher(handle, db, CLOCK, most_at_once=1)
    await dispatcher.accept([message(1), message(2), checkout(3)])
    await handle.until(lambda: 3 in handle.handled)
    assert handle.handled == [3]
    handle.release(ALICE)
    await handle.until(lambda: len(handle.handled) == 3)
    await dispatcher.drain(5)


async def test_a_flood_stays_on_disk_and_is_handled_in_order(db: Database, handle: Recorder) -> None:
    handle.hold(ALICE)
    dispatcher = Dispatcher(handle, db, CLOCK, most_per_person=5)
    for first in range(1, 1001, 100):
        await dispatcher.accept([message(number) for number in range(first, first + 100)])
    assert dispatcher._in_memory <= 5
    await dispatcher.accept([message(1001, BOB)])
    await handle.until(lambda: handle.handled == [1001])

    handle.release(ALICE)
    await handle.until(lambda: len(handle.handled) == 1001)
    assert handle.handled == [1001, *range(1, 1001)]
    await dispatcher.drain(5)
    await db.write(lambda conn: None)
    assert len(await db.read(outcomes)) == 1001


async def test_flooding_people_do_not_keep_the_places_to_themselves(db: Database, handle: Recorder) -> None:
    handle.hold(ALICE)
    dispatcher = Dispatcher(handle, db, CLOCK, most_at_once=1)
    await dispatcher.accept([message(number) for number in range(1, 9)])
    await dispatcher.accept([message(9, BOB)])
    handle.release(ALICE)
    await handle.until(lambda: len(handle.handled) == 9)
    assert handle.handled[:2] == [1, 9]
    await dispatcher.drain(5)


async def test_no_more_people_are_served_at_once_than_allowed(db: Database, handle: Recorder) -> None:
    for person in range(1, 21):
        handle.hold(person)
    dispatcher = Dispatcher(handle, db, CLOCK, most_at_once=7, most_per_person=2)
    await dispatcher.accept([message(10 * person + nth, person) for person in range(1, 21) for nth in range(3)])
    await handle.until(lambda: handle.running == 7)
    assert dispatcher._in_memory <= 7 * 2
    for person in range(1, 21):
        handle.release(person)
    await handle.until(lambda: len(handle.handled) == 60)
    assert handle.most_running == 7
    await dispatcher.drain(5)


async def test_a_handler_that_raises_is_noted_with_its_reason_and_blocks_nobody(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    done = asyncio.Event()

    async def handle(update: RawUpdate) -> None:
        if update["update_id"] == 1:
            raise ValueError("no such plan")
        done.set()

    dispatcher = Dispatcher(handle, db, CLOCK)
    await dispatcher.accept([message(1), message(2)])
    await asyncio.wait_for(done.wait(), 5)
    await dispatcher.drain(5)
    await db.write(lambda conn: None)
    assert await db.read(outcomes) == {1: "ValueError: no such plan", 2: None}
    assert "handling update 1 failed" in caplog.text


async def test_what_was_stored_and_not_done_is_handled_at_the_next_start(db: Database, handle: Recorder) -> None:
    handle.hold(ALICE)
    first = Dispatcher(handle, db, CLOCK, most_per_person=2)
    await first.accept([*(message(number) for number in range(1, 8)), message(8, BOB)])
    await handle.until(lambda: handle.handled == [8])
    assert not await first.drain(0)  # cut off in the middle of update 1

    handle.release(ALICE)
    await db.write(lambda conn: None)
    second = Dispatcher(handle, db, CLOCK, most_per_person=2)
    await second.start()
    await second.accept([message(9)])
    await handle.until(lambda: len(handle.handled) == 9)
    assert handle.handled == [8, 1, 2, 3, 4, 5, 6, 7, 9]
    await second.drain(5)


async def test_draining_finishes_the_work_in_hand_and_begins_nothing_more(db: Database, handle: Recorder) -> None:
    handle.hold(ALICE)
    dispatcher = Dispatcher(handle, db, CLOCK)
    await dispatcher.accept([message(1), message(2)])
    await handle.until(lambda: handle.running == 1)
    draining = asyncio.create_task(dispatcher.drain(20))
    await asyncio.sleep(0)
    handle.release(ALICE)
    assert await draining
    assert handle.handled == [1]
    assert not dispatcher._tasks


async def test_nothing_stays_in_memory_once_all_is_handled(db: Database, handle: Recorder) -> None:
    dispatcher = Dispatcher(handle, db, CLOCK, most_per_person=1)
    await dispatcher.accept([message(number, number % 7) for number in range(1, 100)])
    await handle.until(lambda: len(handle.handled) == 99)
    await asyncio.wait(dispatcher._tasks or {asyncio.create_task(asyncio.sleep(0))})
    assert (dispatcher._turns, dispatcher._in_memory, dispatcher._working) == ({}, 0, 0)
    assert not dispatcher._ready


async def test_things_without_an_update_id_are_left_out_and_the_rest_is_handled(
    db: Database, handle: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    dispatcher = Dispatcher(handle, db, CLOCK)
    poison: list[Any] = [{"message": {}}, None, 7, {"update_id": "x"}]
    await dispatcher.accept([*poison, message(1)])
    await handle.until(lambda: handle.handled == [1])
    assert caplog.text.count("without an update id") == 4
    await dispatcher.drain(5)


async def test_a_disk_that_fails_takes_none_of_a_batch(db: Database, handle: Recorder) -> None:
    await db.close()
    with pytest.raises(StorageError):
        await Dispatcher(handle, db, CLOCK).accept([message(1)])
    assert handle.handled == []


@pytest.mark.parametrize(
    ("update", "turn"),
    [
        (message(1), "101"),
        ({"callback_query": {"from": {"id": 101}, "message": {"chat": {"id": 101}}}}, "101"),
        ({"callback_query": {"from": {"id": 101}, "message": {"chat": {"id": -5}}}}, "-5:101"),
        ({"callback_query": {"from": {"id": 101}, "inline_message_id": "x"}}, "101"),
        ({"message": {"from": {"id": 101}, "chat": {"id": -5}}}, "-5:101"),
        ({"channel_post": {"chat": {"id": -5}}}, "-5"),
        ({"inline_query": {"from": {"id": 101}}}, "101"),
        ({"my_chat_member": {"from": {"id": 101}, "chat": {"id": 101}}}, "101"),
        ({"message_reaction": {"user": {"id": 101}, "chat": {"id": -5}}}, "-5:101"),
        ({"poll": {"id": "x"}}, "nobody"),
        ({"message": None}, "nobody"),
        ({"message": {"from": [], "chat": {"id": "x"}}}, "nobody"),
        ({"callback_query": {"from": None, "message": "x"}}, "nobody"),
        ({}, "nobody"),
    ],
)
def test_every_update_has_its_turn_however_odd_it_is(update: RawUpdate, turn: str) -> None:
    assert turn_of({"update_id": 1, **update}) == turn


@settings(max_examples=40, deadline=None)
@given(
    people=st.lists(st.integers(1, 5), min_size=1, max_size=60),
    batch=st.integers(1, 20),
    pauses=st.lists(st.integers(0, 4), min_size=1, max_size=10),
    most_at_once=st.integers(1, 4),
    most_per_person=st.integers(1, 4),
)
def test_under_any_load_everyone_is_served_in_order_and_once(
    people: list[int], batch: int, pauses: list[int], most_at_once: int, most_per_person: int
) -> None:
    updates = [message(number, person) for number, person in enumerate(people, start=1)]
    handled: defaultdict[int, list[int]] = defaultdict(list)
    busy: set[int] = set()

    async def handle(update: RawUpdate) -> None:
        person, number = update["message"]["from"]["id"], update["update_id"]
        assert person not in busy
        busy.add(person)
        for _ in range(pauses[number % len(pauses)]):
            await asyncio.sleep(0)
        busy.remove(person)
        handled[person].append(number)

    async def serve(path: Path) -> None:
        db = await Database.open(path, readers=1)
        dispatcher = Dispatcher(handle, db, CLOCK, most_at_once=most_at_once, most_per_person=most_per_person)
        for first in range(0, len(updates), batch):
            await dispatcher.accept(updates[first : first + batch])
            assert dispatcher._in_memory <= 2 * most_at_once * most_per_person
        while dispatcher._tasks:
            await asyncio.wait(dispatcher._tasks)
        await db.write(lambda conn: None)
        assert len(await db.read(outcomes)) == len(updates)
        await db.close()

    expected: defaultdict[int, list[int]] = defaultdict(list)
    for number, person in enumerate(people, start=1):
        expected[person].append(number)
    with tempfile.TemporaryDirectory() as folder:
        migrate(Path(folder) / "test.db")
        asyncio.run(serve(Path(folder) / "test.db"))
    assert handled == expected
