"""Owns the HTML that Telegram reads: its tags, and refusing what Telegram refuses; it neither trims nor finds links."""

import re

from sandbox.errors import refuse
from sandbox.formatting import Opened, Plain, broken, byte_offset, emoji_entity, link_entity, time_entity
from sandbox.links import Entity

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_RUN = re.compile(r"[^&<]+")
_REFERENCE = re.compile(r"&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|(lt|gt|amp|quot));?", re.I)
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_SPACE = re.compile(r"\s*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_END = "\0"


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of `text`; ApiError with the byte offset of whatever is broken."""
    return _Html(text).read()


def _decoded(match: re.Match[str]) -> str:
    """The character behind a reference, or the reference itself where it means none."""
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name] if name in _NAMED else match.group()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return match.group()
    return " " if code < 32 and code != 10 else chr(code)


class _Html:
    def __init__(self, text: str) -> None:
        self.text = text
        self.source = text + _END  # a sentinel, so that looking one character ahead is always possible
        self.position = 0
        self.plain = Plain()
        self.open: list[Opened] = []
        self.tags: list[str] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.position < len(self.text):
            character = self.text[self.position]
            if character == "<":
                if self.source[self.position + 1] == "/":
                    self._end_tag()
                else:
                    self._start_tag()
            elif character == "&":
                self._reference()
            else:
                self.plain.add(self._take(_RUN))
        if self.open:
            raise refuse("parse_entities", detail=f'Can\'t find end tag corresponding to start tag "{self.tags[-1]}"')
        for entity in self.plain.entities:
            if entity["type"] == "code":  # only a block has a language; until now a <pre> around it could still end
                entity.pop("language", None)
        return self.plain.result()

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.position)
        assert match is not None  # every pattern here also matches nothing
        self.position = match.end()
        return match.group()

    def _reference(self) -> None:
        match = _REFERENCE.match(self.text, self.position)
        self.plain.add(_decoded(match) if match else "&")
        self.position = match.end() if match else self.position + 1

    def _start_tag(self) -> None:
        begin = self.position
        self.position += 1
        tag = self._take(_TAG_NAME).lower()
        if self.position >= len(self.text):
            raise broken(self.text, begin, "Unclosed start tag")
        if tag not in _TAGS:
            raise broken(self.text, begin, f'Unsupported start tag "{tag}"')
        attributes: dict[str, str] = {}
        while True:
            self._take(_SPACE)
            if self.source[self.position] == ">":
                break
            name, value = self._attribute(tag, begin)
            attributes[name] = value
        self.position += 1
        kind, argument = self._meaning(tag, attributes, begin)
        self.open.append(self.plain.open(kind, argument, begin))
        self.tags.append(tag)

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._take(_ATTRIBUTE_NAME)
        if not name:
            if self.position >= len(self.text):
                raise broken(self.text, begin, "Unclosed start tag")
            raise broken(self.text, begin, f'Empty attribute name in the tag "{tag}"')
        self._take(_SPACE)
        if self.source[self.position] != "=":
            if tag == "blockquote" and name == "expandable" and self.position < len(self.text):
                return name, ""
            raise broken(self.text, begin, f'Expected equal sign in declaration of an attribute of the tag "{tag}"')
        self.position += 1
        self._take(_SPACE)
        if self.position >= len(self.text):
            raise broken(self.text, begin, f'Unclosed start tag "{tag}"')
        value = self._quoted() if self.text[self.position] in "\"'" else self._name_token()
        if self.position >= len(self.text):
            raise broken(self.text, begin, "Unclosed start tag")
        return name, value

    def _quoted(self) -> str:
        quote = self.text[self.position]
        end = self.text.find(quote, self.position + 1)
        if end < 0:
            self.position = len(self.text)
            return ""
        value = self.text[self.position + 1 : end]
        self.position = end + 1
        return _REFERENCE.sub(_decoded, value)

    def _name_token(self) -> str:
        begin = self.position
        value = self._take(_NAME_TOKEN).lower()
        if self.source[self.position] not in " \t\r\n\v\f>":
            raise broken(self.text, begin, "Unexpected end of name token")
        return value

    def _meaning(self, tag: str, attributes: dict[str, str], begin: int) -> tuple[str, str]:
        """Entity type and argument of a start tag."""
        kind = _TAGS[tag]
        css_class = attributes.get("class", "")
        if tag == "span" and css_class != "tg-spoiler":
            raise broken(self.text, begin, 'Tag "span" must have class "tg-spoiler"')
        if kind == "blockquote" and "expandable" in attributes:
            return "expandable_blockquote", ""
        if kind == "code":
            return kind, css_class.removeprefix("language-") if css_class.startswith("language-") else ""
        if kind == "text_link":
            return kind, attributes.get("href", "")
        if kind == "custom_emoji":
            return kind, attributes.get("emoji-id", "")
        if kind == "date_time":
            return kind, f"{attributes.get('unix', '')} {attributes.get('format', '')}"
        return kind, ""

    def _end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise broken(self.text, begin, "Unexpected end tag")
        self.position += 2
        tag = self._take(_TAG_NAME).lower()
        self._take(_SPACE)
        if self.source[self.position] != ">":
            raise broken(self.text, begin, "Unclosed end tag")
        self.position += 1
        expected = self.tags.pop()
        if tag and tag != expected:
            offset = byte_offset(self.text, begin)
            raise refuse(
                "parse_entities",
                detail=f'Unmatched end tag at byte offset {offset}, expected "</{expected}>", found "</{tag}>"',
            )
        opened = self.open.pop()
        self.plain.close(opened, self._entity(opened))

    def _entity(self, opened: Opened) -> Entity | None:
        kind, argument = opened.kind, opened.argument
        if kind == "text_link":
            return link_entity(argument or self.plain.text_since(opened))
        try:
            if kind == "custom_emoji":
                return emoji_entity(argument)
            if kind == "date_time":
                unix, _, time_format = argument.partition(" ")
                return time_entity(unix, time_format)
        except ValueError:
            raise broken(self.text, opened.position, f'Invalid value in the tag of a "{kind}"') from None
        if kind in ("code", "pre"):
            return self._code(opened)
        return {"type": kind}

    def _code(self, opened: Opened) -> Entity | None:
        """<pre><code class="language-…"> is one entity, whichever of the two stands inside."""
        inner = self.plain.entities[-1] if self.plain.entities else {}
        length = self.plain.offset - opened.offset
        is_wrapper = {inner.get("type"), opened.kind} == {"code", "pre"} and (
            (inner["offset"], inner["length"]) == (opened.offset, length)
        )
        language = opened.argument or inner.get("language", "") if is_wrapper else opened.argument
        if is_wrapper and language:
            inner.update(type="pre", language=language)
            return None
        return {"type": opened.kind, "language": language} if language else {"type": opened.kind}
