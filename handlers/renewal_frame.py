"""What every screen of a renewal shares: its actions, the trail of what is chosen, the ways out."""

from __future__ import annotations

from html import escape

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Catalogue
from domain.renewals import Renewal, previous_step
from handlers.screens import Button, Row
from handlers.wording import carrier_name, country_name


def act(verb: str, renewal: Renewal, argument: str = "") -> Action:
    return Action("renew", verb, renewal.id, argument)


def trail(renewal: Renewal, catalogue: Catalogue, voice: Voice) -> Html:
    """What is chosen so far: 'Renew · 🇨🇦 Canada › Bell › 30 days'."""
    country = catalogue.country(renewal.country) if renewal.country else None
    parts = [
        country_name(country, voice) if country else None,
        carrier_name(catalogue, renewal.carrier, voice) if renewal.carrier else None,
        renewal.plan_name,
    ]
    return voice("renew-trail", trail=" › ".join(part for part in parts if part)) if parts[0] else voice("renew-title")


def way_out(renewal: Renewal, catalogue: Catalogue, voice: Voice) -> Row:
    """Back, if there is a step before, and cancel."""
    carrier = catalogue.carrier(renewal.carrier) if renewal.carrier else None
    country = catalogue.country(renewal.country) if renewal.country else None
    before = previous_step(renewal, carrier, alone=bool(country and len(country.carriers) == 1))
    cancel = Button(voice.plain("button-cancel"), act("cancel", renewal))
    if before is renewal.step:
        return (cancel,)
    return (Button(voice.plain("button-back"), act("back", renewal, renewal.step)), cancel)


def small(text: str) -> Html:
    """A catalogue sentence in italics, escaped like everything that comes from data."""
    return Html(f"<i>{escape(text, quote=False)}</i>")
