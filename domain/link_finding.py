"""Finds the addresses that a text holds, as a browser would read them; does not say whose they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

HAN = "\u3400-\u9fff\uf900-\ufaff"
_DOTS = str.maketrans("。．｡", "...")
_INVISIBLE = "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufe00-\ufe0f\ufeff"
# Scripts in which a Latin address can be imitated; no Han, which stands around addresses in Chinese texts.
_LATIN = "a-z0-9_\u00c0-\u024f\u0250-\u02af\u0300-\u036f\u1e00-\u1fff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_LETTER = f"{_LATIN}\u0370-\u058f\u13a0-\u13ff{_INVISIBLE}"
_BARE_HOST = rf"[{_LETTER}-]+(?:[.。．｡][{_LETTER}-]+)+"

# Browsers drop tabs and line breaks inside an address.
_BROKEN = re.compile(r"(?<=\S)(?:\t(?=[.@\\])|\r?\n(?=\.[a-z0-9]))", re.IGNORECASE)
_SCRIPT = re.compile(r"(?<![a-z])(?:(?:java|vb)script:\s*\S|data:(?:[a-z]+/[a-z]|[,;]))[!-~]*", re.IGNORECASE)
_END = r"\s<>\"'“”‘’「」『』《》()（）{}【】，；、！：…"
_PATH = r"(?:[/?#\\](?:(?![,;|]https?:)[!#-&*-;=?-Z\\^-z|~])*)?"  # printable ASCII without quotes and brackets
_URL = (
    rf"(?<![a-z0-9])(?P<scheme>[a-z][a-z0-9+.-]{{0,14}})[:：][/\\／]{{2,}}"
    # Quotes before an @ do not end an address.
    rf"(?P<authority>(?:[!\"$-.0->@-~]*@)?(?:(?![,;|]https?:)[^{_END}/?#？／])*){_PATH}"
)
_MAIL = rf"(?<![a-z0-9._%+-])(?:mailto:)?(?P<user>[a-z0-9._%+-]+)@(?P<mail>{_BARE_HOST})"
_BARE = rf"(?<![@.{_LETTER}-])(?P<bare>{_BARE_HOST})(?::\d+)?{_PATH}"
# One pass: what stands in the path or query of an address is no address of its own.
_ADDRESS = re.compile(f"{_URL}|{_MAIL}|{_BARE}", re.IGNORECASE)
_HAN_LABEL = re.compile(
    rf"(?<![{HAN}a-z0-9-])[{HAN}a-z0-9-]*[{HAN}]\.[a-z{HAN}]{{2,10}}(?![a-z0-9{HAN}.-])", re.IGNORECASE
)
_MARKED = re.compile(
    r"\[([^\]\n]{1,300})\]\(\s*([^)\s]+)|<a\s[^>]{0,300}?href=[\"']?([^\"'\s>]+)[^>]*>(.{0,300}?)</a>", re.IGNORECASE
)
_SENTENCE = re.compile(rf"[。｡,;!](?=[{HAN}])")  # '…telus.com。然后…': a full stop, not a dot
_EDGES = re.compile(rf"^[{_INVISIBLE}_.-]+|[{_INVISIBLE}_.,;!*~$-]+$")
_PROSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")  # scripts written without spaces


@dataclass(frozen=True, slots=True)
class Address:
    """One address in a text."""

    host: str
    """Lower case, dots plain, IDN labels as letters; '' for a script."""
    scheme: str = ""
    """'' when none is written."""
    before_at: str = ""
    """What stands before an @, where careless eyes look for the host."""
    disguised: bool = False
    """Invisible, encoded or wide characters, or a backslash that programs read differently."""
    mail: bool = False


def addresses(text: str) -> Iterator[Address]:
    """Every address in the text: with a scheme, without one ('telus.com/pay'), and mail addresses."""
    text = _BROKEN.sub("\u2060", text)
    for script in _SCRIPT.finditer(text):
        yield Address("", scheme=script[0].split(":")[0].lower())
    text = _SCRIPT.sub(" ", text)
    for found in _ADDRESS.finditer(text):
        if found["scheme"]:
            yield _with_scheme(found["scheme"].lower(), found["authority"])
        elif found["mail"]:
            host, disguised = _plain(found["mail"])
            yield Address(host, before_at=found["user"].lower(), disguised=disguised, mail=True)
        else:
            yield _bare(found["bare"], text[found.start() - 1 : found.start()])
    for label in _HAN_LABEL.finditer(_ADDRESS.sub(" ", text)):
        yield Address(label[0].lower())


def marked_links(text: str) -> Iterator[tuple[str, str]]:
    """(what is shown, where it leads) of links in Markdown or HTML."""
    for link in _MARKED.finditer(text):
        yield (link[1], link[2]) if link[1] else (link[4], link[3])


def _with_scheme(scheme: str, authority: str) -> Address:
    authority = _SENTENCE.split(authority, maxsplit=1)[0]
    front, backslash, rest = authority.partition("\\")
    if not backslash or "@" not in rest:
        authority = front
    before, _, host = unquote(authority).rpartition("@")
    host, disguised = _plain(re.sub(r":\d*$", "", host) if not host.startswith("[") else host)
    torn = "\\" in authority or "%" in authority
    return Address(host, scheme, before.lower(), disguised or torn)


def _bare(written: str, before: str) -> Address:
    host, disguised = _plain(written)
    # A letter of one more script is a part of the host, and so is what a hyphen joins.
    glued = before.isalpha() and (written.startswith("-") or not _PROSE.match(before))
    return Address(host, disguised=disguised or glued)


def _plain(host: str) -> tuple[str, bool]:
    """The host as it is looked up, and whether that is not how it was written."""
    dotted = _EDGES.sub("", host.translate(_DOTS))
    folded = unicodedata.normalize("NFKC", dotted).lower()
    seen = re.sub(f"[{_INVISIBLE}]", "", folded)
    disguised = seen != unicodedata.normalize("NFC", dotted).lower()
    return ".".join(_decoded(label) for label in seen.strip(".").split(".")), disguised


def _decoded(label: str) -> str:
    """The letters of an IDN label; one that cannot be decoded stays as it is."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode").lower()
    except (UnicodeError, OverflowError):
        return label
