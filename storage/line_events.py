"""Reads a line's history; entries are added in storage.lines, in the transaction of the change they tell of."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime

from domain.history import Event, EventKind
from storage.columns import Row
from storage.database import Connection

COLUMNS = "id, at, kind, renewal_id, facts"


def _event(row: Row) -> Event:
    return Event(
        id=row["id"],
        at=datetime.fromtimestamp(row["at"], UTC),
        kind=EventKind(row["kind"]),
        renewal_id=row["renewal_id"],
        facts=json.loads(row["facts"]),
    )


def of_line(conn: Connection, line_id: int, limit: int, offset: int = 0) -> list[Event]:
    """The line's entries, the newest first."""
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM line_events WHERE line_id = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        (line_id, limit, offset),
    )
    return [_event(row) for row in rows]


def count(conn: Connection, line_id: int) -> int:
    row = conn.execute("SELECT count(*) FROM line_events WHERE line_id = ?", (line_id,)).fetchone()
    return int(row[0])


def latest(conn: Connection, line_id: int, kinds: Iterable[EventKind]) -> Event | None:
    """The newest entry of any of these kinds."""
    row = conn.execute(
        f"SELECT {COLUMNS} FROM line_events WHERE line_id = ? AND kind IN (SELECT value FROM json_each(?)) "
        "ORDER BY id DESC LIMIT 1",
        (line_id, json.dumps(list(kinds))),
    ).fetchone()
    return _event(row) if row else None
