"""Where marks and days stand on the picture: all of them on it, none on another."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from domain.calendars import Mark
from handlers.timeline_layout import LEFT, LONGEST, LOOK_BACK, MARK_ROOM, RIGHT, Axis

TODAY = date(2026, 11, 20)
WIDE = 150
DAYS = st.integers(-800, 2000).map(lambda days: TODAY + timedelta(days=days))
LINE = st.dictionaries(st.sampled_from(Mark), DAYS, min_size=1)


def width(text: str) -> float:
    return WIDE + 40 * text.count("→")


def axis(*days: int) -> Axis:
    """The axis for days so far from today."""
    return Axis([TODAY + timedelta(days=each) for each in days], TODAY)


def test_today_and_every_near_day_are_on_the_axis_and_later_is_further_right() -> None:
    places = [axis(-6, 13, 103).x(TODAY + timedelta(days=day)) for day in (-6, 0, 13, 103)]
    assert places == sorted(set(places))
    assert places[0] > LEFT
    assert places[-1] < RIGHT


def test_the_far_future_does_not_squeeze_what_is_near() -> None:
    far = axis(5, 3000)
    assert far.last - TODAY < LONGEST * 1.1
    assert far.x(TODAY + timedelta(days=3000)) == RIGHT


def test_what_ended_long_ago_does_not_either() -> None:
    old = axis(-700, 5)
    assert TODAY - old.first < LOOK_BACK * 1.2
    assert old.x(TODAY - timedelta(days=700)) == LEFT


def test_the_axis_names_the_months_on_it() -> None:
    assert axis(13, 60).months == [date(2026, 12, 1), date(2027, 1, 1)]


def test_a_day_beyond_the_axis_is_shown_with_an_arrow() -> None:
    far = axis(5, 3000)
    day = TODAY + timedelta(days=3000)
    assert [label.text for label in far.labels({Mark.LOSS: day}, width)] == [f"{day} →"]


def test_days_that_stand_apart_share_a_line_and_those_that_do_not_take_another() -> None:
    far, near = TODAY + timedelta(days=100), TODAY + timedelta(days=1)
    wide = axis(0, 100)
    assert [label.level for label in wide.labels({Mark.END: TODAY, Mark.LOSS: far}, width)] == [0, 0]
    three = {Mark.END: TODAY, Mark.LOSS: near, Mark.ACTION: near}
    assert max(label.level for label in wide.labels(three, width)) > 0


@given(LINE)
def test_no_mark_covers_another_and_all_are_on_the_picture(days: dict[Mark, date]) -> None:
    places = list(Axis(list(days.values()), TODAY).marks(days).values())
    assert all(LEFT <= place <= RIGHT for place in places)
    assert all(abs(one - other) >= MARK_ROOM - 0.001 for one, other in combinations(places, 2))


@given(LINE)
def test_no_day_is_written_over_another_and_all_are_on_the_picture(days: dict[Mark, date]) -> None:
    labels = Axis(list(days.values()), TODAY).labels(days, width)
    assert len(labels) == len(days)
    assert all(label.left >= LEFT and label.left + width(label.text) <= RIGHT for label in labels)
    for one, other in combinations(labels, 2):
        apart = one.left + width(one.text) <= other.left or other.left + width(other.text) <= one.left
        assert apart or one.level != other.level
