"""The command line of the benchmarks: one command for each question, each prints a table."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.idle import idle
from benchmarks.reminders import reminders
from benchmarks.start import start
from benchmarks.walks import CASES, walks
from benchmarks.years import simulate

cli = typer.Typer(help="Measures the bot beside its peers.", no_args_is_help=True, add_completion=False)
console = Console(width=150)

Pinned = Annotated[bool, typer.Option("--pin/--no-pin", help="The bot on one core, the fake Telegram on another.")]


@cli.command("walks")
def walks_command(
    cases: Annotated[str, typer.Option(help="Which of: " + ", ".join(CASES))] = ",".join(CASES),
    bots: Annotated[str, typer.Option(help="Which of the bots.")] = "ours,ptb,ptb-concurrent,aiogram",
    runs: Annotated[int, typer.Option(min=1)] = 3,
    seconds: Annotated[float, typer.Option(help="Length of each measured window.")] = 6.0,
    pin: Pinned = True,
    quiet: Annotated[float, typer.Option(help="Wait until other work uses less than so many cores.")] = 0.3,
) -> None:
    """Whole renewals by many people at once: updates a second, CPU, waits, what was lost."""
    walks(
        cases.split(","),
        set(bots.split(",")),
        runs=runs,
        seconds=seconds,
        pinned=pin,
        quiet=quiet,
        console=console,
    )


@cli.command("start")
def start_command(
    lines: Annotated[int, typer.Option(min=1)] = 1_000_000,
    runs: Annotated[int, typer.Option(min=1)] = 5,
    pin: Pinned = True,
) -> None:
    """From the start of the process to its first getUpdates, with an empty store and with a full one."""
    start(lines, runs=runs, pinned=pin, console=console)


@cli.command("reminders")
def reminders_command(
    lines: Annotated[int, typer.Option(min=1)] = 1_000_000,
    due: Annotated[int, typer.Option(min=1)] = 10_000,
    runs: Annotated[int, typer.Option(min=1)] = 3,
) -> None:
    """Many reminders due at once, beside APScheduler's job stores."""
    reminders(lines, due, runs=runs, console=console)


@cli.command("idle")
def idle_command(
    seconds: Annotated[float, typer.Option()] = 60.0,
    lines: Annotated[int, typer.Option(min=1)] = 1_000,
    pin: Pinned = True,
) -> None:
    """CPU and disk writes of a bot to which nobody writes."""
    idle(seconds, lines=lines, pinned=pin, console=console)


@cli.command("years")
def years_command(
    people: Annotated[int, typer.Option(min=1)] = 10_000,
    days: Annotated[int, typer.Option(min=1)] = 365,
    seed: Annotated[int, typer.Option()] = 1,
) -> None:
    """Simulated years of many people: every reminder exactly once, in its local hour, none after a renewal."""
    began = time.perf_counter()
    report = asyncio.run(simulate(people, days, seed))
    table = Table("what", "how often", title=f"{people:,} people, {days} days, seed {seed}")
    for what, count in sorted(report.counts.items()):
        table.add_row(what, f"{count:,}")
    table.add_row("broken promises", f"{len(report.broken):,}")
    console.print(table)
    console.print(f"{time.perf_counter() - began:.0f} s")
    for sentence in report.broken[:20]:
        console.print(sentence)
    raise typer.Exit(1 if report.broken else 0)


if __name__ == "__main__":
    cli()
