"""A small catalogue folder to try things on; the shipped data is tested elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from content.catalogue import CatalogueError, load_catalogue
from domain.languages import Language

BASIS = {"source": "letter", "as_of": "2026-11", "confidence": "high"}
Entry = dict[str, Any]


def in_all_languages(text: str) -> dict[str, str]:
    return {language.value: text for language in Language}


def a_country() -> Entry:
    return {
        "code": "CA",
        "name": in_all_languages("Canada"),
        "currency": "CAD",
        "zone": "America/Toronto",
        "carriers": [
            {
                "id": "maple",
                "name": in_all_languages("Maple"),
                "aliases": ["maple", "枫叶"],
                "how_to_tell": in_all_languages("A leaf on the SIM."),
                "domains": [{"domain": "maple.example", "role": "main site", **BASIS}],
                "links": {"home": {"url": "https://www.maple.example/", **BASIS}},
                "channels": [{"channel": "web", **BASIS}],
                "plans": [
                    {
                        "id": "small",
                        "name": in_all_languages("Small"),
                        "price": {"minor": 1500, "currency": "CAD"},
                        "validity": {"days": 30},
                        **BASIS,
                    },
                    {"id": "large", "name": in_all_languages("Large"), "price": None, "validity": None, **BASIS},
                ],
            }
        ],
    }


def write(folder: Path, name: str, body: object) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(body if isinstance(body, str) else yaml.safe_dump(body, allow_unicode=True), "utf-8")
    return path


def problems_of(shipped: Path, overrides: Path | None = None) -> tuple[str, ...]:
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(shipped, overrides)
    return caught.value.problems
