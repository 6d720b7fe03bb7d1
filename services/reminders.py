"""Queues the reminders that are due and tells which will come; when is decided in domain, the words are content's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from content.catalogue import CatalogueShelf
from domain.clock import Clock
from domain.lines import Line
from domain.outbox import Letter
from domain.people import Person, Reach
from domain.reminders import Reason, Rung, coming, foremost, targets
from domain.zones import local_date, local_moment
from services.line_schedule import Forecast, forecast
from services.refusals import Refusal
from services.reminder_letters import put_asked, put_planned
from services.reminder_outlook import Outlook, outlooks
from services.reminder_plan import gather, plan
from services.renewal_steps import own_line
from storage import guardians, lines, outbox, people, reminders
from storage.database import Connection, Database

EVENING = time(20)
FARTHEST_LATER = timedelta(days=366)
BATCH = 500
"""Lines a transaction: long enough to be quick for thousands, short enough to let taps in between."""


class Reminders:
    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf) -> None:
        self._db = db
        self._clock = clock
        self._shelf = shelf
        self.knock: Callable[[], None] = lambda: None
        """Called when a letter was queued that should leave at once; whoever sends sets it."""

    # -- queueing

    async def queue_due(self) -> int:
        """Moves a batch of due lines on and puts their reminders into the outbox; returns how many lines it saw.

        0 means that nothing is due. What is due of one person becomes one letter. A rung is noted as spent in the same
        transaction as its letter, so that it fires once whatever happens.
        """

        def work(conn: Connection) -> int:
            now = self._clock.now()
            due = lines.due_with_company(conn, now, BATCH)
            self._queue(conn, due, now)
            return len(due)

        return await self._db.write(work) if await self._is_due() else 0

    async def _is_due(self) -> bool:
        """A read, so that an idle house writes nothing to disk."""
        moment = await self._db.read(lines.next_due)
        return moment is not None and moment <= self._clock.now()

    def _queue(self, conn: Connection, due: Sequence[Line], now: datetime) -> None:
        known = gather(conn, due, now, self.zone)
        plans = [
            plan(standing, matters, now)
            for standing, matters in known
            # Of who cannot be reached nothing is spent: it is told when he is back.
            if standing.person.reach is Reach.OK and any(matter.says for matter in matters)
        ]
        put_planned(conn, plans, now)
        lines.remind_at(conn, [(matter.line.id, matter.next_at) for _, matters in known for matter in matters])

    async def next_due(self) -> datetime | None:
        """The earliest moment at which anything is to be queued or sent."""

        def work(conn: Connection) -> datetime | None:
            moments = (lines.next_due(conn), guardians.next_due(conn), outbox.next_due(conn))
            return min((moment for moment in moments if moment is not None), default=None)

        return await self._db.read(work)

    async def still_said(self, letter: Letter) -> dict[Line, list[Rung]]:
        """What a letter has to say as things stand now, by line; nothing of lines renewed, let go or removed since."""
        return await self._db.read(lambda conn: still_said(conn, letter))

    def foremost(self, person: Person, line: Line) -> Rung | None:
        """What the line would say today; None when it has nothing to say."""
        return foremost(line, local_date(self._clock.now(), self.zone(person, line)))

    # -- what a person asks for

    async def later(self, person_id: int, line_id: int, choice: str) -> tuple[Line, datetime]:
        """'Later' under a reminder: the same message again at the chosen moment, unless the line is renewed first.

        One such message waits for a line: choosing anew (or handling a choice twice) moves it.
        `choice` is 'hour', 'tonight' (20:00, or in two hours when that is past), 'tomorrow' or a day in ISO text (both
        at the line's hour).
        """

        def work(conn: Connection) -> tuple[Line, datetime]:
            now = self._clock.now()
            line, zone, rung = self._speaking(conn, person_id, line_id)
            moment = _later_moment(choice, line, zone, now)
            key = f"later:{line.id}:{line.cycle}:"
            if not outbox.move_waiting(conn, key, moment):
                put_asked(conn, line, rung, key=f"{key}{now.timestamp()}", due_at=moment, now=now)
            return line, moment

        return await self._db.write(work)

    async def send_now(self, person_id: int, line_id: int, *, origin: int) -> None:
        """The line's next reminder at once, on the way of all reminders; spends no rung.

        `origin` is the update that asked: from one origin comes one message.
        """

        def work(conn: Connection) -> None:
            now = self._clock.now()
            line, zone, rung = self._speaking(conn, person_id, line_id)
            following = next(coming(line, zone, after=now, fired=reminders.spent(conn, [line])[line.id]), None)
            chosen = following.rung if following else rung
            put_asked(conn, line, chosen, key=f"now:{line.id}:{origin}", due_at=now, now=now, trial=True)

        await self._db.write(work)
        self.knock()

    def _speaking(self, conn: Connection, person_id: int, line_id: int) -> tuple[Line, str, Rung]:
        line = own_line(conn, person_id, line_id)
        person = people.get(conn, person_id)
        assert person is not None
        zone = self.zone(person, line)
        rung = self.foremost(person, line)
        if rung is None:
            raise Refusal("refused-no-date")
        return line, zone, rung

    async def forecasts(self, person_id: int, *, each: int) -> list[Forecast]:
        """Of every line of the person the next `each` reminders and the last delivery."""

        def work(conn: Connection) -> list[Forecast]:
            person = people.get(conn, person_id)
            now = self._clock.now()
            return [
                forecast(conn, line, self.zone(person, line), now, each=each)
                for line in lines.of_person(conn, person_id)
                if person is not None
            ]

        return await self._db.read(work)

    async def dry_run(self, at: datetime, *, person_id: int | None = None) -> list[Outlook]:
        """Who would get what at a moment, and why not; changes nothing."""
        return await self._db.read(lambda conn: outlooks(conn, at, self._clock.now(), self.zone, person_id=person_id))

    def zone(self, person: Person, line: Line) -> str:
        """The person's zone, or the carrier's while he has not set one."""
        return person.zone if person.zone is not None else self.carrier_zone(line)

    def carrier_zone(self, line: Line) -> str:
        carrier = self._shelf.current.carrier(line.carrier)
        return self._shelf.current.zone(carrier) if carrier else "UTC"


def still_said(conn: Connection, letter: Letter) -> dict[Line, list[Rung]]:
    """What `Reminders.still_said` tells, within a transaction."""
    said: dict[Line, list[Rung]] = {}
    for line_id, reason, target, lead in letter.payload["rungs"]:
        line = lines.get(conn, line_id)
        rung = Rung(Reason(reason), date.fromisoformat(target), lead)
        if line is not None and targets(line).get(rung.reason) == rung.target:
            said.setdefault(line, []).append(rung)
    return said


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
    try:
        moment = local_moment(date.fromisoformat(choice), time(line.remind_hour), zone)
    except ValueError:
        raise Refusal("refused-not-understood") from None
    if not now < moment <= now + FARTHEST_LATER:
        raise Refusal("refused-date-range")
    return moment
