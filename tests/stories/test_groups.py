"""The bot in groups: right or silent, never noisy, never anything of anybody's lines; settings for administrators."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from content.answers import load_topics
from domain.languages import Language
from sandbox.client import Client, Walker
from tests.stories.guest import TEXTS, Guest, House

TOPICS = {topic.id: topic for topic in load_topics()}
BOT = "@esim_sandbox_bot"
ENGLISH = TEXTS.to(Language.EN)

CANADA = "How do I renew my Telus prepaid line?"
REFUND = "I topped up the wrong number, can I get a refund?"
CHATTER = "good morning everybody, what a lovely day"


def title(topic: str, language: Language = Language.EN) -> str:
    return TOPICS[topic].title.to(language)


class Room:
    """A group with people in it, seen by its members."""

    def __init__(self, client: Client, chat: dict[str, Any], members: list[Guest]) -> None:
        self.client = client
        self.id: int = chat["id"]
        self.members = members

    @classmethod
    async def open(cls, client: Client, **facts: object) -> Room:
        """A group of two people who have not met the bot; the first made it."""
        members = [await Guest.newcomer(client, Language.EN) for _ in range(2)]
        chat = await client.post("/control/groups", title="eSIM", members=[each.id for each in members], **facts)
        room = cls(client, chat, members)
        await room.as_seen_by(0).wait(lambda screen: "privacy" in screen["text"].lower() or "see" in screen["text"])
        return room

    def as_seen_by(self, index: int) -> Walker:
        return self.client.walker(self.members[index].id, self.id)

    async def bot(self, action: str) -> None:
        await self.client.post(f"/control/groups/{self.id}/bot", action=action)

    async def set(self, owner: Walker, *keys: str) -> None:
        """The owner opens the settings and presses these buttons."""
        await owner.say(f"/settings{BOT}")
        for key in keys:
            await owner.tap(ENGLISH.plain(key) if not key.startswith("=") else key[1:])

    async def said(self) -> list[str]:
        """What the bot's messages in the group say now."""
        return [each.get("text", "") for each in await self._messages() if each["from"]["is_bot"]]

    async def until(self, holds: Callable[[list[str]], bool]) -> None:
        """Waits until this holds for the texts of all messages."""
        place: dict[str, object] = {"chat": self.id, "person": self.members[0].id}
        seq = 0
        async with asyncio.timeout(20):
            while not holds([each.get("text", "") for each in await self._messages()]):
                seq = (await self.client.get("/control/events", after=seq, timeout=20, **place))["seq"]

    async def _messages(self) -> list[dict[str, Any]]:
        shown = await self.client.get(f"/control/chats/{self.id}/messages", person=self.members[0].id)
        found: list[dict[str, Any]] = shown["messages"]
        return found


async def automatic(client: Client, **facts: object) -> tuple[Room, Walker, Walker]:
    """A group in which the bot is an administrator and answers by itself; its owner and a member."""
    room = await Room.open(client, **facts)
    await room.bot("promote")
    owner, member = room.as_seen_by(0), room.as_seen_by(1)
    await room.set(owner, "gset-mode-automatic")
    return room, owner, member


# -- addressed


@pytest.mark.parametrize("words", [f"/ask{BOT} {CANADA}", f"{BOT} {CANADA}"])
async def test_whoever_addresses_the_bot_is_answered_in_short(client: Client, words: str) -> None:
    await client.settings(privacy=False)
    room = await Room.open(client)
    member = room.as_seen_by(1)
    await member.say(words)
    assert member.text.startswith(title("renew-canada"))
    assert member.screen is not None
    assert member.screen["reply_to_message"]["text"] == words
    link = (await member.tap(ENGLISH.plain("gfaq-more")))["url"]
    assert link == "https://t.me/esim_sandbox_bot?start=faq-renew-canada--telus"
    private = room.members[1].walker
    await private.start(link.partition("start=")[2])
    assert private.text.startswith(title("renew-canada"))
    assert len(private.text) > len(member.text)


async def test_a_question_without_words_is_asked_for_and_its_reply_is_answered(client: Client) -> None:
    room = await Room.open(client)
    member = room.as_seen_by(1)
    await member.say(f"/ask{BOT}")
    assert member.text == ENGLISH.plain("gfaq-ask")
    assert member.screen is not None
    await member.say(CANADA, reply_to=member.screen["message_id"])
    assert member.text.startswith(title("renew-canada"))


async def test_ask_as_a_reply_answers_what_somebody_else_asked(client: Client) -> None:
    room = await Room.open(client)
    one, other = room.as_seen_by(0), room.as_seen_by(1)
    await one.say(CANADA, answer=False)
    await other.catch_up()
    await other.say(f"/ask{BOT}", reply_to=max(other.messages))
    assert other.text.startswith(title("renew-canada"))


async def test_unsure_the_bot_offers_three_topics_and_anybody_may_choose(client: Client, house: House) -> None:
    room = await Room.open(client)
    one, other = room.as_seen_by(0), room.as_seen_by(1)
    await one.say(f"/ask{BOT} purple elephants")
    assert one.text == ENGLISH.plain("gfaq-which")
    chosen = one.buttons[0]
    await other.tap(chosen)
    assert other.text.startswith(chosen)
    assert house.ask("SELECT count(*) AS known FROM people")[0]["known"] == 0


async def test_unless_it_is_told_to_the_bot_answers_nobody_by_itself(client: Client) -> None:
    room = await Room.open(client)
    await room.bot("promote")
    await room.as_seen_by(1).say(CANADA, answer=False)
    await room.as_seen_by(1).say(f"/faq{BOT}")
    assert len(await room.said()) == 2  # the greeting, and what was asked for


async def test_lines_are_private_even_for_their_owner(client: Client) -> None:
    room = await Room.open(client)
    await room.members[1].walker.start()
    await room.members[1].renew("CA", "bell")
    member = room.as_seen_by(1)
    await member.say(f"/ask{BOT} how to renew my canadian esim")
    assert "Your line" not in member.text
    await member.say(f"/lines{BOT}")
    assert "Bell" not in member.text


# -- automatic


async def test_automatic_answers_what_it_is_sure_of_and_is_silent_otherwise(client: Client) -> None:
    room, _, member = await automatic(client)
    before = len(await room.said())
    await member.say(CHATTER, answer=False)
    await member.say("/weather@another_bot", answer=False)
    await member.say(CANADA)
    assert member.text.startswith(title("renew-canada"))
    assert len(await room.said()) == before + 1


async def test_a_topic_rests_for_messages_and_minutes(client: Client) -> None:
    room, _, member = await automatic(client)
    await member.say(CANADA)
    answered = len(await room.said())
    await member.say(CANADA, answer=False)
    for number in range(25):
        await member.say(f"{CHATTER} {number}", answer=False)
    await member.say(CANADA, answer=False)
    await member.say(f"/ask{BOT} {CANADA}")
    assert ENGLISH.plain("gfaq-above") in member.buttons
    assert len(await room.said()) == answered + 1
    await client.advance(601)
    await member.say(CANADA)
    assert member.text.startswith(title("renew-canada"))


async def test_several_questions_of_one_moment_are_answered_in_one_message(client: Client) -> None:
    room, owner, member = await automatic(client)
    before = len(await room.said())
    await member.say(CANADA, answer=False)
    await owner.say(REFUND)
    text = (await room.said())[-1]
    assert title("renew-canada") in text
    assert title("refund") in text
    assert len(await room.said()) == before + 1


async def test_a_reply_to_somebody_else_and_a_forwarded_text_are_not_for_the_bot(client: Client) -> None:
    room, owner, member = await automatic(client)
    before = len(await room.said())
    await owner.say(CHATTER, answer=False)
    await member.catch_up()
    await member.say(CANADA, reply_to=max(member.messages), answer=False)
    await member.say(f"/faq{BOT}")
    assert len(await room.said()) == before + 1


async def test_an_edited_question_changes_its_answer_and_a_withdrawn_one_takes_it_away(client: Client) -> None:
    room, _, member = await automatic(client)
    await member.say(CANADA)
    asked = max(number for number, each in member.messages.items() if not each["from"]["is_bot"])
    edit = f"/control/chats/{room.id}/edit"
    await client.post(edit, person=member.person, message_id=asked, text=REFUND)
    await member.wait(lambda screen: screen["text"].startswith(title("refund")))
    count = len(await room.said())
    await client.post(edit, person=member.person, message_id=asked, text=CHATTER)
    await member.say(f"/faq{BOT}")
    assert len(await room.said()) == count
    assert not any(text.startswith(title("refund")) for text in await room.said())


async def test_a_message_edited_into_a_question_is_answered(client: Client) -> None:
    room, _, member = await automatic(client)
    await member.say(CHATTER, answer=False)
    await member.catch_up()
    await client.post(
        f"/control/chats/{room.id}/edit", person=member.person, message_id=max(member.messages), text=CANADA
    )
    await member.wait(lambda screen: screen["text"].startswith(title("renew-canada")))


async def test_answers_stay_in_their_topic_of_a_forum(client: Client) -> None:
    room, _, member = await automatic(client, forum=True)
    thread = (await client.post(f"/control/groups/{room.id}/topics", name="Canada"))["message_thread_id"]
    await member.catch_up()
    body = {"person": member.person, "text": CANADA, "message_thread_id": thread}
    await client.post(f"/control/chats/{room.id}/send", **body)
    screen = await member.wait(lambda each: each["text"].startswith(title("renew-canada")))
    assert screen["message_thread_id"] == thread


# -- settings


async def test_only_administrators_change_settings(client: Client) -> None:
    room = await Room.open(client)
    owner, member = room.as_seen_by(0), room.as_seen_by(1)
    await member.say(f"/settings{BOT}")
    assert member.text == ENGLISH.plain("gset-admins-only")
    await owner.say(f"/settings{BOT}")
    refused = await member.tap(ENGLISH.plain("gset-mode-off"), screen=False)
    assert refused["answer"]["text"] == ENGLISH.plain("gset-admins-only")
    await owner.tap(ENGLISH.plain("gset-mode-off"))
    await member.say(f"/ask{BOT} {CANADA}", answer=False)
    await owner.tap(ENGLISH.plain("gset-mode-addressed"))
    await member.say(f"/ask{BOT} {CANADA}")
    assert member.text.startswith(title("renew-canada"))


async def test_a_group_has_a_language_of_its_own(client: Client) -> None:
    room = await Room.open(client)
    owner, member = room.as_seen_by(0), room.as_seen_by(1)
    await room.set(owner, "=🌐", "=Español")
    assert "Ajustes" in owner.text
    await member.say(f"/ask{BOT} {CANADA}")
    assert member.text.startswith(title("renew-canada", Language.ES))


async def test_settings_say_what_telegram_lets_the_bot_see(client: Client) -> None:
    room = await Room.open(client)
    owner = room.as_seen_by(0)
    sees = {key: ENGLISH.plain(key) for key in ("gset-sees-little", "gset-sees-all")}
    assert sees["gset-sees-little"] in "\n".join(await room.said())
    await owner.say(f"/settings{BOT}")
    assert sees["gset-sees-little"] in owner.text
    await room.bot("promote")
    await owner.say(f"/settings{BOT}")
    assert ENGLISH.plain("gset-sees-admin", deletes="yes") in owner.text
    await room.bot("demote")
    await client.settings(privacy=False)
    await owner.say(f"/settings{BOT}")
    assert sees["gset-sees-all"] in owner.text


async def test_answers_go_when_their_time_is_over(client: Client) -> None:
    room = await Room.open(client)
    owner = room.as_seen_by(0)
    await room.set(owner, "=🧹", "=after 10 min", "button-close")
    await owner.say(f"/ask{BOT} {CANADA}")
    await client.advance(599)
    assert any(text.startswith(title("renew-canada")) for text in await room.said())
    await client.advance(62)
    await room.until(lambda texts: not any(text.startswith(title("renew-canada")) for text in texts))


async def test_forged_settings_change_nothing(client: Client, house: House) -> None:
    room = await Room.open(client)
    owner = room.as_seen_by(0)
    await owner.say(f"/settings{BOT}")
    before = house.ask("SELECT * FROM groups")
    assert owner.screen is not None
    for data in ("gset:set:0:mode.loud", "gset:set:0:self_delete.7", "gset:set:0:id.5", "gset:ask:0:id", "gset:set:0"):
        body = {"person": owner.person, "data": data, "forged": True, "message_id": owner.screen["message_id"]}
        assert (await client.post(f"/control/chats/{room.id}/tap", **body))["answered"]
    assert house.ask("SELECT * FROM groups") == before


# -- coming, going, moving


async def test_a_group_that_became_a_supergroup_keeps_its_settings(client: Client, house: House) -> None:
    room = await Room.open(client, type="group")
    owner = room.as_seen_by(0)
    await room.set(owner, "gset-mode-automatic")
    moved = await client.post(f"/control/groups/{room.id}/migrate")
    await client.post(f"/control/groups/{moved['id']}/bot", action="promote")
    member = client.walker(room.members[1].id, moved["id"])
    await member.say(CANADA)
    assert member.text.startswith(title("renew-canada"))
    assert house.ask("SELECT id, mode FROM groups") == [{"id": moved["id"], "mode": "automatic"}]


async def test_thrown_out_it_keeps_the_settings_for_the_next_time(client: Client, house: House) -> None:
    room = await Room.open(client)
    await room.set(room.as_seen_by(0), "gset-mode-off")
    await room.bot("leave")
    await room.bot("join")
    await room.as_seen_by(0).wait(lambda screen: "Hello" in screen["text"])
    assert house.ask("SELECT mode, present FROM groups") == [{"mode": "off", "present": 1}]


async def test_told_to_leave_it_says_goodbye_and_goes(client: Client, house: House) -> None:
    room = await Room.open(client)
    owner = room.as_seen_by(0)
    await room.set(owner, "gset-leave", "gset-leave-yes")
    assert ENGLISH.plain("gset-goodbye") in await room.said()
    await room.members[0].walker.start()
    assert house.ask("SELECT present FROM groups") == [{"present": 0}]


async def test_nobody_can_make_the_bot_flood_a_group(client: Client) -> None:
    room = await Room.open(client)
    member = room.as_seen_by(1)
    before = len(await room.said())
    for number in range(20):
        await member.say(f"/ask{BOT} purple elephants {number}", answer=False)
    await room.members[1].walker.start()
    await room.set(room.as_seen_by(0))
    assert len(await room.said()) <= before + 4
