"""What every step of a renewal shares: ownership, guards, one transaction; decides no step itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from content.catalogue import CatalogueShelf
from domain.catalogue import Carrier, Catalogue
from domain.clock import Clock
from domain.lines import Line
from domain.renewals import Renewal, RenewalState, Step
from services.refusals import NotYours, Refusal
from storage import lines, outbox, people, renewals
from storage.database import Connection, Database


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
        carrier = self.catalogue.carrier(renewal.carrier) if renewal.carrier else None
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


def forget_checks(conn: Connection, renewal: Renewal, now: datetime) -> None:
    """The renewal's answer is known: the queued 'does it work?' messages stay unsent."""
    outbox.cancel_prefixed(conn, f"check:{renewal.id}:", now)
