"""What can be done with a row: by the menu, by Enter, by a double click."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lookup.group_details import GroupDetails
from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.lookup.row_menu import RowActions, RowMenu
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click, click_cell, column, find, look_up, said, table


@pytest.fixture
def found(window: MainWindow, qtbot: QtBot) -> MainWindow:
    look_up(qtbot, window, "anna.petrova@example.com")
    row = column(table(window), Column.GROUP).index("Black Friday 2024")
    click_cell(table(window), row, Column.GROUP)
    return window


def menu_by_key(window: MainWindow) -> QMenu:
    """The menu that opens at the current cell by the menu key."""
    return menu_of(table(window))


def menu_of(view: QTableView) -> QMenu:
    """The same, with nothing that happens meanwhile."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(window: MainWindow, words: str) -> None:
    menu = menu_by_key(window)
    next(action for action in menu.actions() if action.text().replace("&", "") == words).trigger()
    menu.close()


def test_the_menu_copies_cells_and_rows(found: MainWindow) -> None:
    choose(found, "Copy cell")
    assert QApplication.clipboard().text() == "Black Friday 2024"
    choose(found, "Copy rows")
    assert QApplication.clipboard().text().split("\t")[::3] == ["Black Friday 2024", "blackfriday"]
    choose(found, "Copy as reply")
    assert QApplication.clipboard().text().startswith("anna.petrova@example.com\n")


def test_the_menu_filters_by_the_row_s_status_and_group(found: MainWindow) -> None:
    choose(found, "Only this status")
    assert column(table(found), Column.STATUS) == ["Unsubscribed"]
    choose(found, "Only this group")
    assert find(found, "Filter groups", QLineEdit).text() == "blackfriday"


def test_the_menu_leads_to_the_columns(found: MainWindow) -> None:
    menu = menu_by_key(found)
    columns = menu.actions()[-1].menu()
    assert isinstance(columns, QMenu)
    assert "Group ID" in [action.text() for action in columns.actions()]
    menu.close()


def test_a_double_click_copies_the_cell(found: MainWindow) -> None:
    view = table(found)
    middle = view.visualRect(view.model().index(0, Column.GROUP_ID)).center()
    click_cell(view, 0, Column.GROUP_ID)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert QApplication.clipboard().text() == view.model().index(0, Column.GROUP_ID).data()


def test_enter_shows_every_value_as_it_came(found: MainWindow) -> None:
    QTest.keyClick(table(found), Qt.Key.Key_Return)
    dialog = found.findChild(GroupDetails)
    assert dialog is not None
    assert "'STATUS_UNSUBSCRIBE'" in said(dialog)
    assert "(UTC+0300)" in said(dialog)
    click(dialog, "Copy all")
    assert "Group ID: blackfriday\n" in QApplication.clipboard().text()
    click(dialog, "Close")


def test_the_menu_goes_with_the_answer_that_it_is_about(found: MainWindow, qtbot: QtBot) -> None:
    view = table(found)
    with qtbot.waitSignal(found.page.answered):
        found.page.ask_again()
        menu_of(view)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_the_menu_copies_the_cell_at_which_it_was_opened(found: MainWindow) -> None:
    view = found.page.result.table
    menu = RowMenu(view, RowActions(print, print, print, print)).menu_for(view.currentIndex())
    found.page.result.filter_box.setText("newsletter")
    next(action for action in menu.actions() if action.text() == "Copy &cell").trigger()
    assert QApplication.clipboard().text() == "Black Friday 2024"
