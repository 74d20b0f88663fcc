"""Reading a list: a file or a text becomes addresses, in another thread and with its progress."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from jcdesk.desktop.tasks import Tasks
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists.collecting import AddressList
from jcdesk.words.plain import plain

Read = Callable[[Callable[[float], None], Cancellation], AddressList]
"""Reads a list, telling now and then which share of it is read."""


class Intake(QObject):
    """Reads one list at a time; a newer one replaces the older."""

    read = Signal(str, object)
    """A list of this name was read: an AddressList."""

    failed = Signal(object, Exception)
    """The file at this Path cannot be read as a list: a ListError or OSError."""

    share = Signal(float)
    """So much is read, from 0 to 1."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._cancellation = Cancellation()

    def read_text(self, text: str, name: str) -> None:
        """Read a pasted text that is called `name`."""

        def read(_tell: Callable[[float], None], cancellation: Cancellation) -> AddressList:
            from jcdesk.lists.reading import read_text  # noqa: PLC0415 - what reads files is not for the start

            return read_text(text, cancellation)

        self._read(Path(name), read)

    def read_file(self, path: Path, column: int | None = None, sheet: str | None = None) -> None:
        """Read a file; the user may have said in which `column`, by its number, of which `sheet`."""

        def read(tell: Callable[[float], None], cancellation: Cancellation) -> AddressList:
            from jcdesk.lists.reading import read_file  # noqa: PLC0415 - as above

            return read_file(path, column, tell, cancellation, sheet)

        self._read(path, read)

    def stop(self) -> None:
        """Read no more, and tell no more of what was being read."""
        self._cancellation.cancel()

    def _read(self, path: Path, read: Read) -> None:
        self.stop()
        cancellation = self._cancellation = Cancellation()

        def take(events: list[Any]) -> None:
            if cancellation.cancelled:
                return
            if isinstance(events[-1], AddressList):
                self.read.emit(plain(path.name), events[-1])
            else:
                self.share.emit(events[-1])

        def ended(error: Exception | None) -> None:
            if error is not None and not isinstance(error, CancelledError) and not cancellation.cancelled:
                self.failed.emit(path, error)

        stream = self._tasks.stream(take, ended)
        stream.start(lambda: stream.put(read(stream.put, cancellation)))
