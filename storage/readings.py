"""Rows of readings, which wait for approval; decides nothing about them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

from domain.lines import Allowance
from domain.readings import Reading
from storage.columns import Row, date_in, date_out, money_out
from storage.database import Connection

COLUMNS = "id, person_id, facts, created_at"


def _reading(row: Row) -> Reading:
    facts: dict[str, Any] = json.loads(row["facts"])
    return Reading(
        id=row["id"],
        person_id=row["person_id"],
        ends=tuple(map(date.fromisoformat, facts["ends"])),
        left=Allowance(
            data_mb=facts["data_mb"],
            minutes=facts["minutes"],
            texts=facts["texts"],
            balance=money_out(facts["balance_minor"], facts["currency"]),
            as_of=date_out(facts["as_of"]),
        ),
        carriers=tuple(facts["carriers"]),
        created_at=datetime.fromtimestamp(row["created_at"], UTC),
    )


def get(conn: Connection, reading_id: int) -> Reading | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM readings WHERE id = ?", (reading_id,)).fetchone()
    return _reading(row) if row else None


def add(
    conn: Connection,
    person_id: int,
    ends: tuple[date, ...],
    left: Allowance,
    carriers: tuple[str, ...],
    *,
    origin: int,
    now: datetime,
) -> Reading:
    """Adds a reading, or finds the one that the same update brought before."""
    facts = {
        "ends": [day.isoformat() for day in ends],
        "data_mb": left.data_mb,
        "minutes": left.minutes,
        "texts": left.texts,
        "balance_minor": left.balance.minor if left.balance else None,
        "currency": left.balance.currency if left.balance else None,
        "as_of": date_in(left.as_of),
        "carriers": carriers,
    }
    conn.execute(
        "INSERT OR IGNORE INTO readings (person_id, facts, origin, created_at) VALUES (?, ?, ?, ?)",
        (person_id, json.dumps(facts), origin, int(now.timestamp())),
    )
    found = conn.execute(
        f"SELECT {COLUMNS} FROM readings WHERE person_id = ? AND origin = ?", (person_id, origin)
    ).fetchone()
    return _reading(found)


def drop_older(conn: Connection, person_id: int, than: datetime) -> None:
    """Forgets what the person has left unanswered for long."""
    conn.execute("DELETE FROM readings WHERE person_id = ? AND created_at < ?", (person_id, int(than.timestamp())))
