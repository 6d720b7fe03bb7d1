"""When a line reminds next, after whatever has changed of it; queues nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from domain.lines import Line
from domain.outbox import Delivery
from domain.reminders import ON_TIME, Reminder, climb, coming, divide
from storage import reminders
from storage.database import Connection


@dataclass(frozen=True, slots=True)
class Forecast:
    """The next reminders of a line on the clocks of `zone`, and what became of the last one."""

    line: Line
    zone: str
    coming: tuple[Reminder, ...]
    last: Delivery | None


def forecast(conn: Connection, line: Line, zone: str, now: datetime, *, each: int) -> Forecast:
    """At most `each` reminders, the earliest first."""
    fired = reminders.spent(conn, [line])[line.id]
    following = tuple(islice(coming(line, zone, after=now, fired=fired), each))
    return Forecast(line, zone, following, reminders.last_delivery(conn, line.id))


def next_reminder(conn: Connection, line: Line, zone: str, now: datetime) -> datetime | None:
    """The moment of the line's first rung that has not fired: past if it is due and about to be queued."""
    here, following = divide(line, zone, now, reminders.spent(conn, [line])[line.id])
    return here[0].moment if here else following


def after_change(
    conn: Connection, before: Line, after: Line, zone: str, now: datetime, *, through: datetime | None = None
) -> datetime | None:
    """The same for a line that has just changed. Rungs that the change brought too late to come are spent.

    Those of before the change stay due: an edit at the very moment of a reminder does not swallow it. `through` is the
    moment until which nothing new is said (by default now): a renewal is not followed by its own first reminder.
    """
    late, _ = divide(after, zone, through or now, set(climb(before)))
    if after.auto_renew != before.auto_renew:  # switched and switched back: the ladder's rung of this hour still comes
        late = [reminder for reminder in late if now - reminder.moment >= ON_TIME]
    reminders.spend(conn, [(after.id, reminder.rung, reminders.PASSED, None) for reminder in late], now)
    return next_reminder(conn, after, zone, now)
