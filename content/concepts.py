"""Folds what people type and finds the concepts in it, in five languages; knows no topic and weighs nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import orjson
import yaml

DATA = Path(__file__).parent / "data"
LEXICON = DATA / "concepts.yaml"
HAN_TABLE = DATA / "han.json"

WORD = re.compile(r"[a-z0-9]+")
HAN = re.compile(r"[\u3400-\u9fff]")
GAP = ".."
LONGEST_GAP = 6  # characters that may stand between the halves of a pattern
FIRST_MARK = 0xE000  # names are replaced by one private character for each kind
LETTERS_THAT_STAY = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"})

Span = tuple[int, int]


def fold(text: str) -> str:
    """`text` without case, accents, width and traditional script; runs of spaces become one."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFD", plain)
        bare = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")
        plain = bare.translate(LETTERS_THAT_STAY).translate(_simplified())
    return " ".join(plain.split())


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text; in `masked` every name stands as one character of its kind, `concepts` are in order of id."""

    folded: str
    masked: str
    concepts: tuple[str, ...]


class Lexicon:
    """Patterns by what they mean. A text is read in one pass over its words and short pieces, whatever the number
    of patterns."""

    def __init__(self, names: Mapping[str, Sequence[str]], concepts: Mapping[str, Sequence[str]]) -> None:
        """Raises ValueError for a pattern that says nothing."""
        self._marks = {kind: chr(FIRST_MARK + place) for place, kind in enumerate(names)}
        self._names = _Patterns(names)
        self._concepts = _Patterns(concepts)

    @property
    def kinds(self) -> dict[str, str]:
        """The character that stands for a name in a masked text, by kind."""
        return dict(self._marks)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every concept there is, names' kinds first."""
        return (*self._marks, *self._concepts.meanings)

    def read(self, text: str) -> Reading:
        """What `text` says, folded, masked and as concepts."""
        folded = fold(text)
        named = _longest(self._names.find(folded))
        masked, last = [], 0
        for (start, end), kind in named:
            masked += [folded[last:start], self._marks[kind]]
            last = end
        masked.append(folded[last:])
        found = {meaning for _, meaning in self._concepts.find(folded)} | {kind for _, kind in named}
        return Reading(folded, "".join(masked), tuple(sorted(found)))


class _Patterns:
    """Finds where patterns occur: pieces of Chinese text, word sequences, and beginnings of a last word."""

    def __init__(self, meanings: Mapping[str, Sequence[str]]) -> None:
        self.meanings = tuple(meanings)
        self._pieces: dict[str, list[str]] = {}
        self._phrases: dict[str, list[str]] = {}
        self._beginnings: dict[str, list[str]] = {}
        self._gapped: list[tuple[re.Pattern[str], str]] = []
        for meaning, patterns in meanings.items():
            for pattern in patterns:
                self._add(str(pattern), meaning)
        self._longest_piece = max(map(len, self._pieces), default=0)
        self._longest_phrase = max((key.count(" ") + 1 for key in (*self._phrases, *self._beginnings)), default=0)

    def _add(self, pattern: str, meaning: str) -> None:
        folded = fold(pattern)
        words = " ".join(WORD.findall(folded))
        if GAP in folded:
            halves = map(re.escape, folded.split(GAP))
            self._gapped.append((re.compile(f".{{0,{LONGEST_GAP}}}".join(halves)), meaning))
        elif HAN.search(folded):
            self._pieces.setdefault(folded.replace(" ", "").rstrip("*"), []).append(meaning)
        elif not words:
            raise ValueError(f"{meaning}: the pattern {pattern!r} says nothing")
        else:
            table = self._beginnings if folded.endswith("*") else self._phrases
            table.setdefault(words, []).append(meaning)

    def find(self, folded: str) -> Iterator[tuple[Span, str]]:
        """Where something of a meaning stands in a folded text; places may overlap."""
        if not folded.isascii():
            yield from self._in_pieces(folded)
            for pattern, meaning in self._gapped:
                if match := pattern.search(folded):
                    yield match.span(), meaning
        yield from self._in_words(folded)

    def _in_pieces(self, folded: str) -> Iterator[tuple[Span, str]]:
        places = [place for place, letter in enumerate(folded) if letter != " "]
        letters = folded.replace(" ", "")
        for start in range(len(letters)):
            for end in range(start + 1, min(start + self._longest_piece, len(letters)) + 1):
                meanings = self._pieces.get(letters[start:end])
                span = (places[start], places[end - 1] + 1)
                if meanings and _whole(folded, span):
                    for meaning in meanings:
                        yield span, meaning

    def _in_words(self, folded: str) -> Iterator[tuple[Span, str]]:
        words = list(WORD.finditer(folded))
        for first in range(len(words)):
            phrase = ""
            for last in range(first, min(first + self._longest_phrase, len(words))):
                before, word = phrase, words[last].group()
                phrase += word
                span = (words[first].start(), words[last].end())
                for meaning in self._phrases.get(phrase, ()):
                    yield span, meaning
                for length in range(2, len(word) + 1):
                    for meaning in self._beginnings.get(before + word[:length], ()):
                        yield span, meaning
                phrase += " "


def _whole(folded: str, span: Span) -> bool:
    """A piece that begins or ends with a Latin letter must not cut a word in two."""
    start, end = span
    edges = (folded[start - 1 : start + 1] if start else "", folded[end - 1 : end + 1])
    return not any(len(edge) == 2 and edge.isascii() and edge.isalnum() for edge in edges)


def _longest(found: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Of names that overlap the longest, in the order of the text."""
    chosen: list[tuple[Span, str]] = []
    for span, kind in sorted(found, key=lambda name: (name[0][0] - name[0][1], name[0][0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other, _ in chosen):
            chosen.append((span, kind))
    return sorted(chosen)


def repeated_patterns(patterns: Mapping[str, Sequence[str]]) -> list[str]:
    """Patterns that stand twice under one meaning, as 'meaning: pattern'."""
    twice = []
    for meaning, listed in patterns.items():
        folded = sorted(fold(str(pattern)) for pattern in listed)
        twice += [f"{meaning}: {first}" for first, second in pairwise(folded) if first == second]
    return twice


def load_lexicon(file: Path = LEXICON) -> Lexicon:
    """The shipped lexicon. Raises ValueError for a pattern that says nothing."""
    raw = _read(file)
    return Lexicon(raw["names"], raw["concepts"])


def load_groups(file: Path = LEXICON) -> dict[str, tuple[str, ...]]:
    """The groups of concepts that tell whether a message is for the bot: asks, troubled, foreign, anchors."""
    return {group: tuple(concepts) for group, concepts in _read(file)["groups"].items()}


def _read(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return content


@cache
def _simplified() -> dict[int, str]:
    table = orjson.loads(HAN_TABLE.read_bytes())
    return dict(zip(map(ord, table["traditional"]), table["simplified"], strict=True))
