"""The control API for the page and the clock: people, chats, events, files, time."""

import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from sandbox.client import Client, RefusedError
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api
from tests.sandbox.test_server_transport import PNG

GROUP = -1_000_000_000_001


async def test_a_newcomer_finds_three_people_and_a_group(client: Client) -> None:
    found = await client.get("/control/people")
    people = [(each["id"], each["first_name"], each["language_code"]) for each in found["people"]]
    assert people == [(1001, "小林", "zh-hans"), (1002, "Ana", "es"), (1003, "Alex", "en")]
    assert found["bot"]["can_read_all_group_messages"] is False
    chats = (await client.get("/control/chats", person=1001))["chats"]
    assert [(chat["id"], chat["type"]) for chat in chats] == [(1001, "private"), (GROUP, "supergroup")]


async def test_a_sandbox_can_begin_empty() -> None:
    async with Sandbox(people=False) as sandbox, Client(sandbox.url) as client:
        assert (await client.get("/control/people"))["people"] == []


async def test_people_are_added_and_changed(client: Client) -> None:
    added = await client.post("/control/people", first_name="Léa", language_code="fr", username="lea", id=7)
    assert added["id"] == 7
    changed = await client.patch("/control/people/7", language_code="en")
    assert changed["language_code"] == "en"
    with pytest.raises(RefusedError, match="already a person"):
        await client.post("/control/people", first_name="Twin", language_code="fr", id=7)


@pytest.mark.parametrize(
    ("path", "body", "sentence"),
    [
        ("/control/chats/5/send", {"person": 1001, "text": "x"}, "There is no chat with the id 5"),
        ("/control/chats/1001/send", {"person": 5, "text": "x"}, "There is no person with the id 5"),
        ("/control/chats/1001/send", {"person": 1001}, "text is missing"),
        ("/control/chats/1001/send", {"person": 1001, "text": " "}, "nothing to send"),
        ("/control/chats/1001/send", {"person": 1002, "text": "x"}, "not in this chat"),
        ("/control/settings", {"gravity": 1}, "no setting gravity"),
        ("/control/groups/1001/migrate", {}, "not a group"),
        ("/control/faults", {"kind": "meteor"}, "kind of a fault"),
    ],
)
async def test_refusals_are_sentences(client: Client, path: str, body: dict[str, object], sentence: str) -> None:
    with pytest.raises(RefusedError, match=sentence):
        await client.post(path, **body)


async def test_unread_messages_are_counted_until_seen(client: Client, api: Api) -> None:
    await client.walker(1002).start(answer=False)
    await api("sendMessage", chat_id=1002, text="one")
    await api("sendMessage", chat_id=1002, text="two")
    mine = (await client.get("/control/chats", person=1002))["chats"][0]
    assert (mine["unread"], mine["last_text"]) == (2, "two")
    await client.get("/control/chats/1002/messages", person=1002)
    assert (await client.get("/control/chats", person=1002))["chats"][0]["unread"] == 0


async def test_events_arrive_in_order_while_they_happen(client: Client, api: Api) -> None:
    seq = (await client.get("/control/events", after=2**53, timeout=0))["seq"]
    poll = asyncio.create_task(client.get("/control/events", after=seq, timeout=30, person=1002))
    await client.walker(1002).say("<hi>", answer=False)
    first = await asyncio.wait_for(poll, 5)
    assert first["events"][0]["message"]["html"] == "&lt;hi&gt;"
    assert first["events"][0]["message"]["outgoing"]
    await api("sendMessage", chat_id=1002, text="x")
    await api("editMessageText", chat_id=1002, message_id=2, text="y")
    await api("deleteMessage", chat_id=1002, message_id=2)
    later = await client.get("/control/events", after=first["seq"], timeout=5)
    assert [event["type"] for event in later["events"]] == ["message", "edit", "delete"]
    assert later["events"][0]["message"]["text"] == "x"
    assert later["events"][2]["message_id"] == 2


async def test_events_of_a_restarted_sandbox_are_not_waited_for(client: Client) -> None:
    answer = await asyncio.wait_for(client.get("/control/events", after=10**6, timeout=60), 5)
    assert answer["events"] == []


async def test_files_travel_from_people_to_the_bot_and_the_page(
    client: Client, api: Api, session: aiohttp.ClientSession
) -> None:
    await client.walker(1001).upload("qr.png", PNG, kind="photo", caption="my /code", answer=False)
    message = await api.update("message")
    assert message["photo"][0]["width"] == 64
    assert message["caption_entities"][0]["type"] == "bot_command"
    stored = await api("getFile", file_id=message["photo"][0]["file_id"])
    async with session.get(api.path.replace("/bot", "/file/bot", 1) + stored["file_path"]) as response:
        assert await response.read() == PNG
    shown = (await client.get("/control/chats/1001/messages", person=1001))["messages"][-1]
    async with session.get(shown["file_url"]) as response:
        assert response.content_type == "image/png"
    again = await api("sendPhoto", chat_id=1001, photo=message["photo"][0]["file_id"])
    assert again["photo"] == message["photo"]
    assert "wrong file identifier" in await api.error("sendPhoto", chat_id=1001, photo="BQACAgIstranger")


async def test_an_uploaded_page_is_never_run(client: Client, session: aiohttp.ClientSession) -> None:
    await client.walker(1001).upload("evil.html", b"<script>alert(1)</script>", answer=False)
    shown = (await client.get("/control/chats/1001/messages", person=1001))["messages"][-1]
    async with session.get(shown["file_url"]) as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_the_clock_moves_forward_and_followers_learn_of_it(client: Client, api: Api) -> None:
    before = await client.get("/control/clock")
    follower = asyncio.create_task(client.get("/control/clock", after=before["version"], timeout=30))
    await client.advance(86_400)
    after = await asyncio.wait_for(follower, 5)
    assert after["version"] > before["version"]
    moved = datetime.fromisoformat(after["now"]) - datetime.fromisoformat(before["now"])
    assert timedelta(days=1) <= moved < timedelta(days=1, minutes=1)
    await client.walker(1001).say("tomorrow", answer=False)
    message = await api.update("message")
    assert message["date"] >= datetime.fromisoformat(after["now"]).timestamp() - 1
    with pytest.raises(RefusedError, match="only forward"):
        await client.advance(-5)
    assert (await client.post("/control/clock", reset=True))["offset"] == 0


async def test_the_clock_jumps_to_what_the_bot_waits_for(client: Client) -> None:
    with pytest.raises(RefusedError, match="not reported"):
        await client.post("/control/clock", to="next_due")
    due = (datetime.now(UTC) + timedelta(days=40)).replace(microsecond=0)
    await client.get("/control/clock", next_due=due.isoformat())
    assert (await client.get("/control/clock"))["next_due"] == due.isoformat()
    now = datetime.fromisoformat((await client.post("/control/clock", to="next_due"))["now"])
    assert due <= now < due + timedelta(minutes=1)
    assert (await client.get("/control/clock", next_due=""))["next_due"] is None


async def test_a_sandbox_can_begin_on_a_chosen_day() -> None:
    start = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    async with Sandbox(start=start) as sandbox, Client(sandbox.url) as client:
        now = datetime.fromisoformat((await client.get("/control/clock"))["now"])
        assert start <= now < start + timedelta(minutes=1)


async def test_one_chat_can_be_watched_alone(client: Client, api: Api) -> None:
    seq = (await client.get("/control/events", after=0, timeout=0))["seq"]
    watch = asyncio.create_task(client.get("/control/events", after=seq, timeout=30, chat=1002))
    await client.walker(1001).say("elsewhere", answer=False)
    await client.walker(1002).say("here", answer=False)
    found = await asyncio.wait_for(watch, 5)
    assert [event["message"]["text"] for event in found["events"]] == ["here"]


async def test_pages_from_elsewhere_are_kept_out(sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
    foreign, own = {"Origin": "https://example.org"}, {"Origin": sandbox.url}
    async with session.get("/control/people", headers=foreign) as refused:
        assert refused.status == 403
    async with session.get("/control/people", headers=own) as allowed:
        assert allowed.status == 200


async def test_people_forward_what_they_read(client: Client, api: Api) -> None:
    await client.walker(1002, GROUP).say("an offer", answer=False)
    body = {"person": 1001, "from_chat_id": GROUP, "message_id": 2}
    await client.post("/control/chats/1001/forward", **body)
    message = await api.update("message")
    assert message["text"] == "an offer"
    assert message["forward_origin"]["sender_user"]["first_name"] == "Ana"
    stranger = await client.newcomer("Zoe", "en")
    with pytest.raises(RefusedError, match="not there"):
        await client.post(f"/control/chats/{stranger.person}/forward", **{**body, "person": stranger.person})
