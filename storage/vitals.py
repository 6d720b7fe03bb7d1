"""Looks over all tables for what is due, waiting and done; changes nothing and judges nothing."""

from __future__ import annotations

from datetime import datetime

from domain.outbox import Lane, OutboxState
from domain.vitals import Vitals
from storage.columns import moment_out
from storage.database import Connection


def look(conn: Connection, now: datetime, last_tick: datetime | None) -> Vitals:
    """The vitals at this moment; the last tick is not a row, so it is told."""
    counts = dict(conn.execute("SELECT state, count(*) FROM outbox GROUP BY state").fetchall())
    return Vitals(
        now=now,
        last_tick=last_tick,
        oldest_due=_oldest_due(conn, now),
        outbox={state: counts.get(state, 0) for state in OutboxState},
        inbox_waiting=conn.execute("SELECT count(*) FROM inbox WHERE done_at IS NULL").fetchone()[0],
    )


def _oldest_due(conn: Connection, now: datetime) -> datetime | None:
    """The moment of the oldest reminder that should have left: not queued yet, waiting, or in a sender's hands."""
    row = conn.execute(
        "SELECT min(moment) FROM ("
        "SELECT min(next_reminder_at) AS moment FROM lines WHERE next_reminder_at <= :now "
        "UNION ALL SELECT min(due_at) FROM outbox WHERE state = 'waiting' AND lane = :lane AND due_at <= :now "
        "UNION ALL SELECT min(due_at) FROM outbox WHERE state = 'sending' AND lane = :lane)",
        {"now": int(now.timestamp()), "lane": Lane.REMINDER},
    ).fetchone()
    return moment_out(row[0])
