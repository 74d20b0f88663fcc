"""Addresses of a list that are asked as they stand, though something else may be meant."""

from array import array
from typing import NamedTuple

from jcdesk.lists.made_on_demand import MadeOnDemand


class Doubtful(NamedTuple):
    """An address, and the line of another one that differs from it in nothing but the case before the @.

    Where there is none (`twin_line` is None), what looks odd about the address `read_address` says.
    """

    line: int
    text: str
    twin_line: int | None


class Doubts(MadeOnDemand[Doubtful]):
    """Such addresses."""

    def __init__(self) -> None:
        self._lines = array("Q")
        self._addresses: list[str] = []
        self._twin_lines = array("Q")

    def append(self, line: int, address: str, twin_line: int | None = None) -> None:
        """Add one."""
        self._lines.append(line)
        self._addresses.append(address)
        # Lines are counted from 1.
        self._twin_lines.append(twin_line or 0)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)

    def __getitem__(self, place: int) -> Doubtful:
        """The one at `place`. Raises IndexError."""
        return Doubtful(self._lines[place], self._addresses[place], self._twin_lines[place] or None)
