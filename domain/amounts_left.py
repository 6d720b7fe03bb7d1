"""What is left of a plan, out of what a person types or a carrier's text says; decides nothing about dates."""

from __future__ import annotations

import re
from datetime import date

from domain.lines import Allowance
from domain.reading.texts import TextReading, read_text

LONGEST_ANSWER = 200
LARGEST = 10**9
"""No line has more megabytes, minutes or texts; more is a misreading."""

_BREAKS = re.compile(r"[;；、。\n]+|[,，](?!\d)")


def read_left(text: str, *, currency: str, today: date) -> Allowance | None:
    """The amounts in '3.2GB 120分钟 50条' or '$12.50'; None when there is none.

    A person who is asked what is left does not repeat the question, so the reader of carriers' texts is given the
    words that such a text has around its amounts. A bare $ is in `currency`.
    """
    pieces = [piece.strip() for piece in _BREAKS.split(text[:LONGEST_ANSWER]) if piece.strip()]
    names = {"sim": currency}
    counted = _read(f"you have {' '.join(pieces)} left", names, today)
    balances = (_read(f"sim balance {piece}", names, today).balance for piece in pieces)
    left = Allowance(
        data_mb=counted.data_mb,
        minutes=counted.minutes,
        texts=counted.texts,
        balance=next((balance for balance in balances if balance), None),
        as_of=today,
    )
    return None if left.empty else left


def _read(text: str, currencies: dict[str, str], today: date) -> Allowance:
    return allowance_of(read_text(text, lang="en", today=today, currencies=currencies), today)


def allowance_of(reading: TextReading, as_of: date) -> Allowance:
    """The amounts of a reading in whole units; unbelievable ones are left out."""
    return Allowance(
        data_mb=_whole(reading.data_left_mb),
        minutes=_whole(reading.minutes_left),
        texts=_whole(reading.texts_left),
        balance=reading.balance,
        as_of=as_of,
    )


def _whole(amount: int | float | None) -> int | None:
    return round(amount) if amount is not None and amount <= LARGEST else None
