"""How domain values lie in columns: moments as whole seconds, dates as ISO text; knows no table."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime

from domain.catalogue import Period
from domain.money import Money

Row = sqlite3.Row


def moment_in(value: datetime | None) -> int | None:
    return None if value is None else int(value.timestamp())


def moment_out(value: int | None) -> datetime | None:
    return None if value is None else datetime.fromtimestamp(value, UTC)


def date_in(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def date_out(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def money_out(minor: int | None, currency: str | None) -> Money | None:
    return None if minor is None or currency is None else Money(minor=minor, currency=currency)


def period_out(days: int | None, months: int | None) -> Period | None:
    return None if days is None and months is None else Period(days=days, months=months)
