"""A group's settings by buttons, for its administrators only, and what the bot says when it joins or leaves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import structlog
from telegram import CallbackQuery, ChatMemberAdministrator, ChatMemberUpdated, Message, Update
from telegram.error import BadRequest, Forbidden
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from content.texts import Html, Voice
from domain.actions import Action
from domain.groups import SELF_DELETE, Group, Mode, Pause
from domain.languages import Language
from handlers.context import Context
from handlers.group_talk import change, hear, voice_in
from handlers.patience import patiently
from handlers.preferences import LANGUAGE_NAMES
from handlers.screens import Button, Row, Screen, in_rows, paragraphs
from handlers.turn import Turn, command
from handlers.turn import answer as answer_press

log = structlog.get_logger(__name__)

FLOW = "gset"
ADMINS = frozenset({"administrator", "creator"})
OUTSIDE = frozenset({"left", "kicked"})
ASKERS = "-"
"""In place of a language: that of whoever asks."""


def _language(value: str) -> Language | None:
    return None if value == ASKERS else Language(value)


def _minutes(value: str) -> int:
    if int(value) not in SELF_DELETE:
        raise ValueError(f"{value} minutes cannot be chosen")
    return int(value)


FIELDS: dict[str, Callable[[str], object]] = {
    "mode": Mode,
    "language": _language,
    "pause": Pause,
    "self_delete": _minutes,
    "hygiene": lambda value: value == "1",
    "shield": lambda value: value == "1",
}
"""What can be set, and how a button's value is read; each raises ValueError for a forged one."""


# -- screens


def settings_screen(group: Group, sight: Html, voice: Voice) -> Screen:
    """All settings at a glance; `sight` says what Telegram lets the bot see here."""
    modes = tuple(_choice("mode", mode, group.mode is mode, voice.plain(f"gset-mode-{mode}")) for mode in Mode)
    rows: list[Row] = [
        modes,
        (_opening("language", _language_label(group.language, voice), voice),),
        (_opening("pause", voice.plain(f"gset-pause-{group.pause}"), voice),),
        (_opening("self_delete", _minutes_label(group.self_delete, voice), voice),),
        (_switch("hygiene", group.hygiene, voice), _switch("shield", group.shield, voice)),
        (
            Button(voice.plain("gset-leave"), Action(FLOW, "leave")),
            Button(voice.plain("button-close"), Action(FLOW, "close")),
        ),
    ]
    return Screen(paragraphs(voice("gset-title"), voice(f"gset-about-{group.mode}"), sight), tuple(rows))


def _choice(field: str, value: str, chosen: bool, label: str) -> Button:
    return Button(("● " if chosen else "") + label, Action(FLOW, "set", 0, f"{field}.{value}"))


def _opening(field: str, now: str, voice: Voice) -> Button:
    return Button(voice.plain(f"gset-{field.replace('_', '-')}", now=now), Action(FLOW, "ask", 0, field))


def _switch(field: str, on: bool, voice: Voice) -> Button:
    label = voice.plain(f"gset-{field}", on="yes" if on else "no")
    return Button(label, Action(FLOW, "set", 0, f"{field}.{0 if on else 1}"))


def _language_label(language: Language | None, voice: Voice) -> str:
    return LANGUAGE_NAMES[language] if language else voice.plain("gset-language-askers")


def _minutes_label(minutes: int, voice: Voice) -> str:
    return voice.plain("gset-minutes", minutes=minutes)


def choices_screen(field: str, group: Group, voice: Voice) -> Screen | None:
    """The values of one field; None for a field that has no such screen."""
    match field:
        case "language":
            languages: list[Language | None] = [None, *Language]
            buttons = [
                _choice(field, language or ASKERS, group.language is language, _language_label(language, voice))
                for language in languages
            ]
        case "pause":
            buttons = [
                _choice(field, pause, group.pause is pause, voice.plain(f"gset-pause-{pause}")) for pause in Pause
            ]
        case "self_delete":
            buttons = [
                _choice(field, str(minutes), group.self_delete == minutes, _minutes_label(minutes, voice))
                for minutes in SELF_DELETE
            ]
        case _:
            return None
    back = (Button(voice.plain("button-back"), Action(FLOW, "show")),)
    return Screen(voice(f"gset-about-{field.replace('_', '-')}"), (*in_rows(buttons, 2), back))


async def sight(context: Context, group_id: int, voice: Voice) -> Html:
    """What Telegram lets the bot see and delete in the group, asked anew: both change without a word to the bot."""
    bot = context.bot
    me = await patiently(bot.get_me)
    member = await patiently(lambda: bot.get_chat_member(group_id, bot.id))
    if isinstance(member, ChatMemberAdministrator):
        return voice("gset-sees-admin", deletes="yes" if member.can_delete_messages else "no")
    return voice("gset-sees-all" if me.can_read_all_group_messages else "gset-sees-little")


# -- by its administrators only


async def _is_admin(context: Context, group_id: int, person_id: int) -> bool:
    member = await patiently(lambda: context.bot.get_chat_member(group_id, person_id))
    return member.status in ADMINS


async def open_settings(update: Update, context: Context) -> None:
    """/settings in a group. Whoever speaks as the group itself is an anonymous administrator."""
    heard = await hear(update, context)
    if heard is None or not heard.house.groups.may_speak(heard.group.id, heard.speaker):
        return
    allowed = heard.speaker == heard.group.id or await _is_admin(context, heard.group.id, heard.speaker)
    voice = heard.voice
    if allowed:
        screen = settings_screen(heard.group, await sight(context, heard.group.id, voice), voice)
    else:
        screen = Screen(voice("gset-admins-only"))
    try:
        await patiently(
            lambda: heard.message.reply_html(screen.text, api_kwargs=screen.keyboard, allow_sending_without_reply=True)
        )
    except (BadRequest, Forbidden) as error:
        log.info("no settings in a group", group=heard.group.id, reason=str(error))


async def pressed(update: Update, context: Context) -> None:
    query = update.callback_query
    assert query is not None
    action, message = Action.read(query.data), query.message
    if action is None or message is None or message.chat.type == "private":
        await answer_press(query)
        return
    group = await context.house.groups.get(message.chat.id)
    voice = await voice_in(context, group, query.from_user.id, query.from_user.language_code)
    if not await _is_admin(context, group.id, query.from_user.id):
        await answer_press(query, voice.plain("gset-admins-only"), alert=True)
        return
    await _do(action, query, group, voice, context)
    await answer_press(query)


async def _do(action: Action, query: CallbackQuery, group: Group, voice: Voice, context: Context) -> None:
    assert query.message is not None
    screen: Screen | None = None
    match action.verb:
        case "set":
            group, voice = await _set(action.argument, group, voice, context)
        case "ask":
            screen = choices_screen(action.argument, group, voice)
        case "leave":
            screen = leave_screen(voice)
        case "close":
            screen = Screen(voice("gset-closed"))
        case "gone":
            await _leave(context, group, query.message.message_id, voice)
            return
    screen = screen or settings_screen(group, await sight(context, group.id, voice), voice)
    await change(context, group.id, query.message.message_id, screen)


async def _set(argument: str, group: Group, voice: Voice, context: Context) -> tuple[Group, Voice]:
    """The group with the field changed; a forged value changes nothing."""
    field, _, value = argument.partition(".")
    try:
        changed = {field: FIELDS[field](value)}
    except (KeyError, ValueError):
        return group, voice
    group = await context.house.groups.change(group.id, **changed)
    return group, context.house.texts.to(group.language) if group.language else voice


def leave_screen(voice: Voice) -> Screen:
    """Asks once."""
    yes = Button(voice.plain("gset-leave-yes"), Action(FLOW, "gone"), style="danger")
    return Screen(voice("gset-leave-sure"), ((yes, Button(voice.plain("button-back"), Action(FLOW, "show"))),))


async def _leave(context: Context, group: Group, message_id: int, voice: Voice) -> None:
    await change(context, group.id, message_id, Screen(voice("gset-goodbye")))
    await context.house.groups.change(group.id, present=False)
    await patiently(lambda: context.bot.leave_chat(group.id))


# -- coming and going


async def membership_changed(change: ChatMemberUpdated, context: Context) -> None:
    """The bot was brought into a group, made an administrator there, or thrown out."""
    if change.chat.type == "channel":
        return
    was_in, is_in = (member.status not in OUTSIDE for member in (change.old_chat_member, change.new_chat_member))
    group = await context.house.groups.change(change.chat.id, present=is_in)
    if is_in and not was_in:
        person = change.from_user
        await _greet(context, group, await voice_in(context, group, person.id, person.language_code))


async def _greet(context: Context, group: Group, voice: Voice) -> None:
    """Once, on joining: what the bot does, and what Telegram lets it see."""
    bot = context.bot
    try:
        text = paragraphs(voice("gset-hello"), await sight(context, group.id, voice))
        await patiently(lambda: bot.send_message(group.id, text, parse_mode="HTML", disable_notification=True))
    except (BadRequest, Forbidden) as error:  # muted, or thrown out again at once
        log.info("no greeting in a group", group=group.id, reason=str(error))


async def migrated(update: Update, context: Context) -> None:
    """A basic group became a supergroup: both sides say so, in either order."""
    message = update.effective_message
    assert isinstance(message, Message)
    if message.migrate_to_chat_id is not None:
        await context.house.groups.move(message.chat.id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        await context.house.groups.move(message.migrate_from_chat_id, message.chat.id)


async def in_private(turn: Turn) -> None:
    """/settings in private: what can be set here, and where a group's settings are."""
    voice = turn.voice
    rows = (
        (
            Button(voice.plain("menu-language"), Action("speak", "languages")),
            Button(voice.plain("menu-zone"), Action("zone", "regions")),
        ),
        (Button(voice.plain("button-menu"), Action("menu", "show")),),
    )
    await turn.show(Screen(voice("gset-private"), rows))


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    in_group = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
    return [
        command("settings", in_private),
        CommandHandler("settings", open_settings, filters=in_group),
        MessageHandler(in_group & filters.StatusUpdate.MIGRATE, migrated),
        CallbackQueryHandler(pressed, pattern=rf"^{FLOW}:(show|set|ask|leave|gone|close):"),
    ]
