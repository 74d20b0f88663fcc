"""What a write is, to be killed in the middle of: one that leads from one version to the next.

From the settings of before to those of now, from so many answers to one more. Whatever happens, one of the
two is there.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import Protocol

from jcdesk.export.target import Target


class Write(Protocol):
    """A write that can be repeated, each time with the next version, in the folder that it was made for."""

    def ready(self) -> "Ready":
        """Be about to write within the block, which gets what writes a version."""

    def holds(self, version: int) -> bool:
        """Whether exactly this version is there, whole."""

    def strays(self) -> list[str]:
        """The files in the folder that belong to nothing."""


Ready = AbstractContextManager[Callable[[int], object]]


class OneFile:
    """What is kept in one file."""

    name = "file"

    def __init__(self, folder: Path) -> None:
        self.path = folder / self.name

    def strays(self) -> list[str]:
        return [path.name for path in self.path.parent.iterdir() if path != self.path]


class ExportWrite(OneFile):
    """A file that `write` makes of a version: the same bytes each time."""

    def __init__(self, write: Callable[[Target, int], None], folder: Path) -> None:
        super().__init__(folder)
        self._write = write
        self._expected = lru_cache(2)(self._bytes)

    def ready(self) -> Ready:
        return nullcontext(partial(self._write, self.path))

    def holds(self, version: int) -> bool:
        return self.path.read_bytes() == self._expected(version)

    def _bytes(self, version: int) -> bytes:
        file = BytesIO()
        self._write(file, version)
        return file.getvalue()
