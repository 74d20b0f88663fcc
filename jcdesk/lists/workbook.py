"""Rows of an Excel workbook.

The reader (python-calamine) keeps a cell for every place between the first and the last one used, and ends
the process where memory does not suffice for that. So the file is looked at first: how much it unpacks to,
and how far its cells lie apart.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.errors import UnknownSheetError, Unusable, UnusableFileError

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

UNPACKED = 512 << 20
"""Bytes of XML that a workbook may hold: three million addresses with their names."""

CELLS = 16_000_000
"""Places between the first and the last cell of a sheet; each takes 32 bytes."""

_CHUNK = 1 << 20
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_PLACE = re.compile(rb'[\s"]r="([A-Z]{1,3})([0-9]{1,7})"')
_LONGEST_TAG = 64


class Sheet:
    """One sheet: its rows as texts, with their numbers from 1. Numbers and dates are no addresses: empty."""

    def __init__(self, sheet: "CalamineSheet", name: str) -> None:
        self._sheet = sheet
        self.name = name

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """The rows that are not blank."""
        _, left = self._sheet.start or (0, 0)
        for number, cells in enumerate(self._sheet.iter_rows(), 1):
            texts = [cell if isinstance(cell, str) else "" for cell in cells]
            if any(texts):
                yield number, [""] * left + texts


class Sheets:
    """The sheets of a workbook: each is read when it is come to."""

    def __init__(self, book: "CalamineWorkbook") -> None:
        self._book = book
        self.names = tuple(book.sheet_names)

    def __iter__(self) -> Iterator[Sheet]:
        """All of them, in their order."""
        return map(self.sheet, self.names)

    def sheet(self, name: str) -> Sheet:
        """The one with this name."""
        return Sheet(self._book.get_sheet_by_name(name), name)

    def called(self, wanted: str) -> str:
        """The name of the sheet that `wanted` means: its name, whatever its case, or its number from 1.

        Raises UnknownSheetError.
        """
        for name in self.names:
            if name.strip().casefold() == wanted.strip().casefold():
                return name
        numbers = {str(number): name for number, name in enumerate(self.names, 1)}
        if wanted in numbers:
            return numbers[wanted]
        raise UnknownSheetError(wanted, self.names)


@contextmanager
def sheets_of(path: Path, cancellation: Cancellation) -> Iterator[Sheets]:
    """The sheets of the workbook at `path`. Raises UnusableFileError, OSError and CancelledError."""
    _check(path, cancellation)
    # Takes a while to import, and who pastes a text needs none of it.
    from python_calamine import CalamineError, CalamineWorkbook, WorksheetNotFound  # noqa: PLC0415

    try:
        with CalamineWorkbook.from_path(path) as book:
            yield Sheets(book)
    except (CalamineError, WorksheetNotFound) as error:
        raise UnusableFileError(path, Unusable.NOT_A_WORKBOOK) from error


def _check(path: Path, cancellation: Cancellation) -> None:
    with path.open("rb") as file:
        start = file.read(1 << 16)
    if start.startswith(_OLD_WORKBOOK):
        raise UnusableFileError(path, Unusable.PASSWORD if _ENCRYPTED in start else Unusable.OLD_WORKBOOK)
    try:
        with zipfile.ZipFile(path) as archive:
            left = UNPACKED
            for entry in archive.infolist():
                left -= _check_part(archive, entry, left, path, cancellation)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UnusableFileError(path, Unusable.NOT_A_WORKBOOK) from error


def _check_part(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int, path: Path, cancellation: Cancellation
) -> int:
    """The size of a part, unpacked to see it: what the archive says of it need not be true."""
    # Excel knows no other compression, and a place before the file's start is where nothing can be read.
    if entry.compress_type not in _COMPRESSIONS or entry.header_offset < 0:
        raise zipfile.BadZipFile
    size = 0
    extent = _Extent() if "worksheets/" in entry.filename.lower() else None
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK):
            if cancellation.cancelled:
                raise CancelledError
            size += len(chunk)
            if extent is not None:
                extent.add(chunk)
            if size > limit or (extent is not None and extent.places > CELLS):
                raise UnusableFileError(path, Unusable.TOO_LARGE)
    return size


class _Extent:
    """How far the cells of a sheet reach, by what they say of their place, or by their number."""

    def __init__(self) -> None:
        self._rest = b""
        self._rows = self._columns = 0
        self._counted_rows = self._cells_in_row = 0

    @property
    def places(self) -> int:
        return max(self._rows, self._counted_rows) * self._columns

    def add(self, chunk: bytes) -> None:
        """Look at the next piece of the sheet's XML; a tag on the border may count twice."""
        text = self._rest + chunk
        self._rest = chunk[-_LONGEST_TAG:]
        for letters, digits in _PLACE.findall(text):
            self._columns = max(self._columns, _number(letters))
            self._rows = max(self._rows, int(digits))
        for number, row in enumerate(_ROW.split(text)):
            if number:
                self._counted_rows += 1
                self._cells_in_row = 0
            self._cells_in_row += len(_CELL.findall(row))
            self._columns = max(self._columns, self._cells_in_row)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
