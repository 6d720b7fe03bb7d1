"""Operators mend the answers in Telegram: open questions, counts, edits with a preview, a file to carry away."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from telegram import InputFile
from telegram.ext import BaseHandler

from domain.actions import Action
from domain.faq import Chapter
from domain.languages import Language
from domain.questions import Question
from handlers import faq_admin_screens as screens
from handlers.context import Context
from handlers.faq_admin_screens import FLOW, act
from handlers.patience import patiently
from handlers.turn import Play, Turn, answer, taps
from services.refusals import NotYours, Refusal

FILE = act("import")
FILE_NAME = "answers.json"
LARGEST_FILE = 1_000_000
"""Bytes."""


async def desk(turn: Turn) -> None:
    await turn.house.people.expect(turn.person.id, None)
    await turn.show(screens.desk_screen(len(await turn.house.faq_log.unsettled()), turn.voice))


# -- last week's questions


async def groups(turn: Turn) -> None:
    questions = await turn.house.faq_log.unsettled()
    await turn.show(screens.groups_screen(questions, _titles(turn), turn.voice))


async def group(turn: Turn) -> None:
    topic = turn.house.answers.chosen(turn.pressed.argument)
    questions = await _nearest_to(turn, topic.id)
    if questions:
        await turn.show(screens.group_screen(topic, questions, turn.voice))
    else:
        await groups(turn)


async def one(turn: Turn) -> None:
    question = await turn.house.faq_log.get(turn.pressed.record)
    nearest = turn.house.answers.several(question.candidates)
    await turn.show(screens.question_screen(question, nearest, turn.voice))


async def attach(turn: Turn) -> None:
    """The question becomes a phrasing of the topic."""
    await _attach(turn, [await turn.house.faq_log.get(turn.pressed.record)], turn.pressed.argument)
    await groups(turn)


async def attach_all(turn: Turn) -> None:
    await _attach(turn, await _nearest_to(turn, turn.pressed.argument), turn.pressed.argument)
    await groups(turn)


async def _attach(turn: Turn, questions: list[Question], topic: str) -> None:
    turn.house.answers.chosen(topic)
    for language in Language:
        texts = [question.text for question in questions if question.language is language]
        if texts:
            await turn.house.answers.teach(topic, language, texts)
    await turn.house.faq_log.settle([question.id for question in questions])


async def dismiss(turn: Turn) -> None:
    await turn.house.faq_log.settle([turn.pressed.record])
    await groups(turn)


async def dismiss_all(turn: Turn) -> None:
    questions = await _nearest_to(turn, turn.pressed.argument)
    await turn.house.faq_log.settle([question.id for question in questions])
    await groups(turn)


async def _nearest_to(turn: Turn, topic: str) -> list[Question]:
    return screens.by_nearest(await turn.house.faq_log.unsettled()).get(topic, [])


async def counts(turn: Turn) -> None:
    await turn.show(screens.counts_screen(await turn.house.faq_log.counts(), _titles(turn), turn.voice))


def _titles(turn: Turn) -> dict[str, str]:
    language = turn.voice.language
    return {topic.id: topic.title.to(language) for topics in turn.house.answers.chapters().values() for topic in topics}


# -- answers


async def shelves(turn: Turn) -> None:
    await turn.show(screens.shelves_screen(turn.pressed.record, turn.voice))


async def shelf(turn: Turn) -> None:
    chapter = _chapter(turn.pressed.argument)
    topics = turn.house.answers.chapters().get(chapter, [])
    await turn.show(screens.shelf_screen(chapter, topics, turn.pressed.record, turn.voice))


async def topic(turn: Turn) -> None:
    await turn.house.people.expect(turn.person.id, None)
    await _show_topic(turn, turn.pressed.argument)


async def _show_topic(turn: Turn, topic_id: str, note: str | None = None, **facts: object) -> None:
    chosen = turn.house.answers.chosen(topic_id)
    own = turn.house.answers.is_own(topic_id)
    said = turn.voice(note, **facts) if note else None
    await turn.show(screens.topic_screen(chosen, turn.voice, own=own, note=said))


async def publish(turn: Turn) -> None:
    published = await turn.house.answers.publish(turn.pressed.record)
    await _show_topic(turn, published.id, "faqop-published")


async def reset(turn: Turn) -> None:
    topic_id = turn.house.answers.chosen(turn.pressed.argument).id
    await turn.house.answers.reset(topic_id)
    if turn.house.answers.get(topic_id) is None:
        await desk(turn)
    else:
        await _show_topic(turn, topic_id, "faqop-was-reset")


# -- what is typed


async def ask_words(turn: Turn) -> None:
    topic_id, _ = _words_of(turn.pressed.argument)
    turn.house.answers.chosen(topic_id)
    await _ask(turn, "faqop-ask-words", turn.pressed, act("topic", 0, topic_id))


async def ask_title(turn: Turn) -> None:
    chosen = turn.house.answers.chosen(turn.pressed.argument)
    await _ask(turn, "faqop-ask-title", turn.pressed, act("topic", 0, chosen.id))


async def ask_phrasings(turn: Turn) -> None:
    chosen = turn.house.answers.chosen(turn.pressed.argument)
    await _ask(turn, "faqop-ask-phrasings", turn.pressed, act("topic", 0, chosen.id))


async def ask_new(turn: Turn) -> None:
    await _ask(turn, "faqop-ask-title", turn.pressed, act("shelf", 0, _chapter(turn.pressed.argument)))


async def _ask(turn: Turn, key: str, answered_by: Action, back: Action) -> None:
    await turn.house.people.expect(turn.person.id, answered_by.data)
    await turn.show(screens.asking_screen(turn.voice(key), back, turn.voice))


async def typed_words(turn: Turn) -> None:
    """A preview first: what is published is what was seen."""
    topic_id, language = _words_of(turn.pressed.argument)
    message = turn.update.effective_message
    words = message.text_html if message and message.text else ""
    draft, changed = await turn.house.answers.draft(topic_id, language, words)
    await turn.house.people.expect(turn.person.id, None)
    await turn.show(screens.preview_screen(changed, draft, turn.house.texts.to(language), turn.voice))


async def typed_title(turn: Turn) -> None:
    renamed = await turn.house.answers.rename(turn.pressed.argument, turn.voice.language, turn.text)
    await turn.house.people.expect(turn.person.id, None)
    await _show_topic(turn, renamed.id, "faqop-published")


async def typed_phrasings(turn: Turn) -> None:
    count = await turn.house.answers.teach(turn.pressed.argument, turn.voice.language, turn.text.splitlines())
    await turn.house.people.expect(turn.person.id, None)
    await _show_topic(turn, turn.pressed.argument, "faqop-learnt", count=count)


async def typed_new(turn: Turn) -> None:
    """A new topic has a title first; its words are asked for at once."""
    added = await turn.house.answers.add(_chapter(turn.pressed.argument), turn.voice.language, turn.text)
    words = act("write", 0, f"{added.id}/{turn.voice.language}")
    await _ask(turn, "faqop-ask-words", words, act("topic", 0, added.id))


def _words_of(argument: str) -> tuple[str, Language]:
    topic_id, _, language = argument.partition("/")
    try:
        return topic_id, Language(language)
    except ValueError:
        raise Refusal("refused-not-understood") from None


def _chapter(argument: str) -> Chapter:
    try:
        return Chapter(argument)
    except ValueError:
        raise Refusal("faq-forgotten") from None


# -- carrying away and back


async def export(turn: Turn) -> None:
    query = turn.update.callback_query
    assert query is not None
    await answer(query)
    body = orjson.dumps(await turn.house.answers.export(), option=orjson.OPT_INDENT_2)
    bot = turn.context.bot
    await patiently(lambda: bot.send_document(turn.person.id, InputFile(body, FILE_NAME)))


async def ask_file(turn: Turn) -> None:
    await _ask(turn, "faqop-ask-file", FILE, act("desk"))


async def take_in(turn: Turn) -> None:
    """The file of another bot, or of this one's former life."""
    _operators_only(turn)
    message = turn.update.effective_message
    document = message.document if message else None
    if document is None or (document.file_size or 0) > LARGEST_FILE:
        raise Refusal("faqop-import-unread")
    file = await patiently(lambda: turn.context.bot.get_file(document.file_id))
    try:
        exported = orjson.loads(bytes(await patiently(file.download_as_bytearray)))
    except orjson.JSONDecodeError:
        raise Refusal("faqop-import-unread") from None
    count = await turn.house.answers.take_in(exported)
    await turn.house.people.expect(turn.person.id, None)
    await turn.say("faqop-taken-in", count=count)


# -- for operators only


def _operators_only(turn: Turn) -> None:
    if turn.person.id not in turn.house.operators:
        raise NotYours


def _guarded(play: Callable[[Turn], Awaitable[None]]) -> Play[None]:
    async def guarded(turn: Turn) -> None:
        _operators_only(turn)
        await play(turn)

    return guarded


PLAYS: dict[str, Play[Any]] = {
    "desk": desk,
    "groups": groups,
    "group": group,
    "one": one,
    "attach": attach,
    "all": attach_all,
    "dismiss": dismiss,
    "none": dismiss_all,
    "counts": counts,
    "shelves": shelves,
    "shelf": shelf,
    "topic": topic,
    "publish": publish,
    "reset": reset,
    "write": ask_words,
    "rename": ask_title,
    "teach": ask_phrasings,
    "new": ask_new,
    "export": export,
    "import": ask_file,
}
ANSWERS: dict[tuple[str, str], Play[Any]] = {
    (FLOW, "write"): _guarded(typed_words),
    (FLOW, "rename"): _guarded(typed_title),
    (FLOW, "teach"): _guarded(typed_phrasings),
    (FLOW, "new"): _guarded(typed_new),
}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [*taps(FLOW, {verb: _guarded(play) for verb, play in PLAYS.items()}).values()]
