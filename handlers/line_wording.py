"""How the facts of a line and the entries of its history are said; builds no screen."""

from __future__ import annotations

from datetime import date

from content.texts import Html, Voice
from domain.catalogue import AfterExpiry, Carrier, Catalogue, KeepAlive
from domain.history import Event, EventKind
from domain.lines import Allowance, DailyUse, DateSource, Line, LineState
from domain.reminders import targets
from domain.renewals import Renewal
from domain.zones import local_date
from handlers.reminder_wording import forecast_row, last_text
from handlers.screens import listed
from handlers.wording import basis, days_left, line_name, megabytes, price
from services.line_schedule import Forecast

NOTHING = "—"


def headline(line: Line, catalogue: Catalogue, voice: Voice) -> Html:
    """Flag and name in bold."""
    country = catalogue.country(line.country)
    return voice("line-name", flag=country.flag if country else "🌐", name=line_name(line, catalogue, voice))


def plan_text(line: Line, voice: Voice) -> Html | None:
    if line.plan_name is None:
        return None
    return voice("line-plan", plan=line.plan_name, price=price(line.price, line.period, voice))


def end_text(line: Line, today: date, voice: Voice) -> Html:
    if line.service_end is None:
        return voice("line-end-unknown")
    key = "line-end" if line.service_end >= today else "line-end-over"
    return voice(key, day=line.service_end, left=days_left(line.service_end, today, voice))


def loss_text(line: Line, voice: Voice) -> Html | None:
    """The day and who says so."""
    if line.number_loss is None:
        return None
    return voice("line-loss", day=line.number_loss, source=line.number_loss_from or DateSource.RULE)


def keep_alive_text(line: Line, today: date, voice: Voice) -> Html | None:
    """The last day for the next qualifying action, where the carrier has such a rule."""
    day = line.action_due
    return voice("line-keep", day=day, left=days_left(day, today, voice)) if day else None


def rules_text(line: Line, carrier: Carrier | None, voice: Voice) -> Html | None:
    """The carrier's rules behind the dates, with what they rest on."""
    if carrier is None:
        return None
    by_rule = carrier.after_expiry if line.number_loss_from is not DateSource.PERSON else None
    rules = [_rule(rule, voice) for rule in (by_rule, carrier.keep_alive) if rule is not None and rule.shown]
    return listed(*rules) if rules else None


def rule_of_action(carrier: Carrier | None, voice: Voice) -> Html | None:
    """What counts as an action that keeps the number."""
    rule = carrier.keep_alive if carrier else None
    return _rule(rule, voice) if rule is not None and rule.shown else None


def _rule(rule: AfterExpiry | KeepAlive, voice: Voice) -> Html:
    return voice("line-rule", rule=rule.text.to(voice.language), basis=basis(rule, voice))


def left_text(left: Allowance, voice: Voice) -> Html | None:
    """'3.2 GB of data · 120 minutes · CAD 12.50 (as of ...)'; None when nothing was entered."""
    amounts = amounts_text(left, voice)
    if amounts is None or left.as_of is None:
        return None
    return voice("line-left", amounts=amounts, day=left.as_of)


def use_text(use: DailyUse, voice: Voice) -> Html | None:
    amounts = amounts_text(Allowance(use.data_mb, use.minutes, use.texts), voice)
    return voice("line-use", amounts=amounts) if amounts else None


def amounts_text(left: Allowance, voice: Voice) -> Html | None:
    parts = [amount_text(name, left, voice) for name in ("data", "minutes", "texts", "balance")]
    said = [part for part in parts if part is not None]
    return Html(" · ".join(said)) if said else None


def amount_text(name: str, left: Allowance, voice: Voice) -> Html | None:
    """One of the amounts: 'data', 'minutes', 'texts', 'balance'."""
    match name:
        case "data":
            amount = left.data_mb
            return None if amount is None else voice("data-amount", amount=megabytes(amount, voice))
        case "minutes":
            return None if left.minutes is None else voice("minutes-amount", amount=left.minutes)
        case "texts":
            return None if left.texts is None else voice("texts-amount", amount=left.texts)
    return None if left.balance is None else voice("line-balance", amount=left.balance)


def reminders_text(expected: Forecast, voice: Voice, *, zone_known: bool) -> Html:
    """The next reminders with their reasons, whose clock that is, and what became of the last one."""
    line, zone = expected.line, expected.zone
    last = last_text(expected.last, zone, voice)
    if line.state is LineState.LET_GO:
        return voice("letgo-state")
    if not expected.coming:
        return listed(voice("line-no-reminders" if targets(line) else "line-no-reminders-yet"), last)
    rows = [forecast_row(reminder, zone, voice) for reminder in expected.coming]
    whose = voice("zone-person" if zone_known else "zone-carrier", zone=zone)
    return listed(voice("line-reminders"), *rows, whose, last)


# -- history


def event_text(event: Event, renewal: Renewal | None, zone: str, voice: Voice) -> Html:
    """'• 3 December 2026: service end moved to ...'."""
    day = local_date(event.at, zone)
    return voice("line-event", day=day, what=_what(event, renewal, voice))


def _what(event: Event, renewal: Renewal | None, voice: Voice) -> Html:
    key = f"line-event-{event.kind}"
    match event.kind:
        case EventKind.RENEWED:
            paid = _paid(renewal, voice) if renewal is not None else None
            return listed(voice(key, to=_told(event.facts.get("to"), voice)), paid)
        case EventKind.END | EventKind.LOSS | EventKind.READ | EventKind.LABEL:
            return voice(key, before=_told(event.facts.get("from"), voice), to=_told(event.facts.get("to"), voice))
        case EventKind.AUTO_RENEW:
            return voice(key, on="yes" if event.facts.get("to") else "no")
        case EventKind.HOUR:
            return voice(key, hour=hour_text(event.facts.get("to", 0)))
    return voice(key)


def _told(value: object, voice: Voice) -> str:
    """A date in ISO text as a day; other words as they are; a dash for nothing."""
    if not isinstance(value, str):
        return NOTHING
    try:
        return voice.day(date.fromisoformat(value))
    except ValueError:
        return value


def _paid(renewal: Renewal, voice: Voice) -> Html:
    return voice(
        "line-event-paid",
        plan=renewal.plan_name or NOTHING,
        price=price(renewal.price, renewal.period, voice),
        order=renewal.order_number or NOTHING,
    )


def hour_text(hour: int) -> str:
    return f"{hour:02}:00"
