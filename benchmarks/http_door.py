"""The least of HTTP/1.1 that bots' clients speak, over raw sockets, so that the server is never what is measured."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import cast
from urllib.parse import unquote_to_bytes

Reply = Callable[[bytes], None]
Answer = Callable[[str, bytes, Reply], None]
"""Given a path with its query and a body: answers, now or later, by calling `Reply` once with JSON."""

_HEAD_END = b"\r\n\r\n"
_LENGTH = b"\r\ncontent-length:"


class Door(asyncio.Protocol):
    """One connection; requests on it come one after the other."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's own kind does not derive from asyncio's

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(_HEAD_END)) >= 0:
            head = self._buffer[:end]
            body_at = end + len(_HEAD_END)
            stop = body_at + _content_length(head)
            if len(self._buffer) < stop:
                return
            body = self._buffer[body_at:stop]
            self._buffer = self._buffer[stop:]
            path = head[: head.index(b"\r\n")].split(b" ", 2)[1].decode("ascii")
            self._answer(path, body, self._reply)

    def _reply(self, body: bytes) -> None:
        assert self._transport is not None
        if not self._transport.is_closing():
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
            )


def _content_length(head: bytes) -> int:
    start = head.lower().find(_LENGTH)
    if start < 0:
        return 0
    start += len(_LENGTH)
    end = head.find(b"\r", start)
    return int(head[start:] if end < 0 else head[start:end])


# What JSON is full of, replaced in C: five times as fast as looking at each escape.
_ESCAPES = [(b"+", b" "), *((f"%{ord(sign):02X}".encode(), sign.encode()) for sign in '"{}[]:,\\/')]


def form_field(body: bytes, name: bytes) -> bytes | None:
    """One field of an urlencoded form; the others are not even decoded."""
    start = 0 if body.startswith(name + b"=") else body.find(b"&" + name + b"=") + 1
    if start == 0 and not body.startswith(name + b"="):
        return None
    start += len(name) + 1
    end = body.find(b"&", start)
    return _unescaped(body[start:] if end < 0 else body[start:end])


def _unescaped(value: bytes) -> bytes:
    if value.count(b"%") * 3 == len(value):
        return bytes.fromhex(value.replace(b"%", b"").decode())
    for escape, sign in _ESCAPES:
        value = value.replace(escape, sign)
    return unquote_to_bytes(value) if b"%" in value else value
