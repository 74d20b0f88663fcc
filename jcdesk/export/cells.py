"""Single cells of a workbook: what may stand in one, and how it looks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from jcdesk.export.characters import holdable
from jcdesk.export.colours import HEADING_COLOURS, STATUS_COLOURS
from jcdesk.export.table import Cell
from jcdesk.justclick.statuses import Status

CELL_LENGTH = 32_767
"""How long a text Excel can hold, in UTF-16 units."""

# The format "text": a cell that is edited stays one, though it looks like a number or formula.
_TEXT = {"num_format": "@", "valign": "top"}
_FIRST_YEAR_OF_EXCEL = 1900


@dataclass(frozen=True, slots=True)
class Styles:
    """The looks that a workbook has."""

    text: Format
    label: Format
    wrapped: Format
    heading: Format
    date: Format
    number: Format
    statuses: dict[Status, Format]

    @classmethod
    def of(cls, book: Workbook) -> Self:
        """Make them known to `book`."""
        return cls(
            text=book.add_format(_TEXT),
            label=book.add_format({**_TEXT, "bold": True}),
            wrapped=book.add_format({**_TEXT, "text_wrap": True}),
            heading=book.add_format(
                {
                    **_TEXT,
                    "bold": True,
                    "bottom": 1,
                    "font_color": HEADING_COLOURS.text,
                    "bg_color": HEADING_COLOURS.fill,
                }
            ),
            date=book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left", "valign": "top"}),
            # Below headings that stand on the left, whose right end Excel covers with an arrow.
            number=book.add_format({"align": "left", "valign": "top"}),
            statuses={
                status: book.add_format({**_TEXT, "font_color": colours.text, "bg_color": colours.fill})
                for status, colours in STATUS_COLOURS.items()
            },
        )


def write_cell(sheet: Worksheet, place: tuple[int, int], cell: Cell, text: Format, date: Format) -> None:
    """Write a text as text, whatever it looks like, and a moment as a date; an empty text leaves no cell.

    `place` is row and column, from 0. A text too long for a cell ends with "…" there.
    """
    row, column = place
    content = holdable_cell(cell)
    if isinstance(content, datetime):
        sheet.write_datetime(row, column, content, date)
    elif content.startswith("<r>") and content.endswith("</r>"):
        # XlsxWriter takes this for markup of its own and copies it into the file unescaped, unless it
        # makes that markup itself, out of pieces.
        sheet.write_rich_string(row, column, content[0], content[1], content[2:], text)
    elif content:
        sheet.write_string(row, column, content, text)


def holdable_cell(cell: Cell) -> Cell:
    """What Excel can hold of a cell: a moment for which it has no date becomes a text."""
    if isinstance(cell, datetime):
        return cell if cell.year >= _FIRST_YEAR_OF_EXCEL else cell.isoformat(" ", "seconds")
    return _shortened(holdable(cell))


def _shortened(text: str) -> str:
    if len(text) <= CELL_LENGTH // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * CELL_LENGTH:
        return text
    return units[: 2 * (CELL_LENGTH - 1)].decode("utf-16-le", "ignore") + "…"
