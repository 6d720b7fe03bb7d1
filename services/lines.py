"""A person's lines: seen, added, edited, removed, with their history; renewing them belongs to others."""

from __future__ import annotations

from dataclasses import dataclass

from content.catalogue import CatalogueShelf
from domain.clock import Clock
from domain.history import Event
from domain.lines import Line
from domain.renewals import Renewal
from services.refusals import Refusal
from services.renewal_steps import own_line
from storage import line_events, lines, people, renewals
from storage.database import Connection, Database

LAST_EVENTS = 3


@dataclass(frozen=True, slots=True)
class LineView:
    """A line with what its page shows: `zone` is the person's, or the carrier's while he has not set one."""

    line: Line
    zone: str
    renewal: Renewal | None
    events: tuple[Event, ...]


class Lines:
    """Every method takes the person who asks, checks that the line is his, and may safely be repeated."""

    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf) -> None:
        self._db = db
        self._clock = clock
        self._shelf = shelf

    async def of(self, person_id: int) -> list[Line]:
        """The person's lines, the one whose service ends first at the top."""
        return await self._db.read(lambda conn: lines.of_person(conn, person_id))

    async def get(self, person_id: int, line_id: int) -> LineView:
        return await self._db.read(lambda conn: self._view(conn, own_line(conn, person_id, line_id)))

    async def add(self, person_id: int, country: str, carrier: str, *, origin: int) -> Line:
        """A new line; `origin` is the update that asked: handled twice, it adds one line."""
        known = self._shelf.current.carrier(carrier)
        if known is None or known.country != country:
            raise Refusal("refused-gone-from-catalogue")

        def work(conn: Connection) -> Line:
            now = self._clock.now()
            line, new = lines.add(conn, person_id, country, carrier, origin=f"update:{origin}", now=now)
            if new:
                lines.add_event(conn, line.id, "added", now=now, origin=f"added:{line.id}")
            return line

        return await self._db.write(work)

    def _view(self, conn: Connection, line: Line) -> LineView:
        return LineView(
            line=line,
            zone=self._zone(conn, line),
            renewal=renewals.open_for(conn, line.person_id, line.id),
            events=tuple(line_events.of_line(conn, line.id, LAST_EVENTS)),
        )

    def _zone(self, conn: Connection, line: Line) -> str:
        person = people.get(conn, line.person_id)
        if person is not None and person.zone is not None:
            return person.zone
        carrier = self._shelf.current.carrier(line.carrier)
        return self._shelf.current.zone(carrier) if carrier else "UTC"
