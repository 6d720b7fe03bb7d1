"""The inbox: each update once, in order for its key, until it is done."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import inbox
from storage.database import Connection
from storage.inbox import Stored
from storage.migrate import migrate

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ALICE, BOB = "101", "-100500:202"


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    migrate(tmp_path / "test.db")
    with closing(sqlite3.connect(tmp_path / "test.db", isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def update(update_id: int, key: str = ALICE) -> Stored:
    return Stored(update_id, key, b'{"update_id": %d}' % update_id)


def test_only_what_is_new_is_kept_and_returned(conn: Connection) -> None:
    assert inbox.put(conn, [update(1), update(2)], NOON) == [update(1), update(2)]
    assert inbox.put(conn, [update(2), update(3), update(3)], NOON) == [update(3)]
    assert inbox.waiting(conn, ALICE, 0, 10) == [update(1), update(2), update(3)]


def test_a_done_update_that_comes_again_is_not_new(conn: Connection) -> None:
    inbox.put(conn, [update(1)], NOON)
    inbox.mark_done(conn, [1], NOON)
    assert inbox.put(conn, [update(1)], NOON) == []
    assert inbox.waiting(conn, ALICE, 0, 10) == []


def test_the_one_that_waits_longest_is_named_first(conn: Connection) -> None:
    inbox.put(conn, [update(1), update(2, BOB), update(3), update(4, "9")], NOON)
    assert inbox.waiting_keys(conn) == [(ALICE, 3), (BOB, 2), ("9", 4)]
    inbox.mark_done(conn, [1], NOON)
    assert inbox.waiting_keys(conn) == [(BOB, 2), (ALICE, 3), ("9", 4)]


def test_what_waits_is_read_in_order_a_few_at_a_time(conn: Connection) -> None:
    inbox.put(conn, [update(5), update(3), update(4, BOB), update(1)], NOON)
    assert inbox.waiting(conn, ALICE, 0, 2) == [update(1), update(3)]
    assert inbox.waiting(conn, ALICE, 3, 2) == [update(5)]
    assert inbox.waiting(conn, ALICE, 5, 2) == []


def test_a_failed_update_keeps_its_reason_and_waits_no_more(conn: Connection) -> None:
    inbox.put(conn, [update(1), update(2)], NOON)
    inbox.mark_failed(conn, 1, "ValueError: no such plan", NOON)
    assert inbox.waiting(conn, ALICE, 0, 10) == [update(2)]
    assert conn.execute("SELECT failed FROM inbox WHERE update_id = 1").fetchone()[0] == "ValueError: no such plan"


def test_pruning_forgets_what_was_done_long_ago_and_never_what_waits(conn: Connection) -> None:
    inbox.put(conn, [update(1), update(2), update(3)], NOON)
    inbox.mark_done(conn, [1], NOON)
    inbox.mark_done(conn, [2], NOON + timedelta(days=2))
    assert inbox.prune(conn, NOON + timedelta(days=1)) == 1
    assert [row["update_id"] for row in conn.execute("SELECT update_id FROM inbox")] == [2, 3]


def test_the_last_update_id_is_the_highest(conn: Connection) -> None:
    assert inbox.last_update_id(conn) is None
    inbox.put(conn, [update(7), update(5)], NOON)
    assert inbox.last_update_id(conn) == 7


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT key, max(update_id) FROM inbox WHERE done_at IS NULL GROUP BY key ORDER BY min(update_id)",
        "SELECT body FROM inbox WHERE key = '1' AND done_at IS NULL AND update_id > 5 ORDER BY update_id LIMIT 5",
        "DELETE FROM inbox WHERE done_at < 5",
    ],
)
def test_no_question_reads_through_the_whole_table(conn: Connection, sql: str) -> None:
    plan = " ".join(row["detail"] for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}"))
    assert "inbox_waiting" in plan or "inbox_done" in plan
