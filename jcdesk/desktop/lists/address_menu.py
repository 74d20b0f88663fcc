"""What can be done with the address of a row: a menu, Enter, a double click."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QTableView, QWidget

from jcdesk.desktop.widgets.entering import on_enter


class AddressMenu(QObject):
    """Belongs to a table, and to the names of its rows where these are shown.

    `address_in` gives the address of a row, or None where it cannot be read.
    """

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    def __init__(self, table: QTableView, address_in: Callable[[int], str | None]) -> None:
        super().__init__(table)
        self._table = table
        self._address_in = address_in
        words = self.tr("{table}; Enter looks the address up, the menu key shows what can be done with it")
        table.setAccessibleDescription(words.format(table=table.accessibleDescription()))
        on_enter(table, self._look_up)
        table.doubleClicked.connect(self._look_up)
        table.customContextMenuRequested.connect(self._offer)
        names = table.verticalHeader()
        names.sectionDoubleClicked.connect(self._look_up_row)
        names.customContextMenuRequested.connect(self._offer_row)
        for widget in (table, names):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the menu at the current cell where a key wants it: Qt's own place for it is a row below."""
        if isinstance(event, QContextMenuEvent) and event.reason() is QContextMenuEvent.Reason.Keyboard:
            cell = self._table.currentIndex()
            if cell.isValid():
                self._table.scrollTo(cell)
                self._offer(self._table.visualRect(cell).center())
            return True
        return super().eventFilter(watched, event)

    @Slot(QModelIndex)
    def _look_up(self, cell: QModelIndex) -> None:
        self._look_up_row(cell.row())

    @Slot(int)
    def _look_up_row(self, row: int) -> None:
        address = self._address_in(row)
        if address is not None:
            self.lookup_wanted.emit(address)

    @Slot(QPoint)
    def _offer(self, at: QPoint) -> None:
        self._open(self._table.indexAt(at).row(), self._table.viewport(), at)

    @Slot(QPoint)
    def _offer_row(self, at: QPoint) -> None:
        names = self._table.verticalHeader()
        self._open(names.logicalIndexAt(at), names.viewport(), at)

    def _open(self, row: int, on: QWidget, at: QPoint) -> None:
        address = None if row < 0 else self._address_in(row)
        if address is None:
            return
        menu = QMenu(self._table)
        menu.addAction(self.tr("Look up now"), lambda: self.lookup_wanted.emit(address))
        menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(on.mapToGlobal(at))
