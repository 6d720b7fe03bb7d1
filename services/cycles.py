"""A line's step into its next cycle when a renewal is seen to work, and the step back; belongs to Payments."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from domain.lines import DateSource, Line, LineState, action_due, number_loss_by_rule
from domain.renewals import Renewal, last_action, new_anchor
from domain.zones import local_date, local_moment
from services.line_schedule import after_change, next_reminder
from services.reminder_letters import withdraw
from services.renewal_steps import Steps
from storage import lines, renewals
from storage.database import Connection


def begin(conn: Connection, steps: Steps, renewal: Renewal, line: Line, new_end: date, now: datetime) -> None:
    """Moves the line to its new end and keeps what it was, for undo."""
    carrier = steps.catalogue.carrier(line.carrier)
    kept_alive = last_action(renewal, line.last_action)
    loss = number_loss_by_rule(carrier, new_end, kept_alive) if carrier else None
    renewals.keep_for_undo(conn, renewal.id, lines.snapshot(conn, line.id), line.cycle + 1)
    copy_plan(conn, renewal, line)
    lines.change(
        conn,
        line.id,
        state=LineState.ACTIVE,  # whoever renews a line has not let it go
        service_end=new_end,
        anchor_day=new_anchor(renewal, new_end, line.anchor_day),
        last_action=kept_alive,
        number_loss=loss,
        number_loss_from=DateSource.RULE if loss else None,
        action_due=action_due(carrier, kept_alive, new_end, renewal.period) if carrier else None,
        cycle=line.cycle + 1,
    )
    withdraw(conn, line.id, now)
    zone = steps.zone(conn, renewal)
    settled = _first_day_over(line.service_end, new_end, zone, now)
    moment = after_change(conn, line, _again(conn, line), zone, now, through=settled)
    lines.change(conn, line.id, next_reminder_at=moment)
    lines.add_event(
        conn,
        line.id,
        "renewed",
        now=now,
        origin=f"renewed:{renewal.id}",
        renewal_id=renewal.id,
        facts={"from": renewal.old_end and renewal.old_end.isoformat(), "to": new_end.isoformat()},
    )


def _first_day_over(old_end: date | None, new_end: date, zone: str, now: datetime) -> datetime:
    """A period begins with the payment or with the old end; its own first day is no time to remind of its last."""
    begins = max(local_date(now, zone), min(old_end or date.min, new_end - timedelta(days=1)))
    return local_moment(begins + timedelta(days=1), time(), zone)


def take_back(conn: Connection, steps: Steps, renewal: Renewal, line: Line, before: Line, now: datetime) -> None:
    """Gives the line back what the renewal took, but no old cycle number: its reminders may have left.

    A reminder that would have come while the line counted as renewed is due at once.
    """
    withdraw(conn, line.id, now)
    copy_plan(conn, before, line)
    lines.change(
        conn,
        line.id,
        state=before.state,
        service_end=before.service_end,
        anchor_day=before.anchor_day,
        last_action=before.last_action,
        number_loss=before.number_loss,
        number_loss_from=before.number_loss_from,
        action_due=before.action_due,
        cycle=line.cycle + 1,
    )
    moment = next_reminder(conn, _again(conn, line), steps.zone(conn, renewal), now)
    lines.change(conn, line.id, next_reminder_at=moment)


def _again(conn: Connection, line: Line) -> Line:
    """The line as its row is now."""
    changed = lines.get(conn, line.id)
    assert changed is not None
    return changed


def copy_plan(conn: Connection, source: Renewal | Line, line: Line) -> None:
    """The line has the source's plan from now on."""
    lines.change(
        conn,
        line.id,
        plan_id=source.plan_id,
        plan_name=source.plan_name,
        price=source.price,
        period=source.period,
    )


def as_left(line: Line, renewal: Renewal, before: Line, cycle_after: int) -> bool:
    """Whether nobody has changed what the renewal changed."""
    now = (line.cycle, line.state, line.last_action)
    left = (cycle_after, LineState.ACTIVE, last_action(renewal, before.last_action))
    return now == left and line.number_loss_from is not DateSource.PERSON
