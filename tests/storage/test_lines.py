"""Rows of lines: every field goes in and comes out; the earliest due are found through an index."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.catalogue import Period
from domain.lines import Allowance, DailyUse, DateSource, Line, LineState, Tie
from domain.money import Money
from storage import lines
from storage.database import Connection
from tests.storage.rows import ALICE, BOB, NOON, plan_of

EVERYTHING: dict[str, Any] = {
    "state": LineState.LET_GO,
    "country": "US",
    "carrier": "t_mobile",
    "plan_id": "connect5",
    "plan_name": "Connect <b>5</b> 'GB' 🙂",
    "price": Money(minor=1500, currency="USD"),
    "period": Period(months=1),
    "label": "妈妈",
    "last4": "0042",
    "service_end": date(2027, 2, 28),
    "end_inclusive": False,
    "anchor_day": 31,
    "number_loss": date(2027, 6, 28),
    "number_loss_from": DateSource.PERSON,
    "last_action": date(2026, 11, 20),
    "auto_renew": True,
    "left": Allowance(3277, 120, 0, Money(minor=1250, currency="CAD"), date(2026, 11, 20)),
    "note": "bank, Apple ID",
    "cycle": 7,
    "remind_hour": 0,
    "next_reminder_at": datetime(2027, 2, 21, 15, tzinfo=UTC),
    "ladder": (60, 7, 0),
    "action_due": date(2027, 5, 19),
    "use": DailyUse(200, 5, 0),
    "ties": (Tie.BANK, Tie.APPLE),
}


def a_line(conn: Connection, person_id: int = ALICE, **values: Any) -> Line:
    origin = f"test:{conn.execute('SELECT count(*) FROM lines').fetchone()[0]}"
    line, _ = lines.add(conn, person_id, "CA", "bell", origin=origin, now=NOON)
    return changed(conn, line, **values) if values else line


def changed(conn: Connection, line: Line, **values: Any) -> Line:
    lines.change(conn, line.id, **values)
    after = lines.get(conn, line.id)
    assert after is not None
    return after


def test_every_field_goes_in_and_comes_out(conn: Connection) -> None:
    line = a_line(conn, **EVERYTHING)
    assert {name: getattr(line, name) for name in EVERYTHING} == EVERYTHING
    assert (line.person_id, line.created_at) == (ALICE, NOON)


def test_every_field_can_be_emptied_that_may_be_empty(conn: Connection) -> None:
    empty = a_line(conn)
    settable = ("id", "person_id", "created_at", "state", "country", "carrier", "cycle", "remind_hour")
    values = {name: getattr(empty, name) for name in EVERYTHING if name not in settable}
    emptied = changed(conn, a_line(conn, **EVERYTHING), **values)
    assert {name: getattr(emptied, name) for name in values} == values


@pytest.mark.parametrize("name", ["id", "person_id", "created_at", "origin", "state = 'removed' --"])
def test_identity_and_owner_cannot_be_set(conn: Connection, name: str) -> None:
    line = a_line(conn)
    with pytest.raises(ValueError, match="has no"):
        lines.change(conn, line.id, **{name: 1})
    assert lines.get(conn, line.id) == line


def test_a_change_concerns_one_line(conn: Connection) -> None:
    line, other = a_line(conn), a_line(conn)
    changed(conn, line, **EVERYTHING)
    assert lines.get(conn, other.id) == other


def test_the_same_origin_adds_one_line(conn: Connection) -> None:
    first, new = lines.add(conn, ALICE, "CA", "bell", origin="renewal:1", now=NOON)
    again, new_again = lines.add(conn, ALICE, "CA", "bell", origin="renewal:1", now=NOON + timedelta(days=1))
    assert (new, new_again) == (True, False)
    assert again == first


def test_a_snapshot_remembers_the_line_as_it_was(conn: Connection) -> None:
    line = a_line(conn, **EVERYTHING)
    snapshot = lines.snapshot(conn, line.id)
    changed(conn, line, label="Dad", service_end=None, price=None)
    assert lines.read_snapshot(snapshot) == line


def test_a_persons_lines_come_with_the_earliest_end_first(conn: Connection) -> None:
    dateless = a_line(conn)
    late, early = a_line(conn, service_end=date(2027, 1, 1)), a_line(conn, service_end=date(2026, 12, 1))
    let_go = a_line(conn, state=LineState.LET_GO, service_end=date(2026, 1, 1))
    a_line(conn, state=LineState.REMOVED)
    a_line(conn, BOB)
    assert [line.id for line in lines.of_person(conn, ALICE)] == [early.id, late.id, dateless.id, let_go.id]


def test_due_lines_are_those_whose_moment_has_come_the_oldest_first(conn: Connection) -> None:
    moments = [NOON, NOON - timedelta(days=1), NOON + timedelta(seconds=1), None]
    now, before, _, _ = (a_line(conn, next_reminder_at=moment) for moment in moments)
    assert [line.id for line in lines.due(conn, NOON, 10)] == [before.id, now.id]
    assert [line.id for line in lines.due(conn, NOON, 1)] == [before.id]
    assert lines.next_due(conn) == NOON - timedelta(days=1)


def test_without_reminders_nothing_is_next(conn: Connection) -> None:
    a_line(conn)
    assert lines.next_due(conn) is None


def test_an_origin_adds_one_entry_to_the_history(conn: Connection) -> None:
    line = a_line(conn)
    for _ in range(2):
        lines.add_event(conn, line.id, "added", now=NOON, origin="added:1", facts={"to": "2027-01-01"})
    rows = conn.execute("SELECT line_id, at, kind, facts FROM line_events").fetchall()
    assert [tuple(row) for row in rows] == [(line.id, int(NOON.timestamp()), "added", '{"to": "2027-01-01"}')]


def test_more_than_four_digits_of_a_number_are_never_kept(conn: Connection) -> None:
    line = a_line(conn)
    with pytest.raises(Exception, match="CHECK constraint"):
        lines.change(conn, line.id, last4="12345")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT id FROM lines WHERE next_reminder_at <= 5 ORDER BY next_reminder_at LIMIT 5",
        "SELECT min(next_reminder_at) FROM lines WHERE next_reminder_at IS NOT NULL",
        "SELECT id FROM lines WHERE person_id = 5 AND state != 'removed'",
    ],
)
def test_no_question_reads_through_the_whole_table(conn: Connection, sql: str) -> None:
    assert "SCAN lines" not in plan_of(conn, sql)
