"""A list as an Excel workbook: summary, addresses, addresses and groups, faults. Memory stays flat."""

from dataclasses import replace

from xlsxwriter import Workbook

from jcdesk.export.cells import Styles
from jcdesk.export.excel import SHEET_ROWS, describe
from jcdesk.export.list_report import ListReport
from jcdesk.export.list_sheets import ListSheet
from jcdesk.export.list_summary import Written, fill_summary
from jcdesk.export.table import subscribed_on
from jcdesk.export.target import Target
from jcdesk.export.told_workbook import told_workbook
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.lists.entries import Entry
from jcdesk.words.catalogue import Translate
from jcdesk.words.errors import ErrorWords
from jcdesk.words.exports import ExportWords
from jcdesk.words.list_exports import ListExportWords
from jcdesk.words.lists import LeftOutWords
from jcdesk.words.lookups import LookupWords, count_statuses


def write_list_excel(
    target: Target, report: ListReport, translate: Translate, sheet_rows: int = SHEET_ROWS
) -> None:
    """Write the four sheets; a table of more than `sheet_rows` rows goes on in another sheet.

    The same report gives the same bytes. Raises OSError and JournalError.
    """
    with told_workbook(target, report.tell) as (book, tell):
        _Writer(book, replace(report, tell=tell), translate, sheet_rows).write()


class _Writer:
    """Fills a workbook in one pass over the answers."""

    def __init__(self, book: Workbook, report: ListReport, translate: Translate, sheet_rows: int) -> None:
        self._report = report
        self._translate = translate
        self._book = book
        self._styles = Styles.of(book)
        self._words = ListExportWords(translate)
        self._lookups = LookupWords(translate)
        self._errors = ErrorWords(translate)
        text = self._styles.text
        self._looks = {one: (text, text, text, self._styles.statuses[one], text, text) for one in Status}
        self._fault_looks = (text, text, self._styles.wrapped)
        # An unknown status is named as it came.
        known = (one for one in Status if one is not Status.UNKNOWN)
        self._names: dict[Status, str] = {one: self._lookups.name_of(one) for one in known}
        self._summary = book.add_worksheet(self._words.summary_sheet())
        self._addresses = self._sheet(self._words.addresses_sheet(), self._address_headings(), sheet_rows)
        self._groups = self._sheet(self._words.groups_sheet(), self._group_headings(), sheet_rows)
        faults = (self._words.line(), self._words.text(), self._words.reason())
        self._faults = self._sheet(self._words.faults_sheet(), faults, sheet_rows)

    def write(self) -> None:
        """Write everything, as it is in one moment: the totals are to be those of the rows."""
        with self._report.results.journal.moment():
            self._write()

    def _write(self) -> None:
        title = self._words.title(self._report.results.about.name)
        describe(self._book, title, self._report.made_at, self._translate)
        for entry, lookup, groups in self._report.answered():
            self._add(entry, lookup)
            for group in groups:
                self._add_group(entry.address, group)
        # What was not asked matches no filter.
        if not self._report.filter:
            self._add_left_out()
        sheets = (self._addresses, self._groups, self._faults)
        for sheet in sheets:
            sheet.finish()
        written = Written(self._addresses.rows, max(sheet.sheets for sheet in sheets))
        fill_summary(self._summary, self._styles, self._report, written, self._translate)

    def _add(self, entry: Entry, lookup: Lookup) -> None:
        zone = self._report.zone
        asked_at = lookup.asked_at.astimezone(zone).replace(tzinfo=None)
        outcome = self._lookups.outcome_name(lookup.outcome)
        counts = count_statuses(lookup.groups)
        numbers = (len(lookup.groups), *(counts.get(status, 0) for status in Status))
        self._addresses.add(
            (entry.line, entry.address, outcome, self._lookups.verdict(lookup), *numbers, asked_at)
        )
        if lookup.error is not None:
            reason = str(self._errors.explain(lookup.error))
            self._faults.add((entry.line, entry.address, reason), self._fault_looks, wraps=True)

    def _add_left_out(self) -> None:
        words = LeftOutWords(self._translate)
        for one in self._report.results.left_out():
            self._faults.add((one.line, one.text, words.reason(one)), self._fault_looks, wraps=True)

    def _add_group(self, address: str, group: GroupStatus) -> None:
        name = self._names.get(group.status) or self._lookups.status_name(group)
        moment = subscribed_on(group, self._report.zone)
        cells = (address, group.title, group.id, name, moment, group.status_raw)
        self._groups.add(cells, self._looks[group.status])

    def _sheet(self, name: str, headings: tuple[str, ...], sheet_rows: int) -> ListSheet:
        return ListSheet(self._book, self._styles, name, headings, sheet_rows)

    def _address_headings(self) -> tuple[str, ...]:
        words = ExportWords(self._translate)
        return (
            self._words.line(),
            words.address(),
            words.result(),
            self._words.verdict(),
            self._words.group_count(),
            *(self._lookups.name_of(status) for status in Status),
            self._words.asked_at(self._report.zone),
        )

    def _group_headings(self) -> tuple[str, ...]:
        words = ExportWords(self._translate)
        return (
            words.address(),
            words.group(),
            words.group_id(),
            words.status(),
            words.subscribed_on(self._report.zone),
            words.status_code(),
        )
