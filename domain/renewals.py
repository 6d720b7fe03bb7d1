"""Rules of one renewal: its states, its steps, and the new service end; no storage, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Literal

from domain.catalogue import Carrier, Channel, Method, Need, PaymentMethod, Period
from domain.money import Money
from domain.periods import anchor_of, extend

UNDO_FOR = timedelta(hours=24)
FIRST_CHECK_AFTER = timedelta(minutes=10)

CountsFrom = Literal["old_end", "payment_day"]


class RenewalState(StrEnum):
    DRAFT = "draft"
    LINK_GIVEN = "link_given"
    PAID = "paid"
    VERIFIED = "verified"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNDONE = "undone"


class Step(StrEnum):
    """What the renewal's screen asks for, in walking order."""

    COUNTRY = "country"
    CARRIER = "carrier"
    PLAN = "plan"
    CHANNEL = "channel"
    METHOD = "method"
    LINK = "link"
    RECEIPT = "receipt"
    CHECK = "check"
    TROUBLE = "trouble"
    DATE = "date"
    DONE = "done"


OPEN = frozenset({RenewalState.DRAFT, RenewalState.LINK_GIVEN, RenewalState.PAID, RenewalState.FAILED})
CHOOSING = frozenset({RenewalState.DRAFT, RenewalState.LINK_GIVEN})

MOVES: dict[RenewalState, frozenset[RenewalState]] = {
    RenewalState.DRAFT: frozenset({RenewalState.LINK_GIVEN, RenewalState.PAID, RenewalState.CANCELLED}),
    RenewalState.LINK_GIVEN: frozenset({RenewalState.DRAFT, RenewalState.PAID, RenewalState.CANCELLED}),
    RenewalState.PAID: frozenset(
        {RenewalState.LINK_GIVEN, RenewalState.VERIFIED, RenewalState.FAILED, RenewalState.CANCELLED}
    ),
    RenewalState.FAILED: frozenset(
        {RenewalState.DRAFT, RenewalState.LINK_GIVEN, RenewalState.PAID, RenewalState.VERIFIED, RenewalState.CANCELLED}
    ),
    RenewalState.VERIFIED: frozenset({RenewalState.UNDONE}),
    RenewalState.CANCELLED: OPEN,  # when it ended with its removed line, and that is restored
    RenewalState.UNDONE: frozenset(),
}


def may_move(old: RenewalState, new: RenewalState) -> bool:
    return new in MOVES[old]


@dataclass(frozen=True, slots=True)
class Renewal:
    """One attempt to renew a line. `line_id` is None until the line is known (at the latest when it is paid).

    `plan_name`, `price` and `period` are copied when the plan is chosen, so that a catalogue that changes
    meanwhile does not change what the person decided. `message_id` is the screen that shows this renewal.
    """

    id: int
    person_id: int
    line_id: int | None
    state: RenewalState
    step: Step
    country: str | None
    carrier: str | None
    need: Need | None
    plan_id: str | None
    plan_name: str | None
    price: Money | None
    period: Period | None
    channel: Channel | None
    method: Method | None
    order_number: str | None
    receipt_file: str | None
    receipt_kind: Literal["photo", "document"] | None
    old_end: date | None
    new_end: date | None
    message_id: int | None
    paid_on: date | None
    verified_at: datetime | None
    created_at: datetime

    @property
    def open(self) -> bool:
        return self.state in OPEN

    @property
    def choosing(self) -> bool:
        return self.state in CHOOSING


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new service end and where it counts from; `certain` False when no rule of the carrier is established."""

    end: date
    counts_from: CountsFrom
    certain: bool


def proposals(
    carrier: Carrier, period: Period | None, old_end: date | None, paid_on: date, anchor_day: int | None
) -> list[Proposal]:
    """The possible new ends, the likeliest first; none when the plan's length is unknown.

    A renewal after the end counts from the payment day. Before the end the carrier's rule says; where none is
    established both readings are proposed and the person looks at the carrier's page.
    """
    if period is None:
        return []
    from_payment = Proposal(extend(paid_on, period), "payment_day", certain=True)
    if old_end is None or old_end < paid_on:
        return [from_payment]
    from_old_end = Proposal(extend(old_end, period, anchor_day), "old_end", certain=True)
    rule = carrier.early_renewal
    if rule is not None and rule.shown and rule.counts_from is not None:
        return [from_old_end if rule.counts_from == "old_end" else from_payment]
    return [
        Proposal(from_old_end.end, "old_end", certain=False),
        Proposal(from_payment.end, "payment_day", certain=False),
    ]


def new_anchor(renewal: Renewal, new_end: date, anchor_day: int | None) -> int:
    """The day of the month that the line's further ends keep: its own, else that of the payment that it ran from."""
    paid, period = renewal.paid_on, renewal.period
    from_payment = paid is not None and period is not None and extend(paid, period) == new_end
    return anchor_of(new_end, anchor_day, paid.day if paid is not None and from_payment else None)


def last_action(renewal: Renewal, before: date | None) -> date | None:
    """The line's last qualifying action: the payment is one, unless another came later."""
    return max((day for day in (before, renewal.paid_on) if day is not None), default=None)


def payment_methods(carrier: Carrier, channel: Channel) -> list[PaymentMethod]:
    """What can be paid with through a channel; none at a counter or a marketplace, which have their own ways."""
    if channel not in {Channel.WEB, Channel.APP, Channel.PHONE}:
        return []
    return [
        known
        for known in carrier.payment_methods
        if known.shown and known.accepted is not False and known.method is not Method.CASH
    ]


BACK: dict[Step, Step] = {
    Step.CARRIER: Step.COUNTRY,
    Step.PLAN: Step.CARRIER,
    Step.CHANNEL: Step.PLAN,
    Step.METHOD: Step.CHANNEL,
    Step.LINK: Step.METHOD,
    Step.RECEIPT: Step.LINK,
    Step.CHECK: Step.RECEIPT,
    Step.TROUBLE: Step.CHECK,
    Step.DATE: Step.CHECK,
}


def previous_step(renewal: Renewal, carrier: Carrier | None, *, alone: bool) -> Step:
    """The step before the renewal's own, past those that were not asked. `alone`: the country has one carrier."""
    if renewal.step is Step.PLAN and renewal.line_id is not None:
        return Step.PLAN  # the line's carrier is known: there is nothing before the plan
    step = BACK.get(renewal.step, renewal.step)
    if step is Step.METHOD and not (carrier and renewal.channel and payment_methods(carrier, renewal.channel)):
        return Step.CHANNEL
    if step is Step.CARRIER and alone:
        return Step.COUNTRY
    if step is Step.LINK and renewal.channel is None:
        return renewal.step  # it began with 'I renewed': there was no way to pay before
    return step


def state_at(step: Step, state: RenewalState) -> RenewalState:
    """The state that goes with stepping back to `step`."""
    if step is Step.LINK:
        return RenewalState.LINK_GIVEN
    if step in {Step.RECEIPT, Step.CHECK}:
        return RenewalState.PAID
    return RenewalState.DRAFT if state in CHOOSING else state
