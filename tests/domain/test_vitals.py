"""When the house counts as unwell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.vitals import LATEST_REMINDER, LATEST_TICK, Ailment, Vitals

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MOMENT = timedelta(seconds=1)


def vitals(tick: timedelta | None = timedelta(0), reminder: timedelta | None = None) -> Vitals:
    """The house whose last tick and oldest due reminder are so old."""
    return Vitals(
        now=NOW,
        last_tick=None if tick is None else NOW - tick,
        oldest_due=None if reminder is None else NOW - reminder,
        outbox={},
        inbox_waiting=0,
    )


def test_a_house_that_ticks_and_owes_nothing_is_well() -> None:
    assert vitals().ailments == []
    assert vitals().reminder_delay == timedelta(0)


@pytest.mark.parametrize("tick", [None, LATEST_TICK + MOMENT], ids=["never", "long ago"])
def test_a_house_without_a_recent_tick_is_not(tick: timedelta | None) -> None:
    assert vitals(tick=tick).ailments == [Ailment.TICK_LATE]


def test_a_few_minutes_of_a_busy_morning_are_no_ailment_but_a_reminder_that_stays_is() -> None:
    assert vitals(tick=LATEST_TICK, reminder=LATEST_REMINDER).ailments == []
    assert vitals(reminder=LATEST_REMINDER + MOMENT).ailments == [Ailment.REMINDER_LATE]
