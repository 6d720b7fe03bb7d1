"""Inline mode: answers to insert into any chat; knows nobody's lines, and writes nothing down."""

from __future__ import annotations

from typing import Any

import structlog
from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, Update
from telegram.error import BadRequest
from telegram.ext import BaseHandler, InlineQueryHandler

from content.texts import Voice
from domain.faq import Topic
from handlers.context import Context
from handlers.failures import is_harmless
from handlers.faq_screens import PAYLOAD
from handlers.faq_wording import answer_text, bare, concerned
from handlers.group_screens import answer_screen
from handlers.patience import patiently

log = structlog.get_logger(__name__)

LONGEST = 256
KEPT = 60
"""Seconds for which Telegram may give the same person the same results: an operator's edit shows soon."""

FIRST = ("renew-general", "keep-number", "verify-renewal", "when-to-renew", "scam-safety")
"""Shown before anything is typed."""

DESCRIPTION = 120


async def search(update: Update, context: Context) -> None:
    """`@bot 续费 telus`: the three nearest topics, with the facts of the carriers that are named."""
    query = update.inline_query
    assert query is not None
    house = context.house
    words = query.query.strip()[:LONGEST]
    topics = (await house.faq.ask(words)).top3 if words else FIRST
    voice = house.texts.to(await house.people.language_of(query.from_user.id, query.from_user.language_code))
    results = [_result(topic, words, voice, context) for topic in house.answers.several(topics)]
    button = InlineQueryResultsButton(voice.plain("inline-all"), start_parameter=PAYLOAD)
    try:
        await patiently(lambda: query.answer(results, cache_time=KEPT, is_personal=True, button=button))
    except BadRequest as error:
        if not is_harmless(error):
            raise


def _result(topic: Topic, words: str, voice: Voice, context: Context) -> InlineQueryResultArticle:
    screen = answer_screen(topic, concerned(topic, words, context.house.shelf.current), context.bot.username, voice)
    lines = answer_text(topic, voice, short=True).splitlines()
    return InlineQueryResultArticle(
        id=topic.id,
        title=topic.title.to(voice.language),
        description=bare(" ".join(lines[1:]))[:DESCRIPTION],
        input_message_content=InputTextMessageContent(screen.text, parse_mode="HTML", disable_web_page_preview=True),
        api_kwargs=screen.keyboard,
    )


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [InlineQueryHandler(search)]
