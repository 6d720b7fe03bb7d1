"""An HTTP client of the control API for tests and scripts, and a `Walker` who uses the bot like one person."""

import asyncio
import io
from collections.abc import Callable
from typing import Any

import aiohttp

Json = dict[str, Any]
PATIENCE = 10.0


class RefusedError(Exception):
    """The sandbox refused a control call; the text is its sentence."""


class Client:
    """Speaks to one sandbox: `async with Client(sandbox.url) as client`."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "Client":
        # Every walker may hold a long poll, so the usual hundred connections would not do for a crowd.
        self._session = aiohttp.ClientSession(self._url, connector=aiohttp.TCPConnector(limit=0))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    async def call(self, method: str, path: str, **options: Any) -> Any:
        """One control call. Raises RefusedError with the sandbox's sentence."""
        if self._session is None:
            raise RuntimeError("Enter the client with `async with` first.")
        async with self._session.request(method, path, **options) as response:
            answer = await response.json()
            if response.status >= 400:
                raise RefusedError(answer["error"])
            return answer

    async def get(self, path: str, **query: object) -> Any:
        return await self.call("GET", path, params={name: str(value) for name, value in query.items()})

    async def post(self, path: str, **body: Any) -> Any:
        return await self.call("POST", path, json=body)

    async def patch(self, path: str, **body: Any) -> Any:
        return await self.call("PATCH", path, json=body)

    async def delete(self, path: str) -> Any:
        return await self.call("DELETE", path)

    def walker(self, person: int, chat: int | None = None) -> "Walker":
        """The person in the private chat, or in the group `chat`."""
        return Walker(self, person, chat)

    async def newcomer(self, first_name: str, language_code: str, **facts: Any) -> "Walker":
        """Add a person and return their walker."""
        person = await self.post("/control/people", first_name=first_name, language_code=language_code, **facts)
        return self.walker(person["id"])

    async def log(self, method: str | None = None, after: int = 0) -> list[Json]:
        """The bot's requests, of one method or all."""
        entries = await self.get("/control/log", after=after)
        return [entry for entry in entries if method in (None, entry["method"])]

    async def violations(self, *, settle: bool = True) -> list[Json]:
        """The bot's own faults; settled, also the callbacks it has left unanswered."""
        return list(await self.get("/control/violations", settle=str(settle).lower()))

    async def fault(self, kind: str, **rule: Any) -> None:
        await self.post("/control/faults", kind=kind, **rule)

    async def settings(self, **switches: Any) -> None:
        await self.post("/control/settings", **switches)

    async def advance(self, seconds: float) -> Json:
        """Move the sandbox clock forward and return it."""
        return dict(await self.post("/control/clock", advance=seconds))


class Walker:
    """One person in one chat. `screen` is the bot's message that was sent or edited last, as the page sees it.

    Everything waits for events of the sandbox and gives up with TimeoutError after `patience` seconds.
    """

    def __init__(self, client: Client, person: int, chat: int | None = None, patience: float = PATIENCE) -> None:
        self.client = client
        self.person = person
        self.chat = person if chat is None else chat
        self.patience = patience
        self.screen: Json | None = None
        self.toast: Json | None = None
        self.messages: dict[int, Json] = {}
        self._seq: int | None = None

    @property
    def text(self) -> str:
        """What the screen says."""
        screen = self.screen or {}
        return str(screen.get("text", screen.get("caption", "")))

    @property
    def buttons(self) -> list[str]:
        """The labels under the screen, row by row."""
        return [button["text"] for row in _rows(self.screen or {}) for button in row]

    async def say(self, text: str, *, reply_to: int | None = None, answer: bool = True) -> Json | None:
        """Write, and wait for the bot's next screen unless no `answer` is expected."""
        body = {"text": text} if reply_to is None else {"text": text, "reply_to": reply_to}
        return await self._act("send", body, answer)

    async def start(self, payload: str | None = None, *, answer: bool = True) -> Json | None:
        """Open the bot, as by a link t.me/bot?start=payload."""
        return await self._act("start", {"payload": payload} if payload else {}, answer)

    async def locate(self, latitude: float, longitude: float, *, answer: bool = True) -> Json | None:
        return await self._act("location", {"latitude": latitude, "longitude": longitude}, answer)

    async def upload(
        self, name: str, body: bytes, *, kind: str = "document", caption: str = "", answer: bool = True
    ) -> Json | None:
        """Send a file; `kind` is photo or document."""
        await self.catch_up()
        form = aiohttp.FormData({"person": str(self.person), "kind": kind, "caption": caption})
        form.add_field("file", io.BytesIO(body), filename=name)
        await self.client.call("POST", f"/control/chats/{self.chat}/upload", data=form)
        return await self._next_screen(f"sent {name}") if answer else None

    async def tap(self, label: str, *, screen: bool = True, **extra: Any) -> Json:
        """Press the newest button whose text is, or contains, `label`; wait for the answer and for a changed screen.

        `screen=False` for a press that only shows a toast. Returns the outcome (`answered`, `answer`, `url`, `copied`).
        """
        await self.catch_up()
        target = self._holder(label)
        body = {"person": self.person, "text": label, "wait": self.patience, **extra}
        if target is not None:
            body["message_id"] = target
        outcome: Json = await self.client.post(f"/control/chats/{self.chat}/tap", **body)
        if outcome["callback_query_id"] is not None and not outcome["answered"]:
            raise TimeoutError(f"The bot did not answer the press on {label!r}.")
        if screen and "url" not in outcome and "copied" not in outcome:
            await self._next_screen(f"pressed {label!r}")
        else:
            await self.catch_up()
        return outcome

    async def wait(self, predicate: Callable[[Json], bool], seconds: float | None = None) -> Json:
        """The bot's message for which `predicate` holds: the screen already there, or the first one to come."""
        await self.catch_up()
        if self.screen is not None and predicate(self.screen):
            return self.screen
        return await self._until(predicate, "waited", seconds)

    async def block(self) -> None:
        await self.client.patch(f"/control/people/{self.person}", blocked=True)

    async def unblock(self) -> None:
        await self.client.patch(f"/control/people/{self.person}", blocked=False)

    async def catch_up(self) -> None:
        """Take in what has happened so far."""
        if self._seq is None:
            self._seq = 0
            shown = await self.client.get(f"/control/chats/{self.chat}/messages", person=self.person)
            for message in shown["messages"]:
                self._show(message)
        await self._advance(0)

    async def _act(self, act: str, body: Json, answer: bool) -> Json | None:
        await self.catch_up()
        await self.client.post(f"/control/chats/{self.chat}/{act}", person=self.person, **body)
        return await self._next_screen(f"{act} {body}") if answer else None

    async def _next_screen(self, after: str) -> Json:
        return await self._until(lambda _: True, after, None)

    async def _until(self, predicate: Callable[[Json], bool], after: str, seconds: float | None) -> Json:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + (self.patience if seconds is None else seconds)
        while (left := deadline - loop.time()) > 0:
            for message in await self._advance(left):
                if predicate(message):
                    return message
        raise TimeoutError(f"Nothing fitting came from the bot ({after}); its screen says {self.text!r}.")

    async def _advance(self, seconds: float) -> list[Json]:
        """Take in the next events; returns the bot's messages among them, new or edited."""
        place = {"chat": self.chat, "person": self.person}
        answer = await self.client.get("/control/events", after=self._seq, timeout=seconds, **place)
        self._seq = answer["seq"]
        return [message for event in answer["events"] if (message := self._take(event)) is not None]

    def _take(self, event: Json) -> Json | None:
        if event["type"] == "delete":
            self._forget(event["message_id"])
        elif event["type"] == "callback_answer" and event["person"] == self.person:
            self.toast = event["answer"]
        elif event["type"] in ("message", "edit"):
            return self._show(event["message"])
        return None

    def _show(self, message: Json) -> Json | None:
        self.messages[message["message_id"]] = message
        if not message["from"]["is_bot"]:
            return None
        self.screen = message
        return message

    def _forget(self, message_id: int) -> None:
        self.messages.pop(message_id, None)
        if self.screen is not None and self.screen["message_id"] == message_id:
            ours = [message for message in self.messages.values() if message["from"]["is_bot"]]
            self.screen = ours[-1] if ours else None

    def _holder(self, label: str) -> int | None:
        """The newest message with such a button under it: the exact text first, then a part of it."""
        for fits in (str.__eq__, str.__contains__):
            for message_id in sorted(self.messages, reverse=True):
                rows = _rows(self.messages[message_id])
                if any(fits(button["text"], label) for row in rows for button in row):
                    return message_id
        return None


def _rows(message: Json) -> list[list[Json]]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows
