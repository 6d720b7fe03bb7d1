"""Starts, pins, measures and ends the processes of a benchmark; it knows what none of them does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

import psutil

ROOT = Path(__file__).parent.parent
TOKEN = "1:bench"

BOT_CORE, TELEGRAM_CORE = 0, 1


class Reading(NamedTuple):
    """Seconds: of the clock, and of CPU used by the bot, by the fake Telegram, and by the whole machine."""

    at: float
    bot: float
    telegram: float
    machine: float


class Child:
    """One process of ours, ended when the block ends."""

    def __init__(
        self, arguments: Sequence[str], *, environment: Mapping[str, str], core: int | None, reads: bool = False
    ) -> None:
        """`core` pins it where the machine has that core; `reads` keeps its output for `line`."""
        quiet = None if os.environ.get("BENCH_VERBOSE") else subprocess.DEVNULL
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE if reads else quiet,
            stderr=quiet,
        )
        self.watched = psutil.Process(self._process.pid)
        if core is not None and core < (os.cpu_count() or 1) and hasattr(self.watched, "cpu_affinity"):
            self.watched.cpu_affinity([core])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    @property
    def ended(self) -> bool:
        return self._process.poll() is not None

    def line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode()

    def cpu(self) -> float:
        times = self.watched.cpu_times()
        return times.user + times.system

    def rss(self) -> float:
        """Megabytes (10^6 bytes)."""
        return self.watched.memory_info().rss / 1e6


class Telegram:
    """The fake Telegram, and what can be asked of it."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.url = f"http://127.0.0.1:{int(child.line())}"

    def ask(self, control: str, **wish: object) -> dict[str, Any]:
        request = urllib.request.Request(f"{self.url}/control/{control}", json.dumps(wish).encode())
        with urllib.request.urlopen(request, timeout=60) as response:
            answer: dict[str, Any] = json.load(response)
        return answer

    def wait_for_poll(self, bot: Child, seconds: float = 60.0) -> float:
        """Until the bot fetches updates for the first time; returns that moment of the monotonic clock."""
        until = time.monotonic() + seconds
        while (first := self.ask("polled")["first"]) is None:
            if bot.ended or time.monotonic() > until:
                raise RuntimeError("the bot never asked for updates; BENCH_VERBOSE=1 shows what it says")
            time.sleep(0.02)
        return float(first)


@contextmanager
def fake_telegram(*, pinned: bool) -> Iterator[Telegram]:
    core = TELEGRAM_CORE if pinned else None
    with Child(["-m", "benchmarks.fake_telegram"], environment={}, core=core, reads=True) as child:
        yield Telegram(child)


def our_bot(telegram: Telegram, database: Path, *, pinned: bool) -> Child:
    """The real bot as an operator runs it, on a database of its own."""
    environment = {
        "BOT_TOKEN": "1:benchmark",
        "TELEGRAM_API_URL": telegram.url,
        "DATABASE_URL": f"sqlite:///{database}",
        "LOG_LEVEL": "WARNING",
        "CLOCK_URL": "",
        "PROXY_URL": "",
        "CATALOGUE_DIR": "",
    }
    return Child(["-m", "bot", "run"], environment=environment, core=BOT_CORE if pinned else None)


def peer_bot(telegram: Telegram, module: str, *options: str, pinned: bool) -> Child:
    arguments = ["-m", f"benchmarks.{module}", "--url", telegram.url, *options]
    return Child(arguments, environment={}, core=BOT_CORE if pinned else None)


def read_cpu(bot: Child, telegram: Telegram) -> Reading:
    return Reading(time.perf_counter(), bot.cpu(), telegram.child.cpu(), _machine_cpu())


def wait_for_quiet(cores: float, patience: float = 90.0) -> None:
    """Until other work has used less than so many cores for two seconds; when the patience ends, as it is."""
    until = time.perf_counter() + patience
    while time.perf_counter() < until:
        began, used = time.perf_counter(), _machine_cpu()
        time.sleep(2.0)
        if (_machine_cpu() - used) / (time.perf_counter() - began) < cores:
            return


def _machine_cpu() -> float:
    times = psutil.cpu_times()
    idle = times.idle + getattr(times, "iowait", 0.0)
    guests = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)  # counted in user already
    return float(sum(times) - idle - guests)
