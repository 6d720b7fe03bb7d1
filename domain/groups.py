"""How the bot behaves in a group: modes, pauses between answers, and the rule when to speak; knows no Telegram."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.languages import Language


class Mode(StrEnum):
    """When the bot answers in a group."""

    OFF = "off"
    ADDRESSED = "addressed"
    AUTOMATIC = "automatic"


class Pause(StrEnum):
    """How long a topic rests after it was answered."""

    NONE = "none"
    SHORT = "short"
    USUAL = "usual"
    LONG = "long"

    @property
    def messages(self) -> int:
        """So many messages must have been written since."""
        return {"none": 0, "short": 5, "usual": 20, "long": 60}[self]

    @property
    def time(self) -> timedelta:
        """And so much time must have passed."""
        return timedelta(minutes={"none": 0, "short": 2, "usual": 10, "long": 60}[self])


SELF_DELETE = (0, 1, 10, 60, 1440)
"""Minutes after which the bot removes its own messages; 0: never. Telegram lets it do so for two days."""


@dataclass(frozen=True, slots=True)
class Group:
    """`id` is Telegram's chat id. `language` None: that of whoever asks. `self_delete` in minutes, 0 for never."""

    id: int
    mode: Mode = Mode.ADDRESSED
    language: Language | None = None
    pause: Pause = Pause.USUAL
    self_delete: int = 0
    hygiene: bool = True
    shield: bool = False
    present: bool = True

    def deletes_at(self, now: datetime) -> datetime | None:
        """When a message that the bot writes now is to be removed."""
        return now + timedelta(minutes=self.self_delete) if self.self_delete else None


@dataclass(frozen=True, slots=True)
class Given:
    """One topic that was answered in a group: the question's message, and the bot's own once it is sent."""

    id: int
    group_id: int
    topic: str
    asked_in: int
    message_id: int | None
    at: datetime


def is_rested(last: Given | None, pause: Pause, *, asked_in: int, now: datetime) -> bool:
    """Whether a topic may be answered again: enough messages and enough time since the last answer.

    Message ids of a group rise by one with each message, whether the bot sees it or not, so they count the talk.
    """
    if last is None:
        return True
    return abs(asked_in - last.asked_in) >= pause.messages and now - last.at >= pause.time
