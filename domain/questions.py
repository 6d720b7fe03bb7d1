"""A question as it is remembered for the operator: what was asked and answered, never by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.languages import Language

LONGEST_QUESTION = 300

# What may tell who asked or which line: addresses, names of accounts, codes, and numbers longer than a year.
_PRIVATE = re.compile(
    r"LPA:\S+|https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w{3,}|[+(]?\d(?:[\s().-]?\d){4,}|(?=\w*\d)(?=\w*[A-Za-z])[A-Za-z0-9]{12,}",
    re.IGNORECASE,
)


class Place(StrEnum):
    PRIVATE = "private"
    GROUP = "group"


class Verdict(StrEnum):
    """What was said of an answer: was this it?"""

    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Question:
    """`topic` None: nothing fitted surely, and the `candidates` (best first) were offered instead.

    `chosen` is the candidate that somebody pressed then, or after saying that the answer was not it.
    """

    id: int
    asked_at: datetime
    place: Place
    language: Language
    text: str
    topic: str | None
    candidates: tuple[str, ...]
    verdict: Verdict | None = None
    chosen: str | None = None


@dataclass(frozen=True, slots=True)
class TopicCount:
    """How often a topic was asked for, and what was said of its answer."""

    topic: str
    asked: int
    good: int
    bad: int


def without_private_parts(text: str) -> str:
    """The question with '…' for numbers, codes, addresses and names of accounts, and of bearable length."""
    return " ".join(_PRIVATE.sub("…", text).split())[:LONGEST_QUESTION]
