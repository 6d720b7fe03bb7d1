"""What a kill -9 in the middle of commits leaves behind: everything that was promised, and nothing by half."""

import itertools
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

# Fifty writers at once; every transaction is a pair of rows, and its number is printed once it is promised.
WRITER = """
import asyncio, itertools, sys
from pathlib import Path
from storage.database import Database

async def main(path):
    db = await Database.open(path)
    await db.write(lambda conn: conn.execute("CREATE TABLE IF NOT EXISTS pairs (number INTEGER, side TEXT)"))
    start = await db.read(lambda conn: conn.execute("SELECT max(number) FROM pairs").fetchone()[0]) or 0
    numbers = itertools.count(start + 1)

    def pair(conn, number):
        conn.execute("INSERT INTO pairs VALUES (?, 'left')", (number,))
        conn.execute("INSERT INTO pairs VALUES (?, 'right')", (number,))

    async def keep_writing():
        for number in numbers:
            await db.write(lambda conn: pair(conn, number))
            print(number, flush=True)

    await asyncio.gather(*(keep_writing() for _ in range(50)))

asyncio.run(main(Path(sys.argv[1])))
"""


def promised_until_killed(path: Path, after: float) -> set[int]:
    """Run the writer, kill it this many seconds after its first promise, and return what it promised."""
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(after)
        writer.kill()
        lines = [first, *writer.stdout]
    return {int(line) for line in lines if line.endswith("\n")}


@pytest.mark.crash
def test_a_kill_loses_nothing_promised_and_leaves_no_half_transaction(tmp_path: Path) -> None:
    path = tmp_path / "crash.db"
    moments = random.Random(7)
    promised: set[int] = set()
    for _ in range(5):
        promised |= promised_until_killed(path, moments.uniform(0, 0.15))

    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT number, side FROM pairs ORDER BY number, side").fetchall()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()

    sides = {number: [side for _, side in pair] for number, pair in itertools.groupby(rows, key=lambda row: row[0])}
    assert len(promised) > 50
    assert promised <= sides.keys()
    assert all(found == ["left", "right"] for found in sides.values())
