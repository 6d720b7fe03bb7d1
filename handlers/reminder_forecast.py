"""/reminders: what will come and what came, a trial on the real way, quiet hours and the daily share; sends nothing."""

from __future__ import annotations

from typing import Any

from telegram.ext import BaseHandler

from content.texts import Html, Voice
from domain.actions import Action
from domain.people import Person, Quiet
from handlers.context import Context
from handlers.line_wording import headline, hour_text, reminders_text
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs
from handlers.turn import Play, Turn, command, taps
from handlers.wording import line_name
from services.line_schedule import Forecast
from services.refusals import Refusal

EACH = 3
LINES_SHOWN = 10
QUIET_CHOICES = (Quiet(22, 8), Quiet(21, 9), Quiet(23, 7), Quiet(0, 6), Quiet(0, 0))
CAP_CHOICES = (1, 2, 3, 5, 10)


async def show(turn: Turn) -> None:
    """Of each line the next reminders with their reasons and the outcome of the last one."""
    forecasts = await turn.house.reminders.forecasts(turn.person.id, each=EACH)
    await turn.show(_screen(turn, forecasts[:LINES_SHOWN]))


def _screen(turn: Turn, forecasts: list[Forecast], note: Html | None = None) -> Screen:
    voice, catalogue, known = turn.voice, turn.house.shelf.current, turn.person.zone is not None
    blocks = [
        listed(headline(each.line, catalogue, voice), reminders_text(each, voice, zone_known=known))
        for each in forecasts
    ]
    lines: list[Row] = [
        (Button(line_name(each.line, catalogue, voice), Action("line", "show", each.line.id)),) for each in forecasts
    ]
    soonest = min((each for each in forecasts if each.coming), key=lambda each: each.coming[0].moment, default=None)
    trial: list[Row] = (
        [(Button(voice.plain("forecast-send"), Action("remind", "now", soonest.line.id), style="primary"),)]
        if soonest
        else []
    )
    return Screen(
        paragraphs(note, voice("forecast-title"), *(blocks or [voice("forecast-empty")])),
        (*trial, *lines, _settings(turn.person, voice), (Button(voice.plain("button-menu"), Action("menu", "show")),)),
    )


def _settings(person: Person, voice: Voice) -> Row:
    return (
        Button(voice.plain("forecast-quiet", hours=quiet_text(person.quiet, voice)), Action("remind", "quiet")),
        Button(voice.plain("forecast-cap", count=person.daily_cap), Action("remind", "cap")),
    )


def quiet_text(quiet: Quiet, voice: Voice) -> str:
    """'22:00–08:00', or that no hour is quiet."""
    if quiet.start == quiet.end:
        return voice.plain("forecast-never-quiet")
    return f"{hour_text(quiet.start)}–{hour_text(quiet.end)}"


async def send_now(turn: Turn) -> None:
    """The real text on the real way, at once."""
    await turn.house.reminders.send_now(turn.person.id, turn.pressed.record, origin=turn.update.update_id)
    await turn.say("forecast-sent")


async def quiet(turn: Turn) -> None:
    voice, present = turn.voice, turn.person.quiet
    buttons = [
        Button(("● " if each == present else "") + quiet_text(each, voice), _choice("hush", f"{each.start}-{each.end}"))
        for each in QUIET_CHOICES
    ]
    await turn.show(Screen(voice("forecast-quiet-ask"), (*in_rows(buttons, 2), _back(voice))))


async def keep_quiet(turn: Turn) -> None:
    start, _, end = turn.pressed.argument.partition("-")
    await turn.house.people.keep_quiet(turn.person.id, Quiet(_hour(start), _hour(end)))
    await _again(turn)


async def cap(turn: Turn) -> None:
    voice, present = turn.voice, turn.person.daily_cap
    buttons = [
        Button(("● " if each == present else "") + voice.plain("forecast-cap", count=each), _choice("most", str(each)))
        for each in CAP_CHOICES
    ]
    await turn.show(Screen(voice("forecast-title"), (*in_rows(buttons, 2), _back(voice))))


async def keep_cap(turn: Turn) -> None:
    await turn.house.people.cap(turn.person.id, _hour(turn.pressed.argument))
    await _again(turn)


async def _again(turn: Turn) -> None:
    """The forecast, with the person as he has just become."""
    person = await turn.house.people.get(turn.person.id)
    assert person is not None
    await show(Turn(turn.update, turn.context, person, turn.voice, turn.action))


def _hour(text: str) -> int:
    if not text.isdecimal() or len(text) > 2:
        raise Refusal("refused-not-understood")
    return int(text)


def _choice(verb: str, argument: str) -> Action:
    return Action("remind", verb, 0, argument)


def _back(voice: Voice) -> Row:
    return (Button(voice.plain("button-back"), Action("remind", "show")),)


PLAYS: dict[str, Play[Any]] = {
    "show": show,
    "now": send_now,
    "quiet": quiet,
    "hush": keep_quiet,
    "cap": cap,
    "most": keep_cap,
}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [command("reminders", show), *taps("remind", PLAYS).values()]
