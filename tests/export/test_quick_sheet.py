"""Rows written at once are the bytes that XlsxWriter writes cell by cell."""

import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from jcdesk.export.cells import Styles, write_cell
from jcdesk.export.excel import workbook
from jcdesk.export.quick_sheet import ListCell, QuickSheet
from jcdesk.justclick.statuses import Status


def at(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - Excel knows no zones


ROWS: Sequence[Sequence[ListCell]] = (
    (1, "anna@example.com", 'Новости & <b>скидки</b> "x"', at(2025, 5, 12, 12, 0, 1, 500_000)),
    (-12345678, "=1+1", "<r>markup?</r>", at(1900, 1, 1)),
    (0, " spaces ", "line\nbreak\r\ttab\n", at(1900, 2, 28, 23, 59, 59)),
    (2**40, "\x00\x1f\ufffe\ud800", "_x0041_ _x005F_", at(1900, 3, 1)),
    (3, "", "😀" * 20_000, at(1899, 12, 31)),
    (4, "007", "'apostrophe", at(9999, 12, 31, 23, 59, 59)),
    (5, "", "", "no moment"),
)

Write = Callable[[QuickSheet, int, Sequence[ListCell], Sequence[Format], Styles], None]


def sheet_of(write: Write) -> bytes:
    file = BytesIO()
    with workbook(file) as book:
        fill(book, write)
    with zipfile.ZipFile(file) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def fill(book: Workbook, write: Write) -> None:
    styles = Styles.of(book)
    sheet = book.add_worksheet("Rows", QuickSheet)
    for column in range(4):
        write_cell(sheet, (0, column), "heading", styles.heading, styles.date)
    looks = (styles.text, styles.text, styles.statuses[Status.WAITING], styles.text)
    for row, cells in enumerate(ROWS, 1):
        write(sheet, row, cells, looks, styles)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(ROWS), 3)


def at_once(
    sheet: QuickSheet, row: int, cells: Sequence[ListCell], looks: Sequence[Format], styles: Styles
) -> None:
    sheet.append(row, cells, looks, styles, lines=2 if row == 1 else 1)


def cell_by_cell(
    sheet: QuickSheet, row: int, cells: Sequence[ListCell], looks: Sequence[Format], styles: Styles
) -> None:
    if row == 1:
        sheet.set_row(row, 30)
    for column, (cell, look) in enumerate(zip(cells, looks, strict=True)):
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, styles.number)
        else:
            write_cell(sheet, (row, column), cell, look, styles.date)


def test_a_row_at_once_is_the_row_cell_by_cell() -> None:
    assert without_markup(sheet_of(at_once)) == without_markup(sheet_of(cell_by_cell))


def without_markup(sheet: bytes) -> bytes:
    """Less the cell whose text XlsxWriter would take for markup of its own if it were not in pieces."""
    start, cell, rest = sheet.partition(b'<c r="C3"')
    assert cell
    return start + rest.partition(b"</c>")[2]


def test_a_text_that_looks_like_markup_is_a_text() -> None:
    assert b"<is><t>&lt;r&gt;markup?&lt;/r&gt;</t></is>" in sheet_of(at_once)
