"""Owns the rules of keyboards beyond their shape, which `spec` checks: one action a button, sizes, addresses."""

import re
from collections.abc import Mapping
from typing import Any

from sandbox.errors import refuse
from sandbox.links import check_deep_link, checked_link, utf16_length

Button = Mapping[str, Any]

_MAX_BUTTONS = 100
_MAX_IN_ROW = 8
_MAX_MARKUP_BYTES = 10_240
_MAX_REPLY_BUTTONS = 300
_MAX_REPLY_IN_ROW = 12
_LOOKS = frozenset({"text", "icon_custom_emoji_id", "style"})
_INLINE_ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
_REPLY_ACTIONS = frozenset(
    {
        "request_users",
        "request_chat",
        "request_managed_bot",
        "request_contact",
        "request_location",
        "request_poll",
        "web_app",
    }
)

_TG_LINK = re.compile(r"tg://\S+", re.I)
_KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")


def check_markup(markup: Mapping[str, Any], *, private: bool, invoice: bool = False) -> None:
    """Refuse a reply_markup that Telegram would refuse; stricter where Telegram silently picks one of two actions.

    `private`: the chat is a private one; `invoice`: the message is an invoice (it alone may have a pay button).
    """
    if not isinstance(markup, Mapping) or sum(kind in markup for kind in _KINDS) != 1:
        raise refuse("markup_shape")
    if "inline_keyboard" in markup:
        _check_inline(markup["inline_keyboard"], private=private, invoice=invoice)
    elif "keyboard" in markup:
        _check_reply(markup, private=private)
    elif "force_reply" in markup:
        _check_flag(markup, "force_reply")
        _check_placeholder(markup)
    else:
        _check_flag(markup, "remove_keyboard")


def _check_flag(markup: Mapping[str, Any], name: str) -> None:
    if markup[name] is not True:
        raise refuse("wrong_type", name=name, expected="True")


def _rows(rows: object, not_rows: str, not_row: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise refuse(not_rows)
    if not all(isinstance(row, list) for row in rows):
        raise refuse(not_row)
    return rows


def _check_inline(rows: object, *, private: bool, invoice: bool) -> None:
    checked = _rows(rows, "inline_rows", "inline_row")
    if sum(map(len, checked)) > _MAX_BUTTONS or any(len(row) > _MAX_IN_ROW for row in checked):
        raise refuse("markup_too_long")
    size = 0
    for row_number, row in enumerate(checked):
        for column, button in enumerate(row):
            _check_text(button)
            action = _only_action(button)
            if action in ("pay", "callback_game") and (row_number, column) != (0, 0):
                raise refuse("button_position")
            if action == "pay" and not invoice:
                raise refuse("button_type")
            _check_action(action, button[action], private=private)
            size += len(button["text"].encode()) + len(str(button[action]).encode())
    if size > _MAX_MARKUP_BYTES:
        raise refuse("markup_too_long")


def _check_text(button: object) -> None:
    if not isinstance(button, Mapping):
        raise refuse("button_shape")
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise refuse("button_no_text", detail='field "text" must be a non-empty String')


def _only_action(button: Button) -> str:
    actions = sorted(_INLINE_ACTIONS & button.keys())
    strangers = button.keys() - _INLINE_ACTIONS - _LOOKS
    if strangers:
        raise refuse("unknown_parameter", name=f"InlineKeyboardButton.{min(strangers)}")
    if not actions:
        raise refuse("button_no_action")
    if len(actions) > 1:
        raise refuse("button_many_actions", detail=", ".join(actions))
    return actions[0]


def _check_action(action: str, value: Any, *, private: bool) -> None:
    if action == "callback_data":
        if not isinstance(value, str) or not 1 <= len(value.encode()) <= 64:
            raise refuse("button_data")
    elif action == "url":
        _check_url(value)
    elif action == "copy_text":
        text = value.get("text") if isinstance(value, Mapping) else None
        if not isinstance(text, str) or not 1 <= utf16_length(text) <= 256:
            raise refuse("button_copy_text")
    elif action == "web_app":
        _check_web_app(value, private=private)
    elif action == "login_url":
        _check_https(value)
    elif action == "pay" and value is not True:
        raise refuse("button_type")


def _check_url(url: object) -> None:
    if not isinstance(url, str):
        raise refuse("button_url")
    link = url if _TG_LINK.fullmatch(url) else checked_link(url)
    if link is None or not link.lower().startswith(("http://", "https://", "tg://")):
        raise refuse("button_url")
    check_deep_link(link)


def _check_https(value: object) -> None:
    url = value.get("url") if isinstance(value, Mapping) else None
    if not isinstance(url, str) or not url.lower().startswith("https://") or checked_link(url) is None:
        raise refuse("button_url")


def _check_web_app(value: object, *, private: bool) -> None:
    if not private:
        raise refuse("button_type")
    _check_https(value)


def _check_reply(markup: Mapping[str, Any], *, private: bool) -> None:
    rows = _rows(markup["keyboard"], "reply_rows", "reply_row")
    if not any(rows):
        raise refuse("markup_empty")
    if sum(map(len, rows)) > _MAX_REPLY_BUTTONS or any(len(row) > _MAX_REPLY_IN_ROW for row in rows):
        raise refuse("markup_too_long")
    for row in rows:
        for button in row:
            _check_reply_button({"text": button} if isinstance(button, str) else button, private=private)
    _check_placeholder(markup)


def _check_reply_button(button: Button, *, private: bool) -> None:
    _check_text(button)
    strangers = button.keys() - _REPLY_ACTIONS - _LOOKS
    if strangers:
        raise refuse("unknown_parameter", name=f"KeyboardButton.{min(strangers)}")
    actions = sorted(_REPLY_ACTIONS & button.keys())
    if len(actions) > 1:
        raise refuse("button_many_actions", detail=", ".join(actions))
    if actions and not private:
        raise refuse("button_type")
    if actions == ["web_app"]:
        _check_web_app(button["web_app"], private=private)


def _check_placeholder(markup: Mapping[str, Any]) -> None:
    placeholder = markup.get("input_field_placeholder")
    if placeholder is not None and not 1 <= utf16_length(placeholder) <= 64:
        raise refuse("placeholder")
