"""What the tests of single tables share: one plain connection, Alice and Bob, a moment."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from domain.languages import Language
from storage import people
from storage.database import Connection
from storage.migrate import migrate

ALICE, BOB = 101, 202
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def connect(path: Path) -> Connection:
    """A connection to a fresh database in which Alice and Bob are known."""
    migrate(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = OFF")  # these tests cut no power
    for person in (ALICE, BOB):
        people.add(connection, person, Language.EN, NOON)
    return connection


def plan_of(conn: Connection, sql: str, *values: object) -> str:
    """How SQLite would go about a statement, in its own words."""
    return " / ".join(row["detail"] for row in conn.execute(f"EXPLAIN QUERY PLAN {sql}", values))
