"""What a person writes about a line: label, note, last digits, what is left; and what is never kept."""

from __future__ import annotations

from datetime import date

import pytest

from domain.lines import Allowance
from domain.money import Money
from services.lines import AmountLeft
from services.refusals import Refusal
from tests.services.house import ALICE, House


async def test_a_label_is_one_line_and_may_be_taken_away(house: House) -> None:
    line = await house.a_line()
    assert (await house.lines.label(ALICE, line.id, " Mum's\n <b>👩‍🦳</b> ")).line.label == "Mum's <b>👩‍🦳</b>"
    assert (await house.lines.label(ALICE, line.id, None)).line.label is None


@pytest.mark.parametrize("text", ["", " \u200f\u202e ", "x" * 41, "<b>" * 2000])
async def test_a_label_that_is_empty_or_too_long_is_refused(house: House, text: str) -> None:
    line = await house.a_line()
    with pytest.raises(Refusal, match="refused-label"):
        await house.lines.label(ALICE, line.id, text)


NUMBERS = ["+1 416 555 0199", "4165550199", "(416) 555-0199", "138 0013 8000", "+86138\u200b00138000", "١٣٨٠٠١٣٨٠٠٠"]


@pytest.mark.parametrize("number", NUMBERS)
async def test_a_whole_number_is_kept_nowhere(house: House, number: str) -> None:
    line = await house.a_line()
    for verb in (house.lines.label, house.lines.note, house.lines.last4):
        with pytest.raises(Refusal, match="refused-full-number"):
            await verb(ALICE, line.id, number)
    rows = await house.db.read(lambda conn: [dict(row) for row in conn.execute("SELECT * FROM lines, line_events")])
    assert "0199" not in str(rows)
    assert "8000" not in str(rows)


@pytest.mark.parametrize("text", ["paid on 2026-12-03 10:00", "PIN is in the red book", "3GB / 30 days"])
async def test_a_note_with_harmless_figures_is_kept(house: House, text: str) -> None:
    line = await house.a_line()
    assert (await house.lines.note(ALICE, line.id, text)).line.note == text


@pytest.mark.parametrize(
    ("text", "kept"), [("1234", "1234"), ("尾号 1234", "1234"), ("··９８７６", "9876"), ("12", "12")]
)
async def test_at_most_four_last_digits_are_kept(house: House, text: str, kept: str) -> None:
    line = await house.a_line()
    assert (await house.lines.last4(ALICE, line.id, text)).line.last4 == kept


@pytest.mark.parametrize("text", ["", "none", "😀", "1 " + "x" * 5000])
async def test_what_holds_no_last_digits_is_refused(house: House, text: str) -> None:
    line = await house.a_line()
    with pytest.raises(Refusal, match="refused-last4"):
        await house.lines.last4(ALICE, line.id, text)


# -- what is left


async def test_amounts_join_those_known_and_are_cleared_one_by_one(house: House) -> None:
    line = await house.a_line()
    await house.lines.set_left(ALICE, line.id, Allowance(data_mb=3277, minutes=120))
    left = (await house.lines.set_left(ALICE, line.id, Allowance(balance=Money.of("12.50", "CAD")))).line.left
    assert left == Allowance(3277, 120, None, Money.of("12.50", "CAD"), as_of=date(2026, 11, 20))
    amounts: tuple[AmountLeft, ...] = ("data", "minutes", "balance")
    for amount in amounts:
        left = (await house.lines.clear_left(ALICE, line.id, amount)).line.left
    assert left == Allowance()
