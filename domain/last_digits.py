"""The last digits of a number, and what looks like a whole one and must not be kept; keeps nothing itself."""

from __future__ import annotations

import re
import unicodedata

MOST_DIGITS = 4
LONGEST_ANSWER = 20
"""Characters in which up to four digits may be wrapped ('尾号 1234', '··1234')."""

# '+14165550199', '4165550199', '416-555-0199', '138 0013 8000': with a country code, unbroken, or in groups as printed.
_WHOLE_NUMBER = re.compile(r"\+\d[\d ().-]{7,}\d|\d{9,}|(?<!\d)\(?\d{3}\)?[ .-]{1,2}\d{3,4}[ .-]\d{4}(?!\d)", re.ASCII)


def digits_of(text: str) -> str:
    """The decimal digits in a text, whatever script they are written in, as 0-9."""
    return "".join(str(unicodedata.decimal(letter)) for letter in text if unicodedata.decimal(letter, None) is not None)


def holds_number(text: str) -> bool:
    """Whether a text seems to hold a whole phone number (or another number as long: ICCID, IMEI, bank card)."""
    plain = "".join(digits_of(letter) or letter for letter in unicodedata.normalize("NFKC", text))
    visible = "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")
    return _WHOLE_NUMBER.search(visible) is not None
