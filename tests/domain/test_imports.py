"""A table of lines: what each cell may say, what is said of a wrong one, and which rows are there already."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from content.catalogue import load_catalogue
from domain.catalogue import Period
from domain.import_reading import read_lines
from domain.imports import LARGEST_FILE, MOST_ROWS, Column, LineDraft, NoTable, Proposal, Setting, folded, repeats
from domain.languages import Language
from domain.money import Money

CATALOGUE = load_catalogue()
NOON = datetime(2026, 11, 20, 17, tzinfo=UTC)
NAMES = {folded(column): column for column in Column} | {"operateur": Column.CARRIER}


def read(table: str | bytes, language: Language = Language.EN) -> Proposal:
    body = table.encode() if isinstance(table, str) else table
    return read_lines(body, NAMES, Setting(CATALOGUE, language, NOON, range(-366, 5 * 366)))


def one(**cells: str) -> LineDraft:
    """The only line of a table with these cells."""
    proposal = read(table_of(**cells))
    assert proposal.problems == ()
    return proposal.drafts[0]


def wrong(**cells: str) -> list[tuple[str, str, str]]:
    """Column, trouble and what is said back, for each problem of a table with these cells."""
    proposal = read(table_of(**cells))
    assert proposal.drafts == ()
    assert {problem.row for problem in proposal.problems} == {2}
    return [(problem.column.value, problem.trouble.value, problem.said) for problem in proposal.problems]


def table_of(**cells: str) -> str:
    return f"{','.join(cells)}\n{','.join(cells.values())}\n"


def test_a_whole_row_becomes_a_line() -> None:
    table = (
        "country,carrier,label,last4,service_end,plan,price,currency,days,note\n"
        "Canada,Bell,Mum,1234,2026-12-03,Monthly,15.00,USD,3 months,for the bank\n"
    )
    assert read(table).drafts == (
        LineDraft(
            row=2,
            country="CA",
            carrier="bell",
            label="Mum",
            last4="1234",
            service_end=date(2026, 12, 3),
            plan_name="Monthly",
            price=Money.of(15, "USD"),
            period=Period(months=3),
            note="for the bank",
        ),
    )


def test_the_carrier_alone_is_enough_and_names_its_country() -> None:
    assert one(carrier="BELL") == LineDraft(row=2, country="CA", carrier="bell")


def test_every_carrier_is_known_by_its_names_in_every_language() -> None:
    for country in CATALOGUE.countries:
        for carrier in country.carriers:
            for language in Language:
                cells = {"country": country.name.to(language), "carrier": f'"{carrier.name.to(language)}"'}
                assert one(**cells).carrier == carrier.id


def test_every_plan_of_the_catalogue_is_known_by_its_name() -> None:
    for carrier in (carrier for country in CATALOGUE.countries for carrier in country.carriers):
        for plan in carrier.plans:
            draft = one(carrier=carrier.id, plan=f'"{plan.name.to(Language.EN)}"')
            assert draft.plan_id is not None
            known = carrier.plan(draft.plan_id)
            assert known is not None
            assert known.name.to(Language.EN) == plan.name.to(Language.EN)


def test_a_price_without_a_currency_is_in_the_country_s_own() -> None:
    assert one(carrier="bell", price="15.50").price == Money.of("15.50", "CAD")
    assert one(carrier="entel", price="5.000").price == Money.of(5000, "CLP")


@pytest.mark.parametrize("typed", ["2026-12-03", "2026/12/3", "2026.12.3", "2026年12月3日", "3 December", "3 Dec 2026"])
def test_a_date_is_read_as_people_write_it(typed: str) -> None:
    assert one(carrier="bell", service_end=typed).service_end == date(2026, 12, 3)


def test_a_line_that_lapsed_months_ago_can_be_imported() -> None:
    assert one(carrier="bell", service_end="2026-02-01").service_end == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("cells", "trouble", "said"),
    [
        ({"country": "Atlantis", "carrier": "bell"}, ("country", "unknown"), "Atlantis"),
        ({"label": "Mum", "carrier": ""}, ("carrier", "missing"), ""),
        ({"carrier": "Nobody Telecom"}, ("carrier", "unknown"), "Nobody Telecom"),
        ({"country": "Chile", "carrier": "Bell"}, ("carrier", "elsewhere"), "Bell"),
        ({"carrier": "Bell or Telus"}, ("carrier", "several"), "Bell or Telus"),
        ({"carrier": "bell", "label": "M" * 41}, ("label", "long"), "M" * 30),
        ({"carrier": "bell", "label": "416 555 0199"}, ("label", "number"), ""),
        ({"carrier": "bell", "note": "call +14165550199"}, ("note", "number"), ""),
        ({"carrier": "bell", "last4": "4165550199"}, ("last4", "number"), ""),
        ({"carrier": "bell", "last4": "none"}, ("last4", "digits"), ""),
        ({"carrier": "bell", "service_end": "2026-02-30"}, ("service_end", "date"), "2026-02-30"),
        ({"carrier": "bell", "service_end": "soon"}, ("service_end", "date"), "soon"),
        ({"carrier": "bell", "service_end": "01/02/2027"}, ("service_end", "dates"), "01/02/2027"),
        ({"carrier": "bell", "service_end": "2036-01-01"}, ("service_end", "far"), "2036-01-01"),
        ({"carrier": "bell", "service_end": "2019-01-01"}, ("service_end", "far"), "2019-01-01"),
        ({"carrier": "bell", "price": "cheap"}, ("price", "price"), "cheap"),
        ({"carrier": "bell", "currency": "dollars"}, ("currency", "currency"), "dollars"),
        ({"carrier": "bell", "days": "a while"}, ("days", "days"), "a while"),
    ],
)
def test_what_is_wrong_is_said_with_the_column_and_the_cell(
    cells: dict[str, str], trouble: tuple[str, str], said: str
) -> None:
    assert wrong(**cells) == [(*trouble, said)]


def test_every_wrong_cell_of_a_row_is_named_at_once() -> None:
    assert [column for column, _, _ in wrong(carrier="x y z", service_end="soon", days="long")] == [
        "carrier",
        "days",
        "service_end",
    ]


def test_a_row_with_a_mistake_does_not_keep_the_others_out() -> None:
    proposal = read("carrier,days\nbell,30\nnobody,30\ntelus,30\n")
    assert [draft.row for draft in proposal.drafts] == [2, 4]
    assert [problem.row for problem in proposal.problems] == [3]


def test_headings_in_any_language_and_order_are_known_and_strange_ones_are_named() -> None:
    proposal = read("Colour;NOTE;OPÉRATEUR;;Service End\nred;hello;bell;x;2026-12-03\n")
    assert proposal.ignored == ("Colour",)
    assert proposal.drafts == (
        LineDraft(row=2, country="CA", carrier="bell", service_end=date(2026, 12, 3), note="hello"),
    )


def test_a_row_may_be_shorter_or_longer_than_the_header() -> None:
    proposal = read("carrier,label,days\nbell\ntelus,Dad,30,40,50\n")
    assert [(draft.carrier, draft.label) for draft in proposal.drafts] == [("bell", None), ("telus", "Dad")]


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("", "header"),
        ("hello", "header"),
        ("label,days\nMum,30\n", "header"),
        ("carrier,days\n\n\n", "empty"),
        ("carrier\n" + "bell\n" * (MOST_ROWS + 1), "rows"),
        ("carrier\n" + "x" * LARGEST_FILE, "large"),
    ],
)
def test_what_cannot_be_read_as_a_table_says_why(table: str, reason: str) -> None:
    with pytest.raises(NoTable) as refusal:
        read(table)
    assert refusal.value.reason == reason


def test_two_hundred_rows_are_read() -> None:
    assert len(read("carrier\n" + "bell\n" * MOST_ROWS).drafts) == MOST_ROWS


def test_a_line_repeats_another_of_its_carrier_with_the_same_digits_or_else_the_same_label() -> None:
    line = LineDraft(row=2, country="CA", carrier="bell", label="Mum", last4="1234")
    assert repeats(line, [LineDraft(row=3, country="CA", carrier="bell", label="Bank", last4="1234")])
    assert repeats(line, [LineDraft(row=3, country="CA", carrier="bell", label="MUM")])
    assert not repeats(line, [LineDraft(row=3, country="CA", carrier="bell", label="Mum", last4="5678")])
    assert not repeats(line, [LineDraft(row=3, country="CA", carrier="telus", label="Mum", last4="1234")])
    assert not repeats(line, [])
