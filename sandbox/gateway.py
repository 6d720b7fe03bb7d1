"""One Bot API request from its parameters to its answer: check, scripted fault, limit, method, log, violation."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from time import monotonic, perf_counter
from typing import Any

from sandbox.errors import ApiError, perturbed, refuse
from sandbox.faults import Fault, FaultBook
from sandbox.journal import Call, Journal, plain, summary
from sandbox.limits import Limiter
from sandbox.methods import METHODS
from sandbox.spec import Spec
from sandbox.transport import Raw, Uploads, failure, success
from sandbox.world import World

HTML_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes over the wire; `cut` means that the connection breaks instead."""

    status: int
    body: bytes
    content_type: str = "application/json"
    cut: bool = False


class Gateway:
    """Answers requests and keeps the books about them."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.spec = Spec.load()
        self.faults = FaultBook()
        self.limiter: Limiter | None = None
        self.journal = Journal()
        self.latency = 0.0
        self.perturb_errors = False

    async def answer(self, method: str, raw: Raw, files: Uploads) -> Answer:
        """Answer one request; never raises for what the bot sent."""
        started = perf_counter()
        call = self.journal.open(self.world.clock.timestamp(), method, raw)
        if self.latency:
            await asyncio.sleep(self.latency / 2)
        try:
            answer = await self._answer(call, files)
        except ApiError as error:
            answer = self._refusal(call, error)
        if self.latency:
            await asyncio.sleep(self.latency / 2)
        call.status = answer.status
        call.duration = perf_counter() - started
        return answer

    def reject(self, method: str, error: ApiError) -> Answer:
        """Refuse a request that could not even be read."""
        call = self.journal.open(self.world.clock.timestamp(), method, {})
        answer = self._refusal(call, error)
        call.status = answer.status
        return answer

    async def _answer(self, call: Call, files: Uploads) -> Answer:
        call.method, parameters = self.spec.check(call.method, call.parameters, files)
        call.parameters = plain(parameters) if files else parameters
        chat_id = parameters.get("chat_id")
        fault = self.faults.match(call.method, chat_id)
        if fault is not None:
            call.fault = fault.kind
            early = await self._before(fault)
            if early is not None:
                return early
        self._check_limit(call.method, chat_id)
        result = await self._perform(call.method, parameters)
        call.result = summary(result)
        body = success(result)
        return Answer(200, body) if fault is None else self._after(fault, body)

    async def _perform(self, name: str, params: dict[str, Any]) -> Any:
        method = METHODS.get(name)
        if method is None:
            raise refuse("method_not_built", method=name)
        result = method(self.world, params)
        return await result if isinstance(result, Awaitable) else result

    def _check_limit(self, method: str, chat_id: int | str | None) -> None:
        if self.limiter is None or chat_id is None:
            return
        is_group = isinstance(chat_id, str) or chat_id < 0
        retry_after = self.limiter.check(method, chat_id, is_group, monotonic())
        if retry_after is not None:
            raise refuse("too_many", retry_after=retry_after)

    def _refusal(self, call: Call, error: ApiError) -> Answer:
        if error.ours:
            self.world.violations.add(error.key.replace("_", " "), error.description, call.method)
        if self.perturb_errors:
            error = perturbed(error)
        call.error = error.description
        return Answer(error.code, failure(error))

    async def _before(self, fault: Fault) -> Answer | None:
        """What a scripted fault answers instead of doing the work, None when the work is done first."""
        if fault.kind == "slow":
            await asyncio.sleep(fault.delay)
        if fault.kind == "cut_before":
            return Answer(0, b"", cut=True)
        if fault.kind == "html":
            return Answer(502, HTML_PAGE, "text/html")
        if fault.kind == "429":
            raise refuse("too_many", retry_after=fault.retry_after)
        if fault.kind in ("5xx", "error"):
            raise ApiError(fault.status, fault.description, None, "scripted", False)
        return None

    def _after(self, fault: Fault, body: bytes) -> Answer:
        """What becomes of the answer once the work is done."""
        if fault.kind == "cut_after":
            return Answer(0, b"", cut=True)
        return Answer(200, body[: len(body) // 2] if fault.kind == "truncated" else body)
