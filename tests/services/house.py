"""The house in which the tests of the services live: real rows, a clock that stands, Alice and Bob."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from content.catalogue import CatalogueShelf
from domain.catalogue import Channel
from domain.clock import FixedClock
from domain.languages import Language
from domain.lines import Line
from domain.outbox import OutboxState
from domain.renewals import Renewal
from services.choices import Choices
from services.inbox import Inbox
from services.lines import Lines
from services.outbox import Outbox
from services.payments import Payments
from services.people import People
from services.reminders import Reminders
from services.renewal_steps import Steps, Walk
from services.renewals import Renewals
from storage import lines, people, renewals
from storage.database import Database

ALICE, BOB = 101, 202
NOON = datetime(2026, 11, 20, 17, tzinfo=UTC)  # at noon in Toronto
TABLES = ("people", "lines", "renewals", "line_events", "outbox")


@dataclass
class House:
    """The services over one database, and what the tests ask of its rows."""

    db: Database
    clock: FixedClock
    shelf: CatalogueShelf

    def __post_init__(self) -> None:
        steps = Steps(self.db, self.clock, self.shelf)
        self.people = People(self.db, self.clock, Language.EN)
        self.renewals = Renewals(steps)
        self.choices = Choices(steps)
        self.payments = Payments(steps)
        self.lines = Lines(self.db, self.clock, self.shelf)
        self.reminders = Reminders(self.db, self.clock, self.shelf)
        self.outbox = Outbox(self.db, self.clock)
        self.inbox = Inbox(self.db, self.clock)

    # -- rows

    async def rows(self) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table."""
        return {table: await self.select(f"SELECT * FROM {table} ORDER BY id") for table in TABLES}

    async def select(self, sql: str) -> list[dict[str, Any]]:
        return await self.db.read(lambda conn: [dict(row) for row in conn.execute(sql)])

    async def letters(self, kind: str, state: str = "waiting") -> list[dict[str, Any]]:
        """The outbox's rows of a kind and state, the earliest due first."""
        return await self.select(f"SELECT * FROM outbox WHERE kind = '{kind}' AND state = '{state}' ORDER BY due_at")

    async def line(self, line_id: int) -> Line:
        line = await self.db.read(lambda conn: lines.get(conn, line_id))
        assert line is not None
        return line

    async def renewal(self, renewal_id: int) -> Renewal:
        renewal = await self.db.read(lambda conn: renewals.get(conn, renewal_id))
        assert renewal is not None
        return renewal

    async def change_line(self, line_id: int, **values: Any) -> None:
        """Arranges a line's row as a test needs it."""
        await self.db.write(lambda conn: lines.change(conn, line_id, **values))

    async def question(self, person_id: int = ALICE) -> str | None:
        """What the person's next typed words answer."""
        return await self.db.read(lambda conn: people.expected(conn, person_id))

    # -- the beginning of many tests

    async def a_line(self, carrier: str = "bell", end: date | None = None, *, person_id: int = ALICE) -> Line:
        """A line of the person, as if added by hand."""
        known = self.shelf.current.carrier(carrier)
        assert known is not None
        origin = len(await self.select("SELECT id FROM lines")) + 1
        line = await self.lines.add(person_id, known.country, carrier, origin=origin)
        if end is not None:
            await self.lines.set_end(person_id, line.id, end)
        return await self.line(line.id)

    async def begun(self, line: Line | None = None) -> Walk:
        """Alice's renewal of a line, or of one that is not known yet, just begun (or the open one)."""
        origin = 1000 + len(await self.select("SELECT id FROM renewals"))
        return (await self.renewals.begin(ALICE, origin=origin, line_id=line.id if line else None)).walk

    async def at_plan(self, carrier: str = "bell") -> Walk:
        """Alice's renewal of a line that is not known yet, at the plan step."""
        begun = await self.begun()
        return await self.choices.choose_carrier(ALICE, begun.renewal.id, carrier)

    async def at_link(self, carrier: str = "bell", plan: str = "occasional", *, line: Line | None = None) -> Walk:
        """Alice's renewal (of a line, or of one not known yet) where the payment link is shown."""
        walk = await self.begun(line) if line else await self.at_plan(carrier)
        await self.choices.choose_plan(ALICE, walk.renewal.id, plan, Language.EN)
        await self.choices.choose_channel(ALICE, walk.renewal.id, Channel.WEB)
        return await self.choices.choose_method(ALICE, walk.renewal.id, None)

    async def paid(self, carrier: str = "bell", plan: str = "occasional", *, line: Line | None = None) -> Walk:
        """Alice says that she has paid."""
        walk = await self.at_link(carrier, plan, line=line)
        return await self.payments.paid(ALICE, walk.renewal.id)

    async def verified(self, carrier: str, plan: str, end: date, *, line: Line | None = None) -> Walk:
        """Alice's renewal with its new end seen."""
        walk = await self.paid(carrier, plan, line=line)
        return await self.payments.verify(ALICE, walk.renewal.id, end)

    async def send_due(self) -> list[str]:
        """Queues and 'sends' all that is due, as the ticks do; what left: the keys without the moment of queueing."""
        while await self.reminders.queue_due():
            pass
        sent = []
        while letters := await self.outbox.claim(50):
            for letter in letters:
                await self.outbox.finish(letter, OutboxState.SENT)
                sent.append(letter.dedupe_key.rsplit(":", 1)[0])
        return sent
