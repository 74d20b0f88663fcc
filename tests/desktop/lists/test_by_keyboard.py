"""What the keyboard can do in the tables of lists: look an address up, copy it, open a list."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click, find
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import check, turn_to
from tests.desktop.lists.service import People, rows

ANNA, BORIS, VERA = (f"{name}@example.com" for name in ("anna", "boris", "vera"))


class View(NamedTuple):
    """A table of a list: its tab, its name, and a row with the address that is in it."""

    tab: str
    name: str
    row: int
    address: str


VIEWS = (
    View("Addresses", "Addresses", 2, VERA),
    View("Groups", "Addresses and groups", 2, BORIS),
    View("Matrix", "Matrix", 2, VERA),
    View("Changes", "Changes", 0, VERA),
)


@pytest.fixture(params=VIEWS, ids=lambda view: view.tab)
def view(request: pytest.FixtureRequest) -> View:
    view: View = request.param
    return view


@pytest.fixture
def chosen(window: MainWindow, qtbot: QtBot, service: People, until_idle: Wait, view: View) -> QTableView:
    """The table of a list that was asked twice, one of its rows chosen."""
    check(qtbot, window)
    service.answers[VERA] = rows(("news", "STATUS_UNSUBSCRIBE"))
    first = window.lists.view.path
    click(window, "Ask all again")
    qtbot.waitUntil(lambda: window.lists.view.path not in {None, first})
    until_idle()
    turn_to(window, view.tab)
    table = find(window, view.name, QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount(QModelIndex()) > view.row)
    table.setFocus()
    table.setCurrentIndex(table.model().index(view.row, 0))
    return table


def menu_by_key(table: QTableView) -> QMenu:
    """The menu that opens at the current cell by the menu key, as Qt sends it."""
    where = table.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, table.mapToGlobal(where))
    QApplication.sendEvent(table, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    [action] = [one for one in menu.actions() if one.text() == words]
    action.trigger()
    menu.close()


def is_looked_up(qtbot: QtBot, window: MainWindow, address: str) -> None:
    qtbot.waitUntil(lambda: not window.shows_lists and window.page.shown() is not None)
    assert find(window, "Subscriber e-mail", QLineEdit).text() == address


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_looks_an_address_up(
    window: MainWindow, qtbot: QtBot, chosen: QTableView, view: View, key: Qt.Key
) -> None:
    QTest.keyClick(chosen, key)
    is_looked_up(qtbot, window, view.address)


def test_the_menu_key_offers_what_can_be_done_with_it(
    window: MainWindow, qtbot: QtBot, chosen: QTableView, view: View
) -> None:
    choose(menu_by_key(chosen), "Copy the address")
    assert QApplication.clipboard().text() == view.address
    choose(menu_by_key(chosen), "Look up now")
    is_looked_up(qtbot, window, view.address)


def test_the_table_tells_of_both(chosen: QTableView) -> None:
    assert "Enter looks the address up, the menu key" in chosen.accessibleDescription()


def test_the_name_of_a_row_of_the_matrix_has_the_menu_too(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    turn_to(window, "Matrix")
    names = find(window, "Matrix", QTableView).verticalHeader()
    at = QPoint(10, names.sectionViewportPosition(1) + 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, names.viewport().mapToGlobal(at))
    QApplication.sendEvent(names.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choose(menu, "Copy the address")
    assert QApplication.clipboard().text() == BORIS


@pytest.mark.parametrize("way", ["Enter", "double click"])
def test_a_list_is_opened_once(window: MainWindow, qtbot: QtBot, way: str) -> None:
    check(qtbot, window)
    click(window, "All lists")
    home = window.lists.home
    qtbot.waitUntil(lambda: home.model.rowCount() == 1)
    opened: list[object] = []
    home.show_wanted.connect(opened.append)
    if way == "Enter":
        home.table.setFocus()
        QTest.keyClick(home.table, Qt.Key.Key_Return)
    else:
        middle = home.table.visualRect(home.model.index(0, 0)).center()
        QTest.mouseClick(home.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseDClick(home.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert len(opened) == 1
