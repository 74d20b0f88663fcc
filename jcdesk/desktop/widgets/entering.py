"""Enter in a table."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTableView


def on_enter(table: QTableView, do: Callable[[QModelIndex], object]) -> None:
    """Call `do` with the current cell of `table`, if there is one, when Enter is pressed in it.

    Qt's own `activated` is not that: a double click, and with some systems a click, sends it as well.
    """

    def enter() -> None:
        cell = table.currentIndex()
        if cell.isValid():
            do(cell)

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        shortcut = QShortcut(QKeySequence(key), table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(enter)
