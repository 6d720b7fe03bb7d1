"""`python -m bot outbox`: stored messages, what became of them, and another try, for operators; sends nothing."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from bot.command_line import fail, over_database, settings_or_fail, show
from domain.clock import SystemClock
from domain.outbox import OutboxState, StoredLetter
from services.outbox import Outbox
from storage.database import Database

cli = typer.Typer(help="Look at stored messages, and send failed ones again.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="One JSON array.")]


@cli.command("list")
def list_letters(
    state: Annotated[OutboxState | None, typer.Option(help="Only letters in this state.")] = None,
    limit: Annotated[int, typer.Option(min=1)] = 50,
    as_json: AsJson = False,
) -> None:
    """The newest letters first, with state, attempts and reason."""

    async def work(db: Database) -> list[StoredLetter]:
        return await Outbox(db, SystemClock()).stored(state, limit)

    rows = [_row(letter) for letter in over_database(settings_or_fail(), work)]
    show(rows, as_json=as_json, title="outbox")


@cli.command("show")
def show_letter(letter_id: int, as_json: AsJson = False) -> None:
    """One letter with all its facts."""

    async def work(db: Database) -> StoredLetter | None:
        return await Outbox(db, SystemClock()).find(letter_id)

    stored = over_database(settings_or_fail(), work)
    if stored is None:
        fail(f"there is no letter {letter_id}")
    facts = {"key": stored.letter.dedupe_key, "payload": dict(stored.letter.payload), "message": stored.message_id}
    row = _row(stored) | facts
    if as_json:
        show([row], as_json=True, title="")
    else:
        show([{"field": name, "value": value} for name, value in row.items()], as_json=False, title="letter")


@cli.command("retry")
def retry(letter_ids: list[int]) -> None:
    """Let letters that were given up wait again; those that wait, are on their way or were sent stay as they are."""

    async def work(db: Database) -> list[int]:
        return await Outbox(db, SystemClock()).retry(letter_ids)

    retried = over_database(settings_or_fail(), work)
    left = [letter_id for letter_id in letter_ids if letter_id not in retried]
    typer.echo(f"waiting again: {', '.join(map(str, retried)) or 'none'}")
    if left:
        fail(f"not given up, or not there: {', '.join(map(str, left))}")


def _row(stored: StoredLetter) -> dict[str, Any]:
    letter = stored.letter
    return {
        "id": letter.id,
        "state": stored.state.value,
        "kind": letter.kind.value,
        "lane": letter.lane.name.lower(),
        "person": letter.person_id,
        "line": letter.line_id,
        "due": letter.due_at.isoformat(),
        "done": stored.done_at.isoformat() if stored.done_at else None,
        "attempts": letter.attempts,
        "reason": stored.reason,
    }
