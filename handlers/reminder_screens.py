"""The screens of reminders: one line, several lines, 'later', 'let it go'; finds out nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Catalogue
from domain.lines import Line, Tie
from domain.reminders import Reason, Rung, targets
from handlers.line_screens import act
from handlers.line_wording import left_text, rule_of_action
from handlers.reminder_wording import stops_text, ties_text, title
from handlers.renewal_payment_screens import link_for
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs
from handlers.wording import line_name, price

LATER = ("hour", "tonight", "tomorrow")
DAYS_OFFERED = 14


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a reminder is read: the person's zone, the moment, and what the words need."""

    zone: str
    now: datetime
    catalogue: Catalogue
    voice: Voice

    def carrier_zone(self, line: Line) -> str:
        carrier = self.catalogue.carrier(line.carrier)
        return self.catalogue.zone(carrier) if carrier else self.zone


def reminder_screen(line: Line, rungs: Sequence[Rung], place: Place, facts: Mapping[str, Any]) -> Screen:
    """What, when, how much, where to renew, what would break, and the answers. The first rung is the headline."""
    return Screen(
        paragraphs(_opening(facts, place.voice), *_told(line, rungs, place), _note(line, place.voice)),
        _answers(line, rungs[0].reason, place),
    )


def several_screen(said: Mapping[Line, Sequence[Rung]], place: Place, facts: Mapping[str, Any]) -> Screen:
    """One message for several lines, the most urgent first; a button leads to each."""
    voice = place.voice
    blocks = [listed(*_told(line, rungs, place)[:2]) for line, rungs in said.items()]
    rows: list[Row] = [
        (Button(line_name(line, place.catalogue, voice), Action("notice", "show", line.id)),) for line in said
    ]
    return Screen(
        paragraphs(_opening(facts, voice), voice("reminder-several", count=len(said)), *blocks),
        (*rows, (Button(voice.plain("button-lines"), Action("line", "list")),)),
    )


def _opening(facts: Mapping[str, Any], voice: Voice) -> Html | None:
    """What must be said before all lines: a trial, an outage of ours, an absence of the person."""
    return next((voice(f"reminder-{fact}") for fact in ("trial", "back", "away") if facts.get(fact)), None)


def _told(line: Line, rungs: Sequence[Rung], place: Place) -> list[Html]:
    """Headline, facts, and what goes along with them."""
    voice, head = place.voice, rungs[0]
    there = place.carrier_zone(line)
    reasons = {rung.reason for rung in rungs}
    acting = targets(line).get(Reason.ACTION)
    told = [
        title(line, head, place.now, place.zone, there, place.catalogue, voice),
        listed(
            voice("reminder-day", day=line.service_end) if line.service_end else None,
            stops_text(line.service_end, place.zone, there, place.now, voice) if line.service_end else None,
            voice("reminder-action-day", day=acting) if acting and head.reason is Reason.ACTION else None,
            voice("reminder-price", price=price(line.price, line.period, voice)) if line.price else None,
            voice("reminder-loss", day=line.number_loss) if line.number_loss else None,
            left_text(line.left, voice) if Reason.LOW in reasons else None,
            ties_text(line.ties, voice),
        ),
        rule_of_action(place.catalogue.carrier(line.carrier), voice) if head.reason is Reason.ACTION else None,
        voice("reminder-code") if Reason.CODE in reasons else None,
        *(
            title(line, rung, place.now, place.zone, there, place.catalogue, voice)
            for rung in rungs[1:]
            if rung.reason not in {Reason.CODE, Reason.END}
        ),
    ]
    return [part for part in told if part]


def _note(line: Line, voice: Voice) -> Html | None:
    return voice("reminder-note", note=line.note) if line.note else None


def _answers(line: Line, reason: Reason, place: Place) -> tuple[Row, ...]:
    voice = place.voice
    carrier = place.catalogue.carrier(line.carrier)
    link = link_for(carrier) if carrier else None
    renew = (Button(voice.plain("reminder-renew"), Action("renew", "line", line.id), style="primary"),)
    renewed = Action("notice", "renewed", line.id)
    later = Button(voice.plain("reminder-later"), Action("notice", "later", line.id))
    let_go = Button(voice.plain("reminder-let-go"), Action("notice", "letgo", line.id))
    page: list[Row] = [(Button(voice.plain("pay-open"), url=str(link.url)),)] if link else []
    match reason:
        case Reason.ACTION:
            done = Button(voice.plain("line-kept"), act("kept", line.id), style="primary")
            return ((done,), *page, (later, let_go))
        case Reason.CHARGE:
            yes = Button(voice.plain("reminder-charged"), renewed, style="success")
            no = Button(voice.plain("reminder-not-charged"), Action("notice", "failed", line.id))
            return ((yes, no), *page, (later, let_go))
    return (renew, *page, (Button(voice.plain("reminder-renewed"), renewed), later), (let_go,))


# -- later


def later_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    """When then? The reminder's buttons become the choices."""
    choices = [Button(voice.plain(f"later-{choice}"), Action("notice", "at", line.id, choice)) for choice in LATER]
    pick = (Button(voice.plain("later-day"), Action("notice", "days", line.id)),)
    name = line_name(line, catalogue, voice)
    return Screen(voice("later-ask", line=name), (tuple(choices), pick, _back(line, "show", voice)))


def days_screen(line: Line, today: date, catalogue: Catalogue, voice: Voice) -> Screen:
    """The next two weeks, a button a day."""
    days = [today + timedelta(days=number) for number in range(2, DAYS_OFFERED + 2)]
    buttons = [Button(voice.day(day), Action("notice", "at", line.id, day.isoformat())) for day in days]
    name = line_name(line, catalogue, voice)
    return Screen(voice("later-which-day", line=name), (*in_rows(buttons, 2), _back(line, "later", voice)))


def later_set_screen(line: Line, moment: datetime, zone: str, catalogue: Catalogue, voice: Voice) -> Screen:
    name = line_name(line, catalogue, voice)
    renew = (Button(voice.plain("reminder-renew"), Action("renew", "line", line.id)),)
    return Screen(voice("later-set", line=name, moment=voice.moment(moment, zone)), (renew,))


# -- letting go


def let_go_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    """Asks once, and says what to unbind before the number dies."""
    yes = (Button(voice.plain("letgo-yes"), Action("notice", "gone", line.id), style="danger"),)
    name = line_name(line, catalogue, voice)
    return Screen(
        paragraphs(voice("letgo-sure", line=name), _checklist(line, voice)), (yes, _back(line, "show", voice))
    )


def let_go_done_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    name = line_name(line, catalogue, voice)
    back = (Button(voice.plain("letgo-back"), Action("notice", "keep", line.id)),)
    lines = (Button(voice.plain("button-lines"), Action("line", "list")),)
    return Screen(paragraphs(voice("letgo-done", line=name), _checklist(line, voice)), (back, lines))


def _checklist(line: Line, voice: Voice) -> Html:
    """What the person ticked, or all of it while he has ticked nothing."""
    steps = [voice(f"letgo-{tie}") for tie in (line.ties or Tie)]
    return listed(voice("letgo-checklist"), *steps, voice("letgo-auto") if line.auto_renew else None)


def _back(line: Line, verb: str, voice: Voice) -> Row:
    return (Button(voice.plain("button-back"), Action("notice", verb, line.id)),)
