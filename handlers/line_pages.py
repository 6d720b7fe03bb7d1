"""Shows a line's page or the list, and opens and drops questions about lines; changes no line."""

from __future__ import annotations

from content.texts import Html
from domain.actions import Action
from domain.reading.dates import read_date
from domain.zones import local_date
from handlers import line_screens as screens
from handlers.screens import Screen
from handlers.turn import Turn
from services.line_changes import FLOWS, LineView
from services.refusals import Refusal


async def show_page(turn: Turn, view: LineView, note: Html | None = None) -> None:
    """The line's page: edited after a tap, below the typed words after an answer, in place of the question."""
    house = turn.house
    screen = screens.page_screen(
        view,
        house.shelf.current,
        turn.voice,
        house.clock.now(),
        zone_known=turn.person.zone is not None,
        note=note,
    )
    await put(turn, screen)


async def put(turn: Turn, screen: Screen) -> int | None:
    """Shows a screen; a typed answer's question, which the screen replaces, is removed."""
    shown = await turn.show(screen)
    if turn.update.callback_query is None and turn.action is not None and turn.action.argument.isdecimal():
        await turn.tidy(int(turn.action.argument))
    return shown


async def ask(turn: Turn, screen: Screen, answered_by: Action) -> None:
    """Shows a question; the next typed words are its answer, which then knows the question's message."""
    shown = await put(turn, screen)
    argument = str(shown) if shown is not None else ""
    question = Action(answered_by.flow, answered_by.verb, answered_by.record, argument)
    await turn.house.people.expect(turn.person.id, question.data)


async def drop_question(turn: Turn) -> None:
    """Whoever walks away from a question about a line does not answer it with his next words."""
    question = Action.read(await turn.house.people.expected(turn.person.id))
    if question is not None and question.flow in FLOWS:
        await turn.house.people.expect(turn.person.id, None)


def typed_days(turn: Turn, view: LineView) -> list[str]:
    """The typed date in ISO text, or all that it can mean; raises Refusal when it means none."""
    today = local_date(turn.house.clock.now(), view.zone)
    reading = read_date(turn.text, lang=turn.voice.language, today=today)
    days = [reading.date] if reading.date else list(reading.candidates)
    if not days:
        raise Refusal("refused-date-unread")
    return [day.isoformat() for day in days]
