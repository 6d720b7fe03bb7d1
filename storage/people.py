"""Rows of people; decides nothing about them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from domain.languages import Language
from domain.people import Person, Quiet, Reach
from storage.columns import Row, moment_out
from storage.database import Connection

COLUMNS = "id, language, language_chosen, zone, reach, created_at, quiet_from, quiet_to, daily_cap"


def _person(row: Row) -> Person:
    return Person(
        id=row[0],
        language=Language(row[1]),
        language_chosen=bool(row[2]),
        zone=row[3],
        reach=Reach(row[4]),
        created_at=datetime.fromtimestamp(row[5], UTC),
        quiet=Quiet(row[6], row[7]),
        daily_cap=row[8],
    )


def get(conn: Connection, person_id: int) -> Person | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM people WHERE id = ?", (person_id,)).fetchone()
    return _person(row) if row else None


def standing(conn: Connection, person_ids: Sequence[int]) -> list[tuple[Person, datetime | None]]:
    """The people, each with the moment when he could be reached again."""
    rows = conn.execute(
        f"SELECT {COLUMNS}, back_at FROM people WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(person_ids),)
    )
    return [(_person(row), moment_out(row["back_at"])) for row in rows]


def add(conn: Connection, person_id: int, language: Language, now: datetime) -> None:
    """Adds the person unless he is known."""
    conn.execute(
        "INSERT OR IGNORE INTO people (id, language, created_at) VALUES (?, ?, ?)",
        (person_id, language, int(now.timestamp())),
    )


def choose_language(conn: Connection, person_id: int, language: Language) -> None:
    conn.execute("UPDATE people SET language = ?, language_chosen = 1 WHERE id = ?", (language, person_id))


def follow_telegram(conn: Connection, person_id: int, language: Language) -> None:
    """Takes over the language of the person's Telegram, unless he chose one here."""
    conn.execute("UPDATE people SET language = ? WHERE id = ? AND NOT language_chosen", (language, person_id))


def set_zone(conn: Connection, person_id: int, zone: str) -> None:
    conn.execute("UPDATE people SET zone = ? WHERE id = ?", (zone, person_id))


def set_reach(conn: Connection, person_id: int, reach: Reach) -> None:
    conn.execute("UPDATE people SET reach = ? WHERE id = ?", (reach, person_id))


def come_back(conn: Connection, person_id: int, now: datetime) -> bool:
    """The person can be reached again; False when he could be all along."""
    back = conn.execute(
        "UPDATE people SET reach = 'ok', back_at = ? WHERE id = ? AND reach != 'ok'", (int(now.timestamp()), person_id)
    )
    return back.rowcount == 1


def keep_quiet(conn: Connection, person_id: int, quiet: Quiet) -> None:
    conn.execute("UPDATE people SET quiet_from = ?, quiet_to = ? WHERE id = ?", (*quiet, person_id))


def cap(conn: Connection, person_id: int, reminders_a_day: int) -> None:
    conn.execute("UPDATE people SET daily_cap = ? WHERE id = ?", (reminders_a_day, person_id))


def expect(conn: Connection, person_id: int, action: str | None) -> None:
    """Notes which action the person's next typed words answer; None: no question is open."""
    conn.execute("UPDATE people SET expecting = ? WHERE id = ?", (action, person_id))


def expected(conn: Connection, person_id: int) -> str | None:
    row = conn.execute("SELECT expecting FROM people WHERE id = ?", (person_id,)).fetchone()
    return row[0] if row else None
