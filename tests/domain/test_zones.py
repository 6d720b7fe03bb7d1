"""What time it is where: gaps, repeated hours, days and labels around clock changes in seven zones."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.zones import is_zone, local_date, local_moment, offset_label

ZONES = [
    "America/Toronto",
    "America/New_York",
    "America/Santiago",
    "Asia/Shanghai",
    "Europe/London",
    "Australia/Lord_Howe",
    "Pacific/Apia",
]
days = st.dates(date(1975, 1, 1), date(2037, 12, 31))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
zones = st.sampled_from(ZONES)
wall = datetime.fromisoformat


def transitions(zone: str) -> list[datetime]:
    """The hours (UTC) between 1975 and 2037 within which the clocks of `zone` change."""
    place = ZoneInfo(zone)
    day, found = datetime(1975, 1, 1, tzinfo=UTC), []
    while day.year < 2038:
        following = day + timedelta(days=1)
        if day.astimezone(place).utcoffset() != following.astimezone(place).utcoffset():
            hours = [day + timedelta(hours=hour) for hour in range(24)]
            found.append(
                next(
                    hour
                    for hour in hours
                    if hour.astimezone(place).utcoffset() != (hour + timedelta(hours=1)).astimezone(place).utcoffset()
                )
            )
        day = following
    return found


CHANGES = [(zone, hour) for zone in ZONES for hour in transitions(zone)]


@st.composite
def near_a_change(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone and a wall clock reading at most two hours from one of its changes."""
    zone, hour = draw(st.sampled_from(CHANGES))
    minutes = draw(st.integers(-120, 180))
    return zone, (hour.astimezone(ZoneInfo(zone)).replace(tzinfo=None) + timedelta(minutes=minutes))


def shown(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def moments_showing(reading: datetime, zone: str) -> list[datetime]:
    """Every moment at which clocks in `zone` show `reading`, found by trying each offset the world has."""
    guesses = [reading.replace(tzinfo=UTC) - timedelta(minutes=offset) for offset in range(-14 * 60, 15 * 60, 15)]
    return sorted(guess for guess in guesses if shown(guess, zone) == reading)


def test_there_are_changes_to_test_in_every_zone() -> None:
    assert {zone for zone, _ in CHANGES} == set(ZONES)


@given(days, times, zones)
def test_a_moment_is_utc_and_shows_the_time_asked_for_unless_it_was_skipped(day: date, at: time, zone: str) -> None:
    reading = datetime.combine(day, at)
    moment = local_moment(day, at, zone)
    assert moment.tzinfo is UTC
    candidates = moments_showing(reading, zone)
    if candidates:
        assert moment == candidates[0]
    else:
        assert shown(moment, zone) > reading


@given(near_a_change())
@example(("America/Toronto", wall("2026-03-08 02:30")))
@example(("America/Santiago", wall("2026-09-06 00:00")))
@example(("Australia/Lord_Howe", wall("2026-10-04 02:15")))
@example(("Pacific/Apia", wall("2011-12-30 12:00")))
def test_a_skipped_time_gives_the_first_moment_after_the_gap(case: tuple[str, datetime]) -> None:
    zone, reading = case
    moment = local_moment(reading.date(), reading.time(), zone)
    if moments_showing(reading, zone):
        assert moment == moments_showing(reading, zone)[0]
    else:
        assert shown(moment - timedelta(seconds=1), zone) < reading < shown(moment, zone)


@given(near_a_change(), st.integers(0, 90))
def test_a_later_reading_of_the_clock_never_comes_sooner(case: tuple[str, datetime], minutes: int) -> None:
    zone, reading = case
    later = reading + timedelta(minutes=minutes)
    assert local_moment(reading.date(), reading.time(), zone) <= local_moment(later.date(), later.time(), zone)


@pytest.mark.parametrize(
    ("zone", "reading", "utc"),
    [
        ("America/Toronto", wall("2026-03-08 02:30"), wall("2026-03-08 07:00")),  # 02:00 jumps to 03:00
        ("America/New_York", wall("2026-11-01 01:30"), wall("2026-11-01 05:30")),  # shown twice: first
        ("America/Santiago", wall("2026-09-06 00:00"), wall("2026-09-06 04:00")),  # midnight does not exist
        ("America/Santiago", wall("2026-04-04 23:30"), wall("2026-04-05 02:30")),  # before midnight, twice
        ("Asia/Shanghai", wall("1988-04-17 02:30"), wall("1988-04-16 18:00")),
        ("Europe/London", wall("2026-03-29 01:00"), wall("2026-03-29 01:00")),
        ("Australia/Lord_Howe", wall("2026-10-04 02:15"), wall("2026-10-03 15:30")),  # half an hour
        ("Pacific/Apia", wall("2011-12-30 09:00"), wall("2011-12-30 10:00")),  # a day left out
    ],
)
def test_known_changes(zone: str, reading: datetime, utc: datetime) -> None:
    assert local_moment(reading.date(), reading.time(), zone) == utc.replace(tzinfo=UTC)


def test_the_fold_of_the_time_given_does_not_matter() -> None:
    repeated = time(1, 30, fold=1)
    assert local_moment(date(2026, 11, 1), repeated, "America/Toronto") == local_moment(
        date(2026, 11, 1), repeated.replace(fold=0), "America/Toronto"
    )


@given(days, zones)
def test_noon_of_a_day_lies_on_that_day(day: date, zone: str) -> None:
    noon = local_moment(day, time(12), zone)
    left_out = (zone, day) == ("Pacific/Apia", date(2011, 12, 30))
    assert local_date(noon, zone) == (date(2011, 12, 31) if left_out else day)


def test_one_moment_is_two_days_on_either_side_of_the_ocean() -> None:
    moment = datetime(2026, 5, 1, 3, 0, tzinfo=UTC)
    assert local_date(moment, "America/Toronto") == date(2026, 4, 30)
    assert local_date(moment, "Asia/Shanghai") == date(2026, 5, 1)


def test_a_moment_without_offset_is_refused() -> None:
    naive = datetime(2026, 5, 1, 3, 0)  # noqa: DTZ001 - what the rule must refuse
    with pytest.raises(ValueError, match="aware"):
        local_date(naive, "Asia/Shanghai")
    with pytest.raises(ValueError, match="aware"):
        offset_label(naive, "Asia/Shanghai")


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        local_moment(date(2026, 5, 1), time(9), "America/Atlantis")


@pytest.mark.parametrize("name", [*ZONES, "UTC", "Asia/Calcutta"])
def test_zones_are_known_by_their_names(name: str) -> None:
    assert is_zone(name)


@pytest.mark.parametrize("name", ["", "Toronto", "america/toronto", "America", "../etc/passwd", "UTC+8", "Factory"])
def test_other_words_are_no_zones(name: str) -> None:
    assert not is_zone(name)


@pytest.mark.parametrize(
    ("zone", "moment", "label"),
    [
        ("Asia/Shanghai", datetime(2026, 1, 1, tzinfo=UTC), "UTC+8"),
        ("America/Toronto", datetime(2026, 1, 1, tzinfo=UTC), "UTC−5"),
        ("America/Toronto", datetime(2026, 7, 1, tzinfo=UTC), "UTC−4"),
        ("America/St_Johns", datetime(2026, 1, 1, tzinfo=UTC), "UTC−3:30"),
        ("Asia/Kathmandu", datetime(2026, 1, 1, tzinfo=UTC), "UTC+5:45"),
        ("Europe/London", datetime(2026, 1, 1, tzinfo=UTC), "UTC"),
        ("Europe/London", datetime(2026, 7, 1, tzinfo=UTC), "UTC+1"),
    ],
)
def test_offsets_are_labelled_as_people_write_them(zone: str, moment: datetime, label: str) -> None:
    assert offset_label(moment, zone) == label
