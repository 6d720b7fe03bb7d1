"""How long the bot takes from its start to its first getUpdates, and its memory then, however many lines it keeps."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from benchmarks.filling import fill
from benchmarks.processes import fake_telegram, our_bot

SETTLE = 3.0
"""Seconds until the first tick and the profile are through and memory is read."""


class Started(NamedTuple):
    """Seconds to the first getUpdates, and megabytes a few seconds later."""

    seconds: float
    rss: float


def start(lines: int, *, runs: int, pinned: bool, console: Console) -> None:
    results: dict[str, list[Started]] = {"empty store": [], f"{lines:,} lines": []}
    with tempfile.TemporaryDirectory(prefix="start-") as folder:
        full = Path(folder) / "full.sqlite3"
        console.log(f"filling {lines:,} lines")
        fill(full, lines)
        for run in range(runs):
            console.log(f"run {run + 1} of {runs}")
            empty = Path(folder) / f"empty-{run}.sqlite3"
            fill(empty, 0)
            results["empty store"].append(_start(empty, pinned=pinned))
            results[f"{lines:,} lines"].append(_start(full, pinned=pinned))
    console.print(_table(results))


def _start(database: Path, *, pinned: bool) -> Started:
    with fake_telegram(pinned=pinned) as telegram:
        began = time.monotonic()
        with our_bot(telegram, database, pinned=pinned) as bot:
            polled_at = telegram.wait_for_poll(bot)
            time.sleep(SETTLE)
            return Started(polled_at - began, bot.rss())


def _table(results: dict[str, list[Started]]) -> Table:
    table = Table("store", "to the first getUpdates s", "RSS MB", title="Start (medians; the last row is a ratio)")
    middles = []
    for store, started in results.items():
        middle = Started(median(s.seconds for s in started), median(s.rss for s in started))
        middles.append(middle)
        table.add_row(store, f"{middle.seconds:.2f}", f"{middle.rss:.0f}")
    empty, full = middles
    table.add_row("full : empty (wanted ≤ 1.2)", f"{full.seconds / empty.seconds:.2f}", f"{full.rss / empty.rss:.2f}")
    return table
