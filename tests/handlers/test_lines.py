"""Lines in the chat: list, page, typed answers, edits by tap, history, removal."""

from __future__ import annotations

from datetime import date

import pytest

from domain.actions import Action
from domain.languages import Language
from handlers.context import App, House
from tests.handlers.conftest import ALICE
from tests.handlers.line_beginnings import asked, only_line, with_line
from tests.handlers.recording import Chat, RecordingRequest

HOSTILE = ["<b>x", "</code>&amp;<a href='x'>", "\u202eevil\u202c", "👩‍🦳🎉", "{ $day }", "`*_[x](y)", "ümlaut ñ 中文"]


# -- list


async def test_without_lines_the_list_invites_to_add_one(alice: Chat) -> None:
    await alice.says("/lines")
    assert alice.text == alice.voice("line-list-empty")
    assert alice.voice.plain("menu-add") in alice.labels


async def test_the_list_tells_name_end_and_days_left(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await house.lines.set_end(ALICE, line_id, date(2026, 12, 3))
    await alice.says("/lines")
    assert "🇨🇦 <b>Bell</b>" in alice.text
    assert "Thu, 3 December 2026</b> (in 13 days)" in alice.text
    await alice.presses_label("Bell")
    assert alice.voice("line-reminders") in alice.text


async def test_many_lines_come_in_pages_and_every_one_can_be_reached(alice: Chat, house: House) -> None:
    await alice.says("/lines")
    for number in range(21):
        line = await house.lines.add(ALICE, "CA", "bell", origin=number)
        await house.lines.label(ALICE, line.id, f"Line {number:02} " + "&" * 30)
    await alice.says("/lines")
    seen = set(alice.labels)
    for _ in range(2):
        await alice.presses("line-page-after")
        seen |= set(alice.labels)
    assert len([label for label in seen if label.startswith("Line ")]) == 21
    assert alice.voice.plain("line-page-after") not in alice.labels
    await alice.presses_action(Action("line", "list", 0, "999999"))
    assert any(label.startswith("Line 20") for label in alice.labels)


# -- typed dates


@pytest.mark.parametrize(
    ("typed", "key"), [("sometime", "refused-date-unread"), ("30 February 2027", "refused-date-unread")]
)
async def test_an_unreadable_date_is_asked_for_again(alice: Chat, house: House, typed: str, key: str) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "end")
    await alice.says(typed)
    assert alice.text == alice.voice(key)
    await alice.says("2026-12-03")
    assert (await only_line(house)).service_end == date(2026, 12, 3)
    assert alice.voice("line-noted-end", day=date(2026, 12, 3)) in alice.text


async def test_a_chinese_speaker_types_and_reads_chinese_dates(
    running_app: tuple[App, RecordingRequest], house: House
) -> None:
    chat = Chat(*running_app, ALICE, Language.ZH_HANS)
    line_id = await with_line(chat, "china_unicom", "CN")
    await asked(chat, line_id, "end")
    await chat.says("十二月三号")
    assert (await only_line(house)).service_end == date(2026, 12, 3)
    assert "2026年12月3日 周四" in chat.text


async def test_an_ambiguous_number_loss_offers_both_readings(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "loss")
    await alice.says("01/02/2027")
    await alice.presses_label("Sat, 2 January 2027")
    assert (await only_line(house)).number_loss == date(2027, 1, 2)
    await asked(alice, line_id, "loss")
    await alice.presses("line-loss-by-rule")
    assert (await only_line(house)).number_loss is None


async def test_an_ambiguous_date_may_be_typed_again_instead(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "end")
    await alice.says("01/02/2027")
    await alice.says("2027-02-01")
    assert (await only_line(house)).service_end == date(2027, 2, 1)


# -- other edits


@pytest.mark.parametrize("label", HOSTILE)
async def test_a_hostile_label_is_shown_as_it_is(alice: Chat, house: House, label: str) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "label")
    await alice.says(label)
    assert (await only_line(house)).label
    for action in (Action("line", "list"), Action("line", "history", line_id), Action("line", "edit", line_id)):
        await alice.presses_action(action)  # the recording request parses every text as Telegram does
    await alice.presses_action(Action("line", "remove", line_id))
    assert alice.voice.plain("line-remove-sure") in alice.text


@pytest.mark.parametrize(
    ("field", "words", "key"),
    [
        ("label", "x" * 4096, "refused-label"),
        ("note", "<b>" * 1300, "refused-note"),
        ("digits", "+1 416 555 0199", "refused-full-number"),
        ("label", "+1 416 555 0199", "refused-full-number"),
        ("digits", "none", "refused-last4"),
        ("left", "plenty", "refused-left"),
        ("left", "9" * 400, "refused-left"),
    ],
)
async def test_a_bad_answer_gets_a_sentence_and_the_question_stays(
    alice: Chat, house: House, field: str, words: str, key: str
) -> None:
    line_id = await with_line(alice)
    before = await only_line(house)
    await asked(alice, line_id, field)
    await alice.says(words)
    assert alice.text == alice.voice(key, length=40 if field == "label" else 300)
    assert await only_line(house) == before
    question = Action.read(await house.people.expected(ALICE))
    assert question is not None
    assert (question.verb, question.record) == (field, line_id)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3.2GB 120分钟 50条", "3.2 GB of data · 120 minutes · 50 texts"),
        ("12.50 CAD", "balance CAD 12.50"),
        ("$12.50", "balance CAD 12.50"),
        ("3,5 Go, 20 min; $5", "3.5 GB of data · 20 minutes · balance CAD 5.00"),
        ("0 GB", "0 MB of data"),
    ],
)
async def test_what_is_left_is_typed_freely_and_read_back(alice: Chat, typed: str, said: str) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "left")
    await alice.says(typed)
    assert alice.text.count(f"Left: {said} (noted on ") == 2  # in the confirmation and on the page


async def test_each_amount_left_can_be_cleared(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "left")
    await alice.says("3GB 20 minutes")
    await asked(alice, line_id, "left")
    await alice.presses_label("✕ 20 minutes")
    assert ((await only_line(house)).left.data_mb, (await only_line(house)).left.minutes) == (3072, None)


async def test_label_digits_and_note_can_be_taken_away(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    for field, words in (("label", "Mum"), ("digits", "1234"), ("note", "PIN in the drawer")):
        await asked(alice, line_id, field)
        await alice.says(words)
    filled = await only_line(house)
    assert (filled.label, filled.last4, filled.note) == ("Mum", "1234", "PIN in the drawer")
    for field in ("label", "digits", "note"):
        await asked(alice, line_id, field)
        await alice.presses("line-clear")
    emptied = await only_line(house)
    assert (emptied.label, emptied.last4, emptied.note) == (None, None, None)


async def test_auto_renewal_and_hour_are_set_by_tap(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await alice.presses("line-edit")
    await alice.presses("line-edit-auto", on="no")
    assert (await only_line(house)).auto_renew
    await alice.presses_action(Action("line", "hours", line_id))
    await alice.presses_label("21:00")
    assert (await only_line(house)).remind_hour == 21


async def test_leaving_a_question_drops_it(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    for way_out in (Action("line", "stop", line_id), Action("line", "show", line_id), Action("line", "list")):
        await asked(alice, line_id, "label")
        await alice.presses_action(way_out)
        await alice.says("not a label")
        assert (await only_line(house)).label is None


# -- keep-alive, history, removal


async def test_keep_alive_is_noted_and_undone(alice: Chat, house: House) -> None:
    await with_line(alice, "giffgaff", "GB")
    await alice.presses("line-kept")
    assert (await only_line(house)).last_action == date(2026, 11, 20)
    await alice.presses("line-undo-kept")
    assert (await only_line(house)).last_action is None
    assert alice.voice.plain("line-kept") in alice.labels


async def test_the_history_tells_what_happened_page_by_page(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    for number in range(10):
        await house.lines.label(ALICE, line_id, f"name {number}")
    await alice.presses("line-history")
    assert "label name 8 → name 9" in alice.text
    await alice.presses("line-page-after")
    assert alice.voice("line-event-added") in alice.text
    assert alice.voice.plain("line-page-after") not in alice.labels


async def test_a_renewal_is_in_the_history_with_its_receipt(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await house.lines.set_end(ALICE, line_id, date(2026, 11, 25))
    walk = await house.payments.already_renewed(ALICE, line_id, origin=99)
    await house.payments.receipt(ALICE, walk.renewal.id, "file-1", "photo")
    await house.payments.order_number(ALICE, walk.renewal.id, "A<1>")
    await house.payments.verify(ALICE, walk.renewal.id, date(2026, 12, 25))
    await alice.presses_action(Action("line", "history", line_id))
    assert "renewed until <b>Fri, 25 December 2026</b>" in alice.text
    assert "A&lt;1&gt;" in alice.text
    await alice.presses("line-receipt", day=date(2026, 11, 20))
    assert alice.request.calls[-1][0] == "sendPhoto"
    assert alice.request.calls[-1][1]["photo"] == "file-1"


async def test_removing_asks_once_and_can_be_undone(alice: Chat, house: House) -> None:
    line = await house.lines.get(ALICE, await with_line(alice))
    await alice.presses("line-remove")
    assert await house.lines.of(ALICE)
    await alice.presses("line-remove-yes")
    assert await house.lines.of(ALICE) == []
    await alice.presses("line-restore")
    assert await only_line(house) == line.line


async def test_an_open_renewal_is_resumed_from_the_lines_page(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    begun = await house.renewals.begin(ALICE, origin=77, line_id=line_id)
    await alice.presses_action(Action("line", "show", line_id))
    (button,) = [each for each in alice.shown.buttons if each["text"] == alice.voice.plain("line-renewal-open")]
    assert button["callback_data"] == Action("renew", "show", begun.walk.renewal.id).data
