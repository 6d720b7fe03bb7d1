"""What stored messages look like when they leave (reminders, 'does it work?'), and the buttons below reminders."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from telegram.ext import BaseHandler

from content.texts import Html, Voice
from domain.actions import Action
from domain.lines import Line, LineState
from domain.outbox import Kind, Letter
from domain.people import Person
from domain.renewals import RenewalState
from domain.zones import local_date
from handlers.context import Context, House
from handlers.renewal_payment_screens import check_screen, link_for
from handlers.renewal_show import State, show
from handlers.screens import Button, Row, Screen, listed, paragraphs
from handlers.turn import Play, Turn, taps
from handlers.wording import days_left, line_name, price
from services.refusals import NotYours

LATER = ("hour", "tonight", "tomorrow")


async def screen_for(letter: Letter, person: Person, house: House) -> Screen | None:
    """The message in the person's language as things stand now; None when there is nothing left to say."""
    voice = house.texts.to(person.language)
    try:
        match letter.kind:
            case Kind.REMINDER:
                return await _reminder(letter, person, house, voice)
            case Kind.CHECK:
                walk = await house.renewals.get(person.id, letter.payload["renewal"])
                if walk.renewal.state is not RenewalState.PAID:
                    return None
                return check_screen(walk.renewal, house.shelf.current, voice)
    except NotYours:  # removed meanwhile
        return None


async def _reminder(letter: Letter, person: Person, house: House, voice: Voice) -> Screen | None:
    assert letter.line_id is not None
    line = (await house.lines.get(person.id, letter.line_id)).line
    if line.state is not LineState.ACTIVE or line.cycle != letter.payload["cycle"] or line.service_end is None:
        return None
    return reminder_screen(line, house, voice, zone=house.reminders.zone(person, line), now=house.clock.now())


def reminder_screen(line: Line, house: House, voice: Voice, *, zone: str, now: datetime) -> Screen:
    """What, when, how much, where to renew, and the three answers."""
    assert line.service_end is not None
    catalogue = house.shelf.current
    carrier = catalogue.carrier(line.carrier)
    link = link_for(carrier) if carrier else None
    carrier_zone = catalogue.zone(carrier) if carrier else zone
    left = days_left(line.service_end, local_date(now, zone), voice)
    key = "reminder-auto" if line.auto_renew else "reminder-title"
    rows: list[Row] = [(Button(voice.plain("reminder-renew"), Action("renew", "line", line.id), style="primary"),)]
    if link is not None:
        rows.append((Button(voice.plain("pay-open"), url=str(link.url)),))
    rows.append(
        (
            Button(voice.plain("reminder-renewed"), Action("notice", "renewed", line.id)),
            Button(voice.plain("reminder-later"), Action("notice", "later", line.id)),
        )
    )
    return Screen(
        paragraphs(
            voice(key, line=line_name(line, catalogue, voice), left=left),
            listed(
                voice("reminder-day", day=line.service_end),
                voice("reminder-carrier-zone", zone=carrier_zone) if carrier_zone != zone else None,
                voice("reminder-price", price=price(line.price, line.period, voice)) if line.price else None,
                voice("reminder-loss", day=line.number_loss) if line.number_loss else None,
            ),
            _note(line, voice),
        ),
        tuple(rows),
    )


def _note(line: Line, voice: Voice) -> Html | None:
    return voice("reminder-note", note=line.note) if line.note else None


async def renewed(turn: Turn) -> State:
    """'I renewed': straight to the date that the carrier shows now."""
    walk = await turn.house.payments.already_renewed(turn.person.id, turn.pressed.record, origin=turn.update.update_id)
    return await show(turn, walk)


async def later(turn: Turn) -> None:
    """When then? The reminder stays, its buttons become the choices."""
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    voice = turn.voice
    choices = tuple(Button(voice.plain(f"later-{choice}"), Action("notice", "at", line.id, choice)) for choice in LATER)
    back = (Button(voice.plain("button-back"), Action("notice", "show", line.id)),)
    name = line_name(line, turn.house.shelf.current, voice)
    await turn.show(Screen(voice("later-ask", line=name), (choices, back)))


async def at(turn: Turn) -> None:
    line, moment = await turn.house.reminders.later(turn.person.id, turn.pressed.record, turn.pressed.argument)
    voice = turn.voice
    zone = turn.house.reminders.zone(turn.person, line)
    name = line_name(line, turn.house.shelf.current, voice)
    renew = (Button(voice.plain("reminder-renew"), Action("renew", "line", line.id)),)
    await turn.show(Screen(voice("later-set", line=name, moment=voice.moment(moment, zone)), (renew,)))


async def reshow(turn: Turn) -> None:
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    if line.service_end is None:
        raise NotYours
    zone = turn.house.reminders.zone(turn.person, line)
    await turn.show(reminder_screen(line, turn.house, turn.voice, zone=zone, now=turn.house.clock.now()))


PLAYS: dict[str, Play[Any]] = {"renewed": renewed, "later": later, "at": at, "show": reshow}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return list(taps("notice", PLAYS).values())
