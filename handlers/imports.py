"""A person's table of lines: sent as a file or as text, looked at, approved; the reading is done elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from telegram import Document, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.actions import Action
from domain.imports import LARGEST_FILE, LineDraft
from domain.money import Money
from domain.zones import local_date
from handlers import import_screens as screens
from handlers.context import Context
from handlers.line_answers import unless_forwarded
from handlers.line_readings import offer_reading
from handlers.patience import patiently
from handlers.privacy import send_file
from handlers.privacy_files import lines_table
from handlers.turn import Play, Turn, answer, attempt, command, meet, taps
from services.refusals import Refusal

TABLE = filters.Document.FileExtension("csv") | filters.Document.MimeType("text/csv")

ROWS = Action("import", "rows")
"""The question that typed rows answer."""


async def begin(turn: Turn) -> None:
    """/import: how the table looks; the next file, or the next words with more than one line, are one."""
    await turn.house.people.expect(turn.person.id, ROWS.data)
    await turn.show(screens.beginning(turn.voice))


async def template(turn: Turn) -> None:
    """An empty table but for one example."""
    assert turn.update.callback_query is not None
    await answer(turn.update.callback_query)
    house = turn.house
    country = house.shelf.current.countries[0]
    carrier = country.carriers[0]
    example = LineDraft(
        row=2,
        country=country.code,
        carrier=carrier.id,
        label=turn.voice.plain("import-example-label"),
        last4="1234",
        service_end=local_date(house.clock.now(), house.shelf.current.zone(carrier)) + timedelta(days=30),
        price=Money.of(15, country.currency),
        note=turn.voice.plain("import-example-note"),
    )
    await send_file(turn, "lines.csv", lines_table([example], house.shelf.current, turn.voice), "import-template-how")


async def sent_file(turn: Turn) -> None:
    message = turn.update.effective_message
    assert message is not None
    assert message.document is not None
    await _propose(turn, await _download(turn, message.document))


async def _download(turn: Turn, document: Document) -> bytes:
    if (document.file_size or 0) > LARGEST_FILE:
        raise Refusal("refused-import-large")
    file = await patiently(lambda: turn.context.bot.get_file(document.file_id))
    return bytes(await patiently(file.download_as_bytearray))


async def typed_rows(turn: Turn) -> None:
    """A single line is no table: whoever types it has something else in mind."""
    if "\n" not in turn.text and await offer_reading(turn):
        await turn.house.people.expect(turn.person.id, None)
    else:
        await _propose(turn, turn.text.encode())


async def _propose(turn: Turn, body: bytes) -> None:
    house = turn.house
    preview = await house.imports.propose(turn.person.id, body, turn.voice.language, origin=turn.update.update_id)
    if await house.people.expected(turn.person.id) == ROWS.data:
        await house.people.expect(turn.person.id, None)
    await turn.show(screens.preview_screen(preview, house.shelf.current, turn.voice))


async def take(turn: Turn) -> None:
    """All the rows, or (argument 'new') those that are not there already."""
    repeated = turn.pressed.argument != "new"
    added = await turn.house.imports.take(turn.person.id, turn.pressed.record, repeated=repeated)
    await turn.show(screens.added_screen(added, turn.voice))


async def drop(turn: Turn) -> None:
    """Pressed too late, it says what the table has become."""
    added = await turn.house.imports.drop(turn.person.id, turn.pressed.record)
    await turn.show(screens.added_screen(added, turn.voice))


PLAYS: dict[str, Play[None]] = {"begin": begin, "template": template, "take": take, "drop": drop}

ANSWERS: dict[tuple[str, str], Play[Any]] = {(ROWS.flow, ROWS.verb): unless_forwarded(typed_rows)}


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    async def sent(update: Update, context: Context) -> None:
        await attempt(await meet(update, context), sent_file)

    return [
        command("import", begin),
        *taps("import", PLAYS).values(),
        MessageHandler(TABLE & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE, sent),
    ]
