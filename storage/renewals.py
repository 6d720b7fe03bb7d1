"""Rows of renewals; decides nothing about them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from domain.catalogue import Channel, Method, Need, Period
from domain.money import Money
from domain.renewals import OPEN, Renewal, RenewalState, Step
from storage.columns import Row, date_in, date_out, moment_in, moment_out, money_out, period_out
from storage.database import Connection

COLUMNS = (
    "id, person_id, line_id, state, step, country, carrier, need, plan_id, plan_name, price_minor, currency, "
    "period_days, period_months, channel, method, order_number, receipt_file, receipt_kind, old_end, new_end, "
    "message_id, paid_on, verified_at, created_at"
)
OPEN_STATES = ", ".join(f"'{state}'" for state in sorted(OPEN))


def _renewal(row: Row) -> Renewal:
    return Renewal(
        id=row["id"],
        person_id=row["person_id"],
        line_id=row["line_id"],
        state=RenewalState(row["state"]),
        step=Step(row["step"]),
        country=row["country"],
        carrier=row["carrier"],
        need=Need(row["need"]) if row["need"] else None,
        plan_id=row["plan_id"],
        plan_name=row["plan_name"],
        price=money_out(row["price_minor"], row["currency"]),
        period=period_out(row["period_days"], row["period_months"]),
        channel=Channel(row["channel"]) if row["channel"] else None,
        method=Method(row["method"]) if row["method"] else None,
        order_number=row["order_number"],
        receipt_file=row["receipt_file"],
        receipt_kind=row["receipt_kind"],
        old_end=date_out(row["old_end"]),
        new_end=date_out(row["new_end"]),
        message_id=row["message_id"],
        paid_on=date_out(row["paid_on"]),
        verified_at=moment_out(row["verified_at"]),
        created_at=datetime.fromtimestamp(row["created_at"], UTC),
    )


def get(conn: Connection, renewal_id: int) -> Renewal | None:
    row = conn.execute(f"SELECT {COLUMNS} FROM renewals WHERE id = ?", (renewal_id,)).fetchone()
    return _renewal(row) if row else None


def open_for(conn: Connection, person_id: int, line_id: int | None) -> Renewal | None:
    """The open renewal of a line, or (None) the one whose line is not known yet."""
    row = conn.execute(
        f"SELECT {COLUMNS} FROM renewals WHERE person_id = ? AND line_id IS ? AND state IN ({OPEN_STATES})",
        (person_id, line_id),
    ).fetchone()
    return _renewal(row) if row else None


def open_of_person(conn: Connection, person_id: int) -> list[Renewal]:
    rows = conn.execute(
        f"SELECT {COLUMNS} FROM renewals WHERE person_id = ? AND state IN ({OPEN_STATES}) ORDER BY id DESC",
        (person_id,),
    )
    return [_renewal(row) for row in rows]


def of_person(conn: Connection, person_id: int) -> list[Renewal]:
    """All renewals of the person, the oldest first."""
    rows = conn.execute(f"SELECT {COLUMNS} FROM renewals WHERE person_id = ? ORDER BY id", (person_id,))
    return [_renewal(row) for row in rows]


def by_origin(conn: Connection, person_id: int, origin: int) -> Renewal | None:
    row = conn.execute(
        f"SELECT {COLUMNS} FROM renewals WHERE origin = ? AND person_id = ?", (origin, person_id)
    ).fetchone()
    return _renewal(row) if row else None


def add(
    conn: Connection, person_id: int, line_id: int | None, step: Step, *, origin: int | None, now: datetime
) -> Renewal:
    moment = int(now.timestamp())
    # After a quiet week Telegram numbers its updates anew: another person's old renewal may have this number.
    conn.execute("UPDATE renewals SET origin = NULL WHERE origin = ?", (origin,))
    added = conn.execute(
        "INSERT INTO renewals (person_id, line_id, state, step, origin, created_at, updated_at) "
        "VALUES (?, ?, 'draft', ?, ?, ?, ?)",
        (person_id, line_id, step, origin, moment, moment),
    )
    assert added.lastrowid is not None
    renewal = get(conn, added.lastrowid)
    assert renewal is not None
    return renewal


def change(conn: Connection, renewal_id: int, *, now: datetime, **values: Any) -> Renewal:
    """Sets fields of a renewal, named as in `Renewal`, and returns it as it is now."""
    cells: dict[str, Any] = {"updated_at": moment_in(now)}
    for name, value in values.items():
        cells |= _cells(name, value)
    assignments = ", ".join(f"{name} = :{name}" for name in cells)
    conn.execute(f"UPDATE renewals SET {assignments} WHERE id = :renewal_id", {**cells, "renewal_id": renewal_id})
    renewal = get(conn, renewal_id)
    assert renewal is not None
    return renewal


def _cells(name: str, value: Any) -> dict[str, Any]:
    match name:
        case "price":
            price: Money | None = value
            return {
                "price_minor": price.minor if price else None,
                "currency": price.currency if price else None,
            }
        case "period":
            period: Period | None = value
            return {
                "period_days": period.days if period else None,
                "period_months": period.months if period else None,
            }
        case "old_end" | "new_end" | "paid_on":
            return {name: date_in(value)}
        case "verified_at":
            return {name: moment_in(value)}
    return {name: value}


def keep_for_undo(conn: Connection, renewal_id: int, line_before: str, cycle_after: int) -> None:
    conn.execute(
        "UPDATE renewals SET line_before = ?, cycle_after = ? WHERE id = ?",
        (line_before, cycle_after, renewal_id),
    )


def kept_for_undo(conn: Connection, renewal_id: int) -> tuple[str, int] | None:
    """The line as it was before (a snapshot) and the cycle that the renewal began."""
    row = conn.execute("SELECT line_before, cycle_after FROM renewals WHERE id = ?", (renewal_id,)).fetchone()
    return (row[0], row[1]) if row and row[0] is not None else None
