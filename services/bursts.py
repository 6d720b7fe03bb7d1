"""Gathers what is asked in one place within a moment, so that it is answered in one message; knows no question."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")

Answer = Callable[[list[T]], Awaitable[None]]


class Bursts(Generic[T]):
    def __init__(self, window: float) -> None:
        """`window`: seconds for which the first question waits for company."""
        self._window = window
        self._open: dict[Hashable, tuple[list[T], asyncio.Task[None]]] = {}

    async def join(self, place: Hashable, asked: T, answer: Answer[T]) -> None:
        """Returns when the burst that the question fell into is answered; raises what answering it raised."""
        if place in self._open:
            gathered, task = self._open[place]
            gathered.append(asked)
        else:
            gathered = [asked]
            task = asyncio.create_task(self._close(place, gathered, answer))
            self._open[place] = gathered, task
        await asyncio.shield(task)

    async def _close(self, place: Hashable, gathered: list[T], answer: Answer[T]) -> None:
        await asyncio.sleep(self._window)
        del self._open[place]
        await answer(gathered)
