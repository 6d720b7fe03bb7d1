"""The screens of guardianships, for the holder, the invited and the guardian; finds out nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Catalogue
from domain.guardians import GuardianEvent, Guardianship, TellOn
from domain.lines import Line, LineState
from domain.zones import local_date
from handlers.screens import Button, Row, Screen, in_rows, paragraphs
from handlers.wording import line_name
from services.guardians import Guarded


def act(verb: str, record: int, argument: str = "") -> Action:
    return Action("guardian", verb, record, argument)


def _name(line: Line, catalogue: Catalogue, voice: Voice) -> str:
    """The line as others may know it: no digits of its number."""
    return line_name(replace(line, last4=None), catalogue, voice)


# -- for the holder


def page_screen(guarded: Guarded, catalogue: Catalogue, voice: Voice, *, link: str | None = None) -> Screen:
    """Who is told on which day, and what the holder can change; `link` has just been made and is shown once."""
    line, guardianship = guarded.line, guarded.guardianship
    title = voice("guardian-title", line=line_name(line, catalogue, voice))
    back = (Button(voice.plain("button-back"), Action("line", "show", line.id)),)
    if guardianship is None:
        return Screen(paragraphs(title, voice("guardian-none")), (*_inviting(line, voice), back))
    days = [
        Button(("● " if each is guardianship.tell_on else "") + voice.plain(f"guardian-on-{each}"), _day(line, each))
        for each in TellOn
        if each is not TellOn.LOSS or line.number_loss is not None
    ]
    return Screen(
        paragraphs(title, _state(guarded, guardianship, link, voice), voice("guardian-day")),
        (*_sharing(link, voice), *in_rows(days, 2), *_ending(line, guardianship, voice), back),
    )


def _state(guarded: Guarded, guardianship: Guardianship, link: str | None, voice: Voice) -> Html:
    if guardianship.consented_at is not None:
        since = local_date(guardianship.consented_at, guarded.zone)
        return voice("guardian-is", name=guardianship.name or "", since=since)
    until = local_date(guardianship.expires_at, guarded.zone)
    if link is None:
        return voice("guardian-invited", until=until)
    return voice("guardian-link", link=link, until=until)


def _day(line: Line, tell_on: TellOn) -> Action:
    return act("day", line.id, tell_on)


def _inviting(line: Line, voice: Voice) -> list[Row]:
    if line.state is not LineState.ACTIVE:
        return []
    return [(Button(voice.plain("guardian-invite"), act("invite", line.id), style="primary"),)]


def _sharing(link: str | None, voice: Voice) -> list[Row]:
    if link is None:
        return []
    share = "https://t.me/share/url?" + urlencode({"url": link, "text": voice.plain("guardian-share-text")})
    return [(Button(voice.plain("guardian-share"), url=share, style="primary"),)]


def _ending(line: Line, guardianship: Guardianship, voice: Voice) -> list[Row]:
    if guardianship.person_id is not None:
        return [(Button(voice.plain("guardian-end"), act("end", line.id)),)]
    anew = Button(voice.plain("guardian-link-new"), act("invite", line.id))
    return [(anew, Button(voice.plain("guardian-revoke"), act("end", line.id)))]


# -- for the invited


def invitation_screen(guarded: Guarded, secret: str, catalogue: Catalogue, voice: Voice) -> Screen:
    """Who asks, for which line, and what agreeing means."""
    assert guarded.guardianship is not None
    name, line = guarded.guardianship.holder_name, _name(guarded.line, catalogue, voice)
    accept = Button(voice.plain("guardian-accept"), act("accept", 0, secret), style="primary")
    decline = Button(voice.plain("guardian-decline"), act("decline", 0, secret))
    return Screen(
        paragraphs(voice("guardian-asked", name=name, line=line), voice("guardian-asked-what", name=name)),
        ((accept, decline),),
    )


def accepted_screen(guarded: Guarded, catalogue: Catalogue, voice: Voice) -> Screen:
    return _to_guardian(guarded, "guardian-accepted", catalogue, voice)


def told_screen(guarded: Guarded, catalogue: Catalogue, voice: Voice) -> Screen:
    return _to_guardian(guarded, "guardian-told", catalogue, voice)


def _to_guardian(guarded: Guarded, key: str, catalogue: Catalogue, voice: Voice) -> Screen:
    assert guarded.guardianship is not None
    line = _name(guarded.line, catalogue, voice)
    said = voice(key, name=guarded.guardianship.holder_name, line=line)
    return Screen(said, ((_leaving(guarded.guardianship, voice),),))


def left_screen(guarded: Guarded, catalogue: Catalogue, voice: Voice) -> Screen:
    return Screen(voice("guardian-you-left", line=_name(guarded.line, catalogue, voice)))


def _leaving(guardianship: Guardianship, voice: Voice) -> Button:
    return Button(voice.plain("guardian-leave"), act("leave", guardianship.id))


# -- letters


def letter_screen(guarded: Guarded, facts: Mapping[str, Any], catalogue: Catalogue, voice: Voice) -> Screen:
    """What a letter of the outbox says, to either side."""
    event, guardianship = GuardianEvent(facts["event"]), guarded.guardianship
    line = _name(guarded.line, catalogue, voice)
    match event:
        case GuardianEvent.ALERT:
            assert guardianship is not None
            day = date.fromisoformat(facts["day"])
            told = Button(voice.plain("guardian-i-told"), act("told", guardianship.id), style="primary")
            return Screen(
                voice("guardian-alert", name=guardianship.holder_name, line=line, day=day),
                ((told,), (_leaving(guardianship, voice),)),
            )
        case GuardianEvent.ENDED:
            return Screen(voice("guardian-ended", line=line))
        case GuardianEvent.ACCEPTED | GuardianEvent.UNREACHABLE:
            assert guardianship is not None
            said = voice(f"guardian-news-{event}", name=guardianship.name or "", line=line)
        case _:
            said = voice(f"guardian-news-{event}", line=line)
    page = Button(voice.plain("guardian-button"), act("show", guarded.line.id))
    return Screen(said, ((page,),))
