"""Finds the topic that a message asks for, and whether it may be answered unasked; shows and stores nothing."""

from __future__ import annotations

import asyncio
import math
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from domain.faq import Chatter, Match, Topic
from services.faq_model import Model, fingerprint, train

# Chosen on phrasings and chatter held back from learning, so that fewer than one line of chatter in a hundred is
# answered. Unasked, a message must be ours and a question (CERTAIN), near a topic (NEAR) and not between two
# (BETWEEN_TWO). CLEAR is how far the first topic must be ahead for somebody who asked the bot.
CERTAIN, NEAR, BETWEEN_TWO, CLEAR = 0.7, -0.1, 0.1, 0.3
SCORE_BY_CERTAINTY, SCORE_BY_LEAD, SCORE_CONSTANT = 2.7, 1.6, -1.3  # logistic regression on the same lines
BEST = 3
SUFFIX = ".npz"
LOWEST_PRIORITY = 19


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
        near = float(scores.topics[order[0]]) >= NEAR and lead >= BETWEEN_TWO
        answered = scores.cued and certainty >= CERTAIN and near
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

    Learning takes ten to twenty seconds of one core: in a running bot use `prepare_aside`. A folder that cannot be
    written costs the next start the same time and nothing else.
    """
    file = folder / f"faq-{fingerprint(topics, chatter)}{SUFFIX}"
    try:
        return Faq(Model.load(file))
    except (OSError, ValueError):
        return Faq(_learn_into(file, topics, chatter))


async def prepare_aside(topics: Sequence[Topic], chatter: Chatter, folder: Path) -> Faq:
    """The same without holding up anything: learning happens in a process of its own, at the lowest priority."""
    file = folder / f"faq-{fingerprint(topics, chatter)}{SUFFIX}"
    if not file.exists():
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as aside:
            await asyncio.get_running_loop().run_in_executor(aside, _learn_aside, file, topics, chatter)
    return await asyncio.to_thread(prepare, topics, chatter, folder)


def _learn_aside(file: Path, topics: Sequence[Topic], chatter: Chatter) -> None:
    os.nice(LOWEST_PRIORITY)
    _learn_into(file, topics, chatter)


def _learn_into(file: Path, topics: Sequence[Topic], chatter: Chatter) -> Model:
    model = train(topics, chatter)
    with suppress(OSError):  # learnt again at the next start
        model.save(file)
        for older in file.parent.glob(f"faq-*{SUFFIX}"):
            if older != file:
                older.unlink(missing_ok=True)
    return model
