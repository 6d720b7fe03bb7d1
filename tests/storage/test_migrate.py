"""Migrations run once, whole or not at all; a backup comes back as it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.clock import FixedClock
from storage.database import Database
from storage.migrate import MIGRATIONS, MigrationError, migrate, restore

CLOCK = FixedClock(datetime(2026, 3, 1, tzinfo=UTC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two small migrations."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_people.sql").write_text("CREATE TABLE people (id INTEGER PRIMARY KEY);")
    (folder / "0002_lines.sql").write_text("CREATE TABLE lines (person INTEGER REFERENCES people (id));")
    return folder


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(sql).fetchall()


def tables(path: Path) -> list[str]:
    return [str(row[0]) for row in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]


def test_the_program_s_own_migrations_run_on_a_new_file_and_only_once(path: Path) -> None:
    names = migrate(path)
    assert names == sorted(file.stem for file in MIGRATIONS.glob("*.sql"))
    assert "inbox" in tables(path)
    assert migrate(path) == []


def test_each_migration_leaves_a_note_of_what_ran_and_when(path: Path, folder: Path) -> None:
    assert migrate(path, CLOCK, folder) == ["0001_people", "0002_lines"]
    moment = int(CLOCK.now().timestamp())
    notes = ask(path, "SELECT number, name, length(checksum), applied_at FROM migrations")
    assert notes == [(1, "0001_people", 64, moment), (2, "0002_lines", 64, moment)]


def test_a_new_migration_is_applied_to_an_existing_file(path: Path, folder: Path) -> None:
    migrate(path, CLOCK, folder)
    (folder / "0003_offers.sql").write_text("CREATE TABLE offers (id INTEGER PRIMARY KEY)")
    assert migrate(path, CLOCK, folder) == ["0003_offers"]
    assert "offers" in tables(path)


def test_a_failing_migration_leaves_nothing_behind_and_runs_once_it_is_mended(path: Path, folder: Path) -> None:
    broken = folder / "0003_broken.sql"
    broken.write_text("CREATE TABLE half (id INTEGER); INSERT INTO people VALUES (1); INSERT INTO nowhere VALUES (1);")
    with pytest.raises(MigrationError, match="0003_broken failed and was undone: no such table: nowhere"):
        migrate(path, CLOCK, folder)
    assert tables(path) == ["lines", "migrations", "people"]
    assert ask(path, "SELECT * FROM people") == []

    broken.write_text("CREATE TABLE whole (id INTEGER);")
    assert migrate(path, CLOCK, folder) == ["0003_broken"]


@pytest.mark.parametrize("end", ["COMMIT", "ROLLBACK", "END"])
def test_a_migration_cannot_end_its_own_transaction(path: Path, folder: Path, end: str) -> None:
    (folder / "0003_sly.sql").write_text(f"CREATE TABLE half (id INTEGER); {end}; INSERT INTO nowhere VALUES (1);")
    with pytest.raises(MigrationError, match="not authorized"):
        migrate(path, CLOCK, folder)
    assert "half" not in tables(path)


def test_a_migration_that_leaves_orphans_is_undone(path: Path, folder: Path) -> None:
    (folder / "0003_orphans.sql").write_text("INSERT INTO lines VALUES (99);")
    with pytest.raises(MigrationError, match="leaves rows in lines without their parent"):
        migrate(path, CLOCK, folder)
    assert ask(path, "SELECT * FROM lines") == []


def test_a_migration_changed_after_it_ran_is_refused(path: Path, folder: Path) -> None:
    migrate(path, CLOCK, folder)
    (folder / "0001_people.sql").write_text("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);")
    with pytest.raises(MigrationError, match="0001_people was changed after it ran"):
        migrate(path, CLOCK, folder)


def test_a_database_newer_than_the_program_is_refused(path: Path, folder: Path) -> None:
    migrate(path, CLOCK, folder)
    (folder / "0002_lines.sql").unlink()
    with pytest.raises(MigrationError, match="newer than this program: it has had 0002_lines"):
        migrate(path, CLOCK, folder)


def test_a_database_with_another_history_is_refused(path: Path, folder: Path) -> None:
    migrate(path, CLOCK, folder)
    (folder / "0002_lines.sql").rename(folder / "0002_plans.sql")
    with pytest.raises(MigrationError, match="has had the migration 0002_lines, where the program has 0002_plans"):
        migrate(path, CLOCK, folder)


def test_gaps_doubles_and_odd_names_are_refused(path: Path, folder: Path) -> None:
    (folder / "0004_gap.sql").write_text("")
    with pytest.raises(MigrationError, match=r"without gaps or doubles, and are \[1, 2, 4\]"):
        migrate(path, CLOCK, folder)
    (folder / "0004_gap.sql").rename(folder / "3-odd.sql")
    with pytest.raises(MigrationError, match=r"3-odd\.sql is not named like"):
        migrate(path, CLOCK, folder)


def test_a_file_that_is_no_database_is_refused_with_a_sentence(path: Path) -> None:
    path.write_text("Dear reader, " * 100)
    with pytest.raises(MigrationError, match="the file is not a database"):
        migrate(path)


@pytest.fixture
def backup(path: Path, folder: Path, tmp_path: Path) -> Iterator[Path]:
    """A backup that knows person 1; the database has gone on to person 2."""
    migrate(path, CLOCK, folder)
    ask(path, "INSERT INTO people VALUES (1)")
    copy = tmp_path / "backup.db"
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    ask(path, "INSERT INTO people VALUES (2)")
    yield copy


def test_a_restore_brings_the_backup_back_and_keeps_what_it_replaced(path: Path, folder: Path, backup: Path) -> None:
    restore(backup, path, folder)
    assert ask(path, "SELECT id FROM people") == [(1,)]
    assert ask(path.with_name("test.db.before-restore"), "SELECT id FROM people") == [(1,), (2,)]
    assert ask(backup, "SELECT id FROM people") == [(1,)]
    assert migrate(path, CLOCK, folder) == []


async def test_an_online_backup_can_be_restored(path: Path, tmp_path: Path) -> None:
    migrate(path)
    db = await Database.open(path)
    await db.write(
        lambda conn: conn.execute("INSERT INTO inbox (update_id, key, received_at, body) VALUES (1, '7', 0, x'7b7d')")
    )
    await db.backup(tmp_path / "online.db")
    await db.close()

    restore(tmp_path / "online.db", tmp_path / "elsewhere.db")
    assert ask(tmp_path / "elsewhere.db", "SELECT update_id FROM inbox") == [(1,)]


def test_a_restore_does_not_mix_with_the_journal_of_a_killed_program(
    path: Path, folder: Path, backup: Path, tmp_path: Path
) -> None:
    # A live connection, not closed, leaves the journal that a kill would leave.
    live = sqlite3.connect(path, isolation_level=None)
    live.execute("INSERT INTO people VALUES (3)")
    assert path.with_name("test.db-wal").stat().st_size > 0
    restore(backup, path, folder)
    assert ask(path, "SELECT id FROM people") == [(1,)]
    assert ask(tmp_path / "test.db.before-restore", "SELECT id FROM people") == [(1,), (2,), (3,)]
    live.close()


def test_a_restore_works_where_nothing_stood(folder: Path, backup: Path, tmp_path: Path) -> None:
    restore(backup, tmp_path / "new.db", folder)
    assert ask(tmp_path / "new.db", "SELECT id FROM people") == [(1,)]


def damage(backup: Path) -> None:
    with backup.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096)


def make_newer(backup: Path) -> None:
    ask(backup, "INSERT INTO migrations VALUES (3, '0003_future', 'x', 0)")


def make_foreign(backup: Path) -> None:
    ask(backup, "DROP TABLE migrations")


def remove(backup: Path) -> None:
    backup.unlink()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (damage, "is damaged"),
        (make_newer, "newer than this program"),
        (make_foreign, "is not a backup of this program"),
        (remove, "there is no backup at"),
    ],
)
def test_a_spoilt_backup_is_refused_and_the_database_stays(
    path: Path, folder: Path, backup: Path, spoil: object, sentence: str
) -> None:
    assert callable(spoil)
    spoil(backup)
    with pytest.raises(MigrationError, match=sentence):
        restore(backup, path, folder)
    assert ask(path, "SELECT id FROM people") == [(1,), (2,)]
    assert not path.with_name("test.db.restoring").exists()
