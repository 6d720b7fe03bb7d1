"""When a number is lost, and when a line must be kept alive, by the carrier's rules."""

from __future__ import annotations

from datetime import date

import pytest

from domain.lines import Allowance, next_keep_alive, number_loss_by_rule
from domain.money import Money
from tests.domain.carriers import a_carrier

END, ACTION = date(2026, 12, 3), date(2026, 6, 1)
RULE = {"text": {"en": "The number goes."}, "number_loss_days": 60, "counted_from": "service_end"}
RHYTHM = {"text": {"en": "Top up."}, "interval_days": 90}


@pytest.mark.parametrize(
    ("change", "loss"),
    [
        ({}, date(2027, 2, 1)),
        ({"counted_from": "last_action"}, date(2026, 7, 31)),
        ({"confidence": "medium"}, date(2027, 2, 1)),
        ({"confidence": "low"}, None),
        ({"number_loss_days": None}, None),
        ({"counted_from": None}, None),
        ({"grace_days": 30}, date(2027, 2, 1)),  # never added to it
        ({"number_loss_days": 0}, END),
    ],
)
def test_a_number_is_lost_by_the_carriers_rule_if_one_is_shown(change: dict[str, object], loss: date | None) -> None:
    assert number_loss_by_rule(a_carrier(after_expiry=RULE | change), END, ACTION) == loss


def test_without_a_rule_or_a_start_no_loss_is_foretold() -> None:
    assert number_loss_by_rule(a_carrier(), END, ACTION) is None
    assert number_loss_by_rule(a_carrier(after_expiry=RULE), None, ACTION) is None
    from_action = RULE | {"counted_from": "last_action"}
    assert number_loss_by_rule(a_carrier(after_expiry=from_action), END, None) is None


@pytest.mark.parametrize(
    ("change", "day"), [({}, date(2026, 8, 30)), ({"confidence": "unknown"}, None), ({"interval_days": None}, None)]
)
def test_the_keep_alive_clock_runs_from_the_last_action(change: dict[str, object], day: date | None) -> None:
    carrier = a_carrier(keep_alive=RHYTHM | change)
    assert next_keep_alive(carrier, ACTION) == day
    assert next_keep_alive(carrier, None) is None


def test_a_carrier_without_a_rhythm_asks_for_no_action() -> None:
    assert next_keep_alive(a_carrier(), ACTION) is None


@pytest.mark.parametrize(
    ("left", "empty"),
    [
        (Allowance(), True),
        (Allowance(as_of=END), True),
        (Allowance(texts=0), False),
        (Allowance(balance=Money(minor=0, currency="CAD")), False),
    ],
)
def test_an_amount_of_zero_is_an_amount(left: Allowance, empty: bool) -> None:
    assert left.empty is empty
