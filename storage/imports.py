"""Rows of imports, which wait for approval; decides nothing about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from domain.imports import LineDraft
from storage.columns import Row
from storage.database import Connection

COLUMNS = "id, person_id, drafts, added"

_DRAFTS = TypeAdapter(tuple[LineDraft, ...])


@dataclass(frozen=True, slots=True)
class Import:
    """`added` is how many lines came of the drafts, 0 when they were dropped, None while they wait."""

    id: int
    person_id: int
    drafts: tuple[LineDraft, ...]
    added: int | None


def _import(row: Row) -> Import:
    return Import(row["id"], row["person_id"], _DRAFTS.validate_json(row["drafts"]), row["added"])


def get(conn: Connection, import_id: int) -> Import | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM imports WHERE id = ?", (import_id,)).fetchone()
    return _import(row) if row else None


def add(conn: Connection, person_id: int, drafts: tuple[LineDraft, ...], *, origin: int, now: datetime) -> Import:
    """Adds an import, or finds the one that the same update brought before."""
    conn.execute(
        "INSERT OR IGNORE INTO imports (person_id, drafts, origin, created_at) VALUES (?, ?, ?, ?)",
        (person_id, _DRAFTS.dump_json(drafts, exclude_none=True).decode(), origin, int(now.timestamp())),
    )
    row = conn.execute(f"SELECT {COLUMNS} FROM imports WHERE person_id = ? AND origin = ?", (person_id, origin))
    return _import(row.fetchone())


def finish(conn: Connection, import_id: int, added: int) -> None:
    """The drafts are lines now, or dropped: here they are forgotten."""
    conn.execute("UPDATE imports SET added = ?, drafts = '[]' WHERE id = ?", (added, import_id))


def drop_older(conn: Connection, person_id: int, than: datetime) -> None:
    """Forgets what the person sent long ago."""
    conn.execute("DELETE FROM imports WHERE person_id = ? AND created_at < ?", (person_id, int(than.timestamp())))
