"""Reports as Excel workbooks: the one export that keeps every text as it is and every date a date."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from jcdesk import __version__
from jcdesk.export.about import about, title
from jcdesk.export.cells import Styles
from jcdesk.export.characters import holdable
from jcdesk.export.report import Report
from jcdesk.export.scratch import scratch_folder
from jcdesk.export.sheets import GroupsSheet, fill_about
from jcdesk.export.table import Table
from jcdesk.export.target import Target, opened
from jcdesk.export.watching import ToldFile
from jcdesk.words.catalogue import Translate
from jcdesk.words.exports import ExportWords

SHEET_ROWS = 1_048_576
"""How many rows a sheet of Excel can hold, its headings among them."""


def write_excel(target: Target, report: Report, translate: Translate, sheet_rows: int = SHEET_ROWS) -> None:
    """Write a sheet with the groups, more of them when `sheet_rows` are full, and one that says what it is.

    The same report gives the same bytes. Raises OSError.
    """
    finished = BytesIO()
    with workbook(finished) as book:
        _fill(book, report, translate, sheet_rows)
    with opened(target) as file:
        file.write(finished.getbuffer())


@contextmanager
def workbook(file: BinaryIO | ToldFile) -> Iterator[Workbook]:
    """A workbook that is in `file` when the block ends. Raises OSError."""
    # Rows wait in temporary files, so that a million of them need no gigabyte.
    with scratch_folder() as folder:
        book = Workbook(file, {"constant_memory": True, "tmpdir": folder})
        try:
            yield book
            book.close()
        except FileCreateError as error:
            # XlsxWriter wraps an OSError. Raised itself, that would hold on to its own wrapping, and its
            # half-written archive would complain on standard error when it is collected.
            raise OSError(error.args[0].errno, error.args[0].strerror) from error
        finally:
            # After a failure these are still open, and Windows deletes no open file.
            for sheet in book.worksheets():
                with suppress(OSError):
                    sheet.row_data_fh.close()


def describe(book: Workbook, title: str, made_at: datetime, translate: Translate) -> None:
    """Say within the file what it is called, what has made it, and when."""
    book.set_properties(
        {
            "title": holdable(title),
            "comments": ExportWords(translate).made_with(__version__),
            "created": made_at.astimezone(UTC),
        }
    )


def _fill(book: Workbook, report: Report, translate: Translate, sheet_rows: int) -> None:
    words = ExportWords(translate)
    describe(book, title(report, translate), report.made_at, translate)
    styles = Styles.of(book)
    table = Table(report, translate)
    sheets: list[GroupsSheet] = []

    def add_sheet() -> None:
        sheet = book.add_worksheet(words.groups_sheet(len(sheets) + 1))
        sheets.append(GroupsSheet(sheet, styles, table.headings))

    add_sheet()
    for row in table.rows():
        if sheets[-1].rows == sheet_rows - 1:
            add_sheet()
        sheets[-1].add(row)
    for sheet in sheets:
        sheet.finish()
    rows = sum(sheet.rows for sheet in sheets)
    fill_about(book.add_worksheet(words.about_sheet()), styles, about(report, rows, len(sheets), translate))
