"""Rows of private calendar addresses, and how often lines were changed; knows no address and no calendar."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.calendars import Revision
from storage.database import Connection


def secret_of(conn: Connection, person_id: int) -> str | None:
    row = conn.execute("SELECT secret FROM calendars WHERE person_id = ?", (person_id,)).fetchone()
    return row[0] if row else None


def keep(conn: Connection, person_id: int, secret: str, now: datetime) -> str:
    """Gives the person this secret, unless he has one; returns the one that counts."""
    conn.execute(
        "INSERT OR IGNORE INTO calendars (person_id, secret, created_at) VALUES (?, ?, ?)",
        (person_id, secret, int(now.timestamp())),
    )
    return secret_of(conn, person_id) or secret


def forget(conn: Connection, person_id: int) -> None:
    conn.execute("DELETE FROM calendars WHERE person_id = ?", (person_id,))


def owner(conn: Connection, secret: str) -> int | None:
    """Whose secret it is."""
    row = conn.execute("SELECT person_id FROM calendars WHERE secret = ?", (secret,)).fetchone()
    return row[0] if row else None


def revisions(conn: Connection, person_id: int) -> dict[int, Revision]:
    """By line: every change of a line is an entry of its history."""
    rows = conn.execute(
        "SELECT line_id, count(*), max(line_events.at) FROM lines JOIN line_events ON line_events.line_id = lines.id "
        "WHERE lines.person_id = ? GROUP BY line_id",
        (person_id,),
    )
    return {line_id: Revision(number, datetime.fromtimestamp(at, UTC)) for line_id, number, at in rows}
