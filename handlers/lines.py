"""A person's lines in Telegram: list, page, edits by tap, history, removal; typed words belong to others."""

from __future__ import annotations

from typing import Any

from telegram.ext import BaseHandler

from handlers import line_adding, line_answers, line_readings, line_reminding
from handlers import line_edit_screens as editing
from handlers import line_screens as screens
from handlers.context import Context
from handlers.line_pages import drop_question, show_page
from handlers.line_readings import offer_reading
from handlers.patience import patiently
from handlers.turn import Play, Turn, answer, command, taps
from services.refusals import NotYours, Refusal

__all__ = ["ANSWERS", "handlers", "offer_reading"]


# -- looking


async def list_lines(turn: Turn) -> None:
    """/lines and its button; the argument is the page."""
    await drop_question(turn)
    house = turn.house
    lines = await house.lines.of(turn.person.id)
    zone = house.reminders.zone(turn.person, lines[0]) if lines else "UTC"
    page = _number(turn.action.argument) if turn.action else 0
    await turn.show(screens.list_screen(lines, page, house.shelf.current, turn.voice, house.clock.now(), zone))


async def show_line(turn: Turn) -> None:
    await drop_question(turn)
    await show_page(turn, await turn.house.lines.get(turn.person.id, turn.pressed.record))


async def history(turn: Turn) -> None:
    page = _number(turn.pressed.argument)
    lines, person_id, line_id = turn.house.lines, turn.person.id, turn.pressed.record
    view = await lines.get(person_id, line_id)
    size = screens.ENTRIES_A_PAGE
    entries = await lines.history(person_id, line_id, limit=size + 1, offset=page * size)
    await turn.show(screens.history_screen(view, entries, page, turn.house.shelf.current, turn.voice))


async def receipt(turn: Turn) -> None:
    """Sends the kept photo or file of a renewal once more."""
    renewal = (await turn.house.renewals.get(turn.person.id, turn.pressed.record)).renewal
    if renewal.receipt_file is None or turn.update.callback_query is None:
        raise NotYours
    await answer(turn.update.callback_query)
    bot = turn.context.bot
    kept = renewal.receipt_file
    if renewal.receipt_kind == "photo":
        await patiently(lambda: bot.send_photo(turn.person.id, kept))
    else:
        await patiently(lambda: bot.send_document(turn.person.id, kept))


# -- editing by tap


async def edit(turn: Turn) -> None:
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    await turn.show(editing.edit_screen(line, turn.house.shelf.current, turn.voice))


async def auto_renew(turn: Turn) -> None:
    on = turn.pressed.argument == "1"
    line = (await turn.house.lines.auto_renew(turn.person.id, turn.pressed.record, on)).line
    note = turn.voice("line-noted-auto", on="yes" if on else "no")
    await turn.show(editing.edit_screen(line, turn.house.shelf.current, turn.voice, note=note))


async def hours(turn: Turn) -> None:
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    await turn.show(editing.hours_screen(line, turn.house.shelf.current, turn.voice))


async def hour(turn: Turn) -> None:
    view = await turn.house.lines.hour(turn.person.id, turn.pressed.record, _number(turn.pressed.argument))
    await show_page(turn, view, turn.voice("line-noted"))


async def kept_alive(turn: Turn) -> None:
    view = await turn.house.lines.kept_alive_today(turn.person.id, turn.pressed.record)
    await show_page(turn, view, turn.voice("line-noted-kept"))


async def undo_kept_alive(turn: Turn) -> None:
    view = await turn.house.lines.undo_kept_alive(turn.person.id, turn.pressed.record)
    await show_page(turn, view, turn.voice("line-noted-unkept"))


# -- removing


async def remove(turn: Turn) -> None:
    """Asks once."""
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    await turn.show(screens.remove_screen(line, turn.house.shelf.current, turn.voice))


async def gone(turn: Turn) -> None:
    line = (await turn.house.lines.remove(turn.person.id, turn.pressed.record)).line
    await turn.show(screens.removed_screen(line, turn.house.shelf.current, turn.voice))


async def restore(turn: Turn) -> None:
    view = await turn.house.lines.restore(turn.person.id, turn.pressed.record)
    await show_page(turn, view, turn.voice("line-restored"))


def _number(argument: str) -> int:
    """A page or an hour; without an argument the first."""
    if not argument:
        return 0
    if not argument.isdecimal() or len(argument) > 6:
        raise Refusal("refused-not-understood")
    return int(argument)


PLAYS: dict[str, Play[None]] = {
    "list": list_lines,
    "show": show_line,
    "history": history,
    "receipt": receipt,
    "edit": edit,
    "auto": auto_renew,
    "hours": hours,
    "hour": hour,
    "kept": kept_alive,
    "unkept": undo_kept_alive,
    "remove": remove,
    "gone": gone,
    "restore": restore,
    **line_answers.TAPS,
    **line_reminding.TAPS,
}

ANSWERS: dict[tuple[str, str], Play[None]] = {**line_answers.ANSWERS, **line_reminding.ANSWERS, **line_adding.ANSWERS}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    return [
        command("lines", list_lines),
        command("add", line_adding.countries),
        *taps("line", PLAYS).values(),
        *taps("add", line_adding.TAPS).values(),
        *taps("read", line_readings.TAPS).values(),
    ]
