"""What tests of lines in the chat begin with: a person's line, a question about it, a carrier's text."""

from __future__ import annotations

from domain.actions import Action
from domain.lines import Line
from handlers.context import House
from tests.handlers.conftest import ALICE
from tests.handlers.recording import Chat

TEXT = "Bell: your plan renews on 2026-12-03. You have 3.2GB left."


async def only_line(house: House, person: int = ALICE) -> Line:
    (line,) = await house.lines.of(person)
    return line


async def with_line(chat: Chat, carrier: str = "bell", country: str = "CA") -> int:
    """A line of the person whose page is on the screen."""
    await chat.says("/lines")
    line = await chat.app.bot_data.lines.add(chat.id, country, carrier, origin=1)
    await chat.presses_action(Action("line", "show", line.id))
    return line.id


async def asked(chat: Chat, line_id: int, field: str) -> None:
    await chat.presses_action(Action("line", "ask", line_id, field))
