"""Guardianships: invited to, agreed to, ended by either side, and told when a holder does not react; finds no words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from secrets import token_urlsafe
from typing import TypeVar

from content.catalogue import CatalogueShelf
from domain.clock import Clock
from domain.guardians import (
    INVITATION_HOLDS,
    GuardianEvent,
    Guardianship,
    TellOn,
    cycle_day,
    first_name,
    moment_to_tell,
)
from domain.lines import Line, LineState
from domain.outbox import Letter
from domain.renewals import RenewalState
from services.guardian_letters import put_alert, tell_guardian, tell_holder
from services.refusals import Refusal
from services.reminder_plan import awake
from services.renewal_steps import own_line
from storage import guardians, lines, people, reminders, renewals
from storage.database import Connection, Database

T = TypeVar("T")

SECRET_BYTES = 24
BATCH = 200


@dataclass(frozen=True, slots=True)
class Guarded:
    """A line with its guardian or the invitation to become it; `zone` is the holder's, or the carrier's without one."""

    line: Line
    guardianship: Guardianship | None
    zone: str


class Guardians:
    """Every method takes the person who asks, checks that the line or guardianship is his, and may be repeated."""

    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf) -> None:
        self._db = db
        self._clock = clock
        self._shelf = shelf
        self.knock: Callable[[], None] = lambda: None
        """Called when a letter was queued that should leave at once; whoever sends sets it."""

    # -- the holder

    async def of_line(self, person_id: int, line_id: int) -> Guarded:
        return await self._db.read(lambda conn: self._guarded(conn, own_line(conn, person_id, line_id)))

    async def invite(self, person_id: int, line_id: int, name: str) -> tuple[Guarded, str]:
        """A link's secret, which is shown once and kept nowhere; the line's former link opens nothing from now on."""
        secret = token_urlsafe(SECRET_BYTES)

        def work(conn: Connection) -> Guarded:
            now, line = self._clock.now(), own_line(conn, person_id, line_id)
            known = guardians.of_line(conn, line_id)
            if line.state is not LineState.ACTIVE or (known is not None and known.person_id is not None):
                raise Refusal("refused-guardian-there")
            guardians.invite(
                conn,
                line_id,
                holder_name=first_name(name),
                tell_on=TellOn.DAY_BEFORE,
                secret_hash=_hash(secret),
                expires_at=now + INVITATION_HOLDS,
                now=now,
            )
            return self._guarded(conn, line)

        return await self._db.write(work), secret

    async def choose_day(self, person_id: int, line_id: int, tell_on: TellOn) -> Guarded:
        """On which day the guardian is told; of a day that is past he is told in the next cycle."""

        def work(conn: Connection) -> Guarded:
            line = own_line(conn, person_id, line_id)
            guardianship = guardians.of_line(conn, line_id)
            if guardianship is None:
                raise Refusal("refused-guardian-over")
            guardians.choose_day(conn, guardianship.id, tell_on)
            guardians.look_at(conn, guardianship.id, self._ahead(conn, line, tell_on))
            return self._guarded(conn, line)

        return await self._db.write(work)

    async def end(self, person_id: int, line_id: int) -> Guarded:
        """The holder wants no guardian, or nobody to use the link, any more."""

        def work(conn: Connection) -> Guarded:
            line = own_line(conn, person_id, line_id)
            guardianship = guardians.of_line(conn, line_id)
            if guardianship is not None:
                self._end(conn, guardianship)
            return self._guarded(conn, line)

        return await self._telling(work)

    async def reacted(self, person_id: int, line_id: int) -> None:
        """The holder pressed something below a reminder. What nothing has reminded of yet cannot be answered."""

        def asked(conn: Connection) -> Guardianship | None:
            line = lines.get(conn, line_id)
            if line is None or line.person_id != person_id or not reminders.has_spoken(conn, line):
                return None
            return guardians.of_line(conn, line_id)

        def work(conn: Connection) -> None:
            guardianship, line = asked(conn), lines.get(conn, line_id)
            day = cycle_day(line) if line is not None else None
            if guardianship is not None and day is not None:
                guardians.answered(conn, guardianship.id, day)

        if await self._db.read(asked) is not None:
            await self._db.write(work)

    # -- the guardian

    async def open(self, person_id: int, secret: str) -> Guarded:
        """What the link invites to; raises Refusal for one that is forged, old, used, revoked, or the person's own."""
        return await self._db.read(lambda conn: self._invited(conn, person_id, secret))

    async def accept(self, person_id: int, secret: str, name: str) -> Guarded:
        """The person agrees: the moment is kept, and the link has done its work."""

        def work(conn: Connection) -> Guarded:
            now, invited = self._clock.now(), self._invited(conn, person_id, secret)
            guardianship = invited.guardianship
            assert guardianship is not None
            if guardianship.person_id is None:
                guardians.accept(conn, guardianship.id, person_id, first_name(name), now)
                guardians.look_at(conn, guardianship.id, self._ahead(conn, invited.line, guardianship.tell_on))
                tell_holder(conn, guardianship, GuardianEvent.ACCEPTED, now)
            return self._guarded(conn, invited.line)

        return await self._telling(work)

    async def decline(self, person_id: int, secret: str) -> None:
        """The person does not want to; if he has agreed before, he leaves."""

        def work(conn: Connection) -> None:
            guardianship = self._invited(conn, person_id, secret).guardianship
            assert guardianship is not None
            event = GuardianEvent.DECLINED if guardianship.person_id is None else GuardianEvent.LEFT
            guardians.end(conn, guardianship.id)
            tell_holder(conn, guardianship, event, self._clock.now())

        await self._telling(work)

    async def guarded(self, person_id: int, guardianship_id: int) -> Guarded:
        """What the person is guardian of."""
        return await self._db.read(lambda conn: self._of_guardian(conn, person_id, guardianship_id))

    async def leave(self, person_id: int, guardianship_id: int) -> Guarded:
        """The guardian does not want to be it any more; returns what he was guardian of."""

        def work(conn: Connection) -> Guarded:
            left = self._of_guardian(conn, person_id, guardianship_id)
            assert left.guardianship is not None
            guardians.end(conn, left.guardianship.id)
            tell_holder(conn, left.guardianship, GuardianEvent.LEFT, self._clock.now())
            return left

        return await self._telling(work)

    # -- telling

    async def look_after(self) -> int:
        """Looks at a batch of guardianships whose moment has come or whose line has changed; returns how many.

        0 means that nothing is due, which costs one read.
        """

        def work(conn: Connection) -> int:
            now = self._clock.now()
            due = guardians.due(conn, now, BATCH)
            for each in due:
                self._look_at(conn, each, now)
            return len(due)

        moment = await self._db.read(guardians.next_due)
        return await self._db.write(work) if moment is not None and moment <= self._clock.now() else 0

    async def still_said(self, letter: Letter) -> Guarded | None:
        """What a letter speaks of, as things stand now; None when there is nothing left to say."""

        def work(conn: Connection) -> Guarded | None:
            line = lines.get(conn, letter.line_id) if letter.line_id is not None else None
            if line is None:
                return None
            guardianship = guardians.get(conn, letter.payload["guardianship"])
            said = Guarded(line, guardianship, self._zone(conn, line))
            match GuardianEvent(letter.payload["event"]):
                case GuardianEvent.ALERT:
                    day = date.fromisoformat(letter.payload["day"])
                    return said if guardianship and self._unanswered(conn, line, guardianship) == day else None
                case GuardianEvent.ACCEPTED | GuardianEvent.UNREACHABLE:
                    return said if guardianship else None
            return said

        return await self._db.read(work)

    def _look_at(self, conn: Connection, guardianship: Guardianship, now: datetime) -> None:
        line = lines.get(conn, guardianship.line_id)
        assert line is not None
        if line.state is not LineState.ACTIVE:
            self._end(conn, guardianship)
            return
        ahead = self._ahead(conn, line, guardianship.tell_on)
        guardians.look_at(conn, guardianship.id, ahead if guardianship.person_id is not None else None)
        day = self._unanswered(conn, line, guardianship)
        # A holder who has just changed the line has reacted.
        if guardianship.person_id is None or guardianship.touched or ahead is not None or day is None:
            return
        told = people.get(conn, guardianship.person_id)
        assert told is not None
        put_alert(conn, guardianship, day, awake(told, told.zone or self._zone(conn, line), now), now)

    def _ahead(self, conn: Connection, line: Line, tell_on: TellOn) -> datetime | None:
        """The moment to tell the guardian, if it is still to come."""
        moment = moment_to_tell(line, tell_on, self._zone(conn, line))
        return moment if moment is not None and moment > self._clock.now() else None

    def _unanswered(self, conn: Connection, line: Line, guardianship: Guardianship) -> date | None:
        """The line's date, if its holder has neither answered a reminder of it nor paid."""
        renewal = renewals.open_for(conn, line.person_id, line.id)
        paid = renewal is not None and renewal.state is RenewalState.PAID
        day = cycle_day(line) if line.state is LineState.ACTIVE else None
        return None if paid or day == guardianship.answered_for else day

    # -- rows

    async def _telling(self, work: Callable[[Connection], T]) -> T:
        done = await self._db.write(work)
        self.knock()
        return done

    def _guarded(self, conn: Connection, line: Line) -> Guarded:
        known = guardians.of_line(conn, line.id)
        return Guarded(line, None if known is None or self._is_over(known) else known, self._zone(conn, line))

    def _is_over(self, guardianship: Guardianship) -> bool:
        """Whether it is an invitation that nobody has accepted in time."""
        return guardianship.person_id is None and guardianship.expires_at <= self._clock.now()

    def _invited(self, conn: Connection, person_id: int, secret: str) -> Guarded:
        guardianship = guardians.behind(conn, _hash(secret))
        line = lines.get(conn, guardianship.line_id) if guardianship is not None else None
        if guardianship is None or line is None or line.state is not LineState.ACTIVE:
            raise Refusal("refused-guardian-link")
        if line.person_id == person_id:
            raise Refusal("refused-guardian-own")
        if self._is_over(guardianship) or guardianship.person_id not in {None, person_id}:
            raise Refusal("refused-guardian-link")
        return Guarded(line, guardianship, self._zone(conn, line))

    def _of_guardian(self, conn: Connection, person_id: int, guardianship_id: int) -> Guarded:
        guardianship = guardians.get(conn, guardianship_id)
        line = lines.get(conn, guardianship.line_id) if guardianship is not None else None
        if guardianship is None or line is None or guardianship.person_id != person_id:
            raise Refusal("refused-guardian-over")
        return Guarded(line, guardianship, self._zone(conn, line))

    def _end(self, conn: Connection, guardianship: Guardianship) -> None:
        """Ended by the holder, who removed or let go of the line, or wanted no guardian."""
        guardians.end(conn, guardianship.id)
        tell_guardian(conn, guardianship, GuardianEvent.ENDED, self._clock.now())

    def _zone(self, conn: Connection, line: Line) -> str:
        holder, carrier = people.get(conn, line.person_id), self._shelf.current.carrier(line.carrier)
        if holder is not None and holder.zone is not None:
            return holder.zone
        return self._shelf.current.zone(carrier) if carrier else "UTC"


def _hash(secret: str) -> str:
    """Secrets are long and random, so that a plain hash cannot be searched."""
    return sha256(secret.encode()).hexdigest()
