"""Finds in a message what nobody should post in a group; numbers that the catalogue itself gives are no secret."""

from __future__ import annotations

import asyncio
import re

from content.catalogue import CatalogueShelf
from domain.catalogue import Catalogue
from domain.secrets_in_text import SecretKind, secrets_in
from services.secrets_in_picture import secrets_in_picture

PICTURES_AT_ONCE = 2
"""Reading one takes a core for a moment: a flood of them must wait for itself."""


class Hygiene:
    def __init__(self, shelf: CatalogueShelf) -> None:
        self._shelf = shelf
        self._hotlines = _hotlines(shelf.current)
        self._built_from = shelf.current
        self._pictures = asyncio.Semaphore(PICTURES_AT_ONCE)

    def secret_in(self, text: str) -> SecretKind | None:
        """The first kind of secret in the text."""
        if self._shelf.current is not self._built_from:  # an operator changed the catalogue
            self._hotlines, self._built_from = _hotlines(self._shelf.current), self._shelf.current
        found = secrets_in(text, self._hotlines)
        return found[0].kind if found else None

    async def secret_in_picture(self, picture: bytes) -> SecretKind | None:
        """The kind of secret that a QR code or bar code in the picture holds."""
        async with self._pictures:
            found = await asyncio.to_thread(secrets_in_picture, picture)
        return found[0].kind if found else None


def _hotlines(catalogue: Catalogue) -> frozenset[str]:
    """The digits of every number that the catalogue gives, also without the country's."""
    digits: set[str] = set()
    for country in catalogue.countries:
        dial = re.sub(r"\D", "", country.dial or "")
        for carrier in country.carriers:
            for phone in carrier.phones:
                number = re.sub(r"\D", "", phone.number)
                digits |= {number, dial + number.removeprefix(dial), number.removeprefix(dial)}
    return frozenset(digits)
