"""What stored messages look like when they leave, of whichever kind, and the buttons below reminders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram.ext import BaseHandler

from domain.lines import Line
from domain.outbox import Kind, Letter
from domain.people import Person
from domain.reminders import Rung
from domain.renewals import RenewalState
from domain.zones import local_date
from handlers import reminder_screens as screens
from handlers.context import Context, House
from handlers.guardian_screens import letter_screen
from handlers.line_pages import show_page
from handlers.reminder_screens import Place
from handlers.renewal_payment_screens import check_screen
from handlers.renewal_show import State, show
from handlers.screens import Screen
from handlers.turn import Play, Turn, taps
from services.refusals import NotYours


async def screen_for(letter: Letter, person: Person, house: House) -> Screen | None:
    """The message in the person's language as things stand now; None when there is nothing left to say."""
    voice = house.texts.to(person.language)
    try:
        match letter.kind:
            case Kind.REMINDER:
                return _reminder(await house.reminders.still_said(letter), letter.payload, person, house)
            case Kind.CHECK:
                walk = await house.renewals.get(person.id, letter.payload["renewal"])
                if walk.renewal.state is not RenewalState.PAID:
                    return None
                return check_screen(walk.renewal, house.shelf.current, voice)
            case Kind.GUARDIAN:
                said = await house.guardians.still_said(letter)
                return letter_screen(said, letter.payload, house.shelf.current, voice) if said else None
    except NotYours:  # removed meanwhile
        return None


def _reminder(said: Mapping[Line, list[Rung]], facts: Mapping[str, Any], person: Person, house: House) -> Screen | None:
    if not said:
        return None
    first = next(iter(said))
    place = _place(first, person, house)
    if len(said) == 1:
        return screens.reminder_screen(first, said[first], place, facts)
    return screens.several_screen(said, place, facts)


def _place(line: Line, person: Person, house: House) -> Place:
    zone = house.reminders.zone(person, line)
    return Place(zone, house.clock.now(), house.shelf.current, house.texts.to(person.language))


async def _own_line(turn: Turn) -> Line:
    return (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line


async def renewed(turn: Turn) -> State:
    """'I renewed': straight to the date that the carrier shows now."""
    walk = await turn.house.payments.already_renewed(turn.person.id, turn.pressed.record, origin=turn.update.update_id)
    return await show(turn, walk)


async def charge_failed(turn: Turn) -> None:
    """It did not renew by itself: from now on the whole ladder reminds."""
    await turn.house.lines.auto_renew(turn.person.id, turn.pressed.record, False)
    await reshow(turn)


async def reshow(turn: Turn) -> None:
    """The reminder as it would be said now; of a line that has nothing to say, its page."""
    view = await turn.house.lines.get(turn.person.id, turn.pressed.record)
    rung = turn.house.reminders.foremost(turn.person, view.line)
    if rung is None:
        await show_page(turn, view)
        return
    await turn.show(screens.reminder_screen(view.line, [rung], _place(view.line, turn.person, turn.house), {}))


async def later(turn: Turn) -> None:
    await turn.show(screens.later_screen(await _own_line(turn), turn.house.shelf.current, turn.voice))


async def days(turn: Turn) -> None:
    line = await _own_line(turn)
    today = local_date(turn.house.clock.now(), turn.house.reminders.zone(turn.person, line))
    await turn.show(screens.days_screen(line, today, turn.house.shelf.current, turn.voice))


async def at(turn: Turn) -> None:
    line, moment = await turn.house.reminders.later(turn.person.id, turn.pressed.record, turn.pressed.argument)
    zone = turn.house.reminders.zone(turn.person, line)
    await turn.show(screens.later_set_screen(line, moment, zone, turn.house.shelf.current, turn.voice))


async def let_go(turn: Turn) -> None:
    """Asks once, with what to unbind."""
    await turn.show(screens.let_go_screen(await _own_line(turn), turn.house.shelf.current, turn.voice))


async def gone(turn: Turn) -> None:
    line = (await turn.house.lines.let_go(turn.person.id, turn.pressed.record)).line
    await turn.show(screens.let_go_done_screen(line, turn.house.shelf.current, turn.voice))


async def keep(turn: Turn) -> None:
    view = await turn.house.lines.take_back(turn.person.id, turn.pressed.record)
    await show_page(turn, view, turn.voice("letgo-kept"))


PLAYS: dict[str, Play[Any]] = {
    "renewed": renewed,
    "failed": charge_failed,
    "show": reshow,
    "later": later,
    "days": days,
    "at": at,
    "letgo": let_go,
    "gone": gone,
    "keep": keep,
}


def _reacting(play: Play[Any]) -> Play[Any]:
    """Whoever presses anything below a reminder has reacted: his guardian need not be told."""

    async def played(turn: Turn) -> Any:
        await turn.house.guardians.reacted(turn.person.id, turn.pressed.record)
        return await play(turn)

    return played


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return list(taps("notice", {verb: _reacting(play) for verb, play in PLAYS.items()}).values())
