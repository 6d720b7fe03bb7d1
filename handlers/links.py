"""/check, in private and in groups: whose the links in a text are, which trick was seen, what to do; opens no page."""

from __future__ import annotations

from typing import Any

import structlog
from telegram import Message, MessageEntity, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import BaseHandler, CommandHandler, filters

from content.texts import Html, Voice
from domain.links import Verdict
from handlers.context import Context
from handlers.patience import patiently
from handlers.screens import listed, paragraphs
from handlers.turn import meet
from services.links import CheckedLink

log = structlog.get_logger(__name__)

MOST_SHOWN = 5
LONGEST_HOST = 80
LONGEST_TEXT = 4096
"""Characters of a message in Telegram; what a bot's own client sends beyond them is not read."""


async def check(update: Update, context: Context) -> None:
    """/check <link or seller's text>, or as a reply to the message that holds it."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or user.is_bot:
        return
    turn = await meet(update, context)
    asked = message if _has_words(message) else message.reply_to_message
    text = with_hidden_links(asked) if asked else ""
    said = verdict_on(turn.voice, context.house.links.check(text[:LONGEST_TEXT])) if text else turn.voice("link-how")
    try:
        await patiently(
            lambda: message.reply_html(said, disable_web_page_preview=True, allow_sending_without_reply=True)
        )
    except (BadRequest, ChatMigrated, Forbidden) as error:
        if message.chat.type == "private":
            raise
        log.info("no answer in a group", chat=message.chat.id, reason=str(error))


def verdict_on(voice: Voice, links: list[CheckedLink]) -> Html:
    """What the links are, the worst first, and what to do about the worst."""
    if not links:
        return voice("link-none")
    lines = [_line(voice, link) for link in links[:MOST_SHOWN]]
    more = voice("link-more", count=len(links) - MOST_SHOWN) if len(links) > MOST_SHOWN else None
    worst = links[0].judgement.verdict
    todo = voice(f"link-{'unknown' if worst is Verdict.APPROVED else worst}-do")
    return paragraphs(*lines, more, todo, voice("link-address-only"))


def _line(voice: Voice, link: CheckedLink) -> Html:
    judgement = link.judgement
    host = judgement.host[:LONGEST_HOST] or "—"
    name = link.carrier.name.to(voice.language) if link.carrier else None
    if judgement.verdict is Verdict.OFFICIAL:
        return voice("link-official", host=host, carrier=name or "", as_of=link.as_of or "")
    if judgement.trick is None:
        return voice(f"link-{judgement.verdict}", host=host)
    reason = voice(f"trick-{judgement.trick}")
    imitates = voice("link-imitates", carrier=name) if name else None
    return listed(voice("link-suspicious", host=host, reason=reason), imitates)


def _has_words(message: Message) -> bool:
    return len((message.text or message.caption or "").split(maxsplit=1)) > 1


def with_hidden_links(message: Message) -> str:
    """The words of the message with the targets of links that show other words, as Markdown would write them."""
    text = message.text or message.caption or ""
    parse = message.parse_entities if message.text else message.parse_caption_entities
    entities = parse([MessageEntity.TEXT_LINK]) if text else {}
    hidden = [f"[{shown}]({entity.url})" for entity, shown in entities.items()]
    return "\n".join([text, *hidden])


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [CommandHandler("check", check, filters=filters.UpdateType.MESSAGE)]
