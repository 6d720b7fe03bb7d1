"""Counts and times what the bot does, for Prometheus; whoever does it calls here, and nothing is decided here."""

from __future__ import annotations

from time import perf_counter
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from bot.dispatch import Handle, RawUpdate
from domain.clock import Clock
from domain.outbox import Letter, OutboxState
from domain.vitals import Vitals
from services.outbox import Outbox
from storage.database import Database

KINDS = ("message", "callback_query", "my_chat_member")
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Seconds: from a tap that needs nobody to one that waits out Telegram's flood limit."""


class Metrics:
    """A registry of its own: what other libraries count in the process does not appear in it."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._handling = Histogram(
            "bot_update_handling_seconds",
            "Time from the start of an update's handling to its end, by kind of update.",
            ("kind",),
            buckets=BUCKETS,
            registry=registry,
        )
        self._failures = Counter("bot_update_failures", "Errors while updates were handled.", registry=registry)
        self._sends = Counter(
            "bot_letter_outcomes",
            "What became of attempts to send a letter of the outbox ('later': it is tried again).",
            ("outcome",),
            registry=registry,
        )
        self._last_tick = Gauge("bot_last_tick_timestamp_seconds", "When the last good tick ended.", registry=registry)
        self._delay = Gauge(
            "bot_oldest_due_reminder_age_seconds",
            "How long the oldest due reminder has been waiting; 0 when none is due.",
            registry=registry,
        )
        self._outbox = Gauge("bot_outbox_letters", "Letters in the outbox, by state.", ("state",), registry=registry)
        self._inbox = Gauge("bot_inbox_waiting_updates", "Stored updates that are not handled yet.", registry=registry)
        self._ailing = Gauge("bot_ailing", "1 while /healthz answers 503.", registry=registry)
        for outcome in (*OutboxState, "later"):
            if outcome not in {OutboxState.WAITING, OutboxState.SENDING}:
                self._sends.labels(str(outcome))

    def timed(self, handle: Handle) -> Handle:
        """The same handling, timed and counted."""

        async def handled(update: RawUpdate) -> None:
            kind = next((kind for kind in KINDS if kind in update), "other")
            begun = perf_counter()
            try:
                await handle(update)
            except Exception:
                self._failures.inc()
                raise
            finally:
                self._handling.labels(kind).observe(perf_counter() - begun)

        return handled

    async def failed(self, _update: object, _context: object) -> None:
        """An error handler for the application, which lets no error of a handler through to `timed`."""
        self._failures.inc()

    def count_outcome(self, outcome: str) -> None:
        self._sends.labels(outcome).inc()

    def page(self, vitals: Vitals) -> bytes:
        """All of it as Prometheus reads it."""
        if vitals.last_tick is not None:
            self._last_tick.set(vitals.last_tick.timestamp())
        self._delay.set(vitals.reminder_delay.total_seconds())
        for state, count in vitals.outbox.items():
            self._outbox.labels(str(state)).set(count)
        self._inbox.set(vitals.inbox_waiting)
        self._ailing.set(bool(vitals.ailments))
        return generate_latest(self._registry)


class CountedOutbox(Outbox):
    """The outbox, which also counts each outcome that is noted in it."""

    def __init__(self, db: Database, clock: Clock, metrics: Metrics) -> None:
        super().__init__(db, clock)
        self._metrics = metrics

    async def finish(self, letter: Letter, state: OutboxState, **note: Any) -> None:
        await super().finish(letter, state, **note)
        self._metrics.count_outcome(state)

    async def postpone(self, letter: Letter, *why: Any, **more: Any) -> None:
        await super().postpone(letter, *why, **more)
        self._metrics.count_outcome("later")
