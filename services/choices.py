"""The choices of a renewal: country, carrier, plan, channel, payment method; each may be remade until it is paid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from domain.catalogue import Channel, Method, Need, Period
from domain.languages import Language
from domain.money import Money
from domain.renewals import Renewal, RenewalState, Step, payment_methods
from services.refusals import Refusal
from services.renewal_steps import Steps, Walk, ask, close_question
from storage import lines, renewals
from storage.database import Connection

# Choosing something anew forgets what was chosen after it.
_NO_PAYMENT: dict[str, Any] = {"channel": None, "method": None, "state": RenewalState.DRAFT}
_NO_PLAN: dict[str, Any] = {
    "need": None,
    "plan_id": None,
    "plan_name": None,
    "price": None,
    "period": None,
    **_NO_PAYMENT,
}
_GO_TO_METHOD: dict[str, Any] = {"step": Step.METHOD, "state": RenewalState.DRAFT}
_GO_TO_LINK: dict[str, Any] = {"step": Step.LINK, "state": RenewalState.LINK_GIVEN}

Decide = Callable[[Connection, Renewal], Mapping[str, Any]]
"""What a choice sets, given the renewal as it is; raises Refusal."""


class Choices:
    """Every method checks that the renewal is the person's and still unpaid; making a choice twice is harmless."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    async def choose_country(self, person_id: int, renewal_id: int, code: str) -> Walk:
        """A country with a single carrier chooses that too; a line keeps the carrier that it has."""
        country = self._steps.catalogue.country(code)
        if country is None:
            raise Refusal("refused-gone-from-catalogue")
        only = country.carriers[0].id if len(country.carriers) == 1 else None

        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            if renewal.line_id is not None and renewal.country != code:
                raise Refusal("refused-line-has-carrier")
            carrier = renewal.carrier if renewal.line_id is not None else only
            return {"country": code, "carrier": carrier, "step": Step.PLAN if carrier else Step.CARRIER, **_NO_PLAN}

        return await self._choose(person_id, renewal_id, decide)

    async def choose_carrier(self, person_id: int, renewal_id: int, carrier_id: str) -> Walk:
        carrier = self._steps.carrier(carrier_id)

        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            if renewal.line_id is not None and renewal.carrier != carrier_id:
                raise Refusal("refused-line-has-carrier")
            return {"country": carrier.country, "carrier": carrier.id, "step": Step.PLAN, **_NO_PLAN}

        return await self._choose(person_id, renewal_id, decide)

    async def choose_need(self, person_id: int, renewal_id: int, need: Need | None) -> Walk:
        """What the plans are filtered by; None shows all."""

        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            self._steps.must_have_carrier(renewal)
            return {"need": need, "step": Step.PLAN, "state": RenewalState.DRAFT}

        return await self._choose(person_id, renewal_id, decide)

    async def choose_plan(self, person_id: int, renewal_id: int, plan_id: str, language: Language) -> Walk:
        """`language` is the one in which the plan's name is kept for the history."""

        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            plan = self._steps.must_have_carrier(renewal).plan(plan_id)
            if plan is None:
                raise Refusal("refused-gone-from-catalogue")
            return {
                "plan_id": plan.id,
                "plan_name": plan.name.to(language),
                "price": plan.price,
                "period": plan.validity,
                "step": Step.CHANNEL,
                **_NO_PAYMENT,
            }

        return await self._choose(person_id, renewal_id, decide)

    async def keep_plan(self, person_id: int, renewal_id: int) -> Walk:
        """The plan that the line has now, once more."""

        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            line = lines.get(conn, renewal.line_id) if renewal.line_id is not None else None
            if line is None or line.plan_name is None:
                raise Refusal("refused-step-first", step=Step.PLAN)
            return {
                "plan_id": line.plan_id,
                "plan_name": line.plan_name,
                "price": line.price,
                "period": line.period,
                "step": Step.CHANNEL,
                **_NO_PAYMENT,
            }

        return await self._choose(person_id, renewal_id, decide)

    # A plan that the catalogue does not have: its name, then its price, then how long it lasts.

    async def name_plan(self, person_id: int, renewal_id: int, name: str) -> Walk:
        return await self._enter(person_id, renewal_id, "price", plan_id=None, plan_name=name, price=None, period=None)

    async def price_plan(self, person_id: int, renewal_id: int, price: Money | None) -> Walk:
        """None: the person does not know it."""
        return await self._enter(person_id, renewal_id, "days", price=price)

    async def time_plan(self, person_id: int, renewal_id: int, period: Period | None) -> Walk:
        """None: not known; the new end will be asked for then."""
        return await self._enter(person_id, renewal_id, None, period=period, step=Step.CHANNEL)

    async def _enter(self, person_id: int, renewal_id: int, next_question: str | None, **values: Any) -> Walk:
        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            self._steps.must_have_carrier(renewal)
            if renewal.plan_name is None and "plan_name" not in values:
                raise Refusal("refused-step-first", step=Step.PLAN)
            return {"step": Step.PLAN, **_NO_PAYMENT, **values}

        return await self._choose(person_id, renewal_id, decide, next_question)

    async def choose_channel(self, person_id: int, renewal_id: int, channel: Channel) -> Walk:
        """At a counter, or where nothing is known of payment methods, the method is not asked."""

        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            carrier = self._steps.must_have_plan(renewal)
            onward = _GO_TO_METHOD if payment_methods(carrier, channel) else _GO_TO_LINK
            return {"channel": channel, "method": None, **onward}

        return await self._choose(person_id, renewal_id, decide)

    async def choose_method(self, person_id: int, renewal_id: int, method: Method | None) -> Walk:
        """None: the person does not know yet, or pays in another way."""

        def decide(conn: Connection, renewal: Renewal) -> Mapping[str, Any]:
            self._steps.must_have_plan(renewal)
            if renewal.channel is None:
                raise Refusal("refused-step-first", step=Step.CHANNEL)
            return {"method": method, **_GO_TO_LINK}

        return await self._choose(person_id, renewal_id, decide)

    async def _choose(self, person_id: int, renewal_id: int, decide: Decide, next_question: str | None = None) -> Walk:
        """One choice. An open question about the renewal is closed: words typed later must not undo the choice."""

        def change(conn: Connection, renewal: Renewal, now: datetime) -> Renewal:
            self._steps.must_be_choosing(conn, renewal)
            values = decide(conn, renewal)
            if next_question:
                ask(conn, renewal, next_question)
            else:
                close_question(conn, renewal)
            return renewals.change(conn, renewal.id, now=now, **values)

        return await self._steps.step(person_id, renewal_id, change)
