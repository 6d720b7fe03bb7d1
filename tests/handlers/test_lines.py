"""Lines in the chat: what a person sees and presses, and what becomes of old, forged and hostile input."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from content.catalogue import CatalogueShelf
from content.texts import Texts
from domain.actions import Action
from domain.languages import Language
from domain.lines import Line
from handlers.context import App, House
from tests.handlers.recording import Chat, RecordingRequest, running

ALICE, BOB = 501, 502
HOSTILE = ["<b>x", "</code>&amp;<a href='x'>", "\u202eevil\u202c", "👩‍🦳🎉", "{ $day }", "`*_[x](y)", "ümlaut ñ 中文"]


@pytest.fixture(scope="module")
def shelf() -> CatalogueShelf:
    return CatalogueShelf(None)


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load()


@pytest.fixture
async def running_app(
    tmp_path: Path, shelf: CatalogueShelf, texts: Texts
) -> AsyncIterator[tuple[App, RecordingRequest]]:
    async with running(tmp_path / "house.db", shelf, texts) as parts:
        yield parts


@pytest.fixture
def alice(running_app: tuple[App, RecordingRequest]) -> Chat:
    return Chat(*running_app, ALICE)


@pytest.fixture
def bob(running_app: tuple[App, RecordingRequest]) -> Chat:
    return Chat(*running_app, BOB)


@pytest.fixture
def house(running_app: tuple[App, RecordingRequest]) -> House:
    return running_app[0].bot_data


async def only_line(house: House, person: int = ALICE) -> Line:
    (line,) = await house.lines.of(person)
    return line


async def with_line(chat: Chat, carrier: str = "bell", country: str = "CA") -> int:
    """A line of the person whose page is on the screen."""
    await chat.says("/lines")
    line = await chat.app.bot_data.lines.add(chat.id, country, carrier, origin=1)
    await chat.presses_action(Action("line", "show", line.id))
    return line.id


async def asked(chat: Chat, line_id: int, field: str) -> None:
    await chat.presses_action(Action("line", "ask", line_id, field))


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


# -- adding


async def test_a_line_is_added_in_two_taps_and_two_answers(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses_label("Bell")
    await alice.says("3 December 2026")
    await alice.says("Mum")
    line = await only_line(house)
    assert (line.carrier, line.service_end, line.label) == ("bell", date(2026, 12, 3), "Mum")
    assert alice.voice("add-done") in alice.text
    # The questions are gone: only the page is left in the chat.
    assert [message.chat for message in alice.request.messages.values()] == [ALICE]


async def test_end_and_label_may_be_skipped(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses_label("Bell")
    await alice.presses("button-skip")
    await alice.presses("button-skip")
    line = await only_line(house)
    assert (line.service_end, line.label) == (None, None)
    assert alice.voice("line-end-unknown") in alice.text
    assert await house.people.expected(ALICE) is None


async def test_pressing_a_carrier_twice_adds_one_line(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    (bell,) = [button["callback_data"] for button in alice.shown.buttons if button["text"] == "Bell"]
    await alice.sends_data(bell)
    await alice.sends_data(bell)
    await only_line(house)


async def test_which_one_is_mine_tells_the_carriers_apart(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses("renew-which-is-mine")
    assert alice.text.count("•") > 2
    await alice.presses_label("Rogers")
    assert (await only_line(house)).carrier == "rogers"


async def test_a_country_with_one_carrier_needs_one_tap(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses("renew-more-countries")
    await alice.presses_label("🇪🇪 Estonia")
    assert (await only_line(house)).carrier == "esim_gg"


async def test_an_ambiguous_end_is_asked_about_and_the_label_comes_next(alice: Chat, house: House) -> None:
    await alice.says("/add")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses_label("Bell")
    await alice.says("01/02/2027")
    assert (await only_line(house)).service_end is None
    await alice.presses_label("Mon, 1 February 2027")
    assert (await only_line(house)).service_end == date(2027, 2, 1)
    assert alice.voice("add-ask-label") in alice.text


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


# -- carriers' texts

TEXT = "Bell: your plan renews on 2026-12-03. You have 3.2GB left."


async def test_a_pasted_text_proposes_end_and_amounts_for_the_carriers_line(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    assert "Thu, 3 December 2026" in alice.text
    assert (await only_line(house)).service_end is None  # nothing without approval
    await alice.presses("reading-take-all")
    line = await only_line(house)
    assert (line.service_end, line.left.data_mb) == (date(2026, 12, 3), 3277)


async def test_only_the_date_or_only_the_amounts_may_be_taken(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    await alice.presses("reading-take-left")
    assert ((await only_line(house)).service_end, (await only_line(house)).left.data_mb) == (None, 3277)
    await alice.says(TEXT.replace("3.2GB", "1GB"))
    await alice.presses("reading-take-end")
    assert ((await only_line(house)).service_end, (await only_line(house)).left.data_mb) == (date(2026, 12, 3), 3277)


async def test_a_text_without_a_line_becomes_a_new_line(alice: Chat, house: House) -> None:
    await alice.says(TEXT)
    await alice.presses("reading-add", carrier="Bell")
    await alice.presses("reading-take-all")
    assert ((await only_line(house)).carrier, (await only_line(house)).service_end) == ("bell", date(2026, 12, 3))


async def test_a_text_of_an_unknown_carrier_waits_while_a_line_is_added(alice: Chat, house: House) -> None:
    await alice.says("Your plan renews on 2026-12-03.")
    await alice.presses("menu-add")
    await alice.presses("renew-more-countries")
    await alice.presses("renew-fewer-countries")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses("button-back")
    await alice.presses_label("🇨🇦 Canada")
    await alice.presses("renew-which-is-mine")
    await alice.presses_label("TELUS")
    await alice.presses("reading-take-all")
    assert ((await only_line(house)).carrier, (await only_line(house)).service_end) == ("telus", date(2026, 12, 3))


async def test_between_two_lines_of_a_carrier_the_person_chooses(alice: Chat, house: House) -> None:
    first = await with_line(alice)
    second = (await house.lines.add(ALICE, "CA", "bell", origin=2)).id
    await house.lines.label(ALICE, second, "Dad")
    await alice.says(TEXT)
    assert alice.voice("reading-which-line") in alice.text
    await alice.presses_label("Dad · Bell")
    await alice.presses("reading-take-all")
    ends = {line.id: line.service_end for line in await house.lines.of(ALICE)}
    assert ends == {first: None, second: date(2026, 12, 3)}


async def test_an_ambiguous_text_offers_each_day(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says("Bell: your plan expires on 01/02/2027")
    await alice.presses("reading-take-day", day=date(2027, 2, 1))
    assert (await only_line(house)).service_end == date(2027, 2, 1)


async def test_a_dropped_text_notes_nothing(alice: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    await alice.presses("reading-drop")
    assert (await only_line(house)).service_end is None


async def test_a_forwarded_text_is_no_answer_and_counts_from_when_it_was_written(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await asked(alice, line_id, "note")
    written = int(datetime(2026, 11, 10, 15, tzinfo=UTC).timestamp())
    forwarded = {"type": "hidden_user", "sender_user_name": "Bell", "date": written}
    await alice.says("Bell: your plan expires in 30 days", forward_origin=forwarded)
    await alice.presses("reading-take-all")
    line = await only_line(house)
    assert (line.service_end, line.note) == (date(2026, 12, 10), None)


async def test_words_that_tell_nothing_get_help(alice: Chat) -> None:
    await with_line(alice)
    await alice.says("hello there")
    assert alice.text == alice.voice("not-understood")


# -- other people's, cut, forged and repeated input


async def every_button_of(chat: Chat, line_id: int) -> list[str]:
    """The data of every button that the line's screens show."""
    data = []
    screens = [Action("line", verb, line_id) for verb in ("show", "edit", "hours", "history", "remove")]
    screens += [Action("line", "ask", line_id, field) for field in ("label", "end", "loss", "left", "note", "digits")]
    for screen in screens:
        await chat.presses_action(screen)
        data += [button["callback_data"] for button in chat.shown.buttons if "callback_data" in button]
        data.append(screen.data)
    return [each for each in data if each.startswith("line:") and f":{line_id}" in each]


async def test_no_button_of_hers_does_anything_for_him(alice: Chat, bob: Chat, house: House) -> None:
    line_id = await with_line(alice, "giffgaff", "GB")
    await house.lines.set_end(ALICE, line_id, date(2026, 12, 3))
    before = await house.lines.get(ALICE, line_id)
    buttons = await every_button_of(alice, line_id)
    assert len(buttons) > 40
    await bob.says("/lines")
    his = bob.text
    for data in buttons:
        await bob.sends_data(data)
        assert bob.alert == bob.voice.plain("refused-not-yours"), data
    assert bob.text == his
    assert (await house.lines.get(ALICE, line_id)).line == before.line


async def test_no_reading_of_hers_does_anything_for_him(alice: Chat, bob: Chat, house: House) -> None:
    await with_line(alice)
    await alice.says(TEXT)
    buttons = [button["callback_data"] for button in alice.shown.buttons]
    his = await with_line(bob)
    taking = [data for data in buttons if ":drop:" not in data]
    taking.append(f"read:line:1:{his}")
    for data in taking:
        await bob.sends_data(data)
        assert bob.alert == bob.voice.plain("refused-not-yours"), data
    assert (await only_line(house, BOB)).service_end is None
    assert (await only_line(house, ALICE)).service_end is None


@pytest.mark.parametrize(
    "data",
    [
        "line:show:",
        "line:show:abc",
        "line:show:0",
        "line:show:99999999999999999999",
        "line:hour:{line}:99",
        "line:hour:{line}:x",
        "line:day:{line}:2027-13-45",
        "line:day:{line}:9999-12-31",
        "line:lossday:{line}",
        "line:ask:{line}:id",
        "line:clear:{line}:person_id",
        "line:history:{line}:-1",
        "line:list:0:99999999999",
        "line:receipt:{line}",
        "line:fly:{line}",
        "add:country:1:ZZ",
        "add:carrier:1:nobody.1",
        "add:carrier:1:bell.999999",
        "add:day:{line}:x",
        "read:take:1:1/no/1",
        "read:take:1:x",
        "read:line:1:99999999999999999999",
        "read:lines:1:x",
    ],
)
async def test_cut_and_forged_data_is_refused_and_changes_nothing(alice: Chat, house: House, data: str) -> None:
    line_id = await with_line(alice)
    before = await house.lines.get(ALICE, line_id)
    page = alice.text
    await alice.sends_data(data.format(line=line_id))
    assert alice.alert
    assert alice.text == page
    assert (await house.lines.get(ALICE, line_id)).line == before.line


async def test_every_button_may_be_pressed_twice(alice: Chat, house: House) -> None:
    line_id = await with_line(alice, "giffgaff", "GB")
    for data in await every_button_of(alice, line_id):
        if ":gone:" in data:
            continue
        await alice.sends_data(data, update_id=7)
        once = await only_line(house)
        await alice.sends_data(data, update_id=8)
        assert await only_line(house) == once, data


async def test_a_removed_line_answers_old_buttons_politely(alice: Chat, house: House) -> None:
    line_id = await with_line(alice)
    await house.lines.remove(ALICE, line_id)
    for verb in ("show", "edit", "history", "remove", "kept"):
        await alice.presses_action(Action("line", verb, line_id))
        assert alice.alert == alice.voice.plain("refused-not-yours")


async def test_a_button_under_a_deleted_message_answers_below(alice: Chat) -> None:
    line_id = await with_line(alice)
    old = alice.shown.id
    del alice.request.messages[old]
    await alice.sends_data(Action("line", "show", line_id).data, message_id=old)
    assert alice.shown.id > old
