"""Every labelled line in data/: what people type and carriers write, with the one right reading.

The `_blind` files were written after the code and measured before it was changed for them (see docs/reading.md).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from domain.reading.jsonl import answer_date, answer_text
from tests.domain.reading.carriers import CURRENCIES

DATA = Path(__file__).parent / "data"


def labelled(name: str) -> list[Any]:
    lines = [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    return [pytest.param(line, id=f"{name[:-6]}-{number}-{line['lang']}") for number, line in enumerate(lines, 1)]


@pytest.mark.parametrize("line", [*labelled("dates.jsonl"), *labelled("dates_blind.jsonl")])
def test_a_typed_date_is_read_as_labelled(line: dict[str, Any]) -> None:
    assert answer_date(line) == {key: line[key] for key in ("date", "ambiguous")}, line["text"]


@pytest.mark.parametrize("line", [*labelled("texts.jsonl"), *labelled("texts_blind.jsonl")])
def test_a_carrier_text_is_read_as_labelled(line: dict[str, Any]) -> None:
    expected = {key: value for key, value in line.items() if key not in {"text", "lang", "today"}}
    assert answer_text(line, CURRENCIES) == expected, line["text"]
