"""What the bot costs while nobody writes and nothing is due: CPU, and what it makes the disk write."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from benchmarks.filling import fill
from benchmarks.processes import fake_telegram, our_bot

SETTLE = 5.0
"""Seconds for what only a start does: the profile, the first tick."""


def idle(seconds: float, *, lines: int, pinned: bool, console: Console) -> None:
    with tempfile.TemporaryDirectory(prefix="idle-") as folder:
        database = Path(folder) / "bot.sqlite3"
        fill(database, lines)
        with fake_telegram(pinned=pinned) as telegram, our_bot(telegram, database, pinned=pinned) as bot:
            telegram.wait_for_poll(bot)
            time.sleep(SETTLE)
            console.log(f"watching for {seconds:g} s")
            began, cpu, written = time.perf_counter(), bot.cpu(), _written(bot.watched)
            time.sleep(seconds)
            share = (bot.cpu() - cpu) / (time.perf_counter() - began)
            table = Table("CPU of a core", "bytes written", "RSS MB", title=f"Idle with {lines:,} lines")
            table.add_row(
                f"{share:.2%} (wanted ≤ 1 %)", f"{_written(bot.watched) - written:,} (wanted 0)", f"{bot.rss():.0f}"
            )
            console.print(table)


def _written(process: psutil.Process) -> int:
    """Bytes that the process made the disk write."""
    return int(process.io_counters().write_bytes)
