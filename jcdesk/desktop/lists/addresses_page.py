"""The addresses of a list: their table, and beside it what is known of the one that is chosen."""

from array import array
from contextlib import suppress
from datetime import tzinfo

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QTableView, QWidget

from jcdesk.desktop.lists.address_delegate import AddressDelegate
from jcdesk.desktop.lists.address_model import AddressModel, Column
from jcdesk.desktop.lists.details import AddressDetails
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.rows import choose_rows, column_width, dress_table
from jcdesk.desktop.widgets.state_page import StatePage
from jcdesk.words.catalogue import Translate

_WIDTHS = {Column.ADDRESS: 30, Column.RESULT: 36, Column.GROUPS: 6, Column.ASKED: 17, Column.LINE: 5}
"""In characters."""


class AddressesPage(QStackedWidget):
    """The table and the details; in their place a word where no address passes the filter."""

    lookup_wanted = Signal(str)
    """The user wants this address on the page for one subscriber."""

    all_wanted = Signal()
    """The user wants no filter."""

    def __init__(
        self,
        model: AddressModel,
        theme: Theme,
        translate: Translate,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self.details = AddressDetails(theme, translate, zone)
        self.table = self._make_table(theme)
        no_match = StatePage(theme)
        clear = push_button(self.tr("Show all addresses"))
        clear.clicked.connect(self.all_wanted)
        no_match.say("state-no-match", self.tr("No address matches the filter"), actions=(clear,))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self.details)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([660, 340])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(SPACE)
        self.addWidget(split)
        self.addWidget(no_match)

    def show_rows(self, rows: "array[int]") -> None:
        """Show the addresses of these rows; the one that is chosen stays chosen where it is among them."""
        index = self.table.currentIndex()
        chosen = self._model.keys[index.row()] if self._is_shown(index) else None
        self._model.show(rows)
        if chosen is not None and not self.table.currentIndex().isValid():
            with suppress(ValueError):
                self.table.selectRow(rows.index(chosen))
        self.setCurrentIndex(0 if rows else 1)
        self._show_details()

    def _is_shown(self, index: QModelIndex) -> bool:
        return index.isValid() and index.row() < self._model.rowCount()

    @Slot()
    def _show_details(self) -> None:
        index = self.table.currentIndex()
        self.details.show_entry(self._model.entry(index.row()) if self._is_shown(index) else None)

    @Slot(QModelIndex)
    def _look_up(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row())
        if entry is not None:
            self.lookup_wanted.emit(entry.address)

    @Slot(QPoint)
    def _offer(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        entry = self._model.entry(index.row()) if index.isValid() else None
        if entry is None:
            return
        address = entry.address
        menu = QMenu(self.table)
        menu.addAction(self.tr("Look up now"), lambda: self.lookup_wanted.emit(address))
        menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _make_table(self, theme: Theme) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setItemDelegate(AddressDelegate(theme, table))
        table.setAccessibleName(self.tr("Addresses"))
        table.setAccessibleDescription(self.tr("The groups of the chosen one are beside"))
        choose_rows(table)
        dress_table(table)
        table.sortByColumn(Column.LINE, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, column_width(table, column, width))
        table.selectionModel().currentRowChanged.connect(self._show_details)
        table.doubleClicked.connect(self._look_up)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._offer)
        return table
