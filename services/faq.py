"""Finds the topic that a message asks for, and whether it may be answered unasked; shows and stores nothing."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from domain.faq import Chatter, Match, Topic
from services.faq_model import Model, fingerprint, train

# Chosen on phrasings and chatter held back from learning: above CERTAIN fewer than one line of chatter in a hundred
# is answered. BETWEEN_TWO is how far the first topic must be ahead for an answer that nobody asked the bot for,
# CLEAR for one that somebody asked for.
CERTAIN, BETWEEN_TWO, CLEAR = 0.9, 0.2, 0.3
SCORE_BY_CERTAINTY, SCORE_BY_LEAD, SCORE_CONSTANT = 2.7, 1.6, -1.3  # logistic regression on the same lines
BEST = 3
SUFFIX = ".npz"


class Faq:
    """Answers with topics; the same text always gets the same answer."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def ask(self, text: str) -> Match:
        """What `text` asks for. Never raises; a text without words gets silence."""
        scores = self._model.scores(text)
        order = np.argsort(-scores.topics)[:BEST]
        best = tuple(self._model.topics[place] for place in order)
        lead = float(scores.topics[order[0]] - scores.topics[order[1]]) if len(order) > 1 else math.inf
        certainty = min(scores.ours, scores.asks)
        answered = scores.cued and certainty >= CERTAIN and lead >= BETWEEN_TWO
        return Match(
            topic=best[0] if answered else None,
            score=round(_likelihood(certainty, lead), 4),
            top3=best,
            clear=lead >= CLEAR,
        )


def _likelihood(certainty: float, lead: float) -> float:
    weighed = SCORE_BY_CERTAINTY * certainty + SCORE_BY_LEAD * min(lead, BEST) + SCORE_CONSTANT
    return 1 / (1 + math.exp(-weighed))


def prepare(topics: Sequence[Topic], chatter: Chatter, folder: Path) -> Faq:
    """The matcher of these topics: from its file in `folder` if it was learnt before, else learnt now and kept.

    Learning takes some fifteen seconds of one core: in a running bot use `prepare_aside`. A folder that cannot be
    written costs the next start the same time and nothing else.
    """
    file = folder / f"faq-{fingerprint(topics, chatter)}{SUFFIX}"
    try:
        return Faq(Model.load(file))
    except (OSError, ValueError, KeyError):
        return Faq(_learn_into(file, topics, chatter))


async def prepare_aside(topics: Sequence[Topic], chatter: Chatter, folder: Path) -> Faq:
    """The same without holding up anything: learning happens in a process of its own, at the lowest priority."""
    file = folder / f"faq-{fingerprint(topics, chatter)}{SUFFIX}"
    if not file.exists():
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as aside:
            await asyncio.get_running_loop().run_in_executor(aside, _learn_aside, file, topics, chatter)
    return await asyncio.to_thread(prepare, topics, chatter, folder)


def _learn_aside(file: Path, topics: Sequence[Topic], chatter: Chatter) -> None:
    _learn_into(file, topics, chatter)


def _learn_into(file: Path, topics: Sequence[Topic], chatter: Chatter) -> Model:
    model = train(topics, chatter)
    try:
        model.save(file)
        for older in file.parent.glob(f"faq-*{SUFFIX}"):
            if older != file:
                older.unlink(missing_ok=True)
    except OSError:
        return model
    return model
