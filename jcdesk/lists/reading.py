"""A pasted text or a file -> its addresses, with what was left out and why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from io import StringIO, TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import Self, TextIO

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.collecting import AddressList, Collector
from jcdesk.lists.columns import (
    SAMPLE,
    below_heading,
    has_addresses,
    holds_address,
    separator_of,
    separator_said,
    table_of,
)
from jcdesk.lists.encodings import encoding_of
from jcdesk.lists.errors import (
    UnknownColumnError,
    UnknownSheetError,
    Unusable,
    UnusableFileError,
    WhichColumnError,
)
from jcdesk.lists.records import records
from jcdesk.lists.tables import Table
from jcdesk.lists.text import addresses_in, lines_of
from jcdesk.lists.workbook import Sheet, Sheets, sheets_of

Progress = Callable[[float], object]
"""Called now and then with the share that is read, from 0 to 1."""

Rows = Iterable[tuple[int, Sequence[str]]]

_WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_TABLES = frozenset({".csv", ".tsv"})
_STRIDE = 5000


def read_text(text: str, cancellation: Cancellation | None = None) -> AddressList:
    """The addresses in a text of any shape: one or several a line, with or without names beside them."""
    reader = _Reader(cancellation or Cancellation())
    return reader.lines(StringIO(text, newline=None))


def read_file(
    path: Path,
    column: str | int | None = None,
    progress: Progress = lambda _: None,
    cancellation: Cancellation | None = None,
    sheet: str | None = None,
) -> AddressList:
    """The addresses in a text file, a CSV file or a sheet of an Excel workbook.

    `column` says where they are, by the name over the column or by its number from 0. Without it, a text is
    taken as it comes, and of a table the column is found. `sheet` is the name of one; without it, the first
    one with addresses is read. Raises WhichColumnError where a column cannot be told, UnknownColumnError,
    UnknownSheetError, UnusableFileError, OSError and CancelledError.
    """
    cancellation = cancellation or Cancellation()
    reader = _Reader(cancellation, progress)
    progress(0.0)
    ending = path.suffix.lower()
    if ending in _WORKBOOKS or _begins_like_workbook(path):
        return reader.workbook(path, column, sheet)
    if sheet is not None:
        raise UnknownSheetError(sheet, ())
    with path.open("rb") as file:
        encoding = encoding_of(file, cancellation)
        if encoding is None:
            raise UnusableFileError(path, Unusable.BINARY)
        size = max(path.stat().st_size, 1)
        reader.position = lambda: min(file.tell() / size, 1.0)
        text = TextIOWrapper(file, encoding, errors="replace", newline=None)
        if ending in _TABLES or column is not None:
            return reader.table(text, column)
        return reader.lines(text)


def _begins_like_workbook(path: Path) -> bool:
    """Whether it is one whatever it is called: an archive, or the container of an older or locked one."""
    with path.open("rb") as file:
        return file.read(4) in {b"PK\x03\x04", b"\xd0\xcf\x11\xe0"}


@dataclass(frozen=True, slots=True)
class _Begun:
    """A table of which the first rows, `start`, are read and looked at."""

    start: list[tuple[int, Sequence[str]]]
    rest: Rows
    table: Table

    @classmethod
    def of(cls, rows: Rows, wanted: str | int | None) -> Self:
        """Read the first rows. Raises UnknownColumnError."""
        rows = iter(rows)
        start = list(islice(rows, SAMPLE))
        return cls(start, rows, table_of(start, wanted))

    @property
    def has_addresses(self) -> bool:
        """Whether some stand in the first rows of its column."""
        return self.table.column is not None and has_addresses(self._sample, self.table.column)

    @property
    def _sample(self) -> list[Sequence[str]]:
        return [row for _, row in self.start]

    def cells(self) -> Iterator[tuple[int, str]]:
        """The cells of the column below its heading, each with the number of its row.

        Raises WhichColumnError where nobody can tell which one that is.
        """
        column = self.table.column
        if column is None:
            raise WhichColumnError(self.table)
        for line, row in chain(self.start[below_heading(self._sample, column) :], self.rest):
            yield line, row[column] if column < len(row) else ""


class _Reader:
    """Reads one source into a list; `position` tells how much of it is read."""

    def __init__(self, cancellation: Cancellation, progress: Progress = lambda _: None) -> None:
        self._cancellation = cancellation
        self._progress = progress
        self._collector = Collector()
        self._taken = 0
        self.position: Callable[[], float] = lambda: 0.0

    def lines(self, text: TextIO) -> AddressList:
        return self._all_of(lines_of(text))

    def table(self, text: TextIO, column: str | int | None) -> AddressList:
        """Read CSV; with a single column it is a list of lines like any other."""
        lines = lines_of(text)
        start = list(islice(lines, SAMPLE))
        said = separator_said(start[0][1]) if start else None
        start = start[1:] if said else start
        separator = said or separator_of([line for _, line in start])
        rest = chain(start, lines)
        if separator is None and column is None:
            return self._all_of(rest)
        begun = _Begun.of(records(rest, separator or ","), column)
        return self._all_of(begun.cells(), begun.table)

    def workbook(self, path: Path, column: str | int | None, sheet: str | None) -> AddressList:
        """Read the sheet that is wanted, or the first that has addresses, in `column` where one is said.

        What the others have is counted.
        """
        table: Table | None = None
        filled: list[str] = []
        elsewhere: list[tuple[str, int]] = []
        with sheets_of(path, self._cancellation) as book:
            choice = book.names if sheet is None else (book.called(sheet),)
            for one in book:
                if table is None and one.name in choice:
                    with suppress(UnknownColumnError):
                        table = self._sheet(one, column)
                    if table is not None:
                        filled.append(one.name)
                        continue
                rows, with_addresses = self._count(one)
                filled += [one.name] if rows else []
                elsewhere += [(one.name, with_addresses)] if with_addresses else []
            table = table or self._spare(book, [name for name in filled if name in choice], column)
        if table is None:
            return self._collector.end()
        others = tuple(one for one in elsewhere if one[0] != table.sheet)
        table = replace(table, sheets=tuple(filled), elsewhere=others)
        if table.column is None:
            raise WhichColumnError(table)
        return self._collector.end(table)

    def _sheet(self, sheet: Sheet, column: str | int | None, *, anyway: bool = False) -> Table | None:
        """Read a sheet that has addresses, or another one `anyway`; where its column is in doubt, its start.

        Raises UnknownColumnError.
        """
        begun = _Begun.of(sheet.rows(), column)
        table = replace(begun.table, sheet=sheet.name)
        doubt = table.column is None
        if not (anyway or begun.has_addresses or (doubt and table.likely)):
            return None
        if not doubt:
            self._take_all(begun.cells())
        return table

    def _spare(self, book: Sheets, names: Iterable[str], column: str | int | None) -> Table | None:
        """Of these sheets, which have no addresses where they are looked for, read the first that will do."""
        unknown: UnknownColumnError | None = None
        for name in names:
            try:
                return self._sheet(book.sheet(name), column, anyway=True)
            except UnknownColumnError as error:
                unknown = unknown or error
        if unknown is not None:
            raise unknown
        return None

    def _count(self, sheet: Sheet) -> tuple[int, int]:
        """How many rows a sheet has that are not blank, and how many of them hold an address."""
        rows = with_addresses = 0
        for _, row in sheet.rows():
            self._tell_position()
            rows += 1
            with_addresses += holds_address(row)
        return rows, with_addresses

    def _all_of(self, texts: Iterable[tuple[int, str]], table: Table | None = None) -> AddressList:
        self._take_all(texts)
        return self._collector.end(table)

    def _take_all(self, texts: Iterable[tuple[int, str]]) -> None:
        for line, content in texts:
            self._tell_position()
            for found in addresses_in(content):
                self._collector.add(line, found)

    def _tell_position(self) -> None:
        self._taken += 1
        if self._taken % _STRIDE == 0:
            if self._cancellation.cancelled:
                raise CancelledError
            self._progress(self.position())
