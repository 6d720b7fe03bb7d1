"""Queries that wait for the bot's answer (button presses, inline queries): once, by id, within their lifetime."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.bell import Bell
from sandbox.clock import Clock
from sandbox.errors import refuse
from sandbox.updates import UpdateQueue
from sandbox.violations import ViolationBook

CALLBACK_LIFETIME = 150.0
INLINE_LIFETIME = 30.0
ANSWERS = {"callback": "answerCallbackQuery", "inline": "answerInlineQuery"}


@dataclass(slots=True)
class Query:
    """A press or an inline query. `answer` is what the bot said, None while it says nothing."""

    id: str
    kind: str
    person: int
    chat_id: int
    created: float
    update_id: int | None = None
    answer: dict[str, Any] | None = None
    done: Bell = field(default_factory=Bell)


class QueryBook:
    """All open queries. An answered or expired one is forgotten: a second answer finds nothing."""

    def __init__(self, clock: Clock, updates: UpdateQueue, violations: ViolationBook) -> None:
        self._clock = clock
        self._updates = updates
        self._violations = violations
        self._open: dict[str, Query] = {}
        self._answered: set[str] = set()
        self._number = 4_000_000_000_000_000
        self.lifetime = CALLBACK_LIFETIME

    def open(self, kind: str, person: int, chat_id: int) -> Query:
        self._number += 1
        query = Query(str(self._number), kind, person, chat_id, self._clock.timestamp())
        self._open[query.id] = query
        return query

    def answer(self, query_id: str, kind: str, answer: dict[str, Any]) -> Query:
        """Close a query. Raises 'query is too old' when it is late, unknown or answered before."""
        self.expire()
        query = self._open.get(query_id)
        if query is None or query.kind != kind:
            if query_id in self._answered:
                self._violations.add("answered twice", f"query {query_id} was already answered", ANSWERS[kind])
            raise refuse("query_too_old")
        del self._open[query_id]
        self._answered.add(query_id)
        query.answer = answer
        query.done.ring()
        return query

    def expire(self) -> None:
        """Forget late queries; a callback that the bot received and never answered is its fault."""
        now = self._clock.timestamp()
        for query in list(self._open.values()):
            lifetime = self.lifetime if query.kind == "callback" else INLINE_LIFETIME
            if query.created + lifetime <= now:
                self._close_unanswered(query)

    def settle(self) -> None:
        """The end of a test: nothing more will be answered."""
        for query in list(self._open.values()):
            self._close_unanswered(query)

    def _close_unanswered(self, query: Query) -> None:
        del self._open[query.id]
        query.done.ring()
        received = query.update_id is not None and query.update_id <= self._updates.handed_out
        if received and query.kind == "callback":
            self._violations.add("unanswered callback", f"callback query {query.id} was never answered")

    async def wait(self, query: Query, seconds: float) -> dict[str, Any] | None:
        """The bot's answer, or None when it does not come within `seconds` of real time."""
        if query.answer is None and query.id in self._open and seconds > 0:
            await query.done.wait(seconds)
        return query.answer
