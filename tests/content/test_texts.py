"""Every text in every language: there, within Telegram's limits, sound and safe as HTML; grammar is test_wording's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from content.check import messages, text_problems
from content.texts import LOCALES, Html, MissingText, Texts, Voice
from domain.languages import Language
from sandbox.markup_html import parse_html

TEXTS = Texts.load()
VARIABLES: Mapping[str, frozenset[str]] = messages(LOCALES, Language.ZH_HANS)[0]
KEYS = sorted(VARIABLES)

WORDS = "Mum"
HOSTILE = "<b>Mum & </i> <script>"
COUNTS = (0, 1, 2, 3, 10)

# Longer ones are refused by setMyCommands, setMyName, setMyDescription and setMyShortDescription.
PROFILE_LIMITS = {"command-*": 256, "bot-name": 64, "bot-description": 512, "bot-short-description": 120}

# The answer to a pressed button holds 200 characters; what is longer would be cut off.
ALERTS = ("refused-*", "cancel-nothing", "failed", "zone-location-hint")
ALERT_LENGTH = 200

# A phone shows about so many characters of a button: one that fills its row, that shares it with one other, with two.
BUTTONS = {
    28: """
        button-* check-works check-later check-failed done-set-zone group-open menu-[!w]* pay-card pay-open
        pay-paid pay-qr receipt-not-paid reminder-renew renew-again renew-do-not-know renew-go-on
        renew-method-undecided renew-more-countries renew-fewer-countries renew-other-line renew-other-plan
        renew-restart renew-which-is-mine trouble-again trouble-help trouble-works zone-by-location zone-share
        line-renewal-open line-kept line-undo-kept line-remove-yes line-restore line-clear line-loss-by-rule
        line-edit-auto reading-take-all reading-take-end reading-take-left privacy-export privacy-forget
        forget-yes forget-no forget-anew import-template import-take import-take-all import-drop
    """,
    24: """
        channel-web channel-app channel-phone channel-marketplace channel-shop channel-post channel-kiosk
        method-* region-* done-line done-undo reminder-renewed reminder-later line-page-* line-renew
        line-renewed line-edit line-history line-remove line-edit-label line-edit-digits line-edit-end
        line-edit-loss line-edit-left line-edit-note line-edit-hour reading-other-line reading-drop
    """,
    14: "need-* later-hour later-tonight later-tomorrow",
}


@pytest.fixture(params=list(Language), ids=str)
def voice(request: pytest.FixtureRequest) -> Voice:
    language: Language = request.param
    return TEXTS.to(language)


def facts(key: str, value: object) -> dict[str, object]:
    """Every fact that the text names, all with the same value."""
    return dict.fromkeys(VARIABLES[key], value)


def matching(*patterns: str) -> list[str]:
    for pattern in patterns:
        assert any(fnmatchcase(key, pattern) for key in KEYS), f"{pattern} names no text"
    return [key for key in KEYS if any(fnmatchcase(key, pattern) for pattern in patterns)]


def too_long(voice: Voice, keys: list[str], length: int) -> list[str]:
    texts = {key: voice.plain(key, **facts(key, 60)) for key in keys}
    return [f"{key}: {len(text)} > {length}" for key, text in texts.items() if len(text) > length]


def marks(text: str) -> list[str]:
    """What Telegram makes of the HTML: the kinds of its entities. Refuses what Telegram would refuse."""
    return sorted(entity["type"] for entity in parse_html(text)[1])


# -- completeness


def test_every_text_exists_in_every_language_with_the_same_facts() -> None:
    assert text_problems() == []


UNREADABLE = 'greeting = { $name ->\n    [""] a\n   *[other] b\n}'


@pytest.mark.parametrize(
    ("french", "problem"),
    [
        ("other = Bonjour { $name }", "fr: greeting is missing"),
        ("greeting = { $name }\nother = Bonjour", "fr: other does not exist in zh-Hans"),
        ("greeting = Bonjour", "fr: greeting names no facts, zh-Hans names $name"),
        ("greeting = Bonjour { $nom }", "fr: greeting names $nom, zh-Hans names $name"),
        ("greeting = { $name }\ngreeting = { $name }", "fr/words.ftl: greeting stands twice"),
        (UNREADABLE, "fr/words.ftl: cannot be read: greeting = { $name ->"),
    ],
)
def test_a_flaw_in_one_language_is_named(tmp_path: Path, french: str, problem: str) -> None:
    for language in Language:
        text = french if language is Language.FR else "greeting = { $name }"
        (tmp_path / language).mkdir()
        (tmp_path / language / "words.ftl").write_text(text, encoding="utf-8")
    assert any(found.startswith(problem) for found in text_problems(tmp_path))


def test_an_unknown_text_or_a_missing_fact_is_our_bug(voice: Voice) -> None:
    with pytest.raises(MissingText):
        voice("no-such-text")
    with pytest.raises(MissingText):
        voice("language-set")
    with pytest.raises(MissingText):
        voice("language-set", tongue="English")


# -- limits


@pytest.mark.parametrize(("pattern", "length"), PROFILE_LIMITS.items())
def test_what_the_bot_says_of_itself_fits(voice: Voice, pattern: str, length: int) -> None:
    assert too_long(voice, matching(pattern), length) == []


def test_what_pops_up_over_the_chat_fits(voice: Voice) -> None:
    assert too_long(voice, matching(*ALERTS), ALERT_LENGTH) == []


@pytest.mark.parametrize(("length", "patterns"), BUTTONS.items())
def test_a_button_can_be_read_whole(voice: Voice, length: int, patterns: str) -> None:
    assert too_long(voice, matching(*patterns.split()), length) == []


def test_what_telegram_shows_as_plain_text_has_no_markup(voice: Voice) -> None:
    buttons = " ".join(BUTTONS.values()).split()
    for key in matching(*PROFILE_LIMITS, *ALERTS, *buttons):
        text = voice.plain(key, **facts(key, WORDS))
        assert parse_html(text) == (text, []), key


# -- every text can be said


@pytest.mark.parametrize("value", [WORDS, *COUNTS], ids=str)
def test_every_text_is_sound_html_without_leftovers(voice: Voice, value: object) -> None:
    for key in KEYS:
        text, _ = parse_html(voice(key, **facts(key, value)))
        assert text.strip(), key
        assert not re.search(r"[{}]|</?\w+>|&\w+;", text), key


def test_markup_is_the_same_in_every_language(voice: Voice) -> None:
    first = TEXTS.to(Language.ZH_HANS)
    for key in KEYS:
        assert marks(voice(key, **facts(key, WORDS))) == marks(first(key, **facts(key, WORDS))), key


def test_only_commands_that_exist_are_named(voice: Voice) -> None:
    commands = {key.removeprefix("command-") for key in matching("command-*")}
    for key in KEYS:
        named = re.findall(r"(?<![\w</])/([a-z]+)\b", voice.plain(key, **facts(key, WORDS)))
        assert set(named) <= commands, key


# -- escaping


def test_a_persons_words_cannot_become_markup(voice: Voice) -> None:
    for key in KEYS:
        assert marks(voice(key, **facts(key, HOSTILE))) == marks(voice(key, **facts(key, WORDS))), key


def test_a_persons_words_arrive_as_they_were_typed(voice: Voice) -> None:
    assert voice("reminder-note", note="<b>5 & 6</b>").endswith("&lt;b&gt;5 &amp; 6&lt;/b&gt;")
    assert parse_html(voice("reminder-note", note=HOSTILE))[0].endswith(HOSTILE)


def test_buttons_and_alerts_show_words_without_escaping(voice: Voice) -> None:
    assert voice.plain("renew-same-plan", plan="A & B <3").endswith("A & B <3")


def test_what_is_safe_html_is_not_escaped_again(voice: Voice) -> None:
    trail = voice("renew-trail", trail="A & B")
    assert voice("reminder-note", note=trail).endswith(trail)
    assert voice("reminder-note", note=Html("<i>now</i>")).endswith("<i>now</i>")
