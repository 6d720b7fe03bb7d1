"""What a topic of the FAQ is and what matching a message gives; holds no words and compares nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from domain.facts import Shape, Words
from domain.languages import Language

Line = tuple[str, Language]
"""Something people type, and its language."""


class Chapter(StrEnum):
    """The shelves of `/faq`, in their order."""

    BASICS = "basics"
    RENEW = "renew"
    KEEP = "keep"
    PAY = "pay"
    TROUBLE = "trouble"
    TRAVEL = "travel"
    SAFETY = "safety"
    ACCOUNT = "account"
    BOT = "bot"


class Shown(StrEnum):
    """What is filled in from the catalogue below an answer."""

    RENEWAL_LINK = "renewal_link"
    HELP_LINK = "help_link"
    HOTLINE = "hotline"
    CODES = "codes"
    PAYMENT = "payment"
    KEEP_ALIVE = "keep_alive"
    AFTER_EXPIRY = "after_expiry"
    PLANS = "plans"
    DOMAINS = "domains"


class FollowUp(StrEnum):
    """A button below an answer."""

    RENEW = "renew"
    ADD_LINE = "add_line"
    LINES = "lines"
    OFFICIAL_PAGE = "official_page"


ASKED = "asked"


class Facts(Shape):
    """Which facts an answer shows, most useful first, and of whom.

    `of` is ASKED (the carriers that the question names), a country (ISO 3166-1 alpha-2), or carriers' ids.
    """

    show: tuple[Shown, ...]
    of: str | tuple[str, ...] = ASKED


class Topic(Shape):
    """One entry of the FAQ; `answer` is Telegram HTML (b, i, code), `phrasings` are what people type for it."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    chapter: Chapter
    title: Words
    answer: Words
    facts: Facts | None = None
    actions: tuple[FollowUp, ...] = ()
    phrasings: Mapping[Language, tuple[str, ...]]

    def lines(self) -> tuple[Line, ...]:
        """Every phrasing with its language."""
        return tuple((text, language) for language, texts in self.phrasings.items() for text in texts)


class Chatter(Shape):
    """What is said in groups and gets no answer, by the reason why not.

    `foreign` asks about other things that one renews, pays or loses; `told` tells, answers or thanks; `offers`
    are advertisements; `talk` is everything else.
    """

    foreign: Mapping[Language, tuple[str, ...]]
    told: Mapping[Language, tuple[str, ...]]
    offers: Mapping[Language, tuple[str, ...]]
    talk: Mapping[Language, tuple[str, ...]]

    def lines(self, *reasons: str) -> tuple[Line, ...]:
        """The lines of some reasons, or of all."""
        groups = [getattr(self, reason) for reason in reasons or type(self).model_fields]
        return tuple((text, language) for group in groups for language, texts in group.items() for text in texts)


class Match(Shape):
    """What the matcher says of one message.

    `topic` is what a message in a group that is not addressed to the bot gets; None is silence. `score` (0 to 1)
    is how sure the matcher is that the message asks for an answer of ours and that the first topic is right.
    `top3` are the three best topics whatever the score, best first; `clear` says that the first of them stands
    out enough to be given to somebody who asked the bot, without choosing.
    """

    topic: str | None
    score: float
    top3: tuple[str, ...]
    clear: bool
