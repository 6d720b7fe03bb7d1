"""A running sandbox for each test, a client of its control API and a bare caller of its Bot API."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.client import Client
from sandbox.server import Sandbox

Json = dict[str, Any]


class Api:
    """Calls Bot API methods without any library in between."""

    def __init__(self, session: aiohttp.ClientSession, token: str) -> None:
        self.session = session
        self.path = f"/bot{token}/"
        self._offset = 0

    async def envelope(self, method: str, **params: Any) -> Json:
        """The whole answer, ok or not."""
        async with self.session.post(self.path + method, json=params) as response:
            answer: Json = await response.json()
            assert answer["ok"] or answer["error_code"] == response.status
            return answer

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        answer = await self.envelope(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def error(self, method: str, **params: Any) -> str:
        """The description of a call that must fail."""
        answer = await self.envelope(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, **params: Any) -> list[Json]:
        """What came since the last call, confirmed by the next one."""
        found: list[Json] = await self("getUpdates", offset=self._offset, **params)
        if found:
            self._offset = found[-1]["update_id"] + 1
        return found

    async def update(self, kind: str) -> Json:
        """The content of the next update of a kind; waits for it, skips others."""
        while True:
            found = await self.updates(timeout=5, limit=1)
            assert found, f"no {kind} came"
            if kind in found[0]:
                return dict(found[0][kind])


async def bot_is_polling(client: Client) -> None:
    """Return once a getUpdates call waits at the server."""
    while not any(entry["status"] == 0 for entry in await client.log("getUpdates")):
        pass


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as running:
        yield running


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[Client]:
    async with Client(sandbox.url) as entered:
        yield entered


@pytest.fixture
async def session(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(sandbox.url) as opened:
        yield opened


@pytest.fixture
async def api(sandbox: Sandbox, session: aiohttp.ClientSession) -> Api:
    """The Bot API, with the arrival in the ready-made group already read."""
    caller = Api(session, sandbox.token)
    assert len(await caller.updates()) == 2
    return caller
