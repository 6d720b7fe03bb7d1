"""Renewals walked by many people at once: our bot beside bare peers on one fake Telegram; how many taps, how fast."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.processes import Child, Telegram, fake_telegram, our_bot, peer_bot, read_cpu, wait_for_quiet

DRAIN = 20.0
"""Seconds after a run in which what is under way may still be answered; what then is not, is lost."""


@dataclass(frozen=True)
class Case:
    """`latency`, `think` (a mean) in seconds; `impatience`: the share of taps that are made twice at once."""

    name: str
    users: int
    latency: float
    think: float
    bots: tuple[str, ...]
    impatience: float = 0.0
    warm: float = 3.0


CASES = {
    "saturated": Case("100 users, 0 ms", 100, 0.0, 0.005, ("ours", "ptb", "aiogram")),
    "paced": Case("300 taps/s, 80 ms", 600, 0.08, 1.9, ("ours", "aiogram"), warm=5.0),
    "crowd": Case("1,000 users at once, 80 ms", 1_000, 0.08, 0.005, ("ours", "ptb-concurrent"), 0.02, 8.0),
}


@dataclass(frozen=True)
class Result:
    """One run: rates a second, CPU seconds for 1,000 updates, waits in milliseconds, shares of one core."""

    rate: float
    cpu: float
    p50: float
    p95: float
    p99: float
    rss: float
    calls: float
    lost: int
    disorder: int
    bot_core: float
    telegram_core: float
    other_core: float


@dataclass(frozen=True)
class Target:
    """A ratio (or, where `of` is None, a number) that the run of a case should reach."""

    case: str
    text: str
    of: str | None
    value: Callable[[Result, Result], float]
    wanted: float
    at_least: bool = True


TARGETS = [
    Target("saturated", "updates/s, ours : PTB", "ptb", lambda we, peer: we.rate / peer.rate, 2.5),
    Target("saturated", "CPU per update, ours : PTB", "ptb", lambda we, peer: we.cpu / peer.cpu, 0.5, at_least=False),
    Target("saturated", "updates/s, ours : aiogram", "aiogram", lambda we, peer: we.rate / peer.rate, 1.2),
    Target(
        "saturated",
        "CPU per update, ours : aiogram",
        "aiogram",
        lambda we, peer: we.cpu / peer.cpu,
        0.83,
        at_least=False,
    ),
    Target("paced", "p95, ours : aiogram", "aiogram", lambda we, peer: we.p95 / peer.p95, 0.5, at_least=False),
    Target("paced", "p50 : floor of half a latency", None, lambda we, _: we.p50 / 40.0, 1.6, at_least=False),
    Target("crowd", "updates/s, ours : PTB concurrent", "ptb-concurrent", lambda we, peer: we.rate / peer.rate, 5.0),
    Target("crowd", "taps lost or out of order", None, lambda we, _: we.lost + we.disorder, 0, at_least=False),
]


def walks(
    case_names: list[str], bots: set[str], *, runs: int, seconds: float, pinned: bool, quiet: float, console: Console
) -> None:
    """Every run covers every bot of a case, so that the machine's moods meet all of them.

    Before each one it waits, for a while, until other work uses less than `quiet` cores.
    """
    for name in case_names:
        case = CASES[name]
        chosen = [bot for bot in case.bots if bot in bots]
        results: dict[str, list[Result]] = {bot: [] for bot in chosen}
        for run in range(runs):
            for bot in chosen:
                wait_for_quiet(quiet)
                console.log(f"{case.name}: run {run + 1} of {runs}, {bot}")
                results[bot].append(measure(bot, case, seconds=seconds, pinned=pinned))
        console.print(_results_table(case, results))
        console.print(_targets_table(name, results))


def measure(bot: str, case: Case, *, seconds: float, pinned: bool) -> Result:
    with fake_telegram(pinned=pinned) as telegram, _running(bot, telegram, pinned=pinned) as child:
        telegram.wait_for_poll(child)
        telegram.ask(
            "begin",
            choice="renewing" if bot == "ours" else "bare",
            people=case.users,
            latency=case.latency,
            think=case.think,
            impatience=case.impatience,
        )
        time.sleep(case.warm)
        telegram.ask("reset")
        before = read_cpu(child, telegram)
        time.sleep(seconds)
        tally, after = telegram.ask("tally"), read_cpu(child, telegram)
        rss = child.rss()
        lost, disorder = _drain(telegram)
    elapsed = after.at - before.at
    used = [late - early for late, early in zip(after, before, strict=True)]
    moves = max(tally["moves"], 1)
    waits = sorted(tally["waits"]) or [float("nan")]
    calls = sum(count for method, count in tally["calls"].items() if method != "getUpdates")
    return Result(
        rate=tally["moves"] / elapsed,
        cpu=used[1] / moves * 1000,
        p50=_percentile(waits, 0.50) * 1000,
        p95=_percentile(waits, 0.95) * 1000,
        p99=_percentile(waits, 0.99) * 1000,
        rss=rss,
        calls=calls / moves,
        lost=lost,
        disorder=disorder,
        bot_core=used[1] / elapsed,
        telegram_core=used[2] / elapsed,
        other_core=(used[3] - used[1] - used[2]) / elapsed,
    )


@contextmanager
def _running(bot: str, telegram: Telegram, *, pinned: bool) -> Iterator[Child]:
    with tempfile.TemporaryDirectory(prefix="walks-") as folder:
        match bot:
            case "ours":
                child = our_bot(telegram, Path(folder) / "bot.sqlite3", pinned=pinned)
            case "aiogram":
                child = peer_bot(telegram, "peer_aiogram", pinned=pinned)
            case "ptb-concurrent":
                child = peer_bot(telegram, "peer_ptb", "--concurrent", pinned=pinned)
            case _:
                child = peer_bot(telegram, "peer_ptb", pinned=pinned)
        with child:
            yield child


def _drain(telegram: Telegram) -> tuple[int, int]:
    """Lets what is under way end; returns what was lost and what came out of order."""
    telegram.ask("stop")
    until = time.perf_counter() + DRAIN
    tally = telegram.ask("tally")
    while tally["open"] and time.perf_counter() < until:
        time.sleep(0.2)
        tally = telegram.ask("tally")
    return tally["open"] + tally["given_up"], tally["disorder"]


def _percentile(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _middle(results: list[Result], field: str) -> float:
    return float(median(getattr(result, field) for result in results))


COLUMNS = {
    "updates/s": ("rate", "{:,.0f}"),
    "CPU s / 1,000": ("cpu", "{:.2f}"),
    "p50 ms": ("p50", "{:.0f}"),
    "p95 ms": ("p95", "{:.0f}"),
    "p99 ms": ("p99", "{:.0f}"),
    "RSS MB": ("rss", "{:.0f}"),
    "calls / update": ("calls", "{:.2f}"),
    "lost": ("lost", "{:.0f}"),
    "disorder": ("disorder", "{:.0f}"),
    "bot core": ("bot_core", "{:.2f}"),
    "server core": ("telegram_core", "{:.2f}"),
    "other cpu": ("other_core", "{:.2f}"),
}


def _results_table(case: Case, results: dict[str, list[Result]]) -> Table:
    runs = max(len(of_bot) for of_bot in results.values())
    table = Table("bot", *COLUMNS, title=f"{case.name} (medians of {runs})")
    for bot, of_bot in results.items():
        table.add_row(bot, *(form.format(_middle(of_bot, field)) for field, form in COLUMNS.values()))
    return table


def _targets_table(name: str, results: dict[str, list[Result]]) -> Table:
    """Ratios within one run each, then the median of these."""
    table = Table("target", "wanted", "measured", "range", "met")
    for target in TARGETS:
        needed = {"ours", target.of or "ours"}
        if target.case != name or not needed <= results.keys():
            continue
        values = [
            target.value(we, peer) for we, peer in zip(results["ours"], results[target.of or "ours"], strict=True)
        ]
        middle = median(values)
        met = middle >= target.wanted if target.at_least else middle <= target.wanted
        sign = "≥" if target.at_least else "≤"
        span = f"{min(values):.2f}-{max(values):.2f}"
        table.add_row(target.text, f"{sign} {target.wanted:g}", f"{middle:.2f}", span, "yes" if met else "no")
    return table
