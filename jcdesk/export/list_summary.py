"""The first sheet of a list's workbook: what the list is, and its totals."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from jcdesk import __version__
from jcdesk.export.cells import Styles, write_cell
from jcdesk.export.list_report import ListReport
from jcdesk.export.quick_sheet import ListCell
from jcdesk.export.sheets import fit_paper
from jcdesk.justclick.statuses import Status
from jcdesk.words.catalogue import Translate
from jcdesk.words.exports import AboutWords, ExportWords
from jcdesk.words.list_exports import ListExportWords
from jcdesk.words.lookups import LookupWords

_LABELS = 42
_NUMBERS = 24


@dataclass(frozen=True, slots=True)
class Written:
    """What is in the other sheets: so many addresses, and the table with the most sheets has `sheets`."""

    addresses: int
    sheets: int


def fill_summary(
    sheet: Worksheet, styles: Styles, report: ListReport, written: Written, translate: Translate
) -> None:
    """Write where the answers come from, how many ended how, and a table of groups and statuses.

    The totals are those of the whole list, whatever the filter of the other sheets, and that is said.
    """
    writer = _Lines(sheet, styles)
    words, lookups = ListExportWords(translate), LookupWords(translate)
    _fill_about(writer, report, written, translate)
    totals = report.results.totals()
    writer.skip()
    for outcome, count in totals.outcomes.items():
        writer.line(lookups.outcome_name(outcome), count)
    writer.line(words.active_nowhere(), totals.active_nowhere)
    writer.skip()
    writer.heading(words.by_status())
    for status, count in totals.statuses.items():
        writer.coloured(status, lookups.name_of(status), count)
    writer.skip()
    groups = report.results.groups()
    if groups:
        writer.heading(words.by_group(), ExportWords(translate).group_id(), *map(lookups.name_of, Status))
        for group in groups:
            writer.line(group.title or group.id, group.id, *group.statuses.values())
    sheet.set_column(0, 0, _LABELS)
    sheet.set_column(1, 1 + len(Status), _NUMBERS)
    sheet.set_landscape()
    fit_paper(sheet)


def _fill_about(writer: "_Lines", report: ListReport, written: Written, translate: Translate) -> None:
    words, common = ListExportWords(translate), AboutWords(translate)
    about, state = report.results.about, report.results.state()
    writer.line(words.list_name(), about.name)
    writer.line(common.account(), about.account)
    writer.line(common.login(), about.login)
    writer.line(words.begun_at(), about.made_at.astimezone(report.zone).replace(tzinfo=None))
    if about.shard:
        writer.line(words.shard(), about.shard)
    writer.line(common.zone(), common.zone_note(report.zone))
    note = words.filter_note(report.filter) if report.filter else common.filter_note("")
    writer.line(common.filter(), note)
    writer.line(words.written(), written.addresses)
    if written.sheets > 1:
        writer.line("", words.sheets_note(written.sheets))
    writer.line(common.made_at(), report.made_at.astimezone(report.zone).replace(tzinfo=None))
    writer.line(common.program(), f"jcdesk {__version__}")
    writer.skip()
    labels = (words.lines(), words.total(), words.duplicates(), words.rejected(), words.not_asked_yet())
    counts = (about.line_count, state.total, *report.results.left_out_counts(), state.total - state.answered)
    for label, count in zip(labels, counts, strict=True):
        writer.line(label, count)


class _Lines:
    """Writes labels and what they label, from the top."""

    def __init__(self, sheet: Worksheet, styles: Styles) -> None:
        self._sheet = sheet
        self._styles = styles
        self._row = 0

    def skip(self) -> None:
        self._row += 1

    def line(self, label: str, *cells: ListCell) -> None:
        self._write([label, *cells], self._styles.label)

    def heading(self, *labels: str) -> None:
        for column, label in enumerate(labels):
            write_cell(self._sheet, (self._row, column), label, self._styles.heading, self._styles.date)
        self._row += 1

    def coloured(self, status: Status, label: str, count: int) -> None:
        self._write([label, count], self._styles.statuses[status])

    def _write(self, cells: Sequence[ListCell], look: Format) -> None:
        for column, cell in enumerate(cells):
            place = (self._row, column)
            if isinstance(cell, int):
                self._sheet.write_number(*place, cell, self._styles.number)
            else:
                write_cell(self._sheet, place, cell, self._styles.text if column else look, self._styles.date)
        self._row += 1
