"""Keeps the updates that came in until they are handled, in order for each key; it does not read what they say."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from storage.columns import moment_in
from storage.database import Connection


class Stored(NamedTuple):
    """One update: `key` says whose turn it takes, `body` is its JSON as it came."""

    update_id: int
    key: str
    body: bytes


def put(conn: Connection, updates: Iterable[Stored], now: datetime) -> list[Stored]:
    """Keep the updates; returns those that were not there already, in the order given."""
    sql = "INSERT OR IGNORE INTO inbox (update_id, key, body, received_at) VALUES (?, ?, ?, ?)"
    received_at = moment_in(now)
    return [update for update in updates if conn.execute(sql, (*update, received_at)).rowcount]


def waiting_keys(conn: Connection) -> list[tuple[str, int]]:
    """The keys that have updates waiting, each with its newest update id, the one that waits longest first."""
    sql = "SELECT key, max(update_id) FROM inbox WHERE done_at IS NULL GROUP BY key ORDER BY min(update_id)"
    return [(key, newest) for key, newest in conn.execute(sql)]


def waiting(conn: Connection, key: str, after: int, limit: int) -> list[Stored]:
    """The next updates of the key that wait, beyond the update id `after`, at most `limit` of them."""
    sql = """
        SELECT update_id, key, body FROM inbox
        WHERE key = ? AND done_at IS NULL AND update_id > ?
        ORDER BY update_id LIMIT ?
    """
    return [Stored(*row) for row in conn.execute(sql, (key, after, limit))]


def mark_done(conn: Connection, update_ids: Iterable[int], now: datetime) -> None:
    """Note that the updates need no more handling, and forget what they said: only the ids tell them from new ones."""
    done_at = moment_in(now)
    sql = "UPDATE inbox SET done_at = ?, body = x'', meaning = NULL WHERE update_id = ?"
    conn.executemany(sql, [(done_at, update_id) for update_id in update_ids])


def mark_failed(conn: Connection, update_id: int, reason: str, now: datetime) -> None:
    """Note that handling the update failed, and why; it is not handled again."""
    sql = "UPDATE inbox SET done_at = ?, failed = ? WHERE update_id = ?"
    conn.execute(sql, (moment_in(now), reason, update_id))


def note_meaning(conn: Connection, update_id: int, meaning: str) -> None:
    """Note what the update is taken to mean."""
    conn.execute("UPDATE inbox SET meaning = ? WHERE update_id = ?", (meaning, update_id))


def meaning(conn: Connection, update_id: int) -> str | None:
    """What the update was taken to mean when it was handled first; None when that was not noted."""
    row = conn.execute("SELECT meaning FROM inbox WHERE update_id = ?", (update_id,)).fetchone()
    return row[0] if row else None


def last_update_id(conn: Connection) -> int | None:
    """The highest update id that is kept, or None."""
    newest: int | None = conn.execute("SELECT max(update_id) FROM inbox").fetchone()[0]
    return newest


def prune(conn: Connection, before: datetime) -> int:
    """Forget what was done before that moment; returns how many. What waits is never forgotten."""
    return conn.execute("DELETE FROM inbox WHERE done_at < ?", (moment_in(before),)).rowcount
