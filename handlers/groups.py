"""Questions in groups: heard, answered in one message a moment, taken back when edited; settings are elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from telegram import ForceReply, Message, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from domain.actions import Action
from domain.groups import Given, Mode
from domain.questions import Verdict
from handlers import group_screens as screens
from handlers.context import Context
from handlers.faq_wording import concerned
from handlers.group_answers import Asked, answer_together, begin, note_sent, say_note
from handlers.group_talk import Heard, addressed_words, change, hear, remove, voice_in
from handlers.patience import patiently
from handlers.turn import answer as answer_press
from services.refusals import Refusal

SHORTEST, LONGEST = 2, 400
"""Characters of talk that may be a question."""

REREAD = timedelta(minutes=10)
"""A message that is edited later than so long after it was written is no new question."""

# -- hearing


async def talk(update: Update, context: Context) -> None:
    """A message of a group, new or edited: answered if it is meant for the bot, or surely a question for it."""
    heard = await hear(update, context)
    if heard is None or heard.group.mode is Mode.OFF:
        return
    if heard.is_edited and await _reread(heard):
        return
    words = addressed_words(heard)
    if words is not None:
        await _take(heard, words, addressed=True)
    elif heard.group.mode is Mode.AUTOMATIC and _may_be_question(heard.message):
        await _take(heard, heard.text, addressed=False)


def _may_be_question(message: Message) -> bool:
    """Not what is said to somebody else, passed on, or too short or long to be asked."""
    return (
        message.reply_to_message is None or bool(message.is_topic_message and _opens_topic(message.reply_to_message))
    ) and (message.forward_origin is None and SHORTEST <= len(message.text or "") <= LONGEST)


def _opens_topic(message: Message) -> bool:
    """In a forum every message replies to the one that opened its topic."""
    return message.forum_topic_created is not None


async def ask(update: Update, context: Context) -> None:
    """/ask with a question, or as a reply to somebody's question; alone it asks back."""
    heard = await hear(update, context)
    if heard is None or heard.group.mode is Mode.OFF or (heard.is_edited and await _reread(heard)):
        return
    words = _behind_command(heard)
    replied = heard.message.reply_to_message
    if not words and replied is not None and not _opens_topic(replied):
        words = (replied.text or replied.caption or "").strip()
    if words:
        await _take(heard, words, addressed=True)
    elif heard.house.groups.may_speak(heard.group.id, heard.speaker):
        await _ask_back(heard)


def _behind_command(heard: Heard) -> str:
    return heard.text.partition(" ")[2].strip() if heard.text.startswith("/") else ""


async def _ask_back(heard: Heard) -> None:
    """Even where the bot sees no talk, it sees the reply to this."""
    prompt = ForceReply(selective=True, input_field_placeholder=heard.voice.plain("gfaq-placeholder"))
    try:
        sent = await patiently(
            lambda: heard.message.reply_html(
                heard.voice("gfaq-ask"), reply_markup=prompt, allow_sending_without_reply=True
            )
        )
    except (BadRequest, ChatMigrated, Forbidden):  # muted there: whoever asks sees nothing happen, as with everybody
        return
    await note_sent(heard, [await begin(heard, "")], sent.message_id)


async def browse(update: Update, context: Context) -> None:
    """/faq in a group: the chapters by name, the topics in private."""
    heard = await hear(update, context)
    if heard is None or heard.group.mode is Mode.OFF:
        return
    if heard.house.groups.may_speak(heard.group.id, heard.speaker):
        chapters = list(heard.house.answers.chapters())
        await say_note(heard, screens.chapters_screen(chapters, context.bot.username, heard.voice))


# -- deciding


async def _take(heard: Heard, words: str, *, addressed: bool) -> None:
    match = await heard.house.faq.ask(words[:LONGEST])
    topic = (match.top3[0] if match.clear and match.top3 else None) if addressed else match.topic
    if topic is None and not addressed:
        return
    if topic is not None and not addressed and not await _is_rested(heard, topic):
        return
    if not heard.house.groups.may_speak(heard.group.id, heard.speaker):
        return
    asked = Asked(heard, words, topic, match.top3, addressed)
    await heard.house.bursts.join((heard.group.id, heard.thread), asked, answer_together)


async def _is_rested(heard: Heard, topic: str) -> bool:
    """Looked up beforehand, so that a flood costs neither a moment's wait nor anybody's share of answers."""
    return await heard.house.groups.is_rested(heard.group.id, topic, heard.message.message_id)


# -- edited questions


async def _reread(heard: Heard) -> bool:
    """Whether the edited message needs no hearing as if it were new: its answer was changed, kept or taken back."""
    edited, written = heard.message.edit_date, heard.message.date
    given = await heard.house.groups.given_to(heard.group.id, heard.message.message_id)
    if not given:
        return edited is not None and edited - written > REREAD
    if len(given) > 1 or not await heard.house.groups.stands_alone(given[0]):
        return True  # one message for several questions: it stays
    words = _behind_command(heard) or addressed_words(heard)
    match = await heard.house.faq.ask((words or heard.text)[:LONGEST])
    sure = match.top3[0] if match.clear and match.top3 else None
    topic = match.topic if words is None else sure
    if (topic or "") != given[0].topic:
        await _replace(heard, given[0], topic)
        return topic is not None or words is None  # addressed still, it gets the three nearest topics
    return True


async def _replace(heard: Heard, given: Given, topic: str | None) -> None:
    """The bot's message becomes the answer to what the question says now, or goes."""
    assert given.message_id is not None
    house, bot = heard.house, heard.context.bot
    answer = house.answers.get(topic or "")
    await house.groups.unsent([given.id])
    if answer is None:
        await remove(bot, heard.group.id, given.message_id)
        return
    carriers = concerned(answer, heard.text, house.shelf.current)
    screen = screens.answer_screen(answer, carriers, bot.username, heard.voice)
    if await change(heard.context, heard.group.id, given.message_id, screen):
        await house.groups.sent([await begin(heard, answer.id)], given.message_id)


# -- buttons in groups: everybody may press them


async def pressed(update: Update, context: Context) -> None:
    query = update.callback_query
    assert query is not None
    action = Action.read(query.data)
    chat = query.message.chat if query.message else None
    if action is None or chat is None or query.message is None:
        await answer_press(query)
        return
    group = await context.house.groups.get(chat.id)
    voice = await voice_in(context, group, query.from_user.id, query.from_user.language_code)
    try:
        if action.verb == "topic":
            await _show_topic(context, group.id, query.message.message_id, action, voice)
            await answer_press(query)
        else:
            verdict = Verdict.GOOD if action.verb == "good" else Verdict.BAD
            await context.house.faq_log.judge(action.record, verdict)
            await answer_press(query, voice.plain("faq-thanks" if verdict is Verdict.GOOD else "gfaq-sorry"))
    except Refusal as refusal:
        await answer_press(query, voice.plain(refusal.key), alert=True)


async def _show_topic(context: Context, group_id: int, message_id: int, action: Action, voice: Any) -> None:
    """One of the three was meant: the offer becomes its answer."""
    house = context.house
    answer = house.answers.chosen(action.argument)
    question = await house.faq_log.get(action.record)
    await house.faq_log.choose(question.id, answer.id)
    carriers = concerned(answer, question.text, house.shelf.current)
    await change(context, group_id, message_id, screens.answer_screen(answer, carriers, context.bot.username, voice))


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    in_group = filters.ChatType.GROUPS
    new = in_group & filters.UpdateType.MESSAGE
    written = in_group & (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE)
    return [
        CommandHandler("ask", ask, filters=written),
        CommandHandler("faq", browse, filters=new),
        MessageHandler(written & filters.TEXT & ~filters.COMMAND, talk),
        CallbackQueryHandler(pressed, pattern=rf"^{screens.FLOW}:(topic|good|bad):"),
    ]
