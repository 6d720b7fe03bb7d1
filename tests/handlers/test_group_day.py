"""A busy day in a group of thousands, with floods: few answers, long silences, nobody's data, and a tidy end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from telegram import Update

from content.answers import load_chatter
from domain.clock import FixedClock
from domain.groups import Mode
from domain.languages import Language
from handlers.context import App, House
from tests.handlers.recording import RecordingRequest

GROUP = -1001234567890
MESSAGES = 1500
STEP = timedelta(seconds=40)
CODE = "LPA:1$smdp.example.com$K2-1ABCDE-XYZ"
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


@dataclass
class Crowd:
    """A group whose members write one after the other while the clock runs."""

    app: App
    request: RecordingRequest
    clock: FixedClock
    written: int = 0
    answered: list[tuple[int, datetime, str]] = field(default_factory=list)
    """After how many messages, when, and what the bot said."""

    async def hears(self, text: str, person: int = 1, more: Mapping[str, Any] | None = None) -> list[str]:
        """Somebody writes; returns what the bot says to it."""
        self.written += 1
        before = len(self.request.calls)
        user = {"id": person, "is_bot": False, "first_name": "Mei", "language_code": "en"}
        chat = {"id": GROUP, "type": "supergroup", "title": "eSIM"}
        message = {"message_id": self.written, "date": 1, "chat": chat, "from": user, "text": text, **(more or {})}
        raw = {"update_id": self.written, "message": message}
        await self.app.process_update(Update.de_json(raw, self.app.bot))
        said = [str(given["text"]) for name, given in self.request.calls[before:] if name == "sendMessage"]
        self.answered += [(self.written, self.clock.now(), each) for each in said]
        return said


@pytest.fixture
def crowd(running_app: tuple[App, RecordingRequest]) -> Crowd:
    app, request = running_app
    clock = app.bot_data.clock
    assert isinstance(clock, FixedClock)
    return Crowd(app, request, clock)


async def test_a_day_of_talk_and_floods(crowd: Crowd, house: House) -> None:
    await house.groups.change(GROUP, mode=Mode.AUTOMATIC, self_delete=60)
    chance = Random(5)
    chatter = [text for text, _ in load_chatter().lines()]
    topics = [topic for topics in house.answers.chapters().values() for topic in topics]
    for number in range(MESSAGES):
        crowd.clock.move(STEP)
        person = chance.randrange(2, 4000)
        if number % 300 == 150:
            for _ in range(40):  # somebody presses 'send' again and again
                await crowd.hears("How do I renew my Telus prepaid line?", person=7)
            await crowd.hears(f"who wants it: {CODE}", person=8)
        elif chance.random() < 0.3:
            topic = chance.choice(topics)
            await crowd.hears(chance.choice(topic.phrasings[Language.ZH_HANS]), person)
        else:
            await crowd.hears(chance.choice(chatter), person)
    answers = _by_title(crowd)
    assert sum(map(len, answers.values())) > 50
    for given in answers.values():
        for (earlier, then), (later, now) in pairwise(given):
            assert later - earlier >= 20
            assert now - then >= timedelta(minutes=10)
    said = "\n".join(text for _, _, text in crowd.answered)
    assert CODE not in said
    assert not re.search(r"\+?\d{11,}", re.sub(r"tg://user\?id=\d+|https?://\S+", "", said))
    assert len([name for name, _ in crowd.request.calls if name == "deleteMessage"]) == MESSAGES // 300
    crowd.clock.move(timedelta(hours=2))
    removed = 0
    while due := await house.groups.due_for_deletion():
        removed += len(due)
        for group_id, message_id in due:
            await house.groups.removed(group_id, message_id)
    assert removed == len(crowd.answered)
    assert await house.groups.next_deletion() is None


def _by_title(crowd: Crowd) -> dict[str, list[tuple[int, datetime]]]:
    answers: dict[str, list[tuple[int, datetime]]] = defaultdict(list)
    for written, now, text in crowd.answered:
        if text.startswith("<b>"):
            answers[text.splitlines()[0]].append((written, now))
    return answers


# -- who speaks


async def test_an_anonymous_administrator_may_ask(crowd: Crowd) -> None:
    sender = {"id": GROUP, "type": "supergroup", "title": "eSIM"}
    command = [{"type": "bot_command", "offset": 0, "length": 4}]
    said = await crowd.hears(
        "/ask how to renew telus", more={"entities": command, "from": ANONYMOUS, "sender_chat": sender}
    )
    assert len(said) == 1


async def test_channels_posts_and_other_bots_are_not_answered(crowd: Crowd, house: House) -> None:
    await house.groups.change(GROUP, mode=Mode.AUTOMATIC)
    question = "How do I renew my Telus prepaid line?"
    channel = {"id": -100777, "type": "channel", "title": "News"}
    assert await crowd.hears(question, more={"sender_chat": channel, "is_automatic_forward": True}) == []
    assert await crowd.hears(question, more={"from": {"id": 5, "is_bot": True, "first_name": "Other"}}) == []
    assert await crowd.hears(question, more={"via_bot": {"id": 6, "is_bot": True, "first_name": "Inline"}}) == []
    assert len(await crowd.hears(question)) == 1
