"""Reading a list that was asked: filters, chart, matrix, details, files, and what a re-check finds."""

import csv
import json
from array import array
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.lists.matrix import STATUS_ROLE
from jcdesk.desktop.main_window import MainWindow
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter, Order
from tests.desktop.accounts.driving import choose_file
from tests.desktop.driving import click, click_header, column, find, said
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import addresses, check, paste_list, results, start_held, text_of, turn_to
from tests.desktop.lists.service import People
from tests.support.answers import signed
from tests.support.http import http

ANNA, BORIS, VERA, NOBODY = (f"{name}@example.com" for name in ("anna", "boris", "vera", "nobody"))


def chips(parent: QWidget) -> list[str]:
    """What the chips say."""
    return [
        chip.accessibleName()
        for chip in parent.findChildren(QAbstractButton)
        if chip.accessibleName().startswith("Show only: ")
    ]


def shows(qtbot: QtBot, window: MainWindow, *wanted: str) -> None:
    """Wait until the table shows these addresses."""
    qtbot.waitUntil(lambda: addresses(window) == list(wanted))


def wait_for(qtbot: QtBot, window: MainWindow, told: str) -> None:
    """Wait until the window says so."""
    qtbot.waitUntil(lambda: told in said(window))


def choose(box: QComboBox, words: str) -> None:
    """Choose an entry as a person does."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_each_kind_of_address_that_occurs_has_a_chip_that_filters(asked: MainWindow, qtbot: QtBot) -> None:
    assert chips(asked.lists.view.filters) == [
        "Show only: Subscribed, 2",
        "Show only: Waiting for activation, 1",
        "Show only: Unsubscribed, 1",
        "Show only: Subscribed nowhere, 2",
        "Show only: Not in the account, 1",
    ]
    click(asked, "Show only: Subscribed, 2")
    shows(qtbot, asked, ANNA, VERA)
    click(asked, "Show only: Waiting for activation, 1")
    shows(qtbot, asked, ANNA)
    click(asked, "Show only: Subscribed nowhere, 2")
    shows(qtbot, asked, BORIS, NOBODY)
    assert "2 addresses shown: Subscribed nowhere" in said(asked)
    click(asked, "Show only: Subscribed nowhere, 2")
    shows(qtbot, asked, ANNA, BORIS, VERA, NOBODY)


def test_who_is_in_a_group_and_who_is_not(asked: MainWindow, qtbot: QtBot) -> None:
    choose(find(asked, "Group", QComboBox), "Club")
    shows(qtbot, asked, ANNA, VERA)
    choose(find(asked, "In or not in the group", QComboBox), "is not in")
    shows(qtbot, asked, BORIS, NOBODY)
    choose(find(asked, "Group", QComboBox), "choose a group…")
    shows(qtbot, asked, ANNA, BORIS, VERA, NOBODY)


def test_not_in_can_be_chosen_before_the_group(asked: MainWindow, qtbot: QtBot) -> None:
    choose(find(asked, "In or not in the group", QComboBox), "is not in")
    shows(qtbot, asked, ANNA, BORIS, VERA, NOBODY)
    choose(find(asked, "Group", QComboBox), "Club")
    shows(qtbot, asked, BORIS, NOBODY)


def test_a_text_filters_and_where_nothing_matches_one_can_go_back(asked: MainWindow, qtbot: QtBot) -> None:
    box = find(asked, "Filter addresses", QLineEdit)
    QTest.keyClicks(box, "vera")
    shows(qtbot, asked, VERA)
    QTest.keyClicks(box, "xyz")
    qtbot.waitUntil(lambda: "No address matches the filter" in said(asked))
    click(asked, "Show all addresses")
    shows(qtbot, asked, ANNA, BORIS, VERA, NOBODY)
    assert box.text() == ""


def test_columns_sort(asked: MainWindow, qtbot: QtBot) -> None:
    # Wide enough for the numbers of groups.
    asked.resize(1400, 700)
    table = find(asked, "Addresses", QTableView)
    click_header(table, 0)
    shows(qtbot, asked, ANNA, BORIS, NOBODY, VERA)
    click_header(table, 0)
    shows(qtbot, asked, VERA, NOBODY, BORIS, ANNA)
    click_header(table, 2)
    qtbot.waitUntil(lambda: addresses(asked)[0] == NOBODY)


def test_the_address_that_is_chosen_shows_its_groups(asked: MainWindow, qtbot: QtBot) -> None:
    table = find(asked, "Addresses", QTableView)
    table.selectRow(0)
    details = find(asked, "Groups of the address", QTableView)
    assert column(details, 0) == ["News", "Club"]
    assert text_of(asked, "Verdict of the address") == results(asked)[0]
    table.selectRow(3)
    assert not details.isVisible()
    assert text_of(asked, "Verdict of the address") == "Not in this account"


def test_an_address_can_be_looked_up_on_its_own(asked: MainWindow, qtbot: QtBot) -> None:
    table = find(asked, "Addresses", QTableView)
    middle = table.visualRect(table.model().index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(asked.page.answered):
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert not asked.shows_lists
    assert find(asked, "Subscriber e-mail", QLineEdit).text() == VERA


def test_a_bar_of_the_chart_is_a_filter_by_mouse_and_by_keyboard(asked: MainWindow, qtbot: QtBot) -> None:
    turn_to(asked, "Chart")
    chart = asked.lists.view.chart
    assert "Subscribed: 2" in chart.accessibleDescription()
    assert "News, Unsubscribed: 1" in chart.accessibleDescription()
    where = {chart._said((row, number)): area for row, number, area in chart._rectangles()}
    middle = where["News, Unsubscribed: 1"].center()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(int(middle.x()), int(middle.y())))
    shows(qtbot, asked, BORIS)
    assert "Unsubscribed in the group “News”" in said(asked)
    turn_to(asked, "Chart")
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Up)
    for _ in range(20):
        QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart.accessibleDescription() == "Subscribed: 2"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    shows(qtbot, asked, ANNA, VERA)


def test_the_matrix_has_a_column_a_group(asked: MainWindow, qtbot: QtBot) -> None:
    turn_to(asked, "Matrix")
    matrix = find(asked, "Matrix", QTableView)
    model = matrix.model()
    titles = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    assert titles == ["Club", "News"]
    cells = [[model.index(row, number).data(STATUS_ROLE) for number in (0, 1)] for row in range(4)]
    assert cells == [
        [Status.WAITING, Status.SUBSCRIBED],
        [None, Status.UNSUBSCRIBED],
        [Status.SUBSCRIBED, Status.SUBSCRIBED],
        [None, None],
    ]
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(4)] == [ANNA, BORIS, VERA, NOBODY]
    said_of_it = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said_of_it == f"{BORIS}, Club: not in this group"


@pytest.mark.parametrize(
    ("wish", "left"),
    [("Only addresses in this group", (ANNA, VERA)), ("Only addresses that are not in it", (BORIS, NOBODY))],
)
def test_the_title_of_a_group_in_the_matrix_filters(
    asked: MainWindow, qtbot: QtBot, wish: str, left: tuple[str, ...]
) -> None:
    turn_to(asked, "Matrix")
    click_header(find(asked, "Matrix", QTableView), 0)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [action] = [one for one in menu.actions() if one.text() == wish]
    action.trigger()
    menu.close()
    turn_to(asked, "Addresses")
    shows(qtbot, asked, *left)


def test_every_group_of_every_address_has_a_row_that_sorts(asked: MainWindow, qtbot: QtBot) -> None:
    def groups() -> list[tuple[str, str, str]]:
        return list(zip(*(column(table, number) for number in range(3)), strict=True))

    turn_to(asked, "Groups")
    table = find(asked, "Addresses and groups", QTableView)
    as_listed = [
        (ANNA, "News", "Subscribed"),
        (ANNA, "Club", "Waiting for activation"),
        (BORIS, "News", "Unsubscribed"),
        (VERA, "News", "Subscribed"),
        (VERA, "Club", "Subscribed"),
    ]
    qtbot.waitUntil(lambda: groups() == as_listed)
    click_header(table, 1)
    qtbot.waitUntil(lambda: groups() == [as_listed[n] for n in (1, 4, 0, 2, 3)])
    click(asked, "Show only: Subscribed, 2")
    qtbot.waitUntil(lambda: groups() == [as_listed[n] for n in (4, 0, 3)])


def test_what_is_shown_is_what_is_saved(asked: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    click(asked, "Show only: Subscribed, 2")
    shows(qtbot, asked, ANNA, VERA)
    for name, button in (
        ("out.xlsx", "Export list to Excel"),
        ("out.csv", "Export list to CSV"),
        ("out.jsonl", "Export list to JSON Lines"),
    ):
        click(asked, button)
        choose_file(tmp_path / name)
        wait_for(qtbot, asked, f"Saved what the filter shows (Subscribed): {tmp_path / name}")
    turn_to(asked, "Groups")
    shown = [(ANNA, "News"), (VERA, "News"), (VERA, "Club")]
    table = find(asked, "Addresses and groups", QTableView)
    qtbot.waitUntil(lambda: list(zip(column(table, 0), column(table, 1), strict=True)) == shown)
    book = load_workbook(tmp_path / "out.xlsx")
    assert [row[1] for row in book["Addresses"].iter_rows(min_row=2, values_only=True)] == [ANNA, VERA]
    assert [row[:2] for row in book["Addresses and groups"].iter_rows(min_row=2, values_only=True)] == shown
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [(row[0], row[2]) for row in list(csv.reader(file))[1:]] == shown
    lines = map(json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    assert [(line["address"], group["title"]) for line in lines for group in line["groups"]] == shown


def find_rows_later(patch: pytest.MonkeyPatch) -> Event:
    """Let no rows be found before the event is set."""
    find_rows, go = Results.address_rows, Event()

    def find_later(results: Results, wanted: Filter, order: Order) -> "array[int]":
        assert go.wait(60)
        return find_rows(results, wanted, order)

    patch.setattr(Results, "address_rows", find_later)
    return go


def test_what_is_saved_is_what_is_shown_while_another_filter_is_looked_for(
    asked: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(asked, "Show only: Subscribed, 2")
    shows(qtbot, asked, ANNA, VERA)
    go = find_rows_later(monkeypatch)
    click(asked, "Show only: Subscribed nowhere, 2")
    click(asked, "Export list to JSON Lines")
    choose_file(tmp_path / "out.jsonl")
    wait_for(qtbot, asked, f"Saved what the filter shows (Subscribed): {tmp_path / 'out.jsonl'}")
    lines = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["address"] for line in lines] == [ANNA, VERA]
    go.set()
    shows(qtbot, asked, BORIS, NOBODY)


def test_nothing_is_saved_before_the_rows_of_a_list_are_known(
    asked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = asked.lists.view.path
    assert path is not None
    go = find_rows_later(monkeypatch)
    asked.lists.view.show_list(path)
    export = find(asked, "Export list to Excel", QAbstractButton)
    assert not export.isEnabled()
    go.set()
    qtbot.waitUntil(export.isEnabled)


def test_what_was_not_asked_can_be_saved(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paste_list(qtbot, window, f"{ANNA}\n=1+1\n{ANNA}\n")
    preview = window.lists.preview
    preview.tabs.setCurrentWidget(preview.table)
    click(window, "Save these: what is not asked")
    choose_file(tmp_path / "rest.csv")
    qtbot.waitUntil(lambda: "Saved: " in said(window))
    with (tmp_path / "rest.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["Line", "Address or text", "Reason"],
            ["2", "'=1+1", "This is no e-mail address: it has no @."],
            ["3", ANNA, "The same address stands in line 1."],
        ]


def test_in_front_of_what_was_not_asked_all_that_stands_around_it_is_about_that(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    check(qtbot, window, f"{ANNA}\n=1+1\n{ANNA}\n")
    turn_to(window, "Not asked")
    assert "2 texts" in said(window)
    assert not window.lists.view.filters.isEnabled()
    click(window, "Export what is not asked to CSV")
    choose_file(tmp_path / "rest.csv")
    wait_for(qtbot, window, f"Saved: {tmp_path / 'rest.csv'}")
    with (tmp_path / "rest.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[:2] for row in csv.reader(file)] == [
            ["Line", "Address or text"],
            ["2", "'=1+1"],
            ["3", ANNA],
        ]
    turn_to(window, "Addresses")
    assert "1 address" in said(window)
    assert window.lists.view.filters.isEnabled()
    assert find(window, "Export list to Excel", QAbstractButton).isEnabled()


def test_another_language_keeps_the_list_that_is_shown_and_asked(
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk, until_idle: Wait
) -> None:
    start_held(qtbot, window, service)
    path = window.lists.view.path
    desk.preferences.change(language="ru")
    desk.change_language()
    assert window.lists.view.path == path
    assert window.shows_lists
    service.gate.set()
    until_idle()
    assert column(find(window, "Адреса", QTableView), 1)[3:] == ["Нет в аккаунте"]


def test_a_list_gives_way_to_what_is_read_after_it(
    window: MainWindow, qtbot: QtBot, service: People, desk: Desk
) -> None:
    service.answers[BORIS] = http(signed(6, "Permission denied for ip 203.0.113.7"))
    check(qtbot, window)
    assert "203.0.113.7" in said(window)
    window.lists.text_given.emit(f"{VERA}\n")
    qtbot.waitUntil(window.lists.preview.isVisible)
    assert "203.0.113.7" not in said(window)
    assert window.lists.view.path is None
    desk.preferences.change(language="ru")
    desk.change_language()
    assert window.lists.preview.isVisible()
