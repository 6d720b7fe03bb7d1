"""When a line reminds: every rung at its hour of the person's day, each once, of three clocks; no clock, no storage."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.ladders import DEFAULT, PRESETS, Preset
from domain.lines import Allowance, DailyUse, Line, LineState
from domain.reminders import (
    Reason,
    Reminder,
    Rung,
    climb,
    coming,
    divide,
    foremost,
    moment_of,
    next_moment,
    targets,
    urgency,
)

ZONES = ["America/Toronto", "America/New_York", "America/Santiago", "Asia/Shanghai"]
END = date(2026, 12, 3)


def a_line(end: date | None = END, *, hour: int = 10, auto_renew: bool = False) -> Line:
    return Line(
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
        service_end=end,
        end_inclusive=True,
        anchor_day=None,
        number_loss=None,
        number_loss_from=None,
        last_action=None,
        auto_renew=auto_renew,
        left=Allowance(),
        note=None,
        cycle=1,
        remind_hour=hour,
        next_reminder_at=None,
        created_at=datetime(2026, 11, 20, tzinfo=UTC),
    )


days = st.dates(date(2026, 1, 1), date(2030, 12, 31))
ladders = st.none() | st.sampled_from(list(PRESETS.values()))
lines = st.builds(
    replace,
    st.builds(a_line, st.none() | days, hour=st.integers(0, 23), auto_renew=st.booleans()),
    number_loss=st.none() | days,
    action_due=st.none() | days,
    ladder=ladders,
)
moments = st.integers(-40 * 24, 6 * 366 * 24).map(
    lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
)


def leads(line: Line, reason: Reason) -> list[int]:
    return [rung.lead for rung in climb(line) if rung.reason is reason]


# -- moments


@given(lines, st.sampled_from(ZONES))
@example(a_line(date(2026, 9, 6), hour=0), "America/Santiago")  # that midnight does not exist
@example(a_line(date(2026, 3, 8), hour=2), "America/Toronto")  # nor that hour
@example(a_line(date(2026, 11, 1), hour=1), "America/New_York")  # that hour comes twice
def test_every_rung_is_at_the_lines_hour_on_the_persons_clock(line: Line, zone: str) -> None:
    for rung in climb(line):
        there = moment_of(rung, line, zone).astimezone(ZoneInfo(zone))
        assert there.date() == rung.target - timedelta(days=rung.lead)
        skipped = (there - timedelta(hours=1)).utcoffset() != there.utcoffset() and there.hour == line.remind_hour + 1
        assert (there.hour, there.minute) == (line.remind_hour, 0) or skipped


@given(lines)
def test_rungs_come_in_order_each_once(line: Line) -> None:
    climbed = climb(line)
    assert len(set(climbed)) == len(climbed)
    assert all(one.day <= two.day for one, two in pairwise(climbed))


@given(lines, st.sampled_from(ZONES), moments)
def test_what_has_come_and_what_is_next_divide_the_ladder(line: Line, zone: str, now: datetime) -> None:
    here, following = divide(line, zone, now)
    ahead = list(coming(line, zone, after=now))
    assert here + ahead == [Reminder(rung, moment_of(rung, line, zone)) for rung in climb(line)]
    assert following == next_moment(line, zone, after=now) == (ahead[0].moment if ahead else None)


@given(lines, st.sampled_from(ZONES), moments, st.data())
def test_what_has_fired_neither_is_here_nor_comes_again(
    line: Line, zone: str, now: datetime, data: st.DataObject
) -> None:
    fired = data.draw(st.sets(st.sampled_from(climb(line)))) if climb(line) else set()
    here, following = divide(line, zone, now, fired)
    said = {reminder.rung for reminder in (*here, *coming(line, zone, after=now, fired=fired))}
    assert said == set(climb(line)) - fired
    assert following == next_moment(line, zone, after=now, fired=fired)


@pytest.mark.parametrize(
    ("zone", "end", "moments"),
    [
        ("America/Toronto", date(2026, 11, 2), ["10-26 14:00", "10-30 14:00", "11-01 15:00", "11-02 15:00"]),
        ("America/New_York", date(2026, 3, 9), ["03-02 15:00", "03-06 15:00", "03-08 14:00", "03-09 14:00"]),
        ("America/Santiago", date(2026, 9, 7), ["08-31 14:00", "09-04 14:00", "09-06 13:00", "09-07 13:00"]),
        ("Asia/Shanghai", date(2026, 11, 2), ["10-26 02:00", "10-30 02:00", "11-01 02:00", "11-02 02:00"]),
    ],
)
def test_known_ladders_over_changes_of_the_clock(zone: str, end: date, moments: list[str]) -> None:
    line = replace(a_line(end), ladder=(7, 3, 1, 0))
    ahead = [moment_of(rung, line, zone) for rung in climb(line) if rung.reason is Reason.END and rung.lead >= 0]
    assert [f"{moment:%m-%d %H:%M}" for moment in ahead] == moments


# -- the three clocks


def test_before_an_end_come_the_usual_lead_times_and_after_it_every_third_day_for_a_month() -> None:
    assert leads(a_line(), Reason.END) == [*DEFAULT, -3, -6, -9, -12, -15, -18, -21, -24, -27, -30]
    assert leads(a_line(), Reason.CODE) == [30]


def test_after_an_end_it_goes_on_until_the_number_is_lost() -> None:
    line = replace(a_line(), number_loss=END + timedelta(days=10))
    assert leads(line, Reason.END) == [*DEFAULT, -3, -6, -9]
    assert leads(replace(line, number_loss=END + timedelta(days=9)), Reason.END) == [*DEFAULT, -3, -6]


def test_the_loss_of_a_number_is_told_once_the_service_has_ended() -> None:
    line = replace(a_line(), number_loss=END + timedelta(days=20))
    assert leads(line, Reason.LOSS) == [14, 7, 3, 1, 0]
    assert leads(replace(line, service_end=None), Reason.LOSS) == list(DEFAULT)


def test_the_loss_of_a_number_before_the_end_has_its_whole_ladder() -> None:
    line = replace(a_line(), number_loss=END - timedelta(days=20))
    assert leads(line, Reason.LOSS) == list(DEFAULT)


def test_the_next_action_has_a_ladder_of_its_own() -> None:
    line = replace(a_line(None), action_due=END, number_loss=END + timedelta(days=5), ladder=(7, 0))
    assert leads(line, Reason.ACTION) == [7, 0, -3]
    assert leads(line, Reason.LOSS) == [7, 0]


def test_of_clocks_that_stop_on_one_day_one_speaks() -> None:
    line = replace(a_line(), action_due=END, number_loss=END)
    assert set(targets(line)) == {Reason.END, Reason.CODE}
    assert set(targets(replace(line, service_end=None))) == {Reason.ACTION}


@pytest.mark.parametrize("days", [1, 2, 400, 2000])
def test_no_cycle_is_too_short_or_too_long(days: int) -> None:
    line = replace(a_line(), ladder=PRESETS[Preset.STRICT])
    noon = datetime(2026, 12, 3, 12, tzinfo=UTC)
    far = replace(line, service_end=END + timedelta(days=days))
    ahead = [reminder.lead for reminder in coming(far, "UTC", after=noon) if reminder.rung.reason is Reason.END]
    assert [lead for lead in ahead if lead >= 0] == [lead for lead in PRESETS[Preset.STRICT] if lead < days]


# -- what is silent, and what sounds


def test_a_line_without_dates_or_without_life_is_silent() -> None:
    for silent in (
        a_line(None),
        replace(a_line(), state=LineState.LET_GO),
        replace(a_line(), state=LineState.REMOVED),
    ):
        assert climb(silent) == []
        assert next_moment(silent, "UTC", after=datetime(2026, 1, 1, tzinfo=UTC)) is None
        assert foremost(silent, END) is None


def test_a_line_that_renews_by_itself_asks_for_its_card_and_whether_it_was_charged() -> None:
    line = replace(a_line(auto_renew=True), number_loss=END + timedelta(days=20))
    assert climb(line) == [Rung(Reason.CARD, END, 7), Rung(Reason.CHARGE, END, -1)]


@pytest.mark.parametrize(
    ("rung", "critical"),
    [
        (Rung(Reason.END, END, 7), False),
        (Rung(Reason.END, END, 3), True),
        (Rung(Reason.END, END, -9), True),
        (Rung(Reason.LOSS, END, 30), False),
        (Rung(Reason.LOSS, END, 14), True),
        (Rung(Reason.ACTION, END, 1), True),
        (Rung(Reason.CODE, END, 30), False),
        (Rung(Reason.CARD, END, 7), False),
        (Rung(Reason.CHARGE, END, -1), True),
        (Rung(Reason.LOW, END, 1), False),
    ],
)
def test_early_rungs_are_silent_and_critical_ones_sound(rung: Rung, critical: bool) -> None:
    assert rung.critical is critical


def test_a_number_about_to_be_lost_goes_before_all_then_what_ends_first() -> None:
    losing, far = Rung(Reason.LOSS, END + timedelta(days=14), 14), Rung(Reason.LOSS, END + timedelta(days=30), 30)
    ended, ending = Rung(Reason.END, END, 0), Rung(Reason.END, END + timedelta(days=1), 1)
    assert sorted([far, ending, ended, losing], key=urgency) == [losing, ended, ending, far]


# -- what is left


@pytest.mark.parametrize(
    ("left_mb", "daily_mb", "expected"),
    [
        (1000, 100, [Rung(Reason.LOW, date(2026, 11, 30), 3)]),
        (250, 100, [Rung(Reason.LOW, date(2026, 11, 22), 1)]),
        (90, 100, [Rung(Reason.LOW, date(2026, 11, 20), 0)]),
        (9000, 100, []),  # the plan ends before
        (1000, 0, []),
        (1000, None, []),
    ],
)
def test_one_warning_comes_before_an_amount_runs_out(left_mb: int, daily_mb: int | None, expected: list[Rung]) -> None:
    left = Allowance(data_mb=left_mb, as_of=date(2026, 11, 20))
    line = replace(a_line(), left=left, use=DailyUse(data_mb=daily_mb))
    assert [rung for rung in climb(line) if rung.reason is Reason.LOW] == expected


def test_the_first_amount_to_run_out_counts() -> None:
    left = Allowance(data_mb=1000, minutes=8, texts=50, as_of=date(2026, 11, 20))
    line = replace(a_line(), left=left, use=DailyUse(data_mb=100, minutes=2, texts=1))
    assert targets(line)[Reason.LOW] == date(2026, 11, 24)


# -- what a line would say on a day of one's own choosing


def test_the_foremost_matter_is_told_with_the_days_as_they_are() -> None:
    line = replace(a_line(), number_loss=END + timedelta(days=20))
    assert foremost(line, END - timedelta(days=5)) == Rung(Reason.END, END, 5)
    assert foremost(line, END + timedelta(days=2)) == Rung(Reason.END, END, -2)
    assert foremost(line, END + timedelta(days=10)) == Rung(Reason.LOSS, END + timedelta(days=20), 10)
    auto = a_line(auto_renew=True)
    assert foremost(auto, END - timedelta(days=5)) == Rung(Reason.CARD, END, 5)
    assert foremost(auto, END + timedelta(days=1)) == Rung(Reason.CHARGE, END, -1)
