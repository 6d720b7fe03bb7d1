"""`python -m bot faq`: one question, JSON lines, a measurement, a check of the content; decides nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from bot.command_line import fail
from content.answers import AnswersError, load_chatter, load_topics
from domain.faq import Match
from services.faq import Faq, prepare
from services.faq_trials import Report, Tally, Trial, held_out, judge, share, suspects

cli = typer.Typer(no_args_is_help=True, help="Ask the FAQ matcher, and measure it.")

DATA_FOLDER = Path("data")  # beside the database, unless told otherwise
Folder = Annotated[Path, typer.Option("--folder", help="Where the learnt matcher is kept.")]
SHOWN_CONFUSIONS = 20
COLUMNS = ("questions", "top-1", "top-3", "precision", "recall", "chatter", "false")


@cli.command("ask")
def ask(
    text: Annotated[str | None, typer.Argument(help="The message.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='{"text"} -> {"topic","score","top3"}, line by line.')] = False,
    folder: Folder = DATA_FOLDER,
) -> None:
    """Say which topic a message asks for, and whether a group would get an answer unasked."""
    if (text is None) is not jsonl:
        fail("give either one message or --jsonl")
    faq = _faq(folder)
    if text is not None:
        _show(faq.ask(text))
        return
    for raw in sys.stdin.buffer:
        match = faq.ask(_text_of(raw))
        answer = {"topic": match.topic, "score": match.score, "top3": list(match.top3)}
        sys.stdout.buffer.write(orjson.dumps(answer) + b"\n")
        sys.stdout.buffer.flush()


@cli.command("eval")
def evaluate(file: Path, folder: Folder = DATA_FOLDER) -> None:
    """Measure on a file of JSON lines {"text", "topic" (null: chatter), "lang"}."""
    faq = _faq(folder)
    _print(
        judge(Trial(line["text"], line.get("lang", "?"), line["topic"], faq.ask(line["text"])) for line in _lines(file))
    )


@cli.command("check")
def check() -> None:
    """Check the content by holding a fifth back at a time: results, and phrasings that look like another topic's."""
    try:
        trials = list(held_out(load_topics(), load_chatter()))
    except AnswersError as error:
        fail(str(error))
    _print(judge(trials))
    for trial in suspects(trials):
        typer.echo(f"{trial.topic}: '{trial.text}' looks like {trial.match.top3[0]}")


def _faq(folder: Path) -> Faq:
    try:
        return prepare(load_topics(), load_chatter(), folder)
    except AnswersError as error:
        fail(str(error))


def _show(match: Match) -> None:
    typer.echo(f"in a group, unasked: {match.topic or 'silence'}   score {match.score:.2f}")
    typer.echo(f"asked: {' > '.join(match.top3)}{'' if match.clear else '   (to be chosen from)'}")


def _print(report: Report) -> None:
    typer.echo(f"{'':8s}" + "".join(f"{name:>11s}" for name in COLUMNS))
    for name, tally in (*sorted(report.by_language.items()), ("all", report.total)):
        typer.echo(f"{name:8s}" + "".join(f"{cell:>11s}" for cell in _cells(tally)))
    for (expected, got), count in report.confusions.most_common(SHOWN_CONFUSIONS):
        typer.echo(f"{count:4d}  {expected} taken for {got}")


def _cells(tally: Tally) -> Iterator[str]:
    yield str(tally.questions)
    for part in (tally.first, tally.among_three):
        yield f"{share(part, tally.questions):.1%}"
    yield f"{tally.precision:.1%}"
    yield f"{tally.recall:.1%}"
    yield str(tally.chatter)
    yield f"{tally.falsely} ({share(tally.falsely, tally.chatter):.1%})"


def _text_of(raw: bytes) -> str:
    """The message on one line; a line that holds none reads as an empty message, so that every line gets an answer."""
    try:
        line = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return ""
    text = line.get("text") if isinstance(line, dict) else None
    return text if isinstance(text, str) else ""


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open("rb") as lines:
        for number, raw in enumerate(lines, start=1):
            try:
                line = orjson.loads(raw)
                yield {"text": str(line["text"]), "topic": line["topic"], "lang": str(line.get("lang", "?"))}
            except (orjson.JSONDecodeError, KeyError, TypeError):
                fail(f"{file}: line {number} is no object with text and topic")
