"""Letters of the outbox that speak of rungs: written, joined, withdrawn; when and about what is decided elsewhere.

Their facts: `rungs` (line, reason, target, lead of each, the most urgent first), `silent`, `away` (the house was),
`back` (the person is), `trial` (asked for by the person, to see it).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain.lines import Line
from domain.outbox import Kind, Lane, Letter
from domain.reminders import Rung
from services.reminder_plan import Plan, Why
from storage import outbox, reminders
from storage.database import Connection


def put_planned(conn: Connection, plans: Sequence[Plan], now: datetime) -> None:
    """Each plan as a letter, or as a part of the one that still waits for the person; their rungs are spent."""
    letters: list[Letter] = []
    spent: list[reminders.Spent] = []
    number = outbox.next_id(conn)
    for planned in plans:
        facts, waiting = _facts(planned), planned.standing.waiting
        if waiting is None:
            letters.append(_letter(planned, facts, number + len(letters)))
            letter_id = letters[-1].id
        else:
            facts = _joined(facts, waiting.payload)
            outbox.rewrite(conn, waiting.id, facts, _only_line(facts), min(waiting.due_at, planned.leaves_at))
            letter_id = waiting.id
        for matter in planned.matters:
            line_id = matter.line.id
            spent += [(line_id, reminder.rung, reminders.QUEUED, letter_id) for reminder in matter.says]
            spent += [(line_id, rung, reminders.OVERTAKEN, None) for rung in matter.overtaken]
    outbox.put_all(conn, letters, now)
    reminders.spend(conn, spent, now)


def _facts(planned: Plan) -> dict[str, Any]:
    return {
        "rungs": [_entry(matter.line, reminder.rung) for matter in planned.matters for reminder in matter.says],
        "silent": planned.silent,
        "away": planned.away,
        "back": planned.why is Why.BACK,
    }


def _letter(planned: Plan, facts: Mapping[str, Any], number: int) -> Letter:
    """The letter of a plan. The table of rungs lets none leave twice; a rung whose letter was withdrawn may be in
    another one, so a number tells their keys apart."""
    person_id, first = planned.standing.person.id, planned.matters[0]
    rung = first.says[0].rung
    return Letter(
        id=number,
        lane=Lane.REMINDER,
        kind=Kind.REMINDER,
        person_id=person_id,
        chat_id=person_id,
        line_id=_only_line(facts),
        dedupe_key=f"{reminders.RUNGS_KEY}{first.line.id}:{rung.reason}:{rung.target}:{rung.lead}:{number}",
        payload=facts,
        due_at=planned.leaves_at,
        attempts=0,
    )


def put_asked(
    conn: Connection, line: Line, rung: Rung, *, key: str, due_at: datetime, now: datetime, trial: bool = False
) -> None:
    """A letter that the person asked for; it spends no rung, and there is one for each key."""
    facts = {"rungs": [_entry(line, rung)], "trial": trial}
    outbox.put(
        conn,
        lane=Lane.REMINDER,
        kind=Kind.REMINDER,
        person_id=line.person_id,
        line_id=line.id,
        dedupe_key=key,
        payload=facts,
        due_at=due_at,
        now=now,
    )


def withdraw(conn: Connection, line_id: int, now: datetime) -> None:
    """What has not left yet about this line will not leave, and its rungs count as not fired."""
    outbox.cancel_for_line(conn, line_id, Kind.REMINDER, now)
    for letter in outbox.waiting_among(conn, line_id):
        rungs = [entry for entry in letter.payload["rungs"] if entry[0] != line_id]
        facts = {**letter.payload, "rungs": rungs}
        outbox.rewrite(conn, letter.id, facts, _only_line(facts), letter.due_at)
    reminders.free_unsent(conn, line_id)


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
