"""What the tests of lines ask of a line's history."""

from __future__ import annotations

from domain.history import EventKind
from domain.lines import Line
from tests.services.house import House


async def kinds(house: House, line: Line) -> list[EventKind]:
    """The kinds of a line's entries, the oldest first."""
    entries = await house.lines.history(line.person_id, line.id, limit=50)
    return [entry.event.kind for entry in reversed(entries)]
