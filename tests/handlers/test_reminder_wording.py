"""How long is left, said in days by the person's calendar and in hours by the carrier's clock, in every language."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from content.texts import Texts
from domain.languages import Language
from handlers.reminder_wording import over_at, stops_text, time_left

TEXTS = Texts.load()
ZH_HANS, ZH_HANT, EN, ES, FR = Language
END = date(2026, 12, 3)
TORONTO, SHANGHAI, PACIFIC = "America/Toronto", "Asia/Shanghai", "America/Los_Angeles"
OVER = datetime(2026, 12, 4, 5, tzinfo=UTC)  # midnight in Toronto


def said(before_the_end: timedelta, language: Language = EN, zone: str = TORONTO, there: str = TORONTO) -> str:
    return str(time_left(END, over_at(END, there) - before_the_end, zone, there, TEXTS.to(language)))


def test_a_last_day_is_over_at_midnight_where_the_carrier_is() -> None:
    assert over_at(END, TORONTO) == OVER
    assert over_at(END, SHANGHAI) == datetime(2026, 12, 3, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (24 * 30 + 14, "in 30 days"),
        (24 * 2 + 14, "in 2 days"),
        (24 + 14, "tomorrow"),
        (24, "in 24 hours"),
        (14, "in 14 hours"),
        (1, "in 1 hour"),
        (0.5, "in less than an hour"),
        (-10, "yesterday"),
        (-24 * 2 - 10, "3 days ago"),
    ],
)
def test_days_are_said_until_a_day_is_left_then_hours_then_how_long_it_is_over(hours: float, text: str) -> None:
    assert said(timedelta(hours=hours)) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (ZH_HANS, "14 小时后 | 1 小时后 | 不到 1 小时后"),
        (ZH_HANT, "14 小時後 | 1 小時後 | 不到 1 小時後"),
        (EN, "in 14 hours | in 1 hour | in less than an hour"),
        (ES, "en 14 horas | en 1 hora | en menos de una hora"),
        (FR, "dans 14 heures | dans 1 heure | dans moins d’une heure"),
    ],
)
def test_every_language_has_its_own_hours(language: Language, text: str) -> None:
    assert " | ".join(said(timedelta(hours=hours), language) for hours in (14, 1, 0.2)) == text


def test_hours_are_told_by_the_carriers_clock() -> None:
    """In Shanghai it is the fourth already, and the plan of the third still works in California."""
    assert said(timedelta(hours=6), zone=SHANGHAI, there=PACIFIC) == "in 6 hours"


def test_what_is_over_by_the_carriers_clock_is_not_ahead_on_the_persons_calendar() -> None:
    """In California it is still the third, and the plan of the third has stopped in Shanghai."""
    assert said(-timedelta(hours=2), zone=PACIFIC, there=SHANGHAI) == "today"


def test_the_end_on_ones_own_clock_is_told_only_where_the_clocks_differ() -> None:
    voice = TEXTS.to(EN)
    assert stops_text(END, TORONTO, "America/New_York", OVER - timedelta(hours=1), voice) is None
    told = stops_text(END, SHANGHAI, PACIFIC, OVER - timedelta(hours=1), voice)
    assert told is not None
    assert "Fri, 4 December 2026 16:00" in told


def test_an_end_that_is_over_is_not_said_to_be_coming() -> None:
    assert stops_text(END, SHANGHAI, PACIFIC, OVER + timedelta(days=1), TEXTS.to(EN)) is None
