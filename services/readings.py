"""Reads carriers' texts for a person and, when he approves, notes on a line what was read; guesses nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.amounts_left import allowance_of
from domain.catalogue import Catalogue
from domain.history import EventKind
from domain.languages import Language
from domain.lines import Allowance
from domain.naming import carriers_named
from domain.reading.texts import read_text
from domain.readings import Reading
from domain.zones import local_date
from services.line_changes import LineChanges, LineView, with_left
from services.refusals import NotYours, Refusal
from services.renewal_steps import own_line
from storage import people, readings
from storage.database import Connection

KEPT_FOR = timedelta(days=30)
"""How long a reading waits for approval."""


class Readings:
    """Every method takes the person who asks, checks that the reading is his, and may safely be repeated."""

    def __init__(self, changes: LineChanges) -> None:
        self._changes = changes

    async def read(
        self, person_id: int, text: str, language: Language, *, said_at: datetime, origin: int
    ) -> Reading | None:
        """What a text says of a line, kept for approval; None when it tells neither an end nor an amount.

        `said_at` is when the text was written, as far as it is known: 'in three days' counts from there.
        """
        catalogue = self._changes.shelf.current
        carriers = carriers_named(text, catalogue)

        def work(conn: Connection) -> str:
            person = people.get(conn, person_id)
            return person.zone if person and person.zone else _zone_of(carriers, catalogue)

        today = local_date(said_at, await self._changes.db.read(work))
        found = read_text(text, lang=language, today=today, currencies=catalogue.currencies())
        ends = (found.service_end,) if found.service_end else found.candidates
        left = allowance_of(found, today)
        if not ends and left.empty:
            return None
        return await self._keep(person_id, ends, left, carriers, origin)

    async def _keep(
        self, person_id: int, ends: tuple[date, ...], left: Allowance, carriers: tuple[str, ...], origin: int
    ) -> Reading:
        def work(conn: Connection) -> Reading:
            now = self._changes.clock.now()
            readings.drop_older(conn, person_id, now - KEPT_FOR)
            return readings.add(conn, person_id, ends, left, carriers, origin=origin, now=now)

        return await self._changes.db.write(work)

    async def get(self, person_id: int, reading_id: int) -> Reading:
        return await self._changes.db.read(lambda conn: _own_reading(conn, person_id, reading_id))

    async def apply(self, person_id: int, reading_id: int, line_id: int, *, end: date | None, left: bool) -> LineView:
        """Notes on the line what the person approved: one of the reading's ends, its amounts, or both."""

        def work(conn: Connection) -> LineView:
            reading = _own_reading(conn, person_id, reading_id)
            line = own_line(conn, person_id, line_id)
            if end is not None:
                if end not in reading.ends:
                    raise Refusal("refused-not-understood")
                self._changes.must_be_believable(end, line)
                line = self._changes.apply(conn, line, EventKind.READ, {"service_end": end})
            if left and not reading.left.empty:
                line = self._changes.apply(conn, line, EventKind.LEFT, {"left": with_left(line.left, reading.left)})
            return self._changes.view(conn, line)

        return await self._changes.db.write(work)


def _own_reading(conn: Connection, person_id: int, reading_id: int) -> Reading:
    reading = readings.get(conn, reading_id)
    if reading is None or reading.person_id != person_id:
        raise NotYours
    return reading


def _zone_of(carriers: tuple[str, ...], catalogue: Catalogue) -> str:
    """The zone of the first carrier named: there its texts are written."""
    carrier = catalogue.carrier(carriers[0]) if carriers else None
    return catalogue.zone(carrier) if carrier else "UTC"
