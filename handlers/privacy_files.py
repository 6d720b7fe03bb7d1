"""The files that a person can take away: everything as JSON, lines and renewals as tables; it sends none of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from content.texts import Voice
from domain.catalogue import Catalogue, Period
from domain.imports import Column, LineDraft
from domain.lines import Line
from domain.renewals import Renewal
from domain.sheets import write_table
from handlers.wording import carrier_name

RENEWAL_COLUMNS = ("begun", "state", "channel", "method", "paid", "before", "after", "order")
"""Headings that only renewals have: Fluent keys `export-column-<name>`."""


def json_file(everything: Mapping[str, Any]) -> bytes:
    return json.dumps(everything, ensure_ascii=False, indent=2).encode()


def lines_table(lines: Iterable[Line | LineDraft], catalogue: Catalogue, voice: Voice) -> bytes:
    """A table that the import reads again."""
    headings = [voice.plain(f"import-column-{column}") for column in Column]
    return write_table([headings, *(_line_cells(line, catalogue, voice) for line in lines)])


def _line_cells(line: Line | LineDraft, catalogue: Catalogue, voice: Voice) -> list[str]:
    cells = {
        Column.COUNTRY: _country(line.country, catalogue, voice),
        Column.CARRIER: carrier_name(catalogue, line.carrier, voice),
        Column.LABEL: line.label,
        Column.LAST4: line.last4,
        Column.SERVICE_END: line.service_end,
        Column.PLAN: line.plan_name,
        Column.PRICE: line.price.amount if line.price else None,
        Column.CURRENCY: line.price.currency if line.price else None,
        Column.DAYS: _period(line.period, voice),
        Column.NOTE: line.note,
    }
    return [_said(cells[column]) for column in Column]


def renewals_table(renewals: Iterable[Renewal], catalogue: Catalogue, voice: Voice) -> bytes:
    shared = (Column.COUNTRY, Column.CARRIER, Column.PLAN, Column.PRICE, Column.CURRENCY, Column.DAYS)
    headings = [
        *(voice.plain(f"import-column-{column}") for column in shared),
        *(voice.plain(f"export-column-{name}") for name in RENEWAL_COLUMNS),
    ]
    return write_table([headings, *(_renewal_cells(renewal, catalogue, voice) for renewal in renewals)])


def _renewal_cells(renewal: Renewal, catalogue: Catalogue, voice: Voice) -> list[str]:
    cells = (
        _country(renewal.country, catalogue, voice),
        carrier_name(catalogue, renewal.carrier, voice) if renewal.carrier else None,
        renewal.plan_name,
        renewal.price.amount if renewal.price else None,
        renewal.price.currency if renewal.price else None,
        _period(renewal.period, voice),
        renewal.created_at.date(),
        voice.plain(f"export-state-{renewal.state}"),
        voice.plain(f"channel-{renewal.channel}") if renewal.channel else None,
        voice.plain(f"method-{renewal.method}") if renewal.method else None,
        renewal.paid_on,
        renewal.old_end,
        renewal.new_end,
        renewal.order_number,
    )
    return [_said(cell) for cell in cells]


def _country(code: str | None, catalogue: Catalogue, voice: Voice) -> str | None:
    """The country's name; its code when the catalogue no longer has it."""
    country = catalogue.country(code) if code else None
    return country.name.to(voice.language) if country else code


def _period(period: Period | None, voice: Voice) -> str | None:
    """'30', or '3 months'."""
    if period is None:
        return None
    return str(period.days) if period.days else voice.plain("period-months", months=period.months)


def _said(cell: object) -> str:
    return "" if cell is None else str(cell)
