"""The matcher that answers now, and the learning of a new one beside it when topics or phrasings change."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

import structlog

from domain.faq import Match, Topic
from services.faq import Faq

log = structlog.get_logger(__name__)

Prepare = Callable[[Sequence[Topic]], Awaitable[Faq]]


class Learner:
    """Whoever asks before the first matcher is there waits for it; later ones replace it without a pause."""

    def __init__(self, prepare: Prepare) -> None:
        self._prepare = prepare
        self._faq: Faq | None = None
        self._ready = asyncio.Event()
        self._newest: Sequence[Topic] = ()
        self._learning: asyncio.Task[None] | None = None

    async def ask(self, text: str) -> Match:
        await self._ready.wait()
        assert self._faq is not None
        return self._faq.ask(text)

    def learn(self, topics: Sequence[Topic]) -> None:
        """Learns these topics in the background; of several changes in a row only the newest is learnt."""
        self._newest = topics
        if self._learning is None or self._learning.done():
            self._learning = asyncio.create_task(self._learn())

    async def settled(self) -> None:
        """Returns when nothing is being learnt."""
        if self._learning is not None:
            await self._learning

    async def close(self) -> None:
        if self._learning is not None:
            self._learning.cancel()
            with suppress(asyncio.CancelledError):
                await self._learning

    async def _learn(self) -> None:
        topics: Sequence[Topic] = ()
        while topics is not self._newest:
            topics = self._newest
            try:
                self._faq = await self._prepare(topics)
            except Exception:  # the matcher that is there goes on
                log.exception("the matcher could not learn")
            else:
                self._ready.set()
                log.info("the matcher knows its topics", topics=len(topics))
