"""Reads a number with its separators; knows neither units nor currencies."""

from __future__ import annotations

import re
from decimal import Decimal

NUMBER = r"(?:\d{1,3}(?:[ ,.']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,4})?)"


def parse_number(written: str, decimal_comma: bool) -> Decimal:
    """The value of what NUMBER matched.

    One separator before three figures groups thousands: always a comma or space, a dot only where commas are
    decimal (5.000 pesos, but 1.024 GB).
    """
    written = written.replace(" ", "").replace("'", "")
    marks = re.findall("[.,]", written)
    if len(marks) > 1 or (marks and _groups(written, marks[0], decimal_comma)):
        written = written.replace(marks[0], "")
    return Decimal(written.replace(",", "."))


def _groups(written: str, mark: str, decimal_comma: bool) -> bool:
    whole, rest = written.split(mark)
    return len(rest) == 3 and whole != "0" and (mark == "," or decimal_comma)
