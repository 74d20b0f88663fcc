"""What a list has room for in a small window, and that nothing moves under the user's eyes."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QStyleOptionHeader, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.lists.address_model import Column
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import LIGHT
from jcdesk.desktop.lookup import model as groups_model
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.chip import Chip
from jcdesk.desktop.widgets.pills import WIDE
from jcdesk.justclick.statuses import Status
from tests.desktop.driving import find
from tests.desktop.lists.conftest import LEFT, SUBSCRIBED, WAITING
from tests.desktop.lists.driving import (
    PEOPLE,
    check,
    paste_list,
    results,
    start,
    start_held,
    turn_to,
    until_settled,
)
from tests.desktop.lists.service import People, rows
from tests.support.answers import signed
from tests.support.http import http
from tests.support.settled import is_read
from tests.support.tour import settle

MARGINS = 18
"""Pixels around the text of a cell."""

PADDING = 16
"""Pixels that the style sheet leaves on both sides of a title together."""

HORIZONTAL = Qt.Orientation.Horizontal

STATUSES = (SUBSCRIBED, WAITING, LEFT, "STATUS_UNSUBSCRIBE_BY_SERVICE", "STATUS_INVALID_EMAIL")


def sideways(table: QTableView) -> int:
    """How far a table can be scrolled to the side, in pixels."""
    return table.horizontalScrollBar().maximum()


@pytest.mark.parametrize("width", [1024, 1180, 1600])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_addresses_and_their_groups_are_shown_whole_and_without_scrolling(
    desk: Desk, window: MainWindow, qtbot: QtBot, service: People, language: str, width: int
) -> None:
    service.answers["anna@example.com"] = rows(*((status.lower(), status) for status in STATUSES))
    window.resize(width, 640)
    check(qtbot, window)
    desk.preferences.change(language=language)
    desk.change_language()
    view = window.lists.view
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)
    view.table.selectRow(0)
    details = view._addresses.details.table
    qtbot.waitUntil(details.isVisible)
    settle()
    assert (sideways(view.table), sideways(details)) == (0, 0)
    assert view.scrolling.verticalScrollBar().maximum() == 0
    date = view.table.model().index(0, Column.ASKED).data()
    room = view.table.columnWidth(Column.ASKED) - MARGINS
    assert view.table.fontMetrics().elidedText(date, Qt.TextElideMode.ElideRight, room) == date
    metrics, status = details.fontMetrics(), groups_model.Column.STATUS
    names = [details.model().index(row, status).data() for row in range(len(STATUSES))]
    longest = max(map(metrics.horizontalAdvance, names)) + WIDE.frame(metrics)
    assert longest <= details.columnWidth(status) - MARGINS
    # Where the page is scrolled, which takes some room to the side, too.
    window.resize(width, 520)
    settle()
    assert view.scrolling.verticalScrollBar().maximum() > 0
    assert view._addresses.details.x() > view.table.x()
    window.resize(width, 640)
    settle()
    # The narrowest of these windows has room for all columns, in Russian one with a short title.
    assert not any(view.table.isColumnHidden(column) for column in Column)
    title = view.model.headerData(Column.GROUPS, HORIZONTAL)
    whole = {"en": "Groups", "ru": "Группы"}[language]
    if (language, width) == ("ru", 1024):
        assert title == "Гр."
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            assert view.model.headerData(Column.GROUPS, HORIZONTAL, role) == whole
    else:
        assert title == whole


def test_a_table_does_without_numbers_before_it_is_scrolled_to_the_side(
    window: MainWindow, qtbot: QtBot
) -> None:
    check(qtbot, window)
    table = window.lists.view.table
    left_out = []
    for width in (*table.widths_of_all(), table.widths_of_all()[1] - 1, table.least_width() - 1):
        table.resize(width, table.height())
        settle()
        left_out.append([column.name for column in Column if table.isColumnHidden(column)])
        assert sideways(table) == 0
    assert left_out == [[], [], ["GROUPS"], ["GROUPS", "LINE"]]


def test_a_column_that_the_user_has_drawn_wider_stays_so(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    table = window.lists.view.table
    table.setColumnWidth(Column.ADDRESS, 333)
    table.resize(table.width() + 100, table.height())
    assert table.columnWidth(Column.ADDRESS) == 333


def test_the_first_answers_move_nothing(window: MainWindow, qtbot: QtBot, service: People) -> None:
    window.resize(1180, 640)
    start_held(qtbot, window, service)
    qtbot.waitUntil(lambda: results(window) == ["not asked yet"] * len(PEOPLE.split()))
    qtbot.waitUntil(lambda: is_read(window.lists.view))
    settle()
    table, filters = window.lists.view.table, window.lists.view.filters
    before = table.mapTo(window, QPoint())
    assert not filters.findChildren(Chip)
    service.most = 2
    service.gate.set()
    qtbot.waitUntil(lambda: bool(filters.findChildren(Chip)))
    qtbot.waitUntil(lambda: is_read(window.lists.view))
    settle()
    assert table.mapTo(window, QPoint()) == before


def test_details_stand_below_the_table_where_they_have_no_room_beside_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    check(qtbot, window)
    view = window.lists.view
    page, details = view._addresses, view._addresses.details
    for width, below in ((1600, False), (700, True), (1600, False)):
        page.setFixedWidth(width)
        settle()
        assert (details.y() > view.table.y()) == below
        assert (details.x() > view.table.x()) != below


def test_a_list_that_stops_moves_nothing(window: MainWindow, qtbot: QtBot, service: People) -> None:
    window.resize(1024, 640)
    service.most = len(PEOPLE.split())
    service.troubles["nobody@example.com"] = [http(signed(4, "incorrect hash"))]
    paste_list(qtbot, window)
    start(qtbot, window)
    qtbot.waitUntil(lambda: results(window).count("not asked yet") == 1)
    qtbot.waitUntil(lambda: is_read(window.lists.view))
    settle()
    table, notice = window.lists.view.table, window.lists.view.run_bar.notice
    before = table.mapTo(window, QPoint())
    service.gate.set()
    qtbot.waitUntil(notice.isVisible)
    until_settled(qtbot, window)
    settle()
    assert table.mapTo(window, QPoint()) == before
    # It is seen whole, wherever the page is scrolled.
    assert window.rect().contains(QRect(notice.mapTo(window, QPoint()), notice.size()))


def test_a_bar_of_one_part_tells_its_number_once(window: MainWindow, qtbot: QtBot) -> None:
    check(qtbot, window)
    turn_to(window, "Chart")
    chart = window.lists.view.chart
    qtbot.waitUntil(lambda: "Subscribed: 2" in chart.accessibleDescription())
    [area] = [one for row, part, one in chart._rectangles() if chart._said((row, part)) == "Subscribed: 2"]
    picture, ratio = chart.grab().toImage(), chart.devicePixelRatioF()
    right_of_the_icon = range(int((area.left() + 24) * ratio), int((area.right() - 6) * ratio))
    middle = int(area.center().y() * ratio)
    colours = {picture.pixelColor(x, middle).name() for x in right_of_the_icon}
    assert colours == {LIGHT.statuses[Status.SUBSCRIBED].back.lower()}


def test_a_long_title_of_the_matrix_ends_in_dots_that_are_seen(
    window: MainWindow, qtbot: QtBot, service: People
) -> None:
    service.answers["anna@example.com"] = rows(("vip", SUBSCRIBED), ("a group with a long name", SUBSCRIBED))
    check(qtbot, window)
    turn_to(window, "Matrix")
    header = window.lists.view.matrix.table.horizontalHeader()
    qtbot.waitUntil(lambda: header.count() == 4)
    painted = {}
    for section in range(header.count()):
        option = QStyleOptionHeader()
        header.initStyleOption(option)
        header.initStyleOptionForIndex(option, section)
        painted[str(header.model().headerData(section, header.orientation()))] = option.text
    assert painted["Vip"] == "Vip"
    short = painted["A group with a long name"]
    assert short.startswith("A group")
    assert short.endswith("…")
    bold = header.font()
    bold.setWeight(QFont.Weight.DemiBold)
    assert QFontMetrics(bold).horizontalAdvance(short) <= header.sectionSize(0) - PADDING


@pytest.mark.parametrize("choice", ["light", "dark", "contrast-light", "contrast-dark"])
def test_a_result_that_is_chosen_can_be_read(
    window: MainWindow, qtbot: QtBot, theme: Theme, choice: str
) -> None:
    check(qtbot, window)
    theme.choose(choice)
    try:
        table = window.lists.view.table
        row = results(window).index("Not in the account")
        table.selectRow(row)
        cell = table.visualRect(table.model().index(row, Column.RESULT)).adjusted(0, 3, 0, -3)
        image = table.viewport().grab(cell).toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        chosen = theme.tokens.selection
        assert {chosen.front.lower(), chosen.back.lower()} <= colours
        assert theme.tokens.muted.lower() not in colours
    finally:
        theme.choose("light")


@pytest.mark.parametrize("stopped", [False, True])
def test_what_is_shown_can_be_saved_wherever_the_rest_is_scrolled_to(
    window: MainWindow, qtbot: QtBot, service: People, *, stopped: bool
) -> None:
    window.resize(1024, 640)
    if stopped:
        service.troubles["boris@example.com"] = [http(signed(4, "incorrect hash"))]
        paste_list(qtbot, window)
        start(qtbot, window)
        until_settled(qtbot, window)
    else:
        start_held(qtbot, window, service, "boris@example.com\n" + PEOPLE)
    settle()
    view = window.lists.view
    assert view.scrolling.verticalScrollBar().maximum() > 0 or not stopped
    for kind in ("Excel", "CSV", "JSON Lines"):
        button = find(window, f"Export list to {kind}", QPushButton)
        assert button.visibleRegion().boundingRect() == button.rect()
    service.gate.set()
    until_settled(qtbot, window)
