"""Turns a message into the features the FAQ matcher weighs; weighs nothing itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from content.concepts import Lexicon, Reading

LONGEST_READ = 400  # characters; of a longer message the beginning and the end are read, where the question stands
LONGEST_HAN, SHORTEST_PIECE, LONGEST_PIECE = 4, 3, 5  # characters of n-grams in Chinese and of pieces of words
MOST_WORDS = 2  # words of n-grams
LENGTH_STEP, LONGEST_LENGTH = 6, 6

LETTER = "\u3400-\u9fff\ue000-\uf8ff"  # Chinese characters, and the marks that stand for names
HAN_RUN = re.compile(f"[{LETTER}]+")
WORD = re.compile(r"[a-z0-9\ue000-\uf8ff]+")
NUMBER = re.compile(r"\d+")
SPACE_IN_HAN = re.compile(rf"(?<=[{LETTER}])\s+|\s+(?=[{LETTER}])")

QUESTION_MARK = "?"

Features = tuple[list[str], list[str]]
"""What a text looks like (n-grams), and what it means (concepts); each half has the same weight in the end."""


class FeatureReader:
    """Reads texts with one lexicon; `groups` are sets of concepts whose absence means something too."""

    def __init__(self, lexicon: Lexicon, groups: Mapping[str, Sequence[str]]) -> None:
        self._lexicon = lexicon
        self._groups = {name: frozenset(concepts) for name, concepts in groups.items()}

    def read(self, text: str) -> Features:
        """The features of `text`, without order; each stands at most once."""
        reading = self._lexicon.read(_shortened(text))
        masked = NUMBER.sub("0", reading.masked)
        looks = {*_han_pieces(masked), *_word_pieces(masked)}
        looks.add(f"length {min(LONGEST_LENGTH, len(masked) // LENGTH_STEP)}")
        if "?" in masked:
            looks.add(QUESTION_MARK)
        return list(looks), list({*self._meanings(reading), *_crossings(reading)})

    def _meanings(self, reading: Reading) -> Iterator[str]:
        found = frozenset(reading.concepts)
        for name, concepts in self._groups.items():
            kind = name if found & concepts else f"no {name}"
            yield group_feature(kind)
            for concept in reading.concepts:
                yield f"group {kind} + {concept}"
        for concept in reading.concepts:
            yield f"concept {concept}"
        for one, other in combinations(reading.concepts, 2):
            yield f"concepts {one} + {other}"


def group_feature(kind: str) -> str:
    """The feature of a text that has a concept of the group `kind`."""
    return f"group {kind}"


def _shortened(text: str) -> str:
    half = LONGEST_READ // 2
    return text if len(text) <= LONGEST_READ else f"{text[:half]} {text[-half:]}"


def _crossings(reading: Reading) -> Iterator[str]:
    """Each concept with each Chinese character: the character tells apart what the concept puts together."""
    letters = {letter for letter in reading.masked if "\u3400" <= letter <= "\u9fff"}
    for concept in reading.concepts:
        for letter in letters:
            yield f"{concept} {letter}"


def _han_pieces(masked: str) -> Iterator[str]:
    for run in HAN_RUN.findall(SPACE_IN_HAN.sub("", masked)):
        edged = f"^{run}$"
        for length in range(1, LONGEST_HAN + 1):
            for start in range(len(edged) - length + 1):
                yield edged[start : start + length]


def _word_pieces(masked: str) -> Iterator[str]:
    words = WORD.findall(masked)
    for count in range(1, MOST_WORDS + 1):
        for start in range(len(words) - count + 1):
            yield "word " + " ".join(words[start : start + count])
    for word in words:
        edged = f"<{word}>"
        for length in range(SHORTEST_PIECE, LONGEST_PIECE + 1):
            for start in range(len(edged) - length + 1):
                yield edged[start : start + length]
