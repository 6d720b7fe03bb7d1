"""Rows of spent rungs and what became of them; decides nothing about them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from domain.lines import Line
from domain.outbox import Delivery, OutboxState, Standing
from domain.reminders import Reason, Rung
from storage import outbox, people
from storage.database import Connection

RUNGS_KEY = "reminder:"
"""How the keys begin of letters that the ladder sends; those that a person asked for begin otherwise."""

LATELY = timedelta(days=2)
"""Longer than any day is, wherever one lives."""

Spent = tuple[int, Rung, str, int | None]
"""Line, rung, what became of it, and the letter that spent it."""

QUEUED, OVERTAKEN, PASSED = "queued", "overtaken", "passed"
"""Spent by a letter; by a more urgent one after an outage; by an edit, since its moment was over by then."""


def spent(conn: Connection, lines: Sequence[Line]) -> dict[int, set[Rung]]:
    """By line: the rungs that need not come (again), at least those of the dates that it has."""
    since = {line.id: _earliest_date(line) for line in lines}
    rows = conn.execute(
        "SELECT line_id, reason, target, lead FROM json_each(?) "
        "JOIN rungs ON line_id = CAST(key AS INTEGER) AND target >= value",
        (json.dumps(since),),
    )
    found: dict[int, set[Rung]] = {line.id: set() for line in lines}
    for line_id, reason, target, lead in rows:
        found[line_id].add(Rung(Reason(reason), date.fromisoformat(target), lead))
    return found


def has_spoken(conn: Connection, line: Line) -> bool:
    """Whether a reminder of any date that the line has now was written."""
    row = conn.execute(
        "SELECT EXISTS (SELECT 1 FROM rungs WHERE line_id = ? AND target >= ? AND fate = 'queued')",
        (line.id, _earliest_date(line)),
    ).fetchone()
    return bool(row[0])


def _earliest_date(line: Line) -> str:
    """In ISO text, which sorts as dates do: no rung of the line has an earlier target."""
    dates = (line.service_end, line.number_loss, line.action_due, line.left.as_of)
    return min(day for day in (*dates, date.max) if day is not None).isoformat()


def spend(conn: Connection, rungs: Iterable[Spent], now: datetime) -> None:
    """Notes that these rungs have fired; those noted before stay as they are."""
    moment = int(now.timestamp())
    conn.executemany(
        "INSERT OR IGNORE INTO rungs (line_id, target, reason, lead, fate, letter_id, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (line_id, rung.target.isoformat(), rung.reason, rung.lead, fate, letter_id, moment)
            for line_id, rung, fate, letter_id in rungs
        ],
    )


def free_gone(conn: Connection, person_id: int) -> None:
    """Rungs whose letters could not reach the person may fire again."""
    conn.execute(
        "DELETE FROM rungs WHERE letter_id IN (SELECT id FROM outbox WHERE person_id = ? AND state = 'gone')",
        (person_id,),
    )


def free_unsent(conn: Connection, line_id: int) -> None:
    """Rungs of the line whose letters have not left, and will not leave, may fire again."""
    conn.execute(
        "DELETE FROM rungs WHERE line_id = ? AND letter_id IN "
        "(SELECT id FROM outbox WHERE id = rungs.letter_id AND state IN ('waiting', 'cancelled'))",
        (line_id,),
    )


def last_delivery(conn: Connection, line_id: int) -> Delivery | None:
    """The newest reminder about the line that was queued, alone or among others, and what became of it."""
    row = conn.execute(
        "SELECT state, coalesce(done_at, due_at), reason FROM outbox WHERE kind = 'reminder' AND id = (SELECT max(id) "
        "FROM (SELECT max(letter_id) AS id FROM rungs WHERE line_id = ?1 "
        "UNION ALL SELECT max(id) FROM outbox WHERE line_id = ?1 AND kind = 'reminder'))",
        (line_id,),
    ).fetchone()
    return Delivery(OutboxState(row[0]), datetime.fromtimestamp(row[1], UTC), row[2]) if row else None


def standings(conn: Connection, person_ids: Sequence[int], now: datetime) -> dict[int, Standing]:
    """By person: how he stands with his reminders."""
    people_of = json.dumps(person_ids)
    lately = defaultdict(list)
    left = conn.execute(
        "SELECT person_id, due_at FROM outbox WHERE person_id IN (SELECT value FROM json_each(?)) AND due_at >= ? "
        "AND kind = 'reminder' AND dedupe_key GLOB ? AND state IN ('waiting', 'sending', 'sent')",
        (people_of, int((now - LATELY).timestamp()), f"{RUNGS_KEY}*"),
    )
    for person_id, due_at in left:
        lately[person_id].append(datetime.fromtimestamp(due_at, UTC))
    waiting = outbox.untouched(conn, person_ids, RUNGS_KEY)
    return {
        person.id: Standing(person, back_at, tuple(lately[person.id]), waiting.get(person.id))
        for person, back_at in people.standing(conn, person_ids)
    }
