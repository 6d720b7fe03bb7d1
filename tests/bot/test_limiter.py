"""The limiter against simulated servers: the full rate, no flood answers, and nobody waits behind a broadcast."""

import asyncio
import random
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.limiter import Answer, LaneArgs, LaneLimiter
from domain.outbox import Lane
from handlers.failures import seconds_to_wait
from tests.bot.virtual_time import simulate

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")

HALF = 0.040  # seconds to the server, and as many back


def now() -> float:
    return asyncio.get_running_loop().time()


@dataclass
class Server:
    """Telegram's limit, as strict as we can imagine it: also a call made while it holds extends the hold."""

    rate: int = 30
    window: bool = False  # a strict sliding second; else a bucket of one second's worth
    jitter: float = 0.0
    sent: list[tuple[float, int]] = field(default_factory=list)
    floods: int = 0
    held_until: float = 0.0
    dice: random.Random = field(default_factory=lambda: random.Random(5))
    _recent: deque[float] = field(default_factory=deque)
    _level: float = -1.0
    _filled_at: float = 0.0

    async def __call__(self, chat_id: int) -> Answer:
        await asyncio.sleep(HALF + self.dice.uniform(0, self.jitter))
        passes = now() >= self.held_until and self._passes()
        if passes:
            self.sent.append((now(), chat_id))
        else:
            self.floods += 1
            self.held_until = now() + 1
        await asyncio.sleep(HALF)
        if not passes:
            raise RetryAfter(1)
        return True

    def _passes(self) -> bool:
        if self.window:
            while self._recent and self._recent[0] <= now() - 1:
                self._recent.popleft()
            if len(self._recent) >= self.rate:
                return False
            self._recent.append(now())
            return True
        full = float(self.rate)
        self._level = full if self._level < 0 else min(full, self._level + (now() - self._filled_at) * self.rate)
        self._filled_at = now()
        if self._level < 1:
            return False
        self._level -= 1
        return True


def limiter(rate: int = 30) -> LaneLimiter:
    return LaneLimiter(rate, clock=asyncio.get_running_loop().time)


async def send(limit: LaneLimiter, server: Any, chat_id: int, lane: Lane | None = None, method: str = "") -> Answer:
    args = None if lane is None else LaneArgs(lane)
    return await limit.process_request(server, (chat_id,), {}, method or "sendMessage", {"chat_id": chat_id}, args)


async def broadcast(limit: LaneLimiter, server: Server, count: int, lane: Lane = Lane.OFFER) -> None:
    """As many senders as any latency needs, each to one chat after another; what comes back goes out again later."""
    chats = iter(range(1, count + 1))

    async def work() -> None:
        for chat_id in chats:
            while True:
                try:
                    await send(limit, server, chat_id, lane)
                    break
                except RetryAfter as error:
                    await asyncio.sleep(seconds_to_wait(error))

    await asyncio.gather(*(work() for _ in range(64)))


@asynccontextmanager
async def beside(work: Any) -> AsyncIterator[None]:
    task = asyncio.ensure_future(work)
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]


@pytest.mark.parametrize("rate", [30, 300])
@pytest.mark.parametrize(("window", "share"), [(False, 0.96), (True, 0.94)])
@pytest.mark.parametrize("jitter", [0.0, 0.015])
def test_a_broadcast_uses_the_rate_and_meets_no_flood_answer(
    rate: int, window: bool, share: float, jitter: float
) -> None:
    async def run() -> None:
        server = Server(rate, window, jitter)
        await broadcast(limiter(rate), server, 60 * rate)
        used = len(server.sent) / (server.sent[-1][0] - server.sent[0][0]) / rate
        assert used >= share
        assert server.floods == 0

    simulate(run())


@pytest.mark.parametrize("window", [False, True])
def test_taps_wait_for_one_place_at_most_while_a_broadcast_runs(window: bool) -> None:
    async def run() -> None:
        server, limit, waits = Server(window=window), limiter(), []
        async with beside(broadcast(limit, server, 10_000)):
            for number in range(200):
                await asyncio.sleep(server.dice.uniform(0.2, 0.8))
                tapped = now()
                await send(limit, server, 50_000 + number, method="editMessageText")
                waits.append(now() - tapped - 2 * HALF)
        assert percentile(waits, 0.95) <= 0.040
        used = len(server.sent) / (server.sent[-1][0] - server.sent[0][0]) / 30
        assert used >= 0.94
        assert server.floods == 0

    simulate(run())


def test_replies_go_before_reminders_and_reminders_before_offers() -> None:
    async def run() -> None:
        server, limit = Server(rate=100_000), limiter()
        async with beside(broadcast(limit, server, 10_000)):
            await asyncio.sleep(2)  # the second is full by now
            before = len(server.sent)
            lanes = [Lane.OFFER, Lane.REMINDER, Lane.REPLY] * 10
            await asyncio.gather(*(send(limit, server, 50_000 + nth, lane) for nth, lane in enumerate(lanes)))
        order = [lanes[chat - 50_000] for _, chat in server.sent[before:] if chat >= 50_000]
        assert order == [Lane.REPLY] * 10 + [Lane.REMINDER] * 10 + [Lane.OFFER] * 10

    simulate(run())


def test_a_crowd_of_replies_without_bulk_is_not_slowed_down() -> None:
    async def run() -> None:
        server, limit, start = Server(rate=100_000), limiter(), now()
        await asyncio.gather(*(send(limit, server, chat % 100 + 1) for chat in range(3_000)))
        assert now() - start < 3 * HALF

    simulate(run())


def test_reminders_go_on_while_a_crowd_of_replies_lasts() -> None:
    async def run() -> None:
        server, limit = Server(rate=100_000), limiter()

        async def crowd() -> None:
            while True:
                await asyncio.sleep(1 / 60)
                replies.append(asyncio.ensure_future(send(limit, server, 50_000)))

        replies: list[asyncio.Future[Answer]] = []
        async with beside(crowd()):
            await broadcast(limit, server, 100, Lane.REMINDER)
            assert now() < 25
        await asyncio.gather(*replies)

    simulate(run())


def test_one_chat_gets_bulk_once_a_second_and_a_group_twenty_a_minute() -> None:
    async def run(chat_id: int, count: int) -> list[float]:
        server, limit = Server(), limiter()
        moments = []
        for _ in range(count):
            try:
                await send(limit, server, chat_id, Lane.REMINDER)
                moments.append(server.sent[-1][0])
            except RetryAfter as error:
                await asyncio.sleep(seconds_to_wait(error))
        return moments

    gaps = simulate(run(5, 10))
    assert min(later - earlier for earlier, later in pairwise(gaps)) >= 1
    group = simulate(run(-5, 60))
    assert max(sum(start <= moment < start + 60 for moment in group) for start in group) == 20


def test_replies_in_a_group_keep_to_twenty_a_minute() -> None:
    async def run() -> None:
        server, limit = Server(), limiter()
        await asyncio.gather(*(send(limit, server, -5) for _ in range(21)))
        assert server.sent[19][0] - server.sent[0][0] < 1
        assert server.sent[20][0] - server.sent[0][0] > 60

    simulate(run())


def test_what_would_wait_too_long_is_handed_back_at_once() -> None:
    async def run() -> None:
        server, limit = Server(), limiter()
        for _ in range(20):
            await send(limit, server, -5)
        before = now()
        with pytest.raises(RetryAfter) as caught:
            await send(limit, server, -5, Lane.OFFER)
        assert now() == before
        assert 50 < seconds_to_wait(caught.value) < 62

    simulate(run())


class Scripted:
    """Answers with the flood answers it was given, then with success; notes when each call came."""

    def __init__(self, *floods: float) -> None:
        self.floods = list(floods)
        self.came: list[float] = []

    async def __call__(self, chat_id: int) -> Answer:
        self.came.append(now())
        if self.floods:
            raise RetryAfter(int(self.floods.pop(0)))
        return True


def test_a_reply_that_meets_a_flood_answer_is_tried_again_when_it_is_over() -> None:
    async def run() -> None:
        server = Scripted(7, 3)
        assert await send(limiter(), server, 5)
        assert [round(moment) for moment in server.came] == [0, 7, 10]

    simulate(run())


def test_a_reply_gives_up_after_a_few_tries_or_a_long_hold() -> None:
    async def run() -> None:
        stubborn, long = Scripted(*[2] * 10), Scripted(10_072)
        with pytest.raises(RetryAfter):
            await send(limiter(), stubborn, 5)
        assert len(stubborn.came) == 4
        limit = limiter()
        with pytest.raises(RetryAfter):
            await send(limit, long, 5)
        with pytest.raises(RetryAfter):  # and the next one is not even tried
            await send(limit, long, 5)
        assert len(long.came) == 1

    simulate(run())


@pytest.mark.parametrize("lane", [Lane.REMINDER, Lane.OFFER])
def test_bulk_that_meets_a_flood_answer_goes_back(lane: Lane) -> None:
    async def run() -> None:
        server = Scripted(7)
        with pytest.raises(RetryAfter):
            await send(limiter(), server, 5, lane)
        assert len(server.came) == 1

    simulate(run())


def test_a_flood_answer_in_one_chat_holds_no_other_reply() -> None:
    async def run() -> None:
        limit, elsewhere = limiter(), Scripted()
        held = asyncio.ensure_future(send(limit, Scripted(30), 5))
        await asyncio.sleep(0.1)
        await send(limit, elsewhere, 6)
        assert elsewhere.came == [pytest.approx(now())]
        await held
        assert now() >= 30

    simulate(run())


def test_a_chat_that_met_a_flood_answer_is_paced_for_a_minute_and_then_free_again() -> None:
    async def run() -> None:
        limit, server = limiter(), Scripted(2)
        await send(limit, server, 5)
        for _ in range(4):
            await send(limit, server, 5)
        gaps = [later - earlier for earlier, later in pairwise(server.came[1:])]
        assert min(gaps) >= 1
        await asyncio.sleep(61)
        start = now()
        await asyncio.gather(*(send(limit, server, 5) for _ in range(4)))
        assert now() - start < 0.1

    simulate(run())


def test_flood_answers_in_two_chats_hold_everybody_but_money() -> None:
    async def run() -> None:
        limit, other, money = limiter(), Scripted(), Scripted()
        flooded = asyncio.gather(send(limit, Scripted(9), 5), send(limit, Scripted(9), 6))
        await asyncio.sleep(0.1)
        reply = asyncio.ensure_future(send(limit, other, 7))
        await send(limit, money, 8, Lane.MONEY)
        await limit.process_request(money, (8,), {}, "answerCallbackQuery", {}, None)
        assert max(money.came) < 1
        with pytest.raises(RetryAfter):
            await send(limit, other, 9, Lane.OFFER)
        await reply
        assert min(other.came) >= 9
        await flooded

    simulate(run())


def test_a_long_hold_hands_back_those_who_wait_already() -> None:
    async def run() -> None:
        server, limit = Server(), limiter()
        waiting = [asyncio.ensure_future(send(limit, server, chat, Lane.OFFER)) for chat in range(1, 100)]
        await asyncio.sleep(0.5)
        await asyncio.gather(
            send(limit, Scripted(3_000), 501), send(limit, Scripted(3_000), 502), return_exceptions=True
        )
        results = await asyncio.gather(*waiting, return_exceptions=True)
        assert now() < 2
        assert {type(result) for result in results} == {bool, RetryAfter}

    simulate(run())


def test_a_server_stricter_than_expected_is_learnt() -> None:
    async def run() -> None:
        server, limit = Server(rate=25, window=True), limiter()
        await broadcast(limit, server, 4_000, Lane.REMINDER)
        assert len(server.sent) == 4_000
        # Flood answers cost a second each; far fewer than one in a hundred calls meets one.
        assert server.floods < 40
        used = len(server.sent) / (server.sent[-1][0] - server.sent[0][0]) / 25
        assert used > 0.75

    simulate(run())


def test_a_cancelled_caller_takes_no_place() -> None:
    async def run() -> None:
        server, limit = Server(), limiter()
        crowd = [asyncio.ensure_future(send(limit, server, chat, Lane.OFFER)) for chat in range(1, 200)]
        await asyncio.sleep(0.5)
        for caller in crowd[:190]:
            caller.cancel()
        await asyncio.gather(*crowd, return_exceptions=True)
        assert now() < 1.5
        assert {chat for _, chat in server.sent} >= set(range(191, 200))

    simulate(run())


def test_what_sends_no_message_passes_at_once_even_in_a_full_second() -> None:
    async def run() -> None:
        server, limit, free = Server(), limiter(), Scripted()
        async with beside(broadcast(limit, server, 10_000)):
            await asyncio.sleep(5)
            for method in ("answerCallbackQuery", "answerPreCheckoutQuery", "getMe", "setMyCommands", "sendChatAction"):
                start = now()
                await limit.process_request(free, (1,), {}, method, {"chat_id": 5}, None)
                assert now() - start < 0.001

    simulate(run())


def test_a_short_flood_answer_to_a_free_call_is_waited_for_and_a_long_one_raised() -> None:
    async def run() -> None:
        short, long = Scripted(2), Scripted(600)
        await limiter().process_request(short, (1,), {}, "answerCallbackQuery", {}, None)
        assert len(short.came) == 2
        with pytest.raises(RetryAfter):
            await limiter().process_request(long, (1,), {}, "answerCallbackQuery", {}, None)

    simulate(run())


def test_chats_are_forgotten_once_nothing_about_them_matters() -> None:
    async def run() -> None:
        server, limit = Server(rate=100_000), limiter()
        for chat in range(5_000):
            await send(limit, server, chat + 1)
        assert len(limit._chats) < 5_000

    simulate(run())
