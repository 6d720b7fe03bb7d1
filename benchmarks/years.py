"""Simulated years: thousands of people in many zones renew, snooze, move and vanish; every reminder is held to account.

The engine is the real one over a real database; the clock is moved hour by hour. What should come is worked out anew
here, from the promises alone: a rung fires exactly once, inside its local hour, and never after a renewal; only what
fell into an outage, or into a time when the person could not be reached, may be overtaken by something newer.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from content.catalogue import CatalogueShelf
from domain.clock import FixedClock
from domain.ladders import PRESETS
from domain.languages import Language
from domain.outbox import Letter, OutboxState
from domain.people import Reach
from domain.reminders import Reason, Rung
from services.lines import Lines
from services.people import People
from services.reminders import Reminders, still_said
from storage import outbox
from storage.database import Connection, Database
from storage.migrate import migrate

ZONES = (
    *("America/Toronto", "America/New_York", "America/Los_Angeles", "America/Santiago"),
    *("Asia/Shanghai", "Asia/Kolkata", "Europe/London", "Europe/Berlin"),
    *("Africa/Cairo", "Australia/Adelaide", "Australia/Sydney", "Pacific/Auckland"),
)
CYCLES = (1, 7, 28, 30, 90, 180, 365)
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SHARE = 3
WAIT = timedelta(hours=11)
"""What is late may wait for the morning, and what comes meanwhile goes along with it."""

MARGIN = timedelta(hours=27)
"""Between the first and the last clock of the world: a move may bring a rung forward or back by as much."""


@dataclass
class Owned:
    """One line as its owner knows it, and which of its rungs have come in this cycle, which began in `zone`."""

    id: int
    person: int
    hour: int
    ladder: tuple[int, ...]
    end: date
    since: datetime
    zone: str
    renews_at: datetime
    came: set[int] = field(default_factory=set)


@dataclass
class Report:
    """What happened, and every broken promise in a sentence."""

    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


class Years:
    """One simulated world. `chance` decides everything that people and machines do."""

    def __init__(self, db: Database, chance: Random, people: int) -> None:
        self.clock = FixedClock(BEGIN)
        shelf = CatalogueShelf(None)
        self.db = db
        self.people = People(db, self.clock, Language.EN)
        self.lines = Lines(db, self.clock, shelf)
        self.reminders = Reminders(db, self.clock, shelf)
        self.chance = chance
        self.zones = {person: chance.choice(ZONES) for person in range(1, people + 1)}
        self.owned: dict[int, Owned] = {}
        self.agenda: dict[datetime, list[int]] = defaultdict(list)
        self.blocked_until: dict[int, datetime] = {}
        self.troubles: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
        self.sent: dict[int, list[datetime]] = defaultdict(list)
        self.outages: list[tuple[datetime, datetime]] = []
        self.report = Report()

    async def settle(self) -> None:
        """People arrive, each with one to three lines."""
        await asyncio.gather(*(self.people.meet(person, "en") for person in self.zones))
        await asyncio.gather(*(self.people.live_in(person, zone) for person, zone in self.zones.items()))
        await asyncio.gather(*(self._arrive(person) for person in self.zones))

    async def _arrive(self, person: int) -> None:
        for number in range(self.chance.choice((1, 1, 1, 2, 3))):
            line = await self.lines.add(person, "CA", "bell", origin=number)
            hour, ladder = self.chance.choice((10, 10, 10, self.chance.randrange(24))), self.chance.choice(_LADDERS)
            await self.lines.hour(person, line.id, hour)
            await self.lines.ladder(person, line.id, ladder)
            self.owned[line.id] = Owned(line.id, person, hour, ladder, BEGIN.date(), BEGIN, self.zones[person], BEGIN)
            await self._renew(self.owned[line.id])

    async def run(self, days: int) -> Report:
        away_until = BEGIN
        for _ in range(days * 24):
            self.clock.move(HOUR)
            now = self.clock.now()
            if now < away_until:
                continue
            if self.chance.random() < 0.0005:
                away_until = now + HOUR * self.chance.randrange(2, 100)
                self.outages.append((now, away_until))
                self.report.counts["outages"] += 1
                continue
            await self._events(now)
            await self._tick(now)
        return self.report

    # -- what people do

    async def _events(self, now: datetime) -> None:
        for moment in [moment for moment in self.agenda if moment <= now]:
            for line_id in self.agenda.pop(moment):
                self._account(self.owned[line_id], now)
                await self._renew(self.owned[line_id])
        for person in [person for person, until in self.blocked_until.items() if until <= now]:
            del self.blocked_until[person]
            await self.people.meet(person, "en")
        if self.chance.random() < 0.02 * len(self.zones) / 100:
            await self._move_or_vanish(self.chance.randrange(1, len(self.zones) + 1), now)

    async def _move_or_vanish(self, person: int, now: datetime) -> None:
        if self.chance.random() < 0.7:
            self.zones[person] = self.chance.choice(ZONES)
            await self.people.live_in(person, self.zones[person])
            self.troubles[person].append((now - MARGIN, now + MARGIN))
            self.report.counts["moves"] += 1
        elif person not in self.blocked_until:
            self.blocked_until[person] = now + HOUR * self.chance.randrange(5, 300)
            self.troubles[person].append((now, self.blocked_until[person]))
            await self.people.lose(person, Reach.BLOCKED)
            self.report.counts["blocks"] += 1

    async def _renew(self, line: Owned) -> None:
        """The next period, and when its owner will see to the one after."""
        now, cycle = self.clock.now(), self.chance.choice(CYCLES)
        line.end = max(line.end, now.date()) + timedelta(days=cycle)
        line.since, line.zone, line.came = now, self.zones[line.person], set()
        noon = datetime(line.end.year, line.end.month, line.end.day, 12, tzinfo=UTC)
        line.renews_at = max(noon + HOUR * self.chance.randrange(-24 * min(cycle, 12), 24 * 6), now + HOUR)
        self.agenda[line.renews_at].append(line.id)
        await self.lines.set_end(line.person, line.id, line.end)
        self.report.counts["renewals"] += 1

    # -- what the house does

    async def _tick(self, now: datetime) -> None:
        while await self.reminders.queue_due():
            pass
        for letter, said in await self.db.write(lambda conn: _send(conn, now)):
            if letter.dedupe_key.startswith("reminder:"):
                self.sent[letter.person_id].append(now)
            for line_id, rung in said:
                self._arrived(letter, self.owned[line_id], rung, now)
            if said and self.chance.random() < 0.05:
                choice = self.chance.choice(("hour", "tonight", "tomorrow"))
                await self.reminders.later(letter.person_id, said[0][0], choice)
                self.report.counts["snoozes"] += 1

    # -- what was promised

    def _arrived(self, letter: Letter, line: Owned, rung: Rung, now: datetime) -> None:
        if letter.person_id in self.blocked_until:
            self._broken(line, rung, now, "reached a person who had blocked the bot")
        if rung.target != line.end:
            self._broken(line, rung, now, "came after the renewal")
        if not letter.dedupe_key.startswith("reminder:"):
            return
        self.report.counts["reminders"] += 1
        if rung.reason is not Reason.END:
            return
        if rung.lead in line.came:
            self._broken(line, rung, now, "came twice")
        line.came.add(rung.lead)
        if rung.lead not in line.ladder and not (-30 <= rung.lead < 0 and rung.lead % 3 == 0):
            self._broken(line, rung, now, "is no rung of the ladder")
        moment = _moment(line, rung.lead, self.zones[line.person])
        if not moment <= now < moment + HOUR and not self._troubled(line.person, moment - WAIT, now):
            self._broken(line, rung, now, f"missed its hour, {moment:%m-%d %H:%M}")

    def _account(self, line: Owned, now: datetime) -> None:
        """At the end of a cycle: nothing that should have come is missing."""
        for lead in (*line.ladder, *range(-3, -31, -3)):
            moment = _moment(line, lead, self.zones[line.person])
            # A rung that was over where the person lived when the cycle began does not come back by a move.
            existed = line.since < min(moment, _moment(line, lead, line.zone))
            if existed and moment <= now - HOUR and lead not in line.came:
                if self._troubled(line.person, moment, moment + HOUR):  # the house looks once an hour
                    self.report.counts["overtaken"] += 1
                elif now - moment < DAY and self._had_his_share(line.person, moment):
                    self.report.counts["renewed while put off"] += 1
                else:
                    self._broken(line, Rung(Reason.END, line.end, lead), now, f"never came, {moment:%m-%d %H:%M}")

    def _had_his_share(self, person: int, moment: datetime) -> bool:
        """Whether three letters had left on the person's day, so that the next one waited for tomorrow."""
        zone = ZoneInfo(self.zones[person])
        today = moment.astimezone(zone).date()
        return sum(sent.astimezone(zone).date() == today for sent in self.sent[person]) >= SHARE

    def _troubled(self, person: int, since: datetime, until: datetime) -> bool:
        """Whether the house was away, or the person out of reach or on the move, at any time between two moments."""
        return any(start <= until and since <= end for start, end in (*self.outages, *self.troubles[person]))

    def _broken(self, line: Owned, rung: Rung, now: datetime, what: str) -> None:
        self.report.broken.append(f"{now:%Y-%m-%d %H:%M} line {line.id} {rung.lead} before {rung.target}: {what}")


_LADDERS = tuple(PRESETS.values())


def _moment(line: Owned, lead: int, zone: str) -> datetime:
    """The line's hour on the local day; where clocks leave it out, what they show instead."""
    day = line.end - timedelta(days=lead)
    wall = datetime(day.year, day.month, day.day, line.hour, tzinfo=ZoneInfo(zone))
    return wall.astimezone(UTC)


def _send(conn: Connection, now: datetime) -> list[tuple[Letter, list[tuple[int, Rung]]]]:
    """Sends all that is due, as the sender does: what has nothing left to say is not sent."""
    sent = []
    for letter in outbox.claim(conn, now, now + HOUR, 1_000_000):
        said = [(line.id, rung) for line, rungs in still_said(conn, letter).items() for rung in rungs]
        outbox.finish(conn, letter.id, OutboxState.SENT if said else OutboxState.CANCELLED, now=now)
        sent.append((letter, said))
    return sent


async def simulate(people: int, days: int, seed: int) -> Report:
    """One world in a database of its own."""
    with tempfile.TemporaryDirectory(prefix="years-") as folder:
        path = Path(folder) / "years.sqlite3"
        migrate(path)
        db = await Database.open(path)
        try:
            years = Years(db, Random(seed), people)
            await years.settle()
            return await years.run(days)
        finally:
            await db.close()
