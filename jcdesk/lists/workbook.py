"""Rows of an Excel workbook.

The reader (python-calamine) keeps a cell for every place between the first and the last one used, and ends
the process where memory does not suffice for that. So the file is looked at first: how much it unpacks to,
how far its cells lie apart, and how much text is in them.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.errors import UnknownSheetError, Unusable, UnusableFileError
from jcdesk.lists.shared_texts import SharedTexts, shared_cells

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

UNPACKED = 512 << 20
"""Bytes of XML that a workbook may hold: three million addresses with their names."""

CELLS = 16_000_000
"""Places between the first and the last cell of a sheet; each takes 32 bytes."""

TEXTS = 1 << 30
"""Bytes of the texts that the cells of a sheet have in common, each counted as often as it stands there."""

_CHUNK = 1 << 20
_LONGEST_TAG = 1 << 20
"""Bytes from the end of a tag to that of the next one. A cell of Excel has 32,767 characters."""
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_PROGRAMS = frozenset({"content.xml", "xl/workbook.bin"})
"""Parts that make the reader take the archive for OpenDocument or for a binary workbook."""

_SHEET = b"sheetData"
"""The element that holds the rows. Without it the reader finds no cells."""

_BEFORE_PLACE = rb"""(?:\s+[\w:]+\s*=\s*(?:"[^"]{0,32}"|'[^']{0,32}')){0,16}?\s+r\s*=\s*["']"""
"""Other attributes of a tag, which are short and few, or its place is looked for in another way."""

_ROW_BEGINS = re.compile(rb"<(?:[^\s<>/:]+:)?row(?=[\s/>])")
_ROW = re.compile(_ROW_BEGINS.pattern + rb"(?:" + _BEFORE_PLACE + rb"""([0-9]{1,9})["'])?""")
_CELL = re.compile(
    rb"<(?:[^\s<>/:]+:)?c(?=[\s/>])(?:" + _BEFORE_PLACE + rb"""([A-Za-z]{1,9})([0-9]{1,9})["'])?"""
)
_NO_PLACE = (b"", b"")
_PLACE = re.compile(rb"""(?<![\w:.-])r\s*=\s*["']([A-Za-z]*)([0-9]+)""")
"""A place wherever it stands, of a row where it has no letters."""


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
            names = {entry.filename.replace("\\", "/").lower() for entry in archive.infolist()}
            if names & _OTHER_PROGRAMS:
                raise UnusableFileError(path, Unusable.OLD_WORKBOOK)
            if "xl/workbook.xml" not in names:
                raise UnusableFileError(path, Unusable.NOT_A_WORKBOOK)
            inspection = _Inspection(archive, path, cancellation)
            inspection.look_at_parts()
            inspection.look_at_texts()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UnusableFileError(path, Unusable.NOT_A_WORKBOOK) from error


class _Inspection:
    """Unpacks the parts of a workbook to see how large they are: what the archive says need not be true.

    All raise UnusableFileError, CancelledError, and what `zipfile` raises.
    """

    def __init__(self, archive: zipfile.ZipFile, path: Path, cancellation: Cancellation) -> None:
        self._archive = archive
        self._path = path
        self._cancellation = cancellation
        self._left = UNPACKED
        self._texts = SharedTexts()
        self._sheets: list[tuple[zipfile.ZipInfo, int]] = []

    def look_at_parts(self) -> None:
        """See how much all parts are, and how far the cells of sheets lie apart."""
        for entry in self._archive.infolist():
            # Excel knows no other compression, and before the file's start nothing can be read.
            if entry.compress_type not in _COMPRESSIONS or entry.header_offset < 0:
                raise zipfile.BadZipFile
            extent = _Extent()
            with self._archive.open(entry) as part:
                for chunk in self._chunks(part):
                    self._left -= len(chunk)
                    self._texts.add(chunk)
                    extent.add(chunk)
                    if self._left < 0 or max(extent.places, len(self._texts)) > CELLS:
                        raise UnusableFileError(self._path, Unusable.TOO_LARGE)
            self._texts.end_part()
            self._sheets.append((entry, extent.shared_cells))

    def look_at_texts(self) -> None:
        """See how much text the cells of each sheet have, where it could be much."""
        for entry, cells in self._sheets:
            if cells * self._texts.longest > TEXTS:
                with self._archive.open(entry) as part:
                    memory = self._texts.memory_in(self._chunks(part))
                if memory > TEXTS:
                    raise UnusableFileError(self._path, Unusable.TOO_LARGE)

    def _chunks(self, part: IO[bytes]) -> Iterator[bytes]:
        while chunk := part.read(_CHUNK):
            if self._cancellation.cancelled:
                raise CancelledError
            yield chunk


class _Extent:
    """How far the cells of a sheet reach, by what they and their rows say of their place, or by their number.

    Of a part that is no sheet nothing is measured. A cell that does not say its place stands beside the one
    before it, in the row that was told or the one below the last; a row without such a cell takes no place.
    """

    def __init__(self) -> None:
        self._is_sheet = False
        self._rest = b""
        self._rows = self._columns = 0
        self._last_numbered_row = self._rows_without_number = 0
        self._row_length = self._longest_row = 0
        self.shared_cells = 0

    @property
    def places(self) -> int:
        if not self._longest_row:
            return self._rows * self._columns
        rows = max(self._rows, self._last_numbered_row) + self._rows_without_number
        return rows * (self._columns + self._longest_row)

    def add(self, chunk: bytes) -> None:
        """Look at the next piece of a part. Raises BadZipFile."""
        text = self._rest + chunk
        self._is_sheet = self._is_sheet or _SHEET in text
        if not self._is_sheet:
            self._rest = text[-len(_SHEET) :]
            return
        # All that is looked for lies before the end of a tag.
        end = text.rfind(b">") + 1
        text, self._rest = text[:end], text[end:]
        if len(self._rest) > _LONGEST_TAG:
            raise zipfile.BadZipFile
        self._measure(text)

    def _measure(self, text: bytes) -> None:
        self.shared_cells += shared_cells(text)
        cells, rows = _CELL.findall(text), _ROW.findall(text)
        self._rows_without_number += rows.count(b"")
        places = [(b"", number) for number in rows] + cells
        if _NO_PLACE in places:
            self._count_cells_without_place(text)
            places += _PLACE.findall(text)
        self._columns = max(self._columns, *map(_number, {letters for letters, _ in places}), 0)
        self._rows = max(self._rows, *(int(digits) for letters, digits in places if letters), 0)
        numbers = (int(digits) for letters, digits in places if digits and not letters)
        self._last_numbered_row = max(self._last_numbered_row, *numbers, 0)

    def _count_cells_without_place(self, text: bytes) -> None:
        for number, row in enumerate(_ROW_BEGINS.split(text)):
            if number:
                self._row_length = 0
            self._row_length += _CELL.findall(row).count(_NO_PLACE)
            self._longest_row = max(self._longest_row, self._row_length)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters[:9].upper():
        number = number * 26 + letter - 64
    return number
