"""Buttons of other people's lines, cut, forged, old and repeated ones: refused politely, nothing changed."""

from __future__ import annotations

from datetime import date

import pytest

from domain.actions import Action
from handlers.context import House
from tests.handlers.conftest import ALICE, BOB
from tests.handlers.line_beginnings import TEXT, only_line, with_line
from tests.handlers.recording import Chat


async def every_button_of(chat: Chat, line_id: int) -> list[str]:
    """The data of every button that the line's screens show."""
    data = []
    screens = [Action("line", verb, line_id) for verb in ("show", "edit", "hours", "history", "remove")]
    screens += [Action("line", "ask", line_id, field) for field in ("label", "end", "loss", "left", "note", "digits")]
    for screen in screens:
        await chat.presses_action(screen)
        data += [button["callback_data"] for button in chat.shown.buttons if "callback_data" in button]
        data.append(screen.data)
    return [each for each in data if each.startswith("line:") and f":{line_id}" in each]


async def test_no_button_of_hers_does_anything_for_him(alice: Chat, bob: Chat, house: House) -> None:
    line_id = await with_line(alice, "giffgaff", "GB")
    await house.lines.set_end(ALICE, line_id, date(2026, 12, 3))
    before = await house.lines.get(ALICE, line_id)
    buttons = await every_button_of(alice, line_id)
    assert len(buttons) > 40
    await bob.says("/lines")
    his = bob.text
    for data in buttons:
        await bob.sends_data(data)
        assert bob.alert == bob.voice.plain("refused-not-yours"), data
    assert bob.text == his
    assert (await house.lines.get(ALICE, line_id)).line == before.line


async def test_no_reading_of_hers_does_anything_for_him(alice: Chat, bob: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    buttons = [button["callback_data"] for button in alice.shown.buttons]
    his = await with_line(bob)
    taking = [data for data in buttons if ":drop:" not in data]
    taking.append(f"read:line:1:{his}")
    for data in taking:
        await bob.sends_data(data)
        assert bob.alert == bob.voice.plain("refused-not-yours"), data
    assert (await only_line(house, BOB)).service_end is None
    assert (await only_line(house, ALICE)).service_end is None


@pytest.mark.parametrize(
    "data",
    [
        "line:show:",
        "line:show:abc",
        "line:show:0",
        "line:show:99999999999999999999",
        "line:hour:{line}:99",
        "line:hour:{line}:x",
        "line:day:{line}:2027-13-45",
        "line:day:{line}:9999-12-31",
        "line:lossday:{line}",
        "line:ask:{line}:id",
        "line:clear:{line}:person_id",
        "line:history:{line}:-1",
        "line:list:0:99999999999",
        "line:receipt:{line}",
        "line:fly:{line}",
        "add:country:1:ZZ",
        "add:carrier:1:nobody.1",
        "add:carrier:1:bell.999999",
        "add:day:{line}:x",
        "read:take:1:1/no/1",
        "read:take:1:x",
        "read:line:1:99999999999999999999",
        "read:lines:1:x",
    ],
)
async def test_cut_and_forged_data_is_refused_and_changes_nothing(alice: Chat, house: House, data: str) -> None:
    line_id = await with_line(alice)
    before = await house.lines.get(ALICE, line_id)
    page = alice.text
    await alice.sends_data(data.format(line=line_id))
    assert alice.alert
    assert alice.text == page
    assert (await house.lines.get(ALICE, line_id)).line == before.line


async def test_every_button_may_be_pressed_twice(alice: Chat, house: House) -> None:
    line_id = await with_line(alice, "giffgaff", "GB")
    for data in await every_button_of(alice, line_id):
        if ":gone:" in data:
            continue
        await alice.sends_data(data, update_id=7)
        once = await only_line(house)
        await alice.sends_data(data, update_id=8)
        assert await only_line(house) == once, data


async def test_a_removed_line_answers_old_buttons_politely(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await house.lines.remove(ALICE, line_id)
    for verb in ("show", "edit", "history", "remove", "kept"):
        await alice.presses_action(Action("line", verb, line_id))
        assert alice.alert == alice.voice.plain("refused-not-yours")


async def test_a_button_under_a_deleted_message_answers_below(alice: Chat) -> None:
    line_id = await with_line(alice)
    old = alice.shown.id
    del alice.request.messages[old]
    await alice.sends_data(Action("line", "show", line_id).data, message_id=old)
    assert alice.shown.id > old
