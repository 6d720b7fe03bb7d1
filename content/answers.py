"""The checked topics of the FAQ and the chatter that is none; matches nothing and shows nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from content.concepts import fold
from domain.facts import Words
from domain.faq import Chatter, Line, Topic
from domain.languages import Language

DATA = Path(__file__).parent / "data"
SHIPPED = DATA / "answers"
CHATTER = DATA / "chatter.yaml"

LONGEST_TITLE, LONGEST_ANSWER = 40, 600  # characters: a button, a phone's screen
FEWEST_PHRASINGS = {Language.ZH_HANS: 60, Language.ZH_HANT: 10, Language.EN: 15, Language.ES: 8, Language.FR: 7}
TAG = re.compile(r"<(/?)([^<>]*)>")
TAGS = frozenset({"b", "i", "code"})


class AnswersError(Exception):
    """The answers or the chatter are wrong; `problems` are all of them, as 'file: entry: what is wrong'."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def load_topics(folder: Path = SHIPPED) -> tuple[Topic, ...]:
    """The topics of `folder` in order of id. Raises AnswersError naming everything that is wrong."""
    topics: list[Topic] = []
    problems: list[str] = []
    for file in sorted(folder.glob("*.yaml")):
        try:
            topic = Topic.model_validate(_read(file))
        except (yaml.YAMLError, ValidationError) as error:
            problems += [f"{file.name}: {sentence}" for sentence in _sentences(error)]
            continue
        topics.append(topic)
        if topic.id != file.stem:
            problems.append(f"{file.name}: id: the file must be called {topic.id}.yaml")
        problems += [f"{file.name}: {sentence}" for sentence in topic_problems(topic)]
    problems += repeated_lines([(topic.id, topic.lines()) for topic in topics])
    if problems:
        raise AnswersError(problems)
    return tuple(topics)


def load_chatter(file: Path = CHATTER) -> Chatter:
    """The lines that get no answer. Raises AnswersError naming everything that is wrong."""
    try:
        chatter = Chatter.model_validate(_read(file))
    except (yaml.YAMLError, ValidationError) as error:
        raise AnswersError(f"{file.name}: {sentence}" for sentence in _sentences(error)) from error
    problems = repeated_lines([("chatter", chatter.lines())])
    if problems:
        raise AnswersError(problems)
    return chatter


def topic_problems(topic: Topic, fewest: dict[Language, int] = FEWEST_PHRASINGS) -> Iterator[str]:
    """What is wrong with one topic, as 'entry: what is wrong'; an operator's own topic may have fewer phrasings."""
    yield from _text_problems("title", topic.title, LONGEST_TITLE)
    yield from _text_problems("answer", topic.answer, LONGEST_ANSWER)
    for language in Language:
        found, wanted = len(topic.phrasings.get(language, ())), fewest.get(language, 0)
        if found < wanted:
            yield f"phrasings: {language} has {found}, fewer than {wanted}"


def repeated_lines(groups: Iterable[tuple[str, Iterable[Line]]]) -> list[str]:
    """Lines that stand twice but for case, accents, script, spaces and punctuation.

    In one group the same words in two languages are welcome: many differ in their script only.
    """
    first: dict[str, tuple[str, Language]] = {}
    problems = []
    seen: set[str] = set()
    for owner, lines in groups:
        for text, language in lines:
            key = "".join(filter(str.isalnum, fold(text))) or text
            other, same = first.setdefault(key, (owner, language))
            if other != owner or (same is language and key in seen):
                problems.append(f"{owner}: {language}: '{text}' stands already in {other}")
            seen.add(key)
    return problems


def _text_problems(name: str, words: Words, longest: int) -> Iterator[str]:
    for language in Language:
        text = words.root.get(language, "")
        if not text.strip():
            yield f"{name}: has no text in {language}"
        if len(text) > longest:
            yield f"{name}: {language} has {len(text)} characters, more than {longest}"
        if wrong := wrong_markup(text):
            yield f"{name}: {language} has the markup {wrong}, which Telegram would refuse"


def wrong_markup(text: str) -> str | None:
    """The first thing in the text that Telegram would refuse, or None; only b, i and code are known here."""
    opened: list[str] = []
    for closing, tag in TAG.findall(text):
        if tag not in TAGS or (closing and (not opened or opened.pop() != tag)):
            return f"<{closing}{tag}>"
        if not closing:
            opened.append(tag)
    if opened:
        return f"<{opened[-1]}>"
    bare = TAG.sub("", text)
    return next((sign for sign in "<>" if sign in bare), None)


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _sentences(error: yaml.YAMLError | ValidationError) -> Iterator[str]:
    if isinstance(error, ValidationError):
        for problem in error.errors():
            yield f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}"
    else:
        yield f"cannot be read: {str(error).splitlines()[0]}"
