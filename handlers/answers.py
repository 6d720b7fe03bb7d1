"""Typed words, photos and files: to the question that is open, else to the carrier-text reader, else to help."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler, filters

from domain.actions import Action
from handlers import faq, faq_admin, imports, lines, preferences, renewals
from handlers.context import Context
from handlers.renewal_show import recover
from handlers.screens import Button, Screen
from handlers.turn import Play, Turn, attempt, meet, refused
from services.refusals import Refusal

ANSWERS: dict[tuple[str, str], Play[Any]] = {
    **renewals.ANSWERS,
    **lines.ANSWERS,
    **preferences.ANSWERS,
    **imports.ANSWERS,
    **faq_admin.ANSWERS,
}

AGAIN: dict[str, Play[Any]] = {"renew": renewals.go_on, "line": lines.show_line, "add": lines.show_line}
"""What shows where the flow stands whose question is answered already."""

RECEIPT = ("renew", "order")
"""The only question that a photo or file answers."""


async def typed(update: Update, context: Context) -> None:
    turn = await meet(update, context)
    expected = await turn.house.people.expected(turn.person.id)
    meaning = await turn.house.inbox.meaning(update.update_id, expected)
    question = Action.read(meaning)
    play = ANSWERS.get((question.flow, question.verb)) if question else None
    if play is None or question is None:
        await attempt(turn, _unasked)
        return
    if meaning != expected:  # answered before a crash, after which the update is handled again
        play = AGAIN.get(question.flow, play)
    asked = Turn(turn.update, turn.context, turn.person, turn.voice, question)
    await attempt(asked, play, recover if question.flow == "renew" else refused)


async def pictured(update: Update, context: Context) -> None:
    """A photo or file is a receipt, or it is not expected."""
    turn = await meet(update, context)
    question = Action.read(await turn.house.people.expected(turn.person.id))
    if question == faq_admin.FILE:
        await attempt(turn, faq_admin.take_in)
        return
    if question == imports.ROWS:  # a table would have been taken before
        await turn.say("refused-import-kind")
        return
    if question is None or (question.flow, question.verb) != RECEIPT:
        await turn.say("refused-photo")
        return
    await attempt(Turn(update, context, turn.person, turn.voice, question), ANSWERS[RECEIPT], recover)


async def _unasked(turn: Turn) -> None:
    if not await lines.offer_reading(turn):
        await faq.answer_words(turn, turn.text)


async def _not_understood(turn: Turn) -> None:
    menu = (Button(turn.voice.plain("button-menu"), Action("menu", "show"), style="primary"),)
    await turn.send(Screen(turn.voice("not-understood"), (menu,)))


async def old_button(update: Update, context: Context) -> None:
    """A button that no flow knows: cut, forged, or from a former age."""
    turn = await meet(update, context)
    await refused(turn, Refusal("refused-not-understood"))


async def anything_else(update: Update, context: Context) -> None:
    """A sticker, a voice message, a contact: nothing that the bot understands, but never silence."""
    turn = await meet(update, context)
    await _not_understood(turn)


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    return [
        MessageHandler(private & filters.TEXT & ~filters.COMMAND, typed),
        MessageHandler(private & (filters.PHOTO | filters.Document.ALL), pictured),
        CallbackQueryHandler(old_button),
    ]
