"""How the nouns of the house are said: countries, carriers, plans, lines, periods, days left; builds no screen."""

from __future__ import annotations

from datetime import date
from unicodedata import east_asian_width

from content.texts import Html, Voice
from domain.catalogue import Catalogue, Country, Period, Plan
from domain.facts import Fact
from domain.lines import Line
from domain.money import Money


def country_name(country: Country, voice: Voice) -> str:
    return f"{country.flag} {country.name.to(voice.language)}"


def carrier_name(catalogue: Catalogue, carrier_id: str, voice: Voice) -> str:
    """The carrier's name; its id when the catalogue no longer has it."""
    carrier = catalogue.carrier(carrier_id)
    return carrier.name.to(voice.language) if carrier else carrier_id


def line_name(line: Line, catalogue: Catalogue, voice: Voice) -> str:
    """'Mum · Bell ··1234': the label if there is one, the carrier, the last four digits if given."""
    digits = f" ··{line.last4}" if line.last4 else ""
    carrier = carrier_name(catalogue, line.carrier, voice) + digits
    return f"{line.label} · {carrier}" if line.label else carrier


def period(value: Period, voice: Voice) -> Html:
    return voice("period-days", days=value.days) if value.days else voice("period-months", months=value.months or 0)


def price(money: Money | None, validity: Period | None, voice: Voice) -> Html:
    """'CAD 25.00 / 30 days', as far as it is known."""
    if money is None:
        return voice("price-unknown") if validity is None else period(validity, voice)
    amount = voice.money(money)
    return Html(f"{amount} / {period(validity, voice)}" if validity else amount)


def megabytes(amount: int, voice: Voice) -> str:
    """'3.5 GB' from 1024 MB on, else '500 MB'."""
    return f"{voice.number(round(amount / 1024, 2))} GB" if amount >= 1024 else f"{voice.number(amount)} MB"


def allowance(plan: Plan, voice: Voice) -> Html | None:
    """What is in a plan, '5 GB · unlimited calls'; None when nothing is known."""
    parts = []
    if plan.data_mb == "unlimited":
        parts.append(voice("data-unlimited"))
    elif plan.data_mb:
        parts.append(voice("data-amount", amount=megabytes(plan.data_mb, voice)))
    for key, amount in (("minutes", plan.minutes), ("texts", plan.texts)):
        if amount == "unlimited":
            parts.append(voice(f"{key}-unlimited"))
        elif amount:
            parts.append(voice(f"{key}-amount", amount=amount))
    return Html(" · ".join(parts)) if parts else None


def shortened(text: str, width: int) -> str:
    """At most `width` columns, Chinese characters counting two; what is cut ends in '…'."""
    columns = 0
    for place, letter in enumerate(text):
        columns += 2 if east_asian_width(letter) in "WF" else 1
        if columns > width:
            return text[:place].rstrip() + "…"
    return text


def basis(fact: Fact, voice: Voice) -> Html:
    """'as of 2026-09', and 'check on the official page' unless it is confirmed."""
    return voice("as-of" if fact.confirmed else "as-of-check", as_of=fact.as_of)


def days_left(day: date, today: date, voice: Voice) -> Html:
    """'today', 'tomorrow', 'in 5 days', '3 days ago'."""
    days = (day - today).days
    return voice("days-left", days=days) if days >= 0 else voice("days-over", days=-days)
