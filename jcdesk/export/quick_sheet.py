"""Rows of a long table, written into XlsxWriter's worksheets in a fraction of the time that cells take.

XlsxWriter calls a dozen functions for each cell, which makes a minute of a million rows. Here a row becomes
XML at once, in the file in which XlsxWriter keeps the rows of a sheet with constant memory; all else of the
workbook is XlsxWriter's. tests/export/test_quick_sheet.py holds both to the same bytes.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from string import ascii_uppercase

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from jcdesk.export.cells import Styles, holdable_cell
from jcdesk.export.table import Cell

ListCell = Cell | int

_LINE = 15
"""Points."""


class QuickSheet(Worksheet):  # type: ignore[misc] # XlsxWriter has no types
    """A worksheet of a workbook with constant memory and at most 26 columns."""

    def __init__(self) -> None:
        super().__init__()
        # In a long table most texts come again soon.
        self._content: Callable[[str], str] = lru_cache(maxsize=1024)(self._content_of)

    def append(
        self, row: int, cells: Sequence[ListCell], looks: Sequence[Format], styles: Styles, lines: int = 1
    ) -> None:
        """Write the next row, `row` from 0: texts in their `looks`, moments and numbers in those of `styles`.

        What stands in a cell is what `cells.write_cell` would write. The row is as high as so many `lines`:
        LibreOffice does not look for itself.
        """
        # These two note how far the cells reach, and write what was added cell by cell before.
        self._check_dimensions(row, len(cells) - 1)
        self._write_single_row(row)
        number = row + 1
        number_style = _style(styles.number)
        height = f' ht="{lines * _LINE}" customHeight="1"' if lines > 1 else ""
        parts = [f'<row r="{number}"{height}>']
        for letter, cell, look in zip(ascii_uppercase, cells, looks, strict=False):
            if isinstance(cell, str):
                if cell:
                    parts.append(f'<c r="{letter}{number}" s="{_style(look)}"{self._content(cell)}')
            elif isinstance(cell, int):
                parts.append(f'<c r="{letter}{number}" s="{number_style}"><v>{cell}</v></c>')
            else:
                parts.append(f'<c r="{letter}{number}"{self._moment(cell, look, styles.date)}')
        parts.append("</row>")
        self.row_data_fh.write("".join(parts))

    def _moment(self, moment: datetime, look: Format, date: Format) -> str:
        """The rest of a cell with a moment, which is a text where Excel has no date for it."""
        held = holdable_cell(moment)
        if isinstance(held, str):
            return f' s="{_style(look)}"{self._content(held)}'
        return f' s="{_style(date)}"><v>{self._convert_date_time(held):.16G}</v></c>'

    def _content_of(self, text: str) -> str:
        """The rest of a cell with a text."""
        content = self._escape_data(self._escape_control_characters(holdable_cell(text)))
        space = ' xml:space="preserve"' if content != content.strip() else ""
        return f' t="inlineStr"><is><t{space}>{content}</t></is></c>'


def _style(look: Format) -> int:
    return look._get_xf_index()  # type: ignore[no-any-return]  # noqa: SLF001 - XlsxWriter tells it nowhere else
