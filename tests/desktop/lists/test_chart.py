"""The chart: whose bars are drawn crisply on every screen, and end in who is not in a group."""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from jcdesk.desktop.lists.chart import Chart
from jcdesk.desktop.lists.chart_bars import Bar
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import GroupTotal, Totals
from jcdesk.lists.views import Filter
from tests.desktop.driving import said
from tests.desktop.lists.driving import addresses, turn_to
from tests.support.colours import contrast

THEMES = ("light", "dark", "contrast-light", "contrast-dark")
COUNTS = {Status.SUBSCRIBED: 31, Status.WAITING: 17, Status.UNSUBSCRIBED: 23}
NONE_YET = dict.fromkeys(Status, 0)


@pytest.fixture
def chart(theme: Theme, qtbot: QtBot) -> Iterator[Chart]:
    """A chart of one group."""
    chart = Chart(theme, QCoreApplication.translate)
    qtbot.addWidget(chart)
    outcomes = dict.fromkeys(Outcome, 0) | {Outcome.NOT_FOUND: 29}
    group = GroupTotal(1, "1", "News", NONE_YET | COUNTS, 29)
    chart.show_totals(Totals(outcomes, NONE_YET | COUNTS, 0), [group])
    chart.resize(611, chart.sizeHint().height())
    yield chart
    theme.choose("light")


def picture_of(chart: Chart, ratio: float) -> QImage:
    """The chart on a screen with so many pixels for each of its own."""
    size = QSize(ceil(chart.width() * ratio), ceil(chart.height() * ratio))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    chart.render(picture)
    return picture


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_edge_within_a_bar_is_one_step_of_colour(
    chart: Chart, theme: Theme, ratio: float, choice: str
) -> None:
    theme.choose(choice)
    picture, tokens = picture_of(chart, ratio), theme.tokens
    known = {QColor(colour).name() for status in COUNTS for colour in tokens.statuses[status]}
    known |= {QColor(colour).name() for colour in (tokens.hover, tokens.outline)}
    known.add(picture.pixelColor(0, 0).name())
    areas = [area for row, number, area in chart._rectangles() if len(chart._bars[row].parts) > 1]
    assert len(areas) == 4
    for left, right in pairwise(areas):
        middle = round(left.center().y() * ratio)
        near = range(round((right.left() - 4) * ratio), round((right.left() + 3) * ratio))
        assert {picture.pixelColor(x, middle).name() for x in near} <= known
        # From the one colour to the other.
        fills = [tokens.statuses[status].back for status in COUNTS] + [tokens.hover]
        first, last = (picture.pixelColor(x, middle).name() for x in (near[0], near[-1]))
        place = areas.index(left)
        assert (first, last) == (QColor(fills[place]).name(), QColor(fills[place + 1]).name())
    for area in areas:
        across = round((area.right() - 6) * ratio)
        near = range(round((area.top() - 2) * ratio), round((area.top() + 3) * ratio))
        assert {picture.pixelColor(across, y).name() for y in near} <= known


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("choice", THEMES)
def test_the_smallest_part_can_be_seen(chart: Chart, theme: Theme, choice: str, status: Status) -> None:
    theme.choose(choice)
    group = GroupTotal(1, "1", "News", NONE_YET | {status: 1}, 9999)
    chart.show_totals(Totals(dict.fromkeys(Outcome, 0), NONE_YET, 0), [group])
    picture = picture_of(chart, 1.0)
    part, _ = (area for _, _, area in chart._rectangles())
    assert part.width() == 3
    middle = int(part.center().y())
    colours = {picture.pixelColor(int(part.left()) + x, middle).name() for x in range(3)}
    assert max(contrast(colour, theme.tokens.window) for colour in colours) >= 3


def test_a_bar_of_a_group_ends_in_who_is_not_in_it(asked: MainWindow, qtbot: QtBot) -> None:
    turn_to(asked, "Chart")
    chart = asked.lists.view.chart
    qtbot.waitUntil(lambda: "Club, not in the group: 2" in chart.accessibleDescription())
    where = {chart._said((row, number)): area for row, number, area in chart._rectangles()}
    rest = where["Club, not in the group: 2"]
    assert rest.left() >= where["Club, Waiting for activation: 1"].right()
    QTest.mouseClick(
        chart, Qt.MouseButton.LeftButton, pos=QPoint(int(rest.center().x()), int(rest.center().y()))
    )
    qtbot.waitUntil(lambda: addresses(asked) == ["boris@example.com", "nobody@example.com"])
    assert asked.lists.view.filters.wanted == Filter(absent_from=asked.lists.view.filters.wanted.absent_from)
    assert "2 addresses shown: not in the group “Club”" in said(asked)


def test_of_many_groups_what_is_seen_is_drawn(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = Chart(theme, QCoreApplication.translate)
    groups = [GroupTotal(n, str(n), f"Group {n}", NONE_YET | {Status.WAITING: 1}, 0) for n in range(10_000)]
    chart.show_totals(Totals(dict.fromkeys(Outcome, 0), NONE_YET, 0), groups)
    around = QScrollArea()
    qtbot.addWidget(around)
    around.setWidget(chart)
    around.resize(600, 400)
    with qtbot.waitExposed(around):
        around.show()
    drawn: list[str] = []
    paint_part = Chart._paint_part

    def note(chart: Chart, painter: QPainter, area: QRectF, line: float, bar: Bar, number: int) -> None:
        drawn.append(bar.label)
        paint_part(chart, painter, area, line, bar, number)

    monkeypatch.setattr(Chart, "_paint_part", note)
    around.verticalScrollBar().setValue(around.verticalScrollBar().maximum())
    chart.repaint()
    assert drawn[-1] == "Group 9999"
    assert len(set(drawn)) < 50
