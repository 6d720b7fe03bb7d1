"""/calendar: the file, and the private address with its buttons; the file's content is made elsewhere."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram import InputFile
from telegram.ext import BaseHandler

from content.texts import Html, Voice
from domain.actions import Action
from handlers.calendar_files import calendar_file
from handlers.context import Context
from handlers.patience import patiently
from handlers.screens import Button, Screen, paragraphs
from handlers.turn import Play, Turn, answer, command, taps

FILE_NAME = "lines.ics"


async def calendar(turn: Turn) -> None:
    """The file, and below it the address, where people can have one; both are new messages."""
    house, query = turn.house, turn.update.callback_query
    found = await house.calendars.of(turn.person)
    if not found.entries:
        add = Button(turn.voice.plain("menu-add"), Action("add", "countries"), style="primary")
        await turn.show(Screen(turn.voice("calendar-empty"), ((add,), (_lines(turn.voice),))))
        return
    if query is not None:
        await answer(query)
    file = await asyncio.to_thread(calendar_file, found, house.shelf, house.texts)
    await patiently(
        lambda: turn.context.bot.send_document(
            turn.person.id,
            InputFile(file, FILE_NAME),
            caption=turn.voice("calendar-file"),
            parse_mode="HTML",
        )
    )
    if house.calendars.published:
        await turn.send(_address_screen(await house.calendars.address(turn.person.id), turn.voice))


async def address(turn: Turn) -> None:
    await turn.show(_address_screen(await turn.house.calendars.address(turn.person.id), turn.voice))


async def ask(turn: Turn) -> None:
    """A new address cuts off every calendar that follows the old one, so it is asked about."""
    voice = turn.voice
    yes = Button(voice.plain("calendar-new-yes"), Action("calendar", "new"), style="danger")
    back = Button(voice.plain("button-back"), Action("calendar", "address"))
    await turn.show(Screen(voice("calendar-new-sure"), ((yes,), (back,))))


async def new(turn: Turn) -> None:
    made = await turn.house.calendars.new_address(turn.person.id)
    await turn.show(_address_screen(made, turn.voice, turn.voice("calendar-new-done")))


async def off(turn: Turn) -> None:
    await turn.house.calendars.close(turn.person.id)
    again = Button(turn.voice.plain("calendar-make"), Action("calendar", "address"))
    await turn.show(Screen(turn.voice("calendar-closed"), ((again,), (_lines(turn.voice),))))


def _address_screen(url: str, voice: Voice, note: Html | None = None) -> Screen:
    return Screen(
        paragraphs(note, voice("calendar-address", url=url), voice("calendar-address-secret")),
        (
            (Button(voice.plain("calendar-copy"), copies=url, style="primary"),),
            (
                Button(voice.plain("calendar-new"), Action("calendar", "ask")),
                Button(voice.plain("calendar-off"), Action("calendar", "off")),
            ),
        ),
    )


def _lines(voice: Voice) -> Button:
    return Button(voice.plain("button-lines"), Action("line", "list"))


PLAYS: dict[str, Play[Any]] = {"show": calendar, "address": address, "ask": ask, "new": new, "off": off}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [command("calendar", calendar), *taps("calendar", PLAYS).values()]
