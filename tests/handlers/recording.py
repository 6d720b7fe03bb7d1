"""A request that answers as Telegram would and keeps what was sent, under the real application; and a person's chat."""

from __future__ import annotations

import itertools
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from bot.wiring import build_app, shipped_topics
from content.answers import load_chatter
from content.catalogue import CatalogueShelf
from content.texts import Texts, Voice
from domain.actions import LONGEST, Action
from domain.clock import FixedClock
from domain.faq import Topic
from domain.languages import Language
from handlers.context import App, House
from handlers.timeline_picture import Painter
from sandbox.markup_html import parse_html
from services.bursts import Bursts
from services.calendars import Calendars
from services.choices import Choices
from services.faq import Faq, prepare
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
from storage.migrate import migrate

BOT = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "keep_test_bot"}
LONGEST_TEXT = 4096
ROOT = Path(__file__).parents[2]
OPERATOR = 900
PUBLIC_ROOT = "https://lines.example"

Json = dict[str, Any]


@dataclass
class Shown:
    """One message of the bot as the chat shows it now."""

    id: int
    chat: int
    text: str
    buttons: list[Json]


class RecordingRequest(BaseRequest):
    """Keeps messages and calls; refuses what Telegram refuses of texts and buttons."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Json]] = []
        self.messages: dict[int, Shown] = {}
        self._ids = itertools.count(1000)

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: object, **more: object
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[-1]
        parameters = request_data.parameters if request_data else {}
        self.calls.append((name, parameters))
        try:
            answer = {"ok": True, "result": self._answer(name, parameters)}
            return 200, json.dumps(answer).encode()
        except ValueError as error:
            return 400, json.dumps({"ok": False, "error_code": 400, "description": f"Bad Request: {error}"}).encode()

    def _answer(self, name: str, given: Json) -> Json | bool:
        match name:
            case "getMe":
                return BOT
            case "answerCallbackQuery":
                return True
            case "deleteMessage":
                return self.messages.pop(given["message_id"], None) is not None
            case "editMessageText":
                return self._edit(given)
            case "sendMessage":
                return self._put(Shown(next(self._ids), given["chat_id"], *_checked(given)))
            case "sendPhoto" | "sendDocument":
                return self._put(Shown(next(self._ids), given["chat_id"], name, []))
        raise AssertionError(f"the bot called {name}")

    def _edit(self, given: Json) -> Json:
        text, buttons = _checked(given)
        message = self.messages.get(given["message_id"])
        if message is None:
            raise ValueError("message to edit not found")
        if (message.text, message.buttons) == (text, buttons):
            raise ValueError("message is not modified")
        message.text, message.buttons = text, buttons
        return _message(message)

    def _put(self, message: Shown) -> Json:
        self.messages[message.id] = message
        return _message(message)


def _message(shown: Shown) -> Json:
    chat = {"id": shown.chat, "type": "private"}
    return {"message_id": shown.id, "date": 1, "chat": chat, "from": BOT, "text": shown.text}


def _checked(given: Json) -> tuple[str, list[Json]]:
    text, _ = parse_html(given["text"])
    assert 0 < len(text) <= LONGEST_TEXT
    markup = given.get("reply_markup")
    keyboard = json.loads(markup) if isinstance(markup, str) else markup or {}
    buttons = [button for row in keyboard.get("inline_keyboard", []) for button in row]
    for button in buttons:
        assert button["text"]
        assert len(button.get("callback_data", "").encode()) <= LONGEST
    return given["text"], buttons


@dataclass
class Chat:
    """One person's private chat: types, presses, and looks at what the bot shows."""

    app: App
    request: RecordingRequest
    id: int
    language: Language = Language.EN
    _updates: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def voice(self) -> Voice:
        return self.app.bot_data.texts.to(self.language)

    @property
    def shown(self) -> Shown:
        """The newest message of the bot in this chat."""
        return max((each for each in self.request.messages.values() if each.chat == self.id), key=lambda each: each.id)

    @property
    def text(self) -> str:
        return self.shown.text

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.shown.buttons]

    @property
    def alert(self) -> str | None:
        """What the last pressed button popped up."""
        answers = [given for name, given in self.request.calls if name == "answerCallbackQuery"]
        return answers[-1].get("text") if answers else None

    async def says(self, text: str, *, update_id: int | None = None, **more: object) -> None:
        """Types a message; commands are marked as Telegram marks them."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text[:1] == "/" else []
        message = {**self._frame(), "message_id": self._next(), "text": text, "entities": entities, **more}
        await self._update({"message": message}, update_id)

    async def presses(self, key: str, **facts: object) -> None:
        """Presses the button of the newest message whose label is this text."""
        label = self.voice.plain(key, **facts)
        await self.presses_label(label)

    async def presses_label(self, label: str) -> None:
        found = [button for button in self.shown.buttons if button["text"] == label]
        assert found, f"no button {label!r} among {self.labels}"
        await self.sends_data(found[0]["callback_data"])

    async def presses_action(self, action: Action, *, update_id: int | None = None) -> None:
        await self.sends_data(action.data, update_id=update_id)

    async def sends_data(self, data: str, *, message_id: int | None = None, update_id: int | None = None) -> None:
        """Callback data as it is, forged or not, under the newest message or another one."""
        message = {**self._frame(), "from": BOT, "message_id": message_id or self.shown.id, "text": "?"}
        query = {"id": "1", "from": self._person(), "chat_instance": "1", "data": data, "message": message}
        await self._update({"callback_query": query}, update_id)

    async def _update(self, update: Json, update_id: int | None) -> None:
        raw = {"update_id": update_id or self._next(), **update}
        await self.app.process_update(Update.de_json(raw, self.app.bot))

    def _next(self) -> int:
        return next(self._updates) + self.id * 1000

    def _person(self) -> Json:
        return {"id": self.id, "is_bot": False, "first_name": "Person", "language_code": self.language.telegram_code}

    def _frame(self) -> Json:
        return {"date": 1, "chat": {"id": self.id, "type": "private"}, "from": self._person()}


@cache
def shipped_faq() -> Faq:
    """The matcher of the shipped topics, learnt once for all tests and runs."""
    return prepare(shipped_topics(), load_chatter(), ROOT / "data")


async def learnt(_: Sequence[Topic]) -> Faq:
    """Takes no time: what operators teach is learnt elsewhere."""
    return shipped_faq()


def build_house(
    db: Database, clock: FixedClock, shelf: CatalogueShelf, texts: Texts, painter: Painter | None = None
) -> House:
    steps = Steps(db, clock, shelf)
    people = People(db, clock, Language.EN)
    faq = Learner(learnt)
    return House(
        people=people,
        renewals=Renewals(steps),
        choices=Choices(steps),
        payments=Payments(steps),
        lines=Lines(db, clock, shelf),
        calendars=Calendars(db, clock, PUBLIC_ROOT),
        reminders=Reminders(db, clock, shelf),
        guardians=Guardians(db, clock, shelf),
        privacy=Privacy(db, clock, people),
        imports=Imports(db, clock, shelf, texts),
        faq=faq,
        answers=AnswerBook(db, clock, shipped_topics(), faq.learn),
        faq_log=FaqLog(db, clock),
        groups=Groups(db, clock),
        hygiene=Hygiene(shelf),
        bursts=Bursts(0),
        operators=frozenset({OPERATOR}),
        inbox=Inbox(db, clock),
        links=Links(shelf),
        shelf=shelf,
        texts=texts,
        clock=clock,
        painter=painter,
    )


@asynccontextmanager
async def running(
    path: Path,
    shelf: CatalogueShelf,
    texts: Texts,
    now: datetime = datetime(2026, 11, 20, 17, tzinfo=UTC),
    painter: Painter | None = None,
) -> AsyncIterator[tuple[App, RecordingRequest]]:
    """The whole application over a fresh database, with every handler registered as in real life."""
    migrate(path)
    db = await Database.open(path)
    request = RecordingRequest()
    bot: ExtBot[Any] = ExtBot("1:test", request=request, get_updates_request=RecordingRequest())
    app = build_app(bot, build_house(db, FixedClock(now), shelf, texts, painter))
    house = app.bot_data
    await house.answers.open()
    await app.initialize()
    try:
        yield app, request
    finally:
        await house.faq.close()
        await app.shutdown()
        await db.close()
