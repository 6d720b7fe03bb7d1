"""Rows of operators' own answers and phrasings; decides nothing about them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from domain.languages import Language
from storage.columns import moment_in
from storage.database import Connection


class OwnAnswer(NamedTuple):
    """Title and answer by language."""

    topic: str
    chapter: str
    title: Mapping[Language, str]
    answer: Mapping[Language, str]


class OwnPhrasing(NamedTuple):
    topic: str
    language: Language
    text: str


class Draft(NamedTuple):
    topic: str
    language: Language
    words: str


def add_draft(conn: Connection, draft: Draft, now: datetime) -> int:
    added = conn.execute(
        "INSERT INTO answer_drafts (topic, language, words, written_at) VALUES (?, ?, ?, ?)",
        (*draft, moment_in(now)),
    )
    assert added.lastrowid is not None
    return added.lastrowid


def draft(conn: Connection, draft_id: int) -> Draft | None:
    row = conn.execute("SELECT topic, language, words FROM answer_drafts WHERE id = ?", (draft_id,)).fetchone()
    return Draft(row[0], Language(row[1]), row[2]) if row else None


def forget_drafts_before(conn: Connection, moment: datetime) -> None:
    conn.execute("DELETE FROM answer_drafts WHERE written_at < ?", (moment_in(moment),))


def all_answers(conn: Connection) -> list[OwnAnswer]:
    rows = conn.execute("SELECT topic, chapter, title, answer FROM own_answers ORDER BY topic")
    return [OwnAnswer(row[0], row[1], _words(row[2]), _words(row[3])) for row in rows]


def all_phrasings(conn: Connection) -> list[OwnPhrasing]:
    rows = conn.execute("SELECT topic, language, text FROM own_phrasings ORDER BY topic, added_at, text")
    return [OwnPhrasing(row[0], Language(row[1]), row[2]) for row in rows]


def put_answer(conn: Connection, answer: OwnAnswer, now: datetime) -> None:
    conn.execute(
        "INSERT INTO own_answers (topic, chapter, title, answer, changed_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (topic) DO UPDATE SET chapter = excluded.chapter, title = excluded.title, "
        "answer = excluded.answer, changed_at = excluded.changed_at",
        (answer.topic, answer.chapter, json.dumps(answer.title), json.dumps(answer.answer), moment_in(now)),
    )


def put_phrasing(conn: Connection, phrasing: OwnPhrasing, now: datetime) -> None:
    conn.execute(
        "INSERT OR IGNORE INTO own_phrasings (topic, language, text, added_at) VALUES (?, ?, ?, ?)",
        (phrasing.topic, phrasing.language, phrasing.text, moment_in(now)),
    )


def remove_answer(conn: Connection, topic: str) -> None:
    """A shipped answer is as it was shipped again; one of the operator's own is gone."""
    conn.execute("DELETE FROM own_answers WHERE topic = ?", (topic,))


def remove_phrasings(conn: Connection, topic: str) -> None:
    conn.execute("DELETE FROM own_phrasings WHERE topic = ?", (topic,))


def _words(text: str) -> dict[Language, str]:
    return {Language(language): words for language, words in json.loads(text).items()}
