"""Nothing that is kept of a person can be left out of the export or survive the forgetting, whatever table comes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from domain.languages import Language
from domain.renewals import Step
from storage import inbox, lines, people, privacy, renewals
from storage.database import Connection
from storage.inbox import Stored
from tests.storage.rows import NOON

CAROL, DAVE = 7107, 8208
"""Numbers that are in no date."""

OWNERS = ("people", "lines", "renewals", "outbox")
"""Tables whose rows lead to one person; what refers to them is his, too."""


def tables(conn: Connection) -> list[str]:
    return [
        name
        for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    ]


def columns(conn: Connection, table: str) -> set[str]:
    return {row["name"] for row in conn.execute(f"PRAGMA table_info({table})")}


def references(conn: Connection, table: str) -> list[tuple[str, str, str]]:
    """Column, the table it refers to, and what becomes of the row when that row is deleted."""
    return [(row["from"], row["table"], row["on_delete"]) for row in conn.execute(f"PRAGMA foreign_key_list({table})")]


def personal(conn: Connection) -> set[str]:
    """Tables whose rows belong to a person."""
    return {
        table
        for table in tables(conn)
        if {"person_id", "line_id", "renewal_id", "chat_id"} & columns(conn, table)
        or any(owner in OWNERS for _, owner, _ in references(conn, table))
    }


def fill(conn: Connection, person: int) -> None:
    """A row of the person in every table."""
    conn.executescript(
        f"""
        INSERT INTO lines (id, person_id, country, carrier, label, created_at, service_end)
        VALUES ({person}1, {person}, 'CA', 'bell', 'Label of {person}', 0, '2026-12-03');
        INSERT INTO renewals (id, person_id, line_id, state, step, order_number, receipt_file, created_at, updated_at)
        VALUES ({person}2, {person}, {person}1, 'paid', 'check', 'ORD-{person}', 'FILE-{person}', 0, 0);
        INSERT INTO line_events (line_id, at, kind, renewal_id, facts)
        VALUES ({person}1, 1700000000, 'label', {person}2, '{{"to": "Label of {person}"}}');
        INSERT INTO readings (person_id, facts, origin, created_at) VALUES ({person}, '{{"ends": []}}', 1, 0);
        INSERT INTO imports (person_id, drafts, origin, created_at) VALUES ({person}, '[]', 1, 0);
        INSERT INTO calendars (person_id, secret, created_at) VALUES ({person}, 'secret-{person}', 0);
        INSERT INTO guardians (line_id, holder_name, tell_on, secret_hash, expires_at, person_id, name, created_at)
        VALUES ({person}1, 'Name of {person}', 'before1', 'hash-{person}', 0, {person}, 'Name of {person}', 0);
        INSERT INTO outbox (id, lane, kind, person_id, chat_id, line_id, dedupe_key, payload, due_at, created_at)
        VALUES ({person}3, 2, 'reminder', {person}, {person}, {person}1, 'key-{person}', '{{"lead": 3}}', 0, 0);
        INSERT INTO rungs (line_id, target, reason, lead, fate, letter_id, at)
        VALUES ({person}1, '2026-12-03', 'end', 3, 'queued', {person}3, 0);
        """
    )
    update = {1: b'{"update_id": 1}', 2: b'{"update_id": 2}', 3: b'{"update_id": 3}'}
    keys = {1: str(person), 2: f"-5:{person}", 3: str(person)}
    inbox.put(conn, [Stored(person * 10 + number, keys[number], update[number]) for number in update], NOON)
    inbox.mark_failed(conn, person * 10 + 2, f"words of {person}", NOON)


@pytest.fixture
def full(conn: Connection) -> Connection:
    """A database in which Carol and Dave have a row in every table."""
    for person in (CAROL, DAVE):
        people.add(conn, person, Language.EN, NOON)
        fill(conn, person)
    return conn


def names(text: str, person: int) -> bool:
    """Whether the person's number, or one made of it, stands in the text."""
    return re.search(rf"(?<!\d){person}\d?(?!\d)", text) is not None


def dump(conn: Connection, person: int) -> dict[str, list[tuple[object, ...]]]:
    """Every row in which the person's number stands anywhere; in the inbox the number of an update may hold it."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in tables(conn):
        rows = [tuple(row) for row in conn.execute(f"SELECT * FROM {table}")]
        marked = [row for row in rows if names(repr(row), person)]
        if marked and table != "inbox":
            found[table] = marked
    return found


def test_every_table_about_people_is_exported_and_forgotten(conn: Connection) -> None:
    assert personal(conn) | {"people", "inbox"} == set(privacy.TABLES)


def test_whatever_refers_to_a_person_goes_with_him(conn: Connection) -> None:
    """A row goes when its person, its line or its renewal goes: nothing can be left behind."""
    for table in personal(conn):
        leading = [on_delete for column, owner, on_delete in references(conn, table) if column != "letter_id"]
        assert leading, table
        assert set(leading) == {"CASCADE"}, table


def test_the_test_has_a_row_in_every_table(full: Connection) -> None:
    assert all(privacy.count(full, CAROL).values())


def test_everything_of_the_person_and_nothing_of_others_is_exported(full: Connection) -> None:
    exported = privacy.everything(full, CAROL)
    assert {table: len(rows) for table, rows in exported.items()} == privacy.count(full, CAROL)
    assert exported["renewals"][0]["order_number"] == f"ORD-{CAROL}"
    assert exported["renewals"][0]["receipt_file"] == f"FILE-{CAROL}"
    assert exported["line_events"][0]["facts"] == {"to": f"Label of {CAROL}"}
    assert exported["line_events"][0]["at"] == "2023-11-14T22:13:20+00:00"
    assert {row["body"]["update_id"] for row in exported["inbox"]} == {1, 2, 3}
    assert not names(repr(exported), DAVE)


def test_nothing_of_the_person_is_left_and_everything_of_others(full: Connection) -> None:
    of_dave = privacy.everything(full, DAVE)
    privacy.erase(full, CAROL, CAROL * 10 + 1)
    assert dump(full, CAROL) == {}
    assert privacy.everything(full, DAVE) == of_dave


def test_of_handled_updates_only_the_number_is_left_and_what_waits_is_kept(full: Connection) -> None:
    asking, failed, later = (CAROL * 10 + number for number in (1, 2, 3))
    privacy.erase(full, CAROL, asking)
    rows = {row["update_id"]: row for row in full.execute("SELECT * FROM inbox")}
    assert (rows[failed]["key"], rows[failed]["body"], rows[failed]["failed"]) == ("forgotten", b"", None)
    assert (rows[later]["key"], rows[later]["body"]) == (str(CAROL), b'{"update_id": 3}')
    assert (rows[asking]["key"], rows[asking]["body"]) == ("forgotten", b'{"update_id": 1}')
    inbox.mark_done(full, [asking], NOON)
    assert full.execute("SELECT body FROM inbox WHERE update_id = ?", (asking,)).fetchone()["body"] == b""
    inbox.put(full, [Stored(asking, str(CAROL), b"again")], NOON)
    assert full.execute("SELECT done_at FROM inbox WHERE update_id = ?", (asking,)).fetchone()["done_at"] is not None


def test_forgetting_twice_or_somebody_unknown_changes_nothing(full: Connection) -> None:
    privacy.erase(full, CAROL, 1)
    of_dave = privacy.everything(full, DAVE)
    privacy.erase(full, CAROL, 1)
    privacy.erase(full, 999, 1)
    assert privacy.everything(full, DAVE) == of_dave


def test_the_person_s_words_cannot_be_read_from_the_file_any_more(full: Connection, tmp_path: Path) -> None:
    file = tmp_path / "test.db"
    full.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert f"Label of {CAROL}".encode() in file.read_bytes()
    privacy.erase(full, CAROL, CAROL * 10 + 1)
    full.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    left = file.read_bytes()
    assert f"Label of {CAROL}".encode() not in left
    assert f"Label of {DAVE}".encode() in left


def test_the_person_may_begin_anew_at_once(full: Connection) -> None:
    privacy.erase(full, CAROL, 1)
    people.add(full, CAROL, Language.FR, NOON)
    met = people.get(full, CAROL)
    assert met is not None
    assert met.language is Language.FR
    assert privacy.count(full, CAROL)["lines"] == 0


def test_old_buttons_never_meet_a_new_line_or_renewal(full: Connection) -> None:
    """What a button carries is not given again, even to the one whose rows were the newest of all."""
    newest = {table: full.execute(f"SELECT max(id) FROM {table}").fetchone()[0] for table in ("lines", "renewals")}
    privacy.erase(full, DAVE, 1)
    people.add(full, DAVE, Language.EN, NOON)
    line, _ = lines.add(full, DAVE, "CA", "bell", origin="anew", now=NOON)
    assert line.id > newest["lines"]
    assert renewals.add(full, DAVE, line.id, Step.PLAN, origin=None, now=NOON).id > newest["renewals"]
