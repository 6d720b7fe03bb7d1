"""Everything that is kept of one person, over all tables: found, counted, removed; a new table adds its line here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from storage.columns import Row
from storage.database import Connection

_HIS_LINES = "line_id IN (SELECT id FROM lines WHERE person_id = :person)"

TABLES: Mapping[str, str] = {
    "people": "id = :person",
    "lines": "person_id = :person",
    "renewals": "person_id = :person",
    "line_events": _HIS_LINES,
    "readings": "person_id = :person",
    "imports": "person_id = :person",
    "calendars": "person_id = :person",
    "guardians": f"person_id = :person OR {_HIS_LINES}",
    "outbox": "person_id = :person",
    "rungs": _HIS_LINES,
    "inbox": "key = :key OR key LIKE '%:' || :key",
}
"""Table → which of its rows are the person's. In the inbox a key names the person, or a group and the person."""

_JSON = frozenset({"facts", "payload", "ladder", "ties", "line_before", "drafts", "body"})


def count(conn: Connection, person_id: int) -> dict[str, int]:
    """Table → how many of its rows are the person's."""
    return {
        table: conn.execute(f"SELECT count(*) FROM {table} WHERE {own}", _named(person_id)).fetchone()[0]
        for table, own in TABLES.items()
    }


def everything(conn: Connection, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Table → the person's rows, as JSON can say them: moments in ISO text (UTC), amounts in minor units."""
    return {
        table: [_plain(row, person_id) for row in conn.execute(f"SELECT * FROM {table} WHERE {own}", _named(person_id))]
        for table, own in TABLES.items()
    }


def erase(conn: Connection, person_id: int, update_id: int) -> None:
    """Removes every row of the person; what is overwritten, not only unlinked, cannot be read from the file either.

    Of updates that were handled only the number stays, for they may come again. So it is with the one that asked,
    which loses its words when it is done; what the person wrote after it waits, and makes him known anew.
    """
    conn.execute("PRAGMA secure_delete = ON")
    try:
        conn.execute("DELETE FROM people WHERE id = ?", (person_id,))
        handled = f"({TABLES['inbox']}) AND (done_at IS NOT NULL OR update_id = :update)"
        named = {**_named(person_id), "update": update_id}
        conn.execute(
            "UPDATE inbox SET key = 'forgotten', failed = NULL, meaning = NULL, "
            f"body = CASE WHEN done_at IS NULL THEN body ELSE x'' END WHERE {handled}",
            named,
        )
    finally:
        conn.execute("PRAGMA secure_delete = OFF")


def _named(person_id: int) -> dict[str, int | str]:
    return {"person": person_id, "key": str(person_id)}


def _plain(row: Row, person_id: int) -> dict[str, Any]:
    """The row without the number of anybody else (of a guardian, for example)."""
    names = row.keys()  # a row's own values are what it iterates
    return {name: _value(name, row[name]) for name in names if name != "person_id" or row[name] == person_id}


def _value(name: str, value: Any) -> Any:
    if name in _JSON:
        return json.loads(value) if value else None
    if isinstance(value, int) and (name == "at" or name.endswith(("_at", "_until"))):
        return datetime.fromtimestamp(value, UTC).isoformat()
    return value
