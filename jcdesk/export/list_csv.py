"""A list as CSV for people, in little more time than `csv` takes to write its lines.

Group, status and result come again in line after line. Each is made a piece of a line once, by what writes
any other report; then lines are joined out of pieces. tests/export/test_list_csv.py holds both to the same
bytes.
"""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from io import StringIO
from itertools import islice

from jcdesk.export.csv_file import CsvStyle, cell_for_people
from jcdesk.export.list_report import ListReport
from jcdesk.export.moments import MomentTexts
from jcdesk.export.table import Cell, Column, Table
from jcdesk.export.target import Target, opened
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.coding import CodingError, fault_out, outcome_out, text_out
from jcdesk.lists.entries import AddressLine, GroupLine
from jcdesk.lists.errors import DamagedJournalError
from jcdesk.words.catalogue import Translate

_ADDRESSES = 200
"""So many are written at once."""

# No spreadsheet takes such a text for anything else, and no style of CSV needs quotes for it.
_AS_IT_IS = re.compile(r"[a-z][a-z0-9._-]*@[a-z0-9.-]+", re.IGNORECASE | re.ASCII)

_NO_GROUP = ("",) * (len(Column) - Column.GROUP)
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def write_list_csv(target: Target, report: ListReport, style: CsvStyle, translate: Translate) -> None:
    """Write what `csv_file.write_csv` writes of the same list. Raises OSError and JournalError."""
    lines = _Lines(report, style, translate)
    with opened(target) as file:
        if style.bom:
            file.write(codecs.BOM_UTF8)
        file.write(lines.headings().encode())
        parts = lines.of_addresses()
        while part := _next(parts, report):
            file.write("".join(part).encode())


def _next(parts: Iterator[str], report: ListReport) -> list[str]:
    try:
        return list(islice(parts, _ADDRESSES))
    except CodingError as error:
        raise DamagedJournalError(report.results.path) from error


class _Lines:
    """Makes lines of the file out of those of the journal."""

    def __init__(self, report: ListReport, style: CsvStyle, translate: Translate) -> None:
        self._report = report
        self._table = Table(report.as_report(), translate)
        self._delimiter = style.delimiter
        self._moments = MomentTexts(report.zone)
        self._result = lru_cache(maxsize=1024)(self._result_of)
        self._around: dict[int, tuple[str, str]] = {}

    def headings(self) -> str:
        """The first line."""
        return f"{self._piece(self._table.headings)[1:]}\r\n"

    def of_addresses(self) -> Iterator[str]:
        """The lines of each address."""
        for address, groups in self._report.lines():
            text = text_out(address.text)
            if not _AS_IT_IS.fullmatch(text):
                text = self._piece((text,))[1:]
            head = text + self._result(address.outcome, address.fault)
            if address.groups or outcome_out(address.outcome) is Outcome.FOUND:
                yield "".join(self._of_groups(head, address, groups))
            else:
                yield f"{head}{self._piece(_NO_GROUP)}\r\n"

    def _of_groups(self, head: str, address: AddressLine, groups: Iterable[GroupLine]) -> list[str]:
        around, moment_of = self._around, self._moments.text
        lines = []
        for group in groups:
            kind, second, position, zoneless = group
            if position is None:
                moment: str | None = moment_of(second)
            else:
                moment = None if zoneless is None else self._moments.by_the_clock(zoneless)
            if moment is None:
                cells = self._table.cells(self._report.group_of(address.row, group))
                lines.append(f"{head}{self._piece(cells)}\r\n")
                continue
            before, after = around.get(kind) or self._around_moment(address, group)
            lines.append(f"{head}{before}{moment}{after}")
        return lines

    def _around_moment(self, address: AddressLine, group: GroupLine) -> tuple[str, str]:
        """What stands before and after the moment of a group."""
        cells = self._table.cells(self._report.group_of(address.row, group))
        place = Column.SUBSCRIBED_ON - Column.GROUP
        before, after = self._piece(cells[:place]), self._piece(cells[place + 1 :])
        pair = self._around[group[0]] = f"{before}{self._delimiter}", f"{after}\r\n"
        return pair

    def _result_of(self, outcome: int, fault: str | None) -> str:
        error = None if fault is None else fault_out(fault)
        return self._piece((self._table.result(Lookup("", _NEVER, outcome_out(outcome), (), error)),))

    def _piece(self, cells: Iterable[Cell]) -> str:
        """Some cells as they stand in the middle of a line, each behind its delimiter."""
        line = StringIO()
        csv.writer(line, delimiter=self._delimiter).writerow(["", *map(cell_for_people, cells)])
        return line.getvalue().removesuffix("\r\n")
