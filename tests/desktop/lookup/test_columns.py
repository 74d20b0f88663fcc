"""The columns of the table of groups stay as the user has arranged them."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.model import Column
from jcdesk.desktop.lookup.table import GroupsTable
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import click_header, column, look_up, table
from tests.support.disks import StuckDisk

ANNA = "anna.petrova@example.com"


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> GroupsTable:
    look_up(qtbot, window, ANNA)
    found = table(window)
    assert isinstance(found, GroupsTable)
    return found


def file_of(home: Path) -> Path:
    return home / "config" / "jcdesk" / "settings.json"


def drag_edge(view: QTableView, number: int, pixels: int) -> None:
    """Drag the right edge of a column's title."""
    header = view.horizontalHeader()
    edge = header.sectionViewportPosition(number) + header.sectionSize(number) - 2
    start, end = QPoint(edge, header.height() // 2), QPoint(edge + pixels, header.height() // 2)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(header.viewport(), end)
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=end)


def toggle(view: GroupsTable, words: str) -> None:
    next(action for action in view.columns.menu().actions() if action.text() == words).trigger()


def test_order_width_visibility_and_sort_are_as_before_at_the_next_start(
    desk: Desk, view: GroupsTable, qtbot: QtBot, theme: Theme, home: Path
) -> None:
    width = view.columnWidth(Column.GROUP)
    drag_edge(view, Column.GROUP, 60)
    toggle(view, "Group ID")
    view.horizontalHeader().moveSection(Column.SUBSCRIBED, 0)
    click_header(view, Column.GROUP)
    titles = column(view, Column.GROUP)
    desk.close()
    with fresh_desk(theme, home) as next_desk:
        with qtbot.waitActive(next_desk.window):
            next_desk.open(demo=True)
        look_up(qtbot, next_desk.window, ANNA)
        again = table(next_desk.window)
        assert again.columnWidth(Column.GROUP) == width + 60
        assert again.isColumnHidden(Column.GROUP_ID)
        assert again.horizontalHeader().visualIndex(Column.SUBSCRIBED) == 0
        assert column(again, Column.GROUP) == titles


def test_a_disk_that_is_stuck_does_not_stop_who_drags_a_column(
    desk: Desk, view: GroupsTable, qtbot: QtBot, home: Path, stuck: StuckDisk
) -> None:
    width = view.columnWidth(Column.GROUP)
    for _ in range(3):
        drag_edge(view, Column.GROUP, 20)
    qtbot.waitUntil(lambda: stuck.waits > 0)
    assert view.columnWidth(Column.GROUP) == width + 60
    stuck.let_go()
    desk.close()
    assert f'"width": {width + 60},' in file_of(home).read_text("utf-8")


def test_columns_share_the_smallest_window_without_a_scroll_bar(
    view: GroupsTable, window: MainWindow
) -> None:
    window.resize(1024, 640)
    QApplication.processEvents()
    assert view.horizontalScrollBar().maximum() == 0


def test_what_is_hidden_is_not_copied(view: GroupsTable) -> None:
    toggle(view, "Group ID")
    view.copy(with_headers=True)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Group\tStatus\tSubscribed on (Moscow)"


def test_the_last_column_cannot_be_hidden(view: GroupsTable) -> None:
    for words in ("Group", "Status", "Group ID"):
        toggle(view, words)
    (left,) = [action for action in view.columns.menu().actions() if action.isChecked()]
    assert not left.isEnabled()


def test_columns_can_be_arranged_as_at_first_and_nothing_is_remembered(
    desk: Desk, view: GroupsTable, home: Path
) -> None:
    before = [view.columnWidth(number) for number in Column]
    drag_edge(view, Column.GROUP, 60)
    toggle(view, "Status")
    view.horizontalHeader().moveSection(Column.SUBSCRIBED, 0)
    toggle(view, "Arrange columns as at first")
    assert [view.columnWidth(number) for number in Column] == before
    assert [view.horizontalHeader().visualIndex(number) for number in Column] == list(Column)
    desk.close()
    settings = json.loads(file_of(home).read_text("utf-8"))
    assert settings.get("tables", []) == []


@pytest.mark.parametrize(
    "tables",
    [
        "wide",
        [{"name": "groups"}],
        [
            {
                "name": "groups",
                "columns": [
                    {"name": "no such column", "width": 5, "hidden": False},
                    {"name": "group", "width": -9, "hidden": False},
                    {"name": "status", "width": 10**9, "hidden": False},
                ],
                "sorted_by": "no such column",
                "descending": True,
                "own_widths": True,
            }
        ],
        [
            {
                "name": "groups",
                "columns": [
                    {"name": name, "width": 90, "hidden": True}
                    for name in ("group", "status", "subscribed", "group_id")
                ],
                "sorted_by": "status",
                "descending": False,
                "own_widths": False,
            }
        ],
    ],
)
def test_values_that_cannot_be_used_do_no_harm(
    tables: object, qtbot: QtBot, theme: Theme, home: Path
) -> None:
    path = file_of(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"version": 1, "tables": tables}), "utf-8")
    with fresh_desk(theme, home) as desk:
        with qtbot.waitActive(desk.window):
            desk.open(demo=True)
        look_up(qtbot, desk.window, ANNA)
        view = table(desk.window)
        assert len(column(view, Column.GROUP)) == 7
        assert all(20 < view.columnWidth(number) < 4000 for number in Column)


def test_in_too_narrow_a_place_the_groups_keep_their_share(view: GroupsTable, window: MainWindow) -> None:
    assert not view.horizontalScrollBar().isVisible()
    view.setFixedWidth(480)
    QApplication.processEvents()
    assert view.horizontalScrollBar().isVisible()
    assert view.columnWidth(Column.GROUP) >= 0.37 * view.viewport().width()
