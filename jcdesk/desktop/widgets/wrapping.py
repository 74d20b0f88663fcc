"""Rows of a table that become higher where a text has no room on one line."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QRect, QTimer, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from jcdesk.desktop.widgets.rows import room_for_text, row_height, wrapping

_MOST = 1000
"""Rows of longer tables stay as they are: to measure each of them, the window would stand still."""


class WrappedRows(QObject):
    """Keeps the rows of `table` as high as the texts in these `columns` need; its delegate paints the lines.

    In a table of more than a thousand rows texts are cut, as everywhere.
    """

    def __init__(self, table: QTableView, columns: Collection[int]) -> None:
        super().__init__(table)
        self._table = table
        self._columns = columns
        # Many things change together: one look at all of them is enough.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        model, header = table.model(), table.horizontalHeader()
        changes = (model.modelReset, model.layoutChanged, model.dataChanged, header.sectionResized)
        for change in changes:
            change.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        self._soon.start()

    @Slot()
    def _fit(self) -> None:
        count = self._table.model().rowCount()
        for row in range(count):
            height = self._needed(row) if count <= _MOST else row_height(self._table.fontMetrics())
            if self._table.rowHeight(row) != height:
                self._table.setRowHeight(row, height)

    def _needed(self, row: int) -> int:
        table, metrics = self._table, self._table.fontMetrics()
        shown = [column for column in self._columns if not table.isColumnHidden(column)]
        texts = ((column, str(table.model().index(row, column).data() or "")) for column in shown)
        heights = (_height(metrics, room_for_text(table.columnWidth(column)), text) for column, text in texts)
        return row_height(metrics) + max(heights, default=0) - metrics.height()


def _height(metrics: QFontMetrics, width: int, text: str) -> int:
    """What the lines of a text take that is `width` wide, in pixels."""
    if metrics.horizontalAdvance(text) <= width:
        return metrics.height()
    return metrics.boundingRect(QRect(0, 0, width, 1 << 20), wrapping(metrics, width, text), text).height()
