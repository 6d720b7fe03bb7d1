"""Loads what the link shield knows beside the catalogue, and the public-suffix list; judges no link."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from publicsuffixlist import PublicSuffixList

from domain.look_alikes import Lore

FILE = Path(__file__).parent / "data" / "links.yaml"


@cache
def link_lore(file: Path = FILE) -> Lore:
    """The word lists of links.yaml with the suffixes of the list that the library ships (nothing is downloaded)."""
    lists = {name: frozenset(entries) for name, entries in yaml.safe_load(file.read_text("utf-8")).items()}
    suffixes = PublicSuffixList(accept_unknown=False)
    return Lore(**lists, suffix_of=lambda host: suffixes.publicsuffix(host) or "")
