"""Reads a carrier's text: service end, what is left, balance; proposes only, a person approves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.money import Money
from domain.reading.balances import read_balance
from domain.reading.dates import agreed_dates
from domain.reading.events import strongest_endings
from domain.reading.finding import find_mentions
from domain.reading.mentions import Mention, Setting
from domain.reading.numerals import mostly_chinese, plain
from domain.reading.quantities import read_allowance
from domain.reading.words import whole_words

# Spanish and French write 1.024 MB for a thousand and 1,5 GB for one and a half.
_DECIMAL_COMMA = re.compile(
    whole_words(
        """
        tus?/su/saldo/vence/recarga/tienes/quedan?/disponibles?/hasta/el
        votre/vos/vous/solde/forfait/donnees/valable/le
        """
    )
)


@dataclass(frozen=True, slots=True)
class TextReading:
    """What a text says; None where it does not. `data_left_mb` in MB of which 1024 make a GB.

    `ambiguous` and `candidates` speak of the service end only.
    """

    service_end: date | None = None
    data_left_mb: int | float | None = None
    minutes_left: int | None = None
    texts_left: int | None = None
    balance: Money | None = None
    ambiguous: bool = False
    candidates: tuple[date, ...] = ()


def read_text(text: str, *, lang: str, today: date, currencies: Mapping[str, str]) -> TextReading:
    """What a text received around `today` says of a line.

    `currencies` maps carriers' names (lower case) to the currency a bare $ has there. The text's own words
    decide how it is read: `lang`, the person's, is taken so that both readers are called alike. 'Renews on D' means D;
    a past date is an answer too.
    """
    words = plain(text)
    setting = Setting(today, month_first=mostly_chinese(words), typed=False, republic_years="民国" in words)
    mentions = find_mentions(words, setting)
    day, candidates = _service_end(words, mentions)
    decimal_comma = _DECIMAL_COMMA.search(words) is not None
    allowance = read_allowance(words, decimal_comma)
    data = allowance.data_mb
    return TextReading(
        service_end=day,
        data_left_mb=None if data is None else int(data) if data == int(data) else float(data),
        minutes_left=allowance.minutes,
        texts_left=allowance.texts,
        balance=read_balance(words, currencies, decimal_comma),
        ambiguous=day is None and bool(candidates),
        candidates=candidates,
    )


def _service_end(words: str, mentions: list[Mention]) -> tuple[date | None, tuple[date, ...]]:
    """The one day that every ending of the strongest kind agrees on, and all days they can mean."""
    endings = strongest_endings(words, mentions)
    if not endings or not all(ending.dates for ending in endings):
        return None, ()
    agreed = agreed_dates(ending.dates for ending in endings)
    if len(agreed) == 1 and not any(ending.doubtful for ending in endings):
        return agreed[0], agreed
    return None, tuple(sorted({day for ending in endings for day in ending.dates}))
