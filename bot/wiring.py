"""The only place where concrete parts meet: builds the house, the application and the machines around them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

from telegram import Update
from telegram.ext import Application, ContextTypes, ExtBot, JobQueue

from bot.demo_clock import ClockFollower
from bot.dispatch import Dispatcher, RawUpdate
from bot.heartbeat import Heartbeat
from bot.housekeeping import Housekeeping
from bot.limiter import LaneLimiter
from bot.metrics import CountedOutbox, Metrics
from bot.payloads import shed_decoration
from bot.poller import Poller
from bot.sender import Sender
from bot.settings import Settings
from bot.sweeper import Sweeper
from bot.ticks import Ticks
from bot.transport import AiohttpRequest
from bot.web import Web
from content.answers import load_chatter, load_topics
from content.catalogue import CatalogueShelf
from content.texts import Texts
from domain.clock import Clock, ShiftedClock, SystemClock
from domain.faq import Topic
from handlers.calendar_files import calendar_file
from handlers.context import App, Context, House
from handlers.fonts import Fonts
from handlers.registration import register
from handlers.timeline_picture import Painter
from services.bursts import Bursts
from services.calendars import Calendars
from services.choices import Choices
from services.faq import Faq, prepare_aside
from services.faq_edits import AnswerBook
from services.faq_learner import Learner
from services.faq_log import FaqLog
from services.groups import Groups
from services.guardians import Guardians
from services.hygiene import Hygiene
from services.imports import Imports
from services.inbox import Inbox
from services.lines import Lines
from services.links import Links
from services.payments import Payments
from services.people import People
from services.privacy import Privacy
from services.reminders import Reminders
from services.renewal_steps import Steps
from services.renewals import Renewals
from storage.database import Database

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")

BURST = 1.0
"""Seconds for which a question in a group waits for others, to be answered with them in one message."""


def build_house(db: Database, clock: Clock, shelf: CatalogueShelf, texts: Texts, settings: Settings) -> House:
    steps = Steps(db, clock, shelf)
    people = People(db, clock, settings.default_language)
    fonts = Fonts.find(settings.font_path)
    faq = Learner(partial(_prepare, settings.cache_dir))
    return House(
        people=people,
        renewals=Renewals(steps),
        choices=Choices(steps),
        payments=Payments(steps),
        lines=Lines(db, clock, shelf),
        calendars=Calendars(db, clock, settings.public_root),
        reminders=Reminders(db, clock, shelf),
        guardians=Guardians(db, clock, shelf),
        privacy=Privacy(db, clock, people),
        imports=Imports(db, clock, shelf, texts),
        faq=faq,
        answers=AnswerBook(db, clock, shipped_topics(), faq.learn),
        faq_log=FaqLog(db, clock),
        groups=Groups(db, clock),
        hygiene=Hygiene(shelf),
        bursts=Bursts(BURST),
        operators=frozenset(settings.admin_ids),
        inbox=Inbox(db, clock),
        links=Links(shelf),
        shelf=shelf,
        texts=texts,
        clock=clock,
        painter=Painter(fonts) if fonts else None,
    )


@cache
def shipped_topics() -> tuple[Topic, ...]:
    """The shipped answers, read and checked once."""
    return load_topics()


async def _prepare(folder: Path, topics: Sequence[Topic]) -> Faq:
    return await prepare_aside(topics, load_chatter(), folder)


def build_app(bot: ExtBot[Any], house: House) -> App:
    # The house is made before the application: it becomes PTB's bot data as it is.
    types = ContextTypes(context=Context, bot_data=cast(type[House], lambda: house))
    app = cast(App, Application.builder().bot(bot).updater(None).context_types(types).job_queue(JobQueue()).build())
    register(app)
    return app


def build_transport(settings: Settings) -> AiohttpRequest:
    return AiohttpRequest(proxy=str(settings.proxy_url) if settings.proxy_url else None)


def build_bot(settings: Settings, transport: AiohttpRequest) -> ExtBot[Any]:
    """PTB's bot over our transport and limiter. Its own fetching of updates is not used."""
    return ExtBot(
        settings.token,
        base_url=f"{settings.api_root}/bot",
        base_file_url=f"{settings.api_root}/file/bot",
        request=transport,
        get_updates_request=transport,
        rate_limiter=LaneLimiter(),
    )


def build_poller(settings: Settings, transport: AiohttpRequest, dispatcher: Dispatcher) -> Poller:
    async def call(method: str, parameters: Mapping[str, object], read_timeout: float) -> Any:
        return await transport.call(f"{settings.api_root}/bot{settings.token}/{method}", parameters, read_timeout)

    return Poller(call, dispatcher.accept, ALLOWED_UPDATES)


def build_dispatcher(app: App, db: Database, clock: Clock, metrics: Metrics) -> Dispatcher:
    async def handle(raw: RawUpdate) -> None:
        shed_decoration(raw.get("callback_query", {}).get("message", {}))
        await app.process_update(Update.de_json(raw, app.bot))

    app.add_error_handler(metrics.failed)
    return Dispatcher(metrics.timed(handle), db, clock)


def build_heartbeat(settings: Settings, clock: Clock) -> Heartbeat:
    return Heartbeat(clock, str(settings.heartbeat_url) if settings.heartbeat_url else None)


def build_web(db: Database, house: House, heartbeat: Heartbeat, metrics: Metrics) -> Web:
    async def feed(secret: str) -> bytes | None:
        calendar = await house.calendars.behind(secret)
        # Beside the loop: a hundred lines take a tenth of a second.
        return await asyncio.to_thread(calendar_file, calendar, house.shelf, house.texts) if calendar else None

    return Web(db, house.clock, heartbeat, metrics, feed)


def build_ticks(app: App, db: Database, house: House, heartbeat: Heartbeat, metrics: Metrics) -> Ticks:
    outbox = CountedOutbox(db, house.clock, metrics)
    sender = Sender(app.bot, house, outbox)
    housekeeping = Housekeeping(house.shelf, house.inbox, house.clock)
    sweeper = Sweeper(app.bot, house.groups)

    async def next_due() -> datetime | None:
        moments = (await house.reminders.next_due(), await house.groups.next_deletion())
        return min((moment for moment in moments if moment is not None), default=None)

    assert app.job_queue is not None
    ticks = Ticks(
        app.job_queue,
        house.clock,
        [
            housekeeping.run,
            house.reminders.queue_due,
            house.guardians.look_after,
            heartbeat.after(sender.send_due),
            sweeper.sweep,
        ],
        next_due,
    )
    house.reminders.knock = house.guardians.knock = house.people.knock = ticks.wake
    return ticks


def build_clock(settings: Settings) -> Clock:
    """The machine's clock; in the demo one that can be moved."""
    return ShiftedClock() if settings.clock_url else SystemClock()


def build_follower(settings: Settings, house: House, ticks: Ticks) -> ClockFollower | None:
    """What moves the demo's clock; None in real life."""
    if settings.clock_url is None or not isinstance(house.clock, ShiftedClock):
        return None
    return ClockFollower(str(settings.clock_url), house.clock, ticks.wake, house.reminders.next_due)
