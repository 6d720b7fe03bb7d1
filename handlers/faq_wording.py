"""How an answer is said: the words, and below them the catalogue's facts of the moment; builds no screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import unescape

from content.texts import Html, Voice
from domain.catalogue import AfterExpiry, Carrier, Catalogue, KeepAlive, Link
from domain.facts import Fact
from domain.faq import Shown, Topic
from domain.naming import carriers_named
from handlers.screens import listed, paragraphs
from handlers.wording import basis, price

MOST_CARRIERS = 3
MOST_ENTRIES = 3
"""Hotlines, codes or plans of one carrier; the rest stands in the catalogue's own screens."""

SHORT = 280
"""Visible characters of an answer in a group."""

_TAG = re.compile(r"</?(\w+)[^>]*>")


def concerned(answer: Topic, text: str, catalogue: Catalogue, *, own: Sequence[str] = ()) -> list[Carrier]:
    """The carriers whose facts belong to the answer: those named in `text`, else `own`, else the topic's.

    A topic about one country takes only its carriers, and without a name those of the first wave.
    """
    if answer.facts is None:
        return []
    of = answer.facts.of
    named = _known(carriers_named(text, catalogue) or own, catalogue)
    if of == "asked":
        return named[:MOST_CARRIERS]
    if not isinstance(of, str):
        return _known(of, catalogue)[:MOST_CARRIERS]
    there = [carrier for carrier in named if carrier.country == of]
    country = catalogue.country(of)
    usual = [carrier for carrier in country.carriers if carrier.first_wave] if country else []
    return (there or usual)[:MOST_CARRIERS]


def _known(ids: Sequence[str], catalogue: Catalogue) -> list[Carrier]:
    found = [catalogue.carrier(carrier_id) for carrier_id in ids]
    return [carrier for carrier in found if carrier is not None]


def answer_text(answer: Topic, voice: Voice, *, short: bool = False) -> Html:
    """Title and words; in a group only the first lines of them."""
    words = answer.answer.to(voice.language).strip()
    title = voice("faq-title", title=answer.title.to(voice.language))
    return paragraphs(title, shortened(words) if short else Html(words))


def shortened(words: str, limit: int = SHORT) -> Html:
    """The first lines of safe HTML that fit, with '…' for the rest; a tag that a line leaves open is taken away."""
    kept: list[str] = []
    room = limit
    for line in words.splitlines():
        room -= len(_TAG.sub("", line))
        if kept and room < 0:
            return Html("\n".join(kept).rstrip() + "\n…")
        kept.append(line if _is_balanced(line) else _TAG.sub("", line))
    return Html("\n".join(kept))


def bare(words: str) -> str:
    """Safe HTML as plain text."""
    return unescape(_TAG.sub("", words))


def _is_balanced(line: str) -> bool:
    opened: list[str] = []
    for tag in _TAG.finditer(line):
        if not tag[0].startswith("</"):
            opened.append(tag[1])
        elif not opened or opened.pop() != tag[1]:
            return False
    return not opened


# -- the catalogue's facts


def facts_text(answer: Topic, carriers: Sequence[Carrier], voice: Voice, *, short: bool = False) -> Html | None:
    """What the topic shows of each carrier; several carriers, or a group, get the first fact only."""
    if answer.facts is None:
        return None
    first_only = short or len(carriers) > 1
    blocks = [_carrier_facts(answer.facts.show, carrier, voice, first_only=first_only) for carrier in carriers]
    return paragraphs(*blocks) or None


def _carrier_facts(shown: Sequence[Shown], carrier: Carrier, voice: Voice, *, first_only: bool) -> Html | None:
    facts = [fact for name in shown for fact in FACTS[name](carrier, voice)]
    if first_only:
        facts = facts[:1]
    if not facts:
        return voice("faq-carrier-unknown", carrier=carrier.name.to(voice.language)) if not carrier.verified else None
    return listed(voice("faq-carrier", carrier=carrier.name.to(voice.language)), *facts)


def _link(key: str, link: Link | None, voice: Voice) -> list[Html]:
    if link is None or not link.shown:
        return []
    host = (link.url.host or "").removeprefix("www.")
    # Addresses of the catalogue are checked https addresses; a quotation mark is the only sign that could end one.
    address = Html(str(link.url).replace("&", "&amp;").replace('"', "%22"))
    return [voice(key, url=address, host=host, basis=basis(link, voice))]


def _renewal_link(carrier: Carrier, voice: Voice) -> list[Html]:
    links = carrier.links
    shown = (link for link in (links.renewal, links.sign_in, links.home) if link is not None and link.shown)
    return _link("faq-renewal-link", next(shown, None), voice)


def _help_link(carrier: Carrier, voice: Voice) -> list[Html]:
    return _link("faq-help-link", carrier.links.help, voice)


def _hotline(carrier: Carrier, voice: Voice) -> list[Html]:
    return [
        voice(
            "faq-phone",
            number=phone.number,
            where=voice.plain(f"calling-{phone.calling_from}"),
            purpose=phone.purpose.to(voice.language),
            basis=basis(phone, voice),
        )
        for phone in carrier.phones
        if phone.shown
    ][:MOST_ENTRIES]


def _codes(carrier: Carrier, voice: Voice) -> list[Html]:
    return [
        voice("faq-code", code=code.send, purpose=code.purpose.to(voice.language), basis=basis(code, voice))
        for code in carrier.codes
        if code.shown
    ][:MOST_ENTRIES]


def _payment(carrier: Carrier, voice: Voice) -> list[Html]:
    known = [method for method in carrier.payment_methods if method.shown and method.accepted is not None]
    said = []
    for key, accepted in (("faq-pays", True), ("faq-pays-not", False)):
        methods = [method for method in known if method.accepted is accepted]
        if methods:
            names = Html(" · ".join(voice.plain(f"method-{method.method}") for method in methods))
            said.append(voice(key, methods=names, basis=basis(_weakest(methods), voice)))
    cards = carrier.foreign_cards
    if cards is not None and cards.shown:
        said.append(voice("faq-foreign-cards", text=cards.note.to(voice.language), basis=basis(cards, voice)))
    return said


def _weakest(facts: Sequence[Fact]) -> Fact:
    """The fact that the whole sentence rests on: an unconfirmed one, else the oldest."""
    return min(facts, key=lambda fact: (fact.confirmed, fact.as_of))


def _keep_alive(carrier: Carrier, voice: Voice) -> list[Html]:
    return _rule(carrier.keep_alive, voice)


def _after_expiry(carrier: Carrier, voice: Voice) -> list[Html]:
    return _rule(carrier.after_expiry, voice)


def _rule(rule: KeepAlive | AfterExpiry | None, voice: Voice) -> list[Html]:
    if rule is None or not rule.shown:
        return []
    return [voice("line-rule", rule=rule.text.to(voice.language), basis=basis(rule, voice))]


def _plans(carrier: Carrier, voice: Voice) -> list[Html]:
    return [
        voice(
            "faq-plan",
            plan=plan.name.to(voice.language),
            price=price(plan.price, plan.validity, voice),
            basis=basis(plan, voice),
        )
        for plan in carrier.plans
        if plan.shown
    ][:MOST_ENTRIES]


def _domains(carrier: Carrier, voice: Voice) -> list[Html]:
    shown = [domain for domain in carrier.domains if domain.shown]
    if not shown:
        return []
    names = Html(", ".join(f"<code>{domain.domain}</code>" for domain in shown))
    return [voice("faq-domains", domains=names, basis=basis(_weakest(shown), voice))]


FACTS: dict[Shown, Callable[[Carrier, Voice], list[Html]]] = {
    Shown.RENEWAL_LINK: _renewal_link,
    Shown.HELP_LINK: _help_link,
    Shown.HOTLINE: _hotline,
    Shown.CODES: _codes,
    Shown.PAYMENT: _payment,
    Shown.KEEP_ALIVE: _keep_alive,
    Shown.AFTER_EXPIRY: _after_expiry,
    Shown.PLANS: _plans,
    Shown.DOMAINS: _domains,
}
