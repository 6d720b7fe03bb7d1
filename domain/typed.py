"""Reads the small numbers that people type: a price, how long a plan lasts; dates have readers of their own."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from domain.catalogue import Period
from domain.money import Money, decimals

LONGEST_DAYS = 3660
LONGEST_MONTHS = 120
PLAN_NAME_LENGTH = 60

_NUMBER = re.compile(r"\d{1,9}(?:[.,' ]\d{3})*(?:[.,]\d{1,2})?", re.ASCII)
_COUNT = re.compile(r"(?<![\d.,])(\d{1,4})(?!\d|[.,]\d)[ -]*([^\W\d_]*)")
_UNITS = {  # words after a count, by their beginnings; days or months
    ("天", "日", "day", "dia", "día", "jour"): Period(days=1),
    ("周", "週", "个星期", "個星期", "星期", "week", "semana", "semaine"): Period(days=7),
    ("个月", "個月", "月", "month", "mes", "mois"): Period(months=1),
    ("年", "year", "año", "ano", "an"): Period(months=12),
}


def read_price(text: str, currency: str) -> Money | None:
    """The one amount in a short text ('15', '15,50', '$5.000', 'CAD 15'), in `currency`; None if there is not one."""
    found = _NUMBER.findall(unicodedata.normalize("NFKC", text).strip()[:80])
    if len(found) != 1:
        return None
    amount = _decimal(found[0])
    if decimals(currency) == 0 and amount % 1:
        return None  # pesos have no cents: '9.90' may be meant for 9,900, or for dollars
    try:
        return Money.of(amount, currency)
    except ValueError:  # nothing costs that much
        return None


def _decimal(number: str) -> Decimal:
    """'1.234,56' and '1,234.56' alike: the last separator is the decimal one if one or two digits follow it."""
    whole, fraction = re.fullmatch(r"(.*?)(?:[.,](\d{1,2}))?", number, re.ASCII).groups()  # type: ignore[union-attr]
    plain = re.sub(r"\D", "", whole)
    return Decimal(f"{plain or 0}.{fraction or 0}")


def read_period(text: str) -> Period | None:
    """How long a plan lasts ('30', '30天', '3 months', '1年'); None for anything else or for more than ten years."""
    found = _COUNT.findall(unicodedata.normalize("NFKC", text).strip()[:40].lower())
    if len(found) != 1:
        return None
    count, unit = int(found[0][0]), _unit(found[0][1])
    if unit is None:
        return None
    days, months = count * (unit.days or 0), count * (unit.months or 0)
    if not 0 < days <= LONGEST_DAYS and not 0 < months <= LONGEST_MONTHS:
        return None
    return Period(days=days) if days else Period(months=months)


def _unit(word: str) -> Period | None:
    """A day without a word; None for a word that counts something else ('30 GB')."""
    if not word:
        return Period(days=1)
    return next((unit for words, unit in _UNITS.items() if word.startswith(words)), None)


def one_line(text: str, length: int) -> str | None:
    """A name or label in one line without control characters; None when nothing is left or it is too long."""
    kept = "".join(" " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter for letter in text)
    kept = " ".join(
        "".join(letter for letter in kept if unicodedata.category(letter) != "Cf" or letter == "\u200d").split()
    )
    return kept if kept and len(kept) <= length else None
