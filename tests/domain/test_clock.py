"""What the clocks promise: aware moments in UTC, moved only when told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.clock import FixedClock, ShiftedClock, SystemClock

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_the_system_clock_is_aware_and_in_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_a_fixed_clock_stands_still_until_it_is_moved() -> None:
    clock = FixedClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.move(timedelta(days=7))
    assert clock.now() == NOON + timedelta(days=7)
    clock.set(NOON)
    assert clock.now() == NOON


def test_a_fixed_clock_answers_in_utc_whatever_zone_it_was_set_in() -> None:
    toronto = datetime(2026, 3, 1, 7, tzinfo=ZoneInfo("America/Toronto"))
    assert FixedClock(toronto).now() == NOON
    assert FixedClock(toronto).now().tzinfo is UTC


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a zone"):
        FixedClock(datetime(2026, 3, 1, 12))  # noqa: DTZ001 - the mistake under test


def test_a_shifted_clock_adds_up_its_moves_and_keeps_running() -> None:
    base = FixedClock(NOON)
    clock = ShiftedClock(timedelta(hours=1), base)
    clock.move(timedelta(days=1))
    base.move(timedelta(seconds=5))
    assert clock.now() == NOON + timedelta(days=1, hours=1, seconds=5)


def test_a_shifted_clock_runs_on_the_system_clock_by_default() -> None:
    ahead = ShiftedClock(timedelta(days=365)).now() - SystemClock().now()
    assert timedelta(days=364) < ahead < timedelta(days=366)
