"""What the bot tells about itself: names, descriptions, menu button, and its command lists with their resolution."""

from collections.abc import Iterator
from typing import Any

from sandbox.chats import ADMINS, Chat

Json = dict[str, Any]
Scope = tuple[str, int | None, int | None]
DEFAULT_SCOPE: Scope = ("default", None, None)


class Profile:
    """Texts and commands by language; the empty language is for everybody without a list of their own."""

    def __init__(self) -> None:
        self._commands: dict[tuple[Scope, str], list[Json]] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._menu_buttons: dict[int | None, Json] = {}

    def set_commands(self, scope: Scope, language: str, commands: list[Json]) -> None:
        """An empty list removes the entry, so that the next wider scope shows through."""
        if commands:
            self._commands[scope, language] = commands
        else:
            self._commands.pop((scope, language), None)

    def commands(self, scope: Scope, language: str) -> list[Json]:
        """Exactly what was set for this scope and language."""
        return self._commands.get((scope, language), [])

    def commands_for(self, chat: Chat, person_id: int, language: str) -> list[Json]:
        """What the person sees here: the narrowest scope wins, and in it the person's language."""
        short = language.split("-")[0]
        for scope in _scopes(chat, person_id):
            for wanted in (short, ""):
                found = self._commands.get((scope, wanted))
                if found:
                    return found
        return []

    def set_text(self, kind: str, language: str, text: str) -> None:
        """`kind` is name, description or short_description; an empty text removes the entry."""
        if text:
            self._texts[kind, language] = text
        else:
            self._texts.pop((kind, language), None)

    def text(self, kind: str, language: str) -> str:
        return self._texts.get((kind, language)) or self._texts.get((kind, ""), "")

    def set_menu_button(self, chat_id: int | None, button: Json) -> None:
        self._menu_buttons[chat_id] = button

    def menu_button(self, chat_id: int | None) -> Json:
        default = self._menu_buttons.get(None, {"type": "commands"})
        button = self._menu_buttons.get(chat_id, default)
        return default if button["type"] == "default" else button


def _scopes(chat: Chat, person_id: int) -> Iterator[Scope]:
    """The scopes that apply, narrowest first (Bot API, 'Determining list of commands')."""
    if chat.is_private:
        yield ("chat", chat.id, None)
        yield ("all_private_chats", None, None)
    else:
        admin = chat.members.get(person_id) in ADMINS
        yield ("chat_member", chat.id, person_id)
        if admin:
            yield ("chat_administrators", chat.id, None)
        yield ("chat", chat.id, None)
        if admin:
            yield ("all_chat_administrators", None, None)
        yield ("all_group_chats", None, None)
    yield DEFAULT_SCOPE


def scope_key(scope: Json | None) -> Scope:
    """A hashable form of a BotCommandScope object."""
    if scope is None:
        return DEFAULT_SCOPE
    return (scope["type"], scope.get("chat_id"), scope.get("user_id"))
