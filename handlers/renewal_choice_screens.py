"""The screens on which a person chooses country, carrier, plan, channel and payment method; changes nothing."""

from __future__ import annotations

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Carrier, Catalogue, Channel, Country, Need, PaymentMethod, Plan
from domain.lines import Line
from domain.renewals import Renewal, payment_methods, previous_step
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs
from handlers.wording import allowance, basis, carrier_name, country_name, line_name, price

FEW_PLANS = 3
MOST_LINES = 20
MOST_PLANS = 12
PERIODS_OFFERED = (28, 30, 90, 180, 365)

CHANNEL_SIGNS = {
    Channel.WEB: "🌐",
    Channel.APP: "📱",
    Channel.PHONE: "☎️",
    Channel.MARKETPLACE: "🛒",
    Channel.SHOP: "🏪",
    Channel.POST: "📮",
    Channel.KIOSK: "🏧",
}


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
            _small(country.notes.to(voice.language)) if country.notes else None,
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


def plans_for(carrier: Carrier, need: Need | None) -> list[Plan]:
    """The plans that may be shown, for a need if one is chosen; an empty need shows all."""
    shown = [plan for plan in carrier.plans if plan.shown]
    return [plan for plan in shown if need in plan.needs] or shown if need else shown


def plan_screen(
    renewal: Renewal, carrier: Carrier, catalogue: Catalogue, voice: Voice, last: tuple[str, Html] | None
) -> Screen:
    """`last`: name and price of the line's present plan, offered first."""
    plans = plans_for(carrier, renewal.need)[:MOST_PLANS]
    rows: list[Row] = []
    if last is not None:
        label = voice.plain("renew-same-plan", plan=last[0])
        rows.append((Button(label, act("same", renewal), style="primary"),))
    rows += [
        (Button(f"{number}. {_plan_label(plan, voice)}", act("plan", renewal, plan.id)),)
        for number, plan in enumerate(plans, start=1)
    ]
    rows.append((Button(voice.plain("renew-other-plan"), act("other", renewal)),))
    rows += _need_rows(renewal, carrier, voice)
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            _small(carrier.status.to(voice.language)) if carrier.status else None,
            voice("renew-which-plan") if plans else voice("renew-no-plan"),
            *(_plan_text(number, plan, voice) for number, plan in enumerate(plans, start=1)),
            voice("renew-few-plans") if 0 < len([p for p in carrier.plans if p.shown]) < FEW_PLANS else None,
        ),
        (*rows, way_out(renewal, catalogue, voice)),
    )


def _plan_label(plan: Plan, voice: Voice) -> str:
    name = plan.name.to(voice.language)
    return f"{name} · {voice.money(plan.price)}" if plan.price else name


def _plan_text(number: int, plan: Plan, voice: Voice) -> Html:
    return listed(
        voice(
            "renew-plan-head",
            number=number,
            name=plan.name.to(voice.language),
            price=price(plan.price, plan.validity, voice),
        ),
        allowance(plan, voice),
        _small(plan.limits.to(voice.language)) if plan.limits else None,
        voice("renew-plan-basis", basis=basis(plan, voice), sample="yes" if plan.example else "no"),
    )


def _need_rows(renewal: Renewal, carrier: Carrier, voice: Voice) -> list[Row]:
    """A filter for each need that some, but not all, plans serve."""
    plans = plans_for(carrier, None)
    needs = [need for need in Need if 0 < sum(need in plan.needs for plan in plans) < len(plans)]
    if not needs:
        return []
    buttons = [
        Button(
            ("● " if renewal.need == need else "") + voice.plain(f"need-{need or 'all'}"),
            act("need", renewal, need or "all"),
        )
        for need in (None, *needs)
    ]
    return in_rows(buttons, 3)


def period_screen(renewal: Renewal, catalogue: Catalogue, voice: Voice) -> Screen:
    """How long the plan lasts that the person entered; a number of days may be typed as well."""
    buttons = [
        Button(voice.plain("period-days", days=days), act("days", renewal, str(days))) for days in PERIODS_OFFERED
    ]
    unknown = Button(voice.plain("renew-do-not-know"), act("days", renewal, "0"))
    return Screen(
        paragraphs(trail(renewal, catalogue, voice), voice("renew-ask-days")),
        (*in_rows(buttons, 3), (unknown,), _only_cancel(renewal, voice)),
    )


def question_screen(renewal: Renewal, key: str, catalogue: Catalogue, voice: Voice, *, skip: Action | None) -> Screen:
    """A question that typed words answer; `skip` when it may stay open."""
    rows: list[Row] = [(Button(voice.plain("renew-do-not-know"), skip),)] if skip else []
    currency = _currency(renewal, catalogue)
    return Screen(
        paragraphs(trail(renewal, catalogue, voice), voice(key, currency=currency)),
        (*rows, (Button(voice.plain("button-back"), act("show", renewal)),)),
    )


def _currency(renewal: Renewal, catalogue: Catalogue) -> str:
    country = catalogue.country(renewal.country) if renewal.country else None
    return country.currency if country else ""


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
    return listed(voice("renew-foreign-card"), _small(note) if note else None)


def _only_cancel(renewal: Renewal, voice: Voice) -> Row:
    return (
        Button(voice.plain("button-back"), act("show", renewal)),
        Button(voice.plain("button-cancel"), act("cancel", renewal)),
    )


def _small(text: str) -> Html:
    """A catalogue sentence in italics, escaped like everything that comes from data."""
    return Html(f"<i>{text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</i>")
