"""Rows of the outbox: put, claim with a lease, note the outcome; decides nothing about retries."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from domain.outbox import Kind, Lane, Letter, OutboxState, StoredLetter
from storage.columns import Row, moment_out
from storage.database import Connection

COLUMNS = "id, lane, kind, person_id, chat_id, line_id, dedupe_key, payload, due_at, attempts"


def _letter(row: Row) -> Letter:
    return Letter(
        id=row[0],
        lane=Lane(row[1]),
        kind=Kind(row[2]),
        person_id=row[3],
        chat_id=row[4],
        line_id=row[5],
        dedupe_key=row[6],
        payload=json.loads(row[7]),
        due_at=datetime.fromtimestamp(row[8], UTC),
        attempts=row[9],
    )


def put(
    conn: Connection,
    *,
    lane: Lane,
    kind: Kind,
    person_id: int,
    line_id: int | None,
    dedupe_key: str,
    payload: Mapping[str, Any],
    due_at: datetime,
    now: datetime,
) -> int | None:
    """Adds a message to the person's private chat and returns its id; None when one with this key was put before."""
    added = conn.execute(
        "INSERT OR IGNORE INTO outbox "
        "(lane, kind, person_id, chat_id, line_id, dedupe_key, payload, due_at, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            *(lane, kind, person_id, person_id, line_id, dedupe_key),
            *(json.dumps(payload), int(due_at.timestamp()), int(now.timestamp())),
        ),
    ).fetchone()
    return added[0] if added else None


def next_id(conn: Connection) -> int:
    """The id that the next letter gets."""
    return int(conn.execute("SELECT coalesce(max(id), 0) + 1 FROM outbox").fetchone()[0])


def put_all(conn: Connection, letters: Iterable[Letter], now: datetime) -> None:
    """Adds many letters under the ids and keys that they have, which must be new."""
    conn.executemany(
        "INSERT INTO outbox (id, lane, kind, person_id, chat_id, line_id, dedupe_key, payload, due_at, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(letter.id, letter.lane, letter.kind, letter.person_id, letter.chat_id, letter.line_id),
                *(letter.dedupe_key, json.dumps(letter.payload), int(letter.due_at.timestamp()), int(now.timestamp())),
            )
            for letter in letters
        ],
    )


def untouched(conn: Connection, person_ids: Sequence[int], prefix: str) -> dict[int, Letter]:
    """By person: a letter, under a key that begins with `prefix`, that nobody has tried to send yet."""
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM outbox WHERE person_id IN (SELECT value FROM json_each(?)) AND state = 'waiting' "
        "AND attempts = 0 AND dedupe_key GLOB ? ORDER BY due_at DESC",
        (json.dumps(person_ids), f"{prefix}*"),
    )
    return {letter.person_id: letter for letter in map(_letter, rows)}


def waiting_among(conn: Connection, line_id: int) -> list[Letter]:
    """Letters that wait and speak of this line among others."""
    rows = conn.execute(
        f"SELECT DISTINCT {', '.join(f'outbox.{name}' for name in COLUMNS.split(', '))} FROM rungs "
        "JOIN outbox ON outbox.id = rungs.letter_id WHERE rungs.line_id = ? AND outbox.state = 'waiting'",
        (line_id,),
    )
    return [_letter(row) for row in rows]


def rewrite(
    conn: Connection, letter_id: int, payload: Mapping[str, Any], line_id: int | None, due_at: datetime
) -> None:
    """Gives a letter that waits other facts and another moment."""
    conn.execute(
        "UPDATE outbox SET payload = ?, line_id = ?, due_at = ? WHERE id = ?",
        (json.dumps(payload), line_id, int(due_at.timestamp()), letter_id),
    )


def claim(conn: Connection, now: datetime, lease_until: datetime, limit: int) -> list[Letter]:
    """Takes due rows, the first lane first, and marks them 'sending' until the lease ends."""
    moment = int(now.timestamp())
    ids: list[int] = []
    for lane in Lane:  # one search a lane: a single question would read past all that is not due yet
        due = conn.execute(
            "SELECT id FROM outbox WHERE state = 'waiting' AND lane = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?",
            (lane, moment, limit - len(ids)),
        )
        ids += [row[0] for row in due]
    claimed = conn.execute(
        f"UPDATE outbox SET state = 'sending', lease_until = ?, attempts = attempts + 1 "
        f"WHERE id IN (SELECT value FROM json_each(?)) RETURNING {COLUMNS}",
        (int(lease_until.timestamp()), json.dumps(ids)),
    )
    return sorted(map(_letter, claimed), key=lambda letter: (letter.lane, letter.due_at, letter.id))


def release_expired(conn: Connection, now: datetime) -> int:
    """Rows whose lease ended without an outcome: reminders wait again, offers become 'unknown'."""
    freed = conn.execute(
        "UPDATE outbox SET lease_until = NULL, state = CASE WHEN lane = ? THEN 'unknown' ELSE 'waiting' END "
        "WHERE state = 'sending' AND lease_until <= ?",
        (Lane.OFFER, int(now.timestamp())),
    )
    return freed.rowcount


def finish(
    conn: Connection,
    letter_id: int,
    state: OutboxState,
    *,
    now: datetime,
    message_id: int | None = None,
    reason: str | None = None,
) -> None:
    conn.execute(
        "UPDATE outbox SET state = ?, lease_until = NULL, message_id = ?, reason = ?, done_at = ? WHERE id = ?",
        (state, message_id, reason, int(now.timestamp()), letter_id),
    )


def postpone(conn: Connection, letter_id: int, due_at: datetime, reason: str) -> None:
    """Lets the message wait again, until no sooner than `due_at`: Telegram counts its waits to the end."""
    conn.execute(
        "UPDATE outbox SET state = 'waiting', lease_until = NULL, due_at = ?, reason = ? WHERE id = ?",
        (math.ceil(due_at.timestamp()), reason, letter_id),
    )


def cancel_for_line(conn: Connection, line_id: int, kind: Kind, now: datetime) -> None:
    """What has not left yet for this line will not leave."""
    conn.execute(
        "UPDATE outbox SET state = 'cancelled', done_at = ? WHERE line_id = ? AND kind = ? AND state = 'waiting'",
        (int(now.timestamp()), line_id, kind),
    )


def cancel_prefixed(conn: Connection, prefix: str, now: datetime) -> None:
    """Cancels what waits under keys that begin with `prefix` (digits, letters and colons only)."""
    conn.execute(
        "UPDATE outbox SET state = 'cancelled', done_at = ? WHERE dedupe_key GLOB ? AND state = 'waiting'",
        (int(now.timestamp()), f"{prefix}*"),
    )


def forget_gone(conn: Connection, person_id: int, kind: Kind) -> None:
    """Removes what did not reach the person, so that it may be put again."""
    conn.execute("DELETE FROM outbox WHERE person_id = ? AND kind = ? AND state = 'gone'", (person_id, kind))


def waits(conn: Connection, prefix: str) -> bool:
    """Whether anything under keys that begin with `prefix` has not left yet."""
    sql = "SELECT EXISTS (SELECT 1 FROM outbox WHERE dedupe_key GLOB ? AND state IN ('waiting', 'sending'))"
    return bool(conn.execute(sql, (f"{prefix}*",)).fetchone()[0])


def move_waiting(conn: Connection, prefix: str, due_at: datetime) -> bool:
    """Moves what waits under keys that begin with `prefix` to another moment; False when nothing does."""
    moved = conn.execute(
        "UPDATE outbox SET due_at = ? WHERE dedupe_key GLOB ? AND state = 'waiting'",
        (int(due_at.timestamp()), f"{prefix}*"),
    )
    return moved.rowcount > 0


def next_due(conn: Connection) -> datetime | None:
    """The earliest moment at which a waiting row may leave or a lease ends."""
    row: tuple[Any, ...] = conn.execute(
        "SELECT min(moment) FROM (SELECT min(due_at) AS moment FROM outbox WHERE state = 'waiting' "
        "UNION ALL SELECT min(lease_until) FROM outbox WHERE state = 'sending')"
    ).fetchone()
    return moment_out(row[0])


# -- for operators


def _stored(row: Row) -> StoredLetter:
    return StoredLetter(
        _letter(row), OutboxState(row["state"]), row["reason"], row["message_id"], moment_out(row["done_at"])
    )


def stored(conn: Connection, state: OutboxState | None, limit: int) -> list[StoredLetter]:
    """The newest letters, of one state or of all."""
    rows = conn.execute(
        f"SELECT {COLUMNS}, state, reason, message_id, done_at FROM outbox WHERE ?1 IS NULL OR state = ?1 "
        "ORDER BY id DESC LIMIT ?2",
        (state, limit),
    )
    return [_stored(row) for row in rows]


def find(conn: Connection, letter_id: int) -> StoredLetter | None:
    sql = f"SELECT {COLUMNS}, state, reason, message_id, done_at FROM outbox WHERE id = ?"
    row = conn.execute(sql, (letter_id,)).fetchone()
    return _stored(row) if row else None


def retry(conn: Connection, letter_ids: Sequence[int], now: datetime) -> list[int]:
    """Lets letters that were given up wait again, from now on; returns which."""
    rows = conn.execute(
        "UPDATE outbox SET state = 'waiting', due_at = ?, attempts = 0, reason = NULL, done_at = NULL "
        "WHERE id IN (SELECT value FROM json_each(?)) AND state IN ('gone', 'refused', 'unknown', 'cancelled') "
        "RETURNING id",
        (int(now.timestamp()), json.dumps(list(letter_ids))),
    )
    return sorted(row[0] for row in rows)
