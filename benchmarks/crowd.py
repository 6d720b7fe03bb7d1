"""People who press buttons and wait for the answer, many at once; measures how long they wait and what gets lost."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import orjson

from benchmarks.choices import BEGIN, Choice, Move, Press

LANGUAGES = ("zh-hans", "zh-hant", "en", "es", "fr")
FIRST_PERSON = 1_000_000
PATIENCE = 90.0
"""Seconds after which a person whose tap stays without an answer gives up; it counts as lost."""

_DATA = re.compile(rb'"callback_data": ?"([^"]*)"')
_SCREEN_TEXT = "Renew · 🇨🇦 Canada › Bell › 30 days\n\n" + "A screen says what, when, how much and what to press. " * 6

Push = Callable[[dict[str, object]], int]
"""Gives an update to the bot and returns its id."""


@dataclass(slots=True)
class _Tap:
    """One move that is under way; typed words need no callback answer."""

    update_id: int
    at: float
    answered: bool
    shown: bool = False


@dataclass(slots=True)
class _Person:
    """One person and his chat: the message on which he presses, and what he waits for."""

    id: int
    language: str
    message_id: int = 0
    markup: bytes = b""
    waiting: deque[_Tap] = field(default_factory=deque)

    def profile(self) -> dict[str, object]:
        return {"id": self.id, "is_bot": False, "first_name": "Lin", "language_code": self.language}


@dataclass(slots=True)
class Tally:
    """What was seen since the last `reset`. `waits` are seconds from a move to its screen."""

    waits: list[float] = field(default_factory=list)
    moves: int = 0
    walks: int = 0
    disorder: int = 0
    """Answers or screens that overtook an earlier one of the same person, or that nobody waited for."""
    given_up: int = 0


class Crowd:
    """A closed loop: each person thinks, presses, and waits until both the answer and the screen have come.

    An impatient one presses the same button twice at once: both must be answered, in order.
    """

    def __init__(
        self, push: Push, choose: Choice, *, people: int, think: float, impatience: float, latency: float
    ) -> None:
        """`think` is the mean of a pause in seconds, evenly spread from nothing to its double; `impatience` a share."""
        self._push = push
        self._choose = choose
        self._think = think
        self._impatience = impatience
        self._latency = latency
        self._loop = asyncio.get_running_loop()
        self._chance = Random(7)
        self._stopped = False
        self.tally = Tally()
        self._people = {
            FIRST_PERSON + number: _Person(FIRST_PERSON + number, LANGUAGES[number % len(LANGUAGES)])
            for number in range(people)
        }
        for person in self._people.values():
            self._later(person, BEGIN, 0.0)

    def stop(self) -> None:
        """Nobody begins anything more; what is under way may still come."""
        self._stopped = True

    @property
    def open(self) -> int:
        """Moves that still wait for an answer or a screen."""
        return sum(len(person.waiting) for person in self._people.values())

    def reset(self) -> None:
        self.tally = Tally()

    # -- what the bot does

    def shown(self, chat_id: int, message_id: int, markup: bytes) -> None:
        """A message was sent or edited."""
        person = self._people.get(chat_id)
        if person is None:
            return
        person.message_id, person.markup = message_id, markup
        tap = next((tap for tap in person.waiting if not tap.shown), None)
        if tap is None:
            self.tally.disorder += 1
            return
        tap.shown = True
        self.tally.waits.append(self._loop.time() - tap.at)
        self._settle(person)

    def answered(self, query_id: int) -> None:
        """A callback query was answered; its id carries the person and the update."""
        person = self._people.get(query_id >> 32)
        if person is None:
            return
        update_id = query_id & 0xFFFFFFFF
        tap = next((tap for tap in person.waiting if not tap.answered), None)
        if tap is None or tap.update_id != update_id:
            self.tally.disorder += 1
            tap = next((tap for tap in person.waiting if tap.update_id == update_id), None)
        if tap is not None:
            tap.answered = True
            self._settle(person)

    # -- what the person does

    def _settle(self, person: _Person) -> None:
        while person.waiting and person.waiting[0].answered and person.waiting[0].shown:
            person.waiting.popleft()
            self.tally.moves += 1
        if person.waiting or self._stopped:
            return
        buttons = [data.decode() for data in _DATA.findall(person.markup)]
        move = self._choose(buttons, self._chance)
        if move is BEGIN:
            self.tally.walks += 1
        self._later(person, move, self._latency)

    def _later(self, person: _Person, move: Move, delay: float) -> None:
        pause = self._think * 2 * self._chance.random()
        self._loop.call_later(delay + pause, self._act, person, move)

    def _act(self, person: _Person, move: Move) -> None:
        if self._stopped:
            return
        times = 2 if isinstance(move, Press) and self._chance.random() < self._impatience else 1
        for _ in range(times):
            if isinstance(move, Press):
                update_id = self._push(_pressed(person, move.data))
            else:
                update_id = self._push(_said(person, move.text))
            person.waiting.append(_Tap(update_id, self._loop.time(), answered=not isinstance(move, Press)))
        self._loop.call_later(PATIENCE, self._give_up, person, person.waiting[-1])

    def _give_up(self, person: _Person, tap: _Tap) -> None:
        if tap in person.waiting and not self._stopped:
            self.tally.given_up += len(person.waiting)
            person.waiting.clear()
            self._later(person, BEGIN, 0.0)


def _chat(person: _Person) -> dict[str, object]:
    return {"id": person.id, "type": "private", "first_name": "Lin"}


def _said(person: _Person, text: str) -> dict[str, object]:
    message: dict[str, object] = {
        "message_id": person.message_id + 1,
        "date": 1_790_000_000,
        "chat": _chat(person),
        "from": person.profile(),
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"message": message}


def _pressed(person: _Person, data: str) -> dict[str, object]:
    """As Telegram sends it: with the whole message under the button, its keyboard included."""
    return {
        "callback_query": {
            "from": person.profile(),
            "chat_instance": "1",
            "data": data,
            "message": message_of(person.id, person.message_id, person.markup),
        }
    }


def message_of(chat_id: int, message_id: int, markup: bytes) -> dict[str, object]:
    """A message of the bot. Its text is the same for all bots, its keyboard is the one that the bot sent."""
    message: dict[str, object] = {
        "message_id": message_id,
        "from": {"id": 1, "is_bot": True, "first_name": "Bot", "username": "bench_bot"},
        "chat": {"id": chat_id, "type": "private", "first_name": "Lin"},
        "date": 1_790_000_000,
        "text": _SCREEN_TEXT,
        "entities": [{"type": "bold", "offset": 0, "length": 5}],
    }
    if markup:
        message["reply_markup"] = orjson.Fragment(markup)
    return message
