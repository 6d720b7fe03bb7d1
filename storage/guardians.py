"""Rows of guardians and of invitations to become one; decides nothing about them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from domain.guardians import Guardianship, TellOn
from storage.columns import Row, date_out, moment_in, moment_out
from storage.database import Connection

COLUMNS = (
    "id, line_id, holder_name, tell_on, expires_at, person_id, name, consented_at, answered_for, "
    "coalesce(look_at, 1) = 0 AS touched"
)


def _guardianship(row: Row) -> Guardianship:
    return Guardianship(
        id=row["id"],
        line_id=row["line_id"],
        holder_name=row["holder_name"],
        tell_on=TellOn(row["tell_on"]),
        expires_at=datetime.fromtimestamp(row["expires_at"], UTC),
        person_id=row["person_id"],
        name=row["name"],
        consented_at=moment_out(row["consented_at"]),
        answered_for=date_out(row["answered_for"]),
        touched=bool(row["touched"]),
    )


def get(conn: Connection, guardianship_id: int) -> Guardianship | None:
    return _one(conn, "id", guardianship_id)


def of_line(conn: Connection, line_id: int) -> Guardianship | None:
    return _one(conn, "line_id", line_id)


def behind(conn: Connection, secret_hash: str) -> Guardianship | None:
    """What the link with this secret leads to, whether or not it still holds."""
    return _one(conn, "secret_hash", secret_hash)


def _one(conn: Connection, column: str, value: int | str) -> Guardianship | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM guardians WHERE {column} = ?", (value,)).fetchone()
    return _guardianship(row) if row else None


def of_guardian(conn: Connection, person_id: int) -> list[Guardianship]:
    """All that the person is guardian of."""
    rows = conn.execute(f"SELECT {COLUMNS} FROM guardians WHERE person_id = ? ORDER BY id", (person_id,))
    return [_guardianship(row) for row in rows]


def invite(
    conn: Connection,
    line_id: int,
    *,
    holder_name: str,
    tell_on: TellOn,
    secret_hash: str,
    expires_at: datetime,
    now: datetime,
) -> None:
    """A new invitation; the line's former one opens nothing from now on, but keeps its chosen day."""
    conn.execute(
        "INSERT INTO guardians (line_id, holder_name, tell_on, secret_hash, expires_at, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (line_id) DO UPDATE SET "
        "holder_name = excluded.holder_name, secret_hash = excluded.secret_hash, expires_at = excluded.expires_at",
        (line_id, holder_name, tell_on, secret_hash, moment_in(expires_at), moment_in(now)),
    )


def accept(conn: Connection, guardianship_id: int, person_id: int, name: str, now: datetime) -> None:
    conn.execute(
        "UPDATE guardians SET person_id = ?, name = ?, consented_at = ? WHERE id = ?",
        (person_id, name, moment_in(now), guardianship_id),
    )


def choose_day(conn: Connection, guardianship_id: int, tell_on: TellOn) -> None:
    conn.execute("UPDATE guardians SET tell_on = ? WHERE id = ?", (tell_on, guardianship_id))


def answered(conn: Connection, guardianship_id: int, day: date) -> None:
    """The holder has reacted to the reminders about this date."""
    conn.execute("UPDATE guardians SET answered_for = ? WHERE id = ?", (day.isoformat(), guardianship_id))


def end(conn: Connection, guardianship_id: int) -> None:
    conn.execute("DELETE FROM guardians WHERE id = ?", (guardianship_id,))


def look_at(conn: Connection, guardianship_id: int, moment: datetime | None) -> None:
    """When to find out next whether the guardian is to be told; None: when the line changes."""
    conn.execute("UPDATE guardians SET look_at = ? WHERE id = ?", (moment_in(moment), guardianship_id))


def due(conn: Connection, now: datetime, limit: int) -> list[Guardianship]:
    """Those to be looked at, the oldest first."""
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM guardians WHERE look_at <= ? ORDER BY look_at, id LIMIT ?", (moment_in(now), limit)
    )
    return [_guardianship(row) for row in rows]


def next_due(conn: Connection) -> datetime | None:
    """The earliest moment at which any is to be looked at."""
    row = conn.execute("SELECT min(look_at) FROM guardians WHERE look_at IS NOT NULL").fetchone()
    return moment_out(row[0])
