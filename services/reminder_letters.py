"""Letters of the outbox that speak of rungs: written, joined, withdrawn; when and about what is decided elsewhere.

Their facts: `rungs` (line, reason, target, lead of each, the most urgent first), `silent`, `away` (the house was),
`back` (the person is), `trial` (asked for by the person, to see it).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.lines import Line
from domain.outbox import Kind, Lane
from domain.reminders import Rung
from services.reminder_plan import Plan, Why
from storage import outbox, reminders
from storage.database import Connection

RUNGS_KEY = "reminder:"
"""How the keys begin of letters that the ladder sends; those that a person asked for begin otherwise."""


def put_planned(conn: Connection, planned: Plan, now: datetime) -> None:
    """The plan as a letter, or as a part of the one that still waits for the person; its rungs are spent."""
    said = [(matter.line, reminder.rung) for matter in planned.matters for reminder in matter.says]
    facts = {
        "rungs": [_entry(line, rung) for line, rung in said],
        "silent": planned.silent,
        "away": planned.away,
        "back": planned.why is Why.BACK,
    }
    waiting = outbox.untouched(conn, planned.person.id, RUNGS_KEY)
    if waiting is not None:
        facts = _joined(facts, waiting.payload)
        outbox.rewrite(conn, waiting.id, facts, _only_line(facts), min(waiting.due_at, planned.leaves_at))
        letter_id: int | None = waiting.id
    else:
        line, rung = said[0]
        # The table of rungs lets none leave twice. A rung whose letter was withdrawn may be in another one: a number
        # tells their keys apart.
        key = f"{RUNGS_KEY}{line.id}:{rung.reason}:{rung.target}:{rung.lead}:{outbox.next_id(conn)}"
        letter_id = _put(conn, planned.person.id, facts, key, planned.leaves_at, now)
    for matter in planned.matters:
        rungs = [reminder.rung for reminder in matter.says]
        reminders.spend(conn, matter.line.id, rungs, reminders.QUEUED, now=now, letter_id=letter_id)
        reminders.spend(conn, matter.line.id, matter.overtaken, reminders.OVERTAKEN, now=now)


def put_asked(
    conn: Connection, line: Line, rung: Rung, *, key: str, due_at: datetime, now: datetime, trial: bool = False
) -> None:
    """A letter that the person asked for; it spends no rung, and there is one for each key."""
    facts = {"rungs": [_entry(line, rung)], "trial": trial}
    _put(conn, line.person_id, facts, key, due_at, now)


def withdraw(conn: Connection, line_id: int, now: datetime) -> None:
    """What has not left yet about this line will not leave, and its rungs count as not fired."""
    outbox.cancel_for_line(conn, line_id, Kind.REMINDER, now)
    for letter in outbox.waiting_among(conn, line_id):
        rungs = [entry for entry in letter.payload["rungs"] if entry[0] != line_id]
        facts = {**letter.payload, "rungs": rungs}
        outbox.rewrite(conn, letter.id, facts, _only_line(facts), letter.due_at)
    reminders.free_unsent(conn, line_id)


def _put(
    conn: Connection, person_id: int, facts: Mapping[str, Any], key: str, due_at: datetime, now: datetime
) -> int | None:
    return outbox.put(
        conn,
        lane=Lane.REMINDER,
        kind=Kind.REMINDER,
        person_id=person_id,
        line_id=_only_line(facts),
        dedupe_key=key,
        payload=facts,
        due_at=due_at,
        now=now,
    )


def _joined(new: dict[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
    """Two letters to one person as one: what is said anew of a line's date replaces what waited."""
    told = {(line_id, reason) for line_id, reason, _, _ in new["rungs"]}
    return {
        "rungs": new["rungs"] + [entry for entry in old["rungs"] if (entry[0], entry[1]) not in told],
        "silent": new["silent"] and old["silent"],
        "away": new["away"] or old["away"],
        "back": new["back"] or old["back"],
    }


def _only_line(facts: Mapping[str, Any]) -> int | None:
    """The line that the letter is about, if it is about one."""
    about = {entry[0] for entry in facts["rungs"]}
    return about.pop() if len(about) == 1 else None


def _entry(line: Line, rung: Rung) -> list[Any]:
    return [line.id, rung.reason, rung.target.isoformat(), rung.lead]
