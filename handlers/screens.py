"""Screens as plain data, and how they become Telegram's text and keyboard; finds no words itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from content.texts import Html
from domain.actions import Action

Style = Literal["primary", "success", "danger"]


@dataclass(frozen=True, slots=True)
class Button:
    """One button: exactly one of an action, an address to open, or text to copy."""

    label: str
    action: Action | None = None
    url: str | None = None
    copies: str | None = None
    style: Style | None = None

    def as_json(self) -> dict[str, Any]:
        """An InlineKeyboardButton of the Bot API."""
        fields = {
            "text": self.label,
            "callback_data": self.action.data if self.action else None,
            "url": self.url,
            "copy_text": {"text": self.copies} if self.copies else None,
            "style": self.style,
        }
        return {name: value for name, value in fields.items() if value is not None}


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: safe HTML and the rows of buttons below it."""

    text: Html
    rows: tuple[Row, ...] = ()

    @property
    def keyboard(self) -> dict[str, Any]:
        """The `api_kwargs` of a call that shows the screen: its buttons in the Bot API's own JSON.

        PTB's objects, made and taken apart again for each button, would cost a tenth of the whole tap.
        """
        if not self.rows:
            return {}
        return {"reply_markup": {"inline_keyboard": [[button.as_json() for button in row] for row in self.rows]}}


def in_rows(buttons: list[Button], width: int) -> list[Row]:
    """The buttons in rows of at most `width`."""
    return [tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def paragraphs(*parts: Html | None) -> Html:
    """The parts that are there, with an empty line between them."""
    return Html("\n\n".join(part for part in parts if part))


def listed(*parts: Html | None) -> Html:
    """The parts that are there, one below the other."""
    return Html("\n".join(part for part in parts if part))
