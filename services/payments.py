"""From 'I have paid' to a line that is known to work, and back within a day; takes no money."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from domain.ladders import by_rule
from domain.lines import Line
from domain.renewals import (
    UNDO_FOR,
    Proposal,
    Renewal,
    RenewalState,
    Step,
    may_move,
    proposals,
)
from services import cycles
from services.refusals import Refusal
from services.renewal_steps import Steps, Walk, ask, close_question, forget_checks, own_line, queue_checks
from storage import lines, renewals
from storage.database import Connection

ORDER_NUMBER_LENGTH = 64


class Payments:
    """Every method checks that the renewal is the person's; repeating one changes nothing more."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    async def paid(self, person_id: int, renewal_id: int) -> Walk:
        """The person says that he paid: the line exists from here on, and two checks are queued."""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_open(conn, renewal)
            if renewal.state is RenewalState.PAID:
                return renewal
            if not may_move(renewal.state, RenewalState.PAID) or renewal.step is not Step.LINK:
                raise Refusal("refused-step-first", step=renewal.step)
            line = self._line_of(conn, renewal, now)
            queue_checks(conn, renewal, line.id, self._steps.zone(conn, renewal), now)
            ask(conn, renewal, "order")
            return renewals.change(
                conn,
                renewal.id,
                now=now,
                state=RenewalState.PAID,
                step=Step.RECEIPT,
                line_id=line.id,
                paid_on=self._steps.today_at(line.carrier, now),
                old_end=line.service_end,
            )

        return await self._steps.step(person_id, renewal_id, change)

    async def already_renewed(self, person_id: int, line_id: int, *, origin: int) -> Walk:
        """'I renewed' under a reminder: straight to the question which date the carrier shows now."""

        def work(conn: Connection) -> Walk:
            now = self._steps.clock.now()
            line = own_line(conn, person_id, line_id)
            renewal = renewals.by_origin(conn, person_id, origin) or renewals.open_for(conn, person_id, line_id)
            if renewal and renewal.state not in {RenewalState.DRAFT, RenewalState.LINK_GIVEN}:
                return self._steps.walk(conn, renewal)
            renewal = renewal or renewals.add(conn, person_id, line_id, Step.DATE, origin=origin, now=now)
            ask(conn, renewal, "date")
            plan = renewal if renewal.plan_name else line
            changed = renewals.change(
                conn,
                renewal.id,
                now=now,
                state=RenewalState.PAID,
                step=Step.DATE,
                country=line.country,
                carrier=line.carrier,
                plan_id=plan.plan_id,
                plan_name=plan.plan_name,
                price=plan.price,
                period=plan.period,
                paid_on=self._steps.today_at(line.carrier, now),
                old_end=line.service_end,
            )
            return self._steps.walk(conn, changed)

        return await self._steps.db.write(work)

    async def order_number(self, person_id: int, renewal_id: int, number: str) -> Walk:
        number = " ".join(number.split())
        if not number or len(number) > ORDER_NUMBER_LENGTH:
            raise Refusal("refused-order-number", length=ORDER_NUMBER_LENGTH)
        return await self._receipt(person_id, renewal_id, order_number=number)

    async def receipt(self, person_id: int, renewal_id: int, file_id: str, kind: Literal["photo", "document"]) -> Walk:
        return await self._receipt(person_id, renewal_id, receipt_file=file_id, receipt_kind=kind)

    async def no_receipt(self, person_id: int, renewal_id: int) -> Walk:
        return await self._receipt(person_id, renewal_id)

    async def _receipt(self, person_id: int, renewal_id: int, **values: object) -> Walk:
        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_paid(conn, renewal)
            close_question(conn, renewal)
            step = Step.CHECK if renewal.step is Step.RECEIPT else renewal.step
            return renewals.change(conn, renewal.id, now=now, step=step, **values)

        return await self._steps.step(person_id, renewal_id, change)

    async def works(self, person_id: int, renewal_id: int) -> Walk:
        """The line works: which end does the carrier show now?"""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_paid(conn, renewal)
            ask(conn, renewal, "date")
            return renewals.change(conn, renewal.id, now=now, step=Step.DATE)

        return await self._steps.step(person_id, renewal_id, change)

    async def check_later(self, person_id: int, renewal_id: int) -> Walk:
        """Not answered at once: queued checks will ask."""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_paid(conn, renewal)
            assert renewal.line_id is not None
            close_question(conn, renewal)
            queue_checks(conn, renewal, renewal.line_id, self._steps.zone(conn, renewal), now)
            return renewals.change(conn, renewal.id, now=now, state=RenewalState.PAID, step=Step.CHECK)

        return await self._steps.step(person_id, renewal_id, change)

    async def failed(self, person_id: int, renewal_id: int) -> Walk:
        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_paid(conn, renewal)
            forget_checks(conn, renewal, now)
            close_question(conn, renewal)
            return renewals.change(conn, renewal.id, now=now, state=RenewalState.FAILED, step=Step.TROUBLE)

        return await self._steps.step(person_id, renewal_id, change)

    async def try_again(self, person_id: int, renewal_id: int) -> Walk:
        """After a failure: back to the payment link."""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_open(conn, renewal)
            if renewal.state is not RenewalState.FAILED:
                return renewal
            step = Step.LINK if renewal.channel else Step.PLAN
            state = RenewalState.LINK_GIVEN if renewal.channel else RenewalState.DRAFT
            return renewals.change(conn, renewal.id, now=now, state=state, step=step)

        return await self._steps.step(person_id, renewal_id, change)

    async def verify(self, person_id: int, renewal_id: int, new_end: date) -> Walk:
        """The new end is seen: the line begins its next cycle. Repeated for a verified renewal it changes nothing."""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            if renewal.state is RenewalState.VERIFIED:
                return renewal
            self._steps.must_be_paid(conn, renewal)
            assert renewal.line_id is not None
            line = lines.get(conn, renewal.line_id)
            assert line is not None
            forget_checks(conn, renewal, now)
            close_question(conn, renewal)
            cycles.begin(conn, self._steps, renewal, line, new_end, now)
            return renewals.change(
                conn,
                renewal.id,
                now=now,
                state=RenewalState.VERIFIED,
                step=Step.DONE,
                new_end=new_end,
                verified_at=now,
            )

        return await self._steps.step(person_id, renewal_id, change)

    async def undo(self, person_id: int, renewal_id: int) -> Walk:
        """Within 24 hours, and while the line is as this renewal left it; its label and such may have changed."""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            if renewal.state is RenewalState.UNDONE:
                return renewal
            kept = renewals.kept_for_undo(conn, renewal.id)
            line = lines.get(conn, renewal.line_id) if renewal.line_id else None
            if renewal.verified_at is None or kept is None or line is None:
                self._steps.refuse(conn, renewal)
            before, cycle_after = lines.read_snapshot(kept[0]), kept[1]
            if now > renewal.verified_at + UNDO_FOR or not cycles.as_left(line, renewal, before, cycle_after):
                raise Refusal("refused-undo-late")
            cycles.take_back(conn, self._steps, renewal, line, before, now)
            lines.add_event(conn, line.id, "undone", now=now, origin=f"undo:{renewal.id}", renewal_id=renewal.id)
            return renewals.change(conn, renewal.id, now=now, state=RenewalState.UNDONE)

        return await self._steps.step(person_id, renewal_id, change)

    def proposals(self, walk: Walk) -> list[Proposal]:
        """The likely new ends of a paid renewal, the likeliest first."""
        renewal = walk.renewal
        carrier = self._steps.catalogue.carrier(renewal.carrier) if renewal.carrier else None
        if carrier is None or renewal.paid_on is None:
            return []
        anchor = walk.line.anchor_day if walk.line else None
        return proposals(carrier, renewal.period, renewal.old_end, renewal.paid_on, anchor)

    def _line_of(self, conn: Connection, renewal: Renewal, now: datetime) -> Line:
        """The renewal's line; a renewal that began without one adds it now."""
        if renewal.line_id is not None:
            line = lines.get(conn, renewal.line_id)
            assert line is not None
            return line
        assert renewal.country is not None
        assert renewal.carrier is not None
        line, new = lines.add(
            conn,
            renewal.person_id,
            renewal.country,
            renewal.carrier,
            ladder=by_rule(self._steps.catalogue.carrier(renewal.carrier)),
            origin=f"renewal:{renewal.id}",
            now=now,
        )
        if new:
            cycles.copy_plan(conn, renewal, line)
            lines.add_event(conn, line.id, "added", now=now, origin=f"added:{line.id}")
        return line
