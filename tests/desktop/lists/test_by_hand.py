"""What the mouse and the keyboard can do with a list: double clicks, menus, tips, and what leads nowhere."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QToolTip
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.lists.chart import Chart
from jcdesk.desktop.look.tokens import LIGHT
from jcdesk.desktop.main_window import MainWindow
from jcdesk.export.watching import Tell
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError
from jcdesk.lists import reading
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.reading import read_file
from jcdesk.system.paths import state_folder
from tests.desktop.driving import click, click_cell, column, find, said
from tests.desktop.lists.driving import (
    check,
    choose,
    drop,
    paste_list,
    results,
    right_click,
    start,
    start_held,
    turn_to,
    until_settled,
)
from tests.desktop.lists.service import People
from tests.desktop.settings.driving import choose_zone, open_settings, save
from tests.support.answers import signed, signed_rows
from tests.support.http import http

ANNA, BORIS, VERA, NOBODY = (f"{name}@example.com" for name in ("anna", "boris", "vera", "nobody"))


def the_list() -> Path:
    [path] = (state_folder() / "lists").glob("*.jclist")
    return path


def is_looked_up(qtbot: QtBot, window: MainWindow, address: str) -> None:
    """Wait until the page for one subscriber shows the answer about this address."""
    qtbot.waitUntil(lambda: not window.shows_lists and window.page.shown() is not None)
    assert find(window, "Subscriber e-mail", QLineEdit).text() == address


def double_click(view: QTableView, row: int, number: int = 0) -> None:
    middle = view.visualRect(view.model().index(row, number)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)


# --- the tables


def test_the_menu_of_an_address_copies_it_and_looks_it_up(asked: MainWindow, qtbot: QtBot) -> None:
    table = find(asked, "Addresses", QTableView)
    choose(table, 1, "Copy the address")
    assert QApplication.clipboard().text() == BORIS
    choose(table, 2, "Look up now")
    is_looked_up(qtbot, asked, VERA)


def test_cells_of_one_address_are_not_chosen_in_the_next_one(asked: MainWindow) -> None:
    table = find(asked, "Addresses", QTableView)
    table.selectRow(0)
    details = find(asked, "Groups of the address", QTableView)
    click_cell(details, 1, 0)
    assert [index.row() for index in details.selectedIndexes()] == [1]
    table.selectRow(2)
    assert len(column(details, 0)) == 2
    assert details.selectedIndexes() == []


def test_below_the_last_address_there_is_no_menu(asked: MainWindow) -> None:
    table = find(asked, "Addresses", QTableView)
    assert right_click(table, QPoint(5, table.viewport().height() - 3)) is None


def test_a_row_of_the_groups_looks_its_address_up(asked: MainWindow, qtbot: QtBot) -> None:
    turn_to(asked, "Groups")
    table = find(asked, "Addresses and groups", QTableView)
    qtbot.waitUntil(lambda: len(column(table, 0)) == 5)
    double_click(table, 2)
    is_looked_up(qtbot, asked, BORIS)


def test_a_cell_of_the_matrix_looks_its_address_up(asked: MainWindow, qtbot: QtBot) -> None:
    turn_to(asked, "Matrix")
    double_click(find(asked, "Matrix", QTableView), 2)
    is_looked_up(qtbot, asked, VERA)


def test_an_address_that_is_not_asked_yet_has_no_status_in_the_matrix(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    service.most = 2
    paste_list(qtbot, window)
    click(window, "Start")
    qtbot.waitUntil(lambda: len(service.asked) == 2)
    turn_to(window, "Matrix")
    matrix = find(window, "Matrix", QTableView).model()
    said_of_it = f"{VERA}, Club: not in this group"
    qtbot.waitUntil(lambda: matrix.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == said_of_it)
    service.gate.set()


def test_a_list_is_opened_by_a_double_click(asked: MainWindow, qtbot: QtBot) -> None:
    click(asked, "All lists")
    qtbot.waitUntil(lambda: asked.lists.home.model.rowCount() == 1)
    double_click(asked.lists.home.table, 0)
    qtbot.waitUntil(lambda: asked.lists.view.isVisible() and len(results(asked)) == 4)


# --- the chart


def point_in(chart: Chart, what: str) -> QPoint:
    where = {chart._said((row, number)): area for row, number, area in chart._rectangles()}
    return where[what].center().toPoint()


def rest_at(chart: Chart, at: QPoint) -> None:
    """Let the mouse rest somewhere, until there is a tip."""
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, at, chart.mapToGlobal(at)))


def test_the_chart_tells_what_is_under_the_mouse(asked: MainWindow, qtbot: QtBot) -> None:
    turn_to(asked, "Chart")
    chart = asked.lists.view.chart
    part = point_in(chart, "News, Unsubscribed: 1")
    beside = QPoint(chart.width() - 2, part.y())
    rest_at(chart, part)
    assert QToolTip.text() == "News, Unsubscribed: 1"
    rest_at(chart, beside)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    for at, shape in ((part, Qt.CursorShape.PointingHandCursor), (beside, Qt.CursorShape.ArrowCursor)):
        QTest.mouseMove(chart, at)
        QApplication.processEvents()
        assert chart.cursor().shape() is shape


def test_a_click_beside_the_bars_changes_nothing(asked: MainWindow) -> None:
    turn_to(asked, "Chart")
    chart = asked.lists.view.chart
    picked: list[object] = []
    chart.picked.connect(picked.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(chart.width() - 2, chart.height() - 2))
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert picked == []
    assert asked.lists.view.tabs.currentWidget().isAncestorOf(chart)


def test_the_arrows_walk_through_the_parts_of_a_bar_and_the_place_is_marked(asked: MainWindow) -> None:
    turn_to(asked, "Chart")
    chart = asked.lists.view.chart
    chart.setFocus()
    for _ in range(20):
        QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "Club, Subscribed: 1"
    unmarked = chart.grab().toImage()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "Club, Waiting for activation: 1"
    assert chart.grab().toImage() != unmarked
    for _ in range(2):
        QTest.keyClick(chart, Qt.Key.Key_Right)
        assert chart.accessibleDescription() == "Club, not in the group: 2"
    for _ in range(2):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "Club, Subscribed: 1"
    # Any other key is for whoever is around the chart.
    QTest.keyClick(chart, Qt.Key.Key_F7)
    assert chart.accessibleDescription() == "Club, Subscribed: 1"


def test_a_chart_of_nothing_has_nowhere_to_walk(window: MainWindow, qtbot: QtBot, service: People) -> None:
    start_held(qtbot, window, service)
    turn_to(window, "Chart")
    chart = window.lists.view.chart
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert chart.accessibleDescription() == ""
    service.gate.set()


def test_what_could_not_be_asked_has_the_colour_of_errors(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    service.troubles[NOBODY] = [http(signed(3, "wrong posted data"))]
    check(qtbot, window)
    turn_to(window, "Chart")
    chart = window.lists.view.chart
    qtbot.waitUntil(lambda: "Could not ask: 1" in chart.accessibleDescription())
    picture = chart.grab().toImage()
    at = QPointF(point_in(chart, "Could not ask: 1")) * picture.devicePixelRatio()
    assert picture.pixelColor(at.toPoint()).name() == LIGHT.error.back.lower()


# --- what leads nowhere


def test_a_list_that_breaks_while_it_is_among_the_others_is_told(asked: MainWindow, qtbot: QtBot) -> None:
    path = the_list()
    click(asked, "All lists")
    qtbot.waitUntil(lambda: asked.lists.home.model.rowCount() == 1)
    asked.lists.home.table.selectRow(0)
    path.write_bytes(b"no journal" * 100)
    click(asked, "Show list")
    qtbot.waitUntil(lambda: f"This list is damaged: {path}" in said(asked))
    assert not asked.lists.view.run_bar.isVisible()


def test_a_list_of_an_account_that_is_gone_is_not_asked_again(
    asked: MainWindow, qtbot: QtBot, desk: Desk, service: People, account: Account
) -> None:
    before = len(service.asked)
    path = the_list()
    other = Account("Other", "other", service.url, pace=0.0)
    desk.keys.vault.keep_for_session(other, "x")
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(other, None)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.remove(account)
    desk.lists.show_list(path)
    qtbot.waitUntil(lambda: asked.lists.view.about is not None)
    click(asked, "Ask all again")
    qtbot.waitUntil(lambda: "The account “Shop” is not set up here" in said(asked))
    assert len(service.asked) == before


def test_a_list_whose_key_is_gone_says_so_and_asks_nobody(
    window: MainWindow, qtbot: QtBot, desk: Desk, service: People
) -> None:
    paste_list(qtbot, window)
    desk.keys.vault._keys.clear()
    click(window, "Start")
    qtbot.waitUntil(lambda: "This computer has no keyring" in said(window))
    assert service.asked == []


def test_times_follow_another_zone_while_a_list_is_shown(asked: MainWindow, qtbot: QtBot) -> None:
    table = find(asked, "Addresses", QTableView)
    table.selectRow(0)
    details = find(asked, "Groups of the address", QTableView)
    times = column(details, 2)
    dialog = open_settings(qtbot, asked)
    choose_zone(dialog, "tokyo")
    save(qtbot, dialog)
    # 13 September 2020, 12:26:41 in UTC
    assert column(details, 2) != times
    assert all("21:26" in time or "9:26" in time for time in column(details, 2))


def test_times_without_a_zone_are_read_in_another_one_while_a_list_is_shown(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    row = {"rass_name": "news", "rass_title": "News", "rass_status": "STATUS_SUBSCRIBE"}
    service.answers[ANNA] = http(signed_rows({**row, "subscription_time": "2024-03-01 14:05:00"}))
    paste_list(qtbot, window, f"{ANNA}\n")
    start(qtbot, window)
    until_settled(qtbot, window)
    find(window, "Addresses", QTableView).selectRow(0)
    details = find(window, "Groups of the address", QTableView)
    turn_to(window, "Groups")
    table = find(window, "Addresses and groups", QTableView)
    qtbot.waitUntil(lambda: len(column(table, 3)) == 1)
    before = column(table, 3), column(details, 2)
    dialog = open_settings(qtbot, window)
    choose_zone(dialog, "tokyo")
    save(qtbot, dialog)
    assert "Tokyo" in table.model().headerData(3, Qt.Orientation.Horizontal)
    # It is five past two by whatever clock.
    assert (column(table, 3), column(details, 2)) == before


def test_reading_can_be_cancelled_and_nothing_is_shown_of_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, ended = Event(), Event()

    def held(
        path: Path, column: int | None, tell: Tell, cancellation: Cancellation, sheet: str | None
    ) -> AddressList:
        def tell_and_wait(share: float) -> None:
            tell(share)
            gate.wait(20)

        try:
            return read_file(path, column, tell_and_wait, cancellation, sheet)
        except CancelledError:
            ended.set()
            raise

    monkeypatch.setattr(reading, "read_file", held)
    file = tmp_path / "long.txt"
    file.write_text("".join(f"user{number}@example.com\n" for number in range(300_000)), "utf-8")
    drop(window, file)
    click(window.lists, "Cancel")
    assert window.lists.at_home
    gate.set()
    qtbot.waitUntil(ended.is_set)
    assert window.lists.at_home
    assert "long.txt" not in said(window)


def test_a_finished_and_a_broken_list_are_not_offered_to_go_on(
    window: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    offered: list[object] = []
    desk.lists.unfinished_found.connect(lambda words, path: offered.append(words))
    check(qtbot, window)
    (the_list().parent / "20250101-000000-aa.jclist").write_bytes(b"no journal" * 100)
    desk.lists.look_for_unfinished()
    click(window, "All lists")
    qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 2)
    assert offered == []
