"""Lines and renewals were made anew so that no id is given twice; whoever was there before has lost nothing by it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import Connection
from storage.migrate import MIGRATIONS, migrate

BEFORE, UNTIL = 7, 8
"""How many migrations there were before, and with the one that is looked at."""

TABLES = ("people", "lines", "renewals", "line_events", "outbox", "rungs")


def first(migrations: int, folder: Path) -> Path:
    """A folder with so many of the program's migrations."""
    target = folder / str(migrations)
    target.mkdir()
    for file in sorted(MIGRATIONS.glob("*.sql"))[:migrations]:
        shutil.copy(file, target)
    return target


def state(conn: Connection) -> dict[str, list[object]]:
    """Rows, columns, references and indexes of every table."""
    asked = {
        "rows": "SELECT * FROM {}",
        "columns": "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{}')",
        "references": 'SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(\'{}\')',
        "indexes": "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{}' AND sql > '' ORDER BY name",
    }
    return {
        f"{table} {name}": conn.execute(sql.format(table)).fetchall() for table in TABLES for name, sql in asked.items()
    }


def test_a_database_from_before_keeps_every_row_reference_and_index(tmp_path: Path) -> None:
    path = tmp_path / "house.db"
    migrate(path, folder=first(BEFORE, tmp_path))
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.executescript(
            """
            INSERT INTO people (id, language, created_at) VALUES (1, 'en', 0);
            INSERT INTO lines (id, person_id, country, carrier, ties, created_at)
            VALUES (7, 1, 'CA', 'bell', '["bank"]', 0);
            INSERT INTO renewals (id, person_id, line_id, state, step, created_at, updated_at)
            VALUES (8, 1, 7, 'paid', 'check', 0, 0);
            INSERT INTO line_events (line_id, at, kind, renewal_id) VALUES (7, 0, 'renewed', 8);
            INSERT INTO outbox (id, lane, kind, person_id, chat_id, line_id, dedupe_key, payload, due_at, created_at)
            VALUES (9, 2, 'reminder', 1, 1, 7, 'key', '{}', 0, 0);
            INSERT INTO rungs (line_id, target, reason, lead, fate, letter_id, at)
            VALUES (7, '2026-12-03', 'end', 3, 'queued', 9, 0);
            """
        )
        before = state(conn)
    assert migrate(path, folder=first(UNTIL, tmp_path)) == ["0008_ids"]
    with closing(sqlite3.connect(path)) as conn:
        after = state(conn)
    assert after == before
