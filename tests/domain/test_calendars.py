"""Which days of which lines go into a calendar, and when it rings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.calendars import Entry, Mark, entries
from domain.lines import Allowance, Line, LineState

END, LOSS, ACTION = date(2026, 12, 3), date(2027, 3, 3), date(2026, 11, 30)
BELL = Line(
    id=1,
    person_id=101,
    state=LineState.ACTIVE,
    country="CA",
    carrier="bell",
    plan_id=None,
    plan_name=None,
    price=None,
    period=None,
    label=None,
    last4=None,
    service_end=END,
    end_inclusive=True,
    anchor_day=None,
    number_loss=LOSS,
    number_loss_from=None,
    last_action=None,
    auto_renew=False,
    left=Allowance(),
    note=None,
    cycle=1,
    remind_hour=10,
    next_reminder_at=None,
    created_at=datetime(2026, 11, 20, tzinfo=UTC),
    action_due=ACTION,
)


def test_every_clock_of_a_line_has_its_day_and_the_earliest_comes_first() -> None:
    assert entries([BELL]) == [
        Entry(BELL, Mark.ACTION, ACTION),
        Entry(BELL, Mark.END, END),
        Entry(BELL, Mark.LOSS, LOSS),
    ]


def test_a_clock_that_does_not_run_has_none() -> None:
    only_end = replace(BELL, number_loss=None, action_due=None)
    assert entries([only_end]) == [Entry(only_end, Mark.END, END)]


@pytest.mark.parametrize("state", [LineState.LET_GO, LineState.REMOVED])
def test_a_line_that_is_no_longer_kept_does_not_leak(state: LineState) -> None:
    assert entries([replace(BELL, state=state)]) == []


@pytest.mark.parametrize("mark", Mark)
def test_the_calendar_rings_at_the_line_s_hour_and_well_before_the_day(mark: Mark) -> None:
    alarms = Entry(replace(BELL, remind_hour=21), mark, END).alarms
    midnight = datetime(2026, 12, 3, tzinfo=UTC)
    assert {(midnight + alarm).hour for alarm in alarms} == {21}
    assert min(alarms) <= -timedelta(days=6)
    assert max(alarms) < timedelta(days=1)
