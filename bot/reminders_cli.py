"""`python -m bot reminders`: what the engine would do at a moment, for operators; changes nothing."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

import typer

from bot.command_line import fail, over_database, settings_or_fail, show
from content.catalogue import CatalogueShelf
from domain.clock import SystemClock
from services.reminder_outlook import Outlook
from services.reminders import Reminders
from storage.database import Database

cli = typer.Typer(help="Look ahead at reminders.", no_args_is_help=True)


@cli.callback()
def group() -> None:
    """Look ahead at reminders."""


@cli.command("dry-run")
def dry_run(
    at: Annotated[str, typer.Option(help="A moment with its zone, such as 2026-12-03T10:00Z.")],
    person: Annotated[int | None, typer.Option(help="Only this person, and every line of his.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array.")] = False,
) -> None:
    """Print who would get what at that moment and why, and why not."""
    moment = _moment(at)
    settings = settings_or_fail()

    async def work(db: Database) -> list[Outlook]:
        reminders = Reminders(db, SystemClock(), CatalogueShelf(settings.catalogue_dir))
        return await reminders.dry_run(moment, person_id=person)

    rows = [_row(outlook) for outlook in over_database(settings, work)]
    show(rows, as_json=as_json, title=f"reminders at {moment:%Y-%m-%d %H:%M %Z}")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        fail(f"{text!r} is no moment: write it like 2026-12-03T10:00Z")
    if moment.tzinfo is None:
        fail(f"{text!r} names no zone: write it like 2026-12-03T10:00Z")
    return moment


def _row(outlook: Outlook) -> dict[str, Any]:
    rung = outlook.rung
    return {
        "person": outlook.person_id,
        "line": outlook.line_id,
        "verdict": outlook.verdict.value,
        "why": str(outlook.why),
        "reason": rung.reason.value if rung else None,
        "target": rung.target.isoformat() if rung else None,
        "lead": rung.lead if rung else None,
        "leaves_at": outlook.leaves_at.isoformat() if outlook.leaves_at else None,
        "silent": outlook.silent,
    }
