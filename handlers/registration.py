"""The one ordered list of all handlers, and what happens when one of them fails."""

from __future__ import annotations

import structlog
from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import ChatMemberHandler, CommandHandler, MessageHandler, filters

from domain.people import Reach
from handlers import (
    answers,
    calendars,
    faq,
    faq_admin,
    group_hygiene,
    group_settings,
    groups,
    guardians,
    imports,
    inline,
    lines,
    links,
    notices,
    preferences,
    privacy,
    reminder_forecast,
    renewals,
    start,
    timeline,
)
from handlers.context import App, Context
from handlers.patience import patiently
from handlers.screens import Button, Screen
from handlers.turn import Turn, meet

log = structlog.get_logger(__name__)

COMMANDS = tuple(
    "renew lines add reminders calendar ask faq check settings timezone language import privacy export forget "
    "cancel help start".split()
)
"""What the menu of commands shows, in this order."""

SERVICE = filters.StatusUpdate.ALL
"""What Telegram says of a chat, not a person in it."""


FIRST = -1
"""Handlers that see an update before the ordered list does, and may end its way."""


def register(app: App) -> None:
    """The order matters: flows first, then whatever no flow took."""
    app.add_handlers(
        [
            renewals.conversation(),  # first, so that /cancel and its buttons reach an open conversation
            *guardians.handlers(),  # before start: its link is a /start, too
            *faq.handlers(),  # before start: links from groups are /start, too
            *group_hygiene.handlers(),
            *start.handlers(),
            *notices.handlers(),
            *reminder_forecast.handlers(),
            *lines.handlers(),
            *calendars.handlers(),
            *timeline.handlers(),
            *preferences.handlers(),
            *privacy.handlers(),
            *links.handlers(),
            *imports.handlers(),  # before answers: a table is no receipt
            *group_settings.handlers(),
            *groups.handlers(),
            *faq_admin.handlers(),
            *inline.handlers(),
            *answers.handlers(),  # last: words and buttons that no flow took
            MessageHandler(filters.COMMAND & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE, unknown_command),
            CommandHandler(COMMANDS, in_group, filters=filters.ChatType.GROUPS & filters.UpdateType.MESSAGE),
            MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & ~SERVICE, answers.anything_else),
            ChatMemberHandler(reach_changed, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
    app.add_handlers(group_hygiene.watchers(), group=FIRST)
    app.add_error_handler(failed)


async def unknown_command(update: Update, context: Context) -> None:
    turn = await meet(update, context)
    await start.help_(turn)


async def in_group(update: Update, context: Context) -> None:
    """Lines are private: in a group the bot only shows the way to its private chat."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or user.is_bot:
        return
    turn = await meet(update, context)
    link = f"https://t.me/{context.bot.username}?start=group"
    screen = Screen(turn.voice("group-private"), ((Button(turn.voice.plain("group-open"), url=link),),))
    try:
        await patiently(
            lambda: message.reply_html(screen.text, api_kwargs=screen.keyboard, allow_sending_without_reply=True)
        )
    except (BadRequest, ChatMigrated, Forbidden) as error:  # muted, moved or thrown out there: nothing of the person's
        log.info("no answer in a group", chat=message.chat.id, reason=str(error))


async def reach_changed(update: Update, context: Context) -> None:
    """The person blocked the bot, or took it back; or a group did."""
    change = update.my_chat_member
    if change is None:
        return
    if change.chat.type != "private":
        await group_settings.membership_changed(change, context)
        return
    if change.new_chat_member.status == "kicked":
        await context.house.people.lose(change.from_user.id, Reach.BLOCKED)
    else:
        await context.house.people.meet(change.from_user.id, change.from_user.language_code)


async def failed(update: object, context: Context) -> None:
    """The last resort: it is logged, and the person learns that nothing is lost and what to press."""
    error = context.error
    if isinstance(error, Forbidden) and isinstance(update, Update) and update.effective_user:
        await context.house.people.lose(update.effective_user.id, Reach.BLOCKED)
        return
    log.error("handler failed", exc_info=error, update_id=getattr(update, "update_id", None))
    if not isinstance(update, Update) or update.effective_user is None or update.effective_chat is None:
        return
    if update.effective_chat.type == "private":
        turn: Turn = await meet(update, context)
        await turn.say("failed")
