"""Reads a person's table of lines and, when he approves, makes lines of it; one line at a time belongs to others."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from content.catalogue import CatalogueShelf
from content.texts import Texts
from domain.clock import Clock
from domain.history import EventKind
from domain.import_reading import read_lines
from domain.imports import Column, LineDraft, NoTable, Proposal, Setting, folded, repeats
from domain.languages import Language
from domain.lines import Line
from services.line_changes import EARLIEST_DAYS, LATEST_DAYS, LineChanges
from services.refusals import NotYours, Refusal
from storage import imports, lines
from storage.database import Connection, Database

KEPT_FOR = timedelta(days=30)
"""How long a table waits for approval."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come of a table. `id` is None when nothing would; `repeated` are rows that may be there already."""

    id: int | None
    proposal: Proposal
    repeated: frozenset[int]


class Imports:
    """Every method takes the person who asks, checks that the import is his, and may safely be repeated."""

    def __init__(self, db: Database, clock: Clock, shelf: CatalogueShelf, texts: Texts) -> None:
        self._changes = LineChanges(db, clock, shelf)
        self._db = db
        self._clock = clock
        self._shelf = shelf
        self._columns = _column_names(texts)

    async def propose(self, person_id: int, body: bytes, language: Language, *, origin: int) -> Preview:
        """What a file says, kept for approval; no line is added. Raises Refusal for what is no table of lines."""
        days = range(EARLIEST_DAYS, LATEST_DAYS + 1)
        setting = Setting(self._shelf.current, language, self._clock.now(), days)
        try:
            # Two hundred rows take a moment, in which other people are served.
            proposal = await asyncio.to_thread(read_lines, body, self._columns, setting)
        except NoTable as error:
            raise Refusal(f"refused-import-{error.reason}") from None
        return await self._keep(person_id, proposal, origin)

    async def _keep(self, person_id: int, proposal: Proposal, origin: int) -> Preview:
        def work(conn: Connection) -> Preview:
            now = self._clock.now()
            imports.drop_older(conn, person_id, now - KEPT_FOR)
            kept = imports.add(conn, person_id, proposal.drafts, origin=origin, now=now) if proposal.drafts else None
            new = {draft.row for draft in _new(proposal.drafts, lines.of_person(conn, person_id))}
            repeated = frozenset(draft.row for draft in proposal.drafts) - new
            return Preview(kept.id if kept else None, proposal, repeated)

        return await self._db.write(work)

    async def take(self, person_id: int, import_id: int, *, repeated: bool) -> int:
        """Adds the lines, all at once, and says how many; without `repeated` only those that are not there already."""

        def work(conn: Connection) -> int:
            kept = _own_import(conn, person_id, import_id)
            if kept.added is not None:
                return kept.added
            known = lines.of_person(conn, person_id)
            drafts = kept.drafts if repeated else tuple(_new(kept.drafts, known))
            for draft in drafts:
                self._add(conn, kept, draft)
            imports.finish(conn, import_id, len(drafts))
            return len(drafts)

        return await self._db.write(work)

    async def drop(self, person_id: int, import_id: int) -> int:
        """Forgets what the table said, unless it was taken before; returns how many lines had come of it."""

        def work(conn: Connection) -> int:
            kept = _own_import(conn, person_id, import_id)
            if kept.added is None:
                imports.finish(conn, import_id, 0)
            return kept.added or 0

        return await self._db.write(work)

    def _add(self, conn: Connection, kept: imports.Import, draft: LineDraft) -> None:
        carrier = self._shelf.current.carrier(draft.carrier)
        if carrier is None:
            raise Refusal("refused-gone-from-catalogue")
        origin = f"import:{kept.id}:{draft.row}"
        line, _ = lines.add(conn, kept.person_id, draft.country, carrier.id, origin=origin, now=self._clock.now())
        values = {name: value for name in _COPIED if (value := getattr(draft, name)) is not None}
        if values:
            self._changes.apply(conn, line, EventKind.ADDED, values)
        else:
            self._changes.note(conn, line.id, EventKind.ADDED)


_COPIED = ("label", "last4", "service_end", "plan_id", "plan_name", "price", "period", "note")
"""Fields of a draft that are a line's, too."""


def _column_names(texts: Texts) -> dict[str, Column]:
    """What a column may be called: its own name, and how each language says it."""
    names = {folded(column): column for column in Column}
    for language in Language:
        voice = texts.to(language)
        names |= {folded(voice.plain(f"import-column-{column}")): column for column in Column}
    return names


def _new(drafts: Iterable[LineDraft], known: Iterable[Line]) -> Iterable[LineDraft]:
    """The drafts that repeat neither a line nor a draft above them."""
    seen: list[Line | LineDraft] = [*known]
    for draft in drafts:
        if not repeats(draft, seen):
            seen.append(draft)
            yield draft


def _own_import(conn: Connection, person_id: int, import_id: int) -> imports.Import:
    kept = imports.get(conn, import_id)
    if kept is None or kept.person_id != person_id:
        raise NotYours
    return kept
