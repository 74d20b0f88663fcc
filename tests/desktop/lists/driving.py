"""The page for many addresses as a person sees it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from tests.desktop.accounts.driving import dialog
from tests.desktop.driving import click, column, find
from tests.desktop.lists.service import People
from tests.support.settled import is_settled

PEOPLE = "anna@example.com\nboris@example.com\nvera@example.com\nnobody@example.com\n"

MANY = "".join(f"user{number}@example.com\n" for number in range(40))
"""Longer than anybody waits for."""


def paste_list(qtbot: QtBot, window: MainWindow, text: str = PEOPLE) -> None:
    """Press Ctrl+V where lists begin, and wait for what was found."""
    QApplication.clipboard().setText(text)
    QTest.keyClick(window.lists, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.lists.preview.isVisible)


def drop(window: MainWindow, what: Path | QUrl, on: QWidget | None = None) -> None:
    """Drop a file on the page, or on something else."""
    data = QMimeData()
    data.setUrls([what if isinstance(what, QUrl) else QUrl.fromLocalFile(str(what))])
    where, copy, left = QPoint(10, 10), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    # Qt gives a drop to the widget that the drag has entered.
    enter = QDragEnterEvent(where, copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(on or window.lists, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(where), copy, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(on or window.lists, event)


def start(qtbot: QtBot, window: MainWindow) -> None:
    """Press Start, and wait until the list is shown."""
    click(window, "Start")
    qtbot.waitUntil(lambda: window.lists.view.path is not None)


def start_held(qtbot: QtBot, window: MainWindow, service: People, text: str = PEOPLE) -> None:
    """Paste a list and start it; the service has the first address, and holds its answer back."""
    service.gate.clear()
    paste_list(qtbot, window, text)
    start(qtbot, window)
    qtbot.waitUntil(lambda: len(service.asked) == 1)


def until_settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the list that is shown is not asked any more, and all that its journal says is shown.

    The one comes before the other: a journal is read in other threads.
    """
    qtbot.waitUntil(lambda: is_settled(window.lists.view))


def check(qtbot: QtBot, window: MainWindow, text: str = PEOPLE) -> None:
    """Paste a list and have it asked to its end."""
    paste_list(qtbot, window, text)
    start(qtbot, window)
    until_settled(qtbot, window)


def results(window: MainWindow) -> list[str]:
    """What the table says of each address."""
    return column(find(window, "Addresses", QTableView), 1)


def addresses(window: MainWindow) -> list[str]:
    """The addresses in the table."""
    return column(find(window, "Addresses", QTableView), 0)


def turn_to(window: MainWindow, title: str) -> None:
    """Turn to one of the views of the list."""
    tabs = find(window, "Views of the list", QTabWidget)
    titles = [tabs.tabText(number).replace("&", "") for number in range(tabs.count())]
    tabs.setCurrentIndex(titles.index(title))


def text_of(parent: QWidget, name: str) -> str:
    """The text of the label with this accessible name."""
    return find(parent, name, QLabel).text()


def right_click(view: QTableView, at: QPoint) -> QWidget | None:
    """Open the menu at a point; returns it."""
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at))
    return QApplication.activePopupWidget()


def choose(view: QTableView, row: int, words: str) -> None:
    """Choose an entry in the menu of a row."""
    menu = right_click(view, view.visualRect(view.model().index(row, 0)).center())
    assert isinstance(menu, QMenu)
    [action] = [one for one in menu.actions() if one.text() == words]
    action.trigger()
    menu.close()


def answer(words: str) -> None:
    """Click the button with these words in the question that is asked."""
    [button] = [one for one in dialog(QMessageBox).findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
