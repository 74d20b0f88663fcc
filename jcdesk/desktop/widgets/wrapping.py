"""Rows of a table that become higher where a text has no room on one line."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from jcdesk.desktop.widgets.labels import in_lines
from jcdesk.desktop.widgets.row_models import RowModel
from jcdesk.desktop.widgets.rows import breakable, room_for_text, row_height

_MOST = 1000
"""Rows of longer tables stay as they are: to measure each of them, the window would stand still."""


class WrappedRows(QObject):
    """Keeps the rows of `table`, which shows `model`, as high as the texts in these `columns` need.

    Its delegate paints the lines. In a table of more than a thousand rows texts are cut, as everywhere.
    """

    def __init__(self, table: QTableView, model: RowModel, columns: Collection[int]) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._columns = columns
        self._higher: dict[int, int] = {}
        # Many things change together: one look at all of them is enough.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        header = table.horizontalHeader()
        for change in (model.modelReset, model.layoutChanged, model.dataChanged, header.sectionResized):
            change.connect(self._wait)

    @Slot()
    def _wait(self) -> None:
        self._soon.start()

    @Slot()
    def _fit(self) -> None:
        table, plain, count = self._table, row_height(self._table.fontMetrics()), self._model.rowCount()
        higher = self._needed() if count <= _MOST else {}
        for row in self._higher.keys() | higher.keys():
            height = higher.get(row, plain)
            if row < count and table.rowHeight(row) != height:
                table.setRowHeight(row, height)
        self._higher = higher

    def _needed(self) -> dict[int, int]:
        """The rows in which a text has to wrap, with their heights in pixels."""
        table, model, metrics = self._table, self._model, self._table.fontMetrics()
        rooms = {
            column: room_for_text(table.columnWidth(column))
            for column in self._columns
            if not table.isColumnHidden(column)
        }
        needed = {}
        # Not `index.data`, which would go through Qt and back for each.
        for row in range(model.count()):
            if (item := model.item(row)) is not None:
                texts = ((room, model.text(item, column)) for column, room in rooms.items())
                long = [one for one in texts if metrics.horizontalAdvance(one[1]) > one[0]]
                if long:
                    lines = max(_height(metrics, room, text) for room, text in long)
                    needed[row] = row_height(metrics) + lines - metrics.height()
        return needed


def _height(metrics: QFontMetrics, width: int, text: str) -> int:
    """What the lines of a text take that is `width` wide, in pixels."""
    return in_lines(metrics, width, breakable(metrics, width, text)).height()
