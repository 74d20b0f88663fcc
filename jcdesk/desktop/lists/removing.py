"""Removing a list with all its answers, once its user has confirmed."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.widgets.question import Question, ask
from jcdesk.lists.shelf import Shelf


class ListRemoving(QObject):
    """Asks over `window`, and takes the list from the shelf in another thread."""

    removed = Signal()
    """A list is gone."""

    failed = Signal(Exception)
    """A list cannot be removed, for this reason."""

    def __init__(self, shelf: Shelf, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._shelf = shelf
        self._tasks = tasks
        self._window = window

    @Slot(object, str, str, str)
    def ask(self, path: Path, name: str, about: str, loss: str) -> None:
        """Ask about the list at `path`, called `name`; `about` tells it from others that are called so.

        `loss` is what other lists lose with it.
        """
        about = self.tr("{about}.\nNothing changes at the service. Files that you have saved stay.").format(
            about=about
        )
        question = Question(
            self.tr("Remove list"),
            self.tr("Remove the list “{name}” and all its answers from this computer?").format(name=name),
            f"{about}\n{loss}".strip(),
            self.tr("Remove"),
            self.tr("Cancel"),
        )
        ask(self._window, question, lambda: self._remove(path))

    def _remove(self, path: Path) -> None:
        self._tasks.run(lambda: self._shelf.remove(path), lambda _none: self.removed.emit(), self.failed.emit)
