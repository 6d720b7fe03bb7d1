"""Carriers' texts in the chat: proposed, approved in part or whole, for one line or another, or dropped."""

from __future__ import annotations

from datetime import UTC, date, datetime

from handlers.context import House
from tests.handlers.conftest import ALICE
from tests.handlers.line_beginnings import TEXT, asked, only_line, with_line
from tests.handlers.recording import Chat


async def test_a_pasted_text_proposes_end_and_amounts_for_the_carriers_line(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    assert "Thu, 3 December 2026" in alice.text
    assert (await only_line(house)).service_end is None  # nothing without approval
    await alice.presses("reading-take-all")
    line = await only_line(house)
    assert (line.service_end, line.left.data_mb) == (date(2026, 12, 3), 3277)


async def test_only_the_date_or_only_the_amounts_may_be_taken(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    await alice.presses("reading-take-left")
    assert ((await only_line(house)).service_end, (await only_line(house)).left.data_mb) == (None, 3277)
    await alice.says(TEXT.replace("3.2GB", "1GB"))
    await alice.presses("reading-take-end")
    assert ((await only_line(house)).service_end, (await only_line(house)).left.data_mb) == (date(2026, 12, 3), 3277)


async def test_a_text_without_a_line_becomes_a_new_line(alice: Chat, house: House) -> None:
    await alice.says(TEXT)
    await alice.presses("reading-add", carrier="Bell")
    await alice.presses("reading-take-all")
    assert ((await only_line(house)).carrier, (await only_line(house)).service_end) == ("bell", date(2026, 12, 3))


async def test_a_text_of_an_unknown_carrier_waits_while_a_line_is_added(alice: Chat, house: House) -> None:
    await alice.says("Your plan renews on 2026-12-03.")
    await alice.presses("menu-add")
    await alice.presses("renew-more-countries")
    await alice.presses("renew-fewer-countries")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses("button-back")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses("renew-which-is-mine")
    await alice.presses_label("TELUS")
    await alice.presses("reading-take-all")
    assert ((await only_line(house)).carrier, (await only_line(house)).service_end) == ("telus", date(2026, 12, 3))


async def test_between_two_lines_of_a_carrier_the_person_chooses(alice: Chat, house: House) -> None:
    first = await with_line(alice)
    second = (await house.lines.add(ALICE, "CA", "bell", origin=2)).id
    await house.lines.label(ALICE, second, "Dad")
    await alice.says(TEXT)
    assert alice.voice("reading-which-line") in alice.text
    await alice.presses_label("Dad · Bell")
    await alice.presses("reading-take-all")
    ends = {line.id: line.service_end for line in await house.lines.of(ALICE)}
    assert ends == {first: None, second: date(2026, 12, 3)}


async def test_an_ambiguous_text_offers_each_day(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says("Bell: your plan expires on 01/02/2027")
    await alice.presses("reading-take-day", day=date(2027, 2, 1))
    assert (await only_line(house)).service_end == date(2027, 2, 1)


async def test_a_dropped_text_notes_nothing(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    await alice.presses("reading-drop")
    assert (await only_line(house)).service_end is None


async def test_a_forwarded_text_is_no_answer_and_counts_from_when_it_was_written(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "note")
    written = int(datetime(2026, 11, 10, 15, tzinfo=UTC).timestamp())
    forwarded = {"type": "hidden_user", "sender_user_name": "Bell", "date": written}
    await alice.says("Bell: your plan expires in 30 days", forward_origin=forwarded)
    await alice.presses("reading-take-all")
    line = await only_line(house)
    assert (line.service_end, line.note) == (date(2026, 12, 10), None)


async def test_words_that_tell_nothing_get_the_nearest_questions(alice: Chat) -> None:
    await with_line(alice)
    await alice.says("hello there")
    assert alice.text == alice.voice("faq-which")
