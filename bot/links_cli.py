"""The commands about links: which verdict a message gets; judges nothing itself."""

from __future__ import annotations

from typing import Any

import typer

from bot.command_line import Jsonl, answer_lines
from content.catalogue import CatalogueShelf
from domain.links import Verdict
from services.links import Links

cli = typer.Typer(help="Judge links as /check does.")


@cli.callback()
def begin() -> None:
    """Keeps `check` a command of its own while it is the only one."""


@cli.command()
def check(jsonl: Jsonl = False) -> None:
    """{"text"} -> {"verdict","carrier"}: official, unknown or suspicious; the carrier whose page it is, or null."""
    links = Links(CatalogueShelf(None))
    answer_lines(jsonl, lambda line: _answer(links, line.get("text")))


def _answer(links: Links, text: object) -> dict[str, Any]:
    judgement = links.judge(text if isinstance(text, str) else "")
    official = judgement.verdict is Verdict.OFFICIAL
    return {"verdict": judgement.verdict, "carrier": judgement.carrier if official else None}
