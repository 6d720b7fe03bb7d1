"""Button presses and inline queries: delivery, answers, lifetimes, forgeries."""

import asyncio
from typing import Any

import pytest

from sandbox.client import Client, RefusedError
from tests.sandbox.conftest import Api

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "✅ Renew", "callback_data": "renew:1"}, {"text": "Later", "callback_data": "later:1"}],
        [{"text": "Page", "url": "https://example.org/renew"}, {"text": "Copy", "copy_text": {"text": "LPA:1"}}],
    ]
}


@pytest.fixture(autouse=True)
async def keyboard_shown(client: Client, api: Api) -> None:
    """Message 2 of person 1001 carries the keyboard."""
    await client.walker(1001).start(answer=False)
    await api("sendMessage", chat_id=1001, text="Renew?", reply_markup=KEYBOARD)
    await api.updates()


def tap(client: Client, **wanted: Any) -> asyncio.Task[Any]:
    body = {"person": 1001, "message_id": 2, **wanted}
    return asyncio.create_task(client.post("/control/chats/1001/tap", **body))


@pytest.mark.parametrize(
    "wanted", [{"text": "Renew"}, {"text": "✅ Renew"}, {"data": "renew:1"}, {"row": 0, "column": 0}]
)
async def test_a_press_reaches_the_bot_and_its_answer_comes_back(
    client: Client, api: Api, wanted: dict[str, Any]
) -> None:
    pressed = tap(client, **wanted)
    query = await api.update("callback_query")
    assert query["data"] == "renew:1"
    assert query["message"]["text"] == "Renew?"
    assert query["chat_instance"]
    assert await api("answerCallbackQuery", callback_query_id=query["id"], text="Done", show_alert=True)
    outcome = await pressed
    assert outcome["answered"]
    assert outcome["answer"] == {"text": "Done", "show_alert": True}
    assert await client.violations() == []


async def test_links_and_copies_make_no_update(client: Client, api: Api) -> None:
    assert (await tap(client, text="Page"))["url"] == "https://example.org/renew"
    assert (await tap(client, text="Copy"))["copied"] == "LPA:1"
    assert await api.updates() == []


async def test_a_press_shows_the_message_as_it_is_now(client: Client, api: Api) -> None:
    await api("editMessageText", chat_id=1001, message_id=2, text="Changed", reply_markup=KEYBOARD)
    tap(client, text="Later", wait=0)
    assert (await api.update("callback_query"))["message"]["text"] == "Changed"


async def test_only_buttons_that_are_there_can_be_pressed(client: Client, api: Api) -> None:
    with pytest.raises(RefusedError, match="no such button"):
        await tap(client, data="renew:2")
    with pytest.raises(RefusedError, match="not in this chat"):
        await client.post("/control/chats/1001/tap", person=1002, message_id=2, text="Renew")
    tap(client, data="renew:2", forged=True, wait=0)
    assert (await api.update("callback_query"))["data"] == "renew:2"


async def test_a_press_under_a_deleted_message_is_inaccessible(client: Client, api: Api) -> None:
    await api("deleteMessage", chat_id=1001, message_id=2)
    tap(client, data="renew:1", forged=True, wait=0)
    message = (await api.update("callback_query"))["message"]
    assert message["date"] == 0
    assert message["message_id"] == 2


async def test_an_answer_counts_once(client: Client, api: Api) -> None:
    tap(client, text="Later", wait=0)
    query = await api.update("callback_query")
    await api("answerCallbackQuery", callback_query_id=query["id"])
    assert "query is too old" in await api.error("answerCallbackQuery", callback_query_id=query["id"])
    assert [each["rule"] for each in await client.violations()] == ["answered twice"]


async def test_a_late_answer_is_refused_and_the_silence_is_a_violation(client: Client, api: Api) -> None:
    await client.settings(callback_lifetime=15)
    pressed = tap(client, text="Later")
    query = await api.update("callback_query")
    await client.advance(16)
    assert "query is too old" in await api.error("answerCallbackQuery", callback_query_id=query["id"])
    assert not (await pressed)["answered"]
    assert [each["rule"] for each in await client.violations()] == ["unanswered callback"]


async def test_at_the_end_an_unanswered_press_is_a_violation_once_the_bot_has_seen_it(client: Client, api: Api) -> None:
    tap(client, text="Later", wait=0)
    await client.get("/control/chats/1001/messages")
    assert await client.violations() == []
    tap(client, text="Later", wait=0)
    await api.update("callback_query")
    assert [each["rule"] for each in await client.violations(settle=True)] == ["unanswered callback"]


async def test_a_long_answer_is_refused(client: Client, api: Api) -> None:
    tap(client, text="Later", wait=0)
    query = await api.update("callback_query")
    refused = await api.envelope("answerCallbackQuery", callback_query_id=query["id"], text="x" * 201)
    assert refused["error_code"] == 400


def article(number: int) -> dict[str, Any]:
    content = {"message_text": f"<b>Answer</b> {number}", "parse_mode": "HTML"}
    return {"type": "article", "id": str(number), "title": "Answer", "input_message_content": content}


async def test_an_inline_result_is_offered_and_chosen(client: Client, api: Api) -> None:
    asked = asyncio.create_task(client.post("/control/inline", person=1003, query="esim"))
    query = await api.update("inline_query")
    assert query["query"] == "esim"
    await api("answerInlineQuery", inline_query_id=query["id"], results=[article(1), article(2)])
    offered = (await asked)["answer"]["results"]
    group = (await client.get("/control/chats", person=1003))["chats"][1]["id"]
    chosen = await client.post("/control/inline/choose", person=1003, chat_id=group, result=offered[1])
    assert chosen["message"]["text"] == "Answer 2"
    assert chosen["message"]["via_bot"]["is_bot"]
    assert await api("editMessageText", inline_message_id=chosen["inline_message_id"], text="Updated"), (
        "a message sent inline can be edited"
    )


async def test_inline_results_have_ids_of_their_own_and_30_seconds(client: Client, api: Api) -> None:
    asyncio.create_task(client.post("/control/inline", person=1003, query="a", wait=0))  # noqa: RUF006 - ends at once
    query = await api.update("inline_query")
    twice = [article(1), article(1)]
    assert "RESULT_ID_DUPLICATE" in await api.error("answerInlineQuery", inline_query_id=query["id"], results=twice)
    await client.advance(31)
    assert "query is too old" in await api.error("answerInlineQuery", inline_query_id=query["id"], results=[article(1)])
