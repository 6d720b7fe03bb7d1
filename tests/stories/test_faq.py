"""Questions in private: answered with the catalogue's facts and the asker's own lines, or met with three topics."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import ClientSession

from content.answers import load_topics
from domain.languages import Language
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.stories.conftest import running_bot
from tests.stories.guest import CATALOGUE, Guest, House

TOPICS = {topic.id: topic for topic in load_topics()}

QUESTIONS = {
    Language.ZH_HANS: "telus 充值步骤",
    Language.ZH_HANT: "Telus預付卡點樣增值",
    Language.EN: "how do i top up telus from outside canada",
    Language.ES: "recargar telus",
    Language.FR: "recharge Telus depuis la France",
}


def title(guest: Guest, topic: str) -> str:
    return TOPICS[topic].title.to(guest.language)


@pytest.mark.parametrize("language", Language)
async def test_a_typed_question_is_answered_with_the_carrier_s_page(client: Client, language: Language) -> None:
    guest = await Guest.arrive(client, language)
    await guest.say(QUESTIONS[language])
    telus = CATALOGUE.carrier("telus")
    assert telus is not None
    assert guest.text.startswith(title(guest, "renew-canada"))
    assert "telus.com" in guest.text
    assert "2023" in guest.text
    assert guest.voice.plain("faq-official", carrier=telus.name.to(language)) in guest.buttons
    assert guest.voice.plain("button-renew") in guest.buttons


async def test_words_that_fit_nothing_get_three_topics_and_a_press_answers(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("purple elephants in the morning")
    assert guest.text == guest.voice.plain("faq-which")
    offered = guest.buttons[:3]
    assert len(set(offered) & {title(guest, topic) for topic in TOPICS}) == 3
    await guest.walker.tap(offered[1])
    assert guest.text.startswith(offered[1])
    row = house.ask("SELECT topic, chosen FROM questions")[0]
    assert row["topic"] is None
    assert title(guest, row["chosen"]) == offered[1]


async def test_not_it_shows_the_other_two_and_is_remembered(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say(QUESTIONS[Language.EN])
    await guest.press("faq-bad")
    assert guest.text == guest.voice.plain("faq-sorry")
    assert title(guest, "renew-canada") not in guest.buttons
    await guest.say(QUESTIONS[Language.EN])
    await guest.press("faq-good")
    assert [row["verdict"] for row in house.ask("SELECT verdict FROM questions ORDER BY id")] == ["bad", "good"]


async def test_an_answer_speaks_of_the_asker_s_own_line(client: Client) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.renew("CA", "bell")
    await guest.say("how to renew my canadian esim")
    assert "Your line" in guest.text
    assert "bell.ca" in guest.text
    assert "telus.com" not in guest.text
    await guest.press("button-renew")
    assert "Bell" in guest.text


async def test_a_command_asks_and_browses(client: Client) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("/ask")
    assert guest.text.startswith("Just type your question")
    await guest.say("/ask how do i top up telus from outside canada")
    assert guest.text.startswith(title(guest, "renew-canada"))
    await guest.say("/faq")
    await guest.press("faq-chapter-safety")
    await guest.walker.tap(title(guest, "scam-safety"))
    assert guest.text.startswith(title(guest, "scam-safety"))
    await guest.press("faq-chapter-back")
    assert guest.text == guest.voice.plain("faq-chapter-safety")
    await guest.press("button-back")
    await guest.press("button-menu")


async def test_every_topic_of_every_chapter_can_be_shown(client: Client) -> None:
    guest = await Guest.arrive(client, Language.ZH_HANS)
    await guest.say("/faq")
    for topic in TOPICS:
        await guest.forge(f"faq:topic:0:{topic}")
        assert guest.text.startswith(title(guest, topic))


async def test_a_link_from_elsewhere_opens_with_the_answer(client: Client) -> None:
    guest = await Guest.newcomer(client, Language.EN)
    await guest.walker.start("faq-keep-number--telus")
    assert guest.text.startswith(title(guest, "keep-number"))
    assert "365" in guest.text
    await guest.walker.start("faq-")
    assert guest.voice.plain("faq-chapter-safety") in guest.buttons
    await guest.walker.start("faq-nothing-of-ours")
    assert guest.voice.plain("faq-chapter-safety") in guest.buttons


async def test_what_is_kept_of_a_question_tells_no_number_and_no_person(client: Client, house: House) -> None:
    guest = await Guest.arrive(client, Language.EN)
    await guest.say("/ask my number +1 416 555 0123 (mum@example.org, @mumsie) is with telus, how do I top up?")
    row = house.ask("SELECT * FROM questions")[0]
    assert row["text"] == "my number … (…, …) is with telus, how do I top up?"
    assert not any("person" in column for column in row)


async def test_old_and_forged_buttons_of_questions_are_answered(client: Client) -> None:
    guest = await Guest.arrive(client, Language.EN)
    for data in ("faq:topic:0:gone", "faq:topic:99:refund", "faq:good:99", "faq:bad:99", "faq:chapter:0:none"):
        answer = await guest.forge(data)
        assert answer["text"] == guest.voice.plain("faq-forgotten")


async def test_an_operator_carries_the_answers_to_a_file_and_back(sandbox: Sandbox, tmp_path: Path) -> None:
    async with Client(sandbox.url) as client:
        guest = await Guest.newcomer(client, Language.EN)
        async with running_bot(sandbox, tmp_path, admin_ids=(guest.id,)):
            await guest.walker.start()
            await guest.say("/faq")
            await guest.forge("faqop:rename:0:refund")
            await guest.say("Money back")
            await guest.forge("faqop:desk:0")
            await guest.press("faqop-export")
            sent = next(each for each in guest.walker.messages.values() if "document" in each)
            async with ClientSession(sandbox.url) as session, session.get(sent["file_url"]) as response:
                exported = await response.read()
            await guest.forge("faqop:reset:0:refund")
            assert guest.text.splitlines()[2] == title(guest, "refund")
            await guest.forge("faqop:desk:0")
            await guest.press("faqop-import")
            await guest.walker.upload("answers.json", b"{}")
            assert guest.text == guest.voice.plain("faqop-import-unread")
            await guest.walker.upload("answers.json", exported)
            assert guest.text == guest.voice.plain("faqop-taken-in", count=1)
            await guest.forge("faqop:topic:0:refund")
            assert guest.text.startswith("Money back")
        assert await client.violations() == []
