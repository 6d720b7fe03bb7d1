"""What is due, waiting and done, as it is counted over all tables."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.outbox import Kind, Lane, OutboxState
from domain.vitals import Vitals
from storage import inbox, lines, outbox, vitals
from storage.database import Connection
from storage.inbox import Stored
from tests.storage.rows import ALICE, NOON, plan_of

HOUR = timedelta(hours=1)


def seen(conn: Connection, now: datetime = NOON) -> Vitals:
    return vitals.look(conn, now, None)


def put(conn: Connection, key: str, due_at: datetime, lane: Lane = Lane.REMINDER) -> None:
    outbox.put(
        conn,
        lane=lane,
        kind=Kind.REMINDER,
        person_id=ALICE,
        line_id=None,
        dedupe_key=key,
        payload={},
        due_at=due_at,
        now=NOON - 9 * HOUR,
    )


def test_an_empty_house_owes_nothing(conn: Connection) -> None:
    assert seen(conn) == Vitals(NOON, None, None, dict.fromkeys(OutboxState, 0), 0)


def test_a_reminder_is_owed_from_its_line_s_moment_until_it_has_left(conn: Connection) -> None:
    line, _ = lines.add(conn, ALICE, "CA", "bell", origin="1", now=NOON)
    lines.change(conn, line.id, next_reminder_at=NOON - HOUR)
    assert seen(conn, NOON - 2 * HOUR).oldest_due is None
    assert seen(conn).oldest_due == NOON - HOUR

    lines.change(conn, line.id, next_reminder_at=None)
    put(conn, "its letter", NOON - HOUR)
    assert seen(conn).oldest_due == NOON - HOUR
    (letter,) = outbox.claim(conn, NOON, NOON + HOUR, 1)
    assert seen(conn).oldest_due == NOON - HOUR
    outbox.finish(conn, letter.id, OutboxState.SENT, now=NOON)
    assert seen(conn).oldest_due is None


def test_neither_what_comes_later_nor_an_offer_that_waits_is_owed(conn: Connection) -> None:
    put(conn, "tomorrow", NOON + HOUR)
    put(conn, "an offer", NOON - HOUR, Lane.OFFER)
    assert seen(conn).oldest_due is None


def test_letters_are_counted_by_state_and_updates_while_they_wait(conn: Connection) -> None:
    for number in range(3):
        put(conn, str(number), NOON)
    (letter,) = outbox.claim(conn, NOON, NOON + HOUR, 1)
    outbox.finish(conn, letter.id, OutboxState.GONE, now=NOON)
    inbox.put(conn, [Stored(1, "1", b"{}"), Stored(2, "1", b"{}")], NOON)
    inbox.mark_done(conn, [1], NOON)
    counted = seen(conn)
    assert {state: count for state, count in counted.outbox.items() if count} == {"waiting": 2, "gone": 1}
    assert counted.inbox_waiting == 1


def test_counting_a_large_outbox_reads_an_index_and_not_its_letters(conn: Connection) -> None:
    assert "COVERING INDEX outbox_by_state" in plan_of(conn, "SELECT state, count(*) FROM outbox GROUP BY state")
