"""Checks the links in a text against the present catalogue and the operator's own list; fetches no page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from content.catalogue import CatalogueShelf
from content.links import link_lore
from domain.catalogue import Carrier
from domain.links import Judgement, Shield, Verdict, worst_first
from domain.look_alikes import within


@dataclass(frozen=True, slots=True)
class CheckedLink:
    """A judged link; `carrier` owns it or is imitated, `as_of` says when its official domain was last looked at."""

    judgement: Judgement
    carrier: Carrier | None
    as_of: str | None


class Links:
    """Knows official domains of carriers, look-alikes and, when asked with them, domains that the operator approved."""

    def __init__(self, shelf: CatalogueShelf) -> None:
        self._shelf = shelf
        self._shield = Shield(shelf.current, link_lore())
        self._built_from = shelf.current

    def judge(self, text: str, approved: Collection[str] = ()) -> Judgement:
        """The worst link of the text; unknown, with no host, when there is none."""
        return self._present().judge(text, approved)

    def check(self, text: str, approved: Collection[str] = ()) -> list[CheckedLink]:
        """Each host once, the worst first."""
        found = worst_first(self._present().judgements(text, approved))
        unique: dict[str, Judgement] = {}
        for judgement in found:
            unique.setdefault(judgement.host, judgement)
        return [self._checked(judgement) for judgement in unique.values()]

    def _present(self) -> Shield:
        if self._shelf.current is not self._built_from:  # an operator changed the catalogue
            self._shield, self._built_from = Shield(self._shelf.current, link_lore()), self._shelf.current
        return self._shield

    def _checked(self, judgement: Judgement) -> CheckedLink:
        carrier = self._shelf.current.carrier(judgement.carrier) if judgement.carrier else None
        as_of = _as_of(judgement, carrier) if carrier and judgement.verdict is Verdict.OFFICIAL else None
        return CheckedLink(judgement, carrier, as_of)


def _as_of(judgement: Judgement, carrier: Carrier) -> str | None:
    facts = {fact.domain: fact.as_of for fact in carrier.domains}
    domain = within(judgement.host, facts)
    return facts[domain] if domain else None
