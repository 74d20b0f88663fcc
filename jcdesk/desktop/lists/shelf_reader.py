"""Looks at the lists that are kept, for those who show them."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from jcdesk.desktop.tasks import Task, Tasks, raise_again
from jcdesk.lists.shelf import Kept, Shelf, Unreadable

_WATCH = 2000
"""Milliseconds between two looks while another process asks one of the lists."""


class ShelfReader(QObject):
    """Looks in another thread; only the newest look counts."""

    found = Signal(list)
    """All lists, the newest first: each a Kept or an Unreadable."""

    due = Signal()
    """It is time for another look: of what another process finds out nobody tells."""

    def __init__(self, shelf: Shelf, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._tasks = tasks
        self._look = Task()
        self._watch = QTimer(self, singleShot=True, interval=_WATCH)
        self._watch.timeout.connect(self.due)

    @Slot()
    def look(self) -> None:
        """Look at the lists, and tidy up first."""

        def look() -> Sequence[Kept | Unreadable]:
            self._shelf.tidy()
            return self._shelf.lists()

        # One that looked before may come to its end after this one.
        self._look.forget()
        self._look = self._tasks.run(look, lambda lists: self.found.emit(list(lists)), raise_again)

    def watch(self, lists: Sequence[Kept | Unreadable], here: Collection[Path]) -> None:
        """Be due in a while if one of these is asked, but not `here`."""
        if any(isinstance(one, Kept) and one.running and one.path not in here for one in lists):
            self._watch.start()

    def close(self) -> None:
        """Be due no more."""
        self._watch.stop()
