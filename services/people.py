"""Meets people and keeps how to speak to them; their lines and messages belong to others."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from domain.clock import Clock
from domain.languages import Language, from_telegram
from domain.outbox import Kind
from domain.people import Person, Quiet, Reach
from domain.zones import is_zone
from services.guardian_letters import tell_unreachable
from services.line_schedule import next_reminder
from services.refusals import Refusal
from storage import lines, outbox, people, reminders
from storage.database import Connection, Database

REMEMBERED = 20_000
MOST_A_DAY = 24


class People:
    """People by Telegram id. The last few thousand are remembered, so that a tap costs no read for them.

    The memory is right because this process is the only writer and every change of a person passes here.
    """

    def __init__(self, db: Database, clock: Clock, default_language: Language) -> None:
        self._db = db
        self._clock = clock
        self._default = default_language
        self._known: OrderedDict[int, Person] = OrderedDict()
        self.knock: Callable[[], None] = lambda: None
        """Called when something is to be sent at once (to somebody who is back, for example); whoever sends sets it."""

    async def meet(self, person_id: int, language_code: str | None) -> Person:
        """The person who just wrote or pressed: added if new, reachable again, in Telegram's language unless chosen."""
        spoken = from_telegram(language_code, self._default)
        person = self._known.get(person_id)
        if person and person.reach is Reach.OK and (person.language_chosen or person.language is spoken):
            self._known.move_to_end(person_id)
            return person

        def work(conn: Connection) -> tuple[Person, bool]:
            now = self._clock.now()
            people.add(conn, person_id, spoken, now)
            back = people.come_back(conn, person_id, now)
            if back:
                _catch_up(conn, person_id, now)
            people.follow_telegram(conn, person_id, spoken)
            return _get(conn, person_id), back

        met, back = await self._db.write(work)
        self._remember(met)
        if back:
            self.knock()
        return met

    async def get(self, person_id: int) -> Person | None:
        """The person, if he was ever met. A read is not remembered: a slow one may tell of somebody forgotten since."""
        if person := self._known.get(person_id):
            return person
        person = await self._db.read(lambda conn: people.get(conn, person_id))
        # Whoever changed the person during the read has remembered him as he is now.
        return self._known.get(person_id) or person

    def forget(self, person_id: int) -> None:
        """The person's rows are gone: the next time he is met anew."""
        self._known.pop(person_id, None)

    async def language_of(self, person_id: int, language_code: str | None) -> Language:
        """How to speak to somebody whom the bot need not meet for it: as he chose, else as his Telegram does."""
        person = await self.get(person_id)
        if person is not None and person.language_chosen:
            return person.language
        return from_telegram(language_code, self._default)

    async def speak(self, person_id: int, language: Language) -> Person:
        """The person chose a language himself; from now on Telegram's does not matter."""

        def work(conn: Connection) -> Person:
            people.choose_language(conn, person_id, language)
            return _get(conn, person_id)

        return self._remember(await self._db.write(work))

    async def live_in(self, person_id: int, zone: str) -> Person:
        """The person set his zone: his lines' next reminders move to the right hour there.

        Raises ValueError for what is no IANA zone: no reminder could be timed by it.
        """
        if not is_zone(zone):
            raise ValueError(f"{zone!r} is no time zone")

        def work(conn: Connection) -> Person:
            now = self._clock.now()
            people.set_zone(conn, person_id, zone)
            people.expect(conn, person_id, None)
            _move_reminders(conn, person_id, zone, now)
            return _get(conn, person_id)

        return self._remember(await self._db.write(work))

    async def keep_quiet(self, person_id: int, quiet: Quiet) -> Person:
        """From when until when nothing that is late may come."""
        if not all(0 <= hour <= 23 for hour in quiet):
            raise Refusal("refused-not-understood")

        def work(conn: Connection) -> Person:
            people.keep_quiet(conn, person_id, quiet)
            return _get(conn, person_id)

        return self._remember(await self._db.write(work))

    async def cap(self, person_id: int, reminders_a_day: int) -> Person:
        """At most so many reminders a day; more are combined."""
        if not 1 <= reminders_a_day <= MOST_A_DAY:
            raise Refusal("refused-not-understood")

        def work(conn: Connection) -> Person:
            people.cap(conn, person_id, reminders_a_day)
            return _get(conn, person_id)

        return self._remember(await self._db.write(work))

    async def lose(self, person_id: int, reach: Reach) -> None:
        """Messages no longer arrive there; whoever relied on him as guardian is told."""

        def work(conn: Connection) -> tuple[Person | None, int]:
            person = people.get(conn, person_id)
            lost = person is not None and person.reach is Reach.OK
            told = tell_unreachable(conn, person_id, self._clock.now()) if lost else 0
            people.set_reach(conn, person_id, reach)
            return people.get(conn, person_id), told

        person, told = await self._db.write(work)
        if person is not None:
            self._remember(person)
        if told:
            self.knock()

    async def expect(self, person_id: int, action: str | None) -> None:
        """The next typed words answer this action (button data); None: they answer nothing."""
        if await self.expected(person_id) != action:
            await self._db.write(lambda conn: people.expect(conn, person_id, action))

    async def expected(self, person_id: int) -> str | None:
        return await self._db.read(lambda conn: people.expected(conn, person_id))

    def _remember(self, person: Person) -> Person:
        self._known[person.id] = person
        self._known.move_to_end(person.id)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return person


def _get(conn: Connection, person_id: int) -> Person:
    person = people.get(conn, person_id)
    if person is None:
        raise LookupError(f"person {person_id} was never met")
    return person


def _move_reminders(conn: Connection, person_id: int, zone: str, now: datetime) -> None:
    for line in lines.of_person(conn, person_id):
        moment = next_reminder(conn, line, zone, now)
        if moment != line.next_reminder_at:
            lines.change(conn, line.id, next_reminder_at=moment)


def _catch_up(conn: Connection, person_id: int, now: datetime) -> None:
    """Whoever comes back is told once what is due: what did not reach him counts as never said."""
    reminders.free_gone(conn, person_id)
    outbox.forget_gone(conn, person_id, Kind.REMINDER)
    lines.knock(conn, person_id, now)
