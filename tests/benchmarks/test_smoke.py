"""The benchmarks still run: tiny cases, in which nothing may be lost and no speed is asserted."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.engines import in_fresh_process, ours
from benchmarks.filling import fill
from benchmarks.walks import Case, measure

TINY = Case("five users", 5, latency=0.005, think=0.002, bots=("ours", "ptb"), impatience=0.1, warm=0.2)


@pytest.mark.parametrize("bot", TINY.bots)
def test_every_tap_of_a_few_people_is_answered_in_order(bot: str) -> None:
    result = measure(bot, TINY, seconds=0.5, pinned=False)
    assert result.rate > 0
    assert (result.lost, result.disorder) == (0, 0)


def test_all_due_reminders_are_queued(tmp_path: Path) -> None:
    database = tmp_path / "bot.sqlite3"
    fill(database, 100, due=20)
    fired = in_fresh_process(ours, database, 100, 20)
    assert (fired.lines, fired.due) == (100, 20)
