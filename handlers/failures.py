"""Sorts what a call to Telegram raised into what to do about it, for all who send; it sends nothing itself."""

from dataclasses import dataclass
from enum import Enum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

REASON_LENGTH = 300  # enough for Telegram's sentences; some carry a whole HTML page


class Outcome(Enum):
    """What became of a message."""

    SENT = "sent"
    LATER = "later"  # flood, or the network before the call left: the same again after a while
    GONE = "gone"  # the person or the group cannot be reached until they come back by themselves
    MOVED = "moved"  # the group has a new id: the same again, there
    REFUSED = "refused"  # our mistake or a lost right: the same again would fail again
    UNKNOWN = "unknown"  # the call left and no answer came


@dataclass(frozen=True)
class Failure:
    """One sorted failure; `retry_after` (seconds) with LATER if Telegram named it, `new_chat_id` with MOVED."""

    outcome: Outcome
    reason: str
    retry_after: float | None = None
    new_chat_id: int | None = None


# Parts of Telegram's sentences, in lower case: its wording and PTB's capitals change. A 403 always means that the
# chat cannot be reached; but raw codes in capitals, and unknown chats, come as 400 beside our own mistakes.
_GONE = (
    "chat not found",
    "user_is_blocked",
    "user_deactivated",
    "user is deactivated",
    "peer_id_invalid",
    "channel_private",
)
_LOST = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message to be replied not found",
    "message_id_invalid",
)
_HARMLESS = (
    "message is not modified",
    "query is too old",
    "query id is invalid",
    "message to delete not found",
    "message can't be deleted",
    "charge_already_refunded",
)


def sort_failure(error: Exception) -> Failure:
    """Sort whatever a call raised; what is not Telegram's counts as REFUSED, being our own mistake."""
    reason = _reason(error)
    match error:
        case RetryAfter():
            return Failure(Outcome.LATER, reason, retry_after=seconds_to_wait(error))
        case ChatMigrated():
            return Failure(Outcome.MOVED, reason, new_chat_id=error.new_chat_id)
        case Forbidden():
            return Failure(Outcome.GONE, reason)
        case BadRequest():  # before NetworkError, which it is in PTB
            return Failure(Outcome.GONE if _says(error, _GONE) else Outcome.REFUSED, reason)
        case TimedOut():  # before NetworkError too
            return Failure(Outcome.LATER if _says(error, ("pool timeout",)) else Outcome.UNKNOWN, reason)
        case NetworkError() | Conflict() | InvalidToken():
            # A revoked token or a second instance is not the message's fault: it stays until that is mended.
            return Failure(Outcome.LATER, reason)
    return Failure(Outcome.REFUSED, reason)


def is_harmless(error: Exception) -> bool:
    """Whether what the call wanted holds already, or no longer matters: unchanged text, late answer, gone message."""
    return isinstance(error, BadRequest) and _says(error, _HARMLESS)


def is_lost(error: Exception) -> bool:
    """Whether the message that was to be edited or answered is gone or too old, so that a new one is due."""
    return isinstance(error, BadRequest) and _says(error, _LOST)


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram asks to wait, in seconds. (PTB's public attribute changes its type and warns of it.)"""
    return error._retry_after.total_seconds()


def _says(error: Exception, parts: tuple[str, ...]) -> bool:
    text = str(error).lower()
    return any(part in text for part in parts)


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:REASON_LENGTH]
