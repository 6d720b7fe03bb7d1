"""All answers as they are now: the shipped ones with the operator's own over them; matching questions is elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from content.answers import LONGEST_ANSWER, LONGEST_TITLE, wrong_markup
from domain.clock import Clock
from domain.facts import Words
from domain.faq import Chapter, Topic
from domain.languages import Language
from services.refusals import Refusal
from storage import answers
from storage.answers import Draft, OwnAnswer, OwnPhrasing
from storage.database import Connection, Database

Learn = Callable[[Sequence[Topic]], None]

LONGEST_PHRASING = 200
MOST_PHRASINGS = 50
"""In one message."""

DRAFTS_KEPT = timedelta(days=7)

OWN = "own-"
_ANY_TAG = re.compile(r"</?[a-z][^>]*>")
_OTHER_TAG = re.compile(r"</?(?!(?:b|i|code)>)[a-z][^>]*>")
FORMAT = "line-keeper-answers/1"


class AnswerBook:
    """`learn` is told whenever phrasings or topics have changed, so that the matcher can be trained anew."""

    def __init__(self, db: Database, clock: Clock, shipped: Sequence[Topic], learn: Learn) -> None:
        self._db = db
        self._clock = clock
        self._shipped = {topic.id: topic for topic in shipped}
        self._learn = learn
        self._book: dict[str, Topic] = dict(self._shipped)

    async def open(self) -> None:
        """Lays the operator's answers over the shipped ones and has the matcher learn; call it once at the start."""
        await self._changed()

    def get(self, topic: str) -> Topic | None:
        return self._book.get(topic)

    def chosen(self, topic: str) -> Topic:
        """The answer of a pressed button; raises Refusal when it is no longer there."""
        answer = self._book.get(topic)
        if answer is None:
            raise Refusal("faq-forgotten")
        return answer

    def several(self, topics: Iterable[str]) -> list[Topic]:
        """Those that are there, in the given order."""
        return [self._book[topic] for topic in topics if topic in self._book]

    def chapters(self) -> dict[Chapter, list[Topic]]:
        chapters: dict[Chapter, list[Topic]] = {}
        for answer in self._book.values():
            chapters.setdefault(answer.chapter, []).append(answer)
        return chapters

    def is_own(self, topic: str) -> bool:
        """Whether the topic was added by an operator, so that it may be removed."""
        return topic not in self._shipped

    # -- changes, effective at once

    async def draft(self, topic: str, language: Language, words: str) -> tuple[int, Topic]:
        """Keeps new words for a preview: the draft's id, and the topic as it would be.

        `words` are Telegram's HTML; of its markup only bold, italic and code stay. Raises Refusal for words that do
        not fit a screen.
        """
        kept = _OTHER_TAG.sub("", words).strip()
        if wrong_markup(kept):  # what is left of a code block with a language, for example
            kept = _ANY_TAG.sub("", kept)
        _check(kept, LONGEST_ANSWER, "faqop-long-answer")
        now = self.chosen(topic)

        def work(conn: Connection) -> int:
            moment = self._clock.now()
            answers.forget_drafts_before(conn, moment - DRAFTS_KEPT)
            return answers.add_draft(conn, Draft(topic, language, kept), moment)

        draft_id = await self._db.write(work)
        return draft_id, now.model_copy(update={"answer": Words({**now.answer.root, language: kept})})

    async def publish(self, draft_id: int) -> Topic:
        """The draft becomes the answer. Raises Refusal for one that is forgotten."""
        draft = await self._db.read(lambda conn: answers.draft(conn, draft_id))
        if draft is None:
            raise Refusal("faq-forgotten")
        now = self.chosen(draft.topic)
        return await self._put(now, answer={**now.answer.root, draft.language: draft.words})

    async def rename(self, topic: str, language: Language, title: str) -> Topic:
        _check(title, LONGEST_TITLE, "faqop-long-title")
        now = self.chosen(topic)
        return await self._put(now, title={**now.title.root, language: title})

    async def add(self, chapter: Chapter, language: Language, title: str) -> Topic:
        """A new topic, which says only its title until its answer is written."""
        _check(title, LONGEST_TITLE, "faqop-long-title")
        taken = [int(topic.removeprefix(OWN)) for topic in self._book if topic.startswith(OWN)]
        own = OwnAnswer(f"{OWN}{max(taken, default=0) + 1}", chapter, {language: title}, {language: title})
        await self._db.write(lambda conn: answers.put_answer(conn, own, self._clock.now()))
        await self.teach(own.topic, language, [title])
        return self._book[own.topic]

    async def teach(self, topic: str, language: Language, phrasings: Iterable[str]) -> int:
        """Ways in which people ask for the topic; returns how many were new. The matcher learns in the background."""
        known = {phrasing for answer in self._book.values() for each in answer.phrasings.values() for phrasing in each}
        cleaned = {" ".join(phrasing.split())[:LONGEST_PHRASING] for phrasing in phrasings}
        new = sorted(cleaned - known - {""})[:MOST_PHRASINGS]

        def work(conn: Connection) -> None:
            for text in new:
                answers.put_phrasing(conn, OwnPhrasing(topic, language, text), self._clock.now())

        await self._db.write(work)
        await self._changed()
        return len(new)

    async def reset(self, topic: str) -> None:
        """A shipped answer is as it was shipped; an added one is gone with its phrasings."""

        def work(conn: Connection) -> None:
            answers.remove_answer(conn, topic)
            answers.remove_phrasings(conn, topic)

        await self._db.write(work)
        await self._changed()

    # -- carrying away and back

    async def export(self) -> dict[str, Any]:
        """All that operators have changed, as JSON."""
        own, phrasings = await self._rows()
        return {
            "format": FORMAT,
            "answers": [{**row._asdict(), "title": _plain(row.title), "answer": _plain(row.answer)} for row in own],
            "phrasings": [row._asdict() for row in phrasings],
        }

    async def take_in(self, exported: Any) -> int:
        """What `export` gave, over what is there; returns how many entries. Raises Refusal; then nothing is taken."""
        try:
            if exported["format"] != FORMAT:
                raise Refusal("faqop-import-unread")
            own = [_own_answer(entry) for entry in exported["answers"]]
            phrasings = [
                OwnPhrasing(str(entry["topic"]), Language(entry["language"]), str(entry["text"])[:LONGEST_PHRASING])
                for entry in exported["phrasings"]
            ]
        except (KeyError, TypeError, ValueError, AttributeError):
            raise Refusal("faqop-import-unread") from None

        def work(conn: Connection) -> None:
            for answer in own:
                answers.put_answer(conn, answer, self._clock.now())
            for phrasing in phrasings:
                answers.put_phrasing(conn, phrasing, self._clock.now())

        await self._db.write(work)
        await self._changed()
        return len(own) + len(phrasings)

    async def _put(
        self, now: Topic, *, title: Mapping[Language, str] | None = None, answer: Mapping[Language, str] | None = None
    ) -> Topic:
        row = OwnAnswer(now.id, now.chapter, title or now.title.root, answer or now.answer.root)
        await self._db.write(lambda conn: answers.put_answer(conn, row, self._clock.now()))
        await self._read()
        return self._book[now.id]

    async def _changed(self) -> None:
        await self._read()
        self._learn(tuple(self._book.values()))

    async def _rows(self) -> tuple[list[OwnAnswer], list[OwnPhrasing]]:
        return await self._db.read(lambda conn: (answers.all_answers(conn), answers.all_phrasings(conn)))

    async def _read(self) -> None:
        own, phrasings = await self._rows()
        book = dict(self._shipped)
        for row in own:
            book[row.topic] = _laid_over(book.get(row.topic), row)
        for topic, language, text in phrasings:
            if topic in book:
                taught = book[topic].phrasings
                more = {**taught, language: (*taught.get(language, ()), text)}
                book[topic] = book[topic].model_copy(update={"phrasings": more})
        self._book = book


def _laid_over(shipped: Topic | None, row: OwnAnswer) -> Topic:
    title, answer = Words(dict(row.title)), Words(dict(row.answer))
    if shipped is not None:
        return shipped.model_copy(update={"title": title, "answer": answer})
    return Topic(id=row.topic, chapter=Chapter(row.chapter), title=title, answer=answer, phrasings={})


def _plain(words: Mapping[Language, str]) -> dict[str, str]:
    return {language.value: text for language, text in words.items()}


def _own_answer(entry: Mapping[str, Any]) -> OwnAnswer:
    """Raises ValueError, KeyError, AttributeError or Refusal for what no operator could have made here."""
    title, answer = (
        {Language(language): str(words) for language, words in entry[part].items()} for part in ("title", "answer")
    )
    for words in title.values():
        _check(words, LONGEST_TITLE, "faqop-long-title")
    for words in answer.values():
        _check(words, LONGEST_ANSWER, "faqop-long-answer")
        if wrong_markup(words):
            raise Refusal("faqop-import-unread")
    row = OwnAnswer(str(entry["topic"]), str(entry["chapter"]), title, answer)
    _laid_over(None, row)
    return row


def _check(words: str, longest: int, key: str) -> None:
    if not 0 < len(words) <= longest:
        raise Refusal(key, length=longest)
