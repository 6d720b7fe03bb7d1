"""What every step of a renewal shares: ownership, guards, one transaction; decides no step itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NoReturn

from content.catalogue import CatalogueShelf
from domain.actions import Action
from domain.catalogue import Carrier, Catalogue
from domain.clock import Clock
from domain.lines import Line
from domain.outbox import Kind, Lane
from domain.renewals import FIRST_CHECK_AFTER, Renewal, RenewalState, Step
from domain.zones import local_date, local_moment
from services.refusals import NotYours, Refusal
from storage import lines, outbox, people, renewals
from storage.database import Connection, Database

SECOND_CHECK_AT = time(10)


@dataclass(frozen=True, slots=True)
class Walk:
    """A renewal as it is after a step, its line once it has one, and the zone in which its days are meant.

    `zone` is the person's, or the carrier's while the person has not set one.
    """

    renewal: Renewal
    line: Line | None
    zone: str


class Finished(Refusal):
    """The renewal is over or past the pressed step. Carries it as it stands, so that the way on can be shown."""

    def __init__(self, walk: Walk) -> None:
        super().__init__("refused-renewal-finished")
        self.walk = walk


Change = Callable[[Connection, Renewal, datetime], Renewal]


class Steps:
    """One step is one transaction: find the renewal, check whose it is, change it, return it as it is now."""

    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf) -> None:
        self.db = db
        self.clock = clock
        self._shelf = shelf

    @property
    def catalogue(self) -> Catalogue:
        return self._shelf.current

    async def step(self, person_id: int, renewal_id: int, change: Change) -> Walk:
        """Raises NotYours, Finished, or what `change` refuses with; then nothing is changed."""

        def work(conn: Connection) -> Walk:
            renewal = own_renewal(conn, person_id, renewal_id)
            return self.walk(conn, change(conn, renewal, self.clock.now()))

        return await self.db.write(work)

    def walk(self, conn: Connection, renewal: Renewal) -> Walk:
        line = lines.get(conn, renewal.line_id) if renewal.line_id is not None else None
        return Walk(renewal, line, self.zone(conn, renewal))

    def zone(self, conn: Connection, renewal: Renewal) -> str:
        person = people.get(conn, renewal.person_id)
        if person is not None and person.zone is not None:
            return person.zone
        return self._carrier_zone(renewal.carrier)

    def today_at(self, carrier_id: str, now: datetime) -> date:
        """The day that the carrier's calendar shows, from which it counts what is paid now."""
        return local_date(now, self._carrier_zone(carrier_id))

    def _carrier_zone(self, carrier_id: str | None) -> str:
        carrier = self.catalogue.carrier(carrier_id) if carrier_id else None
        return self.catalogue.zone(carrier) if carrier else "UTC"

    # -- guards: each raises a Refusal or returns what the step needs

    def must_be_choosing(self, conn: Connection, renewal: Renewal) -> None:
        if not renewal.choosing:
            self.refuse(conn, renewal)

    def must_be_open(self, conn: Connection, renewal: Renewal) -> None:
        if not renewal.open:
            self.refuse(conn, renewal)

    def must_be_paid(self, conn: Connection, renewal: Renewal) -> None:
        """Paid, or failed: a failed renewal may turn out to work after all."""
        if renewal.state not in {RenewalState.PAID, RenewalState.FAILED}:
            self.refuse(conn, renewal)

    def must_have_carrier(self, renewal: Renewal) -> Carrier:
        if renewal.carrier is None:
            raise Refusal("refused-step-first", step=Step.CARRIER)
        return self.carrier(renewal.carrier)

    def must_have_plan(self, renewal: Renewal) -> Carrier:
        carrier = self.must_have_carrier(renewal)
        if renewal.plan_name is None:
            raise Refusal("refused-step-first", step=Step.PLAN)
        return carrier

    def carrier(self, carrier_id: str) -> Carrier:
        carrier = self.catalogue.carrier(carrier_id)
        if carrier is None:
            raise Refusal("refused-gone-from-catalogue")
        return carrier

    def refuse(self, conn: Connection, renewal: Renewal) -> NoReturn:
        raise Finished(self.walk(conn, renewal))


def own_renewal(conn: Connection, person_id: int, renewal_id: int) -> Renewal:
    """The person's renewal; raises NotYours."""
    renewal = renewals.get(conn, renewal_id)
    if renewal is None or renewal.person_id != person_id:
        raise NotYours
    return renewal


def own_line(conn: Connection, person_id: int, line_id: int) -> Line:
    """The person's line that is not removed; raises NotYours."""
    line = lines.get(conn, line_id)
    if line is None or line.person_id != person_id or line.state == "removed":
        raise NotYours
    return line


def ask(conn: Connection, renewal: Renewal, verb: str) -> None:
    """The person's next typed words answer a question about this renewal."""
    people.expect(conn, renewal.person_id, Action("renew", verb, renewal.id).data)


def close_question(conn: Connection, renewal: Renewal) -> None:
    """What was asked about this renewal is answered, by a button or in words; other questions stay open."""
    expected = Action.read(people.expected(conn, renewal.person_id))
    if expected is not None and (expected.flow, expected.record) == ("renew", renewal.id):
        people.expect(conn, renewal.person_id, None)


def queue_checks(conn: Connection, renewal: Renewal, line_id: int, zone: str, now: datetime) -> None:
    """'Does it work?' after ten minutes and, if that stays unanswered, next morning; unless they wait already."""
    if outbox.waits(conn, f"check:{renewal.id}:"):
        return
    tomorrow = local_date(now, zone) + timedelta(days=1)
    moments = (now + FIRST_CHECK_AFTER, local_moment(tomorrow, SECOND_CHECK_AT, zone))
    for number, moment in enumerate(moments, start=1):
        outbox.put(
            conn,
            lane=Lane.REMINDER,
            kind=Kind.CHECK,
            person_id=renewal.person_id,
            line_id=line_id,
            # The moment is part of the key: after a failure the person may pay, and be asked, again.
            dedupe_key=f"check:{renewal.id}:{now.timestamp()}:{number}",
            payload={"renewal": renewal.id},
            due_at=moment,
            now=now,
        )


def forget_checks(conn: Connection, renewal: Renewal, now: datetime) -> None:
    """The renewal's answer is known: the queued 'does it work?' messages stay unsent."""
    outbox.cancel_prefixed(conn, f"check:{renewal.id}:", now)
