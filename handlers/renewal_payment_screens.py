"""The screens from the payment link to the line that works: link, counter card, receipt, check, trouble, date, done."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Carrier, Catalogue, Channel, Link
from domain.lines import Line
from domain.reminders import coming
from domain.renewals import Proposal, Renewal, RenewalState
from handlers.renewal_frame import act, trail, way_out
from handlers.screens import Button, Row, Screen, listed, paragraphs
from handlers.wording import basis, line_name, price

RUNGS_SHOWN = 4
CLOSE = Action("menu", "close")


def link_for(carrier: Carrier) -> Link | None:
    """The address to renew at: the renewal page, else sign-in, else home; only what may be shown."""
    links = carrier.links
    candidates = (links.renewal, links.sign_in, links.home)
    return next((link for link in candidates if link is not None and link.shown), None)


def link_screen(renewal: Renewal, carrier: Carrier, catalogue: Catalogue, voice: Voice) -> Screen:
    """Where to pay, how much, what to have ready, whom to call."""
    assert renewal.channel is not None
    link = link_for(carrier) if renewal.channel in {Channel.WEB, Channel.APP, Channel.MARKETPLACE} else None
    option = carrier.option(renewal.channel)
    rows: list[Row] = []
    if link is not None:
        rows.append((Button(voice.plain("pay-open"), url=str(link.url), style="primary"),))
        rows.append((Button(voice.plain("pay-qr"), act("qr", renewal)),))
    if renewal.channel.at_a_counter:
        rows.append((Button(voice.plain("pay-card"), act("card", renewal), style="primary"),))
    rows.append((Button(voice.plain("pay-paid"), act("paid", renewal), style="success"),))
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            _where(renewal, carrier, link, voice),
            voice("pay-amount", price=price(renewal.price, renewal.period, voice)),
            voice("caution", text=option.caution.to(voice.language)) if option and option.caution else None,
            voice("pay-ready", method=_method(renewal, voice)),
            _hotline(carrier, voice),
            voice("pay-then"),
        ),
        (*rows, way_out(renewal, catalogue, voice)),
    )


def _method(renewal: Renewal, voice: Voice) -> str:
    return voice.plain(f"method-{renewal.method}") if renewal.method else voice.plain("pay-any-method")


def _where(renewal: Renewal, carrier: Carrier, link: Link | None, voice: Voice) -> Html:
    assert renewal.channel is not None
    if not carrier.verified:
        return voice("pay-unverified")
    if link is not None:
        host = link.url.host or ""
        lines = [voice("pay-where", host=host.removeprefix("www."))]
        if link.note:
            lines.append(Html(voice("note", text=link.note.to(voice.language))))
        if renewal.channel is Channel.APP:
            apps = ", ".join(app.name for app in carrier.apps if app.shown)
            lines.insert(0, voice("pay-app", apps=apps) if apps else voice("pay-app-unknown"))
        return listed(*lines, basis(link, voice))
    if renewal.channel is Channel.PHONE:
        return voice("pay-phone")
    if renewal.channel.at_a_counter:
        return voice("pay-counter", channel=voice.plain(f"channel-{renewal.channel}"))
    return voice("pay-no-link")


def _hotline(carrier: Carrier, voice: Voice) -> Html | None:
    """The numbers and codes that may be shown."""
    phones = [
        voice(
            "pay-phone-line",
            number=phone.number,
            where=voice.plain(f"calling-{phone.calling_from}"),
            purpose=phone.purpose.to(voice.language),
        )
        for phone in carrier.phones
        if phone.shown
    ]
    codes = [
        voice("pay-code-line", code=code.send, purpose=code.purpose.to(voice.language))
        for code in carrier.codes
        if code.shown
    ]
    return listed(voice("pay-hotline"), *phones, *codes) if phones or codes else None


def counter_card(renewal: Renewal, carrier: Carrier, local: Voice, voice: Voice, last4: str | None) -> Screen:
    """A short text to show at the counter, in the language spoken there and in the person's own."""
    facts: dict[str, object] = {
        "carrier": carrier.name.to(local.language),
        "price": price(renewal.price, renewal.period, local),
        "plan": renewal.plan_name or "",
        "digits": last4 or "____",
    }
    own = {**facts, "carrier": carrier.name.to(voice.language), "price": price(renewal.price, renewal.period, voice)}
    texts = [local("card-text", **facts)]
    if local.language is not voice.language:
        texts.append(voice("card-text", **own))
    return Screen(
        paragraphs(voice("card-title"), *texts, voice("card-advice")),
        ((Button(voice.plain("button-back"), act("show", renewal)),),),
    )


def receipt_screen(renewal: Renewal, catalogue: Catalogue, voice: Voice) -> Screen:
    return Screen(
        paragraphs(trail(renewal, catalogue, voice), voice("receipt-ask")),
        (
            (Button(voice.plain("button-skip"), act("receipt", renewal)),),
            (Button(voice.plain("receipt-not-paid"), act("back", renewal, renewal.step)),),
        ),
    )


def check_screen(renewal: Renewal, catalogue: Catalogue, voice: Voice, *, waiting: bool = False) -> Screen:
    """`waiting`: the person asked for time; the screen says when it asks again."""
    rows: list[Row] = [
        (Button(voice.plain("check-works"), act("works", renewal), style="success"),),
        (Button(voice.plain("check-failed"), act("failed", renewal), style="danger"),),
    ]
    if not waiting:
        rows.insert(1, (Button(voice.plain("check-later"), act("later", renewal)),))
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            voice("check-waiting") if waiting else voice("check-ask"),
            voice("check-how"),
        ),
        tuple(rows),
    )


def trouble_screen(renewal: Renewal, carrier: Carrier, catalogue: Catalogue, voice: Voice) -> Screen:
    """What to try, and what to tell the hotline."""
    help_link = carrier.links.help
    rows: list[Row] = [(Button(voice.plain("trouble-works"), act("works", renewal), style="success"),)]
    if help_link is not None and help_link.shown:
        rows.append((Button(voice.plain("trouble-help"), url=str(help_link.url)),))
    rows.append((Button(voice.plain("trouble-again"), act("again", renewal)),))
    rows.append((Button(voice.plain("button-cancel"), act("cancel", renewal)),))
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            voice("trouble-title"),
            voice("trouble-steps"),
            _hotline(carrier, voice),
            voice("trouble-tell", order=renewal.order_number or "—", paid=renewal.paid_on or "—"),
        ),
        tuple(rows),
    )


def date_screen(renewal: Renewal, proposals: list[Proposal], catalogue: Catalogue, voice: Voice) -> Screen:
    """Which end does the carrier show now? The likely ones are buttons; any other date is typed."""
    rows: list[Row] = [
        (
            Button(
                voice.plain("date-choice", day=voice.day(proposal.end)),
                act("end", renewal, proposal.end.isoformat()),
                style="success" if proposal.certain else None,
            ),
        )
        for proposal in proposals
    ]
    reasons = [
        voice(
            f"date-from-{'old-end' if p.counts_from == 'old_end' else 'payment'}",
            day=p.end,
            sure="yes" if p.certain else "no",
        )
        for p in proposals
    ]
    back = Action("renew", "back", renewal.id, renewal.step)
    return Screen(
        paragraphs(
            trail(renewal, catalogue, voice),
            voice("date-ask"),
            listed(*reasons) if reasons else None,
            voice("date-type"),
        ),
        (*rows, (Button(voice.plain("button-back"), back),)),
    )


def ambiguous_screen(renewal: Renewal, candidates: list[date], voice: Voice) -> Screen:
    """A typed date with two readings."""
    rows = [(Button(voice.day(day), act("end", renewal, day.isoformat())),) for day in candidates]
    return Screen(voice("date-ambiguous"), (*rows, (Button(voice.plain("button-back"), act("show", renewal)),)))


def done_screen(
    renewal: Renewal, line: Line, zone: str, now: datetime, catalogue: Catalogue, voice: Voice, *, zone_known: bool
) -> Screen:
    """The new date, the rule of the number, the reminders to come, and undo."""
    assert line.service_end is not None
    first = (line.next_reminder_at or now) - timedelta(seconds=1)
    following = islice(coming(line, zone, after=first), RUNGS_SHOWN if line.next_reminder_at else 0)
    moments = [voice("done-reminder", moment=voice.moment(reminder.moment, zone)) for reminder in following]
    rows: list[Row] = []
    if not zone_known:
        rows.append((Button(voice.plain("done-set-zone"), Action("zone", "regions"), style="primary"),))
    rows.append(
        (
            Button(voice.plain("done-line"), Action("line", "show", line.id)),
            Button(voice.plain("done-undo"), act("undo", renewal)),
        )
    )
    return Screen(
        paragraphs(
            voice("done-title", line=line_name(line, catalogue, voice), day=line.service_end),
            voice("done-loss", day=line.number_loss) if line.number_loss else None,
            listed(voice("done-reminders"), *moments) if moments else voice("done-no-reminders"),
            voice("zone-person" if zone_known else "zone-carrier", zone=zone),
            voice("done-undo-how"),
        ),
        tuple(rows),
    )


def ended_screen(renewal: Renewal, catalogue: Catalogue, voice: Voice) -> Screen:
    """A renewal that was cancelled or undone: what to press next."""
    key = "renew-undone" if renewal.state is RenewalState.UNDONE else "renew-cancelled"
    again = Action("renew", "line", renewal.line_id) if renewal.line_id else Action("renew", "new")
    return Screen(
        paragraphs(trail(renewal, catalogue, voice), voice(key)),
        (
            (Button(voice.plain("renew-again"), again),),
            (
                Button(voice.plain("button-lines"), Action("line", "list")),
                Button(voice.plain("button-menu"), Action("menu", "show")),
            ),
        ),
    )
