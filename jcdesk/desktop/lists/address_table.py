"""The table of the addresses of a list."""

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from jcdesk.desktop.lists.address_delegate import AddressDelegate
from jcdesk.desktop.lists.address_model import AddressModel, Column
from jcdesk.desktop.look.formats import date_and_time
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.rows import choose_rows, column_width, dress_table, text_width

_WIDTHS = {Column.ADDRESS: 29, Column.RESULT: 30, Column.GROUPS: 6, Column.ASKED: 6, Column.LINE: 5}
"""In characters; dates get what they need."""

_LONG_DATE = datetime(2028, 12, 28, 20, 58, tzinfo=UTC)


class AddressTable(QTableView):
    """The addresses with their results. In a narrow place it does without the numbers of groups.

    They can be read in the results as well; the date, which no other place tells, is not cut.
    """

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    def __init__(self, model: AddressModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(AddressDelegate(theme, self))
        self.setAccessibleName(self.tr("Addresses"))
        self.setAccessibleDescription(self.tr("Choose one to see its groups"))
        choose_rows(self)
        dress_table(self)
        self.sortByColumn(Column.LINE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._widths = {column: column_width(self, column, width) for column, width in _WIDTHS.items()}
        dates = text_width(self, date_and_time(_LONG_DATE))
        self._widths[Column.ASKED] = max(self._widths[Column.ASKED], dates)
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)

    def width_of_all(self) -> int:
        """How wide it has to be to show all columns whole, in pixels."""
        return sum(self._widths.values()) + self._around()

    def least_width(self) -> int:
        """How wide it has to be to show whole what it does not do without, in pixels."""
        return self.width_of_all() - self._widths[Column.GROUPS]

    def _around(self) -> int:
        return self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the numbers of groups where there is room for them."""
        super().resizeEvent(event)
        self.setColumnHidden(Column.GROUPS, self.width() < self.width_of_all())

    @Slot(QPoint)
    def _offer(self, at: QPoint) -> None:
        index = self.indexAt(at)
        entry = self._model.entry(index.row()) if index.isValid() else None
        if entry is None:
            return
        address = entry.address
        menu = QMenu(self)
        menu.addAction(self.tr("Look up now"), lambda: self.lookup_wanted.emit(address))
        menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(at))
