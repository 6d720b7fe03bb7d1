"""Owns the connections to SQLite and the one way to write (many transactions, one commit); knows no table."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Self, TypeVar

import aiosqlite

from storage.errors import StorageError, is_trouble, storage_error

Connection = sqlite3.Connection

T = TypeVar("T")
Work = Callable[[Connection], T]

logger = logging.getLogger(__name__)

SOON = 0.05  # seconds that a write_soon may wait for company
MOST_IN_A_GROUP = 1_000  # so that in a burst of ten thousand the first need not wait for the last
STATEMENTS = 512  # prepared statements kept for each connection: more than the program has

# synchronous=FULL: a commit survives a power cut. The cache is small (4 MiB; negative means KiB) because the hot
# rows are few and the operating system caches the file anyway.
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -4096",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 67108864",
)


class _Waiting(NamedTuple):
    """One transaction in the queue; nobody waits for the outcome of those without a future."""

    work: Work[Any]
    future: asyncio.Future[Any] | None


class _Outcome(NamedTuple):
    """What became of one transaction: its value, or the error that undid it."""

    value: Any = None
    error: BaseException | None = None


class _Thread(aiosqlite.Connection):
    """One connection with its own thread, to which a whole function can be sent in a single hop."""

    pending = 0

    @classmethod
    async def start(cls, path: Path, *pragmas: str) -> Self:
        thread = cls(partial(_connect, path, pragmas), iter_chunk_size=64)
        try:
            await thread
        except sqlite3.Error:
            # It ends by itself, but must not outlive the event loop that it reports to.
            thread._thread.join()
            raise
        return thread

    async def run(self, work: Work[T]) -> T:
        """Run the function on the thread and hand back what it returns or raises."""
        self.pending += 1
        try:
            result: T = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        finally:
            self.pending -= 1
        return result


class Database:
    """One SQLite file: a connection that writes, and a few that read beside it without waiting for it."""

    def __init__(self, path: Path, writer: _Thread, readers: list[_Thread]) -> None:
        """Not called directly: see `open`."""
        self.path = path
        self._writer = writer
        self._readers = readers
        self._queue: list[_Waiting] = []
        self._urgent = False  # whether something in the queue must not wait for more company
        self._committer: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._closed = False

    @classmethod
    async def open(cls, path: Path, *, readers: int = 2) -> Self:
        """Open the file (made if missing, in a folder that exists); raises StorageError if that fails."""
        threads: list[_Thread] = []
        try:
            threads.append(await _Thread.start(path, *PRAGMAS))
            for _ in range(readers):
                threads.append(await _Thread.start(path, *PRAGMAS, "PRAGMA query_only = ON"))
        except sqlite3.Error as error:
            for thread in threads:
                await thread.close()
            raise storage_error(error) from error
        return cls(path, threads[0], threads[1:])

    async def write(self, work: Work[T]) -> T:
        """Run the function as one transaction and return its value once that is safe on disk.

        The function runs on the connection's thread and shares its commit (one fsync) with all that wait at the
        same time, within a savepoint of its own: what it raises undoes its changes alone and is raised here. It
        must be quick, touch nothing but the connection, and leave BEGIN and COMMIT alone. Raises StorageError if
        the disk fails. A caller that is cancelled disturbs nobody; its own transaction may still be kept.
        """
        self._refuse_if_closed()
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._queue.append(_Waiting(work, future))
        self._commit_now()
        return await future

    def write_soon(self, work: Work[object]) -> None:
        """Let the function join the next group, at the latest after 50 ms; a failure is only logged.

        For notes that a crash may lose. Call it from the event loop's thread. Raises StorageError once closed.
        """
        self._refuse_if_closed()
        self._queue.append(_Waiting(work, None))
        self._commit_soon()

    async def read(self, work: Work[T]) -> T:
        """Run the function on a reading connection; all it sees is of one moment. Raises StorageError."""
        self._refuse_if_closed()
        reader = min(self._readers, key=lambda thread: thread.pending)
        try:
            return await reader.run(partial(_read, work))
        except sqlite3.Error as error:
            if is_trouble(error):
                raise storage_error(error) from error
            raise

    async def backup(self, target: Path) -> None:
        """Copy the database, as of one moment, into the target file while the work goes on.

        The target appears only when it is complete. Raises StorageError.
        """
        self._refuse_if_closed()
        try:
            source = await _Thread.start(self.path)
            try:
                await source.run(partial(_copy, target))
            finally:
                await source.close()
        except sqlite3.Error as error:
            raise storage_error(error) from error

    async def close(self) -> None:
        """Commit what waits, then close every connection; closing twice is harmless."""
        if self._closed:
            return
        self._closed = True
        self._commit_now()
        if self._committer is not None:
            await self._committer
        if self._timer is not None:
            self._timer.cancel()
        # The writer goes last: the last one out folds the write-ahead log into the file.
        for thread in [*self._readers, self._writer]:
            await thread.close()

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise StorageError("the database is closed")

    def _commit_now(self) -> None:
        self._urgent = bool(self._queue)
        if self._urgent and self._committer is None:
            self._committer = asyncio.get_running_loop().create_task(self._commit_groups())

    def _commit_soon(self) -> None:
        if self._timer is None and self._committer is None:
            self._timer = asyncio.get_running_loop().call_later(SOON, self._commit_what_waited)

    def _commit_what_waited(self) -> None:
        self._timer = None
        self._commit_now()

    async def _commit_groups(self) -> None:
        """Commit group after group until nobody waits for one.

        It starts one turn of the loop late, so that all who write in the same turn share the first commit; those
        who come while a commit runs share the next.
        """
        while self._urgent:
            group = self._queue[:MOST_IN_A_GROUP]
            del self._queue[:MOST_IN_A_GROUP]
            self._urgent = bool(self._queue)
            group = [entry for entry in group if entry.future is None or not entry.future.cancelled()]
            outcomes = await self._writer.run(partial(_commit_together, [entry.work for entry in group]))
            for entry, outcome in zip(group, outcomes, strict=True):
                _settle(entry, outcome)
        self._committer = None
        if self._queue:
            self._commit_soon()


def _connect(path: Path, pragmas: tuple[str, ...]) -> Connection:
    # isolation_level=None: transactions begin where this module says so, never by themselves.
    connection = sqlite3.connect(path, isolation_level=None, cached_statements=STATEMENTS)
    connection.row_factory = sqlite3.Row
    try:
        for pragma in pragmas:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _commit_together(works: list[Work[Any]], connection: Connection) -> list[_Outcome]:
    """Run the works in one transaction; what fails the transaction itself is the outcome of every one."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        outcomes = [_in_savepoint(work, connection) for work in works]
        connection.execute("COMMIT")
    except (sqlite3.Error, MemoryError) as error:  # Python's name for SQLite's 'out of memory'
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        return [_Outcome(error=storage_error(error)) for _ in works]
    return outcomes


def _in_savepoint(work: Work[Any], connection: Connection) -> _Outcome:
    """Run one work. sqlite3.Error leaves here only when the transaction around it is lost: on a full or failing
    disk SQLite gives up the whole of it."""
    connection.execute("SAVEPOINT work")
    try:
        value = work(connection)
    except BaseException as error:
        if isinstance(error, sqlite3.Error) and is_trouble(error):
            raise
        connection.execute("ROLLBACK TO work")
        connection.execute("RELEASE work")
        return _Outcome(error=error)
    connection.execute("RELEASE work")
    return _Outcome(value)


def _settle(entry: _Waiting, outcome: _Outcome) -> None:
    error = outcome.error
    if isinstance(error, StopIteration):  # a future refuses it
        error = RuntimeError("a transaction ran out of rows: next() without a default")
    if entry.future is None:
        if error is not None:
            logger.error("a write that nobody waits for failed", exc_info=error)
    elif entry.future.done():
        pass  # its caller was cancelled while the group was on its way
    elif error is not None:
        entry.future.set_exception(error)
    else:
        entry.future.set_result(outcome.value)


def _read(work: Work[T], connection: Connection) -> T:
    connection.execute("BEGIN")
    try:
        return work(connection)
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


def _copy(target: Path, connection: Connection) -> None:
    unfinished = target.with_name(target.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    copy = sqlite3.connect(unfinished)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    unfinished.replace(target)
