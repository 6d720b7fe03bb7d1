"""The screens on which a person chooses a plan, or tells the one that the catalogue does not have; changes nothing."""

from __future__ import annotations

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Carrier, Catalogue, Need, Plan
from domain.renewals import Renewal
from handlers.renewal_frame import act, small, trail, way_out
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs
from handlers.wording import allowance, basis, price, shortened

FEW_PLANS = 3
PLAN_LABEL_WIDTH = 24
MOST_PLANS = 12
PERIODS_OFFERED = (28, 30, 90, 180, 365)


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
            small(carrier.status.to(voice.language)) if carrier.status else None,
            voice("renew-which-plan") if plans else voice("renew-no-plan"),
            *(_plan_text(number, plan, voice) for number, plan in enumerate(plans, start=1)),
            voice("renew-few-plans") if 0 < len([p for p in carrier.plans if p.shown]) < FEW_PLANS else None,
        ),
        (*rows, way_out(renewal, catalogue, voice)),
    )


def _plan_label(plan: Plan, voice: Voice) -> str:
    """The price must stay readable on a phone: a long name gives way, since it stands in the text above."""
    name = shortened(plan.name.to(voice.language), PLAN_LABEL_WIDTH)
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
        small(plan.limits.to(voice.language)) if plan.limits else None,
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


def _only_cancel(renewal: Renewal, voice: Voice) -> Row:
    return (
        Button(voice.plain("button-back"), act("show", renewal)),
        Button(voice.plain("button-cancel"), act("cancel", renewal)),
    )
