"""What goes wrong on request: scripted faults, limits, latency, reworded errors; and the log that shows it."""

import time

import aiohttp
import pytest

from sandbox.client import Client
from tests.sandbox.conftest import Api


@pytest.fixture(autouse=True)
async def xiaolin_started(client: Client, api: Api) -> None:
    await client.walker(1001).start(answer=False)


async def texts(client: Client) -> list[str]:
    shown = await client.get("/control/chats/1001/messages", person=1001)
    return [message["text"] for message in shown["messages"]][1:]


async def test_a_scripted_flood_error_comes_once_and_is_no_violation(client: Client, api: Api) -> None:
    await client.fault("429", method="sendMessage", retry_after=7)
    refused = await api.envelope("sendMessage", chat_id=1001, text="x")
    assert refused["error_code"] == 429
    assert refused["parameters"] == {"retry_after": 7}
    assert await api("sendMessage", chat_id=1001, text="x")
    assert await client.violations() == []
    assert [entry["fault"] for entry in await client.log("sendMessage")] == ["429", None]


async def test_a_fault_can_wait_for_the_nth_call_of_one_chat(client: Client, api: Api) -> None:
    await client.walker(1002).start(answer=False)
    await client.fault("5xx", chat=1001, nth=2, times=2, status=503)
    codes = [
        (await api.envelope("sendMessage", chat_id=chat, text="x")).get("error_code", 200)
        for chat in (1001, 1002, 1001, 1001, 1001)
    ]
    assert codes == [200, 200, 503, 503, 200]


async def test_an_html_page_instead_of_an_answer(client: Client, api: Api, session: aiohttp.ClientSession) -> None:
    await client.fault("html", method="getMe")
    async with session.get(api.path + "getMe") as response:
        assert response.status == 502
        assert response.content_type == "text/html"


@pytest.mark.parametrize(("kind", "arrived"), [("cut_before", []), ("cut_after", ["x"])])
async def test_a_connection_breaks_before_or_after_the_effect(
    client: Client, api: Api, kind: str, arrived: list[str]
) -> None:
    await client.fault(kind, method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await api("sendMessage", chat_id=1001, text="x")
    assert await texts(client) == arrived


async def test_half_an_answer(client: Client, api: Api) -> None:
    await client.fault("truncated", method="sendMessage")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        await api("sendMessage", chat_id=1001, text="x")
    assert await texts(client) == ["x"]


async def test_any_error_can_be_scripted(client: Client, api: Api) -> None:
    await client.fault("error", method="sendMessage", status=400, description="Bad Request: CHAT_WRITE_FORBIDDEN")
    assert await api.error("sendMessage", chat_id=1001, text="x") == "Bad Request: CHAT_WRITE_FORBIDDEN"
    assert await client.violations() == []


async def test_a_slow_answer_is_late_but_whole(client: Client, api: Api) -> None:
    await client.fault("slow", method="sendMessage", delay=0.1)
    assert await api("sendMessage", chat_id=1001, text="x")
    [entry] = await client.log("sendMessage")
    assert entry["duration_ms"] >= 100


async def test_faults_can_be_listed_and_withdrawn(client: Client, api: Api) -> None:
    await client.fault("5xx", times=5)
    assert len(await client.get("/control/faults")) == 1
    await client.delete("/control/faults")
    assert await api("getMe")


async def test_limits_refuse_with_the_seconds_to_wait(client: Client, api: Api) -> None:
    await client.settings(
        limits={"global_per_second": 30, "chat_per_second": 1, "group_per_minute": 20, "model": "window"}
    )
    assert await api("sendMessage", chat_id=1001, text="first")
    refused = await api.envelope("sendMessage", chat_id=1001, text="second")
    assert refused["error_code"] == 429
    assert refused["parameters"]["retry_after"] >= 1
    await client.settings(limits=None)
    assert await api("sendMessage", chat_id=1001, text="third")


async def test_latency_is_on_both_ways(client: Client, api: Api) -> None:
    await client.settings(latency_ms=60)
    before = time.perf_counter()
    await api("getMe")
    assert time.perf_counter() - before >= 0.06


async def test_errors_can_be_reworded(client: Client, api: Api) -> None:
    await client.settings(perturb_errors=True)
    refused = await api.envelope("editMessageText", chat_id=1001, message_id=50, text="x")
    assert refused["error_code"] == 400
    assert refused["description"] != "Bad Request: message to edit not found"
    assert "message to edit not found" in refused["description"].lower()


async def test_the_log_holds_every_call(client: Client, api: Api) -> None:
    await api("sendMessage", chat_id=1001, text="hello")
    await api.envelope("deleteMessage", chat_id=1001, message_id=77)
    sent, deleted = (await client.log())[-2:]
    assert sent["method"] == "sendMessage"
    assert sent["parameters"]["text"] == "hello"
    assert sent["result_summary"] == {"message_id": 2}
    assert deleted["status"] == 400
    assert "not found" in deleted["error"]
    assert await client.log(after=sent["seq"]) == [deleted]
