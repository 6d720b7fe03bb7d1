"""Tells hosts that try to look like a carrier's, and by which trick; knows no text around them and fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue import Catalogue
from domain.lettering import alike, latin, slips

SHORTEST_STRONG = 5  # a brand this long may be found inside another word
SHORTEST_DOUBLE_SLIP = 8  # a name this long may be written with two slips
_HAN = re.compile(r"[\u3400-\u9fff]")


class Trick(StrEnum):
    """How an address pretends; the words are Fluent keys `trick-<value>`."""

    SUBDOMAIN = "subdomain"
    USERINFO = "userinfo"
    LETTERS = "letters"
    DIGITS = "digits"
    ADDED = "added"
    ENDING = "ending"
    SLIP = "slip"
    DISGUISE = "disguise"
    SHOWN = "shown"
    NUMBERS = "numbers"
    SCRIPT = "script"
    WARNED = "warned"


@dataclass(frozen=True, slots=True)
class Lore:
    """The lists of links.yaml, and the public suffix of a host ('' if nobody registers names below it)."""

    names: frozenset[str]
    words: frozenset[str]
    generic: frozenset[str]
    trade: frozenset[str]
    trade_han: frozenset[str]
    warned: frozenset[str]
    others: frozenset[str]
    suffix_of: Callable[[str], str]

    def registrable(self, host: str) -> str:
        """The part of a host that somebody has registered ('evil.co.uk'); the host itself if it has no known suffix."""
        suffix = self.suffix_of(host)
        if not suffix or suffix == host:
            return host
        return host.removesuffix("." + suffix).rpartition(".")[2] + "." + suffix


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which trick makes a host look like which carrier's."""

    trick: Trick
    carrier: str | None


def official_domains(catalogue: Catalogue) -> dict[str, str]:
    """Domain → carrier id, for domains sure enough to be shown; what two carriers share is the first wave's."""
    carriers = sorted((c for country in catalogue.countries for c in country.carriers), key=lambda c: not c.first_wave)
    owners: dict[str, str] = {}
    for carrier in carriers:
        for domain in carrier.domains:
            if domain.shown:
                owners.setdefault(domain.domain, carrier.id)
    return owners


def within(host: str, domains: Collection[str]) -> str | None:
    """The domain that the host is, or truly belongs to."""
    labels = host.split(".")
    parents = (".".join(labels[start:]) for start in range(len(labels)))
    return next((parent for parent in parents if parent in domains), None)


class LookAlikes:
    """Compares hosts with the official domains and with the names of the carriers that have one."""

    def __init__(self, catalogue: Catalogue, lore: Lore) -> None:
        self.official = official_domains(catalogue)
        self._lore = lore
        carriers = [c for country in catalogue.countries for c in country.carriers]
        unsure = {domain.domain for carrier in carriers for domain in carrier.domains if not domain.shown}
        self._others = lore.others | (unsure - self.official.keys())
        self._labels = self._labels_of(self.official)
        self._shapes = {alike(domain): carrier for domain, carrier in self.official.items()}
        self._label_shapes = {alike(label): carrier for label, carrier in self._labels.items()}
        self._hyphened = [label for domain in self.official if "-" in (label := domain.split(".")[0])]
        self._stems = self._stems_of(self.official)
        self._brands = self._labels | {stem.replace(".", ""): owner for stem, owner in self._stems.items()}
        self._han: dict[str, str] = {}
        for carrier in carriers:
            if carrier.id in self.official.values():
                self._learn(carrier.id, carrier.aliases)
        weak = lore.names | lore.words
        self._strong = {b: c for b, c in self._brands.items() if len(b) >= SHORTEST_STRONG and b not in weak}

    def likeness(self, host: str) -> Likeness | None:
        """What the host pretends to be; None for one that pretends nothing. The host is not an official one."""
        if within(host, self._lore.warned):
            return Likeness(Trick.WARNED, self._owner_of_brand_in(host))
        if self._lore.registrable(host) in self._others:
            return None
        if _HAN.search(host):
            return self._in_han(host)
        plain = latin(host)
        if plain != host:
            owner = within(plain, self.official)
            found = Likeness(Trick.LETTERS, self.official[owner]) if owner else self._in_latin(plain)
            return Likeness(Trick.LETTERS, found.carrier) if found else None
        return self._in_latin(host)

    # -- what is learnt from the catalogue

    def _labels_of(self, domains: Mapping[str, str]) -> dict[str, str]:
        """Registered name without hyphens → carrier. A domain below another's name (voice.google.com) gives none."""
        labels: dict[str, str] = {}
        for domain, carrier in domains.items():
            label = domain.split(".")[0].replace("-", "")
            if self._lore.registrable(domain) == domain and label not in self._lore.generic:
                labels.setdefault(label, carrier)
        return labels

    def _stems_of(self, domains: Mapping[str, str]) -> dict[str, str]:
        """Domain without its suffix → carrier, for one below another's name ('voice.google')."""
        below = {domain: owner for domain, owner in domains.items() if self._lore.registrable(domain) != domain}
        return {d.removesuffix("." + self._lore.suffix_of(d)): owner for d, owner in below.items()}

    def _learn(self, carrier: str, aliases: Iterable[str]) -> None:
        for alias in aliases:
            if _HAN.search(alias):
                self._han.setdefault(alias.replace(" ", ""), carrier)
                continue
            brand = re.sub(r"[^a-z0-9]", "", alias.lower())
            if len(brand) >= 4:  # shorter ones mean too many things
                self._brands.setdefault(brand, carrier)

    # -- tricks, the most telling first

    def _in_latin(self, host: str) -> Likeness | None:
        bare = host.removeprefix("www.")
        suffix = self._lore.suffix_of(host) or host.rpartition(".")[2]
        name = bare.removesuffix("." + suffix)
        label = name.rpartition(".")[2].replace("-", "").replace("_", "")
        return (
            self._domain_inside(bare)
            or self._near_domain(bare)
            or self._other_ending(name)
            or self._slip(label, suffix)
            or self._brand_inside(name)
        )

    def _domain_inside(self, host: str) -> Likeness | None:
        """'telus.com.evil.io', 'telus.com-pay.top', 'ee-co-uk.com', 'bellca.com'."""
        dotted = f".{host}."
        parted = dotted.replace("-", ".").replace("_", ".")
        for domain, carrier in self.official.items():
            if f".{domain}." in dotted:
                return Likeness(Trick.SUBDOMAIN, carrier)
            if f".{domain.replace('-', '.')}." in parted:
                return Likeness(Trick.ADDED, carrier)
            joined = domain.replace(".", "").replace("-", "")
            if len(joined) >= SHORTEST_STRONG and f".{joined}." in dotted:
                return Likeness(Trick.ADDED, carrier)
        return None

    def _near_domain(self, host: str) -> Likeness | None:
        """The whole host seems an official domain: 'te1us.com', 'telus.con', 'voice.gogle.com'."""
        if shape := within(alike(host), self._shapes):
            return Likeness(Trick.DIGITS, self._shapes[shape])
        for domain, carrier in self.official.items():
            if not slips(host, domain, 1) or self._lore.registrable(host) == self._lore.registrable(domain):
                continue
            name = domain.partition(".")[0]
            if host.partition(".")[0] == name:
                return Likeness(Trick.ENDING, carrier)
            if name in self._lore.generic or name not in self._labels:
                return Likeness(Trick.SLIP, carrier)
        return None

    def _other_ending(self, name: str) -> Likeness | None:
        """A carrier's registered name under another suffix: 'telus.co', 'bell.github.io', 'voice.google.top'."""
        label = name.rpartition(".")[2].replace("-", "")
        if owner := self._labels.get(label) or self._stems.get(name):
            return Likeness(Trick.ENDING, owner)
        owner = self._label_shapes.get(alike(label))
        return Likeness(Trick.DIGITS, owner) if owner else None

    def _slip(self, label: str, suffix: str) -> Likeness | None:
        """A registered name with a slip of the finger: 'tellus.com', 'movisatr.cl'."""
        for domain, carrier in self.official.items():
            known = domain.split(".")[0].replace("-", "")
            if known in self._labels and self._mistyped(label, known, domain.endswith("." + suffix)):
                return Likeness(Trick.SLIP, carrier)
        return None

    def _mistyped(self, label: str, known: str, same_suffix: bool) -> bool:
        """Short names and everyday words are only a slip away from other words: there the suffix must agree."""
        if not label or label == known or (label[0] != known[0] and not (same_suffix and len(known) > SHORTEST_STRONG)):
            return False
        everyday = known in self._lore.words or known in self._lore.names
        if len(known) < 4:  # only a letter typed twice
            return same_suffix and len(label) == len(known) + 1 and slips(label, known, 1) and set(label) == set(known)
        if len(known) < SHORTEST_STRONG or everyday:
            return same_suffix and slips(label, known, 1)
        return slips(label, known, 2 if len(known) >= SHORTEST_DOUBLE_SLIP and label[0] == known[0] else 1)

    def _brand_inside(self, name: str) -> Likeness | None:
        """A brand as a part of another name: 'telus-topup', 'mybellprepaid', 'rogers.evil', 'three-topup'."""
        registered = name.rpartition(".")[2]
        for label in reversed(name.split(".")):
            if owner := self._owner_of_brand_in(label) or self._named(label):
                return Likeness(Trick.ADDED if label == registered else Trick.SUBDOMAIN, owner)
        owner = self._word_in_trade(name)
        return Likeness(Trick.ADDED, owner) if owner else None

    def _owner_of_brand_in(self, label: str) -> str | None:
        """Of a brand that is like no other word, wherever it stands."""
        joined = alike(re.sub(r"[-_.]", "", label))
        return next((owner for brand, owner in self._strong.items() if alike(brand) in joined), None)

    def _named(self, label: str) -> str | None:
        """Of a brand that is a name: a whole word of the label, or with nothing but words of trade."""
        for written in self._hyphened:
            label = label.replace(written, written.replace("-", ""))
        tokens = [*re.split(r"[-_]", label), label.replace("-", "")]
        for brand, carrier in self._brands.items():
            if brand in self._lore.words:
                continue
            shape = alike(brand)
            if any(alike(token) == shape or self._beside_trade(token, brand) for token in tokens):
                return carrier
        return None

    def _word_in_trade(self, name: str) -> str | None:
        """Of a brand that is an everyday word, when every other word of the whole name is one of trade."""
        tokens = [token for token in re.split(r"[-_.]", name) if token]
        for brand in self._lore.words & self._brands.keys():
            rest = [token for token in tokens if alike(token) != alike(brand)]
            if len(rest) < len(tokens) and rest and all(self._is_trade(token) for token in rest):
                return self._brands[brand]
            if len(brand) > 3 and any(self._beside_trade(token, brand) for token in tokens):
                return self._brands[brand]
        return None

    def _beside_trade(self, token: str, brand: str) -> bool:
        """'mybell', 'bellprepaid', 'bell2026'."""
        before, found, after = token.partition(brand)
        rest = before + after
        return bool(found and rest) and all(self._is_trade(part) for part in (before, after) if part)

    def _is_trade(self, token: str) -> bool:
        """Whether the token is made of words of trade and numbers alone."""
        reached = {0}
        for end in range(1, len(token) + 1):
            if any(token[start:end] in self._lore.trade or token[start:end].isdigit() for start in reached):
                reached.add(end)
        return len(token) in reached

    def _in_han(self, host: str) -> Likeness | None:
        """A Chinese name of a carrier, or a Latin one, in a host with Chinese characters."""
        name = host.rpartition(".")[0]
        for alias, carrier in self._han.items():
            telling = len(alias) > 2 or any(word in name for word in self._lore.trade_han)
            if telling and alias in name:
                return Likeness(Trick.LETTERS, carrier)
        found = self._in_latin(latin(host))
        parts = re.split(r"[^a-z0-9]+", latin(name))
        owner = next((self._brands[part] for part in parts if part in self._brands), None)
        return found or (Likeness(Trick.ADDED, owner) if owner else None)
