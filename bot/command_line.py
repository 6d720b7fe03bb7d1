"""What the commands share: settings or one sentence, a database or one sentence, tables or JSON; owns no command."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any, Never, TypeVar

import orjson
import typer
from rich.console import Console
from rich.table import Table

from bot.lock import AlreadyRunning
from bot.settings import BadSettings, Settings, read_settings
from storage.database import Database
from storage.errors import StorageError
from storage.migrate import MigrationError

T = TypeVar("T")

Jsonl = Annotated[bool, typer.Option("--jsonl", help="Read JSON lines from standard input.")]


def settings_or_fail() -> Settings:
    try:
        return read_settings()
    except BadSettings as error:
        fail(str(error))


def guarded(work: Callable[[], T]) -> T:
    """Runs the work; what hinders it becomes one sentence."""
    try:
        return work()
    except (AlreadyRunning, MigrationError, StorageError) as error:
        fail(str(error))


def over_database(settings: Settings, work: Callable[[Database], Awaitable[T]]) -> T:
    """Runs the work over the database, which may be in use by a running bot; it must be there already."""

    async def opened() -> T:
        db = await Database.open(settings.database, readers=1)
        try:
            return await work(db)
        finally:
            await db.close()

    if not settings.database.exists():
        fail(f"there is no database at {settings.database}")
    return guarded(lambda: asyncio.run(opened()))


def show(rows: Sequence[Mapping[str, Any]], *, as_json: bool, title: str) -> None:
    """The rows as a table for people, or as one JSON array for programs."""
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(rows) + b"\n")
        return
    if not rows:
        typer.echo(f"{title}: none")
        return
    table = Table(*rows[0].keys(), title=title)
    for row in rows:
        table.add_row(*("" if value is None else str(value) for value in row.values()))
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def answer_lines(jsonl: bool, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """One JSON line out for each in, at once; what is no JSON object is answered as an empty one."""
    if not jsonl:
        fail("add --jsonl and give one JSON object on each line of standard input")
    for raw in sys.stdin.buffer:
        try:
            line = orjson.loads(raw)
        except orjson.JSONDecodeError:
            line = {}
        sys.stdout.buffer.write(orjson.dumps(answer(line if isinstance(line, dict) else {})) + b"\n")
        sys.stdout.buffer.flush()


def fail(sentence: str) -> Never:
    """Says the sentence where errors go, and ends with 1."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)
