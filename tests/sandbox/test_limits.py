"""How many messages pass in a time, and what impatience costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.limits import Limiter


def passed(limiter: Limiter, chats: list[int], now: float, *, is_group: bool = False) -> int:
    return sum(limiter.check("sendMessage", chat, is_group, now) is None for chat in chats)


def test_thirty_messages_a_second_over_all_chats() -> None:
    limiter = Limiter(model="window")
    assert passed(limiter, list(range(40)), now=0.0) == 30


def test_the_window_is_strict_in_one_chat() -> None:
    limiter = Limiter(model="window")
    assert limiter.check("sendMessage", 7, False, 0.0) is None
    assert limiter.check("sendMessage", 7, False, 0.5) == 1
    assert limiter.check("sendMessage", 8, False, 0.5) is None
    assert limiter.check("sendMessage", 7, False, 1.5) is None


def test_the_bucket_lets_a_short_burst_pass() -> None:
    limiter = Limiter()
    assert passed(limiter, [7] * 5, now=0.0) == 3


def test_a_group_takes_twenty_a_minute() -> None:
    limiter = Limiter(chat_per_second=None, model="window")
    assert passed(limiter, [-5] * 21, now=0.0, is_group=True) == 20
    assert limiter.check("sendMessage", -5, True, 59.5) == 60, "the refused call at 0 s began a penalty of 60 s"
    assert limiter.check("sendMessage", -5, True, 119.5) is None


def test_impatience_extends_the_penalty() -> None:
    limiter = Limiter(model="window")
    limiter.check("sendMessage", 7, False, 0.0)
    assert limiter.check("sendMessage", 7, False, 0.1) == 1
    assert limiter.check("sendMessage", 7, False, 1.0) == 1, "0.1 s too early"
    assert limiter.check("sendMessage", 7, False, 1.9) == 1, "the time started anew"
    assert limiter.check("sendMessage", 7, False, 2.9) is None


def test_a_penalty_over_all_chats_holds_every_chat() -> None:
    limiter = Limiter(global_per_second=2, model="window")
    assert passed(limiter, [1, 2, 3], now=0.0) == 2
    assert limiter.check("sendMessage", 9, False, 0.5) == 1
    assert limiter.check("sendMessage", 9, False, 1.5) is None


@pytest.mark.parametrize("method", ["answerCallbackQuery", "getUpdates", "sendChatAction", "deleteMessage", "getMe"])
def test_only_messages_and_edits_count(method: str) -> None:
    limiter = Limiter(model="window")
    assert [limiter.check(method, 7, False, 0.0) for _ in range(50)] == [None] * 50
    assert limiter.check("editMessageText", 7, False, 0.0) is None
    assert limiter.check("COPYMESSAGE", 7, False, 0.0) == 1


def test_limits_can_be_switched_off() -> None:
    limiter = Limiter(None, None, None)
    assert passed(limiter, [7] * 500, now=0.0, is_group=True) == 500


def test_limits_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="bucket or window"):
        Limiter(model="leaky")
    with pytest.raises(ValueError, match="at least 1"):
        Limiter(global_per_second=0)


@given(
    calls=st.lists(st.tuples(st.floats(0, 3), st.integers(1, 4)), max_size=60),
    model=st.sampled_from(["bucket", "window"]),
)
def test_whoever_waits_as_told_always_passes(calls: list[tuple[float, int]], model: str) -> None:
    limiter = Limiter(global_per_second=3, chat_per_second=1, group_per_minute=20, model=model)
    now = 0.0
    for pause, chat in calls:
        now += pause
        retry_after = limiter.check("sendMessage", chat, chat == 4, now)
        waits = 0
        while retry_after is not None:
            waits += 1
            assert waits <= 3, "all chats, this chat, this group: each may ask to wait once"
            now += retry_after
            retry_after = limiter.check("sendMessage", chat, chat == 4, now)


@given(st.lists(st.floats(0, 0.4), max_size=80))
def test_no_window_of_a_second_holds_more_than_its_number(pauses: list[float]) -> None:
    limiter = Limiter(global_per_second=5, chat_per_second=None, group_per_minute=None, model="window")
    now, sent = 0.0, []
    for pause in pauses:
        now += pause
        if limiter.check("sendMessage", 7, False, now) is None:
            sent.append(now)
    for begin in sent:
        assert sum(begin <= moment < begin + 1 for moment in sent) <= 5
