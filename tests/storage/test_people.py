"""Rows of people come back as they went; what was chosen is not overwritten."""

from __future__ import annotations

from datetime import timedelta

from domain.languages import Language
from domain.people import Person, Reach
from storage import people
from storage.database import Connection
from tests.storage.rows import ALICE, BOB, NOON


def test_a_person_comes_back_as_he_was_added(conn: Connection) -> None:
    assert people.get(conn, ALICE) == Person(ALICE, Language.EN, False, None, Reach.OK, NOON)
    assert people.get(conn, 999) is None


def test_adding_a_known_person_changes_nothing(conn: Connection) -> None:
    before = people.get(conn, ALICE)
    people.add(conn, ALICE, Language.FR, NOON + timedelta(days=1))
    assert people.get(conn, ALICE) == before


def test_a_chosen_language_does_not_follow_telegram(conn: Connection) -> None:
    people.choose_language(conn, ALICE, Language.ZH_HANT)
    for person in (ALICE, BOB):
        people.follow_telegram(conn, person, Language.ES)
    hers, his = people.get(conn, ALICE), people.get(conn, BOB)
    assert hers is not None
    assert his is not None
    assert (hers.language, his.language) == (Language.ZH_HANT, Language.ES)


def test_changes_concern_one_person(conn: Connection) -> None:
    bob = people.get(conn, BOB)
    people.set_zone(conn, ALICE, "Asia/Shanghai")
    people.set_reach(conn, ALICE, Reach.GONE)
    people.expect(conn, ALICE, "line:label:1")
    assert people.get(conn, ALICE) == Person(ALICE, Language.EN, False, "Asia/Shanghai", Reach.GONE, NOON)
    assert people.expected(conn, ALICE) == "line:label:1"
    assert people.get(conn, BOB) == bob
    assert people.expected(conn, BOB) is None


def test_nothing_is_expected_of_a_stranger(conn: Connection) -> None:
    assert people.expected(conn, 999) is None
