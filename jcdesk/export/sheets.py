"""The two kinds of sheets in a workbook, and what every sheet with a table has in common."""

from collections.abc import Iterable, Sequence
from datetime import datetime

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


def heading_width(heading: str) -> int:
    """How wide a column has to be for what stands over it, in digits of the usual font."""
    return len(heading) + _FILTER_ARROW


def cell_width(cell: Cell | int) -> int:
    """How wide a column has to be for a cell; a number finds room below any heading."""
    if isinstance(cell, str):
        return len(cell)
    return _DATE if isinstance(cell, datetime) else 0


def finish_table(sheet: Worksheet, widths: Sequence[int], rows: int) -> None:
    """Set what depends on all rows below the headings of a table: widths, filter, print."""
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(max(width, _NARROWEST), _WIDEST) + 2)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(widths) - 1)
    # IDs that look like numbers are text on purpose.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})
    sheet.repeat_rows(0)
    sheet.set_landscape()
    fit_paper(sheet)


def fit_paper(sheet: Worksheet) -> None:
    """Print all columns of the sheet on one page of A4 beside one another."""
    sheet.set_paper(_PAPER_A4)
    sheet.fit_to_pages(1, 0)


class GroupsSheet:
    """One row a group, under headings that stay in view. Filled from the top, then finished."""

    def __init__(self, sheet: Worksheet, styles: Styles, headings: Sequence[str]) -> None:
        self._sheet = sheet
        self._styles = styles
        self._widths = [heading_width(heading) for heading in headings]
        self.rows = 0
        for column, heading in enumerate(headings):
            write_cell(sheet, (0, column), heading, styles.heading, styles.date)

    def add(self, row: Row) -> None:
        """Write the next row."""
        self.rows += 1
        for column, cell in enumerate(row.cells):
            write_cell(self._sheet, (self.rows, column), cell, self._look(column, row), self._styles.date)
            self._widths[column] = max(self._widths[column], cell_width(cell))

    def finish(self) -> None:
        """Set what depends on all rows: widths, filter, print."""
        finish_table(self._sheet, self._widths, self.rows)

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
    fit_paper(sheet)
