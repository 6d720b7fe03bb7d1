"""Shows what was read in a carrier's text and notes what the person approves; the reading is done elsewhere."""

from __future__ import annotations

import re
from datetime import date, datetime

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Catalogue
from domain.lines import Line
from domain.readings import Reading
from handlers.line_pages import show_page
from handlers.line_screens import LINES_A_PAGE, on_page, pager
from handlers.line_wording import NOTHING, amounts_text, headline
from handlers.screens import Button, Row, Screen, listed, paragraphs
from handlers.turn import Play, Turn
from handlers.wording import carrier_name, line_name
from services.line_changes import LineView
from services.refusals import Refusal

MOST_ENDS = 4
MOST_NAMED = 3

_CHOICE = re.compile(r"([1-9]\d{0,18})/(no|\d{4}-\d\d-\d\d)/([01])", re.ASCII)
"""What an approving button carries beside the reading: line, end, whether the amounts as well."""


async def offer_reading(turn: Turn) -> bool:
    """Reads a text that answers no question; False when it tells neither an end nor an amount."""
    said_at = _said_at(turn)
    reading = await turn.house.lines.readings.read(
        turn.person.id, turn.text, turn.voice.language, said_at=said_at, origin=turn.update.update_id
    )
    if reading is None:
        return False
    lines = await turn.house.lines.of(turn.person.id)
    line = _meant(reading, lines)
    if line is None:
        await turn.show(_line_screen(reading, lines, 0, turn))
    else:
        await propose_for(turn, reading, await turn.house.lines.get(turn.person.id, line.id))
    return True


def _said_at(turn: Turn) -> datetime:
    """A forwarded text counts its days from when it was written."""
    message = turn.update.message
    origin = message.forward_origin if message else None
    return origin.date if origin else turn.house.clock.now()


def _meant(reading: Reading, lines: list[Line]) -> Line | None:
    """The one line that the text can mean: of a carrier it names, or the only one when it names none."""
    candidates = [line for line in lines if line.carrier in reading.carriers] if reading.carriers else lines
    return candidates[0] if len(candidates) == 1 else None


async def propose_for(turn: Turn, reading: Reading, view: LineView) -> None:
    await turn.show(_proposal_screen(reading, view.line, turn.house.shelf.current, turn.voice))


async def choose_line(turn: Turn) -> None:
    """The page of lines to choose from."""
    reading = await turn.house.lines.readings.get(turn.person.id, turn.pressed.record)
    lines = await turn.house.lines.of(turn.person.id)
    await turn.show(_line_screen(reading, lines, number(turn.pressed.argument), turn))


async def line_chosen(turn: Turn) -> None:
    reading = await turn.house.lines.readings.get(turn.person.id, turn.pressed.record)
    await propose_for(turn, reading, await turn.house.lines.get(turn.person.id, number(turn.pressed.argument)))


async def approve(turn: Turn) -> None:
    choice = _CHOICE.fullmatch(turn.pressed.argument)
    if choice is None:
        raise Refusal("refused-not-understood")
    view = await turn.house.lines.readings.apply(
        turn.person.id,
        turn.pressed.record,
        number(choice[1]),
        end=None if choice[2] == "no" else _day(choice[2]),
        left=choice[3] == "1",
    )
    await show_page(turn, view, turn.voice("line-noted"))


async def drop(turn: Turn) -> None:
    lines = (Button(turn.voice.plain("button-lines"), Action("line", "list")),)
    await turn.show(Screen(turn.voice("reading-dropped"), (lines,)))


def number(argument: str) -> int:
    """A record's id in an argument; raises Refusal for what cannot be one."""
    if not argument.isdecimal() or int(argument) >= 2**63:
        raise Refusal("refused-not-understood")
    return int(argument)


def _day(argument: str) -> date:
    try:
        return date.fromisoformat(argument)
    except ValueError:
        raise Refusal("refused-not-understood") from None


# -- screens


def _found(reading: Reading, voice: Voice) -> list[Html]:
    ends = [voice.day(day) for day in reading.ends[:MOST_ENDS]]
    amounts = amounts_text(reading.left, voice)
    return [
        *([voice("reading-end", day=ends[0])] if len(ends) == 1 else []),
        *([voice("reading-ends", days=" / ".join(ends))] if len(ends) > 1 else []),
        *([voice("reading-left", amounts=amounts)] if amounts else []),
    ]


def _proposal_screen(reading: Reading, line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    """What was read, for which line, what stands there now, and what may be noted."""
    now = voice("reading-now", day=voice.day(line.service_end) if line.service_end else NOTHING)
    return Screen(
        paragraphs(
            listed(voice("reading-title"), *_found(reading, voice)),
            listed(voice("reading-for"), headline(line, catalogue, voice), now if reading.ends else None),
            voice("reading-which-end") if len(reading.ends) > 1 else None,
        ),
        (
            *_approving(reading, line, voice),
            (
                Button(voice.plain("reading-other-line"), Action("read", "lines", reading.id, "0")),
                Button(voice.plain("reading-drop"), Action("read", "drop", reading.id)),
            ),
        ),
    )


def _approving(reading: Reading, line: Line, voice: Voice) -> list[Row]:
    """Everything first, then the parts; one button for each day that the end can be."""

    def approving(label: str, end: str, left: bool, *, first: bool = False) -> Row:
        action = Action("read", "take", reading.id, f"{line.id}/{end}/{int(left)}")
        return (Button(label, action, style="success" if first else None),)

    amounts = not reading.left.empty
    ends = reading.ends[:MOST_ENDS]
    if len(ends) > 1:
        rows = [approving(voice.plain("reading-take-day", day=day), day.isoformat(), amounts) for day in ends]
    elif ends and amounts:
        day = ends[0].isoformat()
        rows = [
            approving(voice.plain("reading-take-all"), day, True, first=True),
            approving(voice.plain("reading-take-end"), day, False),
        ]
    elif ends:
        rows = [approving(voice.plain("reading-take-all"), ends[0].isoformat(), False, first=True)]
    else:
        return [approving(voice.plain("reading-take-all"), "no", True, first=True)]
    if amounts:
        rows.append(approving(voice.plain("reading-take-left"), "no", True))
    return rows


def _line_screen(reading: Reading, lines: list[Line], page: int, turn: Turn) -> Screen:
    """Which line does the text speak of? A carrier that it names can be added as a new line."""
    catalogue, voice = turn.house.shelf.current, turn.voice
    rows: list[Row] = [
        (Button(line_name(line, catalogue, voice), Action("read", "line", reading.id, str(line.id))),)
        for line in (on_page(lines, page) if lines else [])
    ]
    if len(lines) > LINES_A_PAGE:
        rows += pager(len(lines), page, Action("read", "lines", reading.id), voice)
    rows += [
        (
            Button(
                voice.plain("reading-add", carrier=carrier_name(catalogue, carrier_id, voice)),
                Action("add", "carrier", turn.update.update_id, f"{carrier_id}.{reading.id}"),
            ),
        )
        for carrier_id in reading.carriers[:MOST_NAMED]
    ]
    rows.append((Button(voice.plain("menu-add"), Action("add", "countries", 0, str(reading.id))),))
    rows.append((Button(voice.plain("reading-drop"), Action("read", "drop", reading.id)),))
    return Screen(
        paragraphs(
            listed(voice("reading-title"), *_found(reading, voice)),
            voice("reading-which-line") if lines else voice("reading-no-line"),
        ),
        tuple(rows),
    )


TAPS: dict[str, Play[None]] = {"lines": choose_line, "line": line_chosen, "take": approve, "drop": drop}
