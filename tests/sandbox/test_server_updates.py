"""How updates reach a polling bot: long poll, confirmation, filter, expiry, conflict."""

import asyncio

import pytest

from sandbox.client import Client
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api, bot_is_polling


async def test_a_long_poll_answers_when_something_happens(client: Client, api: Api) -> None:
    poll = asyncio.create_task(api.updates(timeout=30))
    await client.walker(1001).say("hello", answer=False)
    [update] = await asyncio.wait_for(poll, 5)
    assert update["message"]["text"] == "hello"
    assert update["message"]["from"]["language_code"] == "zh-hans"


async def test_updates_stay_until_an_offset_confirms_them(client: Client, api: Api) -> None:
    for text in ("one", "two", "three"):
        await client.walker(1001).say(text, answer=False)
    first = await api("getUpdates")
    assert await api("getUpdates") == first
    numbers = [update["update_id"] for update in first]
    assert numbers == sorted(set(numbers))
    rest = await api("getUpdates", offset=numbers[-1])
    assert [update["message"]["text"] for update in rest] == ["three"]
    assert await api("getUpdates") == rest


async def test_a_negative_offset_keeps_the_newest(client: Client, api: Api) -> None:
    for text in ("one", "two", "three"):
        await client.walker(1001).say(text, answer=False)
    kept = await api("getUpdates", offset=-2)
    assert [update["message"]["text"] for update in kept] == ["two", "three"]
    assert await api("getUpdates") == kept


@pytest.mark.parametrize(("limit", "given"), [(1, 1), (2, 2), (0, 1), (500, 3)])
async def test_the_limit_is_clamped(client: Client, api: Api, limit: int, given: int) -> None:
    for text in ("one", "two", "three"):
        await client.walker(1001).say(text, answer=False)
    assert len(await api("getUpdates", offset=-3, limit=limit)) == given


async def test_a_second_poll_ends_the_first(client: Client, api: Api) -> None:
    await api.updates()
    older = asyncio.create_task(api.envelope("getUpdates", timeout=30))
    await bot_is_polling(client)
    newer = asyncio.create_task(api.envelope("getUpdates", timeout=30))
    conflict = await asyncio.wait_for(older, 5)
    assert conflict["error_code"] == 409
    assert "terminated by other getUpdates" in conflict["description"]
    await client.walker(1001).say("hello", answer=False)
    assert (await asyncio.wait_for(newer, 5))["ok"]


async def test_the_filter_works_when_an_update_is_made_and_is_remembered(client: Client, api: Api) -> None:
    alex = client.walker(1003)
    await api.updates(allowed_updates=["callback_query"])
    await alex.say("dropped", answer=False)
    assert await api.updates() == []
    await alex.say("dropped too", answer=False)
    assert await api.updates(allowed_updates=[]) == []
    await alex.say("kept", answer=False)
    assert [update["message"]["text"] for update in await api.updates()] == ["kept"]


@pytest.mark.parametrize(("hours", "left"), [(23, 1), (25, 0)])
async def test_a_message_waits_a_day(client: Client, api: Api, hours: int, left: int) -> None:
    await client.walker(1001).say("hello", answer=False)
    await client.advance(hours * 3600)
    assert len(await api.updates()) == left


@pytest.mark.parametrize(("seconds", "left"), [(140, 1), (151, 0)])
async def test_a_press_waits_150_seconds(client: Client, api: Api, seconds: int, left: int) -> None:
    await client.walker(1001).say("/start", answer=False)
    await api.updates()
    await client.post("/control/chats/1001/tap", person=1001, message_id=1, data="x", forged=True, wait=0)
    await client.advance(seconds)
    assert len(await api.updates()) == left


async def test_newer_fields_and_kinds_can_be_mixed_in(client: Client, api: Api) -> None:
    await client.settings(unknown_fields=True)
    for number in range(30):
        await client.walker(1001).say(f"text {number}", answer=False)
    updates = await api.updates()
    messages = [update["message"] for update in updates if "message" in update]
    assert len(messages) == 30
    assert all("sandbox_future_field" in message for message in messages)
    assert len(updates) > 30


async def test_stopping_ends_a_poll_at_once() -> None:
    async with Sandbox(people=False) as sandbox, Client(sandbox.url) as client:
        poll = asyncio.create_task(client.get(f"/bot{sandbox.token}/getUpdates", timeout=50))
        await bot_is_polling(client)
        await asyncio.wait_for(sandbox.stop(), 5)
        assert (await poll)["result"] == []
