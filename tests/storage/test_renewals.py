"""Rows of renewals: every field goes in and comes out; one open renewal a line is a rule of the table itself."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import Any

import pytest

from domain.catalogue import Channel, Method, Need, Period
from domain.money import Money
from domain.renewals import OPEN, Renewal, RenewalState, Step
from storage import lines, renewals
from storage.database import Connection
from tests.storage.rows import ALICE, BOB, NOON, plan_of

EVERYTHING: dict[str, Any] = {
    "state": RenewalState.LINK_GIVEN,
    "step": Step.LINK,
    "country": "US",
    "carrier": "t_mobile",
    "need": Need.KEEP,
    "plan_id": "connect5",
    "plan_name": "Connect 5",
    "price": Money(minor=1500, currency="USD"),
    "period": Period(days=30),
    "channel": Channel.WEB,
    "method": Method.CREDIT_CARD,
    "order_number": "A-1 '; --",
    "receipt_file": "AgAC",
    "receipt_kind": "photo",
    "old_end": date(2026, 12, 3),
    "new_end": date(2027, 1, 2),
    "message_id": 77,
    "paid_on": date(2026, 11, 20),
    "verified_at": NOON,
}


def a_line(conn: Connection, name: str = "one") -> int:
    return lines.add(conn, ALICE, "CA", "bell", origin=name, now=NOON)[0].id


def begin(conn: Connection, line_id: int | None = None, person_id: int = ALICE, origin: int | None = None) -> Renewal:
    return renewals.add(conn, person_id, line_id, Step.COUNTRY, origin=origin, now=NOON)


def test_every_field_goes_in_and_comes_out(conn: Connection) -> None:
    renewal = renewals.change(conn, begin(conn).id, now=NOON, **EVERYTHING)
    assert {name: getattr(renewal, name) for name in EVERYTHING} == EVERYTHING
    assert renewals.get(conn, renewal.id) == renewal


def test_every_choice_can_be_forgotten(conn: Connection) -> None:
    fresh = begin(conn)
    full = renewals.change(conn, fresh.id, now=NOON, **EVERYTHING)
    forgotten = {name: getattr(fresh, name) for name in EVERYTHING}
    assert full != fresh
    assert renewals.change(conn, fresh.id, now=NOON, **forgotten) == fresh


def test_a_new_renewal_is_an_empty_draft(conn: Connection) -> None:
    renewal = begin(conn)
    assert (renewal.state, renewal.step, renewal.created_at) == (RenewalState.DRAFT, Step.COUNTRY, NOON)
    assert renewals.get(conn, renewal.id + 1) is None


@pytest.mark.parametrize("state", sorted(OPEN))
def test_a_line_cannot_have_two_open_renewals(conn: Connection, state: RenewalState) -> None:
    line = a_line(conn)
    renewals.change(conn, begin(conn, line).id, now=NOON, state=state)
    with pytest.raises(sqlite3.IntegrityError):
        begin(conn, line)


@pytest.mark.parametrize("state", sorted(OPEN))
def test_a_person_cannot_have_two_open_renewals_of_unknown_lines(conn: Connection, state: RenewalState) -> None:
    renewals.change(conn, begin(conn).id, now=NOON, state=state)
    with pytest.raises(sqlite3.IntegrityError):
        begin(conn)
    assert begin(conn, person_id=BOB).person_id == BOB


@pytest.mark.parametrize("state", sorted(set(RenewalState) - OPEN))
def test_a_finished_renewal_stands_in_nobodys_way(conn: Connection, state: RenewalState) -> None:
    line = a_line(conn)
    for line_id in (line, None):
        renewals.change(conn, begin(conn, line_id).id, now=NOON, state=state)
        assert begin(conn, line_id).open


def test_a_finished_renewal_cannot_be_reopened_beside_another(conn: Connection) -> None:
    line = a_line(conn)
    old = begin(conn, line)
    renewals.change(conn, old.id, now=NOON, state=RenewalState.CANCELLED)
    begin(conn, line)
    with pytest.raises(sqlite3.IntegrityError):
        renewals.change(conn, old.id, now=NOON, state=RenewalState.PAID)


def test_open_renewals_are_found_by_line_and_person(conn: Connection) -> None:
    line, other = a_line(conn), a_line(conn, "two")
    of_line, of_none = begin(conn, line), begin(conn)
    done = renewals.change(conn, begin(conn, other).id, now=NOON, state=RenewalState.VERIFIED)
    assert renewals.open_for(conn, ALICE, line) == of_line
    assert renewals.open_for(conn, ALICE, None) == of_none
    assert renewals.open_for(conn, ALICE, done.line_id) is None
    assert renewals.open_for(conn, BOB, line) is None
    assert renewals.open_of_person(conn, ALICE) == [of_none, of_line]


def test_an_origin_belongs_to_a_person(conn: Connection) -> None:
    hers = begin(conn, origin=7)
    assert renewals.by_origin(conn, ALICE, 7) == hers
    assert renewals.by_origin(conn, BOB, 7) is None
    assert renewals.by_origin(conn, ALICE, 8) is None


def test_an_origin_that_is_used_again_belongs_to_the_newer_renewal(conn: Connection) -> None:
    begin(conn, origin=7)
    his = begin(conn, person_id=BOB, origin=7)
    assert renewals.by_origin(conn, BOB, 7) == his
    assert renewals.by_origin(conn, ALICE, 7) is None


def test_what_undo_needs_is_kept(conn: Connection) -> None:
    renewal = begin(conn)
    assert renewals.kept_for_undo(conn, renewal.id) is None
    renewals.keep_for_undo(conn, renewal.id, '{"id": 1}', 3)
    assert renewals.kept_for_undo(conn, renewal.id) == ('{"id": 1}', 3)
    assert renewals.kept_for_undo(conn, renewal.id + 1) is None


def test_a_change_notes_its_moment(conn: Connection) -> None:
    renewal = begin(conn)
    renewals.change(conn, renewal.id, now=NOON + timedelta(minutes=5), message_id=1)
    (updated,) = conn.execute("SELECT updated_at FROM renewals").fetchone()
    assert updated == (NOON + timedelta(minutes=5)).timestamp()


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT id FROM renewals WHERE person_id = 5 AND line_id IS 7 AND state IN ('draft', 'paid')",
        "SELECT id FROM renewals WHERE person_id = 5 AND state IN ('draft', 'paid') ORDER BY id DESC",
        "SELECT id FROM renewals WHERE origin = 5 AND person_id = 5",
        "UPDATE renewals SET origin = NULL WHERE origin = 5",
    ],
)
def test_no_question_reads_through_the_whole_table(conn: Connection, sql: str) -> None:
    assert "SCAN" not in plan_of(conn, sql)
