"""Reads a person's table of lines: what each row says, and what is wrong with it; stores nothing.

The first row names the columns, in any language of the product and any order. Only the carrier is needed:

    country, carrier, label, last4, service_end, plan, price, currency, days, note
    Canada, Bell, Mum, 1234, 2026-12-03, 30 days, 15.00, CAD, 30, for the bank
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from domain.catalogue import Carrier, Catalogue, Country, Period
from domain.imports import (
    LARGEST_FILE,
    MOST_ROWS,
    SAID_LENGTH,
    Column,
    LineDraft,
    NoTable,
    Problem,
    Proposal,
    Setting,
    Trouble,
    folded,
)
from domain.last_digits import LONGEST_ANSWER, MOST_DIGITS, digits_of, holds_number
from domain.lines import LABEL_LENGTH, NOTE_LENGTH
from domain.money import Money
from domain.naming import carriers_named
from domain.reading.dates import read_date
from domain.sheets import read_table
from domain.typed import PLAN_NAME_LENGTH, one_line, read_period, read_price
from domain.zones import local_date

T = TypeVar("T")

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
"""The year first: then no order of day and month is in doubt."""


def read_lines(body: bytes, names: Mapping[str, Column], setting: Setting) -> Proposal:
    """What the table says. `names` are the folded names of the columns. Raises NoTable."""
    if len(body) > LARGEST_FILE:
        raise NoTable("large")
    rows = read_table(body, lambda header: len({column for name in header if (column := names.get(folded(name)))}))
    columns = [names.get(folded(name)) for name in rows[0][1]] if rows else []
    if Column.CARRIER not in columns:
        raise NoTable("header")
    if len(rows) == 1:
        raise NoTable("empty")
    if len(rows) > 1 + MOST_ROWS:
        raise NoTable("rows")
    drafts, problems = [], []
    called = _Names(setting.catalogue)
    for number, cells in rows[1:]:
        reading = _RowReading(number, dict(zip(columns, cells, strict=False)), setting, called)
        draft = reading.draft()
        problems += reading.problems
        if draft is not None and not reading.problems:
            drafts.append(draft)
    ignored = tuple(name for name, column in zip(rows[0][1], columns, strict=True) if name and column is None)
    return Proposal(tuple(drafts), tuple(problems), ignored)


class _Names:
    """How countries and carriers are called, folded; made once for a whole table."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.countries: dict[str, Country] = {}
        self.carriers: defaultdict[str, list[Carrier]] = defaultdict(list)
        for country in catalogue.countries:
            for name in (country.code, *country.name.root.values()):
                self.countries.setdefault(folded(name), country)
            for carrier in country.carriers:
                for name in {folded(own) for own in (carrier.id, *carrier.name.root.values())}:
                    self.carriers[name].append(carrier)

    def mentioned(self, text: str) -> list[Carrier]:
        found = map(self._catalogue.carrier, carriers_named(text, self._catalogue))
        return [carrier for carrier in found if carrier is not None]


class _Wrong(ValueError):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass
class _RowReading:
    """One row on its way: every cell is read, whatever is wrong with the others."""

    row: int
    cells: Mapping[Column | None, str]
    setting: Setting
    names: _Names
    problems: list[Problem] = field(default_factory=list)

    def draft(self) -> LineDraft | None:
        """None while it is not known whose line it is; otherwise as far as it could be read."""
        country = self._cell(Column.COUNTRY, self._country)
        carrier = self._cell(Column.CARRIER, lambda text: self._carrier(text, country), needed=True)
        home = self.setting.catalogue.country(carrier.country) if carrier else None
        currency = self._cell(Column.CURRENCY, _currency) or (home.currency if home else None)
        plan_id, plan_name = self._cell(Column.PLAN, lambda text: _plan(text, carrier)) or (None, None)
        price = self._cell(Column.PRICE, lambda text: _price(text, currency))
        period = self._cell(Column.DAYS, _period)
        label = self._cell(Column.LABEL, lambda text: _words(text, LABEL_LENGTH))
        note = self._cell(Column.NOTE, lambda text: _words(text, NOTE_LENGTH))
        last4 = self._cell(Column.LAST4, _last_digits)
        end = self._cell(Column.SERVICE_END, lambda text: self._day(text, carrier))
        if carrier is None:
            return None
        return LineDraft(
            row=self.row,
            country=carrier.country,
            carrier=carrier.id,
            label=label,
            last4=last4,
            service_end=end,
            plan_id=plan_id,
            plan_name=plan_name,
            price=price,
            period=period,
            note=note,
        )

    def _cell(self, column: Column, read: Callable[[str], T], *, needed: bool = False) -> T | None:
        """What the cell says; None for an empty one, and for one that is wrong, which is noted."""
        text = self.cells.get(column, "")
        try:
            if text:
                return read(text)
            if needed:
                raise _Wrong(Trouble.MISSING)
        except _Wrong as wrong:
            said = "" if holds_number(text) or column is Column.LAST4 else text[:SAID_LENGTH]
            self.problems.append(Problem(self.row, column, wrong.trouble, said))
        return None

    def _country(self, text: str) -> Country:
        country = self.names.countries.get(folded(text))
        if country is None:
            raise _Wrong(Trouble.UNKNOWN)
        return country

    def _carrier(self, text: str, country: Country | None) -> Carrier:
        """By its id, by one of its names, or by the only carrier that the cell mentions."""
        found = self.names.carriers.get(folded(text)) or self.names.mentioned(text)
        there = [carrier for carrier in found if country is None or carrier.country == country.code]
        if len(there) == 1:
            return there[0]
        if not found:
            raise _Wrong(Trouble.UNKNOWN)
        raise _Wrong(Trouble.SEVERAL if there else Trouble.ELSEWHERE)

    def _day(self, text: str, carrier: Carrier | None) -> date:
        catalogue = self.setting.catalogue
        today = local_date(self.setting.now, catalogue.zone(carrier) if carrier else "UTC")
        day = _certain_day(text)
        if day is None:
            reading = read_date(text, lang=self.setting.language, today=today)
            if reading.date is None:
                raise _Wrong(Trouble.DATES if reading.ambiguous else Trouble.DATE)
            day = reading.date
        if (day - today).days not in self.setting.days:
            raise _Wrong(Trouble.FAR)
        return day


def _certain_day(text: str) -> date | None:
    match = _DAY.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise _Wrong(Trouble.DATE) from None


def _words(text: str, length: int) -> str | None:
    kept = one_line(text, len(text))
    if kept is not None and len(kept) > length:
        raise _Wrong(Trouble.LONG)
    if kept is not None and holds_number(kept):
        raise _Wrong(Trouble.NUMBER)
    return kept


def _last_digits(text: str) -> str:
    digits = digits_of(text)
    if len(digits) > MOST_DIGITS:
        raise _Wrong(Trouble.NUMBER)
    if not digits or len(text) > LONGEST_ANSWER:
        raise _Wrong(Trouble.DIGITS)
    return digits


def _currency(text: str) -> str:
    code = folded(text).upper()
    if not re.fullmatch("[A-Z]{3}", code):
        raise _Wrong(Trouble.CURRENCY)
    return code


def _price(text: str, currency: str | None) -> Money | None:
    """None when nothing says in which currency: the row's carrier is wrong, and noted already."""
    price = read_price(text, currency) if currency else None
    if currency and price is None:
        raise _Wrong(Trouble.PRICE)
    return price


def _period(text: str) -> Period:
    period = read_period(text)
    if period is None:
        raise _Wrong(Trouble.DAYS)
    return period


def _plan(text: str, carrier: Carrier | None) -> tuple[str | None, str | None]:
    """Id and name of a plan; the id is None for one that the catalogue does not have."""
    for plan in carrier.plans if carrier else ():
        if folded(text) in map(folded, plan.name.root.values()):
            return plan.id, text
    return None, _words(text, PLAN_NAME_LENGTH)
