"""The bot's small web server: /healthz, /metrics and calendar feeds; off unless a port is set, and shows no screen."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Self

import structlog
from aiohttp import web

from bot.heartbeat import Heartbeat
from bot.metrics import Metrics
from domain.clock import Clock
from domain.vitals import Vitals
from storage import vitals
from storage.database import Database
from storage.errors import StorageError

log = structlog.get_logger(__name__)

Feed = Callable[[str], Awaitable[bytes | None]]
"""A secret in, the calendar behind it out; None when there is none."""

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


class WebError(Exception):
    """The server cannot be started; the message is one sentence for the operator."""


class Web:
    def __init__(self, db: Database, clock: Clock, heartbeat: Heartbeat, metrics: Metrics, feed: Feed) -> None:
        self._db = db
        self._clock = clock
        self._heartbeat = heartbeat
        self._metrics = metrics
        self._feed = feed
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> Self:
        """Listens; raises WebError when the port cannot be had."""
        app = web.Application()
        app.router.add_get("/healthz", self._health)
        app.router.add_get("/metrics", self._page)
        app.router.add_get(r"/calendar/{secret:[\w-]{1,64}}.ics", self._calendar)
        # No access log: it would keep the secrets of the feeds.
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            await self.stop()
            raise WebError(f"HTTP_PORT: nothing can listen on {host}:{port}: {error.strerror}") from error
        log.info("web server listens", host=host, port=self.port)
        return self

    @property
    def port(self) -> int:
        """The port that it really has."""
        assert self._runner is not None
        port: int = self._runner.addresses[0][1]
        return port

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _look(self) -> Vitals:
        look = partial(vitals.look, now=self._clock.now(), last_tick=self._heartbeat.last_tick)
        return await self._db.read(look)

    async def _health(self, _: web.Request) -> web.Response:
        """200 while all is well, else 503; the body says what is wrong. Ages are seconds."""
        try:
            found = await self._look()
        except StorageError as error:
            return web.json_response({"ok": False, "ailments": ["storage"], "reason": str(error)}, status=503)
        body = {
            "ok": not found.ailments,
            "ailments": found.ailments,
            "last_tick_age": None if found.tick_age is None else found.tick_age.total_seconds(),
            "oldest_due_reminder_age": found.reminder_delay.total_seconds(),
            "outbox": found.outbox,
            "inbox_waiting": found.inbox_waiting,
        }
        return web.json_response(body, status=503 if found.ailments else 200)

    async def _page(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics.page(await self._look()), headers={"Content-Type": PROMETHEUS})

    async def _calendar(self, request: web.Request) -> web.Response:
        """A feed with its ETag; one whose secret was revoked is as unknown as one that never was."""
        body = await self._feed(request.match_info["secret"])
        if body is None:
            raise web.HTTPNotFound
        tag = hashlib.sha256(body).hexdigest()[:32]
        headers = {"ETag": f'"{tag}"', "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex"}
        if any(known.value in {tag, "*"} for known in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        return web.Response(body=body, headers={**headers, "Content-Type": "text/calendar; charset=utf-8"})
