"""Says whether a link is a carrier's, unknown or a pretence; looks at the address alone, never at the page."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue import Catalogue
from domain.lettering import slips
from domain.link_finding import HAN, Address, addresses, marked_links
from domain.look_alikes import Likeness, LookAlikes, Lore, Trick, within


class Verdict(StrEnum):
    """From the best to the worst: of several links the worst counts."""

    OFFICIAL = "official"
    APPROVED = "approved"
    UNKNOWN = "unknown"
    SUSPICIOUS = "suspicious"


_ENDING = re.compile(rf"([a-z]*)(?:[{HAN}]|[^\w.-]).*")
_PLAIN_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+")
_WORSE = {verdict: rank for rank, verdict in enumerate(Verdict)}
_FROM_A_CARRIER = frozenset({"http", "https", ""})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one link is. `carrier` owns it when official; when suspicious it is whom the link imitates, if clear."""

    verdict: Verdict
    host: str = ""
    carrier: str | None = None
    trick: Trick | None = None


NO_LINK = Judgement(Verdict.UNKNOWN)


def worst_first(judgements: Iterable[Judgement]) -> list[Judgement]:
    return sorted(judgements, key=lambda one: -_WORSE[one.verdict])


class Shield:
    """Judges links by one state of the catalogue."""

    def __init__(self, catalogue: Catalogue, lore: Lore) -> None:
        self._looks = LookAlikes(catalogue, lore)
        self._lore = lore

    def judge(self, text: str, approved: Collection[str] = ()) -> Judgement:
        """The worst link of the text (the first of equals); `NO_LINK` for none. `approved`: the operator's domains."""
        return next(iter(worst_first(self.judgements(text, approved))), NO_LINK)

    def judgements(self, text: str, approved: Collection[str] = ()) -> list[Judgement]:
        """One for each link, in no particular order; mail addresses count only when they pretend."""
        found = [one for address in addresses(text) if (one := self._judged(address, approved))]
        return found + [pretence for shown, target in marked_links(text) if (pretence := self._shown(shown, target))]

    def _judged(self, address: Address, approved: Collection[str]) -> Judgement | None:
        """None for what only looks like an address ('3.99', 'main.py') and for honest mail."""
        host = self._without_prose(address.host)
        trick = self._trick(address, host, trusted=within(host, approved) is not None)
        if trick is not None:
            return Judgement(Verdict.SUSPICIOUS, host, trick.carrier, trick.trick)
        if address.mail:
            return None
        owner = self._owner(host)
        if owner and address.scheme in _FROM_A_CARRIER:
            return Judgement(Verdict.OFFICIAL, host, owner)
        if within(host, approved):
            return Judgement(Verdict.APPROVED, host)
        return Judgement(Verdict.UNKNOWN, host) if address.scheme or self._lore.suffix_of(host) else None

    def _owner(self, host: str) -> str | None:
        """The carrier whose official domain the host is, or truly belongs to."""
        domain = within(host, self._looks.official) if _PLAIN_HOST.fullmatch(host) else None
        return self._looks.official[domain] if domain else None

    def _trick(self, address: Address, host: str, *, trusted: bool) -> Likeness | None:
        if address.scheme in {"javascript", "vbscript", "data"}:
            return Likeness(Trick.SCRIPT, None)
        owner = self._owner(host)
        if owner or trusted:
            return Likeness(Trick.DISGUISE, owner) if address.disguised else None
        if address.scheme and _is_number(host):
            return Likeness(Trick.NUMBERS, None)
        if address.before_at and (front := self._in_front(address)):
            return front
        likeness = self._looks.likeness(host)
        if likeness and not address.scheme and not self._is_address(host, likeness):
            return None
        return likeness or (Likeness(Trick.DISGUISE, None) if address.scheme and address.disguised else None)

    def _in_front(self, address: Address) -> Likeness | None:
        """'https://telus.com@evil.com': the name before the @ is only a user's."""
        front = address.before_at.partition(":")[0].removeprefix("www.")
        if owner := self._owner(front):
            return Likeness(Trick.USERINFO, owner)
        if address.mail:
            return None
        likeness = self._looks.likeness(front) if front else None
        return Likeness(Trick.USERINFO, likeness.carrier if likeness else None) if likeness or "." in front else None

    def _is_address(self, host: str, likeness: Likeness) -> bool:
        """Without a scheme, 'telus.apk' is no address; 'telus.com.evil' and 'telus.con' are to be taken for one."""
        if self._lore.suffix_of(host) or likeness.trick is Trick.SUBDOMAIN:
            return True
        bare = host.removeprefix("www.")
        return likeness.trick is Trick.ENDING and any(slips(bare, domain, 1) for domain in self._looks.official)

    def _without_prose(self, host: str) -> str:
        """'telus.com充值' without the words that run on: no domain ends in them."""
        name, _, last = host.rpartition(".")
        ending = _ENDING.match(last)
        if not name or not ending or self._lore.suffix_of(host):
            return host
        return f"{name}.{ending[1]}" if ending[1] else name

    def _shown(self, shown: str, target: str) -> Judgement | None:
        """A link that shows a carrier's address and leads elsewhere."""
        owners = [self._owner(address.host) for address in addresses(shown)]
        owner = next((owner for owner in owners if owner), None)
        if owner is None:
            return None
        led = self.judge(target)
        if led.verdict is Verdict.OFFICIAL:
            return None
        return Judgement(Verdict.SUSPICIOUS, led.host, owner, Trick.SHOWN)


def _is_number(host: str) -> bool:
    """A public machine named by its number, as browsers read it ('203.0.113.9', '3405803785', '0xCB007109')."""
    try:
        if "." in host or host.startswith("["):
            parts = [str(int(part, 0)) for part in host.split(".")] if "." in host else [host.strip("[]")]
            return not ipaddress.ip_address(".".join(parts)).is_loopback and not _at_home(".".join(parts))
        return int(host, 0) > 255
    except ValueError:
        return False


def _at_home(number: str) -> bool:
    return number.startswith(("10.", "192.168.", "169.254.", "172.16."))
