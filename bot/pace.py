"""Counts what was sent and says when the next message may go; it knows moments and numbers, no tasks and no calls.

All moments are seconds of one steady clock that the caller reads.
"""

from collections import deque

MARGIN = 0.03  # how much longer than a second our second is: what a strict sliding window was seen to need
WIDEST_MARGIN = 0.5
HALF_LIFE = 300.0  # seconds in which a margin that a flood answer widened comes half way back
STRICT_AFTER_FLOOD = 60.0  # seconds
SAME_FLOOD = 1.0  # seconds in which the answers to calls that were on their way together count once

A_CHAT = 1.0 * (1 + MARGIN)  # seconds between two messages to one chat
A_GROUP = (20, 60.0 * (1 + MARGIN))  # messages to one group, and in how many seconds


class SharedPace:
    """All chats together: at most `rate` messages in any stretch of a second and the margin.

    Bulk (reminders, offers) goes evenly, and only where replies leave room, down to a sixth of the rate that it
    always keeps. A reply waits for the next free place while bulk fills the second, which is one thirtieth of it at
    most. Where replies alone are more than the rate they go on all the same: Telegram's number is about bulk. Only
    after a flood answer over several chats they keep to it, too, for a minute.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._most_replies = rate * 5 // 6  # of a second's places, as far as bulk is concerned
        self._replies: deque[float] = deque()
        self._bulk: deque[float] = deque()
        self._next_bulk = 0.0
        self._widened = 0.0
        self._widened_at = -SAME_FLOOD
        self._strict_until = 0.0

    def until_reply(self, now: float) -> float:
        """Seconds until a reply may go."""
        window = self._forget(now)
        replies = len(self._replies)
        if replies + len(self._bulk) < self._rate or (replies >= self._most_replies and now >= self._strict_until):
            return 0.0
        return self._oldest() + window - now

    def until_bulk(self, now: float) -> float:
        """Seconds until a reminder or an offer may go."""
        window = self._forget(now)
        even = max(0.0, self._next_bulk - now)
        if len(self._bulk) + min(len(self._replies), self._most_replies) < self._rate:
            return even
        # Beyond the places that count, replies that grow old free none.
        oldest = self._bulk[0] if len(self._replies) > self._most_replies else self._oldest()
        return max(even, oldest + window - now)

    def count_reply(self, now: float) -> None:
        self._replies.append(now)

    def count_bulk(self, now: float) -> None:
        self._bulk.append(now)
        gap = self._window(now) / self._rate
        # A timer that comes late does not shift those after it: one that is up to a step late keeps its place.
        self._next_bulk = max(self._next_bulk, now - max(gap, 0.01)) + gap

    def widen(self, now: float) -> None:
        """Take more distance, after a flood answer that spoke of all chats."""
        self._strict_until = now + STRICT_AFTER_FLOOD
        if now - self._widened_at < SAME_FLOOD:
            return
        margin = self._window(now) - 1
        self._widened = min(2 * margin, WIDEST_MARGIN)
        self._widened_at = now

    def _window(self, now: float) -> float:
        if not self._widened:
            return 1 + MARGIN
        margin: float = self._widened * 0.5 ** ((now - self._widened_at) / HALF_LIFE)
        return 1 + max(MARGIN, margin)

    def _forget(self, now: float) -> float:
        """Drop what is older than the window; returns the window's length."""
        window = self._window(now)
        for sent in (self._replies, self._bulk):
            while sent and sent[0] + window <= now:
                sent.popleft()
        return window

    def _oldest(self) -> float:
        return min(sent[0] for sent in (self._replies, self._bulk) if sent)


class ChatPace:
    """One chat: bulk once a second and a group twenty times a minute; a reply at once, unless Telegram objected."""

    __slots__ = ("_held_until", "_next", "_paced_until", "_sent")

    def __init__(self, chat_id: object) -> None:
        # Only groups and channels have ids below zero, or names in place of ids.
        is_group = not isinstance(chat_id, int) or chat_id < 0
        self._sent: deque[float] | None = deque(maxlen=A_GROUP[0]) if is_group else None
        self._next = 0.0
        self._held_until = 0.0
        self._paced_until = 0.0

    def earliest(self, now: float, *, bulk: bool) -> float:
        """The moment from which the next message may go."""
        moment = max(now, self._held_until)
        if bulk or moment < self._paced_until:
            moment = max(moment, self._next)
        if self._sent is not None and len(self._sent) == A_GROUP[0]:
            moment = max(moment, self._sent[0] + A_GROUP[1])
        return moment

    def reserve(self, now: float, *, bulk: bool) -> float:
        """Take that moment for a message, and return it."""
        moment = self.earliest(now, bulk=bulk)
        if self._sent is not None:
            self._sent.append(moment)
        self._next = max(self._next, moment + A_CHAT)
        return moment

    def hold(self, now: float, seconds: float) -> None:
        """Send nothing for so long, and for a minute after that no more than the chat's own rate."""
        self._held_until = max(self._held_until, now + seconds)
        self._paced_until = self._held_until + STRICT_AFTER_FLOOD
        self._next = max(self._next, self._held_until)

    def held(self, now: float) -> float:
        """Seconds for which the chat is still held."""
        return max(0.0, self._held_until - now)

    def idle(self, now: float) -> bool:
        """Whether nothing about the chat needs remembering any more."""
        return max(self._next, self._paced_until) + A_GROUP[1] < now
