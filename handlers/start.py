"""The front door: /start with its deep links, the menu, help, and what closes a message; owns no flow."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram.ext import BaseHandler

from content.texts import Voice
from domain.actions import Action
from handlers.context import Context
from handlers.screens import Button, Screen, paragraphs
from handlers.turn import Play, Turn, answer, command, taps


async def start(turn: Turn) -> None:
    """/start, with or without a deep link's payload; whatever question was open is dropped."""
    await turn.house.people.expect(turn.person.id, None)
    await show_menu(turn)


async def show_menu(turn: Turn) -> None:
    lines = await turn.house.lines.of(turn.person.id)
    await turn.show(menu_screen(turn.voice, has_lines=bool(lines), zone=turn.person.zone))


async def help_(turn: Turn) -> None:
    await turn.show(Screen(turn.voice("help"), ((Button(turn.voice.plain("button-menu"), Action("menu", "show")),),)))


async def close(turn: Turn) -> None:
    """Takes a message of its own (a picture) out of the chat."""
    query = turn.update.callback_query
    assert query is not None
    await asyncio.gather(answer(query), turn.tidy(turn.message_id))


def menu_screen(voice: Voice, *, has_lines: bool, zone: str | None) -> Screen:
    """What can be done, the likeliest first: newcomers see renewing, others their lines."""
    renew = (Button(voice.plain("menu-renew"), Action("renew", "begin"), style="primary"),)
    lines = (
        Button(voice.plain("button-lines"), Action("line", "list")),
        Button(voice.plain("menu-add"), Action("add", "countries")),
    )
    settings = (
        Button(voice.plain("menu-language"), Action("speak", "languages")),
        Button(voice.plain("menu-zone"), Action("zone", "regions")),
    )
    return Screen(
        paragraphs(
            voice("menu-welcome-back") if has_lines else voice("menu-welcome"),
            voice("zone-person", zone=zone) if zone else None,
        ),
        (renew, lines, settings, (Button(voice.plain("menu-help"), Action("menu", "help")),)),
    )


PLAYS: dict[str, Play[Any]] = {"show": show_menu, "help": help_, "close": close}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [command("start", start), command("help", help_), *taps("menu", PLAYS).values()]
