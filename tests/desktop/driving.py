"""The window as a person or a tool sees it: by accessible names, clicks and keys."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.labels import VerdictLabel

Kind = TypeVar("Kind", bound=QWidget)


def find(parent: QWidget, name: str, kind: type[Kind]) -> Kind:
    """The one visible widget below `parent` with this accessible name."""
    # Qt shows a widget that was put into a layout at the next turn of its loop.
    QApplication.processEvents()
    found = [
        widget
        for widget in parent.findChildren(kind)
        if widget.accessibleName() == name and widget.isVisibleTo(parent)
    ]
    assert len(found) == 1, f"{len(found)} visible widgets are called {name!r}"
    return found[0]


def click(parent: QWidget, name: str) -> None:
    """Click the visible widget with this accessible name."""
    QTest.mouseClick(find(parent, name, QWidget), Qt.MouseButton.LeftButton)


def paste(box: QLineEdit, text: str) -> None:
    """Put `text` in place of what is in the box, by the clipboard as a person does."""
    QApplication.clipboard().setText(text)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def look_up(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Paste `text` into the search box, press Enter and wait for the end of the lookup."""
    with qtbot.waitSignal(window.page.answered):
        begin_look_up(window, text)


def begin_look_up(window: MainWindow, text: str) -> None:
    """Paste `text` into the search box and press Enter."""
    box = find(window, "Subscriber e-mail", QLineEdit)
    paste(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def verdict(window: MainWindow) -> str:
    """The sentence that is shown as the verdict."""
    # Not by its name, which is another one in another language.
    [label] = [one for one in window.findChildren(VerdictLabel) if one.isVisibleTo(window)]
    assert label.accessibleDescription() == label.text()
    return label.text()


def said(window: QWidget) -> str:
    """Every text that is visible in labels."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def table(window: MainWindow) -> QTableView:
    """The table of groups."""
    return find(window, "Groups", QTableView)


def column(view: QTableView, number: int) -> list[str]:
    """What a column shows, from top to bottom."""
    model = view.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount(QModelIndex()))]


def click_header(view: QTableView, number: int) -> None:
    """Click the title of a column."""
    header = view.horizontalHeader()
    middle = QPoint(header.sectionViewportPosition(number) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def click_cell(
    view: QTableView,
    row: int,
    number: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click a cell."""
    middle = view.visualRect(view.model().index(row, number)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, middle)
