"""Who spoke in a group, whether to the bot, and how the bot says something there; decides no answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import structlog
from telegram import Message, MessageEntity, ReplyParameters, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from content.texts import Voice
from domain.groups import Group
from domain.languages import Language
from handlers.context import Context, House
from handlers.failures import is_harmless, is_lost
from handlers.patience import patiently
from handlers.screens import Screen

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Heard:
    """One message of a group, new or edited. `speaker` is a person, or the group or channel that somebody speaks as."""

    context: Context
    group: Group
    message: Message
    speaker: int
    voice: Voice

    @property
    def house(self) -> House:
        return self.context.house

    @property
    def text(self) -> str:
        return self.message.text or self.message.caption or ""

    @property
    def thread(self) -> int | None:
        """The topic of a forum; in other groups replies have thread ids, too, which no message may be sent to."""
        return self.message.message_thread_id if self.message.is_topic_message else None

    @property
    def is_edited(self) -> bool:
        return self.message.edit_date is not None


async def hear(update: Update, context: Context) -> Heard | None:
    """The message of somebody who may be answered; None for other bots, and for what a channel posts to its group."""
    message = update.effective_message
    if message is None or message.is_automatic_forward or message.via_bot is not None:
        return None
    speaker = message.sender_chat or message.from_user
    if speaker is None or (message.sender_chat is None and message.from_user is not None and message.from_user.is_bot):
        return None
    group = await context.house.groups.get(message.chat.id)
    # Behind a group or channel stands Telegram's own bot, whose language says nothing.
    code = message.from_user.language_code if message.from_user and message.sender_chat is None else None
    return Heard(context, group, message, speaker.id, await voice_in(context, group, speaker.id, code))


async def voice_in(context: Context, group: Group, person_id: int, code: str | None) -> Voice:
    """The group's language, else the one that the person chose in private or has in Telegram."""
    return context.house.texts.to(group.language or await _language(context, person_id, code))


async def _language(context: Context, person_id: int, code: str | None) -> Language:
    return await context.house.people.language_of(person_id, code)


# -- addressed


def addressed_words(heard: Heard) -> str | None:
    """What is said to the bot: a reply to it, or words that mention it, without the mention; None for other talk."""
    bot, message = heard.context.bot, heard.message
    mention = f"@{bot.username}".casefold()
    mentions = [
        words for words in message.parse_entities([MessageEntity.MENTION]).values() if words.casefold() == mention
    ]
    if mentions:
        return " ".join(heard.text.replace(mentions[0], " ").split())
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == bot.id:
        return heard.text.strip()
    return None


# -- saying


async def say(heard: Heard, screen: Screen, *, answers: Message | None = None) -> int | None:
    """Answers the message (or another one) in its thread; returns the new one's id, None when it may not be sent."""
    target = answers or heard.message
    try:
        message = await patiently(lambda: _send(heard, heard.group.id, screen, target.message_id, heard.thread))
    except ChatMigrated as error:
        return await _say_moved(heard, screen, error.new_chat_id)
    except Forbidden as error:
        log.info("thrown out of a group", group=heard.group.id, reason=str(error))
        await heard.house.groups.change(heard.group.id, present=False)
        return None
    except BadRequest as error:  # muted, or the thread is gone: nothing that concerns anybody else
        log.info("no message in a group", group=heard.group.id, reason=str(error))
        return None
    return message.message_id


async def _say_moved(heard: Heard, screen: Screen, new_id: int) -> int | None:
    """The group has a new id, where the messages have other ones."""
    await heard.house.groups.move(heard.group.id, new_id)
    try:
        message = await patiently(lambda: _send(heard, new_id, screen, None, None))
    except TelegramError as error:
        log.info("no message in a moved group", group=new_id, reason=str(error))
        return None
    return message.message_id


async def _send(heard: Heard, chat_id: int, screen: Screen, reply_to: int | None, thread: int | None) -> Message:
    place = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to is not None else None
    return await heard.context.bot.send_message(
        chat_id,
        screen.text,
        parse_mode="HTML",
        reply_parameters=place,
        message_thread_id=thread,
        api_kwargs=screen.keyboard,
        disable_web_page_preview=True,
        disable_notification=True,
    )


async def change(context: Context, group_id: int, message_id: int, screen: Screen) -> bool:
    """Puts another screen in place of a message of the bot; False when the message is gone."""
    try:
        await patiently(
            lambda: context.bot.edit_message_text(
                screen.text,
                chat_id=group_id,
                message_id=message_id,
                parse_mode="HTML",
                api_kwargs=screen.keyboard,
                disable_web_page_preview=True,
            )
        )
    except (BadRequest, Forbidden) as error:
        if not is_harmless(error):
            log.info("no edit in a group", group=group_id, reason=str(error))
        return not is_lost(error)
    return True


async def remove(bot: Any, group_id: int, message_id: int) -> bool:
    """Deletes a message; False when the bot may not, or it is gone."""
    try:
        await patiently(lambda: bot.delete_message(group_id, message_id))
    except (BadRequest, Forbidden) as error:
        log.info("no deletion in a group", group=group_id, reason=str(error))
        return False
    return True
