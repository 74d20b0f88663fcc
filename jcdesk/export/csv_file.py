"""Reports as CSV.

CSV cannot say "this is text". A spreadsheet that opens it makes formulas of some texts and numbers of
others: a group ID such as `1600000001.0012345678` loses digits, `007` becomes 7, `12.05` a day in May. So
the styles for people put an apostrophe in front of such a text. It stays visible in the cell. The usual
alternative, `="1600000001.0012345678"`, looks better in Excel, but is a formula in a file that shall hold
none. Words that a spreadsheet takes for a date ("March 2024") are left alone. Who wants every text exactly
as it came takes the Excel export, or in a program the raw style.
"""

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from jcdesk.export.characters import holdable
from jcdesk.export.records import error_record, group_record
from jcdesk.export.report import Report
from jcdesk.export.table import Cell, Table, shown_groups
from jcdesk.export.target import Target, opened
from jcdesk.words.catalogue import Translate


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """How a CSV file is written.

    `bom` puts the mark in front by which Excel knows UTF-8. `raw` is for programs: English headings in
    snake_case, values as on the wire, times in ISO 8601 with their zone, no apostrophes.
    """

    delimiter: str
    bom: bool = False
    raw: bool = False


COMMA = CsvStyle(",")
TAB = CsvStyle("\t")
RAW = CsvStyle(",", raw=True)


def excel_style(delimiter: str) -> CsvStyle:
    """What Excel opens by a double click; it expects `;` where the decimal sign is a comma, else `,`."""
    return CsvStyle(delimiter, bom=True)


def write_csv(target: Target, report: Report, style: CsvStyle, translate: Translate) -> None:
    """Write `report` in UTF-8 with line ends as RFC 4180 wants them. Raises OSError."""
    _write(target, _raw_rows(report) if style.raw else _rows_for_people(Table(report, translate)), style)


def write_cells(target: Target, rows: Iterable[Iterable[Cell]], style: CsvStyle) -> None:
    """Write rows for people, as `write_csv` does those of a report. Raises OSError, and what `rows` raise."""
    _write(target, (map(cell_for_people, row) for row in rows), style)


def _write(target: Target, rows: Iterable[Iterable[object]], style: CsvStyle) -> None:
    with opened(target) as file:
        if style.bom:
            file.write(codecs.BOM_UTF8)
        # Only the raw style can meet a lone surrogate, which has no UTF-8: it becomes its own escape.
        writer = csv.writer(codecs.getwriter("utf-8")(file, "backslashreplace"), delimiter=style.delimiter)
        writer.writerows(rows)


# The wide forms count: a spreadsheet in Japanese or Chinese takes them for the narrow ones.
_FORMULA_SIGNS = frozenset("=+-@＝＋－＠")
_PLUS_AND_MINUS = frozenset("+-＋－")
_CALLS = re.compile(r"[(|（｜]")
"""A function of the spreadsheet or, by DDE, another program."""

_DIGITS_AND_SIGNS = re.compile(r"[0-9\s.,:/eE+\-%()]+")
# Excel shows up to eleven digits as they are.
_SAFE_NUMBER = re.compile(r"0|[1-9][0-9]{0,10}")
_BEHIND_A_SEPARATOR = re.compile(r"(?<=[;,\t\r\n])[^;,\t\r\n]+")


def protect(text: str) -> str:
    """`text` with an apostrophe in front if a spreadsheet would not take it for the text it is.

    It may also take a separator within the text for the end of a cell: which one it looks for depends on the
    computer, and quotes count for it only where a cell begins. So what follows a separator gets an apostrophe
    as well if it would be a formula, but not if that begins with a plus or minus and calls nothing: there are
    titles such as "Sale, -50%".

    What begins with apostrophes itself is judged by what follows them. So taking one away again from all
    that is protected gives back exactly what went in.
    """
    bare = text.lstrip("'")
    first = "'" if _reads_as_formula(bare) or _reads_as_number(bare) else ""
    return first + _BEHIND_A_SEPARATOR.sub(_protected_part, text)


def _protected_part(part: re.Match[str]) -> str:
    # A quote where a cell begins is not seen either.
    sign = _formula_sign(part[0].lstrip("'").replace('"', ""))
    harmless = sign in _PLUS_AND_MINUS and not _CALLS.search(part[0])
    return f"'{part[0]}" if sign and not harmless else part[0]


def _reads_as_formula(text: str) -> bool:
    return text.startswith(("\t", "\r", "\n")) or bool(_formula_sign(text))


def _formula_sign(text: str) -> str:
    """What makes a formula of `text`, or nothing."""
    # Some programs skip spaces and characters that nobody sees.
    seen = (character for character in text if unicodedata.category(character)[0] not in "CZ")
    first = next(seen, "")
    return first if first in _FORMULA_SIGNS else ""


def _reads_as_number(text: str) -> bool:
    if not _DIGITS_AND_SIGNS.fullmatch(text) or _SAFE_NUMBER.fullmatch(text):
        return False
    return any(character.isdecimal() for character in text)


def _rows_for_people(table: Table) -> Iterator[Iterable[str]]:
    yield table.headings
    for row in table.rows():
        yield map(cell_for_people, row.cells)


def cell_for_people(cell: Cell) -> str:
    """What stands in the file for a cell of a table."""
    return cell.isoformat(" ", "seconds") if isinstance(cell, datetime) else _text_for_people(cell)


@lru_cache(maxsize=1024)
def _text_for_people(text: str) -> str:
    """Most texts of a long table come again soon."""
    return protect(holdable(text))


_RAW_HEADINGS = (
    "address",
    "outcome",
    "group_id",
    "group_title",
    "status",
    "subscribed_at",
    "subscribed_raw",
    "asked_at",
    "error_kind",
    "error_code",
    "error_text",
)


def _raw_rows(report: Report) -> Iterator[Iterable[object]]:
    yield _RAW_HEADINGS
    for lookup in report.lookups:
        error = (None,) * 3 if lookup.error is None else error_record(lookup.error).values()
        for group in shown_groups(lookup):
            values = (None,) * 5 if group is None else group_record(group).values()
            yield (lookup.address, lookup.outcome.value, *values, lookup.asked_at.isoformat(), *error)
