"""Remembers what was asked and how it was answered, for the operator; never who asked, and no longer than needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from domain.clock import Clock
from domain.languages import Language
from domain.questions import Place, Question, TopicCount, Verdict, without_private_parts
from services.refusals import Refusal
from storage import questions
from storage.database import Connection, Database

KEPT = timedelta(days=90)
A_WEEK = timedelta(days=7)


class FaqLog:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def note(
        self, text: str, *, place: Place, language: Language, topic: str | None, candidates: Sequence[str]
    ) -> int:
        """Keeps the question without its private parts; returns its id. Old ones are forgotten on the way."""

        def work(conn: Connection) -> int:
            now = self._clock.now()
            questions.forget_before(conn, now - KEPT)
            return questions.add(
                conn,
                asked_at=now,
                place=place,
                language=language,
                text=without_private_parts(text),
                topic=topic,
                candidates=candidates,
            )

        return await self._db.write(work)

    async def get(self, question_id: int) -> Question:
        """Raises Refusal for one that is forgotten."""
        question = await self._db.read(lambda conn: questions.get(conn, question_id))
        if question is None:
            raise Refusal("faq-forgotten")
        return question

    async def judge(self, question_id: int, verdict: Verdict) -> Question:
        """Was this it? The first who says so is heard."""
        await self._db.write(lambda conn: questions.judge(conn, question_id, verdict))
        return await self.get(question_id)

    async def choose(self, question_id: int, topic: str) -> None:
        """Somebody pressed the topic that was meant."""
        await self._db.write(lambda conn: questions.choose(conn, question_id, topic))

    # -- for operators

    async def unsettled(self) -> list[Question]:
        """Last week's questions that found no answer, or a wrong one, and that no operator has seen to."""
        return await self._db.read(lambda conn: questions.unsettled(conn, self._clock.now() - A_WEEK))

    async def settle(self, question_ids: Sequence[int]) -> None:
        def work(conn: Connection) -> None:
            for question_id in question_ids:
                questions.settle(conn, question_id, self._clock.now())

        await self._db.write(work)

    async def counts(self) -> list[TopicCount]:
        """Last week, the most asked topic first."""
        return await self._db.read(lambda conn: questions.counts(conn, self._clock.now() - A_WEEK))
