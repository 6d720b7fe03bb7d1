"""Owns the way from what a bot sends to text with entities, and on to safe HTML; markup is read by its neighbours."""

import html
import re
from collections.abc import Callable, Sequence
from typing import Any

from sandbox.errors import refuse
from sandbox.formatting import link_entity
from sandbox.links import Entity, find_entities, utf16_length, utf16_slice
from sandbox.markup_html import parse_html
from sandbox.markup_markdown import parse_markdown, parse_markdown_v2

__all__ = ["find_entities", "parse", "to_html", "utf16_length"]

_PARSERS: dict[str, Callable[[str], tuple[str, list[Entity]]]] = {
    "html": parse_html,
    "markdown": parse_markdown,
    "markdownv2": parse_markdown_v2,
}
_MAX_ENTITIES = 100
_FOUND_BY_TELEGRAM = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
)
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_CODE = frozenset({"code", "pre"})
#: Entities that may lie over an address that Telegram finds; all others hide it.
_STYLES = _QUOTES | {"bold", "italic", "underline", "strikethrough", "spoiler"}
_GIVEN = _STYLES | _CODE | {"text_link", "text_mention", "custom_emoji", "date_time"}
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_BLANK = " \n"


def parse(text: str, mode: str | None, entities: Sequence[Entity] | None) -> tuple[str, list[Entity]]:
    """Text and entities as a Message would carry them.

    `mode` is a parse_mode or None, `entities` the bot's own list (ignored with a mode, as Telegram does). Control
    characters become spaces, blanks at both ends go, addresses that Telegram finds by itself are added. Offsets are
    UTF-16 units. Parsing the result again without a mode changes nothing. Broken markup is an ApiError.
    """
    text = _CONTROL.sub(" ", text.replace("\r", ""))
    if mode:
        parser = _PARSERS.get(mode.lower())
        if parser is None:
            raise refuse("parse_mode")
        text, given = parser(text)
    else:
        given = _given_entities(text, entities or ())
    if given:
        text, given = _trimmed(text, _without_code_inside(given))
    else:
        text = text.strip(_BLANK)
    found = find_entities(text)
    if not given:
        return text, found[:_MAX_ENTITIES]
    if found:
        given += [entity for entity in found if not any(_hides(other, entity) for other in given)]
    given.sort(key=_order)
    return text, given[:_MAX_ENTITIES]


def _order(entity: Entity) -> tuple[int, int, bool]:
    return entity["offset"], -entity["length"], entity["type"] not in _QUOTES


def _hides(other: Entity, found: Entity) -> bool:
    overlap = (
        other["offset"] < found["offset"] + found["length"] and found["offset"] < other["offset"] + other["length"]
    )
    return overlap and other["type"] not in _STYLES


def _given_entities(text: str, entities: Sequence[Entity]) -> list[Entity]:
    """The bot's own entities, checked against the text."""
    if not entities:
        return []
    wide = text.encode("utf-16-le", "surrogatepass")
    size = len(wide) // 2
    result = []
    for entity in entities:
        kind, offset, length = entity["type"], entity["offset"], entity["length"]
        if kind in _FOUND_BY_TELEGRAM:
            continue
        if kind not in _GIVEN:
            raise refuse("parse_entities", detail=f'unsupported entity type "{kind}"')
        if offset < 0 or length < 0 or offset + length > size:
            detail = f"entity at UTF-16 offset {offset} with length {length} does not fit the text of {size}"
            raise refuse("parse_entities", detail=detail)
        if not (_is_boundary(wide, offset) and _is_boundary(wide, offset + length)):
            raise refuse("parse_entities", detail=f"entity at UTF-16 offset {offset} cuts a character in two")
        if kind == "text_link":
            link = link_entity(entity.get("url", ""))
            if link is None:
                continue
            entity = {**entity, **link}
        if length:
            result.append(dict(entity))
    return result


def _is_boundary(wide: bytes, offset: int) -> bool:
    """Whether no surrogate pair of the UTF-16 text lies across `offset`."""
    return not 0xDC <= (wide[2 * offset + 1 : 2 * offset + 2] or b"\0")[0] <= 0xDF


def _without_code_inside(entities: list[Entity]) -> list[Entity]:
    """Code stands alone: it takes its stretch away from every other entity but a quotation around it."""
    code = [entity for entity in entities if entity["type"] in _CODE]
    if not code or len(entities) == 1:
        return entities
    result = _disjoint(code)
    spans = [(entity["offset"], entity["offset"] + entity["length"]) for entity in result]
    for entity in entities:
        if entity["type"] in _QUOTES:
            result.append(entity)
        elif entity["type"] not in _CODE:
            result += _cut_out(entity, spans)
    return result


def _disjoint(code: list[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in sorted(code, key=_order):
        if not kept or entity["offset"] >= kept[-1]["offset"] + kept[-1]["length"]:
            kept.append(entity)
    return kept


def _cut_out(entity: Entity, spans: list[tuple[int, int]]) -> list[Entity]:
    pieces, begin, end = [], entity["offset"], entity["offset"] + entity["length"]
    for span_begin, span_end in sorted(spans):
        if begin < span_begin < end:
            pieces.append({**entity, "offset": begin, "length": span_begin - begin})
        if span_begin < end and begin < span_end:
            begin = span_end
    if begin < end:
        pieces.append({**entity, "offset": begin, "length": end - begin})
    return pieces


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Blanks at the end go, blanks at the start go up to the first entity; entities of blanks only go before that."""
    text = text.rstrip(_BLANK)
    size = utf16_length(text)
    spans = [(entity["offset"], min(entity["offset"] + entity["length"], size), entity) for entity in entities]
    spans = [span for span in spans if utf16_slice(text, span[0], span[1]).strip(_BLANK)]
    leading = len(text) - len(text.lstrip(_BLANK))
    shift = min([leading, *(begin for begin, _, _ in spans)])
    shifted = [{**entity, "offset": begin - shift, "length": end - begin} for begin, end, entity in spans]
    return text[shift:], shifted


_SIMPLE_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ('<blockquote class="expandable">', "</blockquote>"),
    "text_mention": ('<span class="mention">', "</span>"),
    "hashtag": ('<span class="hashtag">', "</span>"),
    "cashtag": ('<span class="hashtag">', "</span>"),
    "custom_emoji": ('<span class="custom-emoji">', "</span>"),
}


def _tags(entity: Entity, content: str) -> tuple[str, str]:
    kind = entity["type"]
    if kind in _SIMPLE_TAGS:
        return _SIMPLE_TAGS[kind]
    if kind == "pre":
        language = html.escape(entity.get("language", ""))
        return f'<pre><code class="language-{language}">' if language else "<pre><code>", "</code></pre>"
    if kind == "bot_command":
        return f'<span class="bot-command" data-command="{html.escape(content)}">', "</span>"
    if kind == "date_time":
        return f'<time data-unix="{int(entity["unix_time"])}">', "</time>"
    address = _address(kind, entity, content)
    if address is None:
        return "", ""
    return f'<a href="{html.escape(address)}" target="_blank" rel="noopener">', "</a>"


def _address(kind: str, entity: Entity, content: str) -> str | None:
    """Where a link leads; only schemes that cannot run anything in the page."""
    if kind == "mention":
        return f"https://t.me/{content[1:]}"
    if kind == "email":
        return f"mailto:{content}"
    if kind == "phone_number":
        return "tel:" + re.sub(r"[^\d+]", "", content)
    link: dict[str, Any] | None = link_entity(entity.get("url", "") if kind == "text_link" else content)
    return link["url"] if link and "url" in link else None


def to_html(text: str, entities: Sequence[Entity]) -> str:
    """Safe HTML for the chat page: entities as tags, all else escaped; overlapping ones are closed and reopened."""
    wide = text.encode("utf-16-le", "surrogatepass")
    size = len(wide) // 2
    spans = [
        (entity["offset"], min(entity["offset"] + entity["length"], size), entity)
        for entity in sorted(entities, key=_order)
    ]
    edges = sorted({0, size, *(begin for begin, _, _ in spans), *(end for _, end, _ in spans)})
    out: list[str] = []
    stack: list[tuple[int, str, str]] = []
    for edge, following in zip(edges, [*edges[1:], size], strict=True):
        _close_ended(stack, edge, out)
        for begin, end, entity in spans:
            if begin == edge and end > edge:
                opening, closing = _tags(entity, wide[2 * begin : 2 * end].decode("utf-16-le", "replace"))
                stack.append((end, opening, closing))
                out.append(opening)
        out.append(html.escape(wide[2 * edge : 2 * following].decode("utf-16-le", "replace")))
    return "".join(out)


def _close_ended(stack: list[tuple[int, str, str]], edge: int, out: list[str]) -> None:
    """Close what ends at `edge`, together with whatever was opened inside it; reopen what goes on."""
    first = next((i for i, (end, _, _) in enumerate(stack) if end <= edge), None)
    if first is None:
        return
    out.extend(closing for _, _, closing in reversed(stack[first:]))
    stack[first:] = [opened for opened in stack[first:] if opened[0] > edge]
    out.extend(opening for _, opening, _ in stack[first:])
