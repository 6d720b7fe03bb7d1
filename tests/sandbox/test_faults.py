"""Which call an ordered fault hits."""

from typing import Any

import pytest

from sandbox.faults import KINDS, FaultBook


def kinds(book: FaultBook, *calls: tuple[str, int | None]) -> list[str | None]:
    faults = [book.match(method, chat) for method, chat in calls]
    return [fault.kind if fault else None for fault in faults]


SEND, EDIT = ("sendMessage", 7), ("editMessageText", 7)


def test_without_orders_nothing_fails() -> None:
    assert kinds(FaultBook(), SEND, EDIT) == [None, None]


def test_a_fault_hits_the_next_call_once() -> None:
    book = FaultBook()
    book.add(kind="cut_after")
    assert kinds(book, SEND, SEND) == ["cut_after", None]
    assert book.listing() == []


def test_a_fault_waits_for_its_method_and_chat() -> None:
    book = FaultBook()
    book.add(kind="429", method="SENDMESSAGE", chat=7, retry_after=3)
    assert kinds(book, EDIT, ("sendMessage", 8), ("sendMessage", None), SEND) == [None, None, None, "429"]


def test_a_fault_counts_calls_from_its_nth_on() -> None:
    book = FaultBook()
    book.add(kind="5xx", nth=2, times=2, status=503)
    assert kinds(book, SEND, SEND, SEND, SEND) == [None, "5xx", "5xx", None]


def test_the_older_of_two_faults_goes_first_and_the_younger_keeps_its_turn() -> None:
    book = FaultBook()
    book.add(kind="slow")
    book.add(kind="html")
    assert kinds(book, SEND, SEND, SEND) == ["slow", "html", None]


def test_a_call_that_one_fault_hits_still_counts_for_another() -> None:
    book = FaultBook()
    book.add(kind="slow")
    book.add(kind="html", nth=2)
    assert kinds(book, SEND, SEND, SEND) == ["slow", "html", None]


def test_orders_can_be_read_and_withdrawn() -> None:
    book = FaultBook()
    book.add(kind="error", method="sendMessage", nth=2, status=400, description="Bad Request: no")
    book.match("sendMessage", 7)
    (listed,) = book.listing()
    assert {"kind": "error", "seen": 1, "status": 400, "description": "Bad Request: no"}.items() <= listed.items()
    book.clear()
    assert kinds(book, SEND) == [None]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_ordered_with_its_defaults(kind: str) -> None:
    assert FaultBook().add(kind=kind, chat=None).times == 1


@pytest.mark.parametrize(
    "order",
    [{}, {"kind": "storm"}, {"kind": "429", "nth": 0}, {"kind": "429", "times": "2"}, {"kind": "429", "who": 7}],
)
def test_orders_that_make_no_sense_are_refused(order: dict[str, Any]) -> None:
    book = FaultBook()
    with pytest.raises(ValueError, match=r"\.$"):
        book.add(**order)
    assert book.listing() == []
