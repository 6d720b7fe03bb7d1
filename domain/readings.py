"""What was read in a carrier's text and waits for the person's approval; the readers live in domain.reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.lines import Allowance


@dataclass(frozen=True, slots=True)
class Reading:
    """`ends` are the days that the service end can be: none, the one that is certain, or those to choose from.

    `carriers` are the ids of the carriers that the text names. The text itself is not kept.
    """

    id: int
    person_id: int
    ends: tuple[date, ...]
    left: Allowance
    carriers: tuple[str, ...]
    created_at: datetime
