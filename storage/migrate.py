"""Brings a database file to the program's shape, and puts a backup back in place; runs before anything is open."""

import hashlib
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from domain.clock import Clock, SystemClock
from storage.errors import storage_error

MIGRATIONS = Path(__file__).parent / "migrations"
SYSTEM_CLOCK = SystemClock()

_FILE_NAME = re.compile(r"(\d{4})_(\w+)\.sql")
_JOURNALS = ("-wal", "-shm")

_NOTES = """
CREATE TABLE IF NOT EXISTS migrations (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    checksum   TEXT NOT NULL,
    applied_at INTEGER NOT NULL -- seconds since 1970
) STRICT
"""


class MigrationError(Exception):
    """The database and the program do not fit together; the message is one sentence for the operator."""


@dataclass(frozen=True)
class Migration:
    """One numbered step, as its file has it."""

    number: int
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()


def migrate(path: Path, clock: Clock = SYSTEM_CLOCK, folder: Path = MIGRATIONS) -> list[str]:
    """Apply the migrations that the file (made if missing) does not have yet; returns their names in order.

    Each runs in one transaction together with the note that it ran, so a failing one leaves nothing behind. Raises
    MigrationError if one fails, if one was changed after it ran, or if the database is newer than the program.
    """
    known = _load(folder)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = OFF")  # a table made anew must not take its children along
            connection.execute(_NOTES)
            pending = known[_count_applied(connection, known) :]
            for migration in pending:
                _apply(connection, migration, clock)
    except sqlite3.Error as error:
        raise MigrationError(f"{path}: {storage_error(error)}") from error
    return [migration.name for migration in pending]


def restore(backup: Path, target: Path, folder: Path = MIGRATIONS) -> None:
    """Put a copy of the backup in the target's place, once it has proved to be whole and not newer than the program.

    No program may have the target open. What stood there is kept beside it as `<target>.before-restore`. Raises
    MigrationError if the backup is missing, damaged, or of another program; the target is then untouched.
    """
    if not backup.is_file():
        raise MigrationError(f"there is no backup at {backup}")
    fresh = target.with_name(target.name + ".restoring")
    try:
        _copy(backup, fresh)
        _check(fresh, backup, folder)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    # The journals go with the file that they belong to: SQLite would replay them into whatever has their name.
    for suffix in ("", *_JOURNALS):
        kept = target.with_name(target.name + ".before-restore" + suffix)
        kept.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            target.with_name(target.name + suffix).rename(kept)
    fresh.rename(target)


def _load(folder: Path) -> list[Migration]:
    migrations = []
    for file in sorted(folder.glob("*.sql")):
        match = _FILE_NAME.fullmatch(file.name)
        if match is None:
            raise MigrationError(f"the migration {file.name} is not named like 0001_name.sql")
        migrations.append(Migration(int(match[1]), file.stem, file.read_text(encoding="utf-8")))
    numbers = [migration.number for migration in migrations]
    if numbers != list(range(1, len(numbers) + 1)):
        raise MigrationError(f"the migrations must be numbered from 1 without gaps or doubles, and are {numbers}")
    return migrations


def _count_applied(connection: sqlite3.Connection, known: list[Migration]) -> int:
    applied = connection.execute("SELECT number, name, checksum FROM migrations ORDER BY number").fetchall()
    if len(applied) > len(known):
        raise MigrationError(
            f"the database is newer than this program: it has had {applied[-1][1]}, and the program knows "
            f"{len(known)} migrations; start the newer program, or restore an older backup"
        )
    for migration, (number, name, checksum) in zip(known, applied, strict=False):
        if (number, name) != (migration.number, migration.name):
            raise MigrationError(f"the database has had the migration {name}, where the program has {migration.name}")
        if checksum != migration.checksum:
            raise MigrationError(f"the migration {name} was changed after it ran; add a new one instead")
    return len(applied)


def _apply(connection: sqlite3.Connection, migration: Migration, clock: Clock) -> None:
    try:
        # BEGIN is sent explicitly: Python's module opens no transaction for statements that shape tables.
        connection.set_authorizer(_only_begin)
        connection.executescript(f"BEGIN IMMEDIATE;\n{migration.sql}")
        connection.set_authorizer(None)
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise MigrationError(f"the migration {migration.name} leaves rows in {orphans[0][0]} without their parent")
        note = (migration.number, migration.name, migration.checksum, int(clock.now().timestamp()))
        connection.execute("INSERT INTO migrations VALUES (?, ?, ?, ?)", note)
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise MigrationError(f"the migration {migration.name} failed and was undone: {error}") from error
    finally:
        connection.set_authorizer(None)
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _only_begin(action: int, argument: str | None, *_: str | None) -> int:
    """Keep a migration from ending, by a COMMIT of its own, the transaction that would undo it."""
    ends = action == sqlite3.SQLITE_TRANSACTION and argument != "BEGIN"
    return sqlite3.SQLITE_DENY if ends else sqlite3.SQLITE_OK


def _copy(backup: Path, fresh: Path) -> None:
    """Copy through SQLite, so that what still stands in the backup's journal comes along."""
    fresh.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(backup)) as source, closing(sqlite3.connect(fresh)) as copy:
            source.backup(copy)
    except sqlite3.Error as error:
        raise MigrationError(f"the backup {backup} cannot be read: {storage_error(error)}") from error


def _check(fresh: Path, backup: Path, folder: Path) -> None:
    known = _load(folder)
    try:
        with closing(sqlite3.connect(fresh)) as connection:
            verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if verdict != "ok":
                raise MigrationError(f"the backup {backup} is damaged: {verdict}")
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone():
                raise MigrationError(f"{backup} is not a backup of this program")
            _count_applied(connection, known)
    except sqlite3.Error as error:
        raise MigrationError(f"the backup {backup} is damaged: {error}") from error
