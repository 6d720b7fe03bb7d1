"""Judges the FAQ matcher on labelled messages and finds phrasings that look like another topic's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from domain.faq import Chatter, Line, Match, Topic
from domain.languages import Language
from services.faq import Faq
from services.faq_model import train

PARTS = 5
Learn = Callable[[Sequence[Topic], Chatter], Faq]


@dataclass(frozen=True, slots=True)
class Trial:
    """A message, the topic it should get (None: silence) and what it got."""

    text: str
    language: str
    topic: str | None
    match: Match


@dataclass
class Tally:
    """Counts over some trials; the shares are 0 where there was nothing to count."""

    questions: int = 0
    first: int = 0
    among_three: int = 0
    answered: int = 0
    rightly: int = 0
    chatter: int = 0
    falsely: int = 0

    def add(self, trial: Trial) -> None:
        """Count one more."""
        if trial.topic is None:
            self.chatter += 1
            self.falsely += trial.match.topic is not None
            return
        self.questions += 1
        self.first += trial.match.top3[:1] == (trial.topic,)
        self.among_three += trial.topic in trial.match.top3
        self.answered += trial.match.topic is not None
        self.rightly += trial.match.topic == trial.topic

    @property
    def precision(self) -> float:
        """Of all unaddressed answers the share that was right."""
        return share(self.rightly, self.answered + self.falsely)

    @property
    def recall(self) -> float:
        """Of all questions the share that got its right answer without being addressed."""
        return share(self.rightly, self.questions)


@dataclass
class Report:
    """Tallies in all and by language, and how often one topic was taken for another."""

    total: Tally = field(default_factory=Tally)
    by_language: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)


def share(part: int, whole: int) -> float:
    """Between 0 and 1; 0 of nothing."""
    return part / whole if whole else 0.0


def judge(trials: Iterable[Trial]) -> Report:
    """Count what was right and wrong."""
    report = Report()
    for trial in trials:
        report.total.add(trial)
        report.by_language[trial.language].add(trial)
        if trial.topic is not None and trial.match.top3[:1] != (trial.topic,):
            report.confusions[trial.topic, trial.match.top3[0]] += 1
    return report


def held_out(topics: Sequence[Topic], chatter: Chatter, learn: Learn | None = None) -> Iterator[Trial]:
    """Every phrasing and line of chatter, judged by a matcher that learnt without it (and a fifth of the others).

    Takes about a minute for sixty topics.
    """
    for part in range(PARTS):
        rest = [topic.model_copy(update={"phrasings": _without(topic.lines(), part)}) for topic in topics]
        talk = Chatter.model_validate(
            {reason: _without(chatter.lines(reason), part) for reason in Chatter.model_fields}
        )
        faq = learn(rest, talk) if learn else Faq(train(rest, talk))
        for topic in topics:
            for text, language in _part(topic.lines(), part):
                yield Trial(text, language, topic.id, faq.ask(text))
        for reason in Chatter.model_fields:
            for text, language in _part(chatter.lines(reason), part):
                yield Trial(text, language, None, faq.ask(text))


def suspects(trials: Iterable[Trial]) -> list[Trial]:
    """Phrasings that the matcher, without having seen them, clearly takes for another topic's."""
    return [
        trial
        for trial in trials
        if trial.topic is not None and trial.match.clear and trial.match.top3[0] != trial.topic
    ]


def _part(lines: Iterable[Line], part: int) -> list[Line]:
    return [line for place, line in enumerate(dict.fromkeys(lines)) if place % PARTS == part]


def _without(lines: Iterable[Line], part: int) -> dict[Language, tuple[str, ...]]:
    kept: dict[Language, list[str]] = defaultdict(list)
    for place, (text, language) in enumerate(dict.fromkeys(lines)):
        if place % PARTS != part:
            kept[language].append(text)
    return {language: tuple(texts) for language, texts in kept.items()}
