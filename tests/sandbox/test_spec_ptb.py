"""That the sandbox accepts every request as PTB really writes it."""

from collections.abc import Awaitable, Callable
from typing import IO, Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChatMember,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaDocument,
    InputMediaPhoto,
    InputTextMessageContent,
    KeyboardButton,
    LabeledPrice,
    LinkPreviewOptions,
    MenuButtonCommands,
    MessageEntity,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.request import BaseRequest, RequestData

from sandbox.spec import Spec, Upload


def _bytes(body: bytes | IO[bytes]) -> bytes:
    return body if isinstance(body, bytes) else body.read()


class RecordingRequest(BaseRequest):
    """Answers getMe and keeps everything else as the sandbox would receive it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, str], dict[str, Upload]]] = []

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        data = request_data or RequestData()
        sent = data.multipart_data if data.contains_files else {}
        files = {name: Upload(part[0], part[2], _bytes(part[1])) for name, part in sent.items()}
        self.calls.append((url.rpartition("/")[2], data.json_parameters, files))
        raise ConnectionResetError


Send = Callable[[Bot], Awaitable[object]]
KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("续费", callback_data="renew:7"),
            InlineKeyboardButton("网站", url="https://example.com"),
        ],
        [InlineKeyboardButton("Copy", copy_text=CopyTextButton("*123#"))],
    ]
)
PTB_CALLS: dict[str, Send] = {
    "sendMessage": lambda bot: bot.send_message(
        7,
        "*x*",
        parse_mode="MarkdownV2",
        reply_markup=KEYBOARD,
        disable_notification=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(5, allow_sending_without_reply=True),
    ),
    "sendPhoto": lambda bot: bot.send_photo(7, b"picture", caption="<b>x</b>", parse_mode="HTML"),
    "sendDocument": lambda bot: bot.send_document("@esim", b"a,b", filename="lines.csv", reply_markup=ForceReply()),
    "sendMediaGroup": lambda bot: bot.send_media_group(
        7, [InputMediaPhoto(b"a", caption="x", has_spoiler=True), InputMediaPhoto("file-1")]
    ),
    "editMessageMedia": lambda bot: bot.edit_message_media(InputMediaDocument(b"a"), 7, 1, reply_markup=KEYBOARD),
    "editMessageText": lambda bot: bot.edit_message_text(
        "x", 7, 1, entities=[MessageEntity(MessageEntity.BOLD, 0, 1)], reply_markup=KEYBOARD
    ),
    "editMessageReplyMarkup": lambda bot: bot.edit_message_reply_markup(7, 1, reply_markup=None),
    "answerCallbackQuery": lambda bot: bot.answer_callback_query("1", "ok", show_alert=True),
    "setMyCommands": lambda bot: bot.set_my_commands(
        [BotCommand("renew", "续费")], BotCommandScopeChatMember(-5, 7), language_code="zh"
    ),
    "setChatMenuButton": lambda bot: bot.set_chat_menu_button(7, MenuButtonCommands()),
    "setMessageReaction": lambda bot: bot.set_message_reaction(7, 1, ReactionTypeEmoji("👍")),
    "deleteMessages": lambda bot: bot.delete_messages(7, [1, 2]),
    "sendLocation": lambda bot: bot.send_location(7, 43.65, -79.38, reply_markup=ReplyKeyboardRemove()),
    "sendChatAction": lambda bot: bot.send_chat_action(7, "typing"),
    "answerInlineQuery": lambda bot: bot.answer_inline_query(
        "1", [InlineQueryResultArticle("1", "FAQ", InputTextMessageContent("_x_", "MarkdownV2"))], cache_time=0
    ),
    "sendInvoice": lambda bot: bot.send_invoice(
        7, "Plan", "A month", "renewal:7", "XTR", [LabeledPrice("Plan", 100)], provider_token=""
    ),
    "getUpdates": lambda bot: bot.get_updates(5, timeout=10, allowed_updates=["message", "callback_query"]),
    "setWebhook": lambda bot: bot.set_webhook("https://example.com/hook", secret_token="abc", max_connections=40),
    "sendPoll": lambda bot: bot.send_poll(7, "Which carrier?", ["A", "B"]),
}


@pytest.mark.parametrize("method", PTB_CALLS)
async def test_what_ptb_sends_is_accepted(method: str) -> None:
    request = RecordingRequest()
    with pytest.raises(Exception, match="ConnectionResetError"):
        await PTB_CALLS[method](Bot("1:token", request=request, get_updates_request=request))
    ((called, parameters, files),) = request.calls
    assert called == method
    name, checked = Spec.load().check(called, parameters, files)
    assert name == method
    assert checked.keys() >= parameters.keys() - {"parse_mode"}


def keyboard_of(markup: str) -> object:
    _, checked = Spec.load().check("sendMessage", {"chat_id": 7, "text": "x", "reply_markup": markup}, {})
    return checked["reply_markup"]["keyboard"]


def test_reply_keyboards_pass_with_buttons_as_objects_or_words() -> None:
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Here", request_location=True)]], input_field_placeholder="?")
    as_objects = keyboard_of(keyboard.to_json())
    assert as_objects == [[{"text": "Here", "request_location": True}]]
    as_words = keyboard_of('{"keyboard": [["Yes", "No"]]}')
    assert as_words == [[{"text": "Yes"}, {"text": "No"}]]
