"""A person as the bot knows him: how to speak to him and in which zone; never a phone number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from domain.languages import Language


class Reach(StrEnum):
    """Whether messages arrive."""

    OK = "ok"
    BLOCKED = "blocked"
    GONE = "gone"


class Quiet(NamedTuple):
    """Hours of the person's wall clock in which nothing comes late: from `start` until `end`; none if they are equal.

    A reminder at the hour chosen for its line is never late: quiet hours are for what had to wait.
    """

    start: int
    end: int


DEFAULT_QUIET = Quiet(22, 8)


@dataclass(frozen=True, slots=True)
class Person:
    """`id` is Telegram's user id, which is also the id of the private chat.

    `language` was chosen by the person if `language_chosen`, else it follows Telegram's language_code.
    `zone` is an IANA name or None while it has not been asked.
    """

    id: int
    language: Language
    language_chosen: bool
    zone: str | None
    reach: Reach
    created_at: datetime
    quiet: Quiet = DEFAULT_QUIET
    daily_cap: int = 3
    """Reminders a day; what comes beyond that is combined with the next day's."""
