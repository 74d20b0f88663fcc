"""The row that is chosen in a table, kept while other rows come and go around it."""

from array import array
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QTableView


class Staying(QObject):
    """Chooses the same row anew when a model shows its rows in another order; `keys` tells which are shown.

    Who has the chosen row in sight keeps it there; who has scrolled away from it stays where he is.
    """

    def __init__(self, table: QTableView, keys: "Callable[[], array[int]]") -> None:
        super().__init__(table)
        self._table = table
        self._keys = keys
        self._chosen: tuple[int, int, bool] | None = None
        model = table.model()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    @Slot()
    def _remember(self) -> None:
        index, keys = self._table.currentIndex(), self._keys()
        self._chosen = None
        if index.isValid() and index.row() < len(keys):
            seen = self._table.viewport().rect().intersects(self._table.visualRect(index))
            self._chosen = keys[index.row()], index.column(), seen

    @Slot()
    def _restore(self) -> None:
        if self._chosen is None:
            return
        key, column, seen = self._chosen
        with suppress(ValueError):
            row = self._keys().index(key)
            # Qt scrolls to what becomes the current cell.
            self._table.setAutoScroll(seen)
            self._table.setCurrentIndex(self._table.model().index(row, column))
            self._table.setAutoScroll(True)
