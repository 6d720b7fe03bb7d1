"""Operators' answers lie over the shipped ones, survive a restart, and travel in a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from domain.facts import Words
from domain.faq import Chapter, Topic
from domain.languages import Language
from services.faq_edits import AnswerBook
from services.refusals import Refusal
from tests.services.house import House

REFUND = Topic(
    id="refund",
    chapter=Chapter.PAY,
    title=Words({Language.EN: "Refunds"}),
    answer=Words({Language.EN: "Ask."}),
    phrasings={Language.EN: ("money back",)},
)


class Book:
    """An answer book, and what the matcher was told to learn."""

    def __init__(self, house: House) -> None:
        self.learnt: list[Sequence[Topic]] = []
        self.answers = AnswerBook(house.db, house.clock, [REFUND], self.learnt.append)


@pytest.fixture
async def book(house: House) -> Book:
    book = Book(house)
    await book.answers.open()
    return book


async def change_everything(book: Book) -> None:
    draft, _ = await book.answers.draft("refund", Language.EN, "<b>Ask</b> <u>twice</u>.")
    await book.answers.publish(draft)
    own = await book.answers.add(Chapter.BOT, Language.EN, "Hours")
    await book.answers.teach(own.id, Language.EN, ["when are you open"])
    await book.answers.teach("refund", Language.FR, ["remboursement", "money back"])


async def test_what_was_changed_is_there_after_a_restart(book: Book, house: House) -> None:
    await change_everything(book)
    again = Book(house)
    await again.answers.open()
    assert again.answers.chosen("refund").answer.to(Language.EN) == "<b>Ask</b> twice."
    assert again.answers.chosen("refund").phrasings == {Language.EN: ("money back",), Language.FR: ("remboursement",)}
    assert again.answers.chosen("own-1").title.to(Language.FR) == "Hours"
    assert [topic.id for topic in again.learnt[-1]] == ["refund", "own-1"]


async def test_an_export_makes_another_house_the_same(book: Book) -> None:
    await change_everything(book)
    exported = await book.answers.export()
    await book.answers.reset("refund")
    await book.answers.reset("own-1")
    assert book.answers.get("own-1") is None
    assert await book.answers.take_in(exported) == 5
    assert await book.answers.export() == exported


@pytest.mark.parametrize(
    "nonsense",
    [
        None,
        [],
        {"format": "other", "answers": [], "phrasings": []},
        {"format": "line-keeper-answers/1", "answers": [{}], "phrasings": []},
        {
            "format": "line-keeper-answers/1",
            "answers": [{"topic": "A B", "chapter": "pay", "title": {"en": "x"}, "answer": {"en": "x"}}],
            "phrasings": [],
        },
        {
            "format": "line-keeper-answers/1",
            "answers": [{"topic": "ab", "chapter": "pay", "title": {"en": "x"}, "answer": {"en": "<b>x"}}],
            "phrasings": [],
        },
    ],
)
async def test_a_file_that_is_no_export_changes_nothing(book: Book, nonsense: Any) -> None:
    with pytest.raises(Refusal):
        await book.answers.take_in(nonsense)
    assert [topic.id for topic in book.answers.chapters()[Chapter.PAY]] == ["refund"]


async def test_half_a_markup_becomes_plain_words(book: Book) -> None:
    _, topic = await book.answers.draft("refund", Language.EN, '<pre><code class="language-py">x</code></pre>')
    assert topic.answer.to(Language.EN) == "x"
