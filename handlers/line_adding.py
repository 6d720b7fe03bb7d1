"""Adds a line: country, carrier, then the end date and a label if the person likes; renews nothing."""

from __future__ import annotations

from datetime import date

from content.texts import Voice
from domain.actions import Action
from domain.catalogue import Catalogue, Country
from domain.lines import Line
from handlers.line_answers import pressed_day, unless_forwarded, which_date
from handlers.line_pages import ask, drop_question, show_page, typed_days
from handlers.line_readings import number, propose_for
from handlers.line_wording import headline
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs
from handlers.turn import Play, Turn
from handlers.wording import country_name
from services.refusals import Refusal

# The buttons of one keyboard carry the update that showed it as their record: pressing twice adds one line.
# Behind a dot they may carry the reading of a carrier's text that is waiting for the new line.


async def countries(turn: Turn) -> None:
    """/add and its button."""
    await drop_question(turn)
    reading = turn.action.argument if turn.action else ""
    await _show_countries(turn, Action("add", "countries", turn.update.update_id, reading), more=False)


async def more_countries(turn: Turn) -> None:
    await _show_countries(turn, turn.pressed, more=turn.pressed.verb == "more")


async def _show_countries(turn: Turn, origin: Action, *, more: bool) -> None:
    await turn.show(_country_screen(origin, turn.house.shelf.current, turn.voice, more=more))


async def choose_country(turn: Turn) -> None:
    """A country with a single carrier chooses that too."""
    country, reading = _country(turn)
    if len(country.carriers) == 1:
        await _add(turn, country.carriers[0].id, reading)
    else:
        await turn.show(_carrier_screen(turn.pressed, country, turn.voice))


async def which_is_mine(turn: Turn) -> None:
    """How to tell the carriers of a country apart."""
    country, _ = _country(turn)
    await turn.show(_carrier_screen(turn.pressed, country, turn.voice, hints=True))


async def choose_carrier(turn: Turn) -> None:
    carrier_id, _, reading = turn.pressed.argument.partition(".")
    await _add(turn, carrier_id, reading)


def _country(turn: Turn) -> tuple[Country, str]:
    code, _, reading = turn.pressed.argument.partition(".")
    country = turn.house.shelf.current.country(code)
    if country is None:
        raise Refusal("refused-gone-from-catalogue")
    return country, reading


async def _add(turn: Turn, carrier_id: str, reading: str) -> None:
    carrier = turn.house.shelf.current.carrier(carrier_id)
    if carrier is None:
        raise Refusal("refused-gone-from-catalogue")
    lines, person_id = turn.house.lines, turn.person.id
    found = await lines.readings.get(person_id, number(reading)) if reading else None
    added = await lines.add(person_id, carrier.country, carrier.id, origin=turn.pressed.record)
    view = await lines.get(person_id, added.id)
    if found is not None:
        await propose_for(turn, found, view)
    elif view.line.service_end is not None:  # an old keyboard: the line is long there
        await show_page(turn, view)
    else:
        await _ask(turn, view.line, "end", Action("add", "unknown", view.line.id))


# -- end date and label


async def typed_end(turn: Turn) -> None:
    view = await turn.house.lines.get(turn.person.id, turn.pressed.record)
    days = typed_days(turn, view)
    if len(days) > 1:
        await which_date(turn, view.line, "day", days)
    else:
        await _set_end(turn, date.fromisoformat(days[0]))


async def choose_end(turn: Turn) -> None:
    await _set_end(turn, pressed_day(turn))


async def _set_end(turn: Turn, day: date) -> None:
    view = await turn.house.lines.set_end(turn.person.id, turn.pressed.record, day)
    await _ask_label(turn, view.line)


async def end_unknown(turn: Turn) -> None:
    await _ask_label(turn, (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line)


async def _ask_label(turn: Turn, line: Line) -> None:
    await _ask(turn, line, "label", Action("line", "show", line.id))


async def typed_label(turn: Turn) -> None:
    view = await turn.house.lines.label(turn.person.id, turn.pressed.record, turn.text)
    await show_page(turn, view, turn.voice("add-done"))


async def _ask(turn: Turn, line: Line, field: str, skip: Action) -> None:
    voice = turn.voice
    noted = voice("line-noted-end", day=line.service_end) if line.service_end else None
    screen = Screen(
        paragraphs(listed(headline(line, turn.house.shelf.current, voice), noted), voice(f"add-ask-{field}")),
        ((Button(voice.plain("button-skip"), skip),),),
    )
    await ask(turn, screen, Action("add", field, line.id))


# -- screens


def _country_screen(origin: Action, catalogue: Catalogue, voice: Voice, *, more: bool) -> Screen:
    """First the countries of the first wave; `more` shows the others."""
    waiting = f".{origin.argument}" if origin.argument else ""
    rows = in_rows(
        [
            Button(country_name(country, voice), Action("add", "country", origin.record, country.code + waiting))
            for country in catalogue.offered(first=not more)
        ],
        2,
    )
    if catalogue.offered(first=False):
        verb, key = ("fewer", "renew-fewer-countries") if more else ("more", "renew-more-countries")
        rows.append((Button(voice.plain(key), Action("add", verb, origin.record, origin.argument)),))
    lines = (Button(voice.plain("button-lines"), Action("line", "list")),)
    return Screen(paragraphs(voice("add-title"), voice("renew-which-country")), (*rows, lines))


def _carrier_screen(pressed: Action, country: Country, voice: Voice, *, hints: bool = False) -> Screen:
    """The carriers of a country; with `hints` how to tell which one is on the SIM."""
    waiting = pressed.argument.removeprefix(country.code)
    buttons = [
        Button(carrier.name.to(voice.language), Action("add", "carrier", pressed.record, carrier.id + waiting))
        for carrier in country.carriers
    ]
    back = Button(voice.plain("button-back"), Action("add", "fewer", pressed.record, waiting.removeprefix(".")))
    mine = Button(voice.plain("renew-which-is-mine"), Action("add", "mine", pressed.record, pressed.argument))
    how = [
        voice("renew-hint", carrier=carrier.name.to(voice.language), hint=carrier.how_to_tell.to(voice.language))
        for carrier in country.carriers
    ]
    rows: list[Row] = in_rows(buttons, 2)
    if not hints:
        rows.append((mine,))
    return Screen(
        paragraphs(
            voice("add-title-in", country=country_name(country, voice)),
            listed(voice("renew-which-is-mine-how"), *how) if hints else voice("renew-which-carrier"),
        ),
        (*rows, (back,)),
    )


TAPS: dict[str, Play[None]] = {
    "countries": countries,
    "more": more_countries,
    "fewer": more_countries,
    "country": choose_country,
    "mine": which_is_mine,
    "carrier": choose_carrier,
    "day": choose_end,
    "unknown": end_unknown,
}

ANSWERS: dict[tuple[str, str], Play[None]] = {
    ("add", "end"): unless_forwarded(typed_end),
    ("add", "label"): unless_forwarded(typed_label),
}
