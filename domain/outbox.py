"""Shapes of stored outgoing messages; knows neither Telegram nor words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from domain.people import Person


class Lane(IntEnum):
    """Who goes first: the smaller."""

    MONEY = 0
    REPLY = 1
    REMINDER = 2
    OFFER = 3


class Kind(StrEnum):
    """What a stored message is about; its words are found when it is sent."""

    REMINDER = "reminder"
    CHECK = "check"
    GUARDIAN = "guardian"


class OutboxState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    GONE = "gone"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Letter:
    """One row of the outbox. `payload` holds facts (ids, a rung's lead), never words."""

    id: int
    lane: Lane
    kind: Kind
    person_id: int
    chat_id: int
    line_id: int | None
    dedupe_key: str
    payload: Mapping[str, Any]
    due_at: datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person stands with his reminders: when he came back, what lately left for him, what still waits."""

    person: Person
    back_at: datetime | None
    letters: tuple[datetime, ...]
    waiting: Letter | None


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter with what has become of it so far."""

    letter: Letter
    state: OutboxState
    reason: str | None
    message_id: int | None
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a message: `at` is when it left (or was given up), or when it is to leave."""

    state: OutboxState
    at: datetime
    reason: str | None
