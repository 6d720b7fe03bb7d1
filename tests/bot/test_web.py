"""The web server over HTTP: health, metrics, calendar feeds, and a port that cannot be had."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.heartbeat import Heartbeat
from bot.metrics import CountedOutbox, Metrics
from bot.web import Web, WebError
from domain.clock import FixedClock
from domain.languages import Language
from domain.outbox import Kind, Lane, OutboxState
from storage import lines, outbox, people
from storage.database import Connection, Database
from storage.migrate import migrate

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ALICE = 101
FEEDS = {"right-secret_1": b"BEGIN:VCALENDAR"}


async def feed(secret: str) -> bytes | None:
    return FEEDS.get(secret)


@dataclass
class Served:
    """A web server on a port of its own, and what stands behind it."""

    web: Web
    db: Database
    clock: FixedClock
    heartbeat: Heartbeat
    metrics: Metrics

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.web.port}"

    async def health(self) -> tuple[int, dict[str, object]]:
        async with aiohttp.ClientSession() as session, session.get(f"{self.url}/healthz") as response:
            return response.status, await response.json()

    async def get(self, path: str, **headers: str) -> tuple[int, bytes, Mapping[str, str]]:
        """Status, body and headers."""
        async with aiohttp.ClientSession(headers=headers) as session, session.get(self.url + path) as response:
            return response.status, await response.read(), response.headers

    async def samples(self) -> dict[str, float]:
        """What Prometheus reads, by name and labels."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.url}/metrics") as response:
            assert response.status == 200
            text = await response.text()
        return {
            " ".join([sample.name, *sample.labels.values()]): sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    path = tmp_path / "house.db"
    migrate(path)
    db, clock, metrics = await Database.open(path), FixedClock(NOON), Metrics()
    heartbeat = Heartbeat(clock)
    web = await Web(db, clock, heartbeat, metrics, feed).start("127.0.0.1", 0)
    yield Served(web, db, clock, heartbeat, metrics)
    await web.stop()
    await db.close()


def with_reminder(conn: Connection) -> None:
    """A letter of Alice's that is due at noon."""
    people.add(conn, ALICE, Language.EN, NOON)
    line, _ = lines.add(conn, ALICE, "CA", "bell", origin="1", now=NOON)
    outbox.put(
        conn,
        lane=Lane.REMINDER,
        kind=Kind.REMINDER,
        person_id=ALICE,
        line_id=line.id,
        dedupe_key="1",
        payload={},
        due_at=NOON,
        now=NOON,
    )


# -- health


async def test_a_house_that_ticks_is_well(served: Served) -> None:
    served.heartbeat.beat()
    served.clock.move(MINUTE)
    assert await served.health() == (
        200,
        {
            "ok": True,
            "ailments": [],
            "last_tick_age": 60.0,
            "oldest_due_reminder_age": 0.0,
            "outbox": dict.fromkeys(OutboxState, 0),
            "inbox_waiting": 0,
        },
    )


async def test_one_that_has_not_ticked_for_long_is_not(served: Served) -> None:
    status, said = await served.health()
    assert (status, said["ailments"], said["last_tick_age"]) == (503, ["tick_late"], None)
    served.heartbeat.beat()
    assert (await served.health())[0] == 200
    served.clock.move(5 * MINUTE)
    assert (await served.health())[0] == 503


async def test_a_reminder_that_does_not_leave_is_an_ailment(served: Served) -> None:
    await served.db.write(with_reminder)
    served.clock.move(20 * MINUTE)
    served.heartbeat.beat()
    status, said = await served.health()
    assert (status, said["ailments"], said["oldest_due_reminder_age"]) == (503, ["reminder_late"], 1200.0)


async def test_a_store_that_cannot_be_read_is_an_ailment(served: Served) -> None:
    await served.db.close()
    status, said = await served.health()
    assert (status, said["ailments"]) == (503, ["storage"])


# -- metrics


async def test_prometheus_reads_the_state_of_the_house(served: Served) -> None:
    await served.db.write(with_reminder)
    served.heartbeat.beat()
    served.clock.move(20 * MINUTE)
    samples = await served.samples()
    assert samples["bot_last_tick_timestamp_seconds"] == NOON.timestamp()
    assert samples["bot_oldest_due_reminder_age_seconds"] == 1200
    assert samples["bot_outbox_letters waiting"] == 1
    assert samples["bot_outbox_letters sent"] == 0
    assert samples["bot_inbox_waiting_updates"] == 0
    assert samples["bot_ailing"] == 1
    assert samples["process_resident_memory_bytes"] > 0


async def test_what_became_of_letters_is_counted(served: Served) -> None:
    await served.db.write(with_reminder)
    letters = CountedOutbox(served.db, served.clock, served.metrics)
    (letter,) = await letters.claim(1)
    await letters.postpone(letter, "network", MINUTE)
    served.clock.move(MINUTE)
    (letter,) = await letters.claim(1)
    await letters.finish(letter, OutboxState.SENT, message_id=7)
    samples = await served.samples()
    counted = {name.split()[1]: value for name, value in samples.items() if "outcomes_total" in name}
    assert counted == {"sent": 1, "later": 1, "gone": 0, "refused": 0, "unknown": 0, "cancelled": 0}
    assert samples["bot_outbox_letters sent"] == 1


async def test_handled_updates_are_timed_by_kind_whatever_comes_of_them(served: Served) -> None:
    async def handle(update: dict[str, object]) -> None:
        if update["update_id"] == 3:
            raise OSError

    handled = served.metrics.timed(handle)
    await handled({"update_id": 1, "message": {}})
    await handled({"update_id": 2, "callback_query": {}})
    with pytest.raises(OSError):
        await handled({"update_id": 3, "callback_query": {}})
    samples = await served.samples()
    assert samples["bot_update_handling_seconds_count message"] == 1
    assert samples["bot_update_handling_seconds_count callback_query"] == 2
    assert samples["bot_update_failures_total"] == 1


# -- calendars


async def test_the_right_secret_opens_its_calendar(served: Served) -> None:
    status, body, headers = await served.get("/calendar/right-secret_1.ics")
    assert (status, body) == (200, b"BEGIN:VCALENDAR")
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("path", ["wrong.ics", "right-secret_1", ".ics", "right-secret_1%00.ics", "a" * 65 + ".ics"])
async def test_no_other_opens_anything(served: Served, path: str) -> None:
    assert (await served.get(f"/calendar/{path}"))[0] == 404


async def test_an_unchanged_calendar_is_not_sent_again(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    _, _, headers = await served.get("/calendar/right-secret_1.ics")
    known = {"If-None-Match": f'W/"other", {headers["ETag"]}'}
    assert (await served.get("/calendar/right-secret_1.ics", **known))[:2] == (304, b"")
    monkeypatch.setitem(FEEDS, "right-secret_1", b"another day")
    assert (await served.get("/calendar/right-secret_1.ics", **known))[:2] == (200, b"another day")


# -- the port


async def test_a_port_that_is_taken_is_said_in_a_sentence(served: Served) -> None:
    second = Web(served.db, served.clock, served.heartbeat, served.metrics, feed)
    with pytest.raises(WebError, match=rf"HTTP_PORT: nothing can listen on 127.0.0.1:{served.web.port}"):
        await second.start("127.0.0.1", served.web.port)


async def test_what_is_not_there_is_not_found(served: Served) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{served.url}/") as response:
        assert response.status == 404
