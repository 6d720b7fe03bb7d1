"""Speaks the five languages: Fluent messages with Babel's dates, numbers and money; knows no screen and no fact."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from domain.languages import Language
from domain.money import Money, decimals

LOCALES = Path(__file__).parent / "locales"


class MissingText(KeyError):
    """A key that the locale files do not have: our bug, found by the content check."""


class Html(str):
    """Text that is already safe HTML and must not be escaped again."""

    __slots__ = ()


class Voice:
    """One language. Call it with a key and facts for safe HTML; `plain` gives text for buttons and alerts.

    Facts may be strings (escaped: this is the one place where a person's words enter HTML), `Html`, integers,
    dates, `Money`; a string fact in `plain` stays as it is.
    """

    def __init__(self, language: Language, bundle: FluentBundle) -> None:
        self.language = language
        self._locale = Locale.parse(language.value, sep="-")
        self._bundle = bundle
        # The same buttons, plans and carriers are said over and over.
        self._said = lru_cache(maxsize=4096)(self._say)

    def __call__(self, key: str, /, **facts: object) -> Html:
        return Html(self._said(key, tuple((name, self._safe(value)) for name, value in facts.items())))

    def plain(self, key: str, /, **facts: object) -> str:
        return self._said(key, tuple((name, self._shown(value)) for name, value in facts.items()))

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def day(self, day: date) -> str:
        """A date with its weekday, without clutter: '2026年12月3日 周四', 'Thu, 3 December 2026'."""
        return _long_date(day, self._locale)

    def short_day(self, day: date) -> str:
        """Digits only where a column must stay narrow: always year-month-day, so never ambiguous."""
        return day.isoformat()

    def moment(self, moment: datetime, zone: str) -> str:
        """A moment on the wall clock of a zone: date and time of day."""
        local = moment.astimezone(ZoneInfo(zone))
        return f"{self.day(local.date())} {format_time(local, 'HH:mm', locale=self._locale)}"

    def money(self, money: Money) -> str:
        """'CAD 25.00', 'CLP 5,000': the code, then the amount in the language's way of writing numbers."""
        digits = decimals(money.currency)
        pattern = "#,##0." + "0" * digits if digits else "#,##0"
        return f"{money.currency} {format_decimal(money.amount, pattern, locale=self._locale)}"

    def listing(self, words: Sequence[str]) -> str:
        """'one, two and three'."""
        return str(format_list(words, locale=self._locale))

    def number(self, value: int | float) -> str:
        return str(format_decimal(value, locale=self._locale))

    def _shown(self, value: object) -> object:
        match value:
            case Money():
                return self.money(value)
            case datetime():
                raise TypeError("a moment needs a zone: format it with voice.moment() first")
            case date():
                return self.day(value)
            case None:
                raise TypeError("a text needs a fact, not None")
        return value

    def _safe(self, value: object) -> object:
        shown = self._shown(value)
        return html.escape(shown, quote=False) if isinstance(shown, str) and not isinstance(shown, Html) else shown

    def _say(self, key: str, facts: tuple[tuple[str, Any], ...]) -> str:
        if not self._bundle.has_message(key):
            raise MissingText(f"{self.language}: no text {key!r}")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(f"{self.language}: {key!r} has no text of its own")
        text, errors = self._bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise MissingText(f"{self.language}: text {key!r} cannot be said: {errors[0]}")
        return str(text)


class Texts:
    """All voices, loaded once at start."""

    def __init__(self, voices: Mapping[Language, Voice]) -> None:
        self._voices = voices

    @classmethod
    def load(cls, folder: Path = LOCALES) -> Texts:
        return cls({language: Voice(language, _bundle(folder, language)) for language in Language})

    def to(self, language: Language) -> Voice:
        return self._voices[language]


def _bundle(folder: Path, language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    for file in sorted((folder / language.value).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


# CLDR's long form with the weekday, and day first in English: the month is spelled out, so nobody misreads it.
_DATE_PATTERNS = {"zh": "y年M月d日 EEE", "en": "EEE, d MMMM y", "es": "EEE d 'de' MMMM 'de' y", "fr": "EEE d MMMM y"}


@lru_cache(maxsize=4096)
def _long_date(day: date, locale: Locale) -> str:
    return str(format_date(day, _DATE_PATTERNS[locale.language], locale=locale))
