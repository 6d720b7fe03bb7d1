"""The poller: confirms only what is stored, and outlives whatever Telegram and the network do."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import pytest
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.poller import EMPTY_PAUSE, LONGEST_PAUSE, Poller, RawUpdate
from bot.transport import OutcomeUnknown
from storage.errors import StorageError

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")

KINDS = ["message", "callback_query"]


class Telegram:
    """Answers each call with the next thing it was given, and is silent for ever after the last."""

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.calls: list[tuple[str, Mapping[str, object]]] = []
        self.silent = asyncio.Event()

    async def __call__(self, method: str, parameters: Mapping[str, object], read_timeout: float) -> Any:
        self.calls.append((method, dict(parameters)))
        if not self.answers:
            self.silent.set()
            await asyncio.Event().wait()
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def offsets(self) -> list[object]:
        return [parameters.get("offset") for _, parameters in self.calls]


class Inbox:
    """Stores what it accepts, unless it is told to fail first."""

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.stored: list[object] = []

    async def accept(self, updates: list[RawUpdate]) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.stored.extend(updates)


class Naps:
    """Stands in for sleeping: notes the length and returns at once."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)


def update(update_id: int) -> RawUpdate:
    return {"update_id": update_id, "message": {}}


async def run_until_silent(telegram: Telegram, inbox: Inbox, naps: Naps) -> None:
    running = asyncio.create_task(Poller(telegram, inbox.accept, KINDS, sleep=naps).run())
    silent = asyncio.create_task(telegram.silent.wait())
    await asyncio.wait({running, silent}, timeout=5, return_when=asyncio.FIRST_COMPLETED)
    for task in (running, silent):
        task.cancel()
    results = await asyncio.gather(running, silent, return_exceptions=True)
    if isinstance(results[0], Exception):
        raise results[0]


async def test_a_batch_is_confirmed_by_the_poll_after_it_was_stored() -> None:
    telegram, inbox = Telegram([update(7), update(8)], [update(9)]), Inbox()
    await run_until_silent(telegram, inbox, Naps())
    assert inbox.stored == [update(7), update(8), update(9)]
    assert telegram.offsets == [None, 9, 10]


async def test_every_poll_names_the_kinds_it_wants_and_waits_long() -> None:
    telegram = Telegram()
    await run_until_silent(telegram, Inbox(), Naps())
    assert telegram.calls == [("getUpdates", {"timeout": 25, "limit": 100, "allowed_updates": KINDS})]


async def test_a_batch_that_could_not_be_stored_is_not_confirmed() -> None:
    telegram, inbox, naps = Telegram([update(7)], [update(7)]), Inbox(StorageError("the disk is full")), Naps()
    await run_until_silent(telegram, inbox, naps)
    assert telegram.offsets == [None, None, 8]
    assert inbox.stored == [update(7)]
    assert len(naps.taken) == 1


async def test_after_an_empty_poll_a_lower_id_is_still_received() -> None:
    telegram, inbox = Telegram([update(900)], [], [update(5)]), Inbox()
    await run_until_silent(telegram, inbox, Naps())
    assert telegram.offsets == [None, 901, None, 6]
    assert inbox.stored == [update(900), update(5)]


async def test_something_unreadable_in_a_batch_does_not_hold_up_the_rest() -> None:
    telegram, inbox = Telegram([None, update(7), {"update_id": "x"}]), Inbox()
    await run_until_silent(telegram, inbox, Naps())
    assert telegram.offsets == [None, 8]


async def test_a_wholly_unreadable_batch_is_asked_for_again_after_a_pause() -> None:
    telegram, naps = Telegram([None], "nonsense", [update(7)]), Naps()
    await run_until_silent(telegram, Inbox(), naps)
    assert telegram.offsets == [None, None, None, 8]
    assert len(naps.taken) == 2


@pytest.mark.parametrize(
    "error", [NetworkError("down"), TimedOut(), OutcomeUnknown("cut"), BadRequest("odd"), Conflict("another one")]
)
async def test_trouble_passes_and_polling_goes_on_where_it_was(error: Exception) -> None:
    telegram, inbox, naps = Telegram([update(7)], error, error, [update(8)]), Inbox(), Naps()
    await run_until_silent(telegram, inbox, naps)
    assert telegram.offsets == [None, 8, 8, 8, 9]
    assert inbox.stored == [update(7), update(8)]


async def test_pauses_grow_to_a_limit_and_start_small_again_after_success() -> None:
    down: list[object] = [NetworkError("down")] * 12
    naps = Naps()
    await run_until_silent(Telegram(*down, [], NetworkError("down")), Inbox(), naps)
    assert naps.taken[0] < 1 < naps.taken[3]
    assert LONGEST_PAUSE * 0.75 <= naps.taken[11] <= LONGEST_PAUSE * 1.25
    assert naps.taken[12] == EMPTY_PAUSE
    assert naps.taken[13] < 1


async def test_telegram_s_own_wish_to_wait_is_honoured() -> None:
    naps = Naps()
    await run_until_silent(Telegram(RetryAfter(42)), Inbox(), naps)
    assert 42 < naps.taken[0] <= 43


async def test_a_second_instance_is_mentioned_once_and_tried_on(caplog: pytest.LogCaptureFixture) -> None:
    conflict = Conflict("terminated by other getUpdates request")
    naps = Naps()
    with caplog.at_level(logging.INFO):
        await run_until_silent(Telegram(conflict, conflict, conflict, []), Inbox(), naps)
    assert caplog.text.count("terminated by other") == 1
    assert caplog.text.count("answers again") == 1
    assert min(nap for nap in naps.taken if nap != EMPTY_PAUSE) > 3


async def test_a_server_that_does_not_hold_polls_open_cannot_make_it_spin() -> None:
    naps = Naps()
    await run_until_silent(Telegram([], [], []), Inbox(), naps)
    assert naps.taken[:3] == [EMPTY_PAUSE] * 3


@pytest.mark.parametrize("said", ["Unauthorized", "Not Found"])
async def test_a_refused_token_ends_the_poller_with_a_sentence(said: str) -> None:
    with pytest.raises(InvalidToken, match=rf"does not accept the bot's token \({said}\)"):
        await run_until_silent(Telegram([update(7)], InvalidToken(said)), Inbox(), Naps())


async def test_the_greeting_waits_until_telegram_answers_and_takes_the_webhook_away() -> None:
    me = {"id": 1, "is_bot": True}
    down = NetworkError("down")
    telegram, naps = Telegram(down, down, me, RetryAfter(3), True), Naps()
    assert await Poller(telegram, Inbox().accept, KINDS, sleep=naps).greet() == me
    assert [method for method, _ in telegram.calls] == ["getMe"] * 3 + ["deleteWebhook"] * 2
    assert telegram.calls[-1][1] == {"drop_pending_updates": False}


async def test_the_greeting_refuses_a_wrong_token() -> None:
    with pytest.raises(InvalidToken, match="BotFather"):
        await Poller(Telegram(InvalidToken("Unauthorized")), Inbox().accept, KINDS).greet()
