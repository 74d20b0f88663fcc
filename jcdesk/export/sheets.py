"""The two kinds of sheets in a workbook."""

from collections.abc import Iterable, Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from jcdesk.export.cells import Styles, write_cell
from jcdesk.export.table import Cell, Column, Row

_PAPER_A4 = 9
# Widths of columns, in digits of the usual font.
_NARROWEST = 10
_WIDEST = 60
_LABELS = 18
_DATE = 19
_FILTER_ARROW = 3


class GroupsSheet:
    """One row a group, under headings that stay in view. Filled from the top, then finished."""

    def __init__(self, sheet: Worksheet, styles: Styles, headings: Sequence[str]) -> None:
        self._sheet = sheet
        self._styles = styles
        self._widths = [len(heading) + _FILTER_ARROW for heading in headings]
        self.rows = 0
        for column, heading in enumerate(headings):
            write_cell(sheet, (0, column), heading, styles.heading, styles.date)

    def add(self, row: Row) -> None:
        """Write the next row."""
        self.rows += 1
        for column, cell in enumerate(row.cells):
            write_cell(self._sheet, (self.rows, column), cell, self._look(column, row), self._styles.date)
            width = len(cell) if isinstance(cell, str) else _DATE
            self._widths[column] = max(self._widths[column], width)

    def finish(self) -> None:
        """Set what depends on all rows: widths, filter, print."""
        last = len(self._widths) - 1
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, min(max(width, _NARROWEST), _WIDEST) + 2)
        self._sheet.freeze_panes(1, 0)
        self._sheet.autofilter(0, 0, self.rows, last)
        # IDs that look like numbers are text on purpose.
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{self.rows + 1}"})
        self._sheet.repeat_rows(0)
        self._sheet.set_landscape()
        _fit_paper(self._sheet)

    def _look(self, column: int, row: Row) -> Format:
        if column == Column.STATUS and row.status is not None:
            return self._styles.statuses[row.status]
        return self._styles.text


def fill_about(sheet: Worksheet, styles: Styles, lines: Iterable[tuple[str, Cell]]) -> None:
    """Write labels, and beside them what they label."""
    sheet.set_column(0, 0, _LABELS)
    sheet.set_column(1, 1, _WIDEST)
    for row, (label, content) in enumerate(lines):
        write_cell(sheet, (row, 0), label, styles.label, styles.date)
        write_cell(sheet, (row, 1), content, styles.wrapped, styles.date)
    _fit_paper(sheet)


def _fit_paper(sheet: Worksheet) -> None:
    sheet.set_paper(_PAPER_A4)
    sheet.fit_to_pages(1, 0)
