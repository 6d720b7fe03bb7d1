"""Questions in the private chat: typed words, /ask, /faq by chapter, links from groups; groups are elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from content.texts import Html
from domain.catalogue import Carrier
from domain.faq import Chapter, Topic
from domain.lines import Line
from domain.naming import carriers_named
from domain.questions import Place, Verdict
from domain.zones import local_date
from handlers import faq_screens as screens
from handlers.context import Context
from handlers.faq_wording import concerned
from handlers.screens import Screen, paragraphs
from handlers.turn import Play, Turn, attempt, command, meet, taps
from services.refusals import Refusal

LONGEST = 500
"""Characters of a question that are looked at."""

MOST_LINES = 2
"""Own lines that an answer speaks of."""


# -- asking


async def ask(turn: Turn) -> None:
    """/ask with a question answers it; alone it says how to ask."""
    question = turn.text.partition(" ")[2].strip()
    if question:
        await answer_words(turn, question)
    else:
        await turn.send(_examples(turn))


def _examples(turn: Turn) -> Screen:
    return screens.topics_screen(turn.voice("faq-how-to-ask"), [], 0, turn.voice)


async def answer_words(turn: Turn, words: str) -> None:
    """The answer, or the three nearest topics: a private question never meets silence."""
    house = turn.house
    match = await house.faq.ask(words[:LONGEST])
    sure = match.top3[0] if match.clear and match.top3 else None
    question = await house.faq_log.note(
        words, place=Place.PRIVATE, language=turn.voice.language, topic=sure, candidates=match.top3
    )
    answer = house.answers.get(sure) if sure else None
    if answer is None:
        nearest = house.answers.several(match.top3)
        await turn.send(screens.topics_screen(turn.voice("faq-which"), nearest, question, turn.voice))
    else:
        await turn.show(await _answer_screen(turn, answer, words, question))


async def linked(turn: Turn) -> None:
    """/start with a link from a group, or from inline mode: the answer, or the chapters."""
    await turn.house.people.expect(turn.person.id, None)
    topic, carrier = screens.read_payload(turn.text.partition(" ")[2].strip())
    answer = turn.house.answers.get(topic)
    if answer is None:
        await chapters(turn)
    else:
        await turn.show(await _answer_screen(turn, answer, carrier.replace("_", " "), 0))


# -- the answer, with the asker's own lines


@dataclass(frozen=True, slots=True)
class _Own:
    """The asker's lines that the question can mean."""

    lines: tuple[Line, ...] = ()
    said: Html | None = None

    @property
    def carriers(self) -> list[str]:
        return list(dict.fromkeys(line.carrier for line in self.lines))

    @property
    def only(self) -> Line | None:
        return self.lines[0] if len(self.lines) == 1 else None


async def _answer_screen(turn: Turn, answer: Topic, words: str, question: int) -> Screen:
    own = await _own(turn, answer, words)
    carriers: list[Carrier] = concerned(answer, words, turn.house.shelf.current, own=own.carriers)
    return screens.answer_screen(answer, carriers, turn.voice, own=own.said, own_line=own.only, question=question)


async def _own(turn: Turn, answer: Topic, words: str) -> _Own:
    """Those of a carrier that the question names; when it names none, those that the topic is about."""
    house = turn.house
    if answer.facts is None:
        return _Own()
    lines = await house.lines.of(turn.person.id)
    named = carriers_named(words, house.shelf.current)
    of = answer.facts.of
    meant = [
        line
        for line in lines
        if (line.carrier in named if named else of == "asked" or line.country == of or line.carrier in of)
    ]
    said = [
        screens.own_line_text(line, house.shelf.current, local_date(house.clock.now(), _zone(turn, line)), turn.voice)
        for line in meant[:MOST_LINES]
    ]
    return _Own(tuple(meant), paragraphs(*said) or None)


def _zone(turn: Turn, line: Line) -> str:
    return turn.house.reminders.zone(turn.person, line)


# -- buttons


async def topic(turn: Turn) -> None:
    """A topic from a chapter, or one of the three: then it is known what the question meant."""
    answer = turn.house.answers.chosen(turn.pressed.argument)
    words, question = "", turn.pressed.record
    if question:
        words = (await turn.house.faq_log.get(question)).text
        await turn.house.faq_log.choose(question, answer.id)
    await turn.show(await _answer_screen(turn, answer, words, 0))


async def good(turn: Turn) -> None:
    question = await turn.house.faq_log.judge(turn.pressed.record, Verdict.GOOD)
    answer = turn.house.answers.chosen(question.topic or "")
    await turn.show(await _answer_screen(turn, answer, question.text, 0), notice=turn.voice.plain("faq-thanks"))


async def bad(turn: Turn) -> None:
    """Not it: the other candidates, and the way to all topics."""
    question = await turn.house.faq_log.judge(turn.pressed.record, Verdict.BAD)
    others = turn.house.answers.several(topic for topic in question.candidates if topic != question.topic)
    await turn.show(screens.topics_screen(turn.voice("faq-sorry"), others, question.id, turn.voice))


async def chapters(turn: Turn) -> None:
    """/faq."""
    operator = turn.person.id in turn.house.operators
    await turn.show(screens.chapters_screen(turn.voice, turn.house.answers.chapters(), operator=operator))


async def chapter(turn: Turn) -> None:
    shelves = {str(shelf): shelf for shelf in Chapter}
    shelf = shelves.get(turn.pressed.argument)
    answers = turn.house.answers.chapters().get(shelf) if shelf else None
    if shelf is None or not answers:
        raise Refusal("faq-forgotten")
    await turn.show(screens.chapter_screen(shelf, answers, turn.voice))


PLAYS: dict[str, Play[Any]] = {"topic": topic, "good": good, "bad": bad, "chapters": chapters, "chapter": chapter}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    async def opened(update: Update, context: Context) -> None:
        await attempt(await meet(update, context), linked)

    from_elsewhere = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & filters.Regex(r"^/start faq-")
    return [
        MessageHandler(from_elsewhere, opened),
        command("ask", ask),
        command("faq", chapters),
        *taps("faq", PLAYS).values(),
    ]
