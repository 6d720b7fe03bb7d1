"""Where a local day and time of day fall in real time; knows zones and their offsets, not cities or people."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones() - {"localtime", "Factory"})


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA zone (exact spelling, old aliases included), such as `America/Toronto`."""
    return name in _known()


@lru_cache(maxsize=4096)  # thousands of reminders share a few mornings
def local_moment(day: date, at: time, zone: str) -> datetime:
    """The moment (aware, UTC) at which clocks in `zone` show `at` on `day`.

    Twice-shown times (clocks went back) give the first occurrence; times that are never shown (clocks went
    forward, or the whole day was left out) give the first valid moment after the gap. `at` is naive and its
    `fold` is ignored. Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown zone.
    """
    place = ZoneInfo(zone)
    wall = datetime.combine(day, at.replace(fold=0, tzinfo=None))
    moment = wall.replace(tzinfo=place).astimezone(UTC)
    if moment.astimezone(place).replace(tzinfo=None) == wall:
        return moment
    return _end_of_gap(wall, place)


def _end_of_gap(wall: datetime, place: ZoneInfo) -> datetime:
    """The moment of the jump over `wall`: PEP 495 reads a skipped time with the offset before the jump (fold 0)
    or after it (fold 1), which puts it just after or just before the jump; halving finds the second between."""
    late = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    early = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    before = early.astimezone(place).utcoffset()
    low, high = int(early.timestamp()), int(late.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, place).utcoffset() == before:
            low = middle
        else:
            high = middle
    return datetime.fromtimestamp(high, UTC)


def local_date(moment: datetime, zone: str) -> date:
    """The calendar day in `zone` at an aware `moment`; raises ValueError for a naive one."""
    return _aware(moment).astimezone(ZoneInfo(zone)).date()


def offset_label(moment: datetime, zone: str) -> str:
    """The offset in force in `zone` at an aware `moment`, as people write it: `UTC+8`, `UTC−3:30`, `UTC`."""
    offset = _aware(moment).astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    if not offset:
        return "UTC"
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    sign = "+" if offset > timedelta() else "−"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"


def _aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(f"{moment!r} says no offset; a moment must be aware")
    return moment
