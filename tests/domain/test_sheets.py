"""Tables arrive whatever spreadsheet saved them, and come back as they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.sheets import read_table, write_table

KNOWN = {"国家", "运营商", "國家", "電信業者", "País", "Operador"}
SPANISH = "País;Operador\nChile;Entel\n"
CHINESE = "国家,运营商\n加拿大,Bell\n"


def fits(header: list[str]) -> int:
    return len(KNOWN.intersection(header))


@pytest.mark.parametrize(
    "body",
    [
        CHINESE.encode(),
        CHINESE.encode("utf-8-sig"),
        CHINESE.encode("gbk"),
        CHINESE.encode("utf-16"),
        CHINESE.replace(",", "，").encode(),
        CHINESE.replace(",", "\t").encode("utf-16"),
        CHINESE.replace("\n", "\r\n").encode("gb18030"),
        ('"国家", "运营商"\n"加拿大", "Bell"\n').encode(),
    ],
)
def test_a_chinese_table_is_read_in_every_encoding_and_with_every_separator(body: bytes) -> None:
    assert read_table(body, fits) == [(1, ["国家", "运营商"]), (2, ["加拿大", "Bell"])]


@pytest.mark.parametrize("body", [SPANISH.encode(), SPANISH.encode("cp1252"), f"sep=;\r\n{SPANISH}".encode("cp1252")])
def test_a_spanish_table_with_semicolons_is_read(body: bytes) -> None:
    assert read_table(body, fits) == [(1, ["País", "Operador"]), (2, ["Chile", "Entel"])]


def test_a_table_from_taiwan_is_read() -> None:
    assert read_table("國家,電信業者\n加拿大,Bell\n".encode("big5"), fits)[1] == (2, ["加拿大", "Bell"])


def test_rows_keep_the_numbers_that_the_spreadsheet_shows() -> None:
    body = 'País,Operador\n\nChile,"En\ntel"\n,\nChile,WOM\n'.encode()
    assert [number for number, _ in read_table(body, fits)] == [1, 3, 5]


@pytest.mark.parametrize("body", [b"", b"\xff\xfe\x00", b"PK\x03\x04\x14\x00\x06\x00", b"\x00" * 50, b"hello"])
def test_what_is_no_table_has_no_rows(body: bytes) -> None:
    assert read_table(body, fits) == []


def test_no_cell_is_a_formula_for_the_spreadsheet_that_opens_it() -> None:
    cells = write_table([["=1+1", "+1", "-1", "@x", "'=1"]]).decode("utf-8-sig").strip().split(",")
    assert cells == ["'=1+1", "'+1", "'-1", "'@x", "''=1"]


Cell = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)


@given(st.lists(st.lists(Cell, min_size=2, max_size=2).filter(any), max_size=6))
def test_what_is_written_can_be_read_again(rows: list[list[str]]) -> None:
    header = ["País", "Operador"]
    assert [cells for _, cells in read_table(write_table([header, *rows]), fits)] == [header, *rows]


@given(st.binary(max_size=300))
def test_any_bytes_are_answered(body: bytes) -> None:
    read_table(body, fits)
    read_table("País,Operador\n".encode() + body, fits)
