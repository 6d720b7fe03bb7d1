"""Rows of questions, without their askers; decides nothing about them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from domain.languages import Language
from domain.questions import Place, Question, TopicCount, Verdict
from storage.columns import Row, moment_in
from storage.database import Connection

COLUMNS = "id, asked_at, place, language, text, topic, candidates, verdict, chosen"


def _question(row: Row) -> Question:
    return Question(
        id=row[0],
        asked_at=datetime.fromtimestamp(row[1], UTC),
        place=Place(row[2]),
        language=Language(row[3]),
        text=row[4],
        topic=row[5],
        candidates=tuple(json.loads(row[6])),
        verdict=Verdict(row[7]) if row[7] else None,
        chosen=row[8],
    )


def add(
    conn: Connection,
    *,
    asked_at: datetime,
    place: Place,
    language: Language,
    text: str,
    topic: str | None,
    candidates: Sequence[str],
) -> int:
    added = conn.execute(
        "INSERT INTO questions (asked_at, place, language, text, topic, candidates) VALUES (?, ?, ?, ?, ?, ?)",
        (moment_in(asked_at), place, language, text, topic, json.dumps(list(candidates))),
    )
    assert added.lastrowid is not None
    return added.lastrowid


def get(conn: Connection, question_id: int) -> Question | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM questions WHERE id = ?", (question_id,)).fetchone()
    return _question(row) if row else None


def judge(conn: Connection, question_id: int, verdict: Verdict) -> None:
    """The first verdict stands: in a group everybody can press."""
    conn.execute("UPDATE questions SET verdict = ? WHERE id = ? AND verdict IS NULL", (verdict, question_id))


def choose(conn: Connection, question_id: int, topic: str) -> None:
    conn.execute("UPDATE questions SET chosen = ? WHERE id = ?", (topic, question_id))


def settle(conn: Connection, question_id: int, now: datetime) -> None:
    conn.execute("UPDATE questions SET settled_at = ? WHERE id = ?", (moment_in(now), question_id))


def unsettled(conn: Connection, since: datetime) -> list[Question]:
    """What found no answer or was said to be answered wrongly, the newest first."""
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM questions WHERE asked_at >= ? AND settled_at IS NULL "
        "AND (verdict = 'bad' OR (topic IS NULL AND verdict IS NULL)) ORDER BY asked_at DESC, id DESC",
        (moment_in(since),),
    )
    return [_question(row) for row in rows]


def counts(conn: Connection, since: datetime) -> list[TopicCount]:
    """By topic, the most asked first; a topic that was chosen from the offered ones counts as asked."""
    rows = conn.execute(
        "SELECT coalesce(chosen, topic) AS wanted, count(*), sum(verdict IS 'good'), sum(verdict IS 'bad') "
        "FROM questions WHERE asked_at >= ? AND wanted IS NOT NULL GROUP BY wanted ORDER BY 2 DESC, 1",
        (moment_in(since),),
    )
    return [TopicCount(*row) for row in rows]


def forget_before(conn: Connection, moment: datetime) -> None:
    conn.execute("DELETE FROM questions WHERE asked_at < ?", (moment_in(moment),))
