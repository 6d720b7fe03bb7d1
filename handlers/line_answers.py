"""The questions about a line and the typed words that answer them; each answer calls one service."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from domain.actions import Action
from domain.amounts_left import read_left
from domain.lines import DailyUse, Line
from domain.zones import local_date
from handlers import line_edit_screens as screens
from handlers.line_pages import ask, drop_question, put, show_page, typed_days
from handlers.line_readings import offer_reading
from handlers.line_screens import act
from handlers.line_wording import left_text
from handlers.turn import Play, Turn
from services.line_changes import LineView
from services.lines import AmountLeft
from services.refusals import Refusal

MOST_READINGS = 4
"""More readings than these of one typed date nobody wants to choose from."""

AMOUNTS: dict[str, AmountLeft] = {"data": "data", "minutes": "minutes", "texts": "texts", "balance": "balance"}

# -- asking


async def ask_field(turn: Turn) -> None:
    field = turn.pressed.argument
    if field not in screens.FIELDS:
        raise Refusal("refused-not-understood")
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    screen = screens.question_screen(line, field, turn.house.shelf.current, turn.voice)
    await ask(turn, screen, act(field, line.id))


async def stop(turn: Turn) -> None:
    """Away from a question, back to the edit menu."""
    await drop_question(turn)
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    await turn.show(screens.edit_screen(line, turn.house.shelf.current, turn.voice))


async def clear(turn: Turn) -> None:
    """Takes away what is there: a label, digits, a note, an amount; a number loss goes back to the rule."""
    lines, person_id, line_id, field = turn.house.lines, turn.person.id, turn.pressed.record, turn.pressed.argument
    if field in AMOUNTS:
        view = await lines.clear_left(person_id, line_id, AMOUNTS[field])
    elif field == "label":
        view = await lines.label(person_id, line_id, None)
    elif field == "digits":
        view = await lines.last4(person_id, line_id, None)
    elif field == "note":
        view = await lines.note(person_id, line_id, None)
    elif field == "use":
        view = await lines.use(person_id, line_id, DailyUse())
    elif field == "loss":
        view = await lines.set_loss(person_id, line_id, None)
    else:
        raise Refusal("refused-not-understood")
    await _show_noted(turn, view)


# -- answers


async def label(turn: Turn) -> None:
    await _show_noted(turn, await turn.house.lines.label(turn.person.id, turn.pressed.record, turn.text))


async def digits(turn: Turn) -> None:
    await _show_noted(turn, await turn.house.lines.last4(turn.person.id, turn.pressed.record, turn.text))


async def note(turn: Turn) -> None:
    await _show_noted(turn, await turn.house.lines.note(turn.person.id, turn.pressed.record, turn.text))


async def left(turn: Turn) -> None:
    """'3.2GB 120分钟 50条', '$12.50': read back as it was understood."""
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    house = turn.house
    country = house.shelf.current.country(line.country)
    today = local_date(house.clock.now(), country.zone if country else "UTC")
    amounts = read_left(turn.text, currency=country.currency if country else "USD", today=today)
    if amounts is None:
        raise Refusal("refused-left")
    view = await house.lines.set_left(turn.person.id, line.id, amounts)
    said = left_text(view.line.left, turn.voice)
    await show_page(turn, view, turn.voice("line-noted-left", left=said) if said else None)


async def end(turn: Turn) -> None:
    await _date(turn, "day", turn.house.lines.set_end, "line-noted-end")


async def loss(turn: Turn) -> None:
    await _date(turn, "lossday", turn.house.lines.set_loss, "line-noted-loss")


Setter = Callable[[int, int, date], Awaitable[LineView]]


async def _date(turn: Turn, verb: str, setter: Setter, key: str) -> None:
    """A certain date is noted and read back; one with several readings is asked about."""
    view = await turn.house.lines.get(turn.person.id, turn.pressed.record)
    days = typed_days(turn, view)
    if len(days) > 1:
        await which_date(turn, view.line, verb, days)
        return
    day = date.fromisoformat(days[0])
    view = await setter(turn.person.id, view.line.id, day)
    await show_page(turn, view, turn.voice(key, day=day))


async def which_date(turn: Turn, line: Line, verb: str, days: list[str]) -> None:
    """Both readings as buttons; typing it again, clearer, does as well."""
    asked = turn.pressed
    choices = [Action(asked.flow, verb, line.id, day) for day in days[:MOST_READINGS]]
    back = act("stop", line.id)
    await ask(turn, screens.dates_screen(line, choices, turn.house.shelf.current, turn.voice, back), asked)


async def choose_end(turn: Turn) -> None:
    day = pressed_day(turn)
    view = await turn.house.lines.set_end(turn.person.id, turn.pressed.record, day)
    await show_page(turn, view, turn.voice("line-noted-end", day=day))


async def choose_loss(turn: Turn) -> None:
    day = pressed_day(turn)
    view = await turn.house.lines.set_loss(turn.person.id, turn.pressed.record, day)
    await show_page(turn, view, turn.voice("line-noted-loss", day=day))


def pressed_day(turn: Turn) -> date:
    try:
        return date.fromisoformat(turn.pressed.argument)
    except ValueError:
        raise Refusal("refused-not-understood") from None


async def _show_noted(turn: Turn, view: LineView) -> None:
    """After a tap the edit menu again, after typed words the page."""
    if turn.update.callback_query is None:
        await show_page(turn, view, turn.voice("line-noted"))
    else:
        screen = screens.edit_screen(view.line, turn.house.shelf.current, turn.voice, note=turn.voice("line-noted"))
        await put(turn, screen)


def unless_forwarded(play: Play[None]) -> Play[None]:
    """A forwarded carrier text is read as such, whatever question is open."""

    async def answer(turn: Turn) -> None:
        message = turn.update.message
        if message is None or message.forward_origin is None or not await offer_reading(turn):
            await play(turn)

    return answer


ANSWERS: dict[tuple[str, str], Play[None]] = {
    ("line", "label"): unless_forwarded(label),
    ("line", "digits"): unless_forwarded(digits),
    ("line", "end"): unless_forwarded(end),
    ("line", "loss"): unless_forwarded(loss),
    ("line", "left"): unless_forwarded(left),
    ("line", "note"): unless_forwarded(note),
}

TAPS: dict[str, Play[None]] = {
    "ask": ask_field,
    "stop": stop,
    "clear": clear,
    "day": choose_end,
    "lossday": choose_loss,
}
