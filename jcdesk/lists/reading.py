"""A pasted text or a file -> its addresses, with what was left out and why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO, TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import Self, TextIO

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.collecting import AddressList, Collector
from jcdesk.lists.columns import SAMPLE, column_of, has_addresses, has_heading, separator_of
from jcdesk.lists.encodings import encoding_of
from jcdesk.lists.errors import UnknownColumnError, Unusable, UnusableFileError, WhichColumnError
from jcdesk.lists.records import records
from jcdesk.lists.text import addresses_in, lines_of
from jcdesk.lists.workbook import sheets_of

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
) -> AddressList:
    """The addresses in a text file, a CSV file or an Excel workbook.

    `column` says where they are, by the name over the column or by its number from 0. Without it, a text is
    taken as it comes, and of a table the column is found. Raises WhichColumnError where that cannot be told,
    UnknownColumnError, UnusableFileError, OSError and CancelledError.
    """
    cancellation = cancellation or Cancellation()
    reader = _Reader(cancellation, progress)
    progress(0.0)
    ending = path.suffix.lower()
    if ending in _WORKBOOKS or _begins_like_workbook(path):
        return reader.workbook(path, column)
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
class _Table:
    """A table of which the first rows are read, `start`, and the `column` is known that is wanted."""

    start: list[tuple[int, Sequence[str]]]
    rest: Rows
    column: int

    @classmethod
    def begun(cls, rows: Rows, wanted: str | int | None) -> Self:
        """Read the first rows. Raises WhichColumnError and UnknownColumnError."""
        rows = iter(rows)
        start = list(islice(rows, SAMPLE))
        return cls(start, rows, column_of([row for _, row in start], wanted))

    @property
    def sample(self) -> list[Sequence[str]]:
        """The first rows without their numbers."""
        return [row for _, row in self.start]

    def cells(self) -> Iterator[tuple[int, str]]:
        """The cells of the column below its heading, each with the number of its row."""
        heading = has_heading(self.sample, self.column)
        for line, row in chain(self.start[1:] if heading else self.start, self.rest):
            yield line, row[self.column] if self.column < len(row) else ""


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
        separator = separator_of([line for _, line in start])
        rest = chain(start, lines)
        if separator is None and column is None:
            return self._all_of(rest)
        return self._all_of(_Table.begun(records(rest, separator or ","), column).cells())

    def workbook(self, path: Path, column: str | int | None) -> AddressList:
        """Read the first sheet that has addresses; where a column is said, that has them in this one."""
        doubt: WhichColumnError | UnknownColumnError | None = None
        spare: _Table | None = None
        with sheets_of(path, self._cancellation) as sheets:
            for sheet in sheets:
                try:
                    table = _Table.begun(sheet.rows(), column)
                except (WhichColumnError, UnknownColumnError) as error:
                    if isinstance(error, WhichColumnError) and error.likely:
                        raise
                    doubt = doubt or (error if error.columns else None)
                else:
                    if has_addresses(table.sample, table.column):
                        return self._all_of(table.cells())
                    spare = spare or table
            if spare is not None:
                return self._all_of(spare.cells())
        if doubt is not None:
            raise doubt
        return self._collector.end()

    def _all_of(self, texts: Iterable[tuple[int, str]]) -> AddressList:
        for line, content in texts:
            self._take(line, content)
        return self._collector.end()

    def _take(self, line: int, content: str) -> None:
        self._taken += 1
        if self._taken % _STRIDE == 0:
            if self._cancellation.cancelled:
                raise CancelledError
            self._progress(self.position())
        for found in addresses_in(content):
            self._collector.add(line, found)
