"""What a person's table of lines may say, row by row, and what can be wrong with it; reads no file, stores nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.catalogue import Catalogue, Period
from domain.facts import Shape
from domain.languages import Language
from domain.lines import Line
from domain.money import Money

MOST_ROWS = 200
LARGEST_FILE = 256 * 1024
"""Bytes."""

SAID_LENGTH = 30
"""Characters of a wrong cell that are said back."""


class Column(StrEnum):
    """Every column; the words are Fluent keys `import-column-<value>`."""

    COUNTRY = "country"
    CARRIER = "carrier"
    LABEL = "label"
    LAST4 = "last4"
    SERVICE_END = "service_end"
    PLAN = "plan"
    PRICE = "price"
    CURRENCY = "currency"
    DAYS = "days"
    NOTE = "note"


class Trouble(StrEnum):
    """What can be wrong with a cell; the words are Fluent keys `import-trouble-<value>`."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    SEVERAL = "several"
    ELSEWHERE = "elsewhere"
    LONG = "long"
    NUMBER = "number"
    DIGITS = "digits"
    DATE = "date"
    DATES = "dates"
    FAR = "far"
    PRICE = "price"
    CURRENCY = "currency"
    DAYS = "days"


class LineDraft(Shape):
    """One row that may become a line. `row` is its number in the table, as a spreadsheet shows it."""

    row: int
    country: str
    carrier: str
    label: str | None = None
    last4: str | None = None
    service_end: date | None = None
    plan_id: str | None = None
    plan_name: str | None = None
    price: Money | None = None
    period: Period | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """`said` is the beginning of the cell; '' for what may be a whole number and must not be repeated."""

    row: int
    column: Column
    trouble: Trouble
    said: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """`drafts` are the rows without a problem; `ignored` are headings that name no column."""

    drafts: tuple[LineDraft, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What the cells are read by. `days` are how far an end may lie from today; `language` decides 01/02/2027."""

    catalogue: Catalogue
    language: Language
    now: datetime
    days: range


class NoTable(ValueError):
    """The file cannot be read as a table of lines. `reason` ends the Fluent key `refused-import-<reason>`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def folded(name: str) -> str:
    """A name as it is compared: whatever its case, width, accents and spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("_", " "))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())


def repeats(draft: LineDraft, known: Iterable[Line | LineDraft]) -> bool:
    """Whether the draft seems to be one of the lines known: the carrier's, with the same last digits or label."""
    return any(_same(draft, line) for line in known)


def _same(draft: LineDraft, line: Line | LineDraft) -> bool:
    if draft.carrier != line.carrier:
        return False
    if draft.last4 and line.last4:
        return draft.last4 == line.last4
    return folded(draft.label or "") == folded(line.label or "")
