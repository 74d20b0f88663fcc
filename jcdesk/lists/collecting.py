"""Addresses gathered from lines: each once, and what was left out, with the reason."""

from array import array
from dataclasses import dataclass, field

from jcdesk.addresses import AddressFault, NotAnAddressError

_LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An address in `line` that stands in `first_line` already."""

    line: int
    text: str
    first_line: int


@dataclass(frozen=True, slots=True)
class Rejected:
    """A text in `line` that is no address; of a long one the beginning."""

    line: int
    text: str
    fault: AddressFault


@dataclass(slots=True)
class AddressList:
    """The addresses of a text or file in their order; `lines[n]` is where `addresses[n]` stands.

    `line_count` counts the lines or rows that are not blank.
    """

    addresses: list[str] = field(default_factory=list)
    lines: "array[int]" = field(default_factory=lambda: array("Q"))
    duplicates: list[Duplicate] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    line_count: int = 0


def same_address(address: str) -> str:
    """A text that two addresses share when they certainly are the same: the domain's case means nothing.

    Whether the case before the @ matters the service does not say, so such addresses are asked separately.
    """
    local_part, _, domain = address.rpartition("@")
    return address if domain.islower() else f"{local_part}@{domain.lower()}"


_SHELVES = 16
"""A dictionary that grows moves all that it has in one step, in which no other thread gets Python's lock: a
window stood still for 45 ms where a million addresses were in one. A power of two."""


class Collector:
    """Makes one list of what is found."""

    def __init__(self) -> None:
        self._result = AddressList()
        self._first_lines: list[dict[str, int]] = [{} for _ in range(_SHELVES)]
        self._last_line = 0

    def add(self, line: int, found: str | NotAnAddressError) -> None:
        """Take what was found in a line; lines come in order."""
        result = self._result
        if line != self._last_line:
            self._last_line = line
            result.line_count += 1
        if isinstance(found, NotAnAddressError):
            result.rejected.append(Rejected(line, found.text.strip()[:_LONGEST_SHOWN], found.fault))
            return
        same = same_address(found)
        shelf = self._first_lines[hash(same) & (_SHELVES - 1)]
        known = len(shelf)
        first_line = shelf.setdefault(same, line)
        if len(shelf) == known:
            result.duplicates.append(Duplicate(line, found, first_line))
        else:
            result.addresses.append(found)
            result.lines.append(line)

    def end(self) -> AddressList:
        """What was gathered; nothing can be added any more."""
        # One by one, for the reason for which they are several.
        while self._first_lines:
            self._first_lines.pop()
        return self._result
