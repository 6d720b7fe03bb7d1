"""A person's lines: seen, added, edited, removed, with their history; renewing them belongs to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from content.catalogue import CatalogueShelf
from domain.clock import Clock
from domain.history import EventKind, HistoryEntry
from domain.ladders import Ladder, by_rule
from domain.last_digits import LONGEST_ANSWER, MOST_DIGITS, digits_of, holds_number
from domain.lines import LABEL_LENGTH, NOTE_LENGTH, Allowance, DailyUse, DateSource, Line, LineState, Tie
from domain.renewals import UNDO_FOR, RenewalState, Step
from domain.typed import one_line
from services.line_changes import LineChanges, LineView, close_question, with_left
from services.readings import Readings
from services.refusals import NotYours, Refusal
from services.renewal_steps import own_line
from storage import line_events, lines, renewals
from storage.database import Connection, Database

AmountLeft = Literal["data", "minutes", "texts", "balance"]

_FIELDS: dict[AmountLeft, str] = {
    "data": "data_mb",
    "minutes": "minutes",
    "texts": "texts",
    "balance": "balance",
}


class Lines:
    """Every method takes the person who asks, checks that the line is his, and may safely be repeated."""

    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf) -> None:
        self._changes = LineChanges(db, clock, shelf)
        self._db = db
        self._clock = clock
        self._shelf = shelf
        self.readings = Readings(self._changes)

    async def of(self, person_id: int) -> list[Line]:
        """The person's lines, the one whose service ends first at the top."""
        return await self._db.read(lambda conn: lines.of_person(conn, person_id))

    async def get(self, person_id: int, line_id: int) -> LineView:
        return await self._db.read(lambda conn: self._changes.view(conn, own_line(conn, person_id, line_id)))

    async def history(self, person_id: int, line_id: int, *, limit: int, offset: int = 0) -> list[HistoryEntry]:
        """What happened to the line, the newest first."""

        def work(conn: Connection) -> list[HistoryEntry]:
            own_line(conn, person_id, line_id)
            return [
                HistoryEntry(event, renewals.get(conn, event.renewal_id) if event.renewal_id else None)
                for event in line_events.of_line(conn, line_id, limit, offset)
            ]

        return await self._db.read(work)

    async def add(self, person_id: int, country: str, carrier: str, *, origin: int) -> Line:
        """A new line of a carrier. `origin` is the update that asked: from one origin comes one line of a carrier."""
        known = self._shelf.current.carrier(carrier)
        if known is None or known.country != country:
            raise Refusal("refused-gone-from-catalogue")

        def work(conn: Connection) -> Line:
            line, new = lines.add(
                conn,
                person_id,
                country,
                carrier,
                ladder=by_rule(known),
                origin=f"added:{person_id}:{origin}:{carrier}",
                now=self._clock.now(),
            )
            if new:
                self._changes.note(conn, line.id, EventKind.ADDED)
            return line

        return await self._db.write(work)

    # -- edits: each sets one thing and returns the line as it is now

    async def set_end(self, person_id: int, line_id: int, day: date) -> LineView:
        """The last day of service. Another day begins another cycle with reminders of its own."""

        def decide(line: Line) -> Mapping[str, Any]:
            self._changes.must_be_believable(day, line)
            return {"service_end": day}

        return await self._changes.change(person_id, line_id, EventKind.END, decide)

    async def set_loss(self, person_id: int, line_id: int, day: date | None) -> LineView:
        """The day on which the number is lost, as the person knows it; None: by the carrier's rule again."""

        def decide(line: Line) -> Mapping[str, Any]:
            if day is None:
                return {"number_loss": None, "number_loss_from": None}  # the rule fills them
            self._changes.must_be_believable(day, line)
            return {"number_loss": day, "number_loss_from": DateSource.PERSON}

        return await self._changes.change(person_id, line_id, EventKind.LOSS, decide)

    async def label(self, person_id: int, line_id: int, text: str | None) -> LineView:
        """A name in one line; None takes it away."""
        kept = _words(text, LABEL_LENGTH, "refused-label")
        return await self._changes.change(person_id, line_id, EventKind.LABEL, lambda line: {"label": kept})

    async def note(self, person_id: int, line_id: int, text: str | None) -> LineView:
        kept = _words(text, NOTE_LENGTH, "refused-note")
        return await self._changes.change(person_id, line_id, EventKind.NOTE, lambda line: {"note": kept})

    async def last4(self, person_id: int, line_id: int, text: str | None) -> LineView:
        """At most the last four digits; of a longer number nothing is kept, not even those."""
        kept = _last_digits(text) if text is not None else None
        return await self._changes.change(person_id, line_id, EventKind.LAST4, lambda line: {"last4": kept})

    async def set_left(self, person_id: int, line_id: int, left: Allowance) -> LineView:
        """What is left today: the amounts given replace those known, the others stay."""

        def decide(line: Line) -> Mapping[str, Any]:
            return (
                {} if left.empty else {"left": with_left(line.left, replace(left, as_of=self._changes.today_at(line)))}
            )

        return await self._changes.change(person_id, line_id, EventKind.LEFT, decide)

    async def clear_left(self, person_id: int, line_id: int, amount: AmountLeft) -> LineView:
        def decide(line: Line) -> Mapping[str, Any]:
            left = replace(line.left, **{_FIELDS[amount]: None})
            return {"left": Allowance() if left.empty else left}

        return await self._changes.change(person_id, line_id, EventKind.LEFT, decide)

    async def auto_renew(self, person_id: int, line_id: int, on: bool) -> LineView:
        """Whether the carrier renews by itself: then one reminder looks after the card, not a whole ladder."""
        return await self._changes.change(person_id, line_id, EventKind.AUTO_RENEW, lambda line: {"auto_renew": on})

    async def hour(self, person_id: int, line_id: int, hour: int) -> LineView:
        """The full hour (0-23) on the person's wall clock at which the line reminds."""
        if not 0 <= hour <= 23:
            raise Refusal("refused-not-understood")
        return await self._changes.change(person_id, line_id, EventKind.HOUR, lambda line: {"remind_hour": hour})

    async def ladder(self, person_id: int, line_id: int, leads: Ladder) -> LineView:
        """How many days before its dates the line reminds, the earliest first."""
        return await self._changes.change(person_id, line_id, EventKind.LADDER, lambda line: {"ladder": leads})

    async def ladder_by_rule(self, person_id: int, line_id: int) -> LineView:
        """The lead times of the carrier's rule, or the usual ones."""

        def decide(line: Line) -> Mapping[str, Any]:
            return {"ladder": by_rule(self._changes.carrier(line))}

        return await self._changes.change(person_id, line_id, EventKind.LADDER, decide)

    async def tie(self, person_id: int, line_id: int, tie: Tie, on: bool) -> LineView:
        """Whether something would break without this number."""

        def decide(line: Line) -> Mapping[str, Any]:
            return {"ties": tuple(each for each in Tie if (on if each is tie else each in line.ties))}

        return await self._changes.change(person_id, line_id, EventKind.TIES, decide)

    async def use(self, person_id: int, line_id: int, use: DailyUse) -> LineView:
        """What the person uses in a day; nothing: he is not warned."""
        return await self._changes.change(person_id, line_id, EventKind.USE, lambda line: {"use": use})

    async def let_go(self, person_id: int, line_id: int) -> LineView:
        """The person does not need the line any more: it stays, and is silent."""
        silent = {"state": LineState.LET_GO}
        return await self._changes.change(person_id, line_id, EventKind.LET_GO, lambda line: silent)

    async def take_back(self, person_id: int, line_id: int) -> LineView:
        """The line is to be kept after all."""
        awake = {"state": LineState.ACTIVE}
        return await self._changes.change(person_id, line_id, EventKind.TAKEN_BACK, lambda line: awake)

    async def kept_alive_today(self, person_id: int, line_id: int) -> LineView:
        """A qualifying action today, on the carrier's calendar: its clock starts anew."""
        return await self._changes.change(
            person_id, line_id, EventKind.KEPT_ALIVE, lambda line: {"last_action": self._changes.today_at(line)}
        )

    async def undo_kept_alive(self, person_id: int, line_id: int) -> LineView:
        """Within 24 hours, and while no other action has followed; undoing twice is undoing once."""

        def work(conn: Connection) -> LineView:
            line = own_line(conn, person_id, line_id)
            event = line_events.latest(conn, line_id, (EventKind.KEPT_ALIVE, EventKind.UNKEPT))
            if event is not None and event.kind is EventKind.UNKEPT:
                return self._changes.view(conn, line)
            if event is None or line.last_action is None or event.facts["to"] != line.last_action.isoformat():
                raise Refusal("refused-undo-late")
            if self._clock.now() > event.at + UNDO_FOR:
                raise Refusal("refused-undo-late")
            before = date.fromisoformat(event.facts["from"]) if event.facts["from"] else None
            return self._changes.view(conn, self._changes.apply(conn, line, EventKind.UNKEPT, {"last_action": before}))

        return await self._db.write(work)

    # -- removing

    async def remove(self, person_id: int, line_id: int) -> LineView:
        """The line disappears and falls silent, its open renewal ends; `restore` brings both back for 24 hours.

        What waits in the outbox stays there: of a removed line it has nothing to say when it leaves, and after
        `restore` a 'Later' that the person asked for still comes.
        """

        def work(conn: Connection) -> LineView:
            line = _own_line_removed_or_not(conn, person_id, line_id)
            close_question(conn, person_id)
            renewal = renewals.open_for(conn, person_id, line_id)
            facts = {"renewal": renewal.id, "state": renewal.state, "step": renewal.step} if renewal else None
            if renewal is not None:
                now = self._clock.now()
                renewals.change(conn, renewal.id, now=now, state=RenewalState.CANCELLED, step=Step.DONE)
            removed = self._changes.apply(conn, line, EventKind.REMOVED, {"state": LineState.REMOVED}, facts)
            return self._changes.view(conn, removed)

        return await self._db.write(work)

    async def restore(self, person_id: int, line_id: int) -> LineView:
        """Undoes `remove` within 24 hours; a line that is there stays as it is."""

        def work(conn: Connection) -> LineView:
            line = _own_line_removed_or_not(conn, person_id, line_id)
            if line.state is LineState.REMOVED:
                removal = line_events.latest(conn, line_id, (EventKind.REMOVED,))
                if removal is None or self._clock.now() > removal.at + UNDO_FOR:
                    raise Refusal("refused-restore-late")
                line = self._put_back(conn, line, removal.facts)
            return self._changes.view(conn, line)

        return await self._db.write(work)

    def _put_back(self, conn: Connection, line: Line, facts: Mapping[str, Any]) -> Line:
        """The line as it was before its removal, and its renewal where it stood."""
        if "renewal" in facts:
            state, step = RenewalState(facts["state"]), Step(facts["step"])
            renewals.change(conn, facts["renewal"], now=self._clock.now(), state=state, step=step)
        return self._changes.apply(conn, line, EventKind.RESTORED, {"state": LineState(facts["from"])})


def _own_line_removed_or_not(conn: Connection, person_id: int, line_id: int) -> Line:
    line = lines.get(conn, line_id)
    if line is None or line.person_id != person_id:
        raise NotYours
    return line


def _words(text: str | None, length: int, refusal: str) -> str | None:
    """A person's words in one line, if they fit and hold no whole number."""
    if text is None:
        return None
    kept = one_line(text, length)
    if kept is None:
        raise Refusal(refusal, length=length)
    if holds_number(kept):
        raise Refusal("refused-full-number")
    return kept


def _last_digits(text: str) -> str:
    digits = digits_of(text)
    if len(digits) > MOST_DIGITS:
        raise Refusal("refused-full-number")
    if not digits or len(text) > LONGEST_ANSWER:
        raise Refusal("refused-last4")
    return digits
