"""What a tick at some moment would do, line by line, and why, and why not; reads with the rules of the real one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from domain.lines import Line, LineState
from domain.outbox import Standing
from domain.people import Person, Reach
from domain.reminders import ON_TIME, Rung, coming, targets
from services.reminder_plan import Matter, Plan, ZoneOf, matter, plan
from storage import lines, reminders
from storage.database import Connection

EVERY_LINE = 10_000_000


class Verdict(StrEnum):
    LEAVES = "leaves"
    WAITS = "waits"
    OVERTAKEN = "overtaken"
    EARLIER = "leaves earlier"
    UNREACHABLE = "person cannot be reached"
    LET_GO = "line is let go"
    NO_DATE = "line has no date to remind of"
    NOTHING_DUE = "nothing is due"


@dataclass(frozen=True, slots=True)
class Outlook:
    """One line's (or rung's) part in the dry run. `leaves_at` is the moment of its letter, None if there is none."""

    person_id: int
    line_id: int
    verdict: Verdict
    why: str
    rung: Rung | None = None
    leaves_at: datetime | None = None
    silent: bool = False


def outlooks(
    conn: Connection, at: datetime, now: datetime, zone_of: ZoneOf, *, person_id: int | None = None
) -> list[Outlook]:
    """Of every line that has something to say at `at`; of one person's, every line with the reason for its silence.

    What comes due between `now` and that hour is taken to leave at its own moment.
    """
    due = lines.due_with_company(conn, at, EVERY_LINE) if person_id is None else lines.of_person(conn, person_id)
    standings = reminders.standings(conn, list({line.person_id for line in due}), at)
    found: list[Outlook] = []
    for owner, theirs in groupby(due, key=attrgetter("person_id")):
        found += _of_person(conn, standings[owner], list(theirs), at, now, zone_of)
    return found


def _of_person(
    conn: Connection, standing: Standing, theirs: Sequence[Line], at: datetime, now: datetime, zone_of: ZoneOf
) -> list[Outlook]:
    person, all_fired = standing.person, reminders.spent(conn, theirs)
    found: list[Outlook] = []
    matters: list[Matter] = []
    for line in theirs:
        zone = zone_of(person, line)
        fired = all_fired[line.id]
        earlier = {
            reminder.rung: reminder.moment
            for reminder in coming(line, zone, after=now, fired=fired)
            if reminder.moment <= at - ON_TIME
        }
        found += [
            Outlook(person.id, line.id, Verdict.EARLIER, "its own moment", rung, moment)
            for rung, moment in earlier.items()
        ]
        each = matter(line, zone, at, fired | earlier.keys())
        found += [Outlook(person.id, line.id, Verdict.OVERTAKEN, "a newer one", rung) for rung in each.overtaken]
        if each.says:
            matters.append(each)
        else:
            found.append(_silence(person, line, each))
    return found + (_letter(plan(standing, matters, at), at) if matters else [])


def _letter(planned: Plan, at: datetime) -> list[Outlook]:
    """Every rung of the letter."""
    person = planned.standing.person
    reached = person.reach is Reach.OK
    verdict = Verdict.UNREACHABLE if not reached else Verdict.WAITS if planned.leaves_at > at else Verdict.LEAVES
    leaves_at = planned.leaves_at if reached else None
    return [
        Outlook(person.id, each.line.id, verdict, planned.why, reminder.rung, leaves_at, planned.silent)
        for each in planned.matters
        for reminder in each.says
    ]


def _silence(person: Person, line: Line, each: Matter) -> Outlook:
    if line.state is LineState.LET_GO:
        return Outlook(person.id, line.id, Verdict.LET_GO, "the person said so")
    if not targets(line):
        return Outlook(person.id, line.id, Verdict.NO_DATE, "neither service end, number loss nor action is known")
    following = each.next_at.isoformat() if each.next_at else "never in this cycle"
    return Outlook(person.id, line.id, Verdict.NOTHING_DUE, f"next: {following}")
