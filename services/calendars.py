"""A person's calendar and the private address that leads to it; the file itself is made where words are found."""

from __future__ import annotations

from secrets import token_urlsafe

from domain.calendars import Calendar, entries
from domain.clock import Clock
from domain.people import Person
from services.refusals import Refusal
from storage import calendars, lines, people
from storage.database import Connection, Database

SECRET_BYTES = 24


class Calendars:
    """Addresses exist only where the house has a web server that the world can reach, at `public_root`."""

    def __init__(self, db: Database, clock: Clock, public_root: str | None = None) -> None:
        self._db = db
        self._clock = clock
        self._public_root = public_root

    @property
    def published(self) -> bool:
        """Whether people can have an address."""
        return self._public_root is not None

    async def of(self, person: Person) -> Calendar:
        return await self._db.read(lambda conn: _calendar(conn, person))

    async def behind(self, secret: str) -> Calendar | None:
        """The calendar that this secret opens; None when there is none (any more)."""

        def work(conn: Connection) -> Calendar | None:
            owner = calendars.owner(conn, secret)
            person = people.get(conn, owner) if owner is not None else None
            return _calendar(conn, person) if person else None

        return await self._db.read(work)

    async def address(self, person_id: int) -> str:
        """The person's address, made when he has none yet."""
        secret = await self._db.read(lambda conn: calendars.secret_of(conn, person_id))
        if secret is None:
            fresh, now = token_urlsafe(SECRET_BYTES), self._clock.now()
            secret = await self._db.write(lambda conn: calendars.keep(conn, person_id, fresh, now))
        return self._leading_to(secret)

    async def new_address(self, person_id: int) -> str:
        """Another address in place of the old one, which opens nothing from now on.

        Handled twice it makes two; the person sees the one that counts.
        """
        fresh, now = token_urlsafe(SECRET_BYTES), self._clock.now()

        def work(conn: Connection) -> str:
            calendars.forget(conn, person_id)
            return calendars.keep(conn, person_id, fresh, now)

        return self._leading_to(await self._db.write(work))

    async def close(self, person_id: int) -> None:
        """The address opens nothing from now on, and there is no other until one is asked for."""
        await self._db.write(lambda conn: calendars.forget(conn, person_id))

    def _leading_to(self, secret: str) -> str:
        if self._public_root is None:  # a button from the time when there were addresses
            raise Refusal("refused-not-understood")
        return f"{self._public_root}/calendar/{secret}.ics"


def _calendar(conn: Connection, person: Person) -> Calendar:
    found = entries(lines.of_person(conn, person.id))
    return Calendar(person, found, calendars.revisions(conn, person.id))
