"""Typed prices, lengths and names: read when certain, else asked for again; nothing breaks the reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import Period
from domain.money import Money
from domain.typed import LONGEST_DAYS, LONGEST_MONTHS, one_line, read_period, read_price


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("15", "CAD", 1500),
        ("15,50", "CAD", 1550),
        ("15.5", "CAD", 1550),
        ("CAD 15", "CAD", 1500),
        ("$1,234.56", "USD", 123456),
        ("1.234,56 €", "EUR", 123456),
        ("1 234,50", "EUR", 123450),
        ("1'234.50", "CHF", 123450),
        ("１５元", "CNY", 1500),
        ("大概30块", "CNY", 3000),
        ("$5.000", "CLP", 5000),
        ("5,000 pesos", "CLP", 5000),
        ("12.345.678", "CLP", 12345678),
        ("4990", "CLP", 4990),
        ("4990,00", "CLP", 4990),
        ("0", "CAD", 0),
    ],
)
def test_prices_are_read_as_people_write_them(text: str, currency: str, minor: int) -> None:
    assert read_price(text, currency) == Money(minor=minor, currency=currency)


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("", "CAD"),
        ("free", "CAD"),
        ("十五", "CNY"),
        ("15 or 20", "CAD"),
        ("15-20", "CAD"),
        ("3/12", "CAD"),
        ("1.2.3", "CAD"),
        ("9.90", "CLP"),  # 9,900 pesos, or dollars?
        ("4990.5", "CLP"),
        ("999,999,999,999,999", "CAD"),
        ("9" * 40, "CAD"),
        ("x" * 5000, "CAD"),
    ],
)
def test_what_is_not_one_amount_is_asked_for_again(text: str, currency: str) -> None:
    assert read_price(text, currency) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("30", Period(days=30)),
        ("30天", Period(days=30)),
        ("大约30天左右", Period(days=30)),
        ("有效期 90 日。", Period(days=90)),
        ("90 days", Period(days=90)),
        ("30-day", Period(days=30)),
        ("365 días", Period(days=365)),
        ("7 jours.", Period(days=7)),
        ("2 weeks", Period(days=14)),
        ("两年是 2 年", Period(months=24)),
        ("1个月", Period(months=1)),
        ("3 個月", Period(months=3)),
        ("12 meses", Period(months=12)),
        ("6 mois", Period(months=6)),
        ("1 Year", Period(months=12)),
        ("1 an", Period(months=12)),
        ("10 años", Period(months=120)),
        ("３０", Period(days=30)),
    ],
)
def test_lengths_are_read_with_their_unit(text: str, period: Period) -> None:
    assert read_period(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a month",
        "0",
        "0 days",
        "30 GB",
        "1.5 months",
        "30 or 60",
        "3661",
        "121 months",
        "36500",
        "11 years",
        "-",
        "99999 天",
    ],
)
def test_other_lengths_are_asked_for_again(text: str) -> None:
    assert read_period(text) is None


@given(st.text(max_size=100))
def test_no_text_breaks_the_readers(text: str) -> None:
    price, period = read_price(text, "CLP"), read_period(text)
    assert price is None or price.currency == "CLP"
    assert period is None or ((period.days or 0) <= LONGEST_DAYS and (period.months or 0) <= LONGEST_MONTHS)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Mum's  line ", "Mum's line"),
        ("two\nlines\tand\u2028three", "two lines and three"),
        ("\u202eevil\u202c", "evil"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("👩‍👧 家里", "👩‍👧 家里"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("اختبار", "اختبار"),
        ("x" * 40, "x" * 40),
    ],
)
def test_names_are_one_line_of_visible_words(text: str, kept: str) -> None:
    assert one_line(text, 40) == kept


@pytest.mark.parametrize("text", ["", " \n ", "\u200b\u202e", "x" * 41, "字" * 5000])
def test_an_empty_or_endless_name_is_none(text: str) -> None:
    assert one_line(text, 40) is None
