"""Amounts in minor units: exact, never negative, never absurd."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import LARGEST_MINOR, Money, decimals

currencies = st.sampled_from(["CAD", "USD", "CNY", "CLP", "JPY"])


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("25", "CAD", 2500),
        ("25.5", "CAD", 2550),
        ("0.005", "CAD", 1),
        (19.99, "USD", 1999),
        (Decimal("1e3"), "CLP", 1000),
        ("4990", "CLP", 4990),
        ("0.5", "CLP", 1),
        (0, "CNY", 0),
    ],
)
def test_amounts_become_minor_units(amount: Decimal | float | str, currency: str, minor: int) -> None:
    assert Money.of(amount, currency) == Money(minor=minor, currency=currency)


@pytest.mark.parametrize("amount", ["", "ten", "-1", "nan", "sNaN", "inf", "-inf", "1e13", "1e40", "1e999999", "1,5"])
def test_what_is_no_amount_is_a_value_error(amount: str) -> None:
    with pytest.raises(ValueError):
        Money.of(amount, "CAD")


@pytest.mark.parametrize("currency", ["", "cad", "CA", "CADX", "C$D"])
def test_a_currency_is_three_capitals(currency: str) -> None:
    with pytest.raises(ValueError):
        Money.of(1, currency)


@given(st.integers(0, LARGEST_MINOR), currencies)
def test_an_amount_comes_back_as_it_went(minor: int, currency: str) -> None:
    money = Money(minor=minor, currency=currency)
    assert Money.of(money.amount, currency) == money
    assert -money.amount.as_tuple().exponent == decimals(currency)  # type: ignore[operator]


@given(st.text(max_size=30), currencies)
def test_any_text_is_money_or_a_value_error(text: str, currency: str) -> None:
    with suppress(ValueError):
        assert Money.of(text, currency).minor >= 0
