"""Rows of the outbox: one for each key, found and cancelled without reading through the others."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.outbox import Kind, Lane, Letter, OutboxState
from storage import lines, outbox
from storage.database import Connection
from tests.storage.rows import ALICE, NOON, plan_of

LEASED = NOON + timedelta(minutes=2)


def put(
    conn: Connection,
    key: str,
    *,
    lane: Lane = Lane.REMINDER,
    kind: Kind = Kind.REMINDER,
    line_id: int | None = None,
    due: datetime = NOON,
) -> bool:
    letter_id = outbox.put(
        conn,
        lane=lane,
        kind=kind,
        person_id=ALICE,
        line_id=line_id,
        dedupe_key=key,
        payload={"lead": 3, "words": "none 字"},
        due_at=due,
        now=NOON,
    )
    return letter_id is not None


def in_state(conn: Connection, state: OutboxState) -> list[str]:
    rows = conn.execute("SELECT dedupe_key FROM outbox WHERE state = ? ORDER BY id", (state,))
    return [row[0] for row in rows]


def test_a_letter_comes_back_as_it_was_put(conn: Connection) -> None:
    put(conn, "reminder:1:1:3")
    assert outbox.claim(conn, NOON, LEASED, 1) == [
        Letter(
            id=1,
            lane=Lane.REMINDER,
            kind=Kind.REMINDER,
            person_id=ALICE,
            chat_id=ALICE,
            line_id=None,
            dedupe_key="reminder:1:1:3",
            payload={"lead": 3, "words": "none 字"},
            due_at=NOON,
            attempts=1,
        )
    ]


@pytest.mark.parametrize("state", OutboxState)
def test_a_key_is_put_once_whatever_became_of_it(conn: Connection, state: OutboxState) -> None:
    assert put(conn, "key")
    outbox.finish(conn, 1, state, now=NOON)
    assert not put(conn, "key", due=NOON + timedelta(days=1))
    assert in_state(conn, state) == ["key"]


def test_letters_of_one_moment_leave_in_the_order_in_which_they_came(conn: Connection) -> None:
    for number in range(9):
        put(conn, f"letter-{number}")
    claimed = [letter.dedupe_key for _ in range(3) for letter in outbox.claim(conn, NOON, LEASED, 3)]
    assert claimed == [f"letter-{number}" for number in range(9)]


def test_a_full_first_lane_leaves_no_room_for_the_others(conn: Connection) -> None:
    for number in range(3):
        put(conn, f"offer-{number}", lane=Lane.OFFER)
        put(conn, f"money-{number}", lane=Lane.MONEY)
    assert {letter.lane for letter in outbox.claim(conn, NOON, LEASED, 3)} == {Lane.MONEY}
    assert {letter.lane for letter in outbox.claim(conn, NOON, LEASED, 9)} == {Lane.OFFER}


def test_only_leases_that_ran_out_are_released(conn: Connection) -> None:
    for lane in Lane:
        put(conn, lane.name, lane=lane)
    outbox.claim(conn, NOON, LEASED, 9)
    assert outbox.release_expired(conn, LEASED - timedelta(seconds=1)) == 0
    assert outbox.release_expired(conn, LEASED) == len(Lane)
    assert in_state(conn, OutboxState.WAITING) == ["MONEY", "REPLY", "REMINDER"]
    assert in_state(conn, OutboxState.UNKNOWN) == ["OFFER"]


def test_cancelling_by_prefix_takes_the_keys_of_one_renewal_only(conn: Connection) -> None:
    for key in ("check:1:5:1", "check:1:5:2", "check:12:5:1", "check:11:1:1", "recheck:1:5:1", "Check:1:5:1"):
        put(conn, key, kind=Kind.CHECK)
    outbox.cancel_prefixed(conn, "check:1:", NOON)
    assert in_state(conn, OutboxState.CANCELLED) == ["check:1:5:1", "check:1:5:2"]


def test_what_has_left_or_is_leaving_is_not_cancelled(conn: Connection) -> None:
    for key in ("check:1:a", "check:1:b"):
        put(conn, key)
    (letter,) = outbox.claim(conn, NOON, LEASED, 1)
    outbox.finish(conn, letter.id, OutboxState.SENT, now=NOON)
    outbox.claim(conn, NOON, LEASED, 1)
    outbox.cancel_prefixed(conn, "check:1:", NOON)
    assert in_state(conn, OutboxState.CANCELLED) == []


def test_cancelling_for_a_line_takes_its_waiting_letters_of_that_kind(conn: Connection) -> None:
    one, other = (lines.add(conn, ALICE, "CA", "bell", origin=name, now=NOON)[0].id for name in ("one", "other"))
    put(conn, "hers", line_id=one)
    put(conn, "check", line_id=one, kind=Kind.CHECK)
    put(conn, "others", line_id=other)
    put(conn, "nobodys")
    outbox.cancel_for_line(conn, one, Kind.REMINDER, NOON)
    assert in_state(conn, OutboxState.CANCELLED) == ["hers"]


def test_a_waiting_letter_is_moved_and_a_sent_one_stays(conn: Connection) -> None:
    assert not outbox.move_waiting(conn, "later:1:", NOON)
    put(conn, "later:1:1:a")
    put(conn, "later:12:1:a")
    evening = NOON + timedelta(hours=8)
    assert outbox.move_waiting(conn, "later:1:", evening)
    assert [row[0] for row in conn.execute("SELECT due_at FROM outbox ORDER BY id")] == [
        evening.timestamp(),
        NOON.timestamp(),
    ]
    outbox.finish(conn, 1, OutboxState.SENT, now=evening)
    assert not outbox.move_waiting(conn, "later:1:", NOON)


def test_a_letter_waits_until_it_has_an_outcome(conn: Connection) -> None:
    assert not outbox.waits(conn, "check:1:")
    put(conn, "check:1:a")
    put(conn, "check:12:a")
    assert outbox.waits(conn, "check:1:")
    outbox.claim(conn, NOON, LEASED, 9)
    assert outbox.waits(conn, "check:1:")
    outbox.finish(conn, 1, OutboxState.SENT, now=NOON)
    assert not outbox.waits(conn, "check:1:")


def test_next_is_the_earliest_waiting_letter_or_lease(conn: Connection) -> None:
    assert outbox.next_due(conn) is None
    put(conn, "tomorrow", due=NOON + timedelta(days=1))
    put(conn, "now")
    assert outbox.next_due(conn) == NOON
    outbox.claim(conn, NOON, LEASED, 1)
    assert outbox.next_due(conn) == LEASED


@pytest.mark.parametrize(
    ("sql", "values"),
    [
        (
            "SELECT id FROM outbox WHERE state = 'waiting' AND lane = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?",
            (2, 5, 5),
        ),
        ("UPDATE outbox SET state = 'cancelled' WHERE dedupe_key GLOB ? AND state = 'waiting'", ("check:1:*",)),
        ("UPDATE outbox SET lease_until = NULL WHERE state = 'sending' AND lease_until <= ?", (5,)),
        ("UPDATE outbox SET state = 'cancelled' WHERE line_id = ? AND kind = ? AND state = 'waiting'", (5, "check")),
        ("SELECT min(due_at) FROM outbox WHERE state = 'waiting'", ()),
    ],
)
def test_no_question_reads_through_the_whole_table(conn: Connection, sql: str, values: tuple[object, ...]) -> None:
    plan = plan_of(conn, sql, *values)
    assert "SCAN" not in plan
    assert "TEMP B-TREE" not in plan
