"""What has happened to a line, entry by entry; no storage, no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.renewals import Renewal


@dataclass(frozen=True, slots=True)
class Event:
    """One change of a line. `kind` says which (added, renewed, end, label ...), `facts` from what to what.

    Dates in `facts` are ISO text; digits of a number and the words of a note are never in them.
    """

    id: int
    at: datetime
    kind: str
    renewal_id: int | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An event with the renewal it belongs to, which knows plan, price, order number and receipt."""

    event: Event
    renewal: Renewal | None
