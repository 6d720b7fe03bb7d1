"""One turn of a person: who did what, how to answer him, and what a refusal becomes; no flow of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from content.texts import Voice
from domain.actions import Action
from domain.people import Person
from handlers.context import Context, House
from handlers.failures import is_harmless, is_lost
from handlers.patience import patiently
from handlers.screens import Screen
from services.refusals import Refusal

T = TypeVar("T")

ALERT_LENGTH = 200
"""Characters that Telegram allows in the answer to a pressed button."""


@dataclass(frozen=True, slots=True)
class Turn:
    """`action` is the pressed button's, or the question that the typed words answer; None for a command."""

    update: Update
    context: Context
    person: Person
    voice: Voice
    action: Action | None = None

    @property
    def house(self) -> House:
        return self.context.house

    @property
    def text(self) -> str:
        """The typed words without surrounding space; '' when there are none."""
        message = self.update.effective_message
        return (message.text or message.caption or "").strip() if message else ""

    @property
    def pressed(self) -> Action:
        """The action of this turn; there is one wherever a button or an expected answer led here."""
        assert self.action is not None
        return self.action

    @property
    def message_id(self) -> int | None:
        """The message under the pressed button."""
        query = self.update.callback_query
        return query.message.message_id if query and query.message else None

    async def show(self, screen: Screen, notice: str | None = None) -> int | None:
        """Edits the pressed message into the screen, or sends it; `notice` pops up over the chat.

        The callback answer and the edit leave together: one after the other would take the tap twice as long.
        Returns the id of the message that shows the screen.
        """
        query = self.update.callback_query
        if query is None:
            return await self.send(screen)
        answering = asyncio.create_task(answer(query, notice))
        try:
            shown = await self._edit(query, screen)  # goes first: it is what the person waits for
            await answering
        except BaseException:
            answering.cancel()
            raise
        return shown

    async def send(self, screen: Screen) -> int:
        """Sends the screen as a new message below all others."""
        message = await patiently(
            lambda: self.context.bot.send_message(
                self.person.id,
                screen.text,
                parse_mode="HTML",
                api_kwargs=screen.keyboard,
                disable_web_page_preview=True,
            )
        )
        return message.message_id

    async def say(self, key: str, **facts: object) -> None:
        """A sentence without buttons: over the chat for a tap (with facts in plain text), else as a message."""
        query = self.update.callback_query
        if query is not None:
            await answer(query, self.voice.plain(key, **facts), alert=True)
        else:
            await self.send(Screen(self.voice(key, **facts)))

    async def tidy(self, message_id: int | None) -> None:
        """Removes a screen that a newer one below replaces; one that cannot be removed stays."""
        if message_id is None:
            return
        try:
            await patiently(lambda: self.context.bot.delete_message(self.person.id, message_id))
        except BadRequest as error:
            if not is_harmless(error):
                raise

    async def _edit(self, query: CallbackQuery, screen: Screen) -> int | None:
        message = query.message
        if not isinstance(message, Message):  # too old for Telegram to show it to us
            return await self.send(screen)
        if message.text is None or message.chat.id != self.person.id:  # nothing to edit; a group: no place for lines
            return await self.send(screen)
        try:
            await patiently(
                lambda: self.context.bot.edit_message_text(
                    screen.text,
                    chat_id=message.chat.id,
                    message_id=message.message_id,
                    parse_mode="HTML",
                    api_kwargs=screen.keyboard,
                    disable_web_page_preview=True,
                )
            )
        except BadRequest as error:
            if is_lost(error):  # deleted meanwhile, or too old to be edited
                return await self.send(screen)
            if not is_harmless(error):
                raise
        return message.message_id


async def answer(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Answers a callback query; one that is too old to be answered is nobody's fault."""
    try:
        await patiently(lambda: query.answer(text[:ALERT_LENGTH] if text else None, show_alert=alert))
    except BadRequest as error:
        if not is_harmless(error):
            raise


async def meet(update: Update, context: Context, action: Action | None = None) -> Turn:
    """The turn of the person behind an update; there must be one."""
    user = update.effective_user
    assert user is not None
    person = await context.house.people.meet(user.id, user.language_code)
    return Turn(update, context, person, context.house.texts.to(person.language), action)


Play = Callable[[Turn], Awaitable[T]]
"""What a flow does in one turn. In a conversation it returns the next step."""

Recover = Callable[[Turn, Refusal], Awaitable[Any]]


async def refused(turn: Turn, refusal: Refusal) -> None:
    """The default: the reason is said and nothing else happens."""
    await turn.say(refusal.key, **refusal.facts)


def taps(
    flow: str, plays: dict[str, Play[T]], recover: Recover = refused
) -> dict[str, CallbackQueryHandler[Context, Any]]:
    """One handler for each verb of a flow. `recover` turns a refusal into what the person sees instead."""
    return {verb: _tap(flow, verb, play, recover) for verb, play in plays.items()}


def _tap(flow: str, verb: str, play: Play[T], recover: Recover) -> CallbackQueryHandler[Context, Any]:
    async def callback(update: Update, context: Context) -> Any:
        assert update.callback_query is not None
        turn = await meet(update, context, Action.read(update.callback_query.data))
        if turn.action is None:  # begins like ours, but is not whole
            return await turn.say("refused-not-understood")
        return await attempt(turn, play, recover)

    return CallbackQueryHandler(callback, pattern=f"^{flow}:{verb}:")


def command(name: str, play: Play[T], recover: Recover = refused) -> CommandHandler[Context, Any]:
    """A command in the private chat."""

    async def callback(update: Update, context: Context) -> Any:
        return await attempt(await meet(update, context), play, recover)

    return CommandHandler(name, callback, filters=filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE)


async def attempt(turn: Turn, play: Play[T], recover: Recover = refused) -> Any:
    """Plays the turn; a refusal becomes what `recover` shows."""
    try:
        return await play(turn)
    except Refusal as refusal:
        return await recover(turn, refusal)
