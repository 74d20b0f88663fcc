"""Asks before the window closes while something is under way that would end with it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QCloseEvent

from jcdesk.desktop.lookup.desk import LookupDesk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.words.plain import plain

if TYPE_CHECKING:
    from jcdesk.desktop.lists.desk import ListsDesk
    from jcdesk.desktop.widgets.question import Question


class Closing(QObject):
    """Lets the window close at once where nothing is under way, and asks its user otherwise."""

    def __init__(
        self, window: MainWindow, lookup: LookupDesk, lists: "Callable[[], ListsDesk | None]", parent: QObject
    ) -> None:
        """`lists` gives what lives behind the page for many addresses, if that was ever shown."""
        super().__init__(parent)
        self._window = window
        self._lookup = lookup
        self._lists = lists
        window.closing.connect(self._ask)

    @Slot(object)
    def _ask(self, event: QCloseEvent) -> None:
        lists = self._lists()
        files = [*self._lookup.unfinished_files, *(lists.unfinished_files if lists is not None else ())]
        if lists is not None and lists.progress is not None:
            question = self._about_lists(files)
        elif files:
            question = self._about_files(files)
        else:
            return
        event.ignore()
        from jcdesk.desktop.widgets.question import ask  # noqa: PLC0415 - most windows close at once

        ask(self._window, question, self._close)

    def _close(self) -> None:
        lists = self._lists()
        if lists is not None:
            lists.stop()
        self._lookup.stop_files()
        self._window.close()

    def _about_lists(self, files: Sequence[Path]) -> "Question":
        from jcdesk.desktop.widgets.question import Question  # noqa: PLC0415 - as above

        more = self.tr("Nothing is lost: the list goes on from here when you want it to.")
        return Question(
            self.tr("A list is being asked"),
            self.tr("Stop asking and close jcdesk?"),
            f"{more} {self._without(files)}" if files else more,
            self.tr("Stop and close"),
            self.tr("Keep asking"),
        )

    def _about_files(self, files: Sequence[Path]) -> "Question":
        from jcdesk.desktop.widgets.question import Question  # noqa: PLC0415 - as above

        return Question(
            self.tr("A file is being saved"),
            self.tr("Stop saving and close jcdesk?"),
            self._without(files),
            self.tr("Stop and close"),
            self.tr("Keep saving"),
        )

    def _without(self, files: Sequence[Path]) -> str:
        if len(files) > 1:
            return self.tr("%n file(s) are not finished and would not be saved.", "", len(files))
        return self.tr("“{name}” is not finished and would not be saved.").format(name=plain(files[0].name))
