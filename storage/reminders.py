"""Rows of spent rungs and what became of them; decides nothing about them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from domain.lines import Line
from domain.outbox import Delivery, OutboxState
from domain.reminders import Reason, Rung
from storage.columns import moment_out
from storage.database import Connection

QUEUED, OVERTAKEN, PASSED = "queued", "overtaken", "passed"
"""Spent by a letter; by a more urgent one after an outage; by an edit, since its moment was over by then."""


def spent(conn: Connection, line: Line) -> frozenset[Rung]:
    """The line's rungs that need not come (again), as far as they belong to one of its present dates."""
    targets = {str(day) for day in (line.service_end, line.number_loss, line.action_due) if day is not None}
    rows = conn.execute(
        "SELECT reason, target, lead FROM rungs WHERE line_id = ? "
        f"AND (target IN ({', '.join('?' * len(targets))}) OR reason = 'low')",
        (line.id, *targets),
    )
    return frozenset(Rung(Reason(reason), date.fromisoformat(target), lead) for reason, target, lead in rows)


def spend(
    conn: Connection, line_id: int, rungs: Iterable[Rung], fate: str, *, now: datetime, letter_id: int | None = None
) -> None:
    """Notes that these rungs have fired; those noted before stay as they are."""
    conn.executemany(
        "INSERT OR IGNORE INTO rungs (line_id, target, reason, lead, fate, letter_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (line_id, rung.target.isoformat(), rung.reason, rung.lead, fate, letter_id, int(now.timestamp()))
            for rung in rungs
        ],
    )


def free_gone(conn: Connection, person_id: int) -> None:
    """Rungs whose letters could not reach the person may fire again."""
    conn.execute(
        "DELETE FROM rungs WHERE letter_id IN (SELECT id FROM outbox WHERE person_id = ? AND state = 'gone')",
        (person_id,),
    )


def free_unsent(conn: Connection, line_id: int) -> None:
    """Rungs of the line whose letters have not left, and will not leave, may fire again."""
    conn.execute(
        "DELETE FROM rungs WHERE line_id = ? AND letter_id IN "
        "(SELECT id FROM outbox WHERE id = rungs.letter_id AND state IN ('waiting', 'cancelled'))",
        (line_id,),
    )


def last_delivery(conn: Connection, line_id: int) -> Delivery | None:
    """The newest reminder about the line that was queued, alone or among others, and what became of it."""
    row = conn.execute(
        "SELECT state, coalesce(done_at, due_at), reason FROM outbox WHERE kind = 'reminder' AND id = (SELECT max(id) "
        "FROM (SELECT max(letter_id) AS id FROM rungs WHERE line_id = ?1 "
        "UNION ALL SELECT max(id) FROM outbox WHERE line_id = ?1 AND kind = 'reminder'))",
        (line_id,),
    ).fetchone()
    return Delivery(OutboxState(row[0]), datetime.fromtimestamp(row[1], UTC), row[2]) if row else None


def letters_since(conn: Connection, person_id: int, since: datetime) -> int:
    """How many reminders of rungs the person has been sent, or will be, from a moment on."""
    row = conn.execute(
        "SELECT count(*) FROM outbox WHERE person_id = ? AND due_at >= ? AND kind = 'reminder' "
        "AND dedupe_key GLOB 'reminder:*' AND state IN ('waiting', 'sending', 'sent')",
        (person_id, int(since.timestamp())),
    ).fetchone()
    return int(row[0])


def back_at(conn: Connection, person_id: int) -> datetime | None:
    """When a person who could not be reached came back last."""
    row = conn.execute("SELECT back_at FROM people WHERE id = ?", (person_id,)).fetchone()
    return moment_out(row[0]) if row else None
