"""What must hold for any text whatever that a bot sends as markup."""

import html
import re
from datetime import UTC, datetime
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from telegram import Chat, Message, MessageEntity
from telegram.helpers import escape_markdown

from sandbox.errors import ApiError
from sandbox.markup import parse, to_html, utf16_length

_HTML = [
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<code>",
    "</code>",
    "<pre>",
    "</pre>",
    "<blockquote expandable>",
    "</blockquote>",
]
_ODD_HTML = ["</>", '<a href="a.ca/b">', "</a>", "<", ">", "&", "&lt;", "&#9;", "<u", '"', "="]
_MARKS = ["*", "_", "__", "~", "||", "`", "```", "[", "](a.ca)", "![", "\\", ">", "\n>"]
_WORDS = [" ", "\n", "x", "é", "😀", "a.ca", "/start", "@lin_lin", "."]
_PIECES = st.sampled_from([*_HTML, *_ODD_HTML, *_MARKS, *_WORDS])
_SOUP = st.lists(_PIECES, max_size=14).map("".join) | st.text(max_size=40)
_MODES = st.sampled_from([None, "HTML", "Markdown", "MarkdownV2"])
_PAGE_TAG = re.compile(r"<(/?)(b|i|u|s|code|pre|blockquote|a|span|time)(?: [a-z-]+=\"[^\"<>]*\")*>")


def parsed_or_refused(text: str, mode: str | None) -> tuple[str, list[dict[str, Any]]] | None:
    try:
        return parse(text, mode, None)
    except ApiError as error:
        offset = re.search(r"byte offset (\d+)", error.description)
        assert error.key == "parse_entities"
        assert offset is None or int(offset.group(1)) <= len(text.encode())
        return None


@given(_SOUP, _MODES)
@example("*[*](t", "MarkdownV2")
@example("<b> </b> \n x", "HTML")
@example("> ||", "MarkdownV2")
def test_any_text_is_refused_or_gives_entities_that_fit(text: str, mode: str | None) -> None:
    result = parsed_or_refused(text, mode)
    if result is None:
        return
    plain, entities = result
    size = utf16_length(plain)
    assert plain == plain.rstrip(" \n")
    assert entities == sorted(entities, key=lambda each: (each["offset"], -each["length"]))
    for each in entities:
        assert 0 <= each["offset"] < each["offset"] + each["length"] <= size
        MessageEntity.de_json(dict(each), None)
    assert parse(plain, None, entities) == (plain, entities)


@given(_SOUP, _MODES)
def test_html_for_the_page_is_balanced_and_keeps_the_text(text: str, mode: str | None) -> None:
    result = parsed_or_refused(text, mode)
    if result is None:
        return
    rendered = to_html(*result)
    open_tags: list[str] = []
    for closing, name in _PAGE_TAG.findall(rendered):
        if not closing:
            open_tags.append(name)
        else:
            assert open_tags.pop() == name
    assert open_tags == []
    assert html.unescape(_PAGE_TAG.sub("", rendered)) == html.unescape(html.escape(result[0]))
    assert "<" not in _PAGE_TAG.sub("", rendered)


@given(st.text(max_size=60))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    expected = parse(text, None, None)
    assert parse(html.escape(text), "HTML", None) == expected
    assert parse(escape_markdown(text, version=2), "MarkdownV2", None) == expected


@given(_SOUP)
def test_ptb_reads_our_entities_as_we_do(text: str) -> None:
    """PTB writes a message's entities as HTML again; that HTML must mean the same message."""
    result = parsed_or_refused(text, "HTML")
    if not result or not result[0]:
        return
    plain, entities = result
    styled = [each for each in entities if each["type"] not in ("url", "bot_command", "mention", "hashtag")]
    message = Message(
        message_id=1,
        date=datetime(2026, 11, 20, tzinfo=UTC),
        chat=Chat(1, "private"),
        text=plain,
        entities=[MessageEntity.de_json(dict(each), None) for each in styled],
    )
    assert parse(message.text_html, "HTML", None)[0] == plain
