"""What is shown of a list, and what is being read, is so in another language as well."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.lists.list_view import ListView
from jcdesk.desktop.main_window import MainWindow
from jcdesk.export.watching import Tell
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.lists import reading
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.reading import read_file
from jcdesk.lists.views import Filter
from tests.desktop.driving import click, column, find
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import PEOPLE, check, drop, turn_to, until_settled
from tests.desktop.lists.service import People, rows

ANNA, BORIS, VERA = (f"{name}@example.com" for name in ("anna", "boris", "vera"))


def speak_russian(desk: Desk) -> ListView:
    desk.preferences.change(language="ru")
    desk.change_language()
    return desk.window.lists.view


def descending(table: QTableView) -> int:
    """The column by which a table is sorted, from its end."""
    assert table.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    return table.horizontalHeader().sortIndicatorSection()


def test_filter_view_order_and_what_is_chosen_stay(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    check(qtbot, window)
    view = window.lists.view
    view.filters.choose(Filter(group=1, text="a"))
    view.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: column(view.table, 0) == [VERA, BORIS, ANNA])
    view.table.setCurrentIndex(view.table.model().index(1, 1))
    turn_to(window, "Groups")
    view.groups.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: view.groups.model().rowCount(QModelIndex()) == 3)
    view.groups.setCurrentIndex(view.groups.model().index(2, 0))
    before, chosen = column(view.groups, 0), view.groups.currentIndex().data()
    # Not in force yet.
    view.filters.text.setText("a@")

    view = speak_russian(desk)
    # The groups of the list are not known yet.
    view.filters._take_controls()
    until_settled(qtbot, window)
    assert view.filters.wanted == Filter(group=1, text="a@")
    assert view.filters.text.text() == "a@"
    assert view.filters.group.currentData() == 1
    assert view.tabs.tabText(view.tabs.currentIndex()) == "&Группы"
    assert descending(view.groups) == 2
    assert descending(view.table) == 0
    qtbot.waitUntil(lambda: column(view.table, 0) == [VERA, ANNA])
    assert column(view.groups, 0) == [one for one in before if one != BORIS]
    view.filters.choose(Filter())
    until_settled(qtbot, window)
    assert view.filters.words() == ""
    assert chosen in column(view.groups, 0)


def test_chosen_rows_stay_chosen(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    check(qtbot, window)
    view = window.lists.view
    view.table.setCurrentIndex(view.table.model().index(2, 1))
    turn_to(window, "Matrix")
    qtbot.waitUntil(lambda: view.matrix.table.model().columnCount(QModelIndex()) == 2)
    view.matrix.table.setCurrentIndex(view.matrix.table.model().index(1, 1))
    view = speak_russian(desk)
    until_settled(qtbot, window)
    assert view.table.currentIndex().siblingAtColumn(0).data() == VERA
    assert view.table.currentIndex().column() == 1
    matrix = view.matrix.table
    assert matrix.isVisible()
    assert (matrix.currentIndex().row(), matrix.currentIndex().column()) == (1, 1)
    click(window, "Все списки")
    qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 1)
    # Shown anew it is as any other.
    window.lists.home.show_button.click()
    until_settled(qtbot, window)
    assert not view.table.currentIndex().isValid()
    assert view.tabs.currentIndex() == 0


def test_what_has_changed_stays_in_front(
    window: MainWindow, qtbot: QtBot, desk: Desk, service: People, until_idle: Wait
) -> None:
    check(qtbot, window)
    service.answers[ANNA] = rows(("news", "STATUS_UNSUBSCRIBE"), ("club", "STATUS_SUBSCRIBE"))
    first = window.lists.view.path
    click(window, "Ask all again")
    qtbot.waitUntil(lambda: window.lists.view.path not in {None, first})
    until_idle()
    turn_to(window, "Changes")
    view = window.lists.view
    click(view.changes, "Show only: Newly subscribed, 1")
    qtbot.waitUntil(lambda: column(view.changes.table, 2) == ["Club"])
    view = speak_russian(desk)
    qtbot.waitUntil(view.changes.isVisible)
    until_settled(qtbot, window)
    assert column(view.changes.table, 2) == ["Club"]
    [chip] = [chip for chip in view.changes._by_kind.values() if chip.isChecked()]
    chip.click()
    qtbot.waitUntil(lambda: column(view.changes.table, 2) == ["News", "Club"])


def test_a_file_that_is_being_read_is_so_and_can_be_cancelled(
    window: MainWindow, qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()

    def held(
        path: Path, column: int | None, tell: Tell, cancellation: Cancellation, sheet: str | None
    ) -> AddressList:
        tell(0.25)
        gate.wait(60)
        return read_file(path, column, tell, cancellation, sheet)

    monkeypatch.setattr(reading, "read_file", held)
    file = tmp_path / "customers.txt"
    file.write_text(PEOPLE, "utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: window.lists.reading_progress.value() == 250)
    speak_russian(desk)
    assert window.lists.at_reading
    assert "customers.txt" in window.lists.reading.title.text()
    assert find(window.lists, "Ход", QProgressBar).value() == 250
    assert find(window.lists, "Отмена", QPushButton).isVisible()
    gate.set()
    qtbot.waitUntil(window.lists.preview.isVisible)
    # While another one is read, the one before is not shown in its place.
    gate.clear()
    drop(window, file)
    qtbot.waitUntil(lambda: window.lists.at_reading and window.lists.reading_progress.value() == 250)
    desk.preferences.change(language="en")
    desk.change_language()
    assert window.lists.at_reading
    click(window.lists, "Cancel")
    assert window.lists.at_home
    gate.set()
