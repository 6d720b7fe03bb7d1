"""Letters of the outbox that speak of guardianships, to either side; when they are due is decided elsewhere.

Their facts: `event` and `guardianship`, and of an alert the `day` that it is about. Names are never in them: whoever
deletes everything must not live on in somebody else's letters.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from domain.guardians import GuardianEvent, Guardianship
from domain.outbox import Kind, Lane
from storage import guardians, lines, outbox
from storage.database import Connection


def put_alert(conn: Connection, guardianship: Guardianship, day: date, due_at: datetime, now: datetime) -> None:
    """Tells the guardian once of each of the line's dates."""
    assert guardianship.person_id is not None
    key, facts = f"alert:{day}", {"day": day.isoformat()}
    _put(conn, guardianship, GuardianEvent.ALERT, guardianship.person_id, key=key, facts=facts, due_at=due_at, now=now)


def tell_guardian(conn: Connection, guardianship: Guardianship, event: GuardianEvent, now: datetime) -> None:
    """To the guardian; to nobody while there is only an invitation."""
    if guardianship.person_id is not None:
        _put(conn, guardianship, event, guardianship.person_id, key=event, facts={}, due_at=now, now=now)


def tell_holder(
    conn: Connection, guardianship: Guardianship, event: GuardianEvent, now: datetime, *, key: str | None = None
) -> None:
    """To the line's holder, once for each `key` (by default for each event)."""
    line = lines.get(conn, guardianship.line_id)
    assert line is not None
    _put(conn, guardianship, event, line.person_id, key=key or event, facts={}, due_at=now, now=now)


def tell_unreachable(conn: Connection, person_id: int, now: datetime) -> int:
    """The person has blocked the bot: those who rely on him as guardian are told; returns how many letters."""
    relying = guardians.of_guardian(conn, person_id)
    for each in relying:
        key = f"unreachable:{int(now.timestamp())}"  # he may come back and go again
        tell_holder(conn, each, GuardianEvent.UNREACHABLE, now, key=key)
    return len(relying)


def step_down(conn: Connection, person_id: int, now: datetime) -> None:
    """Ends all that the person is guardian of, and tells those who relied on him."""
    for each in guardians.of_guardian(conn, person_id):
        guardians.end(conn, each.id)
        tell_holder(conn, each, GuardianEvent.LEFT, now)


def _put(
    conn: Connection,
    guardianship: Guardianship,
    event: GuardianEvent,
    person_id: int,
    *,
    key: str,
    facts: dict[str, Any],
    due_at: datetime,
    now: datetime,
) -> None:
    outbox.put(
        conn,
        lane=Lane.REMINDER,
        kind=Kind.GUARDIAN,
        person_id=person_id,
        line_id=guardianship.line_id,
        dedupe_key=f"guardian:{guardianship.id}:{key}",
        payload={"event": event, "guardianship": guardianship.id, **facts},
        due_at=due_at,
        now=now,
    )
