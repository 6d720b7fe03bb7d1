"""What every handler is given beside the update: the services, the words, the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot, JobQueue

from content.catalogue import CatalogueShelf
from content.texts import Texts
from domain.clock import Clock
from handlers.timeline_picture import Painter
from services.bursts import Bursts
from services.calendars import Calendars
from services.choices import Choices
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
from services.renewals import Renewals


@dataclass(frozen=True, slots=True)
class House:
    """The services by their nouns, and what they share; no painter where no font can write all languages."""

    people: People
    renewals: Renewals
    choices: Choices
    payments: Payments
    lines: Lines
    calendars: Calendars
    reminders: Reminders
    guardians: Guardians
    privacy: Privacy
    imports: Imports
    faq: Learner
    answers: AnswerBook
    faq_log: FaqLog
    groups: Groups
    hygiene: Hygiene
    bursts: Bursts[Any]
    operators: frozenset[int]
    inbox: Inbox
    links: Links
    shelf: CatalogueShelf
    texts: Texts
    clock: Clock
    painter: Painter | None


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], House]):
    """PTB's context with the house as its bot data; user and chat data stay empty: state lives in the store."""

    @property
    def house(self) -> House:
        return self.bot_data


App = Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], House, JobQueue[Context]]
