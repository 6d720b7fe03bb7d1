"""Owns what Telegram recognises as a link, a command or an address in plain text; builds no markup."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from sandbox.errors import refuse

Entity = dict[str, Any]

# Telegram links a bare host only if it ends in a registered top-level domain; these are the ones people type.
_TOP_LEVEL = (
    "com|org|net|info|biz|dev|app|shop|store|online|site|xyz|top|club|link|me|io|ai|co|cc|tv|im|ly|gg|eu|uk|us|ca|cl"
    "|mx|ar|br|es|fr|de|it|nl|ch|at|be|se|no|dk|fi|pl|pt|ie|ru|ua|cn|hk|tw|jp|kr|sg|my|th|vn|id|in|ph|au|nz|za|edu|gov"
)
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_PATH = r"(?::\d{1,5})?(?:[/?#][^\s<>\"«»“”‘’\u2000-\u206f]*)?"
_PATTERNS = (
    ("url", rf"(?<![\w@/.-])(?:https?|ftp)://(?:{_LABEL}\.)*{_LABEL}{_PATH}"),
    ("url", r"(?<!\w)(?:tg|ton)://[a-z0-9_-]{1,253}(?:[/?#][^\s<>\"]*)?"),
    ("email", rf"(?<![\w.+@-])[A-Za-z0-9][\w.+-]{{0,63}}@(?:{_LABEL}\.)+[A-Za-z]{{2,24}}\b"),
    ("url", rf"(?<![\w@/.-])(?:{_LABEL}\.)+(?:{_TOP_LEVEL})(?![\w-]){_PATH}"),
    ("mention", r"(?<!\w)@[A-Za-z0-9_]{4,32}(?!\w)"),
    ("bot_command", r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
    ("hashtag", r"(?<![\w#])#(?=\w*[^\W\d_])\w+(?![\w#])"),
    ("cashtag", r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?![\w$])"),
    ("phone_number", r"(?<![\w+])\+\d(?:[ ()-]{0,2}\d){6,14}(?!\w)"),
)
_FINDERS = re.compile("|".join(f"(?P<{kind}_{i}>{pattern})" for i, (kind, pattern) in enumerate(_PATTERNS)), re.I)
_KINDS = {f"{kind}_{i}": kind for i, (kind, _) in enumerate(_PATTERNS)}
# A text without any of these cannot hold an entity; most short texts have none.
_HINT = re.compile(r"[@/#$+.]")
_ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")
_BRACKETS = {")": "(", "]": "["}
_CASHTAG = re.compile(r"\$(?:1INCH|[A-Z]{1,8})")

_DEEP_LINK_HOSTS = frozenset({"t.me", "telegram.me", "www.t.me", "telegram.dog"})
_DEEP_LINK_KEYS = frozenset({"start", "startgroup"})
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def utf16_length(text: str) -> int:
    """Length of `text` in UTF-16 code units, the unit of every Telegram offset."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, begin: int, end: int) -> str:
    """The part of `text` between two UTF-16 offsets."""
    if text.isascii():
        return text[begin:end]
    return text.encode("utf-16-le", "surrogatepass")[2 * begin : 2 * end].decode("utf-16-le", "replace")


def find_entities(text: str) -> list[Entity]:
    """What Telegram finds by itself in `text`: `[{type, offset, length}]` in order, offsets in UTF-16 units."""
    if not _HINT.search(text):
        return []
    shift_needed = _ASTRAL.search(text) is not None
    found = []
    for kind, start, end in _spans(text):
        offset = utf16_length(text[:start]) if shift_needed else start
        length = utf16_length(text[start:end]) if shift_needed else end - start
        found.append({"type": kind, "offset": offset, "length": length})
    return found


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _FINDERS.finditer(text):
        assert match.lastgroup is not None
        kind, value = _KINDS[match.lastgroup], match.group()
        if kind == "cashtag" and not _CASHTAG.fullmatch(value):
            continue
        if kind == "url":
            value = _without_trailing_punctuation(value)
        yield kind, match.start(), match.start() + len(value)


def _without_trailing_punctuation(url: str) -> str:
    """A full stop or an unopened bracket after a link belongs to the sentence."""
    while True:
        last = url[-1]
        unopened = last in _BRACKETS and url.count(last) > url.count(_BRACKETS[last])
        if not unopened and last not in ".,:;!?'`*_~":
            return url
        url = url[:-1]


def checked_link(url: str) -> str | None:
    """`url` as Telegram stores it for a text link: scheme and the slash after a bare host added; None for no link."""
    url = url.strip()
    if len(url.split()) != 1:
        return None
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme in ("tg", "ton", "tonsite"):
        return url if host else None
    if scheme not in ("http", "https") or not host or "." not in host.strip("."):
        return None
    return url if parts.path or parts.query or parts.fragment else f"{url}/"


def check_deep_link(url: str) -> None:
    """Refuse a link to a bot whose start payload Telegram would drop (allowed: 1-64 of A-Z a-z 0-9 _ -)."""
    if "start" not in url:
        return
    parts = urlsplit(url if "://" in url else f"https://{url}")
    is_bot_link = (parts.hostname or "") in _DEEP_LINK_HOSTS or (parts.scheme == "tg" and parts.netloc == "resolve")
    if not is_bot_link:
        return
    for name, payload in parse_qsl(parts.query, keep_blank_values=True):
        if name in _DEEP_LINK_KEYS and not _PAYLOAD.fullmatch(payload):
            raise refuse("deep_link", detail=f"{name} payload {payload!r} must be 1-64 of A-Z a-z 0-9 _ -")
