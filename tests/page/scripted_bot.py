"""A bot of a few lines that answers as a test tells it to; it knows the Bot API only over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any

import aiohttp

Json = dict[str, Any]
Reaction = Callable[[Json], Awaitable[None]]


class ScriptedBot:
    """Reacts to texts and to button presses. A press without a reaction of its own is simply answered."""

    def __init__(self, url: str, token: str) -> None:
        self._base = f"{url}/bot{token}/"
        self._texts: dict[str, Reaction] = {}
        self._presses: dict[str, Reaction] = {}
        self._reactions = asyncio.TaskGroup()
        self._news = asyncio.Condition()
        self.seen: list[Json] = []

    def on_text(self, text: str, reaction: Reaction) -> None:
        """`reaction` gets the message when somebody writes `text`."""
        self._texts[text] = reaction

    def on_press(self, data: str, reaction: Reaction) -> None:
        """`reaction` gets the callback query of a press on `data`, and answers it itself."""
        self._presses[data] = reaction

    def presses(self, data: str) -> int:
        """How often a button with `data` was pressed so far."""
        return sum(update.get("callback_query", {}).get("data") == data for update in self.seen)

    def messages_of(self, person: int) -> list[Json]:
        """What a person sent so far, in order."""
        messages = (update["message"] for update in self.seen if "message" in update)
        return [message for message in messages if message["chat"]["id"] == person]

    async def until(self, come_true: Callable[[], bool]) -> None:
        """Wait for updates until something is true of them: they come a moment after the page shows the cause."""
        async with asyncio.timeout(10), self._news:
            await self._news.wait_for(come_true)

    async def call(self, method: str, /, **parameters: Any) -> Any:
        """One request; returns the result. A refusal fails the test with Telegram's own sentence."""
        async with self._session.post(self._base + method, json=parameters) as response:
            answer = await response.json()
        assert answer["ok"], answer.get("description")
        return answer["result"]

    async def send_photo(self, chat_id: int, body: bytes, caption: str) -> Json:
        """Upload a picture as a photo message."""
        form = aiohttp.FormData()
        form.add_field("chat_id", str(chat_id))
        form.add_field("caption", caption)
        form.add_field("photo", body, filename="card.png", content_type="image/png")
        async with self._session.post(self._base + "sendPhoto", data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer.get("description")
        message: Json = answer["result"]
        return message

    async def __aenter__(self) -> "ScriptedBot":
        self._session = aiohttp.ClientSession()
        await self._reactions.__aenter__()
        self._polling = self._reactions.create_task(self._poll())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._polling.cancel()
        await self._reactions.__aexit__(kind, error, trace)
        await self._session.close()

    async def _poll(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                async with self._news:
                    self.seen.append(update)
                    self._news.notify_all()
                self._reactions.create_task(self._react(update))

    async def _react(self, update: Json) -> None:
        if "callback_query" in update:
            query = update["callback_query"]
            await self._presses.get(query["data"], self._answer)(query)
        elif (reaction := self._texts.get(update.get("message", {}).get("text", ""))) is not None:
            await reaction(update["message"])

    async def _answer(self, query: Json) -> None:
        await self.call("answerCallbackQuery", callback_query_id=query["id"])


def keyboard(*rows: list[tuple[str, str]]) -> Json:
    """An inline keyboard of callback buttons, rows of (text, data)."""
    return {"inline_keyboard": [[{"text": text, "callback_data": data} for text, data in row] for row in rows]}
