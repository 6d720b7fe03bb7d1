"""What the sandbox makes of HTML, MarkdownV2 and Markdown, held against Telegram's rules."""

from typing import Any

import pytest

from sandbox.errors import ApiError
from sandbox.markup import find_entities, parse, to_html


def entity(kind: str, offset: int, length: int, **facts: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **facts}


def refusal(text: str, mode: str | None, entities: list[dict[str, Any]] | None = None) -> str:
    with pytest.raises(ApiError) as caught:
        parse(text, mode, entities)
    assert caught.value.code == 400
    assert caught.value.ours
    return caught.value.description.removeprefix("Bad Request: can't parse entities: ")


# --- HTML


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<b>x</b>", "bold"),
        ("<strong>x</strong>", "bold"),
        ("<i>x</i>", "italic"),
        ("<em>x</em>", "italic"),
        ("<u>x</u>", "underline"),
        ("<ins>x</ins>", "underline"),
        ("<s>x</s>", "strikethrough"),
        ("<strike>x</strike>", "strikethrough"),
        ("<DEL>x</DEL>", "strikethrough"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<b>x</>", "bold"),
        ("<b >x</b >", "bold"),
    ],
)
def test_every_html_tag_becomes_its_entity(markup: str, kind: str) -> None:
    assert parse(markup, "HTML", None) == ("x", [entity(kind, 0, 1)])


def test_html_offsets_are_utf16_units() -> None:
    text, entities = parse("😀 <b>é👨‍👩‍👧</b> <i>续费</i>", "html", None)
    assert text == "😀 é👨‍👩‍👧 续费"
    assert entities == [entity("bold", 3, 9), entity("italic", 13, 2)]


def test_html_code_with_a_language_is_one_entity() -> None:
    expected = ("x = 1", [entity("pre", 0, 5, language="python")])
    assert parse('<pre><code class="language-python">x = 1</code></pre>', "HTML", None) == expected
    assert parse('<code class="language-python"><pre>x = 1</pre></code>', "HTML", None) == expected


def test_a_language_means_nothing_outside_a_block() -> None:
    assert parse('<code class="language-python">x</code>', "HTML", None) == ("x", [entity("code", 0, 1)])


def test_html_links_get_scheme_and_slash_and_what_is_no_link_stays_text() -> None:
    assert parse('<a href="example.com">x</a>', "HTML", None)[1] == [
        entity("text_link", 0, 1, url="http://example.com/")
    ]
    assert parse("<a href='https://a.ca/?a=1&amp;b=2'>x</a>", "HTML", None)[1][0]["url"] == "https://a.ca/?a=1&b=2"
    assert parse('<a href="not a link">x</a>', "HTML", None) == ("x", [])
    assert parse('<a href="javascript:alert(1)">x</a>', "HTML", None) == ("x", [])


def test_a_link_to_a_person_is_a_text_mention() -> None:
    _, entities = parse('<a href="tg://user?id=1001">Lin</a>', "HTML", None)
    assert entities[0]["type"] == "text_mention"
    assert entities[0]["user"]["id"] == 1001


def test_html_custom_emoji_and_moments() -> None:
    source = (
        '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji> <tg-time unix="1647531900" format="wDT">now</tg-time>'
    )
    assert parse(source, "HTML", None)[1] == [
        entity("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286"),
        entity("date_time", 3, 3, unix_time=1647531900, date_time_format="wDT"),
    ]


def test_html_knows_four_names_and_all_numbers_of_characters() -> None:
    assert parse("&lt;&gt;&amp;&quot; &#8364;&#x1F600; &nbsp; &", "HTML", None)[0] == '<>&" €😀 &nbsp; &'


@pytest.mark.parametrize(
    ("markup", "detail"),
    [
        ("a <x>b</x>", 'Unsupported start tag "x" at byte offset 2'),
        ("é <x>b</x>", 'Unsupported start tag "x" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a =x>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("line<br>line", 'Unsupported start tag "br" at byte offset 4'),
    ],
)
def test_broken_html_is_refused_where_it_breaks(markup: str, detail: str) -> None:
    assert refusal(markup, "HTML") == detail


# --- MarkdownV2


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("*x*", "bold"),
        ("_x_", "italic"),
        ("__x__", "underline"),
        ("~x~", "strikethrough"),
        ("||x||", "spoiler"),
        ("`x`", "code"),
        ("```\nx```", "pre"),
        (">x", "blockquote"),
        (">x||", "expandable_blockquote"),
    ],
)
def test_every_markdown_mark_becomes_its_entity(markup: str, kind: str) -> None:
    assert parse(markup, "MarkdownV2", None) == ("x", [entity(kind, 0, 1)])


def test_markdown_nests_and_counts_in_utf16() -> None:
    text, entities = parse("😀*bold _italic __under___*", "markdownv2", None)
    assert text == "😀bold italic under"
    assert entities == [entity("bold", 2, 17), entity("italic", 7, 12), entity("underline", 14, 5)]


def test_markdown_quotations_end_with_their_lines() -> None:
    text, entities = parse(">one\n>two\n**>three\n>four||\nafter", "MarkdownV2", None)
    assert text == "one\ntwo\nthree\nfour\nafter"
    assert entities == [entity("blockquote", 0, 7), entity("expandable_blockquote", 8, 10)]


def test_markdown_links_emoji_moments_and_languages() -> None:
    source = "[a](http://a.ca/\\)) ![👍](tg://emoji?id=5) ![t](tg://time?unix=9&format=r) ```py\nx.y\n```"
    text, entities = parse(source, "MarkdownV2", None)
    assert text == "a 👍 t x.y"
    assert entities == [
        entity("text_link", 0, 1, url="http://a.ca/)"),
        entity("custom_emoji", 2, 2, custom_emoji_id="5"),
        entity("date_time", 5, 1, unix_time=9, date_time_format="r"),
        entity("pre", 7, 3, language="py"),
    ]


def test_markdown_code_knows_only_backticks_and_their_escapes() -> None:
    assert parse("`a*b_\\`c`", "MarkdownV2", None) == ("a*b_`c", [entity("code", 0, 6)])
    assert parse("```\na`b\n```", "MarkdownV2", None) == ("a`b", [entity("pre", 0, 3)])
    assert parse("续\\费", "MarkdownV2", None) == ("续\\费", [])


def test_a_quotation_holds_no_other_and_begins_only_with_a_line() -> None:
    assert "reserved" in refusal(">a\n>>b", "MarkdownV2")
    assert "reserved" in refusal("a >b", "MarkdownV2")


@pytest.mark.parametrize("character", sorted("()>#+-=|{}.!]"))
def test_reserved_characters_must_be_escaped(character: str) -> None:
    detail = f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
    assert refusal(f"a{character}b", "MarkdownV2") == detail
    assert parse(f"a\\{character}b", "MarkdownV2", None)[0] == f"a{character}b"


@pytest.mark.parametrize(
    ("markup", "detail"),
    [
        ("é *a", "Can't find end of Bold entity at byte offset 3"),
        ("_a", "Can't find end of Italic entity at byte offset 0"),
        ("__a", "Can't find end of Underline entity at byte offset 0"),
        ("`a", "Can't find end of Code entity at byte offset 0"),
        ("```a", "Can't find end of Pre entity at byte offset 0"),
        ("[a](b.com", "Can't find end of a URL at byte offset 4"),
        ("![a](tg://emoji?id=5", "Can't find end of a custom emoji URL at byte offset 5"),
        ("![a](https://a.com)", "Custom emoji entity must contain a tg://emoji URL"),
        (">*a\nb*", "Can't find end of Bold entity at byte offset 1"),
    ],
)
def test_broken_markdown_is_refused_where_it_breaks(markup: str, detail: str) -> None:
    assert refusal(markup, "MarkdownV2") == detail


def test_legacy_markdown_has_five_marks_and_no_nesting() -> None:
    text, entities = parse("*a* _b_ [c](d.com) `e*` ```py\nf``` \\_g (h)", "Markdown", None)
    assert text == "a b c e* f _g (h)"
    assert [each["type"] for each in entities] == ["bold", "italic", "text_link", "code", "pre"]
    assert refusal("snake_case", "Markdown") == "Can't find end of the entity starting at byte offset 5"


def test_an_unknown_mode_is_refused() -> None:
    assert refusal("x", "BBCode") == "Bad Request: unsupported parse_mode"


# --- what holds for every mode


def test_blanks_at_both_ends_go_and_entities_shrink_with_them() -> None:
    assert parse("\n  hello \n", None, None) == ("hello", [])
    assert parse("  <b>hello \n</b>\n", "HTML", None) == ("hello", [entity("bold", 0, 5)])
    assert parse("<b>  </b>hello", "HTML", None) == ("hello", [])
    assert parse(" <b> x</b>", "HTML", None) == (" x", [entity("bold", 0, 2)])
    assert parse("a\r\nb\tc\x00", None, None) == ("a\nb c", [])


def test_code_stands_alone() -> None:
    assert parse("<b>x <code>y</code> z</b>", "HTML", None)[1] == [
        entity("bold", 0, 2),
        entity("code", 2, 1),
        entity("bold", 3, 2),
    ]
    assert parse("a<b>b<code>c</code>d<code>e</code>f</b>", "HTML", None)[1] == [
        entity("bold", 1, 1),
        entity("code", 2, 1),
        entity("bold", 3, 1),
        entity("code", 4, 1),
        entity("bold", 5, 1),
    ]
    assert parse("<code><b>x</b></code>", "HTML", None)[1] == [entity("code", 0, 1)]
    assert parse("<blockquote><code>x</code></blockquote>", "HTML", None)[1] == [
        entity("blockquote", 0, 1),
        entity("code", 0, 1),
    ]


def test_telegram_finds_addresses_outside_of_code_and_links() -> None:
    text, entities = parse("<b>/start</b> <code>/stop</code> <a href='a.ca'>b.ca</a>", "HTML", None)
    assert text == "/start /stop b.ca"
    assert [each["type"] for each in entities] == ["bold", "bot_command", "code", "text_link"]
    assert [each["type"] for each in parse("<code>x </code>/start", "HTML", None)[1]] == ["code", "bot_command"]


def test_a_bots_own_entities_are_taken_without_a_mode_and_ignored_with_one() -> None:
    own = [entity("bold", 0, 2), entity("hashtag", 0, 1)]
    assert parse("😀x", None, own) == ("😀x", [entity("bold", 0, 2)])
    assert parse("x", None, [entity("text_link", 0, 1, url="no link")]) == ("x", [])
    assert parse("x", None, [entity("text_link", 0, 1, url="a.ca")])[1][0]["url"] == "http://a.ca/"
    assert parse("<i>x</i>", "HTML", own) == ("x", [entity("italic", 0, 1)])


@pytest.mark.parametrize(
    "bad", [entity("bold", 0, 9), entity("bold", -1, 1), entity("bold", 1, 1), entity("bald", 0, 1)]
)
def test_entities_that_do_not_fit_the_text_are_refused(bad: dict[str, Any]) -> None:
    assert "entit" in refusal("😀x", None, [bad])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", ["bot_command /start"]),
        ("hi /start@line_bot.", ["bot_command /start@line_bot"]),
        ("a/start //x /st/art /续费", []),
        ("请看 /help，谢谢", ["bot_command /help"]),
        ("@durov and a@durov @abc", ["mention @durov"]),
        ("#eSIM #续费 #2024 a#b ##c", ["hashtag #eSIM", "hashtag #续费"]),
        ("$USD $usd", ["cashtag $USD"]),
        ("write to me.you+x@mail.example.org.", ["email me.you+x@mail.example.org"]),
        ("call +1 (416) 555-0123 or 4165550123", ["phone_number +1 (416) 555-0123"]),
        ("see https://a.ca/x?y=1#z, (b.com) and c.invalid", ["url https://a.ca/x?y=1#z", "url b.com"]),
        ("en.wikipedia.org/wiki/SIM_(card)!", ["url en.wikipedia.org/wiki/SIM_(card)"]),
        (
            "http://localhost:8080/pay tg://resolve?domain=x",
            ["url http://localhost:8080/pay", "url tg://resolve?domain=x"],
        ),
        ("3.14 e.g. v1.2.3 file.txt", []),
    ],
)
def test_telegram_finds_addresses_by_itself(text: str, found: list[str]) -> None:
    assert [f"{each['type']} {text[each['offset'] :][: each['length']]}" for each in find_entities(text)] == found


def test_found_addresses_are_counted_in_utf16() -> None:
    assert find_entities("😀😀 /start") == [entity("bot_command", 5, 6)]


# --- HTML for the page


def test_the_page_gets_links_that_open_elsewhere_and_nothing_that_runs() -> None:
    text, entities = parse('<a href="https://a.ca/?a=1&b=2">x</a> <script', None, None)
    assert "<script" not in to_html(text, entities)
    text, entities = parse('<a href="https://a.ca/?a=1&amp;b=&quot;">x</a> &lt;script&gt;', "HTML", None)
    assert to_html(text, entities) == (
        '<a href="https://a.ca/?a=1&amp;b=&quot;" target="_blank" rel="noopener">x</a> &lt;script&gt;'
    )


def test_a_language_cannot_leave_its_attribute() -> None:
    rendered = to_html("x", [entity("pre", 0, 1, language='"><img src=x onerror=alert(1)>')])
    assert "<img" not in rendered
    assert to_html("x", [entity("text_link", 0, 1, url="javascript:alert(1)")]) == "x"


def test_overlapping_entities_are_closed_and_reopened() -> None:
    assert to_html("abc", [entity("bold", 0, 2), entity("italic", 1, 2)]) == "<b>a<i>b</i></b><i>c</i>"
