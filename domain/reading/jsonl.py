"""Shapes one JSON line in and one out for both readers; opens no stream and parses no JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.money import Money
from domain.reading.dates import DateReading, read_date
from domain.reading.texts import TextReading, read_text

Line = Mapping[str, Any]
Answer = dict[str, Any]


def answer_date(line: Line) -> Answer:
    """`{"text", "lang", "today"}` → `{"date": "YYYY-MM-DD" or null, "ambiguous": bool}`; bad input reads as nothing."""
    asked = _asked(line)
    reading = read_date(asked[0], lang=asked[1], today=asked[2]) if asked else DateReading()
    return {"date": _written(reading.date), "ambiguous": reading.ambiguous}


def answer_text(line: Line, currencies: Mapping[str, str]) -> Answer:
    """The same input → service end, what is left, balance and doubt; every key is always there."""
    asked = _asked(line)
    reading = read_text(asked[0], lang=asked[1], today=asked[2], currencies=currencies) if asked else TextReading()
    return {
        "service_end": _written(reading.service_end),
        "data_left_mb": reading.data_left_mb,
        "minutes_left": reading.minutes_left,
        "texts_left": reading.texts_left,
        "balance": _balance(reading.balance),
        "ambiguous": reading.ambiguous,
    }


def _asked(line: Line) -> tuple[str, str, date] | None:
    text, lang, today = line.get("text"), line.get("lang", ""), line.get("today")
    if not isinstance(text, str) or not isinstance(today, str):
        return None
    try:
        return text, lang if isinstance(lang, str) else "", date.fromisoformat(today)
    except ValueError:
        return None


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _balance(balance: Money | None) -> dict[str, str] | None:
    return {"amount": str(balance.amount), "currency": balance.currency} if balance else None
