"""Cuts a plain text into sentences without breaking numbers or shortened words; knows no meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A full stop ends a sentence before a space or the end, but not after a shortened word ('Bal. $5', 'Dec. 3').
_END = re.compile(r"[。!?;\n|]|(?<!\bbal)(?<!\bexp)(?<!\bno)(?<!\bmin)(?<!\bmins)(?<!\bmax)\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch `start`..`end` of a plain text."""

    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """All sentences of a plain text in order, without their closing marks."""
    ends = [match.start() for match in _END.finditer(text)] + [len(text)]
    starts = [0] + [end + 1 for end in ends[:-1]]
    return [Sentence(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
