"""The row that is chosen in a table, kept while other rows come and go around it."""

from array import array
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QTableView


class Chosen(NamedTuple):
    """The cell that is chosen, by the key of its row, and whether it is in sight."""

    key: int
    column: int
    seen: bool


class Look(NamedTuple):
    """How a table shows its rows: the column that sorts them (-1: none), which way, and what is chosen."""

    column: int
    order: Qt.SortOrder
    chosen: Chosen | None


class RowKeeper(QObject):
    """Chooses the same row anew when a model shows its rows in another order; `keys` tells which are shown.

    Who has the chosen row in sight keeps it there; who has scrolled away from it stays where he is.
    """

    def __init__(self, table: QTableView, keys: "Callable[[], array[int]]") -> None:
        super().__init__(table)
        self._table = table
        self._keys = keys
        self._chosen: Chosen | None = None
        self._waiting = False
        model = table.model()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    @property
    def look(self) -> Look:
        """How the table shows its rows, for `take`."""
        header = self._table.horizontalHeader()
        return Look(header.sortIndicatorSection(), header.sortIndicatorOrder(), self._now())

    def take(self, look: Look) -> None:
        """Sort as another table of the same list does, and choose what is chosen in it once that is shown."""
        if self._table.isSortingEnabled() and look.column >= 0:
            self._table.sortByColumn(look.column, look.order)
        self._chosen, self._waiting = look.chosen, look.chosen is not None
        self._restore()

    def forget(self) -> None:
        """Wait for nothing that is to be chosen: another list is shown."""
        self._chosen, self._waiting = None, False

    def _now(self) -> Chosen | None:
        index, keys = self._table.currentIndex(), self._keys()
        if not index.isValid() or index.row() >= len(keys):
            return None
        seen = self._table.viewport().rect().intersects(self._table.visualRect(index))
        return Chosen(keys[index.row()], index.column(), seen)

    @Slot()
    def _remember(self) -> None:
        now = self._now()
        if now is not None or not self._waiting:
            self._chosen, self._waiting = now, False

    @Slot()
    def _restore(self) -> None:
        if self._chosen is None:
            return
        with suppress(ValueError):
            index = self._table.model().index(self._keys().index(self._chosen.key), self._chosen.column)
            if index.isValid():
                # Qt scrolls to what becomes the current cell.
                self._table.setAutoScroll(self._chosen.seen)
                self._table.setCurrentIndex(index)
                self._table.setAutoScroll(True)
