"""What lives behind Help > About: it takes a moment to find out what the program is made of."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from jcdesk.desktop.tasks import Task, Tasks

if TYPE_CHECKING:
    from jcdesk.system.build import Build


class AboutDesk(QObject):
    """Opens the dialog over `window` as soon as what it tells is read; `versions` are told, too."""

    def __init__(
        self, window: QWidget, versions: Callable[[], Mapping[str, str]], tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._versions = versions
        self._tasks = tasks
        self._reading: Task | None = None

    @Slot()
    def open(self) -> None:
        """Show what the program is."""
        # What reads the metadata of packages is not for the start to load.
        from jcdesk.system.build import read_build  # noqa: PLC0415

        if self._reading is None:
            # Git is asked, and a hundred files are read: not in the window's thread.
            self._reading = self._tasks.run(read_build, self._show, self._fail)

    def _show(self, build: "Build") -> None:
        from jcdesk.desktop.help.about import AboutDialog  # noqa: PLC0415

        self._reading = None
        AboutDialog(self._versions(), build, self._window).open()

    def _fail(self, error: Exception) -> None:
        self._reading = None
        raise error
