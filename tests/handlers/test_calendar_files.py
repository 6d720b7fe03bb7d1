"""The iCalendar file, read back by a parser."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from content.catalogue import CatalogueShelf
from content.texts import Texts
from domain.calendars import Calendar, Revision, entries
from domain.catalogue import Period
from domain.languages import Language
from domain.lines import Line
from domain.money import Money
from domain.people import Person, Reach
from handlers.calendar_files import calendar_file
from tests.domain.test_calendars import BELL, END, LOSS

LINE = replace(BELL, action_due=None)
CHANGED = datetime(2026, 11, 20, 17, tzinfo=UTC)


class Maker:
    """Makes the file of some lines of a person who speaks a language."""

    def __init__(self, shelf: CatalogueShelf, texts: Texts) -> None:
        self.shelf = shelf
        self.texts = texts

    def file(self, *lines: Line, language: Language = Language.EN, revision: int = 1) -> bytes:
        person = Person(LINE.person_id, language, True, None, Reach.OK, CHANGED)
        revisions = {line.id: Revision(revision, CHANGED) for line in lines}
        return calendar_file(Calendar(person, entries(lines), revisions), self.shelf, self.texts)

    def events(self, *lines: Line, language: Language = Language.EN, revision: int = 1) -> list[Any]:
        parsed = icalendar.Calendar.from_ical(self.file(*lines, language=language, revision=revision))
        return list(parsed.walk("VEVENT"))


@pytest.fixture
def make(shelf: CatalogueShelf, texts: Texts) -> Maker:
    return Maker(shelf, texts)


def test_each_day_is_a_whole_day_of_the_carrier_s_calendar(make: Maker) -> None:
    assert [(event.decoded("dtstart"), event.decoded("dtend")) for event in make.events(LINE)] == [
        (END, END + timedelta(days=1)),
        (LOSS, LOSS + timedelta(days=1)),
    ]


def test_both_clocks_ring_before_their_day(make: Maker) -> None:
    for event in make.events(LINE):
        alarms = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
        assert len(alarms) == 3
        assert min(alarms) < -timedelta(days=6)
        assert {alarm["action"] for alarm in event.walk("VALARM")} == {"DISPLAY"}


def test_after_a_renewal_it_is_the_same_event_on_another_day(make: Maker) -> None:
    before, _ = make.events(LINE)
    after, _ = make.events(replace(LINE, service_end=date(2027, 1, 2), cycle=2), revision=2)
    assert before["uid"] == after["uid"]
    assert before.decoded("dtstart") < after.decoded("dtstart")
    assert before["sequence"] < after["sequence"]


def test_no_two_events_share_an_id(make: Maker) -> None:
    lines = [LINE, replace(BELL, id=2), replace(LINE, id=1, person_id=202)]
    ids = [str(event["uid"]) for line in lines for event in make.events(line)]
    assert len(set(ids)) == len(ids) == 7


def test_an_unchanged_calendar_is_the_same_to_the_byte(make: Maker) -> None:
    assert make.file(LINE) == make.file(LINE)


def test_a_person_s_words_stay_words(make: Maker) -> None:
    label = r"Mum, Dad; \n <b> & 妈妈 📱 END:VEVENT"
    event, _ = make.events(replace(LINE, label=label))
    assert str(event["summary"]).startswith(label)
    assert b"\r\nEND:VEVENT\r\n" in make.file(LINE)
    assert all(len(line) <= 75 for line in make.file(replace(LINE, label=label)).split(b"\r\n"))


def test_a_note_does_not_leave_the_bot(make: Maker) -> None:
    assert b"in the drawer" not in make.file(replace(LINE, note="in the drawer"))


def test_the_price_and_the_page_to_renew_on_are_in_it(make: Maker) -> None:
    event, _ = make.events(replace(LINE, price=Money.of(25, "CAD"), period=Period(days=30)))
    assert str(event["description"]).splitlines() == [
        "Price: CAD 25.00 / 30 days",
        "The carrier's date (time zone America/Toronto)",
    ]
    assert str(event["url"]).startswith("https://")


@pytest.mark.parametrize(
    ("language", "end"),
    [
        (Language.ZH_HANS, "贝尔 Bell：最后可用日"),
        (Language.ZH_HANT, "貝爾 Bell：最後可用日"),
        (Language.EN, "Bell: last day of service"),
        (Language.ES, "Bell: último día de servicio"),
        (Language.FR, "Bell\u00a0: dernier jour de service"),
    ],
)
def test_it_speaks_the_person_s_language(make: Maker, language: Language, end: str) -> None:
    event, _ = make.events(LINE, language=language)
    assert str(event["summary"]) == end


def test_a_line_whose_carrier_left_the_catalogue_keeps_its_days(make: Maker) -> None:
    assert [str(event["summary"]) for event in make.events(replace(LINE, carrier="gone"))] == [
        "gone: last day of service",
        "gone: the number may be lost from today",
    ]
