"""Ten thousand reminders due at once: how soon they are in the outbox, and how long everybody else stands still."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.engines import Fired, in_fresh_process, nothing, ours
from benchmarks.filling import fill
from benchmarks.peer_apscheduler import memory_store, sql_store

MEMORY_LINES = 100_000
SQL_LINES = 2_000
"""What the peers can load within a minute; the columns for all lines are extrapolated from there."""

MOST_EXTRAPOLATED = 20
IDLE_SECONDS = 1.0


def reminders(lines: int, due: int, *, runs: int, console: Console) -> None:
    results: dict[str, list[Fired]] = {"ours": [], "APScheduler, memory": [], "APScheduler, SQLAlchemy": []}
    idle: list[float] = []
    with tempfile.TemporaryDirectory(prefix="reminders-") as folder:
        for run in range(runs):
            file = Path(folder) / f"ours-{run}.sqlite3"
            console.log(f"run {run + 1} of {runs}: filling {lines:,} lines")
            fill(file, lines, due=due)
            results["ours"].append(in_fresh_process(ours, file, lines, due))
            idle.append(in_fresh_process(nothing, IDLE_SECONDS))
            file.unlink()
            console.log("the peers")
            results["APScheduler, memory"].append(in_fresh_process(memory_store, min(MEMORY_LINES, lines), due))
            peer_file = Path(folder) / f"jobs-{run}.sqlite3"
            results["APScheduler, SQLAlchemy"].append(
                in_fresh_process(sql_store, peer_file, min(SQL_LINES, lines), due)
            )
    console.print(_table(results, lines, due))
    console.print(f"Stall of a loop that has nothing to do, in the same minutes: {median(idle) * 1000:.1f} ms")


def _table(results: dict[str, list[Fired]], lines: int, due: int) -> Table:
    table = Table(
        "engine", "lines", "due", "all done s", "stall ms", f"load {lines:,} s", f"memory for {lines:,} MB",
        title=f"{due:,} reminders due at once",
    )  # fmt: skip
    for engine, fired in results.items():
        times = lines / fired[0].lines
        about = "" if times == 1 else " (extrapolated)"
        memory = median(f.memory for f in fired)
        table.add_row(
            engine,
            f"{fired[0].lines:,}",
            f"{due:,}",
            f"{median(f.done for f in fired):.2f}",
            f"{median(f.stall for f in fired) * 1000:.1f}",
            f"{median(f.loaded for f in fired) * times:.3g}{about}",
            # From a few lines nothing can be told of the memory for all of them.
            f"{memory * times:.1f}{about}" if times <= MOST_EXTRAPOLATED else f"{memory:.1f} for {fired[0].lines:,}",
        )
    return table
