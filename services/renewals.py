"""Begins, resumes, steps back from and cancels renewals; choosing and paying have modules of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.renewals import Renewal, RenewalState, Step, previous_step, state_at
from services.renewal_steps import Steps, Walk, close_question, forget_checks, own_line, own_renewal, queue_checks
from storage import people, renewals
from storage.database import Connection


@dataclass(frozen=True, slots=True)
class Begun:
    """`resumed` is True when an open renewal was found instead of begun."""

    walk: Walk
    resumed: bool


class Renewals:
    """Every method takes the person who asks, checks that the renewal is his, and may safely be repeated."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    async def begin(self, person_id: int, *, origin: int, line_id: int | None = None) -> Begun:
        """Begin to renew a line of the person, or (None) a line that is still to be found in the walk.

        `origin` is the update that asked: handled twice, it begins once. An open renewal of the same line is
        resumed instead, since a line has one at a time.
        """

        def work(conn: Connection) -> Begun:
            now = self._steps.clock.now()
            line = own_line(conn, person_id, line_id) if line_id is not None else None
            people.expect(conn, person_id, None)  # whatever was asked before, he turned to this
            found = renewals.by_origin(conn, person_id, origin) or renewals.open_for(conn, person_id, line_id)
            if found:
                return Begun(self._steps.walk(conn, found), resumed=True)
            begun = renewals.add(conn, person_id, line_id, Step.COUNTRY, origin=origin, now=now)
            if line:
                begun = renewals.change(
                    conn,
                    begun.id,
                    now=now,
                    step=Step.PLAN,
                    country=line.country,
                    carrier=line.carrier,
                    old_end=line.service_end,
                )
            return Begun(self._steps.walk(conn, begun), resumed=False)

        return await self._steps.db.write(work)

    async def cancel(self, person_id: int, renewal_id: int) -> Walk:
        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            if not renewal.open:
                return renewal
            forget_checks(conn, renewal, now)
            close_question(conn, renewal)
            return renewals.change(conn, renewal.id, now=now, state=RenewalState.CANCELLED, step=Step.DONE)

        return await self._steps.step(person_id, renewal_id, change)

    async def get(self, person_id: int, renewal_id: int) -> Walk:
        """The renewal as it stands; raises NotYours."""

        def work(conn: Connection) -> Walk:
            return self._steps.walk(conn, own_renewal(conn, person_id, renewal_id))

        return await self._steps.db.read(work)

    async def open_of(self, person_id: int) -> list[Walk]:
        """The person's open renewals, the newest first."""

        def work(conn: Connection) -> list[Walk]:
            return [self._steps.walk(conn, renewal) for renewal in renewals.open_of_person(conn, person_id)]

        return await self._steps.db.read(work)

    async def shown_in(self, renewal_id: int, message_id: int) -> None:
        """Notes which message shows the renewal, so that the next typed answer can tidy it."""
        await self._steps.db.write(
            lambda conn: renewals.change(conn, renewal_id, now=self._steps.clock.now(), message_id=message_id)
        )

    async def back(self, person_id: int, renewal_id: int, shown: Step) -> Walk:
        """To the step before the one `shown` on the pressed screen: pressing twice goes back once."""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_open(conn, renewal)
            if renewal.step is not shown:
                return renewal
            carrier = self._steps.catalogue.carrier(renewal.carrier) if renewal.carrier else None
            country = self._steps.catalogue.country(renewal.country) if renewal.country else None
            step = previous_step(renewal, carrier, alone=bool(country and len(country.carriers) == 1))
            state = state_at(step, renewal.state)
            close_question(conn, renewal)
            if state is RenewalState.LINK_GIVEN:
                forget_checks(conn, renewal, now)
            if state is RenewalState.PAID and renewal.line_id is not None:
                queue_checks(conn, renewal, renewal.line_id, self._steps.zone(conn, renewal), now)
            return renewals.change(conn, renewal.id, now=now, step=step, state=state)

        return await self._steps.step(person_id, renewal_id, change)
