"""Sheets of a list's workbook: rows of texts, moments and numbers, going on in a second sheet if need be."""

from collections.abc import Sequence
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from jcdesk.export.cells import Styles, write_cell
from jcdesk.export.quick_sheet import ListCell, QuickSheet
from jcdesk.export.sheets import cell_width, finish_table, heading_width

_LINE = 54
"""Characters of a text that surely find room in a line of the widest column."""

_SURE = 1000
"""Rows whose texts decide how wide a column is; those after them hardly change that."""


class ListSheet:
    """One table under headings that stay in view; filled from the top, then finished.

    A sheet that has `sheet_rows` rows is followed by another one called `name` and a number.
    """

    def __init__(
        self, book: Workbook, styles: Styles, name: str, headings: Sequence[str], sheet_rows: int
    ) -> None:
        self._book = book
        self._styles = styles
        self._name = name
        self._headings = headings
        self._sheet_rows = sheet_rows
        self._widths = [heading_width(heading) for heading in headings]
        self._looks = [styles.text] * len(headings)
        self._sheets: list[tuple[QuickSheet, int]] = []
        self._sheet = self._add_sheet()
        self._row = 0
        self.rows = 0

    @property
    def sheets(self) -> int:
        """How many sheets the rows fill."""
        return len(self._sheets) + 1

    def add(
        self, cells: Sequence[ListCell], looks: Sequence[Format] | None = None, *, wraps: bool = False
    ) -> None:
        """Write the next row; `looks` are those of its texts, where they are not the usual one.

        Where it `wraps`, the row is as high as its last text needs.
        """
        if self._row == self._sheet_rows - 1:
            self._sheets.append((self._sheet, self._row))
            self._sheet, self._row = self._add_sheet(), 0
        self._row += 1
        self.rows += 1
        lines = ceil(cell_width(cells[-1]) / _LINE) if wraps else 1
        self._sheet.append(self._row, cells, looks or self._looks, self._styles, lines)
        if self.rows <= _SURE:
            self._widths = [max(pair) for pair in zip(self._widths, map(cell_width, cells), strict=True)]

    def finish(self) -> None:
        """Set what depends on all rows: widths, filter, print."""
        for sheet, rows in (*self._sheets, (self._sheet, self._row)):
            finish_table(sheet, self._widths, rows)

    def _add_sheet(self) -> QuickSheet:
        number = len(self._sheets) + 1
        name = self._name if number == 1 else f"{self._name} {number}"
        sheet: QuickSheet = self._book.add_worksheet(name, QuickSheet)
        for column, heading in enumerate(self._headings):
            write_cell(sheet, (0, column), heading, self._styles.heading, self._styles.date)
        return sheet
