"""Adding a line in the chat: country, carrier, end date, label."""

from __future__ import annotations

from datetime import date

from handlers.context import House
from tests.handlers.conftest import ALICE
from tests.handlers.line_beginnings import only_line
from tests.handlers.recording import Chat


async def test_a_line_is_added_in_two_taps_and_two_answers(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses_label("Bell")
    await alice.says("3 December 2026")
    await alice.says("Mum")
    line = await only_line(house)
    assert (line.carrier, line.service_end, line.label) == ("bell", date(2026, 12, 3), "Mum")
    assert alice.voice("add-done") in alice.text
    # The questions are gone: only the page is left in the chat.
    assert [message.chat for message in alice.request.messages.values()] == [ALICE]


async def test_end_and_label_may_be_skipped(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses_label("Bell")
    await alice.presses("button-skip")
    await alice.presses("button-skip")
    line = await only_line(house)
    assert (line.service_end, line.label) == (None, None)
    assert alice.voice("line-end-unknown") in alice.text
    assert await house.people.expected(ALICE) is None


async def test_pressing_a_carrier_twice_adds_one_line(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    (bell,) = [button["callback_data"] for button in alice.shown.buttons if button["text"] == "Bell"]
    await alice.sends_data(bell)
    await alice.sends_data(bell)
    await only_line(house)


async def test_which_one_is_mine_tells_the_carriers_apart(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses("renew-which-is-mine")
    assert alice.text.count("•") > 2
    await alice.presses_label("Rogers")
    assert (await only_line(house)).carrier == "rogers"


async def test_a_country_with_one_carrier_needs_one_tap(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses("renew-more-countries")
    await alice.presses_label("🇪🇪 Estonia")
    assert (await only_line(house)).carrier == "esim_gg"


async def test_an_ambiguous_end_is_asked_about_and_the_label_comes_next(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses_label("Bell")
    await alice.says("01/02/2027")
    assert (await only_line(house)).service_end is None
    await alice.presses_label("Mon, 1 February 2027")
    assert (await only_line(house)).service_end == date(2027, 2, 1)
    assert alice.voice("add-ask-label") in alice.text
