"""The table of the addresses of a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from jcdesk.desktop.lists.address_delegate import AddressDelegate
from jcdesk.desktop.lists.address_menu import AddressMenu
from jcdesk.desktop.lists.address_model import AddressModel, Column
from jcdesk.desktop.lists.row_keeper import RowKeeper
from jcdesk.desktop.look.formats import date_and_time
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.rows import (
    LONG_DATE,
    GivenWidths,
    choose_rows,
    column_width,
    dress_table,
    text_width,
)

_WIDTHS = {Column.ADDRESS: 28, Column.RESULT: 26, Column.GROUPS: 4, Column.ASKED: 6, Column.LINE: 5}
"""In characters; dates get what they need."""


class AddressTable(QTableView):
    """The addresses with their results. Narrow, it has no numbers of groups; narrower, none of lines.

    Groups can be counted in the results as well; the date, which no other place tells, is not cut.
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
        self.row_keeper = RowKeeper(self, lambda: model.keys)
        dress_table(self)
        self.sortByColumn(Column.LINE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        model.shorten(short=True)
        self._short_title = column_width(self, Column.GROUPS, _WIDTHS[Column.GROUPS])
        model.shorten(short=False)
        self._widths = {column: column_width(self, column, width) for column, width in _WIDTHS.items()}
        dates = text_width(self, date_and_time(LONG_DATE))
        self._widths[Column.ASKED] = max(self._widths[Column.ASKED], dates)
        self._given = GivenWidths(self)
        for column, width in self._widths.items():
            self._given.give(column, width)
        AddressMenu(self, model.address).lookup_wanted.connect(self.lookup_wanted)

    def widths_of_all(self) -> tuple[int, int]:
        """How wide it has to be to show all columns, with their titles or one of them short, in pixels."""
        whole = sum(self._widths.values()) + self._around()
        return whole, whole - self._widths[Column.GROUPS] + self._short_title

    def least_width(self) -> int:
        """How wide it has to be to show whole what it does not do without beside others, in pixels."""
        return self.widths_of_all()[0] - self._widths[Column.GROUPS]

    def _around(self) -> int:
        return self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for; addresses get half of what is left, the last column the rest."""
        super().resizeEvent(event)
        whole, shortened = (self.width() >= width for width in self.widths_of_all())
        self._model.shorten(short=not whole)
        self.setColumnHidden(Column.GROUPS, not shortened)
        self.setColumnHidden(Column.LINE, self.width() < self.least_width())
        widths = self._widths if whole else self._widths | {Column.GROUPS: self._short_title}
        shown = (width for column, width in widths.items() if not self.isColumnHidden(column))
        spare = max(self.width() - self._around() - sum(shown), 0)
        address = widths[Column.ADDRESS]
        self._given.give(Column.ADDRESS, address + min(spare, address) // 2)
        self._given.give(Column.GROUPS, widths[Column.GROUPS])
