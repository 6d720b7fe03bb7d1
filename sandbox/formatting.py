"""Owns the growing plain text and its entities while markup is read; knows no markup language of its own."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from sandbox.errors import ApiError, refuse
from sandbox.links import Entity, checked_link, utf16_length

_USER_LINK = re.compile(r"tg://user\?id=(\d{1,16})", re.I)
_TIME_FORMAT = re.compile(r"(?:r|w?[dD]?[tT]?)")


def broken(text: str, position: int, detail: str) -> ApiError:
    """The refusal of markup at a character position; Telegram counts bytes of UTF-8."""
    return refuse("parse_entities", detail=f"{detail} at byte offset {byte_offset(text, position)}")


def byte_offset(text: str, position: int) -> int:
    """Bytes of UTF-8 before the character at `position`."""
    return len(text[:position].encode("utf-8", "surrogatepass"))


@dataclass
class Opened:
    """Markup that was opened and waits for its end."""

    kind: str
    argument: str
    position: int
    offset: int
    part: int


@dataclass
class Plain:
    """Plain text read so far, and the entities closed so far (offsets in UTF-16 units)."""

    parts: list[str] = field(default_factory=list)
    offset: int = 0
    entities: list[Entity] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Append plain text."""
        self.parts.append(text)
        self.offset += utf16_length(text)

    def open(self, kind: str, argument: str, position: int) -> Opened:
        """Note that markup opens here; `position` is where it stands in the source."""
        return Opened(kind, argument, position, self.offset, len(self.parts))

    def text_since(self, opened: Opened) -> str:
        """The plain text written after `opened`."""
        return "".join(self.parts[opened.part :])

    def close(self, opened: Opened, entity: Entity | None) -> None:
        """Give `entity` its place; nothing remains of an empty stretch or of a link that is none."""
        length = self.offset - opened.offset
        if entity is not None and length > 0:
            self.entities.append({**entity, "offset": opened.offset, "length": length})

    def at_line_start(self) -> bool:
        """Whether the next character begins a line."""
        last = next((part for part in reversed(self.parts) if part), "\n")
        return last.endswith("\n")

    def result(self) -> tuple[str, list[Entity]]:
        """The finished text and its entities in order of closing."""
        return "".join(self.parts), self.entities


def link_entity(url: str) -> Entity | None:
    """A link as an entity: text_mention for tg://user?id=, text_link for an address, None for anything else."""
    user = _USER_LINK.fullmatch(url.strip())
    if user:
        return {"type": "text_mention", "user": {"id": int(user.group(1)), "is_bot": False, "first_name": ""}}
    checked = checked_link(url)
    return {"type": "text_link", "url": checked} if checked else None


def emoji_entity(identifier: str) -> Entity:
    """A custom emoji; ValueError when the identifier is not a number."""
    return {"type": "custom_emoji", "custom_emoji_id": str(int(identifier))}


def time_entity(unix: str, time_format: str) -> Entity:
    """A date_time entity; ValueError when the moment is not a number or the format is unknown."""
    if not _TIME_FORMAT.fullmatch(time_format):
        raise ValueError(time_format)
    entity: dict[str, Any] = {"type": "date_time", "unix_time": int(unix)}
    if time_format:
        entity["date_time_format"] = time_format
    return entity


def tg_entity(url: str) -> Entity:
    """The entity behind tg://emoji?id=… or tg://time?unix=…; ValueError when it is neither."""
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.scheme != "tg":
        raise ValueError(url)
    if parts.netloc == "emoji":
        return emoji_entity(query.get("id", ""))
    if parts.netloc == "time":
        return time_entity(query.get("unix", ""), query.get("format", ""))
    raise ValueError(url)
