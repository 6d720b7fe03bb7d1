"""Days and months: anchors that survive short months and leap years, and ends that never drift."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import Period
from domain.periods import add_months, anchor_of, extend

days = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def last_day(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


@pytest.mark.parametrize(
    ("start", "months", "anchor", "end"),
    [
        ("2027-01-31", 1, 31, "2027-02-28"),
        ("2027-02-28", 1, 31, "2027-03-31"),
        ("2028-01-31", 1, 31, "2028-02-29"),
        ("2028-02-29", 12, 29, "2029-02-28"),
        ("2029-02-28", 36, 29, "2032-02-29"),
        ("2026-12-15", 1, 15, "2027-01-15"),
        ("2026-11-30", 3, 30, "2027-02-28"),
        ("2027-01-15", -1, 15, "2026-12-15"),
    ],
)
def test_months_fall_on_the_anchor_or_the_months_last_day(start: str, months: int, anchor: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months, anchor) == date.fromisoformat(end)


@given(days, st.integers(1, 12), st.integers(1, 60))
def test_extending_again_and_again_with_the_anchor_never_drifts(first: date, months: int, times: int) -> None:
    end = first
    for _ in range(times):
        end = extend(end, Period(months=months), first.day)
        assert end.day == min(first.day, last_day(end))
    assert end == add_months(first, months * times, first.day)


@given(days, st.integers(1, 12), st.integers(1, 60))
def test_the_anchor_found_from_each_end_is_the_first_one(first: date, months: int, times: int) -> None:
    """The line keeps only its last anchor: it must not be lost when a short month cuts an end down."""
    end, anchor = first, first.day
    for _ in range(times):
        end = extend(end, Period(months=months), anchor)
        anchor = anchor_of(end, anchor)
    assert anchor == first.day


@given(days, st.integers(1, 3660))
def test_days_are_just_added(start: date, count: int) -> None:
    assert extend(start, Period(days=count), anchor_day=31) == start + timedelta(days=count)


@given(days, st.integers(1, 120))
def test_the_first_end_takes_its_anchor_from_the_start(start: date, months: int) -> None:
    end = extend(start, Period(months=months))
    assert start < end
    assert end.day == min(start.day, last_day(end))


@pytest.mark.parametrize(
    ("end", "former", "anchor"),
    [
        ("2027-02-28", (31,), 31),
        ("2028-02-28", (31,), 28),  # a leap year has a 29th: the 28th was meant
        ("2027-02-28", (None, 30), 30),
        ("2027-02-28", (), 28),
        ("2027-03-10", (31,), 10),
        ("2027-04-30", (31, 30), 31),
    ],
)
def test_an_end_on_another_day_takes_a_new_anchor(end: str, former: tuple[int | None, ...], anchor: int) -> None:
    assert anchor_of(date.fromisoformat(end), *former) == anchor
