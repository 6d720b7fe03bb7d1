"""Every failure of the table that Telegram's behaviour was written down in, sorted into what to do about it."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.transport import OutcomeUnknown
from handlers.failures import Outcome, is_harmless, is_lost, seconds_to_wait, sort_failure

pytestmark = pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")

UNCHANGED = (
    "Message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
LATE = "Query is too old and response timeout expired or query id is invalid"


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Outcome.GONE),
        (Forbidden("Forbidden: user is deactivated"), Outcome.GONE),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), Outcome.GONE),
        (Forbidden("Forbidden: bot was kicked from the group chat"), Outcome.GONE),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Outcome.GONE),
        (Forbidden("Forbidden: bot was kicked from the channel chat"), Outcome.GONE),
        (Forbidden("Forbidden: bot is not a member of the supergroup chat"), Outcome.GONE),
        (Forbidden("Forbidden: bot is not a member of the channel chat"), Outcome.GONE),
        (Forbidden("Forbidden: the group chat was deleted"), Outcome.GONE),
        (Forbidden("Forbidden: words that nobody has seen yet"), Outcome.GONE),
        (ChatMigrated(-100123), Outcome.MOVED),
        (BadRequest("Chat not found"), Outcome.GONE),
        (BadRequest("Private chat not found"), Outcome.GONE),
        (BadRequest("USER_IS_BLOCKED"), Outcome.GONE),
        (BadRequest("INPUT_USER_DEACTIVATED"), Outcome.GONE),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), Outcome.REFUSED),
        (BadRequest("Not enough rights to send text messages to the chat"), Outcome.REFUSED),
        (BadRequest("Message thread not found"), Outcome.REFUSED),
        (BadRequest(UNCHANGED), Outcome.REFUSED),
        (BadRequest("Message to edit not found"), Outcome.REFUSED),
        (BadRequest("Message can't be edited"), Outcome.REFUSED),
        (BadRequest("Message text is empty"), Outcome.REFUSED),
        (BadRequest("Message is too long"), Outcome.REFUSED),
        (BadRequest("Message caption is too long"), Outcome.REFUSED),
        (BadRequest("Can't parse entities: unexpected end tag at byte offset 5"), Outcome.REFUSED),
        (BadRequest("Reply markup is too long"), Outcome.REFUSED),
        (BadRequest("BUTTON_DATA_INVALID"), Outcome.REFUSED),
        (BadRequest("BUTTON_URL_INVALID"), Outcome.REFUSED),
        (BadRequest("Text buttons are unallowed in the inline keyboard"), Outcome.REFUSED),
        (BadRequest(LATE), Outcome.REFUSED),
        (BadRequest("Wrong HTTP URL specified"), Outcome.REFUSED),
        (BadRequest("Failed to get HTTP URL content"), Outcome.REFUSED),
        (BadRequest("Wrong type of the web page content"), Outcome.REFUSED),
        (BadRequest("CHARGE_ALREADY_REFUNDED"), Outcome.REFUSED),
        (Conflict("Conflict: terminated by other getUpdates request"), Outcome.LATER),
        (InvalidToken("Unauthorized"), Outcome.LATER),
        (InvalidToken("Not Found"), Outcome.LATER),
        (NetworkError("Bad Gateway (502). Parsing the server response b'<html>' failed"), Outcome.LATER),
        (NetworkError("no connection, nothing was sent"), Outcome.LATER),
        (TimedOut(), Outcome.UNKNOWN),
        (OutcomeUnknown("no answer after sending"), Outcome.UNKNOWN),
        (TimedOut("Pool timeout: All connections in the connection pool are occupied."), Outcome.LATER),
        (EndPointNotFound("no such method"), Outcome.REFUSED),
        (TelegramError("something else"), Outcome.REFUSED),
        (ValueError("our own mistake"), Outcome.REFUSED),
    ],
    ids=lambda value: str(value)[:60],
)
def test_each_failure_has_its_outcome_however_it_is_written(error: Exception, outcome: Outcome) -> None:
    assert sort_failure(error).outcome is outcome
    assert sort_failure(error).reason.startswith(type(error).__name__)
    if type(error) is BadRequest:
        assert sort_failure(BadRequest(str(error).upper())).outcome is outcome


def test_a_flood_answer_says_how_long_to_wait() -> None:
    failure = sort_failure(RetryAfter(10_072))
    assert (failure.outcome, failure.retry_after) == (Outcome.LATER, 10_072)
    assert seconds_to_wait(RetryAfter(3)) == 3


def test_a_moved_group_says_where_it_is_now() -> None:
    assert sort_failure(ChatMigrated(-100123)).new_chat_id == -100123


def test_a_reason_never_carries_a_whole_page() -> None:
    assert len(sort_failure(NetworkError("<html>" * 1000)).reason) == 300


@pytest.mark.parametrize(
    "text", [UNCHANGED, LATE, "Message to delete not found", "Message can't be deleted", "CHARGE_ALREADY_REFUNDED"]
)
def test_what_holds_already_or_no_longer_matters_is_harmless(text: str) -> None:
    assert is_harmless(BadRequest(text))
    assert not is_lost(BadRequest(text))


@pytest.mark.parametrize("text", ["Message to edit not found", "Message can't be edited", "MESSAGE_ID_INVALID"])
def test_a_message_that_cannot_be_edited_any_more_is_lost_and_not_harmless(text: str) -> None:
    assert is_lost(BadRequest(text))
    assert not is_harmless(BadRequest(text))


@pytest.mark.parametrize("error", [BadRequest("Chat not found"), TimedOut(), Forbidden("message is not modified")])
def test_anything_else_is_neither_harmless_nor_lost(error: Exception) -> None:
    assert not is_harmless(error)
    assert not is_lost(error)
