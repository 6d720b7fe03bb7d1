"""What a person types when asked what is left, in five languages and in a hurry."""

from __future__ import annotations

from datetime import date

import pytest

from domain.amounts_left import LARGEST, allowance_of, read_left
from domain.lines import Allowance
from domain.money import Money
from domain.reading.texts import TextReading

TODAY = date(2026, 11, 20)


def left(
    data_mb: int | None = None,
    minutes: int | None = None,
    texts: int | None = None,
    balance: str | None = None,
    currency: str = "CAD",
) -> Allowance:
    return Allowance(data_mb, minutes, texts, Money.of(balance, currency) if balance else None, TODAY)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("3.2GB 120分钟 50条", left(3277, 120, 50)),
        ("3,2 Go, 120 min, 50 SMS", left(3277, 120, 50)),
        ("500MB", left(500)),
        ("50 textos\n3 GB", left(3072, None, 50)),
        ("12.50 CAD", left(balance="12.50")),
        ("$12.50", left(balance="12.50")),
        ("€12,50", left(balance="12.50", currency="EUR")),
        ("余额 12.5 港币", left(balance="12.50", currency="HKD")),
        ("流量3.2GB，通话120分钟，余额12.5加元", left(3277, 120, None, "12.50")),
        ("0 minutes", left(minutes=0)),
    ],
)
def test_amounts_are_read_without_the_words_around_them(typed: str, read: Allowance) -> None:
    assert read_left(typed, currency="CAD", today=TODAY) == read


@pytest.mark.parametrize("typed", ["", "plenty", "12", "9" * 5000, "GB", "<b>", "\u202e"])
def test_what_is_no_amount_reads_as_nothing(typed: str) -> None:
    assert read_left(typed, currency="CAD", today=TODAY) is None


def test_amounts_that_no_line_has_are_left_out() -> None:
    assert allowance_of(TextReading(data_left_mb=LARGEST * 2, minutes_left=LARGEST * 2), TODAY).empty
