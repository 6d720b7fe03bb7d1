"""/calendar in the chat: the file, the address, and how it is changed and switched off."""

from __future__ import annotations

import re
from datetime import date

from domain.actions import Action
from handlers.context import House
from tests.handlers.conftest import ALICE
from tests.handlers.recording import PUBLIC_ROOT, Chat

SOON = date(2026, 12, 3)


async def with_date(chat: Chat) -> None:
    await chat.says("/start")
    lines = chat.app.bot_data.lines
    line = await lines.add(chat.id, "CA", "bell", origin=1)
    await lines.set_end(chat.id, line.id, SOON)


def documents(chat: Chat) -> list[str]:
    return [given["caption"] for name, given in chat.request.calls if name == "sendDocument"]


def address(chat: Chat) -> str:
    found = re.search(r"<code>(.+)</code>", chat.text)
    assert found is not None
    assert found[1].startswith(f"{PUBLIC_ROOT}/calendar/")
    return found[1]


async def test_the_command_brings_the_file_and_the_address(alice: Chat) -> None:
    await with_date(alice)
    await alice.says("/calendar")
    assert documents(alice) == [alice.voice("calendar-file")]
    assert address(alice) in [button.get("copy_text", {}).get("text") for button in alice.shown.buttons]


async def test_a_button_does_the_same_and_leaves_its_message_alone(alice: Chat) -> None:
    await with_date(alice)
    before = alice.shown.id
    await alice.presses_action(Action("calendar", "show"))
    assert len(documents(alice)) == 1
    assert alice.shown.id > before
    assert address(alice)


async def test_whoever_has_no_dates_is_told_what_to_add(alice: Chat) -> None:
    await alice.says("/calendar")
    assert alice.text == alice.voice("calendar-empty")
    assert documents(alice) == []


async def test_a_new_address_is_asked_about_before_the_old_one_closes(alice: Chat) -> None:
    await with_date(alice)
    await alice.says("/calendar")
    old = address(alice)
    await alice.presses("calendar-new")
    await alice.presses("button-back")
    assert address(alice) == old
    await alice.presses("calendar-new")
    await alice.presses("calendar-new-yes")
    assert address(alice) != old
    assert alice.voice("calendar-new-done") in alice.text


async def test_it_can_be_switched_off_and_made_again(alice: Chat, house: House) -> None:
    await with_date(alice)
    await alice.says("/calendar")
    old = address(alice)
    await alice.presses("calendar-off")
    assert await house.calendars.behind(old.rsplit("/", 1)[1].removesuffix(".ics")) is None
    await alice.presses("calendar-make")
    assert address(alice) != old
    assert await house.calendars.address(ALICE) == address(alice)
