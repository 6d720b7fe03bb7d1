"""A person's lines on a real database: each verb, its consequences, its undo, and what it refuses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from content.catalogue import CatalogueShelf
from domain.clock import FixedClock
from domain.history import EventKind
from domain.languages import Language
from domain.lines import Allowance, DateSource, Line, LineState
from domain.money import Money
from domain.outbox import Kind, OutboxState
from domain.renewals import RenewalState
from services.line_changes import LineView
from services.lines import AmountLeft, Lines
from services.outbox import Outbox
from services.people import People
from services.refusals import NotYours, Refusal
from services.reminders import Reminders
from services.renewal_steps import Steps
from services.renewals import Renewals
from storage.database import Database
from storage.migrate import migrate

ALICE, BOB = 1001, 1002
NOON = datetime(2026, 11, 20, 17, tzinfo=UTC)  # noon in Toronto
END = date(2026, 12, 3)


@dataclass
class Shop:
    """The services around lines, over one database and a clock that stands still."""

    db: Database
    clock: FixedClock
    lines: Lines
    reminders: Reminders
    renewals: Renewals
    people: People
    outbox: Outbox

    async def bell(self, origin: int = 1) -> Line:
        return await self.lines.add(ALICE, "CA", "bell", origin=origin)

    async def bell_until(self, end: date) -> Line:
        return (await self.lines.set_end(ALICE, (await self.bell()).id, end)).line

    async def kinds(self, line: Line) -> list[EventKind]:
        entries = await self.lines.history(line.person_id, line.id, limit=50)
        return [entry.event.kind for entry in reversed(entries)]

    async def letters(self) -> list[str]:
        """Queues what is due and takes it out of the outbox: the keys of the messages that leave now."""
        while await self.reminders.queue_due():
            pass
        letters = await self.outbox.claim(50)
        for letter in letters:
            await self.outbox.finish(letter, OutboxState.SENT)
        return [letter.dedupe_key for letter in letters]


@pytest.fixture(scope="module")
def shelf() -> CatalogueShelf:
    return CatalogueShelf(None)


@pytest.fixture
async def shop(tmp_path: Path, shelf: CatalogueShelf) -> AsyncIterator[Shop]:
    path = tmp_path / "house.db"
    migrate(path)
    db = await Database.open(path)
    clock = FixedClock(NOON)
    people = People(db, clock, Language.EN)
    for person in (ALICE, BOB):
        await people.meet(person, "en")
    yield Shop(
        db,
        clock,
        Lines(db, clock, shelf),
        Reminders(db, clock, shelf),
        Renewals(Steps(db, clock, shelf)),
        people,
        Outbox(db, clock),
    )
    await db.close()


# -- adding


async def test_an_added_line_is_listed_and_its_history_begins(shop: Shop) -> None:
    line = await shop.bell()
    assert [(each.country, each.carrier) for each in await shop.lines.of(ALICE)] == [("CA", "bell")]
    assert await shop.kinds(line) == [EventKind.ADDED]


async def test_the_same_update_handled_twice_adds_one_line(shop: Shop) -> None:
    assert (await shop.bell(origin=7)).id == (await shop.bell(origin=7)).id
    assert len(await shop.lines.of(ALICE)) == 1


async def test_a_forged_origin_never_leads_to_the_line_of_someone_else(shop: Shop) -> None:
    hers = await shop.bell(origin=7)
    his = await shop.lines.add(BOB, "CA", "bell", origin=7)
    assert his.id != hers.id
    assert his.person_id == BOB


@pytest.mark.parametrize(("country", "carrier"), [("CA", "no_such"), ("XY", "bell"), ("US", "bell")])
async def test_what_the_catalogue_does_not_have_is_not_added(shop: Shop, country: str, carrier: str) -> None:
    with pytest.raises(Refusal, match="refused-gone-from-catalogue"):
        await shop.lines.add(ALICE, country, carrier, origin=1)
    assert await shop.lines.of(ALICE) == []


# -- the service end


async def test_a_new_end_begins_a_cycle_with_its_own_reminders(shop: Shop) -> None:
    line = await shop.bell_until(END)
    assert (line.service_end, line.cycle, line.anchor_day) == (END, 2, 3)
    # Seven days before, at ten in Toronto: no zone is set, so the carrier's counts.
    assert line.next_reminder_at == datetime(2026, 11, 26, 15, tzinfo=UTC)


async def test_reminders_come_in_the_persons_own_zone(shop: Shop) -> None:
    await shop.people.live_in(ALICE, "Asia/Shanghai")
    line = await shop.bell_until(END)
    assert line.next_reminder_at == datetime(2026, 11, 26, 2, tzinfo=UTC)


async def test_the_same_end_again_changes_nothing(shop: Shop) -> None:
    line = await shop.bell_until(END)
    again = (await shop.lines.set_end(ALICE, line.id, END)).line
    assert again == line
    assert await shop.kinds(line) == [EventKind.ADDED, EventKind.END]


async def test_a_reminder_that_waits_for_the_old_end_is_never_sent(shop: Shop) -> None:
    line = await shop.bell_until(date(2026, 11, 23))
    shop.clock.set(datetime(2026, 11, 22, 16, tzinfo=UTC))
    await shop.reminders.queue_due()
    await shop.lines.set_end(ALICE, line.id, END)
    assert await shop.letters() == []


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(9999, 12, 31)])
async def test_an_absurd_end_is_refused_and_the_old_one_stays(shop: Shop, day: date) -> None:
    line = await shop.bell_until(END)
    with pytest.raises(Refusal, match="refused-date-range"):
        await shop.lines.set_end(ALICE, line.id, day)
    assert (await shop.lines.get(ALICE, line.id)).line.service_end == END


async def test_edits_made_just_when_a_reminder_is_due_do_not_swallow_it(shop: Shop) -> None:
    line = await shop.bell_until(END)
    shop.clock.set(datetime(2026, 11, 26, 15, 0, 30, tzinfo=UTC))
    await shop.lines.label(ALICE, line.id, "Mum")
    await shop.lines.auto_renew(ALICE, line.id, True)
    await shop.lines.auto_renew(ALICE, line.id, False)
    await shop.lines.hour(ALICE, line.id, 9)
    assert await shop.letters() == [f"reminder:{line.id}:2:7"]


# -- the hour


@pytest.mark.parametrize("hour", [0, 9, 10, 23])
async def test_whatever_the_hour_each_rung_leaves_exactly_once(shop: Shop, hour: int) -> None:
    line = await shop.bell_until(END)
    shop.clock.set(datetime(2026, 11, 26, 14, tzinfo=UTC))  # nine in Toronto, an hour before the first rung
    await shop.lines.hour(ALICE, line.id, hour)
    sent = []
    for _ in range(24 * 9):
        sent += await shop.letters()
        shop.clock.move(timedelta(hours=1))
    assert sent == [f"reminder:{line.id}:2:{lead}" for lead in (7, 3, 1, 0)]


@pytest.mark.parametrize("hour", [-1, 24, 10**9])
async def test_an_hour_that_no_clock_shows_is_refused(shop: Shop, hour: int) -> None:
    line = await shop.bell()
    with pytest.raises(Refusal):
        await shop.lines.hour(ALICE, line.id, hour)


async def test_a_line_that_renews_itself_reminds_once_and_switching_back_brings_the_ladder(shop: Shop) -> None:
    line = await shop.bell_until(END)
    on = (await shop.lines.auto_renew(ALICE, line.id, True)).line
    assert on.next_reminder_at == datetime(2026, 12, 2, 15, tzinfo=UTC)
    off = (await shop.lines.auto_renew(ALICE, line.id, False)).line
    assert off.next_reminder_at == line.next_reminder_at


# -- number loss


async def test_the_number_loss_follows_the_rule_until_the_person_sets_it(shop: Shop, shelf: CatalogueShelf) -> None:
    carrier = shelf.current.carrier("koodo_prepaid_ca")
    assert carrier is not None
    assert carrier.after_expiry is not None
    assert carrier.after_expiry.number_loss_days is not None
    grace = timedelta(days=carrier.after_expiry.number_loss_days)
    line = await shop.lines.add(ALICE, "CA", carrier.id, origin=1)
    ended = (await shop.lines.set_end(ALICE, line.id, END)).line
    assert (ended.number_loss, ended.number_loss_from) == (END + grace, DateSource.RULE)

    own, later = date(2027, 3, 1), date(2027, 1, 3)
    await shop.lines.set_loss(ALICE, line.id, own)
    moved = (await shop.lines.set_end(ALICE, line.id, later)).line
    assert (moved.number_loss, moved.number_loss_from) == (own, DateSource.PERSON)

    ruled = (await shop.lines.set_loss(ALICE, line.id, None)).line
    assert (ruled.number_loss, ruled.number_loss_from) == (later + grace, DateSource.RULE)


async def test_the_number_loss_counts_from_the_last_action_where_the_rule_does(shop: Shop) -> None:
    line = await keep_alive_line(shop)
    kept = (await shop.lines.kept_alive_today(ALICE, line.id)).line
    assert kept.number_loss == date(2026, 11, 20) + timedelta(days=180)
    assert (await shop.lines.undo_kept_alive(ALICE, line.id)).line.number_loss is None


async def test_without_a_rule_the_number_loss_is_unknown_again(shop: Shop) -> None:
    line = await shop.lines.add(ALICE, "CL", "entel", origin=3)
    await shop.lines.set_loss(ALICE, line.id, date(2027, 3, 1))
    cleared = (await shop.lines.set_loss(ALICE, line.id, None)).line
    assert (cleared.number_loss, cleared.number_loss_from) == (None, None)


# -- label, note, digits


async def test_a_label_is_one_line_and_may_be_taken_away(shop: Shop) -> None:
    line = await shop.bell()
    assert (await shop.lines.label(ALICE, line.id, " Mum's\n <b>👩‍🦳</b> ")).line.label == "Mum's <b>👩‍🦳</b>"
    assert (await shop.lines.label(ALICE, line.id, None)).line.label is None


@pytest.mark.parametrize("text", ["", " \u200f\u202e ", "x" * 41, "<b>" * 2000])
async def test_a_label_that_is_empty_or_too_long_is_refused(shop: Shop, text: str) -> None:
    line = await shop.bell()
    with pytest.raises(Refusal, match="refused-label"):
        await shop.lines.label(ALICE, line.id, text)


NUMBERS = ["+1 416 555 0199", "4165550199", "(416) 555-0199", "138 0013 8000", "+86138\u200b00138000", "١٣٨٠٠١٣٨٠٠٠"]


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_whole_number_is_kept_nowhere(shop: Shop, number: str) -> None:
    line = await shop.bell()
    for verb in (shop.lines.label, shop.lines.note, shop.lines.last4):
        with pytest.raises(Refusal, match="refused-full-number"):
            await verb(ALICE, line.id, number)
    rows = await shop.db.read(lambda conn: [dict(row) for row in conn.execute("SELECT * FROM lines, line_events")])
    assert "0199" not in str(rows)
    assert "8000" not in str(rows)


@pytest.mark.parametrize("text", ["paid on 2026-12-03 10:00", "PIN is in the red book", "3GB / 30 days"])
async def test_a_note_with_harmless_figures_is_kept(shop: Shop, text: str) -> None:
    line = await shop.bell()
    assert (await shop.lines.note(ALICE, line.id, text)).line.note == text


@pytest.mark.parametrize(
    ("text", "kept"), [("1234", "1234"), ("尾号 1234", "1234"), ("··９８７６", "9876"), ("12", "12")]
)
async def test_at_most_four_last_digits_are_kept(shop: Shop, text: str, kept: str) -> None:
    line = await shop.bell()
    assert (await shop.lines.last4(ALICE, line.id, text)).line.last4 == kept


@pytest.mark.parametrize("text", ["", "none", "😀", "1 " + "x" * 5000])
async def test_what_holds_no_last_digits_is_refused(shop: Shop, text: str) -> None:
    line = await shop.bell()
    with pytest.raises(Refusal, match="refused-last4"):
        await shop.lines.last4(ALICE, line.id, text)


# -- what is left


async def test_amounts_join_those_known_and_are_cleared_one_by_one(shop: Shop) -> None:
    line = await shop.bell()
    await shop.lines.set_left(ALICE, line.id, Allowance(data_mb=3277, minutes=120))
    left = (await shop.lines.set_left(ALICE, line.id, Allowance(balance=Money.of("12.50", "CAD")))).line.left
    assert left == Allowance(3277, 120, None, Money.of("12.50", "CAD"), as_of=date(2026, 11, 20))
    amounts: tuple[AmountLeft, ...] = ("data", "minutes", "balance")
    for amount in amounts:
        left = (await shop.lines.clear_left(ALICE, line.id, amount)).line.left
    assert left == Allowance()


# -- keep-alive


async def keep_alive_line(shop: Shop) -> Line:
    return await shop.lines.add(ALICE, "GB", "giffgaff", origin=9)


async def test_done_today_starts_the_clock_and_is_undone(shop: Shop) -> None:
    line = await keep_alive_line(shop)
    assert (await shop.lines.kept_alive_today(ALICE, line.id)).line.last_action == date(2026, 11, 20)
    assert (await shop.lines.kept_alive_today(ALICE, line.id)).line.last_action == date(2026, 11, 20)
    assert (await shop.lines.undo_kept_alive(ALICE, line.id)).line.last_action is None
    assert (await shop.lines.undo_kept_alive(ALICE, line.id)).line.last_action is None
    assert await shop.kinds(line) == [EventKind.ADDED, EventKind.KEPT_ALIVE, EventKind.UNKEPT]


async def test_today_is_the_carriers_day_not_the_persons(shop: Shop) -> None:
    await shop.people.live_in(ALICE, "Asia/Shanghai")  # already the 21st there
    shop.clock.set(datetime(2026, 11, 20, 20, tzinfo=UTC))
    line = await keep_alive_line(shop)
    assert (await shop.lines.kept_alive_today(ALICE, line.id)).line.last_action == date(2026, 11, 20)


async def test_done_today_cannot_be_undone_after_a_day(shop: Shop) -> None:
    line = await keep_alive_line(shop)
    await shop.lines.kept_alive_today(ALICE, line.id)
    shop.clock.move(timedelta(hours=24, seconds=1))
    with pytest.raises(Refusal, match="refused-undo-late"):
        await shop.lines.undo_kept_alive(ALICE, line.id)


async def test_nothing_done_is_nothing_to_undo(shop: Shop) -> None:
    line = await keep_alive_line(shop)
    with pytest.raises(Refusal, match="refused-undo-late"):
        await shop.lines.undo_kept_alive(ALICE, line.id)


# -- removing


async def test_a_removed_line_is_gone_and_silent(shop: Shop) -> None:
    line = await shop.bell_until(END)
    removed = (await shop.lines.remove(ALICE, line.id)).line
    assert (removed.state, removed.next_reminder_at) == (LineState.REMOVED, None)
    assert await shop.lines.of(ALICE) == []
    with pytest.raises(NotYours):
        await shop.lines.get(ALICE, line.id)
    shop.clock.set(datetime(2026, 12, 3, 16, tzinfo=UTC))
    assert await shop.letters() == []


async def test_an_undone_removal_brings_line_and_reminders_back(shop: Shop) -> None:
    line = await shop.bell_until(END)
    await shop.lines.remove(ALICE, line.id)
    await shop.lines.remove(ALICE, line.id)
    shop.clock.move(timedelta(hours=23))
    assert (await shop.lines.restore(ALICE, line.id)).line == line
    assert (await shop.lines.restore(ALICE, line.id)).line == line
    assert await shop.kinds(line) == [EventKind.ADDED, EventKind.END, EventKind.REMOVED, EventKind.RESTORED]


async def test_a_reminder_put_off_until_tonight_survives_an_undone_removal(shop: Shop) -> None:
    line = await shop.bell_until(END)
    await shop.reminders.later(ALICE, line.id, "hour")
    await shop.lines.remove(ALICE, line.id)
    await shop.lines.restore(ALICE, line.id)
    shop.clock.move(timedelta(hours=1))
    letters = await shop.outbox.claim(10)
    assert [(letter.kind, letter.line_id) for letter in letters] == [(Kind.REMINDER, line.id)]


async def test_a_removal_cannot_be_undone_after_a_day(shop: Shop) -> None:
    line = await shop.bell()
    await shop.lines.remove(ALICE, line.id)
    shop.clock.move(timedelta(hours=24, seconds=1))
    with pytest.raises(Refusal, match="refused-restore-late"):
        await shop.lines.restore(ALICE, line.id)


async def test_removing_ends_the_open_renewal_and_undoing_resumes_it(shop: Shop) -> None:
    line = await shop.bell_until(END)
    renewal = (await shop.renewals.begin(ALICE, origin=5, line_id=line.id)).walk.renewal
    assert (await shop.lines.get(ALICE, line.id)).renewal == renewal
    for _ in range(2):  # a double tap
        await shop.lines.remove(ALICE, line.id)
    assert (await shop.renewals.get(ALICE, renewal.id)).renewal.state is RenewalState.CANCELLED
    assert (await shop.lines.restore(ALICE, line.id)).renewal == renewal


# -- questions


async def test_an_edit_closes_the_question_about_a_line_but_no_other(shop: Shop) -> None:
    line = await shop.bell()
    await shop.people.expect(ALICE, f"line:label:{line.id}:77")
    await shop.lines.label(ALICE, line.id, "Mum")
    assert await shop.people.expected(ALICE) is None

    await shop.people.expect(ALICE, "renew:order:5")
    await shop.lines.auto_renew(ALICE, line.id, True)
    assert await shop.people.expected(ALICE) == "renew:order:5"


async def test_a_refused_answer_leaves_the_question_open(shop: Shop) -> None:
    line = await shop.bell()
    await shop.people.expect(ALICE, f"line:digits:{line.id}:77")
    with pytest.raises(Refusal):
        await shop.lines.last4(ALICE, line.id, "4165550199")
    assert await shop.people.expected(ALICE) == f"line:digits:{line.id}:77"


# -- whose line it is


async def attempts(lines: Lines, line_id: int) -> list[LineView]:
    """Every verb, tried by Bob on a line; returns what he got."""
    tries = [
        lines.get(BOB, line_id),
        lines.set_end(BOB, line_id, END),
        lines.set_loss(BOB, line_id, END),
        lines.label(BOB, line_id, "mine"),
        lines.note(BOB, line_id, "mine"),
        lines.last4(BOB, line_id, "1"),
        lines.set_left(BOB, line_id, Allowance(minutes=1)),
        lines.clear_left(BOB, line_id, "data"),
        lines.auto_renew(BOB, line_id, True),
        lines.hour(BOB, line_id, 3),
        lines.kept_alive_today(BOB, line_id),
        lines.undo_kept_alive(BOB, line_id),
        lines.remove(BOB, line_id),
        lines.restore(BOB, line_id),
    ]
    got = []
    for attempt in tries:
        try:
            got.append(await attempt)
        except NotYours:
            continue
    return got


async def test_nobody_sees_or_changes_the_line_of_someone_else(shop: Shop) -> None:
    line = await shop.bell_until(END)
    assert await attempts(shop.lines, line.id) == []
    assert (await shop.lines.get(ALICE, line.id)).line == line
    with pytest.raises(NotYours):
        await shop.lines.history(BOB, line.id, limit=5)


async def test_a_line_that_never_was_sounds_like_someone_elses(shop: Shop) -> None:
    assert await attempts(shop.lines, 2**63 - 1) == []


# -- history


async def test_the_history_tells_each_edit_with_before_and_after_but_no_digits_and_no_note(shop: Shop) -> None:
    line = await shop.bell_until(END)
    await shop.lines.set_end(ALICE, line.id, date(2027, 1, 3))
    await shop.lines.last4(ALICE, line.id, "1234")
    await shop.lines.note(ALICE, line.id, "secret")
    entries = [entry.event for entry in await shop.lines.history(ALICE, line.id, limit=3)]
    assert [event.kind for event in entries] == [EventKind.NOTE, EventKind.LAST4, EventKind.END]
    assert [dict(event.facts) for event in entries] == [{}, {}, {"from": "2026-12-03", "to": "2027-01-03"}]


# -- carriers' texts

TEXT = "Bell: your plan renews on 2026-12-03. You have 3.2GB left."


async def read(shop: Shop, text: str, origin: int = 1) -> int:
    reading = await shop.lines.readings.read(ALICE, text, Language.EN, said_at=NOON, origin=origin)
    assert reading is not None
    return reading.id


async def test_an_approved_text_moves_the_end_and_the_amounts(shop: Shop) -> None:
    line = await shop.bell()
    reading_id = await read(shop, TEXT)
    for _ in range(2):  # a double tap
        noted = (await shop.lines.readings.apply(ALICE, reading_id, line.id, end=END, left=True)).line
    assert (noted.service_end, noted.left.data_mb, noted.cycle) == (END, 3277, 2)
    assert await shop.kinds(line) == [EventKind.ADDED, EventKind.READ, EventKind.LEFT]


async def test_a_reading_keeps_the_carriers_named_and_not_the_text(shop: Shop) -> None:
    reading = await shop.lines.readings.get(ALICE, await read(shop, TEXT + " Call 4165550199"))
    assert reading.carriers == ("bell",)
    rows = await shop.db.read(lambda conn: [tuple(row) for row in conn.execute("SELECT * FROM readings")])
    assert "0199" not in str(rows)


async def test_the_same_text_handled_twice_is_one_reading(shop: Shop) -> None:
    assert await read(shop, TEXT, origin=4) == await read(shop, TEXT, origin=4)


async def test_an_update_number_that_comes_again_never_shows_the_reading_of_someone_else(shop: Shop) -> None:
    hers = await read(shop, TEXT, origin=4)
    his = await shop.lines.readings.read(BOB, TEXT, Language.EN, said_at=NOON, origin=4)
    assert his is not None
    assert his.id != hers
    assert his.person_id == BOB


@pytest.mark.parametrize("text", ["hello", "", "🎉" * 1000, "<b>Bell</b>", "\u202e\u200f"])
async def test_a_text_that_tells_nothing_is_no_reading(shop: Shop, text: str) -> None:
    assert await shop.lines.readings.read(ALICE, text, Language.EN, said_at=NOON, origin=1) is None


async def test_only_a_day_that_was_read_can_be_approved(shop: Shop) -> None:
    line = await shop.bell()
    reading_id = await read(shop, TEXT)
    with pytest.raises(Refusal, match="refused-not-understood"):
        await shop.lines.readings.apply(ALICE, reading_id, line.id, end=date(2027, 1, 1), left=False)


async def test_nobody_approves_the_reading_of_someone_else(shop: Shop) -> None:
    reading_id = await read(shop, TEXT)
    his = await shop.lines.add(BOB, "CA", "bell", origin=2)
    hers = await shop.bell(origin=3)
    for person, line in ((BOB, his), (BOB, hers), (ALICE, his)):
        with pytest.raises(NotYours):
            await shop.lines.readings.apply(person, reading_id, line.id, end=END, left=True)


async def test_what_was_left_unapproved_for_a_month_is_forgotten(shop: Shop) -> None:
    old = await read(shop, TEXT, origin=1)
    shop.clock.move(timedelta(days=31))
    await read(shop, TEXT, origin=2)
    with pytest.raises(NotYours):
        await shop.lines.readings.get(ALICE, old)
