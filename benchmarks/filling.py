"""Fills a database with people and lines, as they would lie there after years; the bot itself never writes so."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.migrate import migrate

LINES_EACH = 4
CARRIERS = (("CA", "bell"), ("US", "t_mobile"), ("CL", "entel"), ("CN", "china_mobile"))
ZONES = ("Asia/Shanghai", "America/Toronto", "America/Santiago", "America/New_York")
LANGUAGES = ("zh-Hans", "zh-Hant", "en", "es", "fr")
REMIND_HOUR = 10

# In bulk and past storage/: a million rows through the services would take longer than all that is measured.
PERSON = "INSERT INTO people (id, language, zone, created_at) VALUES (?, ?, ?, ?)"
LINE = """
    INSERT INTO lines (id, person_id, country, carrier, plan_name, price_minor, currency, period_days, service_end,
                       anchor_day, last_action, cycle, remind_hour, next_reminder_at, created_at)
    VALUES (?, ?, ?, ?, '30 days', 2500, 'CAD', 30, ?, 1, ?, 3, ?, ?, ?)
"""
RUNG = "INSERT INTO rungs (line_id, target, reason, lead, fate, at) VALUES (?, ?, ?, ?, 'queued', ?)"
SPENT = (("end", 30), ("code", 30), ("end", 14), ("end", 7))
"""What a line that is due now has reminded of before."""


def fill(path: Path, lines: int, *, due: int = 0, now: datetime | None = None) -> None:
    """`lines` lines whose reminders lie anywhere in the next year, but `due` of them, anywhere in the table, now."""
    now = now or datetime.now(UTC)
    for _ in migrate(path):
        pass
    chance = random.Random(1)
    due_lines = set(chance.sample(range(lines), due))
    conn = sqlite3.connect(path)
    try:
        conn.execute("PRAGMA synchronous = OFF")
        people = -(-lines // LINES_EACH)
        created = int(now.timestamp()) - 86_400 * 365
        conn.executemany(
            PERSON,
            ((person, LANGUAGES[person % 5], ZONES[person % 4], created) for person in range(1, people + 1)),
        )
        conn.executemany(LINE, _lines(lines, due_lines, chance, now, created))
        end = (now + timedelta(days=2)).date().isoformat()
        conn.executemany(RUNG, ((line + 1, end, reason, lead, created) for line in due_lines for reason, lead in SPENT))
        conn.commit()
    finally:
        conn.close()


def _lines(
    count: int, due_lines: set[int], chance: random.Random, now: datetime, created: int
) -> Iterator[tuple[object, ...]]:
    for number in range(count):
        country, carrier = CARRIERS[number % 4]
        if number in due_lines:  # the reminder of three days before its end has come in every zone
            end, reminder = now + timedelta(days=2), now - timedelta(minutes=1)
        else:
            end = now + timedelta(days=10 + chance.random() * 355)
            reminder = end - timedelta(days=7)
        last_action = (end - timedelta(days=30)).date().isoformat()
        yield (
            number + 1,
            number // LINES_EACH + 1,
            country,
            carrier,
            end.date().isoformat(),
            last_action,
            REMIND_HOUR,
            int(reminder.timestamp()),
            created,
        )
