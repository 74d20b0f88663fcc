"""Every text that a person can come across in a window."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QTabBar,
    QWidget,
)


def texts_in(window: QWidget) -> Iterator[str]:
    """What `window` and the visible widgets in it say, with titles, hints and menus; no cells of tables."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            yield widget.toolTip()
            yield widget.accessibleName()
            yield widget.accessibleDescription()
            yield from _words_of(widget)


def _words_of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
            # Buttons within a box have no words but a hint.
            yield from (action.toolTip() for action in widget.actions())
        case QComboBox():
            yield from (widget.itemText(number) for number in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(number) for number in range(widget.count()))
        case QHeaderView():
            yield from _titles(widget)
        case QMenuBar():
            yield from texts_of(widget.actions())


def _titles(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.headerData(section, header.orientation(), role) or "")


def texts_of(actions: list[QAction]) -> Iterator[str]:
    """What the entries of a menu say, and those of the menus in it."""
    for action in actions:
        yield action.text()
        if (menu := action.menu()) is not None:
            yield from texts_of(menu.actions())  # type: ignore[attr-defined]  # PySide calls it a QObject
