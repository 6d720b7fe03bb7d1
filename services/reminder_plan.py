"""Decides who is to be told what, when, and why not; reads rows and changes none, so that a dry run is the real one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.lines import Line
from domain.outbox import Standing
from domain.people import Person, Reach
from domain.reminders import ON_TIME, Reason, Reminder, Rung, divide, urgency
from domain.zones import local_date, local_moment
from storage import reminders
from storage.database import Connection

AWAY = timedelta(days=1)
"""Whoever hears of a rung later than this is told that the house was away."""


class Why(StrEnum):
    """Why a letter leaves when it does, or does not."""

    DUE = "due"
    LATE = "late"
    BACK = "back"
    QUIET = "quiet"
    CAP = "cap"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Matter:
    """What one line has to say, the most urgent first, and the rungs that were overtaken meanwhile.

    `since` is when the first of all these came, `next_at` when the next one will; None: never.
    """

    line: Line
    zone: str
    says: tuple[Reminder, ...]
    overtaken: tuple[Rung, ...]
    since: datetime | None
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class Plan:
    """One letter to one person: the lines that have something to say, the most urgent first."""

    standing: Standing
    matters: tuple[Matter, ...]
    leaves_at: datetime
    why: Why
    away: bool

    @property
    def silent(self) -> bool:
        return not any(reminder.rung.critical for matter in self.matters for reminder in matter.says)


def matter(line: Line, zone: str, now: datetime, fired: Collection[Rung]) -> Matter:
    """Of each reason the newest rung that has come is said; those before it are overtaken."""
    here, following = divide(line, zone, now, fired)
    newest = {reminder.rung.reason: reminder for reminder in here}
    if Reason.CHARGE in newest:
        newest.pop(Reason.CARD, None)
    says = sorted(newest.values(), key=lambda reminder: urgency(reminder.rung))
    overtaken = tuple(reminder.rung for reminder in here if reminder not in says)
    return Matter(line, zone, tuple(says), overtaken, here[0].moment if here else None, following)


def plan(standing: Standing, matters: Sequence[Matter], now: datetime) -> Plan:
    """When what these lines of a person say leaves, as one letter. At least one of them must say something."""
    person = standing.person
    speaking = sorted((each for each in matters if each.says), key=lambda each: urgency(each.says[0].rung))
    since = min(each.since for each in speaking if each.since is not None)

    def planned(leaves_at: datetime, why: Why, *, away: bool = now - since > AWAY) -> Plan:
        return Plan(standing, tuple(speaking), leaves_at, why, away)

    if person.reach is not Reach.OK:
        return planned(now, Why.UNREACHABLE, away=False)
    if standing.back_at is not None and now - standing.back_at < ON_TIME:
        return planned(now, Why.BACK, away=False)
    zone = speaking[0].zone
    morning = _morning(person, zone, now)
    if _cannot_wait(speaking, morning, now):
        return planned(now, Why.DUE)
    if _is_quiet(person, zone, now) and all(_is_late(each, now) for each in speaking):
        return planned(morning, Why.QUIET)
    today = local_moment(local_date(now, zone), time(), zone)
    midnight = local_moment(local_date(now, zone) + timedelta(days=1), time(), zone)
    if sum(today <= due_at < midnight for due_at in standing.letters) >= person.daily_cap:
        tomorrow = local_moment(local_date(now, zone) + timedelta(days=1), time(speaking[0].line.remind_hour), zone)
        if not _cannot_wait(speaking, tomorrow, now):
            return planned(tomorrow, Why.CAP)
    return planned(now, Why.DUE if now - since < ON_TIME else Why.LATE)


def _is_late(each: Matter, now: datetime) -> bool:
    return all(now - reminder.moment >= ON_TIME for reminder in each.says)


def _is_quiet(person: Person, zone: str, now: datetime) -> bool:
    start, end = person.quiet
    today = local_date(now, zone)
    begins, ends = local_moment(today, time(start), zone), local_moment(today, time(end), zone)
    return begins <= now < ends if start < end else (start != end and (now >= begins or now < ends))


def awake(person: Person, zone: str, now: datetime) -> datetime:
    """Now, or the end of the person's quiet hours."""
    return _morning(person, zone, now) if _is_quiet(person, zone, now) else now


def _morning(person: Person, zone: str, now: datetime) -> datetime:
    """The next end of the person's quiet hours."""
    today, hour = local_date(now, zone), time(person.quiet.end)
    morning = local_moment(today, hour, zone)
    return morning if morning > now else local_moment(today + timedelta(days=1), hour, zone)


def _cannot_wait(speaking: Sequence[Matter], until: datetime, now: datetime) -> bool:
    """Whether a critical date that is still ahead would be past by then."""
    return any(
        reminder.rung.critical and local_date(now, each.zone) <= reminder.rung.target < local_date(until, each.zone)
        for each in speaking
        for reminder in each.says
    )


ZoneOf = Callable[[Person, Line], str]


def gather(
    conn: Connection, due: Sequence[Line], now: datetime, zone_of: ZoneOf
) -> list[tuple[Standing, list[Matter]]]:
    """Of every person whose lines these are: how he stands, and what each of his lines has to say."""
    fired = reminders.spent(conn, due)
    standings = reminders.standings(conn, list({line.person_id for line in due}), now)
    found: dict[int, list[Matter]] = {}
    for line in due:
        zone = zone_of(standings[line.person_id].person, line)
        found.setdefault(line.person_id, []).append(matter(line, zone, now, fired[line.id]))
    return [(standings[person_id], matters) for person_id, matters in found.items()]
