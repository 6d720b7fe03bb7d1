"""The house dies hundreds of times between queueing, claiming, sending and noting: nothing is lost, little repeated."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import pytest

from domain.outbox import OutboxState
from domain.zones import local_moment
from services.outbox import LEASE, Outbox
from services.reminders import Reminders
from storage import lines, outbox, reminders
from storage.database import Connection
from tests.services.house import ALICE, House

END = date(2026, 12, 3)
TORONTO = "America/Toronto"
LINES = 12
MINUTE = timedelta(minutes=1)


class Died(Exception):
    """The process is gone: whatever was not committed never happened."""


class Fate:
    """Decides at every point of danger whether the process dies there."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.deaths: Counter[str] = Counter()

    def at(self, place: str, risk: float = 0.15) -> None:
        if self.chance.random() < risk:
            self.deaths[place] += 1
            raise Died(place)


def deadly(fate: Fate, module: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the process die just before or after a statement of the queueing transaction."""
    real = getattr(module, name)

    def dangerous(conn: Connection, *arguments: Any, **named: Any) -> Any:
        fate.at(f"before {name}", 0.05)
        value = real(conn, *arguments, **named)
        fate.at(f"after {name}", 0.05)
        return value

    monkeypatch.setattr(module, name, dangerous)


async def one_life(house: House, fate: Fate, arrived: list[tuple[int, int]], uncertain: set[int]) -> None:
    """Queues and sends all that is due, as long as it lives. `uncertain` are letters sent and not noted."""
    queueing, sending = Reminders(house.db, house.clock, house.shelf), Outbox(house.db, house.clock)
    while await queueing.queue_due():
        fate.at("queued")
    while letters := await sending.claim(5):
        fate.at("claimed")
        for letter in letters:
            fate.at("before sending")
            said = await queueing.still_said(letter)
            arrived += [(line.id, rung.lead) for line, rungs in said.items() for rung in rungs]
            uncertain.add(letter.id)
            fate.at("sent and not noted")
            await sending.finish(letter, OutboxState.SENT)
            uncertain.discard(letter.id)


@pytest.mark.parametrize("seed", range(12))
async def test_no_death_loses_a_reminder_and_only_one_after_the_effect_repeats_it(
    house: House, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    fate = Fate(Random(seed))
    owners = range(ALICE, ALICE + LINES)
    for person in owners:
        await house.people.meet(person, "en")
        await house.a_line("bell", END, person_id=person)
    for module, name in ((outbox, "put_all"), (reminders, "spend"), (lines, "remind_at")):
        deadly(fate, module, name, monkeypatch)
    arrived: list[tuple[int, int]] = []
    repeated = 0
    for lead in (7, 3, 1, 0):
        house.clock.set(local_moment(END - timedelta(days=lead), time(10), TORONTO))
        while await still_to_do(house):
            uncertain: set[int] = set()
            try:
                await one_life(house, fate, arrived, uncertain)
            except Died:
                repeated += len(uncertain)
                house.clock.move(LEASE + MINUTE)
    came = Counter(arrived)
    assert set(came) == {(line, lead) for line in range(1, LINES + 1) for lead in (7, 3, 1, 0)}
    assert sum(came.values()) - len(came) == repeated == fate.deaths["sent and not noted"]
    assert sum(fate.deaths.values()) >= 10


async def still_to_do(house: House) -> bool:
    due: datetime | None = await house.reminders.next_due()
    return due is not None and due <= house.clock.now() + LEASE
