"""Messages of the bot: what is posted, edited, deleted, replied to and copied, and what is refused."""

import pytest

from sandbox.client import Client
from tests.sandbox.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Renew", "callback_data": "renew"}]]}


@pytest.fixture(autouse=True)
async def xiaolin_started(client: Client, api: Api) -> None:
    """Person 1001 has opened the bot; the message /start has the number 1."""
    await client.walker(1001).start(answer=False)


async def test_a_message_comes_back_whole(api: Api) -> None:
    message = await api("sendMessage", chat_id=1001, text="<b>Due</b> on t.me/x", parse_mode="HTML")
    assert message["message_id"] == 2
    assert message["chat"] == {"id": 1001, "type": "private", "first_name": "小林", "username": "xiaolin"}
    assert message["from"]["is_bot"]
    assert isinstance(message["date"], int)
    assert [entity["type"] for entity in message["entities"]] == ["bold", "url"]


async def test_an_edit_replaces_text_and_drops_the_keyboard_it_does_not_repeat(client: Client, api: Api) -> None:
    await api("sendMessage", chat_id=1001, text="old", reply_markup=KEYBOARD)
    edited = await api("editMessageText", chat_id=1001, message_id=2, text="new")
    assert edited["text"] == "new"
    assert "reply_markup" not in edited
    assert "edit_date" in edited
    walker = client.walker(1001)
    await walker.catch_up()
    assert walker.text == "new"
    assert walker.buttons == []


async def test_the_three_refusals_of_an_edit_differ(client: Client, api: Api) -> None:
    await api("sendMessage", chat_id=1001, text="same", reply_markup=KEYBOARD)
    edit = {"chat_id": 1001, "text": "same", "reply_markup": KEYBOARD}
    assert "not found" in await api.error("editMessageText", message_id=99, **edit)
    assert "can't be edited" in await api.error("editMessageText", message_id=1, **edit)
    assert "not modified" in await api.error("editMessageText", message_id=2, **edit)
    assert await client.violations() == []


async def test_a_keyboard_alone_can_be_edited(api: Api) -> None:
    await api("sendMessage", chat_id=1001, text="text")
    edited = await api("editMessageReplyMarkup", chat_id=1001, message_id=2, reply_markup=KEYBOARD)
    assert edited["text"] == "text"
    assert edited["reply_markup"] == KEYBOARD
    assert "reply_markup" not in await api("editMessageReplyMarkup", chat_id=1001, message_id=2)
    assert "not modified" in await api.error("editMessageReplyMarkup", chat_id=1001, message_id=2)


@pytest.mark.parametrize(
    ("params", "rule"),
    [
        ({"text": "x" * 4097}, "text too long"),
        ({"text": " \n "}, "text blank"),
        ({"text": "<b>open", "parse_mode": "HTML"}, "parse entities"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}, "button no action"),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]}},
            "button data",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "url": "t.me/b?start=a%20b"}]]}},
            "deep link",
        ),
        ({"text": "see https://t.me/b?start=" + "x" * 65}, "deep link"),
    ],
)
async def test_what_telegram_would_refuse_is_a_violation(
    client: Client, api: Api, params: dict[str, object], rule: str
) -> None:
    assert (await api.envelope("sendMessage", chat_id=1001, **params))["error_code"] == 400
    assert [each["rule"] for each in await client.violations()] == [rule]


async def test_an_unknown_chat_is_a_violation(client: Client, api: Api) -> None:
    assert "chat not found" in await api.error("sendMessage", chat_id=424242, text="x")
    assert [each["rule"] for each in await client.violations()] == ["chat not found"]


async def test_a_reply_quotes_its_target(api: Api) -> None:
    message = await api("sendMessage", chat_id=1001, text="yes?", reply_parameters={"message_id": 1})
    assert message["reply_to_message"]["text"] == "/start"
    lost = {"message_id": 99}
    assert "replied not found" in await api.error("sendMessage", chat_id=1001, text="x", reply_parameters=lost)
    sent = await api(
        "sendMessage", chat_id=1001, text="x", reply_parameters=lost | {"allow_sending_without_reply": True}
    )
    assert "reply_to_message" not in sent


async def test_deleting(client: Client, api: Api) -> None:
    await api("sendMessage", chat_id=1001, text="one")
    await api("sendMessage", chat_id=1001, text="two")
    assert await api("deleteMessage", chat_id=1001, message_id=2)
    assert "delete not found" in await api.error("deleteMessage", chat_id=1001, message_id=2)
    assert await api("deleteMessages", chat_id=1001, message_ids=[2, 3, 77])
    shown = await client.get("/control/chats/1001/messages", person=1001)
    assert [message["message_id"] for message in shown["messages"]] == [1]


async def test_after_48_hours_a_message_cannot_be_deleted(client: Client, api: Api) -> None:
    await api("sendMessage", chat_id=1001, text="one")
    await client.advance(48 * 3600 + 1)
    assert "can't be deleted" in await api.error("deleteMessage", chat_id=1001, message_id=2)


async def test_copying_and_forwarding(client: Client, api: Api) -> None:
    await client.walker(1002).start(answer=False)
    await api("sendMessage", chat_id=1001, text="*news*", parse_mode="MarkdownV2")
    copy = await api("copyMessage", chat_id=1002, from_chat_id=1001, message_id=2)
    assert copy == {"message_id": 2}
    forwarded = await api("forwardMessage", chat_id=1002, from_chat_id=1001, message_id=1)
    assert forwarded["text"] == "/start"
    assert forwarded["forward_origin"]["sender_user"]["id"] == 1001
    await api("sendMessage", chat_id=1001, text="secret", protect_content=True)
    assert "can't be copied" in await api.error("copyMessage", chat_id=1002, from_chat_id=1001, message_id=3)


async def test_effects_and_topics_only_where_they_exist(client: Client, api: Api) -> None:
    group = await client.post("/control/groups", title="Forum", members=[1001], forum=True)
    topic = await client.post(f"/control/groups/{group['id']}/topics", name="Canada")
    place = {"chat_id": group["id"], "text": "x"}
    sent = await api("sendMessage", **place, message_thread_id=topic["message_thread_id"])
    assert sent["is_topic_message"]
    await api.updates()
    body = {"person": 1001, "text": "/help@esim_sandbox_bot", "message_thread_id": topic["message_thread_id"]}
    await client.post(f"/control/chats/{group['id']}/send", **body)
    assert (await api.update("message"))["message_thread_id"] == topic["message_thread_id"]
    assert "thread not found" in await api.error("sendMessage", **place, message_thread_id=4000)
    assert "private chats only" in await api.error("sendMessage", **place, message_effect_id="5104841245755180586")
    assert (await api("sendMessage", chat_id=1001, text="x", message_effect_id="51048"))["effect_id"] == "51048"


async def test_a_reply_keyboard_is_remembered_and_its_keys_send_text(client: Client, api: Api) -> None:
    keyboard = {"keyboard": [[{"text": "My lines"}, {"text": "Help"}]], "resize_keyboard": True}
    sent = await api("sendMessage", chat_id=1001, text="menu", reply_markup=keyboard)
    assert "reply_markup" not in sent
    shown = await client.get("/control/chats/1001/messages", person=1001)
    assert shown["reply_keyboard"] == keyboard
    assert shown["messages"][-1]["reply_markup"] == keyboard
    await api.updates()
    await client.post("/control/chats/1001/tap", person=1001, text="My lines")
    assert (await api.update("message"))["text"] == "My lines"
    await api("sendMessage", chat_id=1001, text="gone", reply_markup={"remove_keyboard": True})
    assert (await client.get("/control/chats/1001/messages", person=1001))["reply_keyboard"] is None


async def test_typing_is_shown_for_five_seconds(client: Client, api: Api) -> None:
    await api("sendChatAction", chat_id=1001, action="typing")
    assert (await client.get("/control/chats/1001/messages"))["typing"]
    await client.advance(6)
    assert not (await client.get("/control/chats/1001/messages"))["typing"]


async def test_pins_and_reactions(api: Api) -> None:
    await api("sendMessage", chat_id=1001, text="keep")
    assert await api("pinChatMessage", chat_id=1001, message_id=2)
    assert (await api("getChat", chat_id=1001))["pinned_message"]["text"] == "keep"
    assert await api("unpinChatMessage", chat_id=1001)
    assert "pinned_message" not in await api("getChat", chat_id=1001)
    assert await api("setMessageReaction", chat_id=1001, message_id=1, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert "not found" in await api.error("setMessageReaction", chat_id=1001, message_id=88)


async def test_a_location_is_sent_and_received(client: Client, api: Api) -> None:
    sent = await api("sendLocation", chat_id=1001, latitude=43.65, longitude=-79.38)
    assert sent["location"] == {"latitude": 43.65, "longitude": -79.38}
    await api.updates()
    await client.walker(1001).locate(-33.45, -70.66, answer=False)
    assert (await api.update("message"))["location"]["latitude"] == -33.45
