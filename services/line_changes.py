"""What every change of a line shares: ownership, what follows from it, its entry in the history; decides no change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from content.catalogue import CatalogueShelf
from domain.actions import Action
from domain.catalogue import Carrier
from domain.clock import Clock
from domain.history import Event, EventKind
from domain.lines import Allowance, DateSource, Line, action_due, number_loss_by_rule
from domain.renewals import Renewal
from domain.zones import local_date
from services.line_schedule import Forecast, after_change, forecast, next_reminder
from services.refusals import Refusal
from services.reminder_letters import withdraw
from services.renewal_steps import own_line
from storage import line_events, lines, people, renewals
from storage.database import Connection, Database

LAST_EVENTS = 3
REMINDERS_SHOWN = 4
EARLIEST_DAYS, LATEST_DAYS = -366, 5 * 366 + 366
"""How far a date of a line may lie from today: a year past (a lapsed line), a little more than five years ahead."""

FLOWS = frozenset({"line", "add"})
"""Flows whose open questions an edit of a line answers."""

_TOLD = {
    EventKind.END: "service_end",
    EventKind.LOSS: "number_loss",
    EventKind.LABEL: "label",
    EventKind.KEPT_ALIVE: "last_action",
    EventKind.UNKEPT: "last_action",
    EventKind.AUTO_RENEW: "auto_renew",
    EventKind.HOUR: "remind_hour",
    EventKind.READ: "service_end",
    EventKind.REMOVED: "state",
}
"""The field whose old and new value the history tells, where it may be told at all."""

_SCHEDULE = (
    *("state", "service_end", "number_loss", "action_due"),
    *("auto_renew", "remind_hour", "ladder", "left", "use"),
)
"""The fields that decide when a line reminds."""


@dataclass(frozen=True, slots=True)
class LineView:
    """A line with what its page shows: `zone` is the person's, or the carrier's while he has not set one."""

    line: Line
    zone: str
    renewal: Renewal | None
    events: tuple[Event, ...]
    forecast: Forecast


Decide = Callable[[Line], Mapping[str, Any]]
"""What a change sets, given the line as it is; raises Refusal."""


class LineChanges:
    """One change is one transaction: find the line, check whose it is, set fields, draw the consequences."""

    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf) -> None:
        self.db = db
        self.clock = clock
        self.shelf = shelf

    async def change(self, person_id: int, line_id: int, kind: EventKind, decide: Decide) -> LineView:
        """Raises NotYours, or what `decide` refuses with; then nothing is changed."""

        def work(conn: Connection) -> LineView:
            line = own_line(conn, person_id, line_id)
            values = decide(line)
            close_question(conn, person_id)
            return self.view(conn, self.apply(conn, line, kind, values))

        return await self.db.write(work)

    def apply(
        self,
        conn: Connection,
        line: Line,
        kind: EventKind,
        values: Mapping[str, Any],
        facts: Mapping[str, Any] | None = None,
    ) -> Line:
        """Sets the fields and what follows from them; values that are there already change nothing.

        `facts` join what the history tells of this kind of change.
        """
        now = self.clock.now()
        after = replace(line, **values)
        if after == line:
            return line
        if after.service_end != line.service_end:
            anchor = after.service_end.day if after.service_end else None
            after = replace(after, cycle=line.cycle + 1, anchor_day=anchor)
            withdraw(conn, line.id, now)
        after = self._by_rules(after)
        if any(getattr(after, name) != getattr(line, name) for name in _SCHEDULE):
            after = replace(after, next_reminder_at=_next_reminder(conn, line, after, self.zone(conn, line), now))
        changed = {
            field.name: getattr(after, field.name)
            for field in fields(Line)
            if getattr(after, field.name) != getattr(line, field.name)
        }
        lines.change(conn, line.id, **changed)
        self.note(conn, line.id, kind, {**_facts(kind, line, after), **(facts or {})})
        return after

    def note(self, conn: Connection, line_id: int, kind: EventKind, facts: Mapping[str, Any] | None = None) -> None:
        """Adds an entry to the history. Its number is its origin: whoever repeats a change finds nothing to change."""
        number = line_events.count(conn, line_id) + 1
        lines.add_event(conn, line_id, kind, now=self.clock.now(), origin=f"line:{line_id}:{number}", facts=facts)

    def _by_rules(self, line: Line) -> Line:
        """The day of the next action by the carrier's rule, and of the number loss unless the person set it."""
        carrier = self.carrier(line)
        due = action_due(carrier, line.last_action, line.service_end, line.period) if carrier else None
        line = replace(line, action_due=due)
        if line.number_loss_from is DateSource.PERSON:
            return line
        loss = number_loss_by_rule(carrier, line.service_end, line.last_action) if carrier else None
        return replace(line, number_loss=loss, number_loss_from=DateSource.RULE if loss else None)

    def view(self, conn: Connection, line: Line) -> LineView:
        zone = self.zone(conn, line)
        return LineView(
            line=line,
            zone=zone,
            renewal=renewals.open_for(conn, line.person_id, line.id),
            events=tuple(line_events.of_line(conn, line.id, LAST_EVENTS)),
            forecast=forecast(conn, line, zone, self.clock.now(), each=REMINDERS_SHOWN),
        )

    def zone(self, conn: Connection, line: Line) -> str:
        """The person's zone, or the carrier's while he has not set one."""
        person = people.get(conn, line.person_id)
        return person.zone if person is not None and person.zone is not None else self.carrier_zone(line)

    def carrier_zone(self, line: Line) -> str:
        carrier = self.carrier(line)
        return self.shelf.current.zone(carrier) if carrier else "UTC"

    def carrier(self, line: Line) -> Carrier | None:
        return self.shelf.current.carrier(line.carrier)

    def today_at(self, line: Line) -> date:
        """Today where the carrier counts its days."""
        return local_date(self.clock.now(), self.carrier_zone(line))

    def must_be_believable(self, day: date, line: Line) -> None:
        if not EARLIEST_DAYS <= (day - self.today_at(line)).days <= LATEST_DAYS:
            raise Refusal("refused-date-range")


def close_question(conn: Connection, person_id: int) -> None:
    """The question about a line is answered; one of another flow stays open."""
    expected = Action.read(people.expected(conn, person_id))
    if expected is not None and expected.flow in FLOWS:
        people.expect(conn, person_id, None)


def with_left(known: Allowance, given: Allowance) -> Allowance:
    """The amounts given replace those known, the others stay."""
    names = ("data_mb", "minutes", "texts", "balance", "as_of")
    return replace(known, **{name: value for name in names if (value := getattr(given, name)) is not None})


def _next_reminder(conn: Connection, before: Line, after: Line, zone: str, now: datetime) -> datetime | None:
    """When the changed line reminds next."""
    if after.remind_hour != before.remind_hour:  # a rung that has not come yet may be past at the other hour: it is due
        return next_reminder(conn, after, zone, now)
    return after_change(conn, before, after, zone, now)


def _facts(kind: EventKind, before: Line, after: Line) -> dict[str, Any]:
    name = _TOLD.get(kind)
    return {"from": _plain(getattr(before, name)), "to": _plain(getattr(after, name))} if name else {}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
