"""Small carriers to try rules on; facts are of high confidence unless a test says otherwise."""

from __future__ import annotations

from typing import Any

from domain.catalogue import Carrier
from domain.facts import Words
from domain.languages import Language

BASIS = {"source": "letter", "as_of": "2026-11", "confidence": "high"}


def words(text: str) -> Words:
    return Words({Language.EN: text})


def a_carrier(**facts: Any) -> Carrier:
    """A carrier named Maple with some facts, each without its basis, which is added here."""
    described = {
        name: [BASIS | each for each in fact] if isinstance(fact, list) else BASIS | fact
        for name, fact in facts.items()
    }
    return Carrier.model_validate(
        {"id": "maple", "country": "CA", "name": {"en": "Maple"}, "how_to_tell": {"en": "A leaf."}, **described}
    )
