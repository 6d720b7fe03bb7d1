"""Arithmetic of days and months for plan periods; knows no clock and no zone."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from domain.catalogue import Period


def add_months(day: date, months: int, anchor_day: int) -> date:
    """`months` later, on `anchor_day` or on the month's last day if it is shorter: no drift at month ends."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(anchor_day, last))


def anchor_of(end: date, *former: int | None) -> int:
    """The day of the month that further ends keep: the first of `former` that only the month cut down to `end`."""
    last = calendar.monthrange(end.year, end.month)[1]
    return next((day for day in former if day is not None and min(day, last) == end.day), end.day)


def extend(base: date, period: Period, anchor_day: int | None = None) -> date:
    """The end of one more period after `base`. `anchor_day` is the day of the month of the first end."""
    if period.days is not None:
        return base + timedelta(days=period.days)
    assert period.months is not None
    return add_months(base, period.months, anchor_day or base.day)
