"""How reminders are said: how long is left, what a rung is about, what will come and what came; builds no screen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from content.texts import Html, Voice
from domain.catalogue import Catalogue
from domain.lines import Line, Tie
from domain.outbox import Delivery
from domain.reminders import Reason, Reminder, Rung
from domain.zones import local_date, local_moment
from handlers.screens import listed
from handlers.wording import days_left, line_name

HOURS_SHOWN = timedelta(days=1)
"""With less than this left, hours are said."""


def over_at(day: date, carrier_zone: str) -> datetime:
    """The moment at which the last day is over where the carrier counts its days."""
    return local_moment(day + timedelta(days=1), time(), carrier_zone)


def time_left(day: date, now: datetime, zone: str, carrier_zone: str, voice: Voice) -> Html:
    """How long a last day is away: 'in 5 days', 'tomorrow', 'in 14 hours', 'yesterday'.

    Hours are told by the carrier's clock, on which the day ends; days by the person's calendar.
    """
    left = over_at(day, carrier_zone) - now
    if timedelta() < left <= HOURS_SHOWN:
        return voice("hours-left", hours=left // timedelta(hours=1))
    today = local_date(now, zone)
    # Where the carrier's day ends within the person's own, it is 'today' until it is over, not 'in 0 days' after.
    return days_left(day if left > timedelta() else min(day, today), today, voice)


def stops_text(day: date, zone: str, carrier_zone: str, now: datetime, voice: Voice) -> Html | None:
    """When the last day will be over on the person's own clock; None where both clocks agree, or it is over."""
    moment = over_at(day, carrier_zone)
    if (
        moment <= now
        or moment.astimezone(ZoneInfo(zone)).utcoffset() == moment.astimezone(ZoneInfo(carrier_zone)).utcoffset()
    ):
        return None
    return listed(
        voice("reminder-carrier-zone", zone=carrier_zone), voice("reminder-stops", moment=voice.moment(moment, zone))
    )


_TITLES = {
    Reason.END: ("reminder-title", "reminder-over"),
    Reason.CODE: ("reminder-title", "reminder-over"),
    Reason.LOSS: ("reminder-loss-title", "reminder-loss-title"),
    Reason.ACTION: ("reminder-action-title", "reminder-action-over"),
    Reason.CARD: ("reminder-auto", "reminder-auto"),
    Reason.CHARGE: ("reminder-charge-title", "reminder-charge-title"),
    Reason.LOW: ("reminder-low-title", "reminder-low-title"),
}
"""The text of a reason before its date is over, and after."""


def title(
    line: Line, rung: Rung, now: datetime, zone: str, carrier_zone: str, catalogue: Catalogue, voice: Voice
) -> Html:
    """What it is about and how long is left."""
    # A number is in danger from the beginning of its day on, a plan works until the end of its last one.
    last_day = rung.target - timedelta(days=1) if rung.reason is Reason.LOSS else rung.target
    over = over_at(last_day, carrier_zone) <= now
    left = (
        days_left(rung.target, local_date(now, zone), voice)
        if rung.reason is Reason.LOSS
        else time_left(rung.target, now, zone, carrier_zone, voice)
    )
    return voice(_TITLES[rung.reason][over], line=line_name(line, catalogue, voice), left=left)


def ties_text(ties: Iterable[Tie], voice: Voice) -> Html | None:
    said = [voice.plain(f"tie-{tie}") for tie in ties]
    return voice("reminder-ties", ties=voice.listing(said)) if said else None


def forecast_row(reminder: Reminder, zone: str, voice: Voice) -> Html:
    """'• Thu, 3 December 2026 10:00: service end (3 days before)'."""
    days = reminder.rung.lead
    lead = voice("lead-on") if days == 0 else voice("lead-before" if days > 0 else "lead-after", days=abs(days))
    why = voice(f"why-{reminder.rung.reason}")
    return voice("forecast-row", moment=voice.moment(reminder.moment, zone), why=why, lead=lead)


def last_text(last: Delivery | None, zone: str, voice: Voice) -> Html | None:
    """When the last reminder left, or will, and what became of it."""
    if last is None:
        return None
    return voice("forecast-last", moment=voice.moment(last.at, zone), outcome=voice(f"outcome-{last.state}"))
