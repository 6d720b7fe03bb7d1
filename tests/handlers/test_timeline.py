"""The picture of all lines: what is on it, who gets it, and what comes where no font can write it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFont
from structlog.testing import capture_logs

from content.catalogue import CatalogueShelf
from content.texts import Texts
from domain.actions import Action
from domain.calendars import Mark, entries
from domain.languages import Language
from domain.lines import Line
from handlers.fonts import Fonts, cut, writable
from handlers.timeline import MOST_LINES, by_line, in_words, scene
from handlers.timeline_picture import Painter, Scene, paint
from tests.domain.test_calendars import BELL
from tests.handlers.conftest import ALICE
from tests.handlers.recording import Chat, running

TODAY = date(2026, 11, 20)
LINE = replace(BELL, action_due=None, number_loss=None)


def ending_in(days: int, number: int = 1) -> Line:
    return replace(LINE, id=number, service_end=TODAY + timedelta(days=days))


def font_file(folder: Path) -> Path:
    """The font that Pillow brings along, so that no machine lacks it; it writes no Chinese."""
    default: Any = ImageFont.load_default(12)
    path = folder / "Some-Regular.ttf"
    path.write_bytes(default.path.getvalue())
    return path


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Fonts:
    return Fonts(font_file(tmp_path_factory.mktemp("fonts")))


@pytest.fixture
async def alice(tmp_path: Path, shelf: CatalogueShelf, texts: Texts, fonts: Fonts) -> AsyncIterator[Chat]:
    """Alice, whose house can draw."""
    async with running(tmp_path / "house.db", shelf, texts, painter=Painter(fonts)) as (app, request):
        yield Chat(app, request, ALICE)


async def with_lines(chat: Chat, count: int = 1) -> None:
    await chat.says("/start")
    for number in range(count):
        line = await chat.app.bot_data.lines.add(chat.id, "CA", "bell", origin=number)
        await chat.app.bot_data.lines.set_end(chat.id, line.id, TODAY + timedelta(days=10 + number))


def photos(chat: Chat) -> list[str]:
    return [given["caption"] for name, given in chat.request.calls if name == "sendPhoto"]


def picture_of(shelf: CatalogueShelf, texts: Texts, *lines: Line, language: Language = Language.EN) -> Scene:
    return scene(by_line(entries(lines), TODAY), TODAY, shelf.current, texts.to(language))


# -- in the chat


async def test_the_list_of_lines_leads_to_the_picture(alice: Chat) -> None:
    await with_lines(alice)
    await alice.says("/lines")
    await alice.presses("timeline-button")
    assert photos(alice) == [alice.voice("timeline-caption")]


async def test_without_a_font_the_days_come_in_words(tmp_path: Path, shelf: CatalogueShelf, texts: Texts) -> None:
    async with running(tmp_path / "house.db", shelf, texts) as (app, request):
        bob = Chat(app, request, ALICE)
        await with_lines(bob, 2)
        await bob.presses_action(Action("timeline", "show"))
        assert photos(bob) == []
        assert bob.text.splitlines()[0] == bob.voice("timeline-heading")
        assert "<b>Mon, 30 November 2026</b> (in 10 days): Bell, Last day of service" in bob.text


async def test_whoever_has_no_dates_is_told_what_to_add(alice: Chat) -> None:
    await alice.says("/start")
    await alice.presses_action(Action("timeline", "show"))
    assert alice.text == alice.voice("calendar-empty")


async def test_lines_that_do_not_fit_are_counted(alice: Chat) -> None:
    await with_lines(alice, MOST_LINES + 2)
    await alice.presses_action(Action("timeline", "show"))
    assert alice.voice("timeline-more", count=2) in photos(alice)[0]


# -- what is on it


def test_the_line_that_ended_comes_first_then_whoever_is_next() -> None:
    lines = [ending_in(30, 1), ending_in(-3, 2), ending_in(0, 3)]
    assert [own[0].line.id for own in by_line(entries(lines), TODAY)] == [2, 3, 1]


def test_a_row_says_how_long_the_line_has_until_its_next_day(shelf: CatalogueShelf, texts: Texts) -> None:
    kept = replace(ending_in(90), action_due=TODAY + timedelta(days=5), number_loss=TODAY + timedelta(days=200))
    (row,) = picture_of(shelf, texts, kept).rows
    assert (row.name, row.left) == ("Bell", "in 5 days")
    assert set(row.days) == set(Mark)


def test_once_a_number_is_lost_its_last_day_is_told(shelf: CatalogueShelf, texts: Texts) -> None:
    (row,) = picture_of(shelf, texts, replace(LINE, service_end=None, number_loss=TODAY - timedelta(days=2))).rows
    assert row.left == "2 days ago"


@pytest.mark.parametrize("language", Language)
def test_words_name_every_day_in_every_language(shelf: CatalogueShelf, texts: Texts, language: Language) -> None:
    voice = texts.to(language)
    said = in_words([entries([BELL])], TODAY, shelf.current, voice, None).text
    assert BELL.service_end is not None
    assert [said.count(voice.day(day)) for day in (BELL.service_end, date(2027, 3, 3))] == [1, 1]


# -- drawn


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("count", [1, 3, 12])
def test_it_is_as_wide_as_a_phone_and_grows_with_the_lines(
    shelf: CatalogueShelf, texts: Texts, fonts: Fonts, language: Language, count: int
) -> None:
    lines = [replace(ending_in(7 * number, number), number_loss=TODAY + timedelta(days=300)) for number in range(count)]
    image = Image.open(BytesIO(paint(picture_of(shelf, texts, *lines, language=language), fonts)))
    assert image.format == "PNG"
    assert image.width == 1080
    assert 130 * count < image.height < 220 * count + 320


def test_a_hostile_label_is_drawn_within_the_picture(shelf: CatalogueShelf, texts: Texts, fonts: Fonts) -> None:
    lines = [replace(ending_in(3), label=label) for label in ("W" * 400, "📱🇨🇦\u202e\u0000\ud800", "a\nb", "نص")]
    for line in lines:
        assert Image.open(BytesIO(paint(picture_of(shelf, texts, line), fonts))).width == 1080


# -- fonts


def test_emoji_and_wide_signs_are_written_otherwise_or_not_at_all() -> None:
    assert writable("📱 Mum’s  bank · Bell ··1234\u200f") == "Mum's bank – Bell **1234"


def test_what_is_too_long_is_cut(fonts: Fonts) -> None:
    face = fonts.face(Language.EN, 30)
    short = cut("A very long label", face, 150)
    assert short.endswith("...")
    assert face.getlength(short) <= 150
    assert cut("Mum", face, 150) == "Mum"


def test_a_font_that_cannot_be_read_is_named_and_done_without(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    with capture_logs() as said:
        assert Fonts.find(broken) is None
    assert [line["log_level"] for line in said] == ["warning", "warning"]
    assert said[0]["path"] == str(broken)
