"""Repeats a call to Telegram while the network or a flood limit is in the way; other refusals are not repeated."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from random import uniform
from typing import TypeVar

from telegram.error import BadRequest, NetworkError, RetryAfter

from handlers.failures import seconds_to_wait

T = TypeVar("T")

PAUSES = (0.3, 1, 2, 4, 8, 15, 30, 30, 60, 60, 90)
"""Seconds between the tries of a reply, five minutes in all. A person would rather see a screen twice than not at all,
so a call whose outcome is unknown is repeated, too; edits and answers are harmless to repeat anyway."""


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """The call's result; raises what the last try raised."""
    for pause in PAUSES:
        try:
            return await call()
        except BadRequest:  # before NetworkError, which it is in PTB
            raise
        except RetryAfter as error:
            await asyncio.sleep(max(seconds_to_wait(error), pause) * uniform(1, 1.25))
        except NetworkError:
            await asyncio.sleep(pause * uniform(0.75, 1.25))
    return await call()
