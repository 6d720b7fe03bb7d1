"""The trained weights of the FAQ matcher: made from topics and chatter, kept in a file, asked for scores."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from content.concepts import HAN_TABLE, LEXICON, load_groups, load_lexicon
from domain.faq import Chatter, Topic
from services import faq_features, faq_learning
from services.faq_features import QUESTION_MARK, FeatureReader, Features, group_feature
from services.faq_learning import Floats, Ints, Labels, Rows, learn

FEWEST_TEXTS = 2  # a feature that stands in one text only is learnt by heart, not understood
TOPIC_COST, GATE_COST = 0.5, 0.5
CHATTER_WEIGHT = 3.0  # an answer nobody asked for is worse than silence
_Row = tuple[Ints, Floats]
CUES = ("asks", "troubled")  # groups of the lexicon: a message without either tells
CONSTANT = "\x00"  # the feature that every text has
SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class Scores:
    """How near a text is to each topic, whether its subject is ours and whether it asks (above 0 is yes).

    `cued` says that it has a word or sign of asking or of trouble, whatever the weights think of it.
    """

    topics: Floats
    ours: float
    asks: float
    cued: bool


class Model:
    """Topics' ids and one weight for each feature and class; the last two classes are 'ours' and 'asks'."""

    def __init__(self, topics: Sequence[str], features: Sequence[str], rarity: Floats, weights: Floats) -> None:
        self.topics = tuple(topics)
        self._features = features
        self._places = {feature: place for place, feature in enumerate(features)}
        self._rarity = rarity
        self._weights = weights.astype(np.float16)  # half the memory, no other answers
        self._reader = reader()

    def scores(self, text: str) -> Scores:
        """The scores of one message; about half a millisecond."""
        found = self._reader.read(text)
        columns, values = _row(found, self._places, self._rarity)
        weighed = values @ self._weights[columns].astype(np.float32)
        cued = QUESTION_MARK in found[0] or any(group_feature(group) in found[1] for group in CUES)
        return Scores(weighed[:-2], float(weighed[-2]), float(weighed[-1]), cued)

    def save(self, file: Path) -> None:
        """Write the model so that a crash leaves the old file or the new one."""
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(".part")
        with partial.open("wb") as out:
            np.savez(
                out,
                topics=np.frombuffer(SEPARATOR.join(self.topics).encode(), np.uint8),
                features=np.frombuffer(SEPARATOR.join(self._features).encode(), np.uint8),
                rarity=self._rarity,
                weights=self._weights,
            )
        partial.replace(file)

    @classmethod
    def load(cls, file: Path) -> Model:
        """The model in `file`. Raises OSError or ValueError when it is not there or not whole."""
        try:
            with file.open("rb") as opened, np.load(opened, allow_pickle=False) as stored:
                topics, features = (bytes(stored[name]).decode().split(SEPARATOR) for name in ("topics", "features"))
                return cls(topics, features, stored["rarity"], stored["weights"])
        except (BadZipFile, EOFError, KeyError) as error:
            raise ValueError(f"{file} is not whole") from error


def reader() -> FeatureReader:
    """The reader of the shipped lexicon."""
    return FeatureReader(load_lexicon(), load_groups())


def fingerprint(topics: Iterable[Topic], chatter: Chatter) -> str:
    """A name for everything a model depends on: the same name, the same model."""
    digest = hashlib.sha256()
    for topic in topics:
        digest.update(repr((topic.id, topic.lines())).encode())
    digest.update(repr(chatter.lines()).encode())
    for file in (LEXICON, HAN_TABLE, *(Path(str(module.__file__)) for module in (faq_features, faq_learning))):
        digest.update(file.read_bytes())
    digest.update(Path(__file__).read_bytes())
    return digest.hexdigest()[:16]


def train(topics: Sequence[Topic], chatter: Chatter) -> Model:
    """Learn from every phrasing and every line of chatter; ten to twenty seconds of one core for sixty topics.

    Three things are learnt: which topic a question belongs to (from the phrasings), whether a subject is ours
    (phrasings against foreign questions, offers and talk), and whether a message asks (phrasings and foreign
    questions against what is told, offered and talked).
    """
    read = reader().read
    questions = [(topic.id, text) for topic in topics for text in dict.fromkeys(text for text, _ in topic.lines())]
    groups = [[text for text, _ in chatter.lines(name)] for name in ("foreign", "told", "offers", "talk")]
    foreign, told, offers, talk = groups
    texts = [text for _, text in questions] + foreign + told + offers + talk
    found = [read(text) for text in texts]
    features, rarity = _vocabulary(found)
    places = {feature: place for place, feature in enumerate(features)}
    rows = [_row(entry, places, rarity) for entry in found]

    ends = np.cumsum([0, len(questions), *map(len, groups)])
    asked, strange, tells, sells, chats = (rows[start:end] for start, end in pairwise(ends))
    ids = [topic.id for topic in topics]
    labels = np.full((len(asked), len(ids)), -1, np.float32)
    labels[np.arange(len(asked)), [ids.index(topic) for topic, _ in questions]] = 1
    weights = [
        learn(_packed(asked), labels, len(features), np.full(len(asked), TOPIC_COST, np.float32)),
        _learn_gate(asked, strange + sells + chats, len(features)),
        _learn_gate(asked + strange, tells + sells + chats, len(features)),
    ]
    return Model(ids, features, rarity, np.hstack(weights))


def _learn_gate(yes: list[_Row], no: list[_Row], width: int) -> Floats:
    labels: Labels = np.concatenate([np.ones(len(yes)), -np.ones(len(no))]).astype(np.float32)[:, None]
    costs = np.where(labels[:, 0] > 0, GATE_COST, GATE_COST * CHATTER_WEIGHT).astype(np.float32)
    return learn(_packed(yes + no), labels, width, costs)


def _vocabulary(found: Iterable[Features]) -> tuple[list[str], Floats]:
    """Features worth weighing, and how much each says (inverse document frequency)."""
    counts: Counter[str] = Counter()
    texts = 0
    for looks, meanings in found:
        counts.update(looks)
        counts.update(meanings)
        texts += 1
    features = [CONSTANT, *sorted(feature for feature, count in counts.items() if count >= FEWEST_TEXTS)]
    frequencies = np.array([texts, *(counts[feature] for feature in features[1:])], np.float32)
    rarity = np.log((texts + 1) / (frequencies + 1)) + 1
    return features, rarity.astype(np.float32)


def _row(found: Features, places: dict[str, int], rarity: Floats) -> _Row:
    """Columns and values of one text: each half of the features has length 1, and so has the constant."""
    columns, values = [np.zeros(1, np.int32)], [np.ones(1, np.float32)]
    for half in found:
        known = np.array([place for feature in half if (place := places.get(feature)) is not None], np.int32)
        if len(known):
            said = rarity[known]
            columns.append(known)
            values.append(said / np.linalg.norm(said))
    return np.concatenate(columns), np.concatenate(values).astype(np.float32)


def _packed(rows: list[_Row]) -> Rows:
    starts = np.cumsum([0, *(len(columns) for columns, _ in rows)]).astype(np.int32)
    return Rows(starts, np.concatenate([row[0] for row in rows]), np.concatenate([row[1] for row in rows]))
