"""When a line reminds: at the person's hour in every zone and on both sides of every clock change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.lines import Allowance, Line, LineState
from domain.reminders import AUTO_RENEW_LADDER, FIRST_LADDER, due_rung, ladder, moved_moment, next_moment, rungs

ZONES = ["America/Toronto", "America/New_York", "America/Santiago", "Asia/Shanghai"]
EDGES = [*ZONES, "Pacific/Auckland", "Pacific/Honolulu", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]
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
lines = st.builds(a_line, days, hour=st.integers(0, 23), auto_renew=st.booleans())
moments = st.integers(-40 * 24, 6 * 366 * 24).map(
    lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
)


@given(lines, st.sampled_from(ZONES))
@example(a_line(date(2026, 9, 6), hour=0), "America/Santiago")  # that midnight does not exist
@example(a_line(date(2026, 3, 8), hour=2), "America/Toronto")  # nor that hour
@example(a_line(date(2026, 11, 1), hour=1), "America/New_York")  # that hour comes twice
def test_every_rung_is_at_the_lines_hour_on_the_persons_clock(line: Line, zone: str) -> None:
    assert line.service_end is not None
    for rung in rungs(line, zone):
        there = rung.moment.astimezone(ZoneInfo(zone))
        assert there.date() == line.service_end - timedelta(days=rung.lead)
        skipped = (there - timedelta(hours=1)).utcoffset() != there.utcoffset() and there.hour == line.remind_hour + 1
        assert (there.hour, there.minute) == (line.remind_hour, 0) or skipped


@given(lines, st.sampled_from(ZONES))
def test_rungs_come_in_order_each_once(line: Line, zone: str) -> None:
    climbed = rungs(line, zone)
    assert tuple(rung.lead for rung in climbed) == ladder(line)
    assert all(earlier.moment < later.moment for earlier, later in pairwise(climbed))


@given(lines, st.sampled_from(ZONES), moments)
def test_what_is_due_and_what_is_next_divide_the_ladder(line: Line, zone: str, now: datetime) -> None:
    due, following = due_rung(line, zone, now), next_moment(line, zone, after=now)
    past = [rung for rung in rungs(line, zone) if rung.moment <= now]
    coming = [rung.moment for rung in rungs(line, zone) if rung.moment > now]
    assert due == (past[-1] if past else None)
    assert following == (coming[0] if coming else None)


@given(lines, st.sampled_from(EDGES), st.sampled_from(EDGES))
def test_a_waiting_rung_keeps_its_place_in_any_other_zone(line: Line, old: str, new: str) -> None:
    """Or an earlier one takes it, never a later one: what comes twice is told by its key, what is lost by nobody."""
    before, after = rungs(line, old), rungs(line, new)
    for place, rung in enumerate(before):
        moved = moved_moment(replace(line, next_reminder_at=rung.moment), new)
        assert moved in [each.moment for each in after[: place + 1]]


@given(lines, st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_between_the_zones_of_our_people_it_is_that_very_rung(line: Line, old: str, new: str) -> None:
    for here, there in zip(rungs(line, old), rungs(line, new), strict=True):
        assert moved_moment(replace(line, next_reminder_at=here.moment), new) == there.moment


def test_nothing_moves_where_nothing_waits() -> None:
    assert moved_moment(a_line(), "Asia/Shanghai") is None
    strange = replace(a_line(), next_reminder_at=datetime(2027, 6, 1, tzinfo=UTC))
    assert moved_moment(strange, "Asia/Shanghai") is None


def test_a_line_without_an_end_or_without_life_is_silent() -> None:
    for silent in (
        a_line(None),
        replace(a_line(), state=LineState.LET_GO),
        replace(a_line(), state=LineState.REMOVED),
    ):
        assert rungs(silent, "UTC") == []
        assert next_moment(silent, "UTC", after=datetime(2026, 1, 1, tzinfo=UTC)) is None
        assert due_rung(silent, "UTC", datetime(2030, 1, 1, tzinfo=UTC)) is None


def test_a_line_that_renews_by_itself_has_a_ladder_of_its_own() -> None:
    assert ladder(a_line()) == FIRST_LADDER == (7, 3, 1, 0)
    assert ladder(a_line(auto_renew=True)) == AUTO_RENEW_LADDER == (1,)


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
    assert [f"{rung.moment:%m-%d %H:%M}" for rung in rungs(a_line(end), zone)] == moments
