"""What was chosen in a list and where it was scrolled to stays so while its answers come."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lists.address_model import Column
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import click_cell, column, find
from tests.desktop.lists.driving import start_held, turn_to, until_settled
from tests.desktop.lists.service import People

COUNT = 60
LIST = "".join(f"user{number}@example.com\n" for number in range(COUNT))


def go_on_to(qtbot: QtBot, view: QTableView, service: People, most: int) -> None:
    """Have so many asked, and wait until all their answers but the last are shown."""
    service.most = most
    service.gate.set()
    model = view.model()
    qtbot.waitUntil(lambda: column(view, Column.RESULT).count("Not in the account") == most - 1)
    assert model.rowCount(QModelIndex()) == COUNT


@pytest.fixture
def begun(window: MainWindow, qtbot: QtBot, service: People) -> QTableView:
    """A list of which ten are asked, those asked last on top."""
    start_held(qtbot, window, service, LIST)
    table = find(window, "Addresses", QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount(QModelIndex()) == COUNT)
    go_on_to(qtbot, table, service, 10)
    table.sortByColumn(Column.ASKED, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: column(table, Column.ADDRESS)[0] == "user8@example.com")
    return table


def chosen(view: QTableView) -> object:
    [row] = view.selectionModel().selectedRows()
    return row.data()


def in_sight(view: QTableView) -> bool:
    return view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_who_has_scrolled_away_from_the_chosen_row_stays_there(
    begun: QTableView, window: MainWindow, qtbot: QtBot, service: People
) -> None:
    click_cell(begun, 0, Column.RESULT)
    begun.verticalScrollBar().setValue(begun.verticalScrollBar().maximum())
    where = begun.verticalScrollBar().value()
    assert where > 0
    assert not in_sight(begun)
    go_on_to(qtbot, begun, service, 20)
    assert begun.verticalScrollBar().value() == where
    assert chosen(begun) == "user8@example.com"
    assert begun.currentIndex().column() == Column.RESULT
    service.gate.set()
    until_settled(qtbot, window)


def test_a_chosen_row_that_is_in_sight_is_so_where_it_gets_to(
    begun: QTableView, window: MainWindow, qtbot: QtBot, service: People
) -> None:
    click_cell(begun, 0, Column.RESULT)
    go_on_to(qtbot, begun, service, 50)
    assert chosen(begun) == "user8@example.com"
    assert begun.currentIndex().row() == 40
    assert in_sight(begun)
    service.gate.set()
    until_settled(qtbot, window)


def test_a_cell_of_the_matrix_stays_chosen(
    begun: QTableView, window: MainWindow, qtbot: QtBot, service: People
) -> None:
    service.answers["user9@example.com"] = service.answers["anna@example.com"]
    service.most = 12
    service.gate.set()
    qtbot.waitUntil(lambda: column(begun, Column.ADDRESS)[0] == "user10@example.com")
    turn_to(window, "Matrix")
    matrix = find(window, "Matrix", QTableView)
    qtbot.waitUntil(lambda: matrix.model().columnCount(QModelIndex()) == 2)
    matrix.setCurrentIndex(matrix.model().index(1, 1))
    address = matrix.model().headerData(1, Qt.Orientation.Vertical)
    assert address == "user9@example.com"
    service.most = 20
    service.gate.set()
    qtbot.waitUntil(lambda: column(begun, Column.ADDRESS)[0] == "user18@example.com")
    assert matrix.currentIndex().column() == 1
    assert matrix.model().headerData(matrix.currentIndex().row(), Qt.Orientation.Vertical) == address
    service.gate.set()
    until_settled(qtbot, window)
