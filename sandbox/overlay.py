"""Owns the rules that the machine-readable specification gives only as prose or not at all; checks nothing itself.

Keys are `method.parameter` or `Type.field`.
`Spec.load` fails if a key names something that the specification no longer has.
"""

import re
from typing import NamedTuple


class Formatted(NamedTuple):
    """A text with markup: the fields that belong together, and its length in UTF-16 units after parsing."""

    text: str
    entities: str
    shortest: int
    longest: int


#: Text fields by owner; `*` is every method or type that has the field and its `…entities` neighbour.
FORMATTED: dict[str, Formatted] = {
    "sendMessage": Formatted("text", "entities", 1, 4096),
    "editMessageText": Formatted("text", "entities", 1, 4096),
    "sendMessageDraft": Formatted("text", "entities", 0, 4096),
    "InputTextMessageContent": Formatted("message_text", "entities", 1, 4096),
    "*": Formatted("caption", "caption_entities", 0, 1024),
}

#: Closed lists of values that the prose does not give in the form 'one of "a", "b"', which `spec` reads by itself.
CHOICES: dict[str, tuple[str, ...]] = {
    "sendChatAction.action": (
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ),
    "sendPoll.type": ("quiz", "regular"),
}

#: Texts that must match as a whole.
PATTERNS: dict[str, re.Pattern[str]] = {
    **{
        f"{method}.language_code": re.compile(r"(?:[a-z]{2})?")
        for method in (
            "setMyCommands",
            "deleteMyCommands",
            "getMyCommands",
            "setMyName",
            "getMyName",
            "setMyDescription",
            "getMyDescription",
            "setMyShortDescription",
            "getMyShortDescription",
        )
    },
    "setWebhook.secret_token": re.compile(r"[A-Za-z0-9_-]{1,256}"),
    "sendInvoice.currency": re.compile(r"[A-Z]{3}"),
    "sendInvoice.start_parameter": re.compile(r"[A-Za-z0-9_-]{0,64}"),
    "InlineQueryResultsButton.start_parameter": re.compile(r"[A-Za-z0-9_-]{1,64}"),
    "BotCommand.command": re.compile(r"[a-z0-9_]{1,32}"),
}

#: Whole numbers, smallest and largest; getUpdates is missing because Telegram clamps its numbers silently.
RANGES: dict[str, tuple[int, int]] = {
    "setWebhook.max_connections": (1, 100),
    "LabeledPrice.amount": (0, 100_000_000_000),
    "sendPaidMedia.star_count": (1, 25_000),
}

#: Lengths of arrays, shortest and longest.
COUNTS: dict[str, tuple[int, int]] = {
    "setMyCommands.commands": (0, 100),
    "sendMediaGroup.media": (2, 10),
    "deleteMessages.message_ids": (1, 100),
    "forwardMessages.message_ids": (1, 100),
    "copyMessages.message_ids": (1, 100),
    "sendPoll.options": (1, 12),
    "answerInlineQuery.results": (0, 50),
    "sendInvoice.prices": (1, 100),
}

#: Lengths of strings in characters beyond those that the prose gives as "N-M characters" or "N-M bytes".
LENGTHS: dict[str, tuple[int, int]] = {
    "answerPreCheckoutQuery.error_message": (1, 1024),
    "BotCommand.description": (1, 256),
}

#: Lists whose members must be kinds of updates.
UPDATE_KINDS = ("getUpdates.allowed_updates", "setWebhook.allowed_updates")

#: Lengths that the prose gives but `keyboards` checks, because Telegram has error texts of its own for them.
CHECKED_ELSEWHERE = frozenset(
    {
        "InlineKeyboardButton.callback_data",
        "CopyTextButton.text",
        "ReplyKeyboardMarkup.input_field_placeholder",
        "ForceReply.input_field_placeholder",
    }
)
