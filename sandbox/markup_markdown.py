"""Owns MarkdownV2 and the legacy Markdown of Telegram; it neither trims nor finds links."""

import re

from sandbox.errors import refuse
from sandbox.formatting import Opened, Plain, broken, byte_offset, link_entity, tg_entity
from sandbox.links import Entity

_RUN = re.compile(r"[^\\_*\[\]()~`>#+\-=|{}.!\n]+")
_CODE_RUN = re.compile(r"[^\\`]+")
_LANGUAGE = re.compile(r"[^\s`]+(?=\s)")
_NEWLINE = re.compile(r"\r\n|\n\r|\n|\r")
_RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_MARKS = {
    "bold": "*",
    "italic": "_",
    "underline": "__",
    "strikethrough": "~",
    "spoiler": "||",
    "code": "`",
    "pre": "```",
}
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}


def parse_markdown_v2(text: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of `text`; ApiError for broken or unescaped markup."""
    return _MarkdownV2(text).read()


class _MarkdownV2:
    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.plain = Plain()
        self.open: list[Opened] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.position < len(self.text):
            self._step()
        if self.open and self.open[-1].kind == "blockquote":
            self._close_quote("blockquote")
        if self.open:
            raise self._unfinished(self.open[-1])
        return self.plain.result()

    def _unfinished(self, opened: Opened) -> Exception:
        return broken(self.text, opened.position, f"Can't find end of {_NAMES[opened.kind]} entity")

    def _at(self, mark: str) -> bool:
        return self.text.startswith(mark, self.position)

    def _step(self) -> None:
        in_code = bool(self.open) and self.open[-1].kind in ("code", "pre")
        run = (_CODE_RUN if in_code else _RUN).match(self.text, self.position)
        if run:
            self.plain.add(run.group())
            self.position = run.end()
        elif self._at("\\"):
            self._escape()
        elif self._at("\n"):
            self._line_end()
        elif not self._end():
            if in_code:  # a lone backtick inside a block of code
                self.plain.add("`")
                self.position += 1
            else:
                self._begin()

    def _escape(self) -> None:
        following = self.text[self.position + 1 : self.position + 2]
        if following and ord(following) <= 126:
            self.plain.add(following)
            self.position += 2
        else:
            self.plain.add("\\")
            self.position += 1

    def _line_end(self) -> None:
        """A quotation goes on as long as lines begin with '>'."""
        self.position += 1
        quoted = any(opened.kind == "blockquote" for opened in self.open)
        if quoted and self._at(">"):
            self.position += 1
        elif quoted:
            if self.open[-1].kind != "blockquote":
                raise self._unfinished(self.open[-1])
            self._close_quote("blockquote")
        self.plain.add("\n")

    def _close_quote(self, kind: str) -> None:
        self.plain.close(self.open.pop(), {"type": kind})

    def _end(self) -> bool:
        """Close the innermost entity if its end stands here."""
        if not self.open:
            return False
        opened = self.open[-1]
        kind = opened.kind
        if kind == "blockquote":
            return self._expandability_mark()
        if kind in ("text_link", "custom_emoji"):
            if not self._at("]"):
                return False
            self.open.pop()
            self._link(opened)
            return True
        mark = _MARKS[kind]
        if not self._at(mark) or (kind == "italic" and self._at("__")):
            return False
        self.open.pop()
        self.position += len(mark)
        entity = {"type": kind, "language": opened.argument} if opened.argument else {"type": kind}
        self.plain.close(opened, entity)
        return True

    def _expandability_mark(self) -> bool:
        rest = self.text[self.position + 2 : self.position + 4]
        if not self._at("||") or (rest and rest[0] != "\n") or rest == "\n>":
            return False
        self.position += 2
        self._close_quote("expandable_blockquote")
        return True

    def _begin(self) -> None:
        begin = self.position
        kind, mark = self._opening()
        self.position += len(mark)
        argument = self._language() if kind == "pre" else ""
        self.open.append(self.plain.open(kind, argument, begin))

    def _opening(self) -> tuple[str, str]:
        for kind in ("pre", "underline", "spoiler", "bold", "italic", "strikethrough", "code"):
            if self._at(_MARKS[kind]):
                return kind, _MARKS[kind]
        if self._at("["):
            return "text_link", "["
        if self._at("!["):
            return "custom_emoji", "!["
        quoted = any(opened.kind == "blockquote" for opened in self.open)
        if self._at(">") and self.plain.at_line_start() and not quoted:
            return "blockquote", ">"
        character = self.text[self.position]
        assert character in _RESERVED
        raise refuse(
            "parse_entities",
            detail=f"Character '{character}' is reserved and must be escaped with the preceding '\\'",
        )

    def _language(self) -> str:
        match = _LANGUAGE.match(self.text, self.position)
        if match:
            self.position = match.end()
        newline = _NEWLINE.match(self.text, self.position)
        if newline:
            self.position = newline.end()
        return match.group() if match else ""

    def _link(self, opened: Opened) -> None:
        self.position += 1
        url = self._address(opened) if self._at("(") else None
        if opened.kind == "text_link":
            self.plain.close(opened, link_entity(self.plain.text_since(opened) if url is None else url))
            return
        try:
            self.plain.close(opened, tg_entity(url or ""))
        except ValueError:
            detail = "Custom emoji entity must contain a tg://emoji URL"
            raise refuse("parse_entities", detail=detail) from None

    def _address(self, opened: Opened) -> str:
        begin = self.position = self.position + 1
        url = []
        while not self._at(")"):
            if self.position >= len(self.text):
                what = "a URL" if opened.kind == "text_link" else "a custom emoji URL"
                raise broken(self.text, begin, f"Can't find end of {what}")
            if self._at("\\") and self.text[self.position + 1 : self.position + 2].isascii():
                self.position += 1
            url.append(self.text[self.position : self.position + 1])
            self.position += 1
        self.position += 1
        return "".join(url)


_LEGACY = re.compile(
    r"\\(?P<escaped>[_*`\[])"
    r"|```(?P<pre>.*?)```"
    r"|`(?P<code>[^`]*)`"
    r"|\*(?P<bold>[^*]*)\*"
    r"|_(?P<italic>[^_]*)_"
    r"|\[(?P<text_link>[^\]]*)\](?:\((?P<url>[^)]*)\))?"
    r"|(?P<broken>[_*`\[])"
    r"|(?P<plain>\\|[^\\_*`\[]+)",
    re.S,
)


def parse_markdown(text: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of legacy Markdown, which knows no nesting; ApiError for an entity without end."""
    plain = Plain()
    for match in _LEGACY.finditer(text):
        kind = match.lastgroup or ""
        if kind == "broken":
            offset = byte_offset(text, match.start())
            raise refuse("parse_entities", detail=f"Can't find end of the entity starting at byte offset {offset}")
        if kind in ("escaped", "plain"):
            plain.add(match.group(kind))
        else:
            _legacy_entity(plain, match, "text_link" if kind == "url" else kind)
    return plain.result()


def _legacy_entity(plain: Plain, match: re.Match[str], kind: str) -> None:
    content, argument = match.group(kind), ""
    if kind == "pre":
        language = _LANGUAGE.match(content)
        argument = language.group() if language else ""
        content = (
            _NEWLINE.sub("", content[len(argument) :], count=1)
            if content[len(argument) :][:1] in "\r\n"
            else content[len(argument) :]
        )
    opened = plain.open(kind, argument, match.start())
    plain.add(content)
    if kind == "text_link":
        plain.close(opened, link_entity(match.group("url") or content))
    else:
        plain.close(opened, {"type": kind, "language": argument} if argument else {"type": kind})
