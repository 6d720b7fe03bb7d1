"""The command line: run, check, read, look, back up and restore; each command calls one thing and says one sentence."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Annotated

import typer
import uvloop
from telegram.error import InvalidToken

from bot import faq_cli, links_cli, outbox_cli, reminders_cli
from bot.command_line import Jsonl, answer_lines, fail, guarded, settings_or_fail
from bot.lock import AlreadyRunning, InstanceLock
from bot.logs import configure
from bot.run import run_until_signalled
from bot.web import WebError
from content.answers import AnswersError, load_chatter, load_topics
from content.catalogue import CatalogueError, load_catalogue
from content.check import text_problems
from domain.reading.jsonl import answer_date, answer_text
from storage.database import Database
from storage.errors import StorageError
from storage.migrate import MigrationError, restore

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,  # they would show the token
)
read = typer.Typer(help="Read what people type and carriers write, one JSON line in, one out.")
cli.add_typer(read, name="read")
cli.add_typer(faq_cli.cli, name="faq")
cli.add_typer(links_cli.cli, name="links")
cli.add_typer(outbox_cli.cli, name="outbox")
cli.add_typer(reminders_cli.cli, name="reminders")


@cli.callback()
def begin() -> None:
    """Keeps phone numbers alive, in Telegram."""
    os.umask(0o077)  # database, backups and exports are for the operator's eyes only


@cli.command()
def run() -> None:
    """Run the bot until it is told to stop."""
    settings = settings_or_fail()
    configure(settings.log_level, settings.log_format, settings.token)
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(run_until_signalled(settings))
    except (AlreadyRunning, MigrationError, CatalogueError, StorageError, WebError, InvalidToken) as error:
        fail(str(error))
    except BaseExceptionGroup as group:
        refused = group.subgroup(InvalidToken)
        if refused is None:
            raise
        fail(str(refused.exceptions[0]))


@cli.command("check-content")
def check_content(
    catalogue_dir: Annotated[Path | None, typer.Option(help="An operator's own catalogue folder.")] = None,
) -> None:
    """Check the locale files, the catalogue and the FAQ; names every problem."""
    problems = text_problems()
    try:
        catalogue = load_catalogue(overrides=catalogue_dir)
    except CatalogueError as error:
        problems += error.problems
    try:
        topics, chatter = load_topics(), load_chatter()
    except AnswersError as error:
        problems += error.problems
    if problems:
        fail("\n".join(problems))
    carriers = sum(len(country.carriers) for country in catalogue.countries)
    countries = len(catalogue.countries)
    faq = f"{len(topics)} topics and {len(chatter.lines())} lines of chatter"
    typer.echo(f"content: every text in every language, {carriers} carriers in {countries} countries, {faq}")


@cli.command()
def backup(target: Path) -> None:
    """Copy the database while the bot runs."""
    settings = settings_or_fail()

    async def work() -> None:
        db = await Database.open(settings.database)
        try:
            await db.backup(target)
        finally:
            await db.close()

    if not settings.database.exists():
        fail(f"there is no database at {settings.database}")
    guarded(lambda: asyncio.run(work()))
    typer.echo(f"backed up to {target}")


@cli.command("restore")
def restore_backup(source: Path) -> None:
    """Put a backup in the database's place; the bot must be stopped."""
    settings = settings_or_fail()

    def work() -> None:
        settings.database.parent.mkdir(parents=True, exist_ok=True)
        with InstanceLock(settings.database):
            restore(source, settings.database)

    guarded(work)
    typer.echo(f"restored from {source}")


@read.command("dates")
def read_dates(jsonl: Jsonl = False) -> None:
    """{"text","lang","today"} -> {"date","ambiguous"}"""
    answer_lines(jsonl, answer_date)


@read.command("texts")
def read_texts(jsonl: Jsonl = False) -> None:
    """{"text","lang","today"} -> what the carrier's text says: end, amounts left, balance."""
    currencies = load_catalogue().currencies()
    answer_lines(jsonl, lambda line: answer_text(line, currencies))


if __name__ == "__main__":
    cli()
