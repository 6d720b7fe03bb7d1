"""Queues the reminders that are due; the rules of when are in domain.reminders, the words in content."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from content.catalogue import CatalogueShelf
from domain.clock import Clock
from domain.lines import Line
from domain.outbox import Kind, Lane
from domain.people import Person, Reach
from domain.reminders import due_rung, next_moment
from domain.zones import local_date, local_moment
from services.refusals import Refusal
from services.renewal_steps import own_line
from storage import lines, outbox, people
from storage.database import Connection, Database

EVENING = time(20)
BATCH = 500
"""Lines a transaction: long enough to be quick for thousands, short enough to let taps in between."""


class Reminders:
    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf) -> None:
        self._db = db
        self._clock = clock
        self._shelf = shelf

    async def queue_due(self) -> int:
        """Moves one batch of due lines on and puts their reminders into the outbox; returns how many lines it saw.

        0 means that nothing is due. The unique key (line, cycle, rung) lets no rung leave twice.
        """

        def work(conn: Connection) -> int:
            now = self._clock.now()
            due = lines.due(conn, now, BATCH)
            for line in due:
                self._queue(conn, line, now)
            return len(due)

        return await self._db.write(work)

    def _queue(self, conn: Connection, line: Line, now: datetime) -> None:
        person = people.get(conn, line.person_id)
        assert person is not None
        zone = self.zone(person, line)
        rung = due_rung(line, zone, now)
        if rung is not None and person.reach is Reach.OK:
            outbox.put(
                conn,
                lane=Lane.REMINDER,
                kind=Kind.REMINDER,
                person_id=person.id,
                line_id=line.id,
                dedupe_key=f"reminder:{line.id}:{line.cycle}:{rung.lead}",
                payload={"cycle": line.cycle, "lead": rung.lead},
                due_at=rung.moment,
                now=now,
            )
        lines.change(conn, line.id, next_reminder_at=next_moment(line, zone, after=now))

    async def next_due(self) -> datetime | None:
        """The earliest moment at which anything is to be queued or sent."""

        def work(conn: Connection) -> datetime | None:
            moments = [moment for moment in (lines.next_due(conn), outbox.next_due(conn)) if moment is not None]
            return min(moments, default=None)

        return await self._db.read(work)

    async def later(self, person_id: int, line_id: int, choice: str) -> tuple[Line, datetime]:
        """'Later' under a reminder: the same message again at the chosen moment, unless the line is renewed first.

        One such message waits for a line: choosing anew (or handling a choice twice) moves it.
        `choice` is 'hour', 'tonight' (20:00, or in two hours when that is past) or 'tomorrow' (at the line's hour).
        """

        def work(conn: Connection) -> tuple[Line, datetime]:
            now = self._clock.now()
            line = own_line(conn, person_id, line_id)
            if line.service_end is None:
                raise Refusal("refused-no-date")
            person = people.get(conn, person_id)
            assert person is not None
            moment = _later_moment(choice, line, self.zone(person, line), now)
            key = f"later:{line.id}:{line.cycle}:"
            if not outbox.move_waiting(conn, key, moment):
                outbox.put(
                    conn,
                    lane=Lane.REMINDER,
                    kind=Kind.REMINDER,
                    person_id=person_id,
                    line_id=line.id,
                    dedupe_key=f"{key}{now.timestamp()}",
                    payload={"cycle": line.cycle, "lead": None},
                    due_at=moment,
                    now=now,
                )
            return line, moment

        return await self._db.write(work)

    def zone(self, person: Person, line: Line) -> str:
        """The person's zone, or the carrier's while he has not set one."""
        if person.zone is not None:
            return person.zone
        carrier = self._shelf.current.carrier(line.carrier)
        return self._shelf.current.zone(carrier) if carrier else "UTC"


def _later_moment(choice: str, line: Line, zone: str, now: datetime) -> datetime:
    today = local_date(now, zone)
    match choice:
        case "hour":
            return now + timedelta(hours=1)
        case "tonight":
            tonight = local_moment(today, EVENING, zone)
            return tonight if tonight > now else now + timedelta(hours=2)
        case "tomorrow":
            return local_moment(today + timedelta(days=1), time(line.remind_hour), zone)
    raise Refusal("refused-not-understood")
