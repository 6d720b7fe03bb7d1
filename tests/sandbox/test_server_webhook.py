"""Updates by webhook: address rules, secret, order, retries, answers in the body."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from sandbox.client import Client
from sandbox.server import Sandbox
from tests.sandbox.conftest import Api, Json


class Receiver:
    """A bot's web server: notes what it is sent and answers as told."""

    def __init__(self) -> None:
        self.received: asyncio.Queue[web.Request] = asyncio.Queue()
        self.bodies: asyncio.Queue[Json] = asyncio.Queue()
        self.answers: list[tuple[int, Json]] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.received.put_nowait(request)
        self.bodies.put_nowait(await request.json())
        status, body = self.answers.pop(0) if self.answers else (200, {})
        return web.json_response(body, status=status)

    async def text(self) -> str:
        """The text of the next message delivered."""
        update = await asyncio.wait_for(self.bodies.get(), 5)
        return str(update["message"]["text"])


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(webhook_pause=0.01) as running:
        yield running


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    found = Receiver()
    app = web.Application()
    app.router.add_post("/hook", found.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield found
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret_in_order(client: Client, api: Api, receiver: Receiver) -> None:
    await api("getUpdates", offset=-1)
    await api("setWebhook", url=receiver.url, secret_token="s3cret", drop_pending_updates=True)
    for number in range(5):
        await client.walker(1001).say(f"text {number}", answer=False)
    assert [await receiver.text() for _ in range(5)] == [f"text {number}" for number in range(5)]
    request = await receiver.received.get()
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
    assert "webhook is active" in await api.error("getUpdates")


async def test_a_failed_delivery_is_repeated_and_reported(client: Client, api: Api, receiver: Receiver) -> None:
    receiver.answers = [(500, {}), (503, {})]
    await api("setWebhook", url=receiver.url, drop_pending_updates=True)
    await client.walker(1001).say("one", answer=False)
    await client.walker(1001).say("two", answer=False)
    assert [await receiver.text() for _ in range(4)] == ["one", "one", "one", "two"]
    info = await api("getWebhookInfo")
    assert "503" in info["last_error_message"]
    assert (await client.get("/control/webhook"))["url"] == receiver.url


async def test_a_dead_webhook_keeps_its_updates(client: Client, api: Api) -> None:
    await api("setWebhook", url="http://127.0.0.1:9/hook", drop_pending_updates=True)
    await client.walker(1001).say("hello", answer=False)
    while "last_error_message" not in await api("getWebhookInfo"):
        pass
    assert await api("deleteWebhook")
    assert [update["message"]["text"] for update in await api.updates()] == ["hello"]


async def test_a_method_in_the_answer_is_performed(client: Client, api: Api, receiver: Receiver) -> None:
    receiver.answers = [(200, {"method": "sendMessage", "chat_id": 1003, "text": "at once"})]
    await api("setWebhook", url=receiver.url, drop_pending_updates=True)
    alex = client.walker(1003)
    await alex.say("hello")
    assert alex.text == "at once"


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("http://example.org/hook", "ok"),
        ("https://example.org:8080/hook", "ok"),
        ("https://example.org/hook", "not allowed!"),
    ],
)
async def test_addresses_that_telegram_would_not_call_are_refused(api: Api, url: str, secret: str) -> None:
    assert (await api.envelope("setWebhook", url=url, secret_token=secret))["error_code"] == 400


async def test_the_strict_rule_can_be_asked_for_on_loopback(client: Client, api: Api, receiver: Receiver) -> None:
    await client.settings(loopback_webhooks=False)
    assert "HTTPS" in await api.error("setWebhook", url=receiver.url)
