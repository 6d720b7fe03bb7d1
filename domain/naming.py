"""Which carriers a text names; knows their names from the catalogue and no other word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from domain.catalogue import Carrier, Catalogue


def carriers_named(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Ids of the carriers that a text names, in the order of their first mention.

    Longer names go first and take their letters with them: 'ctexcel 英国' is not also whatever '英国' may be.
    """
    words = unicodedata.normalize("NFKC", text).casefold()
    found: dict[str, int] = {}
    for name, carrier_id in sorted(_names(catalogue), key=lambda entry: -len(entry[0])):
        match = re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", words)
        if match is not None:
            found.setdefault(carrier_id, match.start())
            words = f"{words[: match.start()]}{' ' * len(match[0])}{words[match.end() :]}"
    return tuple(sorted(found, key=lambda carrier_id: found[carrier_id]))


def _names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for country in catalogue.countries:
        for carrier in country.carriers:
            yield from ((name, carrier.id) for name in _names_of(carrier))


def _names_of(carrier: Carrier) -> set[str]:
    names = {carrier.id.replace("_", " "), *carrier.aliases, *carrier.name.root.values()}
    return {unicodedata.normalize("NFKC", name).casefold() for name in names}
