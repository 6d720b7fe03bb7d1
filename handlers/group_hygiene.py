"""Keeps codes, numbers and false links out of groups: removed where the bot may, else warned about; answers nothing."""

from __future__ import annotations

import asyncio
from html import escape
from typing import Any

import structlog
from telegram import Message, MessageEntity, Update
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop, BaseHandler, MessageHandler, filters

from content.texts import Html
from domain.actions import Action
from domain.groups import Group
from domain.links import Verdict
from domain.secrets_in_text import SecretKind
from handlers.context import Context
from handlers.faq_screens import private_link
from handlers.group_answers import note_sent, say_note
from handlers.group_talk import Heard, hear, remove, say
from handlers.links import verdict_on, with_hidden_links
from handlers.screens import Button, Screen
from handlers.turn import Turn, attempt, meet

log = structlog.get_logger(__name__)

PAYLOAD = "secret-"
LARGEST_PICTURE = 5_000_000
"""Bytes. Telegram's own photos are far smaller; a larger file is no screenshot of a code."""

FETCHING = 20.0
"""Seconds that fetching a picture may take."""

LONGEST_TEXT = 4096


async def watch(update: Update, context: Context) -> None:
    """Every message of a group, before anything else looks at it; one that is removed is seen by nobody else."""
    message = update.effective_message
    if message is None:
        return
    group = await context.house.groups.get(message.chat.id)
    if group.hygiene and (kind := await _secret(message, context)) is not None:
        heard = await hear(update, context)
        if heard is not None:
            await _protect(heard, kind)
            raise ApplicationHandlerStop
    if group.shield and _has_links(message) and (heard := await hear(update, context)) is not None:
        await _judge_links(heard, group)


# -- secrets


async def _secret(message: Message, context: Context) -> SecretKind | None:
    kind = context.house.hygiene.secret_in((message.text or message.caption or "")[:LONGEST_TEXT])
    if kind is not None:
        return kind
    picture = await _picture(message, context)
    return await context.house.hygiene.secret_in_picture(picture) if picture else None


async def _picture(message: Message, context: Context) -> bytes | None:
    """The photo, or the file that is one; None when there is none, or it cannot be fetched now."""
    document = message.document
    is_image = document is not None and (document.mime_type or "").startswith("image/")
    source = message.photo[-1] if message.photo else document if is_image else None
    if source is None or (source.file_size or 0) > LARGEST_PICTURE:
        return None
    try:
        async with asyncio.timeout(FETCHING):
            file = await context.bot.get_file(source.file_id)
            return bytes(await file.download_as_bytearray())
    except (TelegramError, TimeoutError) as error:
        log.info("picture not looked at", group=message.chat.id, reason=str(error))
        return None


async def _protect(heard: Heard, kind: SecretKind) -> None:
    """Removes the message, or asks its sender to; he alone learns in private what to do now."""
    deleted = await remove(heard.context.bot, heard.group.id, heard.message.message_id)
    if not heard.house.groups.may_speak(heard.group.id, heard.speaker):
        return
    voice = heard.voice
    key = "hygiene-removed" if deleted else "hygiene-warned"
    text = voice(key, name=_name(heard.message), what=voice.plain(f"secret-{kind}"))
    link = private_link(heard.context.bot.username, f"{PAYLOAD}{kind}")
    await say_note(heard, Screen(text, ((Button(voice.plain("hygiene-what-now"), url=link),),)))


def _name(message: Message) -> Html:
    """The sender as the group sees him, so that he is told."""
    if message.sender_chat is not None or message.from_user is None:
        return Html(escape((message.sender_chat.title if message.sender_chat else None) or "👤", quote=False))
    user = message.from_user
    return Html(f'<a href="tg://user?id={user.id}">{escape(user.first_name, quote=False)}</a>')


async def explain(turn: Turn) -> None:
    """In private: why it must not be read by others, and what to do now."""
    kinds = {str(kind): kind for kind in SecretKind}
    kind = kinds.get(turn.text.partition(PAYLOAD)[2].strip(), SecretKind.PHONE_NUMBER)
    menu = (Button(turn.voice.plain("button-menu"), Action("menu", "show")),)
    await turn.send(Screen(turn.voice(f"hygiene-{kind}"), (menu,)))


# -- links


def _has_links(message: Message) -> bool:
    entities = message.entities or message.caption_entities
    return any(entity.type in {MessageEntity.URL, MessageEntity.TEXT_LINK} for entity in entities)


async def _judge_links(heard: Heard, group: Group) -> None:
    """Says whose the links are; the same site rests as long as an answered question does, unless it pretends."""
    if heard.text.startswith("/check"):
        return
    links = heard.house.links.check(with_hidden_links(heard.message)[:LONGEST_TEXT])
    if not links:
        return
    worst = links[0].judgement
    note = await heard.house.groups.begin(
        group.id, f"link:{worst.host}", heard.message.message_id, rested=worst.verdict is not Verdict.SUSPICIOUS
    )
    if note is None:
        return
    if not heard.house.groups.may_speak(group.id, heard.speaker):
        await heard.house.groups.unsent([note])
        return
    await note_sent(heard, [note], await say(heard, Screen(verdict_on(heard.voice, links))))


def watchers() -> list[BaseHandler[Any, Context, Any]]:
    """What sees a group's messages before all other handlers."""
    written = filters.ChatType.GROUPS & (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE)
    return [MessageHandler(written & ~filters.StatusUpdate.ALL, watch)]


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    async def opened(update: Update, context: Context) -> None:
        await attempt(await meet(update, context), explain)

    linked = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & filters.Regex(rf"^/start {PAYLOAD}")
    return [MessageHandler(linked, opened)]
