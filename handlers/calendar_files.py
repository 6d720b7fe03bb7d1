"""A person's calendar as an iCalendar file (RFC 5545) in his language; keeps nothing and sends nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

import icalendar

from content.catalogue import CatalogueShelf
from content.texts import Texts, Voice
from domain.calendars import Calendar, Entry, Revision
from domain.catalogue import Catalogue
from handlers.renewal_payment_screens import link_for
from handlers.wording import line_name, price

PRODUCT = "-//Line keeper//Lines//EN"
REFRESH = timedelta(hours=6)
NEVER = Revision(0, datetime(2026, 1, 1, tzinfo=UTC))


def calendar_file(calendar: Calendar, shelf: CatalogueShelf, texts: Texts) -> bytes:
    """The file. Nothing in it depends on when it is made, so that an unchanged calendar is the same byte for byte."""
    voice = texts.to(calendar.person.language)
    file = icalendar.Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", voice.plain("calendar-name"))
    file.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    file.add("x-published-ttl", "PT6H")
    for entry in calendar.entries:
        revision = calendar.revisions.get(entry.line.id, NEVER)
        file.add_component(_event(entry, revision, shelf.current, voice))
    return bytes(file.to_ical())


def _event(entry: Entry, revision: Revision, catalogue: Catalogue, voice: Voice) -> icalendar.Event:
    """A whole day on the carrier's calendar; the same one, under the same id, however often its date moves."""
    line = entry.line
    carrier = catalogue.carrier(line.carrier)
    link = link_for(carrier) if carrier else None
    summary = voice.plain(f"calendar-{entry.mark}", line=line_name(line, catalogue, voice))
    event = icalendar.Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"line:{line.person_id}:{line.id}:{line.created_at}:{entry.mark}")))
    event.add("dtstamp", revision.at)
    event.add("sequence", revision.number)
    event.add("summary", summary)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("description", "\n".join(_description(entry, catalogue, voice)))
    if link is not None:
        event.add("url", str(link.url))
    for before in entry.alarms:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event


def _description(entry: Entry, catalogue: Catalogue, voice: Voice) -> list[str]:
    """Price and zone. Not the person's note: calendars are shown to colleagues and shared with families."""
    line = entry.line
    carrier = catalogue.carrier(line.carrier)
    lines = [voice.plain("calendar-price", price=price(line.price, line.period, voice))] if line.price else []
    if carrier is not None:
        lines.append(voice.plain("calendar-zone", zone=catalogue.zone(carrier)))
    return lines
