"""How questions in a group are answered: one message for a moment, pointers to what was said; hears nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Message

from content.texts import Html
from domain.catalogue import Carrier
from domain.faq import Topic
from domain.questions import Place
from handlers import group_screens as screens
from handlers.faq_wording import answer_text, concerned, facts_text
from handlers.group_talk import Heard, say
from handlers.screens import Screen, paragraphs

MOST_AT_ONCE = 3
"""Topics in one message."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that will be answered. `topic` None: the three candidates are offered."""

    heard: Heard
    words: str
    topic: str | None
    candidates: tuple[str, ...]
    addressed: bool


async def answer_together(burst: Sequence[Asked]) -> None:
    """Answers what was asked in one moment in one message: each topic once, the offers only when asked alone."""
    begun: list[tuple[Asked, int]] = []
    for asked in burst:
        if asked.topic is None or len(begun) >= MOST_AT_ONCE or any(asked.topic == other.topic for other, _ in begun):
            continue
        note = await asked.heard.house.groups.begin(asked.heard.group.id, asked.topic, asked.heard.message.message_id)
        if note is not None:
            begun.append((asked, note))
    if len(begun) > 1:
        await _answer_several(begun)
    elif begun:
        await _answer_one(*begun[0])
    for asked in burst:
        if asked.addressed and asked.topic is None:
            await _offer(asked)
        elif asked.addressed and not any(asked.topic == other.topic for other, _ in begun):
            await _point_back(asked)


async def _answer_one(asked: Asked, note: int) -> None:
    heard = asked.heard
    found = _answer_of(asked)
    if found is None:
        return await heard.house.groups.unsent([note])
    answer, carriers = found
    question = await _log(asked)
    screen = screens.answer_screen(answer, carriers, heard.context.bot.username, heard.voice, question=question)
    await note_sent(heard, [note], await say(heard, screen))
    return None


async def _answer_several(begun: list[tuple[Asked, int]]) -> None:
    first = begun[0][0].heard
    parts: list[Html] = []
    buttons = []
    for asked, _ in begun:
        found = _answer_of(asked)
        if found is not None:
            answer, carriers = found
            await _log(asked)
            facts = facts_text(answer, carriers, first.voice, short=True)
            parts.append(paragraphs(answer_text(answer, first.voice, short=True), facts))
            label = answer.title.to(first.voice.language)
            buttons.append(screens.more_button(answer, carriers, first.context.bot.username, f"📖 {label}"))
    await note_sent(first, [note for _, note in begun], await say(first, screens.several_screen(parts, buttons)))


async def _offer(asked: Asked) -> None:
    """Addressed, but nothing fits surely."""
    heard = asked.heard
    answers = heard.house.answers.several(asked.candidates)
    await say_note(heard, screens.topics_screen(answers, await _log(asked), heard.context.bot.username, heard.voice))


async def _point_back(asked: Asked) -> None:
    """Addressed, and answered a moment ago: where it stands. Answered anew when that is no longer there."""
    heard = asked.heard
    assert asked.topic is not None
    last = await heard.house.groups.last_given(heard.group.id, asked.topic)
    answer = heard.house.answers.get(asked.topic)
    if answer is None:
        return
    if last is None or last.message_id is None:
        note = await heard.house.groups.begin(heard.group.id, asked.topic, heard.message.message_id, rested=False)
        assert note is not None
        await _answer_one(asked, note)
        return
    link = _link_to(heard.message, last.message_id)
    await say_note(heard, screens.pointer_screen(link, answer, heard.context.bot.username, heard.voice))


def _link_to(message: Message, message_id: int) -> str | None:
    """The address of a message; only supergroups have such."""
    if message.chat.username:
        return f"https://t.me/{message.chat.username}/{message_id}"
    digits = str(message.chat.id)
    return f"https://t.me/c/{digits.removeprefix('-100')}/{message_id}" if digits.startswith("-100") else None


def _answer_of(asked: Asked) -> tuple[Topic, list[Carrier]] | None:
    house = asked.heard.house
    answer = house.answers.get(asked.topic or "")
    return (answer, concerned(answer, asked.words, house.shelf.current)) if answer else None


async def _log(asked: Asked) -> int:
    return await asked.heard.house.faq_log.note(
        asked.words,
        place=Place.GROUP,
        language=asked.heard.voice.language,
        topic=asked.topic,
        candidates=asked.candidates,
    )


# -- what was said


async def begin(heard: Heard, topic: str) -> int:
    note = await heard.house.groups.begin(heard.group.id, topic, heard.message.message_id, rested=False)
    assert note is not None
    return note


async def say_note(heard: Heard, screen: Screen) -> None:
    """Says what is no answer to a topic, and remembers it, so that it can be taken back."""
    note = await begin(heard, "")
    await note_sent(heard, [note], await say(heard, screen))


async def note_sent(heard: Heard, notes: list[int], message_id: int | None) -> None:
    if message_id is None:
        await heard.house.groups.unsent(notes)
    else:
        await heard.house.groups.sent(notes, message_id)
