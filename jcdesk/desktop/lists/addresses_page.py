"""The addresses of a list: their table, and beside or below it what is known of the chosen one."""

from array import array
from datetime import tzinfo

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from jcdesk.desktop.lists.address_model import AddressModel
from jcdesk.desktop.lists.address_table import AddressTable
from jcdesk.desktop.lists.details import AddressDetails
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.rows import row_height
from jcdesk.desktop.widgets.state_page import StatePage
from jcdesk.words.catalogue import Translate

_ROWS = {Qt.Orientation.Horizontal: 7, Qt.Orientation.Vertical: 12}
"""So many rows of a table have room before the page is scrolled: beside the details, or above them."""


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
        self._split = QSplitter(self)
        self.table = AddressTable(model, theme, self._split)
        self.details = AddressDetails(theme, translate, zone, self._split)
        self.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.table.lookup_wanted.connect(self.lookup_wanted)
        no_match = StatePage(theme, self)
        clear = push_button(self.tr("Show all addresses"), kind="primary")
        clear.clicked.connect(self.all_wanted)
        no_match.say("state-no-match", self.tr("No address matches the filter"), actions=(clear,))
        self._split.addWidget(self.table)
        self._split.addWidget(self.details)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(SPACE)
        self._split.splitterMoved.connect(self._note_move)
        self._moved = False
        self.addWidget(self._split)
        self.addWidget(no_match)

    def show_rows(self, rows: "array[int]") -> None:
        """Show the addresses of these rows; the one that is chosen stays chosen where it is among them."""
        self._model.show(rows)
        self.setCurrentIndex(0 if rows else 1)
        self._show_details()

    def sizeHint(self) -> QSize:
        """Room for some rows: Qt's own would be more than a small window has beside everything else."""
        hint = super().sizeHint()
        rows = _ROWS[self._split.orientation()]
        return QSize(hint.width(), min(hint.height(), rows * row_height(self.fontMetrics())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew, until the user has done so."""
        super().resizeEvent(event)
        if not self._moved:
            self._share()

    def _share(self) -> None:
        """Give the table what it needs and the details the rest, or all the width to both."""
        room = self.width() - self._split.handleWidth()
        least = self.details.least_width()
        beside = self.table.least_width() + least <= room
        self._split.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        fitting = [width for width in self.table.widths_of_all() if width + least <= room]
        table = max(fitting[0], room * 3 // 5) if fitting else self.table.least_width()
        self._split.setSizes([table, room - table] if beside else [1, 1])

    @Slot()
    def _note_move(self) -> None:
        self._moved = True

    def _is_shown(self, index: QModelIndex) -> bool:
        return index.isValid() and index.row() < self._model.rowCount()

    @Slot()
    def _show_details(self) -> None:
        index = self.table.currentIndex()
        self.details.show_entry(self._model.entry(index.row()) if self._is_shown(index) else None)
