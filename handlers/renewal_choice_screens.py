"""The screens on which a person chooses line, country, carrier, channel and payment method; changes nothing."""

from __future__ import annotations

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Carrier, Catalogue, Channel, Country, PaymentMethod
from domain.lines import Line
from domain.renewals import Renewal, payment_methods
from handlers.renewal_frame import act, small, trail, way_out
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs
from handlers.wording import country_name, line_name, price

MOST_LINES = 20

CHANNEL_SIGNS = {
    Channel.WEB: "🌐",
    Channel.APP: "📱",
    Channel.PHONE: "☎️",
    Channel.MARKETPLACE: "🛒",
    Channel.SHOP: "🏪",
    Channel.POST: "📮",
    Channel.KIOSK: "🏧",
}


def line_screen(lines: list[Line], catalogue: Catalogue, voice: Voice) -> Screen:
    """Which of the person's lines, or another one."""
    rows: list[Row] = [
        (Button(line_name(line, catalogue, voice), Action("renew", "line", line.id)),) for line in lines[:MOST_LINES]
    ]
    return Screen(
        paragraphs(voice("renew-title"), voice("renew-which-line")),
        (*rows, (Button(voice.plain("renew-other-line"), Action("renew", "new")),)),
    )


def resume_screen(renewal: Renewal, catalogue: Catalogue, voice: Voice) -> Screen:
    """An open renewal was found: go on, or start over."""
    return Screen(
        paragraphs(trail(renewal, catalogue, voice), voice("renew-open")),
        (
            (Button(voice.plain("renew-go-on"), act("show", renewal), style="primary"),),
            (Button(voice.plain("renew-restart"), act("restart", renewal)),),
        ),
    )


def country_screen(renewal: Renewal, catalogue: Catalogue, voice: Voice, *, more: bool = False) -> Screen:
    """First the countries of the first wave; `more` shows the others."""
    rows = in_rows(
        [
            Button(country_name(country, voice), act("country", renewal, country.code))
            for country in catalogue.offered(first=not more)
        ],
        2,
    )
    if catalogue.offered(first=False):
        verb, key = ("fewer", "renew-fewer-countries") if more else ("more", "renew-more-countries")
        rows.append((Button(voice.plain(key), act(verb, renewal)),))
    return Screen(
        paragraphs(voice("renew-title"), voice("renew-which-country")), (*rows, way_out(renewal, catalogue, voice))
    )


def carrier_screen(renewal: Renewal, country: Country, catalogue: Catalogue, voice: Voice) -> Screen:
    buttons = [
        Button(carrier.name.to(voice.language), act("carrier", renewal, carrier.id)) for carrier in country.carriers
    ]
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            voice("renew-which-carrier"),
            small(country.notes.to(voice.language)) if country.notes else None,
        ),
        (
            *in_rows(buttons, 2),
            (Button(voice.plain("renew-which-is-mine"), act("mine", renewal)),),
            way_out(renewal, catalogue, voice),
        ),
    )


def which_is_mine_screen(renewal: Renewal, country: Country, voice: Voice) -> Screen:
    """How to tell the carriers of a country apart; each can be chosen at once."""
    hints = [
        voice("renew-hint", carrier=carrier.name.to(voice.language), hint=carrier.how_to_tell.to(voice.language))
        for carrier in country.carriers
    ]
    buttons = [
        Button(carrier.name.to(voice.language), act("carrier", renewal, carrier.id)) for carrier in country.carriers
    ]
    return Screen(
        paragraphs(voice("renew-which-is-mine-how"), listed(*hints)),
        (*in_rows(buttons, 2), (Button(voice.plain("button-back"), act("show", renewal)),)),
    )


def channel_screen(renewal: Renewal, carrier: Carrier, catalogue: Catalogue, voice: Voice) -> Screen:
    options = [option for option in carrier.channels if option.shown]
    buttons = [
        Button(
            f"{CHANNEL_SIGNS[option.channel]} {voice.plain(f'channel-{option.channel}')}",
            act("channel", renewal, option.channel),
        )
        for option in options
    ]
    details = [
        voice(
            "renew-channel",
            sign=CHANNEL_SIGNS[option.channel],
            channel=voice.plain(f"channel-{option.channel}"),
            detail=option.detail.to(voice.language) if option.detail else voice.plain(f"channel-{option.channel}-how"),
        )
        for option in options
    ]
    cautions = [voice("caution", text=option.caution.to(voice.language)) for option in options if option.caution]
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            voice("renew-price", price=price(renewal.price, renewal.period, voice)),
            voice("renew-which-channel"),
            listed(*details),
            listed(*cautions) if cautions else None,
        ),
        (*in_rows(buttons, 2), way_out(renewal, catalogue, voice)),
    )


def method_screen(renewal: Renewal, carrier: Carrier, catalogue: Catalogue, voice: Voice) -> Screen:
    """The accepted methods, those not established marked as such, and what to mind with a card from elsewhere."""
    assert renewal.channel is not None
    offered = payment_methods(carrier, renewal.channel)
    known: dict[str, Button] = {}
    for method in offered:
        sign = "" if method.accepted else "❔ "
        known.setdefault(
            method.method, Button(sign + voice.plain(f"method-{method.method}"), act("method", renewal, method.method))
        )
    details = [_method_text(method, voice) for method in offered]
    foreign = carrier.foreign_cards
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            voice("renew-which-method"),
            listed(*details),
            _foreign_card_caution(foreign.note.to(voice.language) if foreign and foreign.shown else None, voice),
        ),
        (
            *in_rows(list(known.values()), 2),
            (Button(voice.plain("renew-method-undecided"), act("method", renewal, "none")),),
            way_out(renewal, catalogue, voice),
        ),
    )


def _method_text(method: PaymentMethod, voice: Voice) -> Html:
    key = "renew-method" if method.accepted else "renew-method-unknown"
    name = voice.plain(f"method-{method.method}")
    if method.detail is None:
        return voice(key, method=name)
    return voice(f"{key}-detail", method=name, detail=method.detail.to(voice.language))


def _foreign_card_caution(note: str | None, voice: Voice) -> Html:
    return listed(voice("renew-foreign-card"), small(note) if note else None)
