"""Addresses gathered from lines: each once, and what was left out, with the reason."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from jcdesk.addresses import AddressFault, NotAnAddressError, looks_mistyped, same_address
from jcdesk.lists.doubts import Doubts
from jcdesk.lists.made_on_demand import MadeOnDemand
from jcdesk.lists.tables import Table

_LONGEST_SHOWN = 200


class LeftOut(NamedTuple):
    """A text of the list that was not asked: no address, or (`fault` is None) one of `first_line` again.

    Of a long text that is no address, the beginning.
    """

    line: int
    text: str
    fault: AddressFault | None
    first_line: int | None


class LeftOuts(MadeOnDemand[LeftOut]):
    """Texts that are not asked."""

    def __init__(self, those: Iterable[LeftOut] = ()) -> None:
        self._lines = array("Q")
        self._texts: list[str] = []
        self._faults: list[AddressFault | None] = []
        self._first_lines = array("Q")
        for one in those:
            self.append(one)

    def append(self, one: LeftOut) -> None:
        """Add a text."""
        self._lines.append(one.line)
        self._texts.append(one.text)
        self._faults.append(one.fault)
        # Lines are counted from 1.
        self._first_lines.append(one.first_line or 0)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)

    def __getitem__(self, place: int) -> LeftOut:
        """The one at `place`. Raises IndexError."""
        first_line = self._first_lines[place] or None
        return LeftOut(self._lines[place], self._texts[place], self._faults[place], first_line)


@dataclass(slots=True)
class AddressList:
    """The addresses of a text or file in their order; `lines[n]` is where `addresses[n]` stands.

    `doubts` are those that may not be meant so: first those that look mistyped, then those that differ from
    another one in their case alone. `line_count` counts the lines or rows that are not blank. `table` is what
    they are read from, unless that is a text of lines.
    """

    addresses: list[str] = field(default_factory=list)
    lines: "array[int]" = field(default_factory=lambda: array("Q"))
    duplicates: LeftOuts = field(default_factory=LeftOuts)
    rejected: LeftOuts = field(default_factory=LeftOuts)
    doubts: Doubts = field(default_factory=Doubts)
    line_count: int = 0
    table: Table | None = None


_SHELVES = 16
"""A dictionary that grows moves all that it has in one step, in which no other thread gets Python's lock: a
window stood still for 45 ms where a million addresses were in one. A power of two."""


class Collector:
    """Makes one list of what is found."""

    def __init__(self) -> None:
        self._result = AddressList()
        self._first_lines: list[dict[str, int]] = [{} for _ in range(_SHELVES)]
        self._with_capitals = array("Q")
        """The places of addresses that may differ from another one in their case alone."""
        self._last_line = 0

    def add(self, line: int, found: str | NotAnAddressError) -> None:
        """Take what was found in a line; lines come in order."""
        result = self._result
        if line != self._last_line:
            self._last_line = line
            result.line_count += 1
        if isinstance(found, NotAnAddressError):
            result.rejected.append(LeftOut(line, found.text.strip()[:_LONGEST_SHOWN], found.fault, None))
            return
        same = same_address(found)
        first_line = self._first_line(same, line)
        if first_line is not None:
            result.duplicates.append(LeftOut(line, found, None, first_line))
            return
        if same != same.lower():
            self._with_capitals.append(len(result.addresses))
        if looks_mistyped(found):
            result.doubts.append(line, found)
        result.addresses.append(found)
        result.lines.append(line)

    def end(self, table: Table | None = None) -> AddressList:
        """What was gathered, from `table` or a text; nothing can be added any more."""
        self._find_twins()
        # One by one, for the reason for which they are several.
        while self._first_lines:
            self._first_lines.pop()
        self._result.table = table
        return self._result

    def _first_line(self, key: str, line: int) -> int | None:
        """The line that `key` was met in before; None where it is met for the first time now, in `line`."""
        shelf = self._first_lines[hash(key) & (_SHELVES - 1)]
        known = len(shelf)
        first_line = shelf.setdefault(key, line)
        return first_line if len(shelf) == known else None

    def _find_twins(self) -> None:
        result = self._result
        for place in self._with_capitals:
            address, line = result.addresses[place], result.lines[place]
            twin_line = self._first_line(address.lower(), line)
            if twin_line is not None:
                result.doubts.append(line, address, twin_line)
