"""Tables as files: CSV as spreadsheets write it, into rows of text and back; knows no column and no line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

ENCODINGS = ("utf-8", "gb18030", "big5", "cp1252")
"""What spreadsheets save in, in China, in Taiwan and Hong Kong, and in the west; a file does not say in which."""

SEPARATORS = ",;\t，；|"
_SEPARATOR_NAMED = re.compile(r"sep=.\r?\n", re.IGNORECASE)
"""A first line by which Excel is told the separator."""

_ACTIVE = re.compile(r"'*[=+\-@\t\r]")
"""What makes a spreadsheet take a cell for a formula; quotation marks before it were added by `write_table`."""

Row = tuple[int, list[str]]
"""The row's number as a spreadsheet shows it, from 1, and its cells without surrounding space."""


def read_table(body: bytes, fits: Callable[[list[str]], int]) -> list[Row]:
    """The rows that are not empty, the header first.

    The encoding and the separator are those under which the header `fits` best; none at all is no table, and gives
    no rows.
    """
    best, best_fit = "", 0
    separator = ","
    for text in _decoded(body):
        for candidate in SEPARATORS:
            header = next(_rows(text, candidate), None)
            fit = fits(header[1]) if header else 0
            if fit > best_fit:
                best, best_fit, separator = text, fit, candidate
    return list(_rows(best, separator))


def _decoded(body: bytes) -> Iterator[str]:
    """What the bytes may say, the likeliest first."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: Sequence[str] = ("utf-16",)
    elif body.startswith(b"\xef\xbb\xbf"):
        encodings = ("utf-8-sig",)
    else:
        encodings = ENCODINGS
    for encoding in encodings:
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        yield text[named.end() :] if (named := _SEPARATOR_NAMED.match(text)) else text


def _rows(text: str, separator: str) -> Iterator[Row]:
    """Ends early where the text stops being a table: a single cell larger than any real one."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        for number, cells in enumerate(reader, start=1):
            row = [_passive(cell.strip()) for cell in cells]
            if any(row):
                yield number, row
    except csv.Error:
        return


def write_table(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a mark by which Excel knows it, separated by commas; nothing in it is taken for a formula."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_quoted(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _quoted(cell: str) -> str:
    return f"'{cell}" if _ACTIVE.match(cell) else cell


def _passive(cell: str) -> str:
    """The cell without the quotation mark that `write_table` put before it."""
    return cell[1:] if cell.startswith("'") and _ACTIVE.match(cell) else cell
