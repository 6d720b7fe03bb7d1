"""Reads the small numbers that people type: a price, a number of days; dates have readers of their own."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from domain.catalogue import Period
from domain.money import Money, decimals

LONGEST_DAYS = 3660
PLAN_NAME_LENGTH = 60

_NUMBER = re.compile(r"\d{1,9}(?:[.,' ]\d{3})*(?:[.,]\d{1,2})?", re.ASCII)
_COUNT = re.compile(r"\d{1,4}", re.ASCII)


def read_price(text: str, currency: str) -> Money | None:
    """The one amount in a short text ('15', '15,50', '$5.000', 'CAD 15'), in `currency`; None if there is not one."""
    found = _NUMBER.findall(unicodedata.normalize("NFKC", text).strip()[:80])
    if len(found) != 1:
        return None
    return Money.of(_decimal(found[0], decimals(currency)), currency)


def _decimal(number: str, digits: int) -> Decimal:
    """'1.234,56' and '1,234.56' alike: the last separator is the decimal one if one or two digits follow it."""
    whole, fraction = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", number, re.ASCII).groups()  # type: ignore[union-attr]
    if fraction is not None and digits == 0:
        whole, fraction = number, None  # pesos have no cents: the separator groups thousands
    plain = re.sub(r"\D", "", whole)
    return Decimal(f"{plain or 0}.{fraction or 0}")


def read_period(text: str) -> Period | None:
    """A number of days ('30', '30天', '90 days'); None for anything else or for more than ten years."""
    found = _COUNT.findall(unicodedata.normalize("NFKC", text).strip()[:40])
    if len(found) != 1 or not 1 <= int(found[0]) <= LONGEST_DAYS:
        return None
    return Period(days=int(found[0]))


def one_line(text: str, length: int) -> str | None:
    """A name or label in one line without control characters; None when nothing is left or it is too long."""
    kept = "".join(" " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter for letter in text)
    kept = " ".join(
        "".join(letter for letter in kept if unicodedata.category(letter) != "Cf" or letter == "\u200d").split()
    )
    return kept if kept and len(kept) <= length else None
