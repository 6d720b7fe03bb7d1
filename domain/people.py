"""A person as the bot knows him: how to speak to him and in which zone; never a phone number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.languages import Language


class Reach(StrEnum):
    """Whether messages arrive."""

    OK = "ok"
    BLOCKED = "blocked"
    GONE = "gone"


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
