"""The shipped catalogue makes sense beyond its shapes: rhythms, money, scripts and names fit together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from content.catalogue import load_catalogue
from domain.catalogue import Carrier
from domain.facts import Words
from domain.languages import Language

CATALOGUE = load_catalogue()
CARRIERS = [carrier for country in CATALOGUE.countries for carrier in country.carriers]

every_carrier = pytest.mark.parametrize("carrier", CARRIERS, ids=lambda carrier: carrier.id)


@every_carrier
def test_the_rhythm_is_shorter_than_the_way_to_losing_the_number(carrier: Carrier) -> None:
    loss, rhythm = carrier.after_expiry, carrier.keep_alive
    if loss and loss.number_loss_days and loss.counted_from == "last_action" and rhythm:
        assert rhythm.interval_days is not None
        assert rhythm.interval_days <= loss.number_loss_days


@every_carrier
def test_reminders_fall_inside_the_rhythm_and_come_nearer(carrier: Carrier) -> None:
    rhythm = carrier.keep_alive
    if rhythm and rhythm.interval_days:
        leads = rhythm.remind_before
        assert all(0 <= lead < rhythm.interval_days for lead in leads)
        assert list(leads) == sorted(set(leads), reverse=True)


@every_carrier
def test_amounts_are_in_the_money_of_the_country(carrier: Carrier) -> None:
    country = CATALOGUE.country(carrier.country)
    assert country is not None
    amounts = [plan.price for plan in carrier.plans]
    amounts.append(carrier.keep_alive.cost if carrier.keep_alive else None)
    assert {amount.currency for amount in amounts if amount} <= {country.currency}


@every_carrier
def test_days_of_grace_never_outlast_the_number(carrier: Carrier) -> None:
    rule = carrier.after_expiry
    if rule and rule.grace_days is not None and rule.number_loss_days is not None:
        assert rule.grace_days <= rule.number_loss_days


@every_carrier
def test_general_knowledge_is_never_called_confirmed(carrier: Carrier) -> None:
    facts = [*carrier.domains, *carrier.apps, *carrier.phones, *carrier.codes, *carrier.payment_methods]
    facts += [*carrier.channels, *carrier.plans]
    facts += filter(None, [carrier.after_expiry, carrier.keep_alive, carrier.auto_renew, carrier.early_renewal])
    assert not [fact for fact in facts if fact.source == "general-knowledge" and fact.confirmed]


@every_carrier
def test_an_unverified_carrier_shows_no_link(carrier: Carrier) -> None:
    if not carrier.verified:
        links = carrier.links
        assert not [link for link in (links.home, links.sign_in, links.renewal, links.help) if link and link.shown]


def test_no_word_names_two_carriers() -> None:
    owners = defaultdict(set)
    for carrier in CARRIERS:
        for word in (*carrier.aliases, *(name.lower() for name in carrier.name.root.values())):
            owners[word].add(carrier.id)
    assert {word: ids for word, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("language", "charset"),
    [(Language.ZH_HANS, "gb2312"), (Language.ZH_HANT, "big5hkscs")],
    ids=["simplified", "traditional"],
)
def test_chinese_texts_keep_to_their_script(language: Language, charset: str) -> None:
    texts = {words.to(language) for words in _texts_of(CATALOGUE)}
    strays = {text: stray for text in texts if (stray := _characters_outside(text, charset))}
    assert strays == {}


def _characters_outside(text: str, charset: str) -> str:
    return "".join(sign for sign in text if "一" <= sign <= "鿿" and not _holds(charset, sign))


def _holds(charset: str, sign: str) -> bool:
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _texts_of(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts_of(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_of(item)
