"""The table's view: keeps the selection while sorting and filtering, and copies cells."""

from collections.abc import Iterator

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.delegate import GroupDelegate
from jcdesk.desktop.lookup.model import Column, GroupsModel
from jcdesk.desktop.widgets.columns import Column as ColumnSpec
from jcdesk.desktop.widgets.columns import Columns
from jcdesk.desktop.widgets.pills import pill_column
from jcdesk.desktop.widgets.rows import dress_table
from jcdesk.desktop.widgets.wrapping import WrappedRows
from jcdesk.export.clipboard import html, tsv

_COLUMNS = {
    Column.GROUP: ColumnSpec("group", 0.38, 11),
    Column.STATUS: ColumnSpec("status", 0.22, 18),
    Column.SUBSCRIBED: ColumnSpec("subscribed", 0.2, 17),
    Column.GROUP_ID: ColumnSpec("group_id", 0.2, 26),
}


class GroupsTable(QTableView):
    """The groups of one subscriber."""

    menu_wanted = Signal(QModelIndex, QPoint)
    """The user wants a menu for a cell, at a place on the screen."""

    def __init__(self, model: GroupsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._remembered: set[tuple[int, int]] = set()
        self._restoring = False
        self.setModel(model)
        self.setItemDelegate(GroupDelegate(model, theme, self))
        self.setAccessibleName(self.tr("Groups"))
        self.setAccessibleDescription(
            self.tr("Enter shows a group in detail, the menu key what can be done with it")
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        order = (Column.STATUS, Qt.SortOrder.AscendingOrder)
        self.columns = Columns(self, [_COLUMNS[column] for column in Column], order, self._needed)
        dress_table(self)
        WrappedRows(self, model, (Column.GROUP,))
        self.selectionModel().selectionChanged.connect(self._remember)
        model.modelAboutToBeReset.connect(self._begin_restoring)
        model.modelReset.connect(self._restore)

    def _needed(self, number: int) -> int:
        return pill_column(self, self._model.words) if number == Column.STATUS else 0

    def forget_selection(self) -> None:
        """Select nothing; for the answer about another subscriber."""
        self._remembered.clear()
        self.clearSelection()

    def take_over(self, before: "GroupsTable") -> None:
        """Select what is selected in `before`, which shows the same answer."""
        self._remembered = set(before.remembered)
        self._begin_restoring()
        self._restore()

    @property
    def remembered(self) -> frozenset[tuple[int, int]]:
        """The groups' numbers and the columns of the selected cells, whether the filter shows them or not."""
        return frozenset(self._remembered)

    def copy(self, *, with_headers: bool) -> int:
        """Copy the selected cells, or all when none is selected, and return how many rows that was.

        Where there are none, what is on the clipboard stays.

        Puts tab-separated text and a table in HTML on the clipboard. A column counts as soon as one of its
        cells is selected; cells between that are not selected are left empty.
        """
        rows, columns, chosen = self._selected()
        if not rows:
            return 0
        order = sorted(columns, key=self.horizontalHeader().visualIndex)
        cells = [
            [
                str(self._model.index(row, column).data()) if (row, column) in chosen else ""
                for column in order
            ]
            for row in sorted(rows)
        ]
        headers = (
            [str(self._model.headerData(column, Qt.Orientation.Horizontal)) for column in order]
            if with_headers
            else None
        )
        data = QMimeData()
        data.setText(tsv(cells, headers))
        data.setHtml(html(cells, headers))
        QGuiApplication.clipboard().setMimeData(data)
        return len(cells)

    def copy_rows(self) -> None:
        """Copy the rows in which anything is selected, all their columns."""
        rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(self.selectionModel().selection(), rows)
        self.copy(with_headers=False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for the cell under the mouse, or for the current one where it is wanted by a key."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            cell = self.currentIndex()
            place = self.visualRect(cell).center() if cell.isValid() else self.viewport().rect().center()
        else:
            place = self.viewport().mapFromGlobal(event.globalPos())
            cell = self.indexAt(place)
        self.menu_wanted.emit(cell, self.viewport().mapToGlobal(place))

    def _selected(self) -> tuple[set[int], set[int], set[tuple[int, int]]]:
        # Ranges, not indexes: with many rows the list of single indexes takes seconds.
        seen = [column for column in Column if not self.isColumnHidden(column)]
        chosen = {cell for cell in _cells(self.selectionModel().selection()) if cell[1] in seen} or {
            (row, column) for row in range(self._model.rowCount()) for column in seen
        }
        return {row for row, _ in chosen}, {column for _, column in chosen}, chosen

    @Slot(QItemSelection, QItemSelection)
    def _remember(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if self._restoring:
            return
        self._remembered -= self._numbered(deselected)
        self._remembered |= self._numbered(selected)

    def _numbered(self, selection: QItemSelection) -> set[tuple[int, int]]:
        return {(self._model.number_at(row), column) for row, column in _cells(selection)}

    @Slot()
    def _begin_restoring(self) -> None:
        self._restoring = True

    @Slot()
    def _restore(self) -> None:
        places = self._model.rows_of({number for number, _ in self._remembered})
        selection = QItemSelection()
        for number, column in self._remembered:
            if number in places:
                cell = self._model.index(places[number], column)
                selection.select(cell, cell)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._restoring = False


def _cells(selection: QItemSelection) -> Iterator[tuple[int, int]]:
    for place in range(selection.count()):
        cells = selection.at(place)
        for row in range(cells.top(), cells.bottom() + 1):
            for column in range(cells.left(), cells.right() + 1):
                yield row, column
