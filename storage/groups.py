"""Rows of groups and of what the bot wrote there; decides nothing about either."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.groups import Given, Group, Mode, Pause
from domain.languages import Language
from storage.columns import Row, moment_in, moment_out
from storage.database import Connection

COLUMNS = "id, mode, language, pause, self_delete, hygiene, shield, present"
GIVEN = "id, group_id, topic, asked_in, message_id, at"


def _group(row: Row) -> Group:
    return Group(
        id=row[0],
        mode=Mode(row[1]),
        language=Language(row[2]) if row[2] else None,
        pause=Pause(row[3]),
        self_delete=row[4],
        hygiene=bool(row[5]),
        shield=bool(row[6]),
        present=bool(row[7]),
    )


def _given(row: Row) -> Given:
    return Given(row[0], row[1], row[2], row[3], row[4], datetime.fromtimestamp(row[5], UTC))


def get(conn: Connection, group_id: int) -> Group | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM groups WHERE id = ?", (group_id,)).fetchone()
    return _group(row) if row else None


def put(conn: Connection, group: Group) -> None:
    """Adds the group, or overwrites what is known of it."""
    conn.execute(
        f"INSERT INTO groups ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "mode = excluded.mode, language = excluded.language, pause = excluded.pause, shield = excluded.shield, "
        "self_delete = excluded.self_delete, hygiene = excluded.hygiene, present = excluded.present",
        (
            *(group.id, group.mode, group.language, group.pause, group.self_delete),
            *(int(group.hygiene), int(group.shield), int(group.present)),
        ),
    )


def remove(conn: Connection, group_id: int) -> None:
    conn.execute("DELETE FROM groups WHERE id = ?", (group_id,))


def last_given(conn: Connection, group_id: int, topic: str) -> Given | None:
    """The latest answer on the topic."""
    row = conn.execute(
        f"SELECT {GIVEN} FROM group_messages WHERE group_id = ? AND topic = ? ORDER BY at DESC, id DESC LIMIT 1",
        (group_id, topic),
    ).fetchone()
    return _given(row) if row else None


def given_to(conn: Connection, group_id: int, asked_in: int) -> list[Given]:
    """What a message was answered with, as far as it was sent."""
    rows = conn.execute(
        f"SELECT {GIVEN} FROM group_messages "
        "WHERE group_id = ? AND asked_in = ? AND message_id IS NOT NULL ORDER BY id",
        (group_id, asked_in),
    )
    return [_given(row) for row in rows]


def give(
    conn: Connection, group_id: int, topic: str, asked_in: int, *, at: datetime, delete_at: datetime | None
) -> int:
    """Notes that the topic is being answered; returns the note's id."""
    added = conn.execute(
        "INSERT INTO group_messages (group_id, topic, asked_in, at, delete_at) VALUES (?, ?, ?, ?, ?)",
        (group_id, topic, asked_in, moment_in(at), moment_in(delete_at)),
    )
    assert added.lastrowid is not None
    return added.lastrowid


def sent(conn: Connection, given_id: int, message_id: int) -> None:
    conn.execute("UPDATE group_messages SET message_id = ? WHERE id = ?", (message_id, given_id))


def retract(conn: Connection, given_id: int) -> None:
    """The answer was not sent after all, or is gone."""
    conn.execute("DELETE FROM group_messages WHERE id = ?", (given_id,))


def share(conn: Connection, group_id: int, message_id: int) -> int:
    """How many notes speak of one message of the bot."""
    row = conn.execute(
        "SELECT count(*) FROM group_messages WHERE group_id = ? AND message_id = ?", (group_id, message_id)
    ).fetchone()
    return int(row[0])


def claim_for_deletion(conn: Connection, now: datetime, again_at: datetime, limit: int) -> list[tuple[int, int]]:
    """Group and message of what is to be removed by now; due again at `again_at` unless it is noted as removed."""
    rows = conn.execute(
        "SELECT DISTINCT group_id, message_id FROM group_messages "
        "WHERE delete_at <= ? AND message_id IS NOT NULL ORDER BY delete_at LIMIT ?",
        (moment_in(now), limit),
    ).fetchall()
    conn.executemany(
        "UPDATE group_messages SET delete_at = ? WHERE group_id = ? AND message_id = ?",
        [(moment_in(again_at), row[0], row[1]) for row in rows],
    )
    return [(row[0], row[1]) for row in rows]


def removed(conn: Connection, group_id: int, message_id: int) -> None:
    """The bot's message is no longer there; that its topic was answered stays known."""
    conn.execute(
        "UPDATE group_messages SET delete_at = NULL, message_id = NULL WHERE group_id = ? AND message_id = ?",
        (group_id, message_id),
    )


def next_deletion(conn: Connection) -> datetime | None:
    row = conn.execute(
        "SELECT min(delete_at) FROM group_messages WHERE delete_at IS NOT NULL AND message_id IS NOT NULL"
    ).fetchone()
    return moment_out(row[0])


def forget_before(conn: Connection, moment: datetime) -> None:
    conn.execute("DELETE FROM group_messages WHERE at < ?", (moment_in(moment),))
