"""A line: one eSIM or SIM of one person, its dates and where they come from; no storage, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.catalogue import AfterExpiry, Carrier, Period
from domain.money import Money

LABEL_LENGTH = 40
NOTE_LENGTH = 300


class LineState(StrEnum):
    ACTIVE = "active"
    LET_GO = "let_go"
    REMOVED = "removed"


class Tie(StrEnum):
    """What the person would lose with the number; the words are Fluent keys `tie-<value>`."""

    BANK = "bank"
    MESSENGER = "messenger"
    APPLE = "apple"
    OTHER = "other"


class DateSource(StrEnum):
    """Who says so."""

    RULE = "rule"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left, as the person entered it: megabytes, minutes, texts, money; None where not entered."""

    data_mb: int | None = None
    minutes: int | None = None
    texts: int | None = None
    balance: Money | None = None
    as_of: date | None = None

    @property
    def empty(self) -> bool:
        return (self.data_mb, self.minutes, self.texts, self.balance) == (None, None, None, None)


@dataclass(frozen=True, slots=True)
class DailyUse:
    """What the person uses in a day: megabytes, minutes, texts; None where not entered."""

    data_mb: int | None = None
    minutes: int | None = None
    texts: int | None = None

    @property
    def empty(self) -> bool:
        return (self.data_mb, self.minutes, self.texts) == (None, None, None)


@dataclass(frozen=True, slots=True)
class Line:
    """`service_end` is the last day on which the plan works (`end_inclusive`), a date in the carrier's zone.

    `cycle` counts the periods of the line: it rises whenever `service_end` moves to another period, and every
    reminder belongs to one cycle. `anchor_day` keeps monthly ends from drifting. `last_action` starts the
    keep-alive clock, which runs out on `action_due`. `last4` are at most the last four digits of the number.
    `ladder` are the lead times chosen for it in days, the earliest first; None: the usual ones.
    """

    id: int
    person_id: int
    state: LineState
    country: str
    carrier: str
    plan_id: str | None
    plan_name: str | None
    price: Money | None
    period: Period | None
    label: str | None
    last4: str | None
    service_end: date | None
    end_inclusive: bool
    anchor_day: int | None
    number_loss: date | None
    number_loss_from: DateSource | None
    last_action: date | None
    auto_renew: bool
    left: Allowance
    note: str | None
    cycle: int
    remind_hour: int
    next_reminder_at: datetime | None
    created_at: datetime
    ladder: tuple[int, ...] | None = None
    action_due: date | None = None
    use: DailyUse = DailyUse()
    ties: tuple[Tie, ...] = ()


def number_loss_by_rule(carrier: Carrier, service_end: date | None, last_action: date | None) -> date | None:
    """The day on which the carrier's rule lets the number be taken back; None when no rule is shown."""
    rule = carrier.after_expiry
    if rule is None or not rule.shown or rule.number_loss_days is None:
        return None
    start = _rule_start(rule, service_end, last_action)
    return start + timedelta(days=rule.number_loss_days) if start else None


def _rule_start(rule: AfterExpiry, service_end: date | None, last_action: date | None) -> date | None:
    if rule.counted_from == "last_action":
        return last_action
    return service_end if rule.counted_from == "service_end" else None


def next_keep_alive(carrier: Carrier, last_action: date | None) -> date | None:
    """The last day for the next qualifying action; None when the carrier has no such rule or no start is known."""
    rule = carrier.keep_alive
    if rule is None or not rule.shown or rule.interval_days is None or last_action is None:
        return None
    return last_action + timedelta(days=rule.interval_days)


def action_due(
    carrier: Carrier, last_action: date | None, service_end: date | None, period: Period | None
) -> date | None:
    """The last day for an action of its own; None where the next payment comes as soon and is that action."""
    due = next_keep_alive(carrier, last_action)
    if due is None or service_end is None or due > service_end:
        return due
    assert carrier.keep_alive is not None
    assert carrier.keep_alive.interval_days is not None
    return None if _days(period) <= carrier.keep_alive.interval_days + 1 else due


def _days(period: Period | None) -> int:
    """How long a payment lasts, a month if that is not known."""
    if period is None:
        return 30
    return period.days or 31 * (period.months or 1)


def runs_out(left: Allowance, use: DailyUse) -> date | None:
    """The day on which the first of the amounts left is used up; None when nothing tells."""
    if left.as_of is None:
        return None
    amounts = ((left.data_mb, use.data_mb), (left.minutes, use.minutes), (left.texts, use.texts))
    days = [there // daily for there, daily in amounts if there is not None and daily]
    return left.as_of + timedelta(days=min(days)) if days else None
