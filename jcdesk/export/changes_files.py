"""The changes of a list since the one before it, as a workbook, CSV and JSON Lines. Memory stays flat."""

from collections import Counter
from dataclasses import replace
from itertools import chain

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from jcdesk import __version__
from jcdesk.export.cells import Styles
from jcdesk.export.changes_report import BEFORE, ChangesReport, ChangesTable, change_record, statuses
from jcdesk.export.csv_file import CsvStyle, write_cells
from jcdesk.export.excel import SHEET_ROWS, describe
from jcdesk.export.json_lines import write_records
from jcdesk.export.list_sheets import ListSheet
from jcdesk.export.sheets import fill_about
from jcdesk.export.table import Cell
from jcdesk.export.target import Target
from jcdesk.export.told_workbook import told_workbook
from jcdesk.justclick.statuses import Status
from jcdesk.lists.changes import Kind
from jcdesk.lists.found_changes import KINDS
from jcdesk.words.catalogue import Translate
from jcdesk.words.change_exports import ChangeExportWords
from jcdesk.words.changes import ChangeWords
from jcdesk.words.exports import AboutWords, ExportWords
from jcdesk.words.list_exports import ListExportWords


def write_changes_excel(
    target: Target, report: ChangesReport, translate: Translate, sheet_rows: int = SHEET_ROWS
) -> None:
    """Write a sheet with a row a change, more of them when `sheet_rows` are full, and what the file is.

    The same report gives the same bytes. Raises OSError and JournalError.
    """
    with told_workbook(target, report.tell) as (book, tell):
        _fill(book, replace(report, tell=tell), translate, sheet_rows)


def write_changes_csv(target: Target, report: ChangesReport, style: CsvStyle, translate: Translate) -> None:
    """Write headings, and a line a change. Raises OSError and JournalError."""
    table = ChangesTable(report, translate)
    write_cells(target, chain([table.headings], map(table.cells, report.changes())), style)


def write_changes_json_lines(target: Target, report: ChangesReport) -> None:
    """Write a record a change. Raises OSError and JournalError."""
    write_records(target, map(change_record, report.changes()))


def _fill(book: Workbook, report: ChangesReport, translate: Translate, sheet_rows: int) -> None:
    words, table = ChangeExportWords(translate), ChangesTable(report, translate)
    describe(book, words.title(report.after.about.name), report.made_at, translate)
    styles = Styles.of(book)
    sheet = ListSheet(book, styles, words.sheet(), table.headings, sheet_rows)
    counts = Counter[Kind | None]()
    looks: dict[Status | None, Format] = {None: styles.text} | styles.statuses
    first, rest = [styles.text] * BEFORE, [styles.text] * (len(table.headings) - BEFORE - 2)
    for one in report.changes():
        counts[one.kind] += 1
        before, after = statuses(one)
        sheet.add(table.cells(one), [*first, looks[before], looks[after], *rest])
    sheet.finish()
    fill_about(
        book.add_worksheet(ExportWords(translate).about_sheet()),
        styles,
        _about(report, sheet, counts, translate),
    )


def _about(
    report: ChangesReport, sheet: ListSheet, counts: Counter[Kind | None], translate: Translate
) -> list[tuple[str, Cell]]:
    """Labels and what they label: where the changes come from, and how many of each kind are in the file."""
    words, lists, common = ChangeExportWords(translate), ListExportWords(translate), AboutWords(translate)
    kinds, about = ChangeWords(translate), report.after.about
    moments = (about.made_at, report.before.about.made_at, report.made_at)
    begun, before, made = (one.astimezone(report.zone).replace(tzinfo=None) for one in moments)
    return [
        (lists.list_name(), about.name),
        (common.account(), about.account),
        (common.login(), about.login),
        (lists.begun_at(), begun),
        (words.compared_with(), before),
        (common.zone(), common.zone_note(report.zone)),
        (common.filter(), words.filter_note(report.filter)),
        (common.rows(), common.rows_note(sheet.rows, sheet.sheets)),
        *((kinds.kind_or_result(kind), str(counts[kind])) for kind in KINDS if counts[kind]),
        (common.made_at(), made),
        (common.program(), f"jcdesk {__version__}"),
    ]
