"""What a mention of a day in a text is, and the calendar arithmetic behind its readings; knows no wording."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

LEAP_YEARS_AHEAD = 8
# Two months hold every day of the month at least once.
DAYS_TO_SEARCH = 62


@dataclass(frozen=True, slots=True)
class Mention:
    """One day spoken of at `start`..`end` of a plain text, with every day it can mean.

    No `dates` at all: a day that no calendar has (30 February). `earlier` are the readings if the sentence
    speaks of the past (they differ only when no year is given). `doubtful`: its parts contradict each other.
    """

    start: int
    end: int
    dates: tuple[date, ...]
    earlier: tuple[date, ...]
    doubtful: bool = False

    def on_weekday(self, weekday: int) -> Mention:
        """The readings on that weekday (0 is Monday); doubtful if there are none."""
        dates = tuple(day for day in self.dates if day.weekday() == weekday)
        earlier = tuple(day for day in self.earlier if day.weekday() == weekday)
        if not dates and not earlier:
            return replace(self, doubtful=True)
        return replace(self, dates=dates or earlier, earlier=earlier or dates)


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the reading: the day it happens, whose habits hold, and whether a person typed a date."""

    today: date
    month_first: bool
    typed: bool
    republic_years: bool = False


def fixed(start: int, end: int, days: Iterable[date | None]) -> Mention:
    """A mention whose readings do not depend on past or future; None stands for an impossible day."""
    dates = tuple(dict.fromkeys(day for day in days if day is not None))
    return Mention(start, end, dates, dates)


def yearless(start: int, end: int, month_days: Iterable[tuple[int, int]], today: date) -> Mention:
    """A mention without a year: the next such days from today, and the last ones up to today."""
    month_days = list(dict.fromkeys(month_days))
    ahead = (
        _nearest(month, day, range(today.year, today.year + LEAP_YEARS_AHEAD), lambda d: d >= today)
        for month, day in month_days
    )
    behind = (
        _nearest(month, day, range(today.year, today.year - LEAP_YEARS_AHEAD, -1), lambda d: d <= today)
        for month, day in month_days
    )
    return Mention(start, end, _present(ahead), _present(behind))


def day_numbered(start: int, end: int, number: int, today: date) -> Mention | None:
    """A mention of a day of the month alone: the next such day from today, and the last one up to today."""
    ahead = (days_later(today, count) for count in range(DAYS_TO_SEARCH))
    behind = (days_later(today, -count) for count in range(DAYS_TO_SEARCH))
    nearest = [next((day for day in days if day and day.day == number), None) for days in (ahead, behind)]
    return Mention(start, end, _present(nearest[:1]), _present(nearest[1:])) if nearest[0] else None


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_later(day: date, months: int) -> date | None:
    """The same day some months on, or the last of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_later(day: date, days: int) -> date | None:
    """The day some days on, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def month_end(day: date, months: int = 0) -> date | None:
    """The last day of the month that lies some months after `day`'s."""
    first = months_later(day.replace(day=1), months)
    return first and first.replace(day=calendar.monthrange(first.year, first.month)[1])


def near_year(two_digits: int, today: date) -> int | None:
    """The full year of a two-digit one, if a line could end or have ended in it."""
    year = today.year - today.year % 100 + two_digits
    return year if today.year - 2 <= year <= today.year + 6 else None


def _nearest(month: int, day: int, years: Iterable[int], wanted: Callable[[date], bool]) -> date | None:
    candidates = (day_of(year, month, day) for year in years)
    return next((candidate for candidate in candidates if candidate and wanted(candidate)), None)


def _present(days: Iterable[date | None]) -> tuple[date, ...]:
    return tuple(dict.fromkeys(day for day in days if day is not None))
