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


class Collector:
    """Fills `result`."""

    def __init__(self) -> None:
        self.result = AddressList()
        self._first_lines: dict[str, int] = {}
        self._last_line = 0

    def add(self, line: int, found: str | NotAnAddressError) -> None:
        """Take what was found in a line; lines come in order."""
        result = self.result
        if line != self._last_line:
            self._last_line = line
            result.line_count += 1
        if isinstance(found, NotAnAddressError):
            result.rejected.append(Rejected(line, found.text.strip()[:_LONGEST_SHOWN], found.fault))
            return
        known = len(self._first_lines)
        first_line = self._first_lines.setdefault(same_address(found), line)
        if len(self._first_lines) == known:
            result.duplicates.append(Duplicate(line, found, first_line))
        else:
            result.addresses.append(found)
            result.lines.append(line)
