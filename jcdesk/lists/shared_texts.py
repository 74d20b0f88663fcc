"""How much memory the texts of a workbook take.

A text that stands in many cells is in the file once, and in the reader (python-calamine) once for each cell.
What is measured is their XML, so it is rather more than less.
"""

import re
import zipfile
from array import array
from collections.abc import Iterable

_TEXT = re.compile(rb"<(?:[^\s<>/:]+:)?si(?=[\s/>])")
_TEXT_IF_ANY = re.compile(rb"si[\s/>]")
"""What stands in each of those, and is looked for in far less time."""

_BEGINNING_OF_TAG = re.compile(rb"<[^\s<>/]*")
_LONGEST_NAME = 1 << 16
_LONGEST_COUNTED = (1 << 32) - 1

_CELL = re.compile(rb"<(?:[^\s<>/:]+:)?c(?=[\s/>])")
_VALUE = re.compile(rb"<(?:[^\s<>/:]+:)?v[\s/>]")
_NUMBER = re.compile(rb"<(?:[^\s<>/:]+:)?v>([0-9]{1,9})<")
_LONGEST_CELL = 4 << 20


def shared_cells(text: bytes) -> int:
    """How many cells in a piece of a sheet may name a shared text."""
    return text.count(b'"s"') + text.count(b"'s'")


class SharedTexts:
    """The lengths of the texts that cells name by their number, in the parts of a workbook that have some."""

    def __init__(self) -> None:
        self.longest = 0
        self._lengths = array("I")
        self._in_doubt = False
        self._has_other_marks = False
        self._rest = b""
        self._read = 0
        self._begun: int | None = None

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lengths)

    def add(self, chunk: bytes) -> None:
        """Look at the next piece of a part. Raises BadZipFile."""
        text = self._rest + chunk
        for found in _TEXT.finditer(text) if _TEXT_IF_ANY.search(text) else ():
            # Which of two parts is read nobody can tell here.
            self._in_doubt = self._in_doubt or (self._begun is None and bool(self._lengths))
            self._end_text(self._read + found.start())
            self._begun = self._read + found.start()
        # In a comment, what looks like a text is none.
        self._has_other_marks = self._has_other_marks or b"<!" in text
        tag = _BEGINNING_OF_TAG.fullmatch(text, max(text.rfind(b"<"), 0))
        self._rest = tag[0] if tag else b""
        self._read += len(text) - len(self._rest)
        if len(self._rest) > _LONGEST_NAME:
            raise zipfile.BadZipFile

    def end_part(self) -> None:
        """Another part comes now, or none."""
        if self._begun is not None:
            self._end_text(self._read + len(self._rest))
            self._in_doubt = self._in_doubt or self._has_other_marks
        self._rest, self._read, self._begun, self._has_other_marks = b"", 0, None, False

    def _end_text(self, place: int) -> None:
        if self._begun is not None:
            length = min(place - self._begun, _LONGEST_COUNTED)
            self._lengths.append(length)
            self.longest = max(self.longest, length)

    def memory_in(self, sheet: Iterable[bytes]) -> int:
        """The bytes that the shared texts in the cells of a sheet take. Raises BadZipFile."""
        memory, rest = 0, b""
        for chunk in sheet:
            *cells, rest = _CELL.split(rest + chunk)
            if len(rest) > _LONGEST_CELL:
                raise zipfile.BadZipFile
            memory += sum(map(self._length_in, cells))
        return memory + self._length_in(rest)

    def _length_in(self, cell: bytes) -> int:
        if not shared_cells(cell):
            return 0
        numbers = [int(number) for number in _NUMBER.findall(cell)]
        if self._in_doubt or len(numbers) != 1 or len(_VALUE.findall(cell)) != 1:
            return self.longest
        return self._lengths[numbers[0]] if numbers[0] < len(self._lengths) else 0
