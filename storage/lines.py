"""Rows of lines; decides nothing about them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any

from domain.catalogue import Period
from domain.lines import Allowance, DailyUse, DateSource, Line, LineState, Tie
from domain.money import Money
from storage.columns import Row, date_in, date_out, moment_in, moment_out, money_out, period_out
from storage.database import Connection

COLUMNS = (
    "id, person_id, state, country, carrier, plan_id, plan_name, price_minor, currency, period_days, period_months, "
    "label, last4, service_end, end_inclusive, anchor_day, number_loss, number_loss_from, last_action, auto_renew, "
    "data_left_mb, minutes_left, texts_left, balance_minor, balance_currency, left_as_of, note, cycle, remind_hour, "
    "next_reminder_at, created_at, ladder, action_due, daily_mb, daily_minutes, daily_texts, ties"
)
_ADDED_LATER = dict.fromkeys(("ladder", "action_due", "daily_mb", "daily_minutes", "daily_texts"))
"""Columns that snapshots of former versions lack."""

SETTABLE = frozenset(field.name for field in fields(Line)) - {"id", "person_id", "created_at"}


def _line(row: Row | Mapping[str, Any]) -> Line:
    return Line(
        id=row["id"],
        person_id=row["person_id"],
        state=LineState(row["state"]),
        country=row["country"],
        carrier=row["carrier"],
        plan_id=row["plan_id"],
        plan_name=row["plan_name"],
        price=money_out(row["price_minor"], row["currency"]),
        period=period_out(row["period_days"], row["period_months"]),
        label=row["label"],
        last4=row["last4"],
        service_end=date_out(row["service_end"]),
        end_inclusive=bool(row["end_inclusive"]),
        anchor_day=row["anchor_day"],
        number_loss=date_out(row["number_loss"]),
        number_loss_from=DateSource(row["number_loss_from"]) if row["number_loss_from"] else None,
        last_action=date_out(row["last_action"]),
        auto_renew=bool(row["auto_renew"]),
        left=Allowance(
            data_mb=row["data_left_mb"],
            minutes=row["minutes_left"],
            texts=row["texts_left"],
            balance=money_out(row["balance_minor"], row["balance_currency"]),
            as_of=date_out(row["left_as_of"]),
        ),
        note=row["note"],
        cycle=row["cycle"],
        remind_hour=row["remind_hour"],
        next_reminder_at=moment_out(row["next_reminder_at"]),
        created_at=datetime.fromtimestamp(row["created_at"], UTC),
        ladder=tuple(json.loads(row["ladder"])) if row["ladder"] else None,
        action_due=date_out(row["action_due"]),
        use=DailyUse(row["daily_mb"], row["daily_minutes"], row["daily_texts"]),
        ties=tuple(map(Tie, json.loads(row["ties"]))),
    )


def _cells(name: str, value: Any) -> dict[str, Any]:
    """The column values of one field of a line."""
    match value:
        case Money():
            return {"price_minor": value.minor, "currency": value.currency}
        case Period():
            return {"period_days": value.days, "period_months": value.months}
        case Allowance(balance=balance):
            return {
                "data_left_mb": value.data_mb,
                "minutes_left": value.minutes,
                "texts_left": value.texts,
                "balance_minor": balance.minor if balance else None,
                "balance_currency": balance.currency if balance else None,
                "left_as_of": date_in(value.as_of),
            }
        case DailyUse():
            return {"daily_mb": value.data_mb, "daily_minutes": value.minutes, "daily_texts": value.texts}
        case tuple():
            return {name: json.dumps(value)}
        case datetime():
            return {name: moment_in(value)}
        case date():
            return {name: date_in(value)}
        case None if name == "price":
            return {"price_minor": None, "currency": None}
        case None if name == "period":
            return {"period_days": None, "period_months": None}
    return {name: value}


def get(conn: Connection, line_id: int) -> Line | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM lines WHERE id = ?", (line_id,)).fetchone()
    return _line(row) if row else None


def of_person(conn: Connection, person_id: int) -> list[Line]:
    """The person's lines that are not removed: the one whose service ends first comes first."""
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM lines WHERE person_id = ? AND state != 'removed' "
        "ORDER BY state, service_end IS NULL, service_end, id",
        (person_id,),
    )
    return [_line(row) for row in rows]


def add(
    conn: Connection,
    person_id: int,
    country: str,
    carrier: str,
    *,
    ladder: tuple[int, ...] | None = None,
    origin: str,
    now: datetime,
) -> tuple[Line, bool]:
    """Adds a line, or finds the one that the same origin added before; True when it is new."""
    added = conn.execute(
        "INSERT OR IGNORE INTO lines (person_id, country, carrier, ladder, origin, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (person_id, country, carrier, json.dumps(ladder) if ladder else None, origin, int(now.timestamp())),
    )
    row = conn.execute(f"SELECT {COLUMNS} FROM lines WHERE origin = ?", (origin,)).fetchone()
    return _line(row), added.rowcount == 1


def change(conn: Connection, line_id: int, **values: Any) -> None:
    """Sets fields of a line, named as in `Line`."""
    unknown = values.keys() - SETTABLE
    if unknown:
        raise ValueError(f"a line has no {sorted(unknown)} to set")
    cells: dict[str, Any] = {}
    for name, value in values.items():
        cells |= _cells(name, value)
    assignments = ", ".join(f"{name} = :{name}" for name in cells)
    conn.execute(f"UPDATE lines SET {assignments} WHERE id = :line_id", {**cells, "line_id": line_id})


def snapshot(conn: Connection, line_id: int) -> str:
    """The whole row as JSON, for `read_snapshot`."""
    row = conn.execute("SELECT * FROM lines WHERE id = ?", (line_id,)).fetchone()
    return json.dumps(dict(row))


def read_snapshot(row: str) -> Line:
    """The line as it was when the snapshot was taken."""
    return _line({**_ADDED_LATER, "ties": "[]", **json.loads(row)})


def due(conn: Connection, now: datetime, limit: int) -> list[Line]:
    """Lines whose next reminder's moment has come, the oldest first."""
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM lines WHERE next_reminder_at <= ? ORDER BY next_reminder_at LIMIT ?",
        (int(now.timestamp()), limit),
    )
    return [_line(row) for row in rows]


def due_with_company(conn: Connection, now: datetime, limit: int) -> list[Line]:
    """Due lines, up to `limit`, and whatever else is due of the same people; each person's lines together."""
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM lines WHERE next_reminder_at <= ?1 AND person_id IN "
        "(SELECT person_id FROM lines WHERE next_reminder_at <= ?1 ORDER BY next_reminder_at LIMIT ?2) "
        "ORDER BY person_id, service_end IS NULL, service_end, id",
        (int(now.timestamp()), limit),
    )
    return [_line(row) for row in rows]


def remind_at(conn: Connection, moments: Iterable[tuple[int, datetime | None]]) -> None:
    """Sets when many lines remind next."""
    conn.executemany(
        "UPDATE lines SET next_reminder_at = ? WHERE id = ?",
        [(moment_in(moment), line_id) for line_id, moment in moments],
    )


def knock(conn: Connection, person_id: int, now: datetime) -> None:
    """Has the person's active lines looked at again, whatever they wait for."""
    conn.execute(
        "UPDATE lines SET next_reminder_at = ? WHERE person_id = ? AND state = 'active' "
        "AND coalesce(service_end, action_due, number_loss) IS NOT NULL",
        (int(now.timestamp()), person_id),
    )


def next_due(conn: Connection) -> datetime | None:
    """The earliest moment at which any line reminds."""
    row = conn.execute("SELECT min(next_reminder_at) FROM lines WHERE next_reminder_at IS NOT NULL").fetchone()
    return moment_out(row[0])


def add_event(
    conn: Connection,
    line_id: int,
    kind: str,
    *,
    now: datetime,
    origin: str,
    renewal_id: int | None = None,
    facts: Mapping[str, Any] | None = None,
) -> None:
    """Adds an entry to the line's history, once for each origin."""
    conn.execute(
        "INSERT OR IGNORE INTO line_events (line_id, at, kind, renewal_id, facts, origin) VALUES (?, ?, ?, ?, ?, ?)",
        (line_id, int(now.timestamp()), kind, renewal_id, json.dumps(facts or {}), origin),
    )
