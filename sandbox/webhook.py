"""Delivers updates to the bot's webhook: one lane a chat, retries with growing pauses, until an update expires."""

import asyncio
import random

import aiohttp
import orjson

from sandbox.chats import Json
from sandbox.gateway import Gateway
from sandbox.updates import Pending
from sandbox.world import Webhook, World

FIRST_PAUSE = 1.0
LONGEST_PAUSE = (60.0, 120.0)
LONGEST_RETRY_AFTER = 3600.0
PATIENCE = 60
# Methods that Telegram ignores in the body of a webhook answer, besides every get*.
NOT_IN_ANSWER = frozenset({"setwebhook", "deletewebhook", "close", "logout"})


class Courier:
    """Runs while the server runs; idle without a webhook."""

    def __init__(self, world: World, gateway: Gateway, first_pause: float) -> None:
        self._world = world
        self._gateway = gateway
        self.first_pause = first_pause
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _run(self) -> None:
        while True:
            webhook = self._world.webhook
            if webhook.url:
                await self._serve(webhook)
            else:
                await self._world.webhook_changed.wait(LONGEST_RETRY_AFTER)

    async def _serve(self, webhook: Webhook) -> None:
        """Hand every update to a task of its lane until another webhook is set."""
        lanes: dict[int, asyncio.Task[None]] = {}
        slots = asyncio.Semaphore(webhook.max_connections)
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(PATIENCE)) as session:
            try:
                while self._world.webhook is webhook:
                    waiting = {pending.lane for pending in self._world.updates.ready().values()}
                    for lane in waiting:
                        if lane not in lanes or lanes[lane].done():
                            lanes[lane] = asyncio.create_task(self._drain(session, webhook, lane, slots))
                    await self._next_change(lanes)
            finally:
                for task in lanes.values():
                    task.cancel()
                await asyncio.gather(*lanes.values(), return_exceptions=True)

    async def _next_change(self, lanes: dict[int, asyncio.Task[None]]) -> None:
        changes = [
            asyncio.create_task(self._world.updates.arrived.wait(LONGEST_RETRY_AFTER)),
            asyncio.create_task(self._world.webhook_changed.wait(LONGEST_RETRY_AFTER)),
        ]
        busy = [task for task in lanes.values() if not task.done()]
        await asyncio.wait([*changes, *busy], return_when=asyncio.FIRST_COMPLETED)
        for change in changes:
            change.cancel()
        await asyncio.gather(*changes, return_exceptions=True)

    async def _drain(
        self, session: aiohttp.ClientSession, webhook: Webhook, lane: int, slots: asyncio.Semaphore
    ) -> None:
        """Deliver the updates of one lane, strictly one after the other."""
        pause = self.first_pause
        while (found := self._first(lane)) is not None and self._world.webhook is webhook:
            update_id, pending = found
            async with slots:
                retry_after = await self._deliver(session, webhook, pending.body)
            if retry_after is None:
                self._world.updates.done(update_id)
                pause = self.first_pause
            else:
                await asyncio.sleep(min(max(pause, retry_after), LONGEST_RETRY_AFTER))
                pause = min(2 * pause, random.uniform(*LONGEST_PAUSE))

    def _first(self, lane: int) -> tuple[int, Pending] | None:
        for update_id, pending in self._world.updates.ready().items():
            if pending.lane == lane:
                return update_id, pending
        return None

    async def _deliver(self, session: aiohttp.ClientSession, webhook: Webhook, body: Json) -> float | None:
        """Post one update; None when it was taken, else the pause (seconds) that the bot asked for."""
        headers = {"Content-Type": "application/json"}
        if webhook.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret_token
        self._world.updates.handed_out = max(self._world.updates.handed_out, body["update_id"])
        try:
            async with session.post(
                webhook.url, data=orjson.dumps(body), headers=headers, allow_redirects=False
            ) as response:
                if 200 <= response.status < 300:
                    await self._obey(await response.read())
                    return None
                self._note(webhook, f"Wrong response from the webhook: {response.status} {response.reason}")
                return _seconds(response.headers.get("Retry-After", ""))
        except (aiohttp.ClientError, TimeoutError):
            self._note(webhook, "Connection refused")
            return 0.0

    def _note(self, webhook: Webhook, message: str) -> None:
        webhook.last_error_date = self._world.clock.seconds()
        webhook.last_error_message = message

    async def _obey(self, body: bytes) -> None:
        """Perform the method that the bot put into its answer; nobody learns of the result."""
        try:
            call = orjson.loads(body)
        except orjson.JSONDecodeError:
            return
        if not isinstance(call, dict) or "method" not in call:
            return
        method = str(call.pop("method"))
        if method.lower() not in NOT_IN_ANSWER and not method.lower().startswith("get"):
            await self._gateway.answer(method, call, {})


def _seconds(header: str) -> float:
    return float(header) if header.isdigit() else 0.0
