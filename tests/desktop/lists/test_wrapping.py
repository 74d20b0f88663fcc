"""Lists in a small window, with large text, too: what has no room on one line wraps, and news stays short."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lists import membership_table, shelf_model
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.labels import in_lines
from jcdesk.desktop.widgets.rows import breakable
from tests.desktop.driving import click, find
from tests.desktop.lists.conftest import SUBSCRIBED
from tests.desktop.lists.driving import check, paste_list, start, turn_to, until_settled
from tests.desktop.lists.service import People, rows
from tests.support.answers import signed
from tests.support.http import http
from tests.support.tour import settle

MARGINS = 18
"""Pixels around the text of a cell."""

LONG = "Webinar about letters that people read"


@pytest.fixture
def large(qapp: QApplication, theme: Theme) -> Iterator[None]:
    """Text is twice as large as usual."""
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(larger)
    yield
    qapp.setFont(usual)


@pytest.fixture
def small(large: None, window: MainWindow) -> MainWindow:
    """The window in its smallest size."""
    window.resize(1024, 640)
    return window


def lines(table: QTableView, row: int, column: int) -> int:
    """On how many lines the text of a cell is painted; fails where it is not seen whole."""
    index = table.model().index(row, column)
    cell, text, metrics = table.visualRect(index), index.data(), table.fontMetrics()
    room = QRect(0, 0, cell.width() - MARGINS, 1 << 20)
    needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    assert needed.width() <= room.width()
    assert needed.height() < cell.height()
    # Of the first and the last line, there are letters and no more.
    assert painted_height(table, cell) > needed.height() - metrics.height()
    return round(needed.height() / metrics.height())


def painted_height(table: QTableView, cell: QRect) -> int:
    """From the first to the last row of pixels of a cell in which there is anything, in pixels."""
    table.setCurrentIndex(table.model().index(-1, -1))
    image = table.viewport().grab(cell.adjusted(2, 2, -2, -2)).toImage()
    back = image.pixelColor(0, 0)
    painted = [
        y for y in range(image.height()) if any(image.pixelColor(x, y) != back for x in range(image.width()))
    ]
    return painted[-1] - painted[0] + 1


def test_how_a_list_stands_is_told_whole(small: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, small)
    click(small, "All lists")
    home = small.lists.home
    qtbot.waitUntil(lambda: home.model.rowCount() == 1)
    two = 2 * home.fontMetrics().height()
    qtbot.waitUntil(lambda: home.table.rowHeight(0) > two)
    # It may be looked at once more, and laid out anew.
    qtbot.waitUntil(lambda: lines(home.table, 0, shelf_model.Column.STATE) == 2)
    small.resize(2000, 640)
    qtbot.waitUntil(lambda: home.table.rowHeight(0) < two)
    assert lines(home.table, 0, shelf_model.Column.STATE) == 1


def test_a_long_title_of_a_group_is_told_whole(window: MainWindow, qtbot: QtBot, service: People) -> None:
    service.answers["anna@example.com"] = rows((LONG.lower(), SUBSCRIBED), ("news", SUBSCRIBED))
    window.resize(1024, 640)
    check(qtbot, window)
    window.lists.view.table.selectRow(0)
    table = window.lists.view._addresses.details.table
    qtbot.waitUntil(table.isVisible)
    qtbot.waitUntil(lambda: table.rowHeight(0) != table.rowHeight(1))
    told = {table.model().index(row, Column.GROUP).data(): lines(table, row, Column.GROUP) for row in (0, 1)}
    assert told["News"] == 1
    assert told[LONG] > 1


def stop_list(qtbot: QtBot, window: MainWindow, service: People) -> None:
    """Have a list stopped by the service."""
    service.troubles["anna@example.com"] = [http(signed(4, "incorrect hash"))]
    paste_list(qtbot, window)
    start(qtbot, window)
    qtbot.waitUntil(window.lists.view.run_bar.notice.isVisible)
    until_settled(qtbot, window)
    settle()


def test_what_has_stopped_a_list_leaves_room_for_it(small: MainWindow, qtbot: QtBot, service: People) -> None:
    stop_list(qtbot, small, service)
    notice = small.lists.view.run_bar.notice
    short = notice.height()
    assert short < small.height() / 5
    # Who hears it hears all of it.
    assert "save it in the account" in notice.accessibleName()
    button = find(notice, "Why, and what to do", QPushButton)
    button.click()
    settle()
    assert notice.height() > short
    assert "save it in the account" in notice._more.text()
    assert notice._more.isVisible()
    assert button.text() == button.accessibleName() == "Fewer words"
    button.click()
    settle()
    assert notice.height() == short


def test_what_has_stopped_a_list_is_told_whole_where_there_is_room(
    small: MainWindow, qtbot: QtBot, service: People
) -> None:
    small.resize(1600, 1200)
    stop_list(qtbot, small, service)
    notice = small.lists.view.run_bar.notice
    assert notice._more.isVisible()
    assert not notice._unfold.isVisible()


def test_statuses_of_groups_are_seen_beside_their_addresses(small: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, small)
    turn_to(small, "Groups")
    table = small.lists.view.groups
    qtbot.waitUntil(lambda: table.model().rowCount() == 5)
    settle()
    address, status = membership_table.Column.ADDRESS, membership_table.Column.STATUS
    texts = [str(table.model().index(row, address).data()) for row in range(5)]
    assert max(map(table.fontMetrics().horizontalAdvance, texts)) <= table.columnWidth(address) - MARGINS
    assert table.columnViewportPosition(status) < table.viewport().width() * 2 // 3
    # As wide as the user wants it, once the user has said so.
    table.setColumnWidth(address, 555)
    small.resize(1700, 640)
    settle()
    assert table.columnWidth(address) == 555


@pytest.mark.parametrize("count", [12, 40])
def test_a_text_without_room_for_all_its_lines_is_cut_at_the_end_of_one(
    window: MainWindow, qtbot: QtBot, service: People, count: int
) -> None:
    # Rows of a table that may have a million are all as high as one line.
    service.answers["anna@example.com"] = rows((" ".join(["webinar"] * count), SUBSCRIBED))
    check(qtbot, window)
    turn_to(window, "Groups")
    table, column = window.lists.view.groups, membership_table.Column.GROUP
    qtbot.waitUntil(lambda: table.model().rowCount() == 4)
    settle()
    cells = [table.model().index(row, column) for row in range(4)]
    longest = max(cells, key=lambda cell: len(cell.data()))
    assert table.fontMetrics().horizontalAdvance(longest.data()) > table.columnWidth(column)
    assert painted_height(table, table.visualRect(longest)) <= table.fontMetrics().height()


@pytest.mark.parametrize("word", ["health" * 9, "е\u0301" * 40, "🧘🏽‍♀️" * 12, "a" * 30 + "\ud83d" + "b" * 30])
def test_a_word_without_room_is_broken_and_those_beside_it_are_not(qapp: QApplication, word: str) -> None:
    metrics = QFontMetrics(qapp.font())
    before, after = "a free marathon of", "for all who are well"
    width = metrics.horizontalAdvance(after)
    assert breakable(metrics, width, f"{before} {after}") == f"{before} {after}"
    text = breakable(metrics, width, f"{before} {word} {after}")
    assert text.startswith(f"{before} ")
    assert text.endswith(f" {after}")
    assert text.replace("\u200b", "") == f"{before} {word} {after}"
    assert in_lines(metrics, width, text).width() <= width
    # What is seen as one letter stays one.
    letters = text.removeprefix(f"{before} ").removesuffix(f" {after}").split("\u200b")
    assert all(len(letter) == len(letters[0]) for letter in letters) or "\ud83d" in word
