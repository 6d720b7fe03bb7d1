"""What catches a person when the bot's own messages do not: the calendar, its feed, the picture; and who watches it."""

from __future__ import annotations

import re
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import icalendar
import pytest

from domain.actions import Action
from domain.languages import Language
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.handlers.test_timeline import font_file
from tests.stories.conftest import running_bot
from tests.stories.guest import Guest

pytestmark = pytest.mark.usefixtures("complaints")


def free_port() -> int:
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        port: int = each.getsockname()[1]
        return port


@pytest.fixture
async def web(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[str]:
    """The bot with its web server; the server's address, at which the world finds it, too."""
    port = free_port()
    root = f"http://127.0.0.1:{port}"
    async with running_bot(sandbox, tmp_path, http_port=port, public_url=root, font_path=font_file(tmp_path)):
        yield root


@pytest.fixture
async def guest(sandbox: Sandbox, web: str) -> AsyncIterator[Guest]:
    """A person with a line that ends on 3 December."""
    async with Client(sandbox.url) as client:
        guest = await Guest.arrive(client, Language.EN)
        await guest.say("/add")
        await guest.press_country("CA")
        await guest.press_carrier("bell")
        await guest.say("2026-12-03")
        await guest.press("button-skip")
        yield guest
        assert await client.violations() == []


async def get(url: str, **headers: str) -> tuple[int, bytes, str]:
    """Status, body and ETag."""
    async with aiohttp.ClientSession(headers=headers) as session, session.get(url) as response:
        return response.status, await response.read(), response.headers.get("ETag", "")


def ends(file: bytes) -> list[str]:
    """The days in a calendar."""
    return [f"{event.decoded('dtstart')}" for event in icalendar.Calendar.from_ical(file).walk("VEVENT")]


async def test_a_calendar_follows_a_line_at_a_private_address_until_it_is_revoked(guest: Guest) -> None:
    await guest.say("/calendar")
    await guest.walker.wait(lambda screen: "/calendar/" in screen.get("text", ""))
    found = re.search(r"http\S+\.ics", guest.text)
    assert found is not None
    status, body, tag = await get(found[0])
    assert (status, "2026-12-03" in ends(body)) == (200, True)
    assert (await get(found[0], **{"If-None-Match": tag}))[0] == 304

    await guest.press("calendar-new")
    await guest.press("calendar-new-yes")
    assert (await get(found[0]))[0] == 404
    renewed = re.search(r"http\S+\.ics", guest.text)
    assert renewed is not None
    assert (await get(renewed[0]))[1] == body


async def test_a_button_under_a_file_or_a_picture_answers_with_a_message_of_its_own(guest: Guest) -> None:
    """There is none there, but nobody can be kept from pressing one."""
    await guest.say("/lines")
    await guest.press("timeline-button")
    await guest.walker.wait(lambda screen: "photo" in screen)
    await guest.say("/calendar")
    await guest.walker.wait(lambda screen: "/calendar/" in screen.get("text", ""))
    chat = await guest.walker.client.get(f"/control/chats/{guest.id}/messages", person=guest.id)
    sent = [message["message_id"] for message in chat["messages"] if "photo" in message or "document" in message]
    assert len(sent) == 2
    for message_id in sent:
        await guest.forge(Action("line", "list").data, message_id)
        assert guest.voice.plain("calendar-button") in guest.buttons


async def test_the_watchers_see_a_bot_that_ticks_and_what_it_handled(guest: Guest, web: str) -> None:
    assert (await get(f"{web}/healthz"))[0] == 200
    _, metrics, _ = await get(f"{web}/metrics")
    handled = re.search(rb'bot_update_handling_seconds_count\{kind="message"\} (\d+)', metrics)
    assert handled is not None
    assert int(handled[1]) >= 3
    assert b"bot_ailing 0.0" in metrics


async def test_the_lines_are_shown_along_the_time_in_a_picture_that_can_be_closed(guest: Guest) -> None:
    await guest.say("/lines")
    await guest.press("timeline-button")
    picture = await guest.walker.wait(lambda screen: "photo" in screen)
    assert picture["photo"][-1]["width"] == 1080
    await guest.walker.tap(guest.voice.plain("button-close"), screen=False)
    await guest.walker.catch_up()
    assert guest.voice.plain("timeline-button") in guest.buttons
