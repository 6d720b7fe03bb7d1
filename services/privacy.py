"""Everything that is kept of a person: told, handed out, removed for good; how it is shown belongs to the handlers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.clock import Clock
from domain.lines import Line
from domain.renewals import Renewal
from services.guardian_letters import step_down
from services.people import People
from services.refusals import Refusal
from storage import lines, people, privacy, renewals
from storage.database import Connection, Database

CONSENT_HOLDS = timedelta(hours=1)
"""How long after the question 'delete everything?' its button does: an old one in the chat must not be a trap."""


@dataclass(frozen=True, slots=True)
class Export:
    """`everything` is each table's rows, ready for JSON; `lines` are those not removed, `renewals` all."""

    everything: Mapping[str, Any]
    lines: tuple[Line, ...]
    renewals: tuple[Renewal, ...]


class AskAgain(Refusal):
    """The person's consent to delete everything is too old."""

    def __init__(self) -> None:
        super().__init__("refused-not-understood")


class Privacy:
    def __init__(self, db: Database, clock: Clock, people: People) -> None:
        self._db = db
        self._clock = clock
        self._people = people

    async def count(self, person_id: int) -> Mapping[str, int]:
        """How many rows of the person each table has."""
        return await self._db.read(lambda conn: privacy.count(conn, person_id))

    async def export(self, person_id: int) -> Export:
        """All that is kept of the person, as of one moment."""

        def work(conn: Connection) -> Export:
            made = {"made_at": self._clock.now().isoformat(timespec="seconds")}
            return Export(
                everything={**made, **privacy.everything(conn, person_id)},
                lines=tuple(lines.of_person(conn, person_id)),
                renewals=tuple(renewals.of_person(conn, person_id)),
            )

        return await self._db.read(work)

    async def forget(self, person_id: int, *, asked: datetime, update_id: int) -> Mapping[str, int]:
        """Removes everything of the person at once, and says how many rows of which table.

        `asked` is when he was shown what he would lose, `update_id` the tap by which he agreed. Raises AskAgain, or
        Refusal when all that was there then is gone: a second tap must not take what he has begun anew.
        """

        def work(conn: Connection) -> Mapping[str, int]:
            person = people.get(conn, person_id)
            if person is None or person.created_at > asked:
                raise Refusal("refused-forgotten-already")
            if not timedelta(0) <= self._clock.now() - asked <= CONSENT_HOLDS:
                raise AskAgain
            gone = privacy.count(conn, person_id)
            step_down(conn, person_id, self._clock.now())
            privacy.erase(conn, person_id, update_id)
            return gone

        gone = await self._db.write(work)
        self._people.forget(person_id)
        return gone
