"""A table becomes lines when its person approves: all at once, once, and nothing before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from content.texts import Texts
from domain.languages import Language
from domain.money import Money
from handlers.privacy_files import lines_table
from services.imports import Imports, Preview
from services.refusals import NotYours, Refusal
from tests.services.house import ALICE, BOB, House

TEXTS = Texts.load()
TABLE = "carrier,label,last4,service_end,price\nbell,Mum,1234,2026-12-03,15\ntelus,Dad,,2026-12-20,\nentel,,,,\n"


@pytest.fixture
def imports(house: House) -> Imports:
    return Imports(house.db, house.clock, house.shelf, TEXTS)


async def propose(imports: Imports, table: str = TABLE, *, origin: int = 1, person: int = ALICE) -> Preview:
    return await imports.propose(person, table.encode(), Language.EN, origin=origin)


def id_of(preview: Preview) -> int:
    assert preview.id is not None
    return preview.id


async def count_lines(house: House) -> int:
    return len(await house.lines.of(ALICE))


async def test_nothing_is_added_before_it_is_approved(house: House, imports: Imports) -> None:
    preview = await propose(imports)
    assert [draft.label for draft in preview.proposal.drafts] == ["Mum", "Dad", None]
    assert await count_lines(house) == 0


async def test_approved_rows_are_lines_like_those_added_by_hand(house: House, imports: Imports) -> None:
    assert await imports.take(ALICE, id_of(await propose(imports)), repeated=False) == 3
    bell, telus, entel = await house.lines.of(ALICE)
    by_hand = await house.a_line("bell", date(2026, 12, 3))
    assert (bell.label, bell.last4, bell.price) == ("Mum", "1234", Money.of(15, "CAD"))
    assert (bell.service_end, bell.number_loss, bell.anchor_day) == (by_hand.service_end, by_hand.number_loss, 3)
    assert bell.next_reminder_at == by_hand.next_reminder_at
    assert (telus.label, telus.service_end) == ("Dad", date(2026, 12, 20))
    assert (entel.country, entel.service_end, entel.next_reminder_at) == ("CL", None, None)
    for line in (bell, telus, entel):
        history = await house.lines.history(ALICE, line.id, limit=5)
        assert [entry.event.kind for entry in history] == ["added"]


async def test_approving_twice_adds_once_and_says_the_same(house: House, imports: Imports) -> None:
    kept = id_of(await propose(imports))
    assert [await imports.take(ALICE, kept, repeated=each) for each in (False, True, False)] == [3, 3, 3]
    assert await imports.drop(ALICE, kept) == 3
    assert await count_lines(house) == 3


async def test_reading_the_same_file_twice_keeps_one_proposal(house: House, imports: Imports) -> None:
    assert id_of(await propose(imports)) == id_of(await propose(imports))
    assert id_of(await propose(imports, origin=2)) != id_of(await propose(imports))


async def test_what_was_dropped_is_forgotten_and_adds_nothing(house: House, imports: Imports) -> None:
    kept = id_of(await propose(imports))
    assert await imports.drop(ALICE, kept) == 0
    assert await imports.take(ALICE, kept, repeated=True) == 0
    assert await count_lines(house) == 0
    assert await house.select("SELECT drafts FROM imports") == [{"drafts": "[]"}]


async def test_rows_that_are_there_already_are_pointed_out_and_left_out(house: House, imports: Imports) -> None:
    line = await house.a_line("bell", date(2026, 12, 3))
    await house.change_line(line.id, label="Bank", last4="1234")
    preview = await propose(imports, TABLE + "telus,dad,,,\n")
    assert preview.repeated == {2, 5}
    assert await imports.take(ALICE, id_of(preview), repeated=False) == 2
    assert await count_lines(house) == 3


async def test_rows_that_are_there_already_are_added_if_that_is_wanted(house: House, imports: Imports) -> None:
    await imports.take(ALICE, id_of(await propose(imports)), repeated=False)
    again = await propose(imports, origin=2)
    assert again.repeated == {2, 3, 4}
    assert await imports.take(ALICE, id_of(again), repeated=True) == 3
    assert await count_lines(house) == 6


async def test_a_line_added_while_the_table_waits_is_not_added_again(house: House, imports: Imports) -> None:
    preview = await propose(imports)
    await imports.take(ALICE, id_of(await propose(imports, origin=2)), repeated=False)
    assert await imports.take(ALICE, id_of(preview), repeated=False) == 0


async def test_a_table_of_somebody_else_cannot_be_taken_or_dropped(house: House, imports: Imports) -> None:
    kept = id_of(await propose(imports))
    for attempt in (imports.take(BOB, kept, repeated=True), imports.drop(BOB, kept), imports.drop(ALICE, 999)):
        with pytest.raises(NotYours):
            await attempt
    assert await imports.take(ALICE, kept, repeated=False) == 3


async def test_a_table_without_a_good_row_is_not_kept(house: House, imports: Imports) -> None:
    preview = await propose(imports, "carrier\nnobody\n")
    assert (preview.id, len(preview.proposal.problems)) == (None, 1)
    assert await house.select("SELECT * FROM imports") == []


async def test_what_is_no_table_is_refused_in_words(imports: Imports) -> None:
    with pytest.raises(Refusal, match="refused-import-header"):
        await propose(imports, "hello")


async def test_a_whole_number_is_kept_nowhere(house: House, imports: Imports) -> None:
    await propose(imports, "carrier,last4,note\nbell,4165550199,\ntelus,,call 416-555-0199\nentel,,ok\n")
    assert "0199" not in repr(await house.select("SELECT * FROM imports"))


async def test_tables_wait_for_a_month(house: House, imports: Imports) -> None:
    old = id_of(await propose(imports))
    house.clock.move(timedelta(days=31))
    await propose(imports, origin=2)
    with pytest.raises(NotYours):
        await imports.take(ALICE, old, repeated=False)


async def test_a_carrier_that_is_gone_from_the_catalogue_adds_nothing_at_all(house: House, imports: Imports) -> None:
    kept = id_of(await propose(imports))
    await house.db.write(lambda conn: conn.execute("UPDATE imports SET drafts = replace(drafts, 'telus', 'gone')"))
    with pytest.raises(Refusal, match="refused-gone-from-catalogue"):
        await imports.take(ALICE, kept, repeated=False)
    assert await count_lines(house) == 0


@pytest.mark.parametrize("language", Language)
async def test_the_exported_table_imports_again_in_every_language(
    house: House, imports: Imports, language: Language
) -> None:
    await imports.take(ALICE, id_of(await propose(imports)), repeated=False)
    exported = await house.lines.of(ALICE)
    table = lines_table(exported, house.shelf.current, TEXTS.to(language))
    preview = await imports.propose(ALICE, table, language, origin=2)
    assert preview.proposal.problems == ()
    assert preview.proposal.ignored == ()
    assert preview.repeated == {2, 3, 4}
    for line in exported:
        await house.lines.remove(ALICE, line.id)
    assert await imports.take(ALICE, id_of(preview), repeated=False) == 3
    copied = ("country", "carrier", "label", "last4", "service_end", "plan_name", "price", "period", "note")
    again = await house.lines.of(ALICE)
    assert [[getattr(line, name) for name in copied] for line in again] == [
        [getattr(line, name) for name in copied] for line in exported
    ]
