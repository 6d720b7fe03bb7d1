"""A fast Bot API in a process of its own, with the crowd inside: answers every call, refuses nothing.

A call is stamped when it is read and answered one latency later; an update reaches a waiting poll after half of one.
So no screen can come sooner than half a latency after the tap, and not before one and a half if the bot waits for
the callback's answer before it edits.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import asdict
from itertools import islice
from typing import Any

import orjson
import uvloop

from benchmarks.choices import CHOICES
from benchmarks.crowd import Crowd, message_of
from benchmarks.http_door import Door, Reply, form_field

BATCH = 100
_TRUE = b'{"ok":true,"result":true}'
_ME = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "bench_bot", "can_join_groups": True}
_FIXED: dict[str, bytes] = {
    method: orjson.dumps({"ok": True, "result": result})
    for method, result in {
        "getMe": {**_ME, "can_read_all_group_messages": False, "supports_inline_queries": False},
        "getMyCommands": [],
        "getMyName": {"name": ""},
        "getMyDescription": {"description": ""},
        "getMyShortDescription": {"short_description": ""},
    }.items()
}


class FakeTelegram:
    """Updates and their confirmation, calls and their latency."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.latency = 0.0
        self.crowd: Crowd | None = None
        self.calls: Counter[str] = Counter()
        self.first_poll: float | None = None
        """The moment of the first getUpdates on the monotonic clock, which all processes of a machine share."""
        self._pending: deque[tuple[int, bytes]] = deque()
        self._next_update = 1
        self._next_message = 1_000
        self._poll: Reply | None = None
        self._poll_timer: asyncio.TimerHandle | None = None
        self._flushing = False

    def answer(self, path: str, body: bytes, reply: Reply) -> None:
        address, _, query = path.partition("?")
        method = address.rpartition("/")[2]
        if address.startswith("/control/"):
            reply(orjson.dumps(CONTROLS[method](self, orjson.loads(body or b"{}"))))
            return
        self.calls[method] += 1
        if method == "getUpdates":
            self.first_poll = self.first_poll or time.monotonic()
            self._get_updates(body or query.encode(), reply)
            return
        result = self._call(method, body)
        if self.latency:
            self.loop.call_later(self.latency, reply, result)
        else:
            reply(result)

    def _call(self, method: str, body: bytes) -> bytes:
        if method in _FIXED:
            return _FIXED[method]
        if method == "answerCallbackQuery":
            if self.crowd:
                self.crowd.answered(int(form_field(body, b"callback_query_id") or 0))
            return _TRUE
        if method not in {"sendMessage", "editMessageText"}:
            return _TRUE
        chat_id = int(form_field(body, b"chat_id") or 0)
        message_id = int(form_field(body, b"message_id") or 0) if method == "editMessageText" else self._message_id()
        markup = form_field(body, b"reply_markup") or b""
        if self.crowd:
            self.crowd.shown(chat_id, message_id, markup)
        return orjson.dumps({"ok": True, "result": message_of(chat_id, message_id, markup)})

    def _message_id(self) -> int:
        self._next_message += 1
        return self._next_message

    # -- updates

    def push(self, update: dict[str, Any]) -> int:
        update_id = self._next_update
        self._next_update += 1
        query = update.get("callback_query")
        if query is not None:
            query["id"] = str(query["from"]["id"] << 32 | update_id)
        self._pending.append((update_id, orjson.dumps({"update_id": update_id, **update})))
        self._flush_soon()
        return update_id

    def _get_updates(self, form: bytes, reply: Reply) -> None:
        offset = int(form_field(form, b"offset") or 0)
        timeout = float(form_field(form, b"timeout") or 0)
        while self._pending and self._pending[0][0] < offset:
            self._pending.popleft()
        if self.latency:
            self.loop.call_later(self.latency / 2, self._wait, reply, timeout)
        else:
            self._wait(reply, timeout)

    def _wait(self, reply: Reply, timeout: float) -> None:
        self._flush()
        self._poll = reply
        self._poll_timer = self.loop.call_later(timeout, self._flush)
        if self._pending:
            self._flush_soon()

    def _flush_soon(self) -> None:
        """Half a latency later, or at the end of this turn of the loop: updates of one moment share a batch."""
        if self._poll is None or self._flushing:
            return
        self._flushing = True
        if self.latency:
            self.loop.call_later(self.latency / 2, self._flush)
        else:
            self.loop.call_soon(self._flush)

    def _flush(self) -> None:
        self._flushing = False
        if self._poll is None:
            return
        if self._poll_timer is not None:
            self._poll_timer.cancel()
        reply, self._poll = self._poll, None
        batch = [body for _, body in islice(self._pending, BATCH)]
        reply(b'{"ok":true,"result":[%b]}' % b",".join(batch))


# -- what the benchmark asks


def begin(telegram: FakeTelegram, wish: dict[str, Any]) -> dict[str, Any]:
    telegram.latency = wish["latency"]
    telegram.crowd = Crowd(
        telegram.push,
        CHOICES[wish["choice"]],
        people=wish["people"],
        think=wish["think"],
        impatience=wish["impatience"],
        latency=wish["latency"],
    )
    return {}


def reset(telegram: FakeTelegram, wish: dict[str, Any]) -> dict[str, Any]:
    assert telegram.crowd is not None
    telegram.crowd.reset()
    telegram.calls.clear()
    return {}


def tally(telegram: FakeTelegram, wish: dict[str, Any]) -> dict[str, Any]:
    assert telegram.crowd is not None
    return {**asdict(telegram.crowd.tally), "open": telegram.crowd.open, "calls": dict(telegram.calls)}


def stop(telegram: FakeTelegram, wish: dict[str, Any]) -> dict[str, Any]:
    assert telegram.crowd is not None
    telegram.crowd.stop()
    return {}


def polled(telegram: FakeTelegram, wish: dict[str, Any]) -> dict[str, Any]:
    return {"first": telegram.first_poll}


CONTROLS: dict[str, Callable[[FakeTelegram, dict[str, Any]], dict[str, Any]]] = {
    control.__name__: control for control in (begin, reset, tally, stop, polled)
}


async def serve() -> None:
    """Listens on a free port of loopback and prints it."""
    telegram = FakeTelegram()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Door(telegram.answer), "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve())
