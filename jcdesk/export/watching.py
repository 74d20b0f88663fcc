"""How far an export is, for whoever waits for it, who may also end it."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, TypeVar

Tell = Callable[[float], object]
"""Gets the share that is written, from 0 to 1, now and then. What it raises ends the export."""

Item = TypeVar("Item")

_EVERY = 100


def nobody(_share: float) -> None:
    """A `Tell` for whoever does not wait."""


def told(items: Iterable[Item], total: int, tell: Tell) -> Iterator[Item]:
    """The `items`, of which so many are in all; `tell` hears which share of them is done."""
    for number, item in enumerate(items):
        if number % _EVERY == 0:
            tell(number / max(total, 1))
        yield item


class ToldFile:
    """A file to write to, `tell` hearing which share of the bytes that are `expected` is written, about.

    After `tell` has ended the export nothing more is written: whoever writes may still want to tidy up.
    """

    def __init__(self, file: BinaryIO, tell: Tell) -> None:
        self._file = file
        self.expected = 0.0
        self._tell = tell
        self._written = 0
        self._ended = False

    def write(self, data: bytes) -> int:
        """Write to the file."""
        if self._ended:
            return len(data)
        self._written += len(data)
        try:
            self._tell(min(self._written / max(self.expected, 1.0), 1.0))
        except BaseException:
            self._ended = True
            raise
        return self._file.write(data)

    def __getattr__(self, name: str) -> object:
        """Whatever else there is about a file."""
        return getattr(self._file, name)
