"""What can be done with a row of the table of groups: a menu, Enter, a double click."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolTip

from jcdesk.desktop.lookup.model import GROUP_ROLE
from jcdesk.desktop.lookup.table import GroupsTable
from jcdesk.desktop.widgets.entering import on_enter
from jcdesk.justclick.answers import GroupStatus

_SAID_FOR = 1500
"""Milliseconds for which a copied cell is said to be copied."""


@dataclass(frozen=True, slots=True)
class RowActions:
    """What the page around the table does for a row."""

    show_details: Callable[[GroupStatus], None]
    show_status_only: Callable[[GroupStatus], None]
    show_group_only: Callable[[GroupStatus], None]
    copy_as_reply: Callable[[], None]


class RowMenu(QObject):
    """Opens the menu at the mouse, or at the current cell by the menu key; Enter shows the row in detail."""

    def __init__(self, table: GroupsTable, actions: RowActions) -> None:
        super().__init__(table)
        self._table = table
        self._actions = actions
        table.menu_wanted.connect(self._open)
        table.doubleClicked.connect(self._copy_and_say_so)
        on_enter(table, self._show_details)

    def menu_for(self, cell: QModelIndex) -> QMenu:
        """The menu for a cell and its row."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if cell.isValid():
            # What the cell holds now: another answer may come while the menu is open.
            group, text, actions = cell.data(GROUP_ROLE), _text(cell), self._actions
            menu.addAction(self.tr("Copy &cell"), lambda: QGuiApplication.clipboard().setText(text))
            menu.addAction(self.tr("Copy &rows"), self._table.copy_rows)
            menu.addAction(self.tr("Copy as re&ply"), actions.copy_as_reply)
            menu.addSeparator()
            menu.addAction(self.tr("Show &details"), lambda: actions.show_details(group))
            menu.addSeparator()
            menu.addAction(self.tr("Only this &status"), lambda: actions.show_status_only(group))
            menu.addAction(self.tr("Only this &group"), lambda: actions.show_group_only(group))
            menu.addSeparator()
        columns = self._table.columns.menu()
        columns.setParent(menu, columns.windowFlags())
        menu.addMenu(columns)
        return menu

    @Slot(QModelIndex, QPoint)
    def _open(self, cell: QModelIndex, place: QPoint) -> None:
        menu = self.menu_for(cell)
        # Its row may be gone then, or be another one, and what is shown may be about somebody else. Not
        # within the reset: what is chosen in the menu may be what filters the table.
        self._table.model().modelReset.connect(menu.close, Qt.ConnectionType.QueuedConnection)
        menu.popup(place)

    def _show_details(self, cell: QModelIndex) -> None:
        self._actions.show_details(cell.data(GROUP_ROLE))

    @Slot(QModelIndex)
    def _copy_and_say_so(self, cell: QModelIndex) -> None:
        QGuiApplication.clipboard().setText(_text(cell))
        area = self._table.visualRect(cell)
        where = self._table.viewport().mapToGlobal(area.bottomLeft())
        QToolTip.showText(where, self.tr("Copied"), self._table.viewport(), area, _SAID_FOR)


def _text(cell: QModelIndex) -> str:
    return str(cell.data())
