"""A pasted text or a file -> its addresses, with what was left out and why."""

from collections.abc import Callable, Iterable, Sequence
from io import StringIO, TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.collecting import AddressList, Collector
from jcdesk.lists.columns import SAMPLE, column_of, has_heading, separator_of
from jcdesk.lists.encodings import encoding_of
from jcdesk.lists.errors import Unusable, UnusableFileError, WhichColumnError
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


class _Reader:
    """Reads one source into a list; `position` tells how much of it is read."""

    def __init__(self, cancellation: Cancellation, progress: Progress = lambda _: None) -> None:
        self._cancellation = cancellation
        self._progress = progress
        self._collector = Collector()
        self._taken = 0
        self.position: Callable[[], float] = lambda: 0.0

    def lines(self, text: TextIO) -> AddressList:
        for line, content in lines_of(text):
            self._take(line, content)
        return self._collector.end()

    def table(self, text: TextIO, column: str | int | None) -> AddressList:
        """Read CSV; with a single column it is a list of lines like any other."""
        lines = lines_of(text)
        start = list(islice(lines, SAMPLE))
        separator = separator_of([line for _, line in start])
        rest = chain(start, lines)
        if separator is None and column is None:
            for line, content in rest:
                self._take(line, content)
            return self._collector.end()
        return self._rows(records(rest, separator or ","), column)

    def workbook(self, path: Path, column: str | int | None) -> AddressList:
        """Read the first sheet that has addresses."""
        doubt: WhichColumnError | None = None
        with sheets_of(path, self._cancellation) as sheets:
            for sheet in sheets:
                try:
                    return self._rows(sheet.rows(), column)
                except WhichColumnError as error:
                    if error.likely:
                        raise
                    doubt = doubt or (error if error.columns else None)
        if doubt is not None:
            raise doubt
        return self._collector.end()

    def _rows(self, rows: Rows, wanted: str | int | None) -> AddressList:
        rows = iter(rows)
        start = list(islice(rows, SAMPLE))
        cells = [row for _, row in start]
        column = column_of(cells, wanted)
        heading = has_heading(cells, column)
        for line, row in chain(start[1:] if heading else start, rows):
            self._take(line, row[column] if column < len(row) else "")
        return self._collector.end()

    def _take(self, line: int, content: str) -> None:
        self._taken += 1
        if self._taken % _STRIDE == 0:
            if self._cancellation.cancelled:
                raise CancelledError
            self._progress(self.position())
        for found in addresses_in(content):
            self._collector.add(line, found)
