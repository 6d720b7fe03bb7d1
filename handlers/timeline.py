"""All lines of a person on one time axis: as a picture, or in words where no font can write it; draws nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from telegram import InputFile
from telegram.ext import BaseHandler

from content.texts import Html, Voice
from domain.actions import Action
from domain.calendars import Entry, Mark
from domain.catalogue import Catalogue
from domain.zones import local_date
from handlers.context import Context
from handlers.patience import patiently
from handlers.screens import Button, Screen, listed, paragraphs
from handlers.timeline_picture import Row, Scene
from handlers.turn import Play, Turn, answer, taps
from handlers.wording import days_left, line_name

MOST_LINES = 12
"""More would make each too small to read; those whose next day is nearest are shown."""

FILE_NAME = "lines.png"
CLOSE = Action("menu", "close")


async def timeline(turn: Turn) -> None:
    house, voice = turn.house, turn.voice
    entries = (await house.calendars.of(turn.person)).entries
    if not entries:
        add = Button(voice.plain("menu-add"), Action("add", "countries"), style="primary")
        await turn.show(Screen(voice("calendar-empty"), ((add,), _back(voice))))
        return
    zone = house.reminders.zone(turn.person, entries[0].line)
    today = local_date(house.clock.now(), zone)
    lines = by_line(entries, today)
    shown, hidden = lines[:MOST_LINES], len(lines[MOST_LINES:])
    more = voice("timeline-more", count=hidden) if hidden else None
    if house.painter is None:
        await turn.show(in_words(shown, today, house.shelf.current, voice, more))
        return
    if turn.update.callback_query is not None:
        await answer(turn.update.callback_query)
    picture = await house.painter.paint(scene(shown, today, house.shelf.current, voice))
    screen = Screen(paragraphs(voice("timeline-caption"), more), ((Button(voice.plain("button-close"), CLOSE),),))
    await patiently(
        lambda: turn.context.bot.send_photo(
            turn.person.id,
            InputFile(picture, FILE_NAME),
            caption=screen.text,
            parse_mode="HTML",
            api_kwargs=screen.keyboard,
        )
    )


def by_line(entries: list[Entry], today: date) -> list[list[Entry]]:
    """The entries of each line, the line whose next day is nearest first."""
    lines: dict[int, list[Entry]] = {}
    for entry in entries:
        lines.setdefault(entry.line.id, []).append(entry)
    return sorted(lines.values(), key=lambda own: next_day(own, today))


def next_day(entries: list[Entry], today: date) -> date:
    """The day of a line that matters most: the first that is to come, but a service that has ended comes before all."""
    ended = [entry.day for entry in entries if entry.mark is not Mark.LOSS and entry.day < today]
    coming = [entry.day for entry in entries if entry.day >= today]
    return min(ended or coming or [entry.day for entry in entries])


def scene(lines: list[list[Entry]], today: date, catalogue: Catalogue, voice: Voice) -> Scene:
    """What is on the picture, a row for each line."""
    rows = [
        Row(
            name=line_name(own[0].line, catalogue, voice),
            left=str(days_left(next_day(own, today), today, voice)),
            next_day=next_day(own, today),
            days={entry.mark: entry.day for entry in own},
        )
        for own in lines
    ]
    return Scene(
        language=voice.language,
        title=voice.plain("timeline-title"),
        today=today,
        today_said=voice.plain("timeline-today", day=today),
        rows=rows,
        legend={mark: voice.plain(f"timeline-{mark}") for mark in Mark},
    )


def in_words(lines: list[list[Entry]], today: date, catalogue: Catalogue, voice: Voice, more: Html | None) -> Screen:
    """The same days one below the other, the earliest first."""
    days = [
        voice(
            "timeline-day",
            day=entry.day,
            left=days_left(entry.day, today, voice),
            line=line_name(entry.line, catalogue, voice),
            what=voice(f"timeline-{entry.mark}"),
        )
        for entry in sorted((entry for own in lines for entry in own), key=lambda entry: entry.day)
    ]
    return Screen(paragraphs(voice("timeline-heading"), listed(*days), more), (_back(voice),))


def _back(voice: Voice) -> tuple[Button, ...]:
    return (Button(voice.plain("button-lines"), Action("line", "list")),)


PLAYS: dict[str, Play[Any]] = {"show": timeline}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return list(taps("timeline", PLAYS).values())
