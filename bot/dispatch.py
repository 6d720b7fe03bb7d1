"""Stores every update, then has each handled once: one person's in order, different people's at the same time."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.payloads import decode, encode
from domain.clock import Clock
from storage import inbox
from storage.database import Database
from storage.errors import StorageError
from storage.inbox import Stored

logger = logging.getLogger(__name__)

RawUpdate = dict[str, Any]
Handle = Callable[[RawUpdate], Awaitable[None]]

# Telegram gives up on these after ten seconds, so they wait for nobody.
URGENT = ("pre_checkout_query", "shipping_query")
DISK_PAUSE = 1.0  # seconds before a failed reading of the inbox is tried again
REASON_LENGTH = 300


@dataclass
class _Turn:
    """What one key still has to get handled: a few updates in memory, the surplus in the inbox."""

    queue: deque[tuple[int, RawUpdate]] = field(default_factory=deque)
    taken: int = 0  # the highest update id that came into memory
    newest: int = 0  # the highest update id left in the inbox

    @property
    def behind(self) -> bool:
        """Whether the inbox has updates that come after those in memory."""
        return self.newest > self.taken


class Dispatcher:
    """Takes raw updates from whichever door they come through and hands them to `handle`.

    An update counts as done when `handle` returned or raised. After a crash those that were stored and not noted as
    done are handled again, so handling twice must be harmless.
    """

    def __init__(
        self,
        handle: Handle,
        db: Database,
        clock: Clock,
        *,
        most_at_once: int = 300,
        most_per_person: int = 10,
    ) -> None:
        """`most_at_once` people are served at a time; `most_per_person` updates of each wait in memory.

        In all at most twice the product: what has just come, and what those who are served fetch back from the inbox.
        """
        self._handle = handle
        self._db = db
        self._clock = clock
        self._most_at_once = most_at_once
        self._most_per_person = most_per_person
        self._most_in_memory = most_at_once * most_per_person
        self._in_memory = 0
        self._turns: dict[str, _Turn] = {}
        self._ready: deque[str] = deque()  # keys that have work and no task
        self._working = 0  # tasks that serve a key
        self._tasks: set[asyncio.Task[None]] = set()
        self._draining = False

    async def start(self) -> None:
        """Take up what an earlier run stored and did not finish; call it before the first `accept`."""
        for key, newest in await self._db.read(inbox.waiting_keys):
            self._turns[key] = _Turn(newest=newest)
            self._ready.append(key)
        self._start_ready()

    async def accept(self, raw_updates: Iterable[RawUpdate]) -> None:
        """Store the updates, and return once that is safe on disk; they are handled afterwards.

        Only then may they be confirmed to Telegram. What was stored before is ignored. Raises StorageError, and
        then has taken none of them.
        """
        raw = {update["update_id"]: update for update in raw_updates if _has_id(update)}
        rows = [Stored(update_id, turn_of(update), encode(update)) for update_id, update in raw.items()]
        if not rows:
            return
        for row in await self._db.write(partial(inbox.put, updates=rows, now=self._clock.now())):
            update = raw[row.update_id]
            if any(kind in update for kind in URGENT):
                self._spawn(self._handle_one(row.update_id, update))
            else:
                self._queue(row.key, row.update_id, update)
        self._start_ready()

    async def drain(self, seconds: float) -> bool:
        """Finish what is being handled, within so many seconds, and begin nothing more.

        Returns whether all of it was finished; what was not is cancelled, and handled again at the next start.
        """
        self._draining = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        unfinished = list(self._tasks)
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)
        return not unfinished

    def _queue(self, key: str, update_id: int, update: RawUpdate) -> None:
        turn = self._turns.get(key)
        if turn is None:
            # All before it was handled, though maybe not yet noted as done: the inbox must not hand it out again.
            turn = self._turns[key] = _Turn(taken=update_id - 1)
            self._ready.append(key)
        no_room = len(turn.queue) >= self._most_per_person or self._in_memory >= self._most_in_memory
        # One that comes late, with an id lower than what was taken already, would not be found in the inbox again.
        if (turn.behind or no_room) and update_id > turn.taken:
            turn.newest = max(turn.newest, update_id)
        else:
            self._keep(turn, update_id, update)

    def _keep(self, turn: _Turn, update_id: int, update: RawUpdate) -> None:
        turn.queue.append((update_id, update))
        turn.taken = max(turn.taken, update_id)
        self._in_memory += 1

    def _start_ready(self) -> None:
        while self._ready and self._working < self._most_at_once and not self._draining:
            self._working += 1
            self._spawn(self._serve(self._ready.popleft()))

    def _spawn(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, key: str) -> None:
        """Handle the updates of one key in order, until none is left or somebody else waits for the place."""
        turn = self._turns[key]
        try:
            while turn.queue or turn.behind:
                if not turn.queue:
                    await self._refill(key, turn)
                    continue
                update_id, update = turn.queue.popleft()
                self._in_memory -= 1
                await self._handle_one(update_id, update)
                if self._ready or self._draining:
                    break
        finally:
            self._working -= 1
            if turn.queue or turn.behind:
                self._ready.append(key)
            else:
                del self._turns[key]
            self._start_ready()

    async def _refill(self, key: str, turn: _Turn) -> None:
        """Bring the next few updates of the key from the inbox into memory."""
        newest = turn.newest
        ask = partial(inbox.waiting, key=key, after=turn.taken, limit=self._most_per_person)
        try:
            rows = await self._db.read(ask)
        except StorageError:
            logger.exception("the inbox cannot be read")
            await asyncio.sleep(DISK_PAUSE)
            return
        for row in rows:
            self._keep(turn, row.update_id, decode(row.body))
        if not rows:  # somebody else has noted them as done
            turn.taken = max(turn.taken, newest)

    async def _handle_one(self, update_id: int, update: RawUpdate) -> None:
        try:
            await self._handle(update)
        except Exception as error:
            logger.exception("handling update %s failed", update_id)
            reason = f"{type(error).__name__}: {error}"[:REASON_LENGTH]
            note = partial(inbox.mark_failed, update_id=update_id, reason=reason, now=self._clock.now())
        else:
            note = partial(inbox.mark_done, update_ids=(update_id,), now=self._clock.now())
        self._db.write_soon(note)


def turn_of(update: RawUpdate) -> str:
    """Whose turn an update takes: 'person' in private, 'chat:person' in groups, 'chat' where no person is named.

    Takes anything: an update that nobody can read must still have its place.
    """
    kinds = (value for name, value in update.items() if name != "update_id" and isinstance(value, dict))
    event: RawUpdate = next(kinds, {})
    person = _id_in(event, "from") or _id_in(event, "user")
    message = event.get("message")
    chat = _id_in(event, "chat") or (_id_in(message, "chat") if isinstance(message, dict) else None)
    if chat is None or chat == person:
        return str(person or "nobody")
    return f"{chat}:{person}" if person else str(chat)


def _id_in(event: RawUpdate, name: str) -> int | None:
    part = event.get(name)
    found = part.get("id") if isinstance(part, dict) else None
    return found if isinstance(found, int) else None


def _has_id(update: object) -> bool:
    if isinstance(update, dict) and isinstance(update.get("update_id"), int):
        return True
    logger.error("ignored something without an update id: %.200r", update)
    return False
