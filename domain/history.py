"""What has happened to a line, entry by entry; no storage, no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.renewals import Renewal


class EventKind(StrEnum):
    """Every kind of entry; the words are Fluent keys `line-event-<value>`."""

    ADDED = "added"
    RENEWED = "renewed"
    UNDONE = "undone"
    END = "end"
    LOSS = "loss"
    LABEL = "label"
    LAST4 = "last4"
    NOTE = "note"
    LEFT = "left"
    KEPT_ALIVE = "kept_alive"
    UNKEPT = "unkept"
    AUTO_RENEW = "auto_renew"
    HOUR = "hour"
    LADDER = "ladder"
    TIES = "ties"
    USE = "use"
    LET_GO = "let_go"
    TAKEN_BACK = "taken_back"
    READ = "read"
    REMOVED = "removed"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Event:
    """One change of a line; `facts` hold what it was (`from`) and became (`to`) where that is worth telling.

    Dates in `facts` are ISO text. Digits of a number and the words of a note are never in them.
    """

    id: int
    at: datetime
    kind: EventKind
    renewal_id: int | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An event with the renewal it belongs to, which knows plan, price, order number and receipt."""

    event: Event
    renewal: Renewal | None
