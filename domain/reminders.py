"""When a line reminds and why: its dates, ladder and zone in, rungs and moments out; no clock, no storage, no words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from domain.ladders import DEFAULT, EVERY_AFTER, LONGEST_AFTER, Ladder
from domain.lines import Line, LineState, runs_out
from domain.zones import local_date, local_moment

DEFAULT_HOUR = 10

CARD_LEAD, CHARGE_LEAD = 7, -1
"""A line that renews by itself: 'is the card still valid?' a week before, 'did the charge succeed?' the day after."""

CODE_LEAD = 30
LOW_LEADS = (3, 1, 0)
"""One warning before an amount runs out: three days ahead, or as early as the amount still allows."""

CRITICAL_LEAD, CRITICAL_LOSS_LEAD = 3, 14
"""From here on reminders sound, and are not put off beyond their date."""

ON_TIME = timedelta(hours=1)
"""A rung that leaves within its own hour is where its line's owner wants it: quiet hours do not concern it."""


class Reason(StrEnum):
    """What a rung is about. END, LOSS and ACTION are the three clocks of a line; the words are `why-<value>`."""

    END = "end"
    LOSS = "loss"
    ACTION = "action"
    CARD = "card"
    CHARGE = "charge"
    CODE = "code"
    LOW = "low"


_RANKS = {reason: rank for rank, reason in enumerate(Reason)}


class Rung(NamedTuple):
    """One step of a ladder, `lead` days before `target` (negative: after it). With its line it fires once for ever."""

    reason: Reason
    target: date
    lead: int

    @property
    def day(self) -> date:
        return self.target - timedelta(days=self.lead)

    @property
    def critical(self) -> bool:
        return self.lead <= (CRITICAL_LOSS_LEAD if self.reason is Reason.LOSS else CRITICAL_LEAD) and (
            self.reason not in {Reason.CARD, Reason.LOW}
        )


@dataclass(frozen=True, slots=True)
class Reminder:
    """A rung at its moment (aware UTC)."""

    rung: Rung
    moment: datetime

    @property
    def lead(self) -> int:
        return self.rung.lead


def targets(line: Line) -> dict[Reason, date]:
    """The dates that an active line reminds of now. Of clocks that stop on one day, one speaks."""
    if line.state is not LineState.ACTIVE:
        return {}
    found: dict[Reason, date] = {}
    end, action, loss = line.service_end, line.action_due, line.number_loss
    if end is not None:
        found |= {Reason.CARD: end, Reason.CHARGE: end} if line.auto_renew else {Reason.END: end, Reason.CODE: end}
    if action is not None and action != end:
        found[Reason.ACTION] = action
    if loss is not None and loss not in found.values() and not line.auto_renew:
        found[Reason.LOSS] = loss
    low = runs_out(line.left, line.use)
    if low is not None and (end is None or low < end):
        found[Reason.LOW] = low
    return found


def climb(line: Line) -> list[Rung]:
    """All rungs of the line as it is now, by day."""
    ladder = DEFAULT if line.ladder is None else line.ladder
    found = [
        Rung(reason, target, lead)
        for reason, target in targets(line).items()
        for lead in _leads(reason, target, line, ladder)
    ]
    return sorted(found, key=lambda rung: rung.target.toordinal() - rung.lead)


def _leads(reason: Reason, target: date, line: Line, ladder: Ladder) -> Ladder:
    match reason:
        case Reason.CARD:
            return (CARD_LEAD,)
        case Reason.CHARGE:
            return (CHARGE_LEAD,)
        case Reason.CODE:
            return (CODE_LEAD,)
        case Reason.LOW:
            as_of = line.left.as_of or target
            return tuple(lead for lead in LOW_LEADS if target - timedelta(days=lead) > as_of)[:1] or (0,)
        case Reason.LOSS:
            # While the service works, its end speaks for both.
            after = line.service_end
            return tuple(lead for lead in ladder if after is None or after > target or (target - after).days > lead)
    return ladder + _afterwards(target, line.number_loss)


def _afterwards(target: date, loss: date | None) -> Ladder:
    """Every third day after a date that nobody has answered."""
    last = (loss - target).days - 1 if loss is not None else LONGEST_AFTER
    return tuple(range(-EVERY_AFTER, -last - 1, -EVERY_AFTER))


def urgency(rung: Rung) -> tuple[bool, date, int]:
    """Sorts rungs: a number that is about to be lost before all, then what ends first."""
    losing = rung.reason is Reason.LOSS and rung.critical
    return (not losing, rung.target, _RANKS[rung.reason])


def moment_of(rung: Rung, line: Line, zone: str) -> datetime:
    """The line's hour of the rung's day, on the person's wall clock in `zone`."""
    return local_moment(rung.day, time(line.remind_hour), zone)


def divide(
    line: Line, zone: str, now: datetime, fired: Collection[Rung] = frozenset()
) -> tuple[list[Reminder], datetime | None]:
    """The rungs that have come and not fired (the earliest first), and the moment of the first one after them."""
    here: list[Reminder] = []
    for rung in climb(line):
        if rung in fired:
            continue
        moment = moment_of(rung, line, zone)
        if moment > now:
            return here, moment
        here.append(Reminder(rung, moment))
    return here, None


def coming(line: Line, zone: str, *, after: datetime, fired: Collection[Rung] = frozenset()) -> Iterator[Reminder]:
    """The rungs strictly after a moment that have not fired, earliest first; made one by one, for they may be many."""
    rungs = climb(line)
    first = bisect_left(rungs, local_date(after, zone), key=lambda rung: rung.day)
    for rung in rungs[first:]:
        if rung not in fired:
            moment = moment_of(rung, line, zone)
            if moment > after:
                yield Reminder(rung, moment)


def next_moment(line: Line, zone: str, *, after: datetime, fired: Collection[Rung] = frozenset()) -> datetime | None:
    """The moment of the first rung strictly after a moment; None when there is no more."""
    return next((reminder.moment for reminder in coming(line, zone, after=after, fired=fired)), None)


def foremost(line: Line, today: date) -> Rung | None:
    """What the line would say today, whether or not a rung falls on this day; None when it has nothing to say."""
    speaking = targets(line)
    for quiet in (Reason.CODE, Reason.LOW):  # they are said once, at their own moment
        speaking.pop(quiet, None)
    speaking.pop(Reason.CARD if speaking.get(Reason.CARD, today) < today else Reason.CHARGE, None)
    return min((Rung(reason, day, (day - today).days) for reason, day in speaking.items()), key=urgency, default=None)
