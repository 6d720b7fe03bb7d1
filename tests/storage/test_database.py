"""The one way to write: whole transactions, shared commits, errors that stay with their caller."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from storage.database import SOON, Connection, Database
from storage.errors import StorageError


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(tmp_path / "test.db")
    await database.write(lambda conn: conn.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, word TEXT NOT NULL)"))
    yield database
    await database.close()


def add(word: str) -> Callable[[Connection], int]:
    def work(conn: Connection) -> int:
        return conn.execute("INSERT INTO notes (word) VALUES (?)", (word,)).lastrowid or 0

    return work


def words(conn: Connection) -> list[str]:
    return [row["word"] for row in conn.execute("SELECT word FROM notes ORDER BY id")]


def files(folder: Path) -> dict[str, int]:
    """The names in the folder, each with the moment of its last change."""
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}


def commits(conn: Connection) -> int:
    """How many commits other connections have made; only differences mean something."""
    version: int = conn.execute("PRAGMA data_version").fetchone()[0]
    return version


async def test_a_write_returns_its_value_and_a_read_sees_it(db: Database) -> None:
    assert await db.write(add("first")) == 1
    assert await db.read(words) == ["first"]


async def test_the_file_is_kept_safe_against_power_cuts_and_checks_foreign_keys(db: Database) -> None:
    def pragmas(conn: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return [conn.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert await db.write(pragmas) == ["wal", 2, 1, 5000]
    assert await db.read(pragmas) == ["wal", 2, 1, 5000]


async def test_a_reader_cannot_write(db: Database) -> None:
    with pytest.raises(StorageError, match="readonly"):
        await db.read(add("sneaked in"))
    assert await db.read(words) == []


async def test_a_read_sees_one_moment_from_its_first_to_its_last_statement(db: Database) -> None:
    loop = asyncio.get_running_loop()

    def count_twice(conn: Connection) -> tuple[int, int]:
        before = len(words(conn))
        asyncio.run_coroutine_threadsafe(db.write(add("in between")), loop).result(timeout=10)
        return before, len(words(conn))

    assert await db.read(count_twice) == (0, 0)
    assert await db.read(words) == ["in between"]


async def test_those_who_write_together_share_one_commit(db: Database) -> None:
    before = await db.read(commits)
    await asyncio.gather(*(db.write(add(str(number))) for number in range(100)))
    assert await db.read(words) == [str(number) for number in range(100)]

    # One reader looks twice: the counter of its connection moved by one.
    single = await Database.open(db.path, readers=1)
    before = await single.read(commits)
    await asyncio.gather(*(db.write(add(str(number))) for number in range(100)))
    assert await single.read(commits) == before + 1
    await single.close()


async def test_a_failing_work_undoes_only_its_own_changes(db: Database) -> None:
    def half(conn: Connection) -> None:
        add("half")(conn)
        raise ValueError("changed my mind")

    outcomes = await asyncio.gather(
        db.write(add("before")), db.write(half), db.write(add("after")), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [int, ValueError, int]
    assert await db.read(words) == ["before", "after"]


async def test_a_broken_constraint_is_raised_to_its_own_caller_as_it_is(db: Database) -> None:
    def without_a_word(conn: Connection) -> None:
        conn.execute("INSERT INTO notes (word) VALUES (NULL)")

    good, bad = await asyncio.gather(db.write(add("good")), db.write(without_a_word), return_exceptions=True)
    assert good == 1
    assert isinstance(bad, sqlite3.IntegrityError)


async def test_running_out_of_rows_is_an_error_and_not_a_hang(db: Database) -> None:
    with pytest.raises(RuntimeError, match="ran out of rows"):
        await db.write(lambda conn: next(conn.execute("SELECT * FROM notes")))
    assert await db.write(add("still alive")) == 1


async def test_a_failed_commit_fails_everyone_in_the_group_and_the_database_stays_usable(db: Database) -> None:
    def orphan(conn: Connection) -> None:
        conn.execute("INSERT INTO children (parent) VALUES (99)")

    await db.write(
        lambda conn: conn.execute(
            "CREATE TABLE children (parent INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)"
        )
    )
    outcomes = await asyncio.gather(db.write(add("innocent")), db.write(orphan), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [StorageError, StorageError]
    assert await db.read(words) == []
    assert await db.write(add("next")) == 1


async def test_a_work_that_commits_by_itself_fails_the_group_instead_of_breaking_its_promise(db: Database) -> None:
    outcomes = await asyncio.gather(
        db.write(lambda conn: conn.execute("ROLLBACK")), db.write(add("innocent")), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [StorageError, StorageError]
    assert await db.write(add("next")) == 1
    assert await db.read(words) == ["next"]


async def test_a_full_disk_is_said_clearly_and_survived(db: Database) -> None:
    def size(conn: Connection) -> int:
        pages: int = conn.execute("PRAGMA page_count").fetchone()[0]
        return pages

    full = await db.read(size)
    await db.write(lambda conn: conn.execute(f"PRAGMA max_page_count = {full}"))
    with pytest.raises(StorageError, match="the disk is full"):
        await db.write(add("x" * 100_000))
    assert await db.read(words) == []

    await db.write(lambda conn: conn.execute(f"PRAGMA max_page_count = {full + 1000}"))
    assert await db.write(add("x" * 100_000)) == 1


async def test_a_cancelled_caller_does_not_break_the_group(db: Database) -> None:
    entered, release = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    def slow(conn: Connection) -> int:
        loop.call_soon_threadsafe(entered.set)
        asyncio.run_coroutine_threadsafe(release.wait(), loop).result(timeout=10)
        return add("slow")(conn)

    running = asyncio.create_task(db.write(slow))
    beside = asyncio.create_task(db.write(add("beside")))
    await entered.wait()
    waiting = asyncio.create_task(db.write(add("never begun")))
    after = asyncio.create_task(db.write(add("after")))
    await asyncio.sleep(0)
    running.cancel()
    waiting.cancel()
    await asyncio.gather(running, waiting, return_exceptions=True)
    release.set()

    assert await beside == 2
    assert await after == 3
    assert running.cancelled() and waiting.cancelled()
    assert await db.read(words) == ["slow", "beside", "after"]


async def test_ten_thousand_writes_at_once_all_arrive_in_order(db: Database) -> None:
    ids = await asyncio.gather(*(db.write(add(str(number))) for number in range(10_000)))
    assert ids == list(range(1, 10_001))
    assert await db.read(words) == [str(number) for number in range(10_000)]


async def test_ten_thousand_writes_with_failures_and_cancellations_keep_the_right_ones(db: Database) -> None:
    def refuse(conn: Connection) -> int:
        add("refused")(conn)
        raise ValueError("refused")

    tasks = [asyncio.create_task(db.write(refuse if number % 3 == 1 else add(str(number)))) for number in range(10_000)]
    await asyncio.sleep(0)
    for number in range(2, 10_000, 3):
        tasks[number].cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)

    kept = await db.read(words)
    assert [outcome for outcome in outcomes[0::3] if not isinstance(outcome, int)] == []
    assert {type(outcome) for outcome in outcomes[1::3]} == {ValueError}
    assert {type(outcome) for outcome in outcomes[2::3]} == {asyncio.CancelledError}
    assert {word for word in kept if int(word) % 3 == 0} == {str(number) for number in range(0, 10_000, 3)}
    assert "refused" not in kept


async def test_a_note_joins_the_next_write(db: Database) -> None:
    db.write_soon(add("note"))
    await db.write(add("write"))
    assert await db.read(words) == ["note", "write"]


async def test_a_note_alone_is_written_soon(db: Database) -> None:
    loop, begun = asyncio.get_running_loop(), asyncio.Event()

    def note(conn: Connection) -> None:
        add("note")(conn)
        loop.call_soon_threadsafe(begun.set)

    db.write_soon(note)
    async with asyncio.timeout(10):
        await begun.wait()
    await db.write(add("write"))
    assert await db.read(words) == ["note", "write"]


async def test_a_note_made_while_a_commit_runs_does_not_cause_a_commit_of_its_own(db: Database) -> None:
    watcher = await Database.open(db.path, readers=1)
    before = await watcher.read(commits)
    for number in range(20):
        write = asyncio.create_task(db.write(add(str(number))))
        await asyncio.sleep(0)
        db.write_soon(add("note"))
        await write
    made = await watcher.read(commits) - before
    await watcher.close()
    assert made < 30


async def test_closing_writes_the_notes_that_wait(db: Database) -> None:
    db.write_soon(add("last words"))
    await db.close()
    again = await Database.open(db.path)
    assert await again.read(words) == ["last words"]
    await again.close()


async def test_a_failing_note_is_logged_and_disturbs_nobody(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    db.write_soon(lambda conn: conn.execute("INSERT INTO nowhere VALUES (1)"))
    with caplog.at_level(logging.ERROR):
        assert await db.write(add("beside")) == 1
    assert "nobody waits for" in caplog.text


async def test_a_closed_database_says_so_and_may_be_closed_again(db: Database) -> None:
    await db.close()
    await db.close()
    with pytest.raises(StorageError, match="closed"):
        await db.write(add("too late"))
    with pytest.raises(StorageError, match="closed"):
        await db.read(words)
    with pytest.raises(StorageError, match="closed"):
        db.write_soon(add("too late"))


async def test_closing_leaves_one_file_and_no_log_beside_it(db: Database, tmp_path: Path) -> None:
    await db.write(add("word"))
    await db.close()
    assert list(files(tmp_path)) == ["test.db"]


async def test_a_missing_folder_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="the file cannot be opened"):
        await Database.open(tmp_path / "nowhere" / "test.db")


async def test_a_file_that_is_no_database_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, " * 100)
    with pytest.raises(StorageError, match="the file is not a database"):
        await Database.open(path)


async def test_a_backup_is_whole_while_writes_go_on(db: Database, tmp_path: Path) -> None:
    def pair(conn: Connection) -> None:
        add("left")(conn)
        add("right")(conn)

    async def keep_writing() -> None:
        for _ in range(200):
            await db.write(pair)

    writing = asyncio.create_task(keep_writing())
    await db.write(pair)
    await db.backup(tmp_path / "copy.db")
    await writing

    copy = await Database.open(tmp_path / "copy.db")
    kept = await copy.read(words)
    await copy.close()
    assert kept and kept == ["left", "right"] * (len(kept) // 2)
    assert not (tmp_path / "copy.db.unfinished").exists()


async def test_a_backup_into_a_missing_folder_is_refused_with_a_sentence(db: Database, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened"):
        await db.backup(tmp_path / "nowhere" / "copy.db")


async def test_an_idle_database_writes_nothing(db: Database, tmp_path: Path) -> None:
    await db.write(add("word"))
    before = files(tmp_path)
    await asyncio.sleep(3 * SOON)
    assert files(tmp_path) == before
