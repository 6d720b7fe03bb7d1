"""Operators mend the answers: open questions attached with one tap, edits with a preview, a file to carry away."""

from __future__ import annotations

import pytest

from domain.languages import Language
from handlers.context import App, House
from tests.handlers.recording import OPERATOR, Chat, RecordingRequest


@pytest.fixture
def operator(running_app: tuple[App, RecordingRequest]) -> Chat:
    return Chat(*running_app, OPERATOR)


async def at_the_desk(chat: Chat) -> None:
    await chat.says("/faq")
    await chat.presses("faqop-open")


async def opens(chat: Chat, data: str) -> None:
    """Straight to a screen, by the data of its button."""
    await chat.says("/faq")
    await chat.sends_data(data)


async def test_the_desk_is_for_operators_only(alice: Chat, operator: Chat, house: House) -> None:
    await alice.says("/faq")
    assert alice.voice.plain("faqop-open") not in alice.labels
    for data in ("faqop:desk:0", "faqop:reset:0:refund", "faqop:publish:1", "faqop:attach:1:refund", "faqop:import:0"):
        await alice.sends_data(data)
        assert alice.alert == alice.voice.plain("refused-not-yours")
    await house.people.expect(alice.id, "faqop:write:0:refund/en")
    await alice.says("you will never get a refund")
    assert house.answers.chosen("refund").answer.to(Language.EN) != "you will never get a refund"


async def test_questions_without_an_answer_are_attached_with_one_tap(alice: Chat, operator: Chat, house: House) -> None:
    for words in ("purple elephants in the morning", "purple elephants at noon"):
        await alice.says(words)
    before = len(house.answers.chosen("refund").phrasings[Language.EN])
    await at_the_desk(operator)
    await operator.presses("faqop-unsettled", count=2)
    await operator.presses_label(operator.labels[0])
    assert "purple elephants" in operator.text
    await operator.presses_label("1")
    await operator.presses("faqop-other")
    await operator.presses("faq-chapter-pay")
    await operator.presses_label(house.answers.chosen("refund").title.to(Language.EN))
    taught = house.answers.chosen("refund").phrasings[Language.EN]
    assert len(taught) == before + 1
    assert taught[-1].startswith("purple elephants")
    assert operator.voice.plain("faqop-nothing-open") not in operator.text
    await operator.presses_label(operator.labels[0])
    await operator.presses("faqop-dismiss-all")
    assert operator.text == operator.voice("faqop-nothing-open")


async def test_all_questions_of_a_group_are_attached_at_once(alice: Chat, operator: Chat, house: House) -> None:
    await alice.says("how do i get a refund")
    await alice.presses("faq-bad")
    await at_the_desk(operator)
    await operator.presses("faqop-unsettled", count=1)
    await operator.presses_label(operator.labels[0])
    assert "👎" in operator.text
    await operator.presses_label(operator.labels[0])
    assert operator.text == operator.voice("faqop-nothing-open")
    assert "how do i get a refund" in house.answers.chosen("refund").phrasings[Language.EN]


async def test_an_answer_is_changed_after_a_preview_and_at_once(alice: Chat, operator: Chat, house: House) -> None:
    shipped = house.answers.chosen("refund").answer.to(Language.EN)
    await opens(operator, "faqop:topic:0:refund")
    await operator.presses_label("✎ English")
    await operator.says("Ask the shop, politely.", entities=[{"type": "bold", "offset": 0, "length": 3}])
    assert "<b>Ask</b> the shop, politely." in operator.text
    assert house.answers.chosen("refund").answer.to(Language.EN) == shipped
    await operator.presses("faqop-publish")
    await alice.says("how do i get a refund")
    assert "<b>Ask</b> the shop, politely." in alice.text
    await operator.presses("faqop-reset")
    await alice.says("how do i get a refund")
    assert "politely" not in alice.text


async def test_a_new_topic_gets_a_title_an_answer_and_phrasings(operator: Chat, alice: Chat, house: House) -> None:
    await opens(operator, "faqop:shelf:0:bot")
    await operator.presses("faqop-new")
    await operator.says("Our opening hours")
    await operator.says("Nine to five.")
    await operator.presses("faqop-publish")
    await operator.presses("faqop-teach")
    await operator.says("when are you open\n\nopening hours\nwhen are you open")
    assert operator.voice("faqop-learnt", count=2) in operator.text
    assert len(house.answers.chosen("own-1").lines()) == 3
    await alice.says("/faq")
    await alice.presses("faq-chapter-bot")
    await alice.presses_label("Our opening hours")
    assert "Nine to five." in alice.text
    await operator.presses("faqop-remove")
    assert house.answers.get("own-1") is None


async def test_words_that_fit_no_screen_are_refused(operator: Chat) -> None:
    await opens(operator, "faqop:topic:0:refund")
    await operator.presses("faqop-title")
    await operator.says("x" * 41)
    assert operator.text == operator.voice("faqop-long-title", length=40)
    await operator.says("Money back")
    assert "Money back" in operator.text
    await operator.presses_label("✎ English")
    await operator.says("x" * 601)
    assert operator.text == operator.voice("faqop-long-answer", length=600)


async def test_counts_name_the_topics_that_people_ask_for(alice: Chat, operator: Chat) -> None:
    await alice.says("how do i get a refund")
    await alice.presses("faq-good")
    await at_the_desk(operator)
    await operator.presses("faqop-counts")
    assert operator.voice("faqop-count", title="Refunds", asked=1, good=1, bad=0) in operator.text


async def test_the_answers_are_sent_as_a_file(operator: Chat) -> None:
    await at_the_desk(operator)
    await operator.presses("faqop-export")
    assert operator.text == "sendDocument"
