"""The line of subscription dates: there where it tells something, to eyes, mouse and screen readers."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import LIGHT
from jcdesk.desktop.lookup.timeline import Timeline
from jcdesk.desktop.main_window import MainWindow
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import LookupWords
from tests.desktop.driving import look_up
from tests.support.answers import MOSCOW

DAYS = ("2020-01-01", "2021-06-15", "2024-12-31")


def group(day: str | None, status: Status = Status.SUBSCRIBED, title: str = "Group") -> GroupStatus:
    moment = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC) if day else None
    return GroupStatus(title, title, status, status.value, moment, day)


def untranslated(_context: str, text: str, _comment: str = "", n: int = -1) -> str:
    return text.replace("%n", str(n))


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> Timeline:
    line = Timeline(theme, LookupWords(untranslated))
    qtbot.addWidget(line)
    line.resize(800, 60)
    return line


def pictures(line: Timeline) -> set[str]:
    image: QImage = line.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in range(image.height())
    }


def test_it_is_there_for_groups_of_more_than_one_day(line: Timeline) -> None:
    line.show_groups([group(day) for day in DAYS], MOSCOW)
    assert not line.isHidden()


@pytest.mark.parametrize("days", [(), (None,), ("2020-01-01",), ("2020-01-01", "2020-01-01", None)])
def test_it_is_not_there_where_it_says_nothing(line: Timeline, days: tuple[str | None, ...]) -> None:
    line.show_groups([group(day) for day in DAYS], MOSCOW)
    line.show_groups([group(day) for day in days], MOSCOW)
    assert line.isHidden()


def test_which_day_it_was_is_decided_in_the_zone_of_the_window(line: Timeline) -> None:
    both = [
        GroupStatus("a", "a", Status.SUBSCRIBED, "", datetime(2024, 5, 1, hour, tzinfo=UTC), "")
        for hour in (20, 22)
    ]
    line.show_groups(both, UTC)
    assert line.isHidden()
    line.show_groups(both, MOSCOW)
    assert not line.isHidden()


def test_screen_readers_hear_the_dates(line: Timeline) -> None:
    line.show_groups([group(day) for day in (*DAYS, "2024-11-01")], MOSCOW)
    assert line.accessibleName() == "Subscription dates"
    told = line.accessibleDescription()
    assert told.startswith("From 01/01/2020 to 31/12/2024. ")
    assert "2020: 1 group" in told
    assert "2024: 2 group" in told


def test_marks_have_the_colours_of_their_statuses_and_step_back_where_the_filter_hides_them(
    line: Timeline,
) -> None:
    waiting, left = group("2020-01-01", Status.WAITING), group("2024-01-01", Status.UNSUBSCRIBED)
    line.show_groups([waiting, left], MOSCOW)
    line.mark_shown([waiting, left])
    both = {LIGHT.statuses[status].back for status in (Status.WAITING, Status.UNSUBSCRIBED)}
    assert both <= pictures(line)
    line.mark_shown([waiting])
    assert pictures(line) & both == {LIGHT.statuses[Status.WAITING].back}


def test_marks_that_are_close_stand_above_one_another(line: Timeline) -> None:
    line.show_groups([group("2020-01-01"), group("2024-01-01")], MOSCOW)
    low = line.heightForWidth(800)
    close = [group(f"2020-01-{day:02}") for day in range(1, 4)]
    line.show_groups([*close, group("2024-01-01")], MOSCOW)
    assert line.heightForWidth(800) > low
    many = [group(f"2020-01-{day:02}") for day in range(1, 29)]
    line.show_groups([*many, group("2024-01-01")], MOSCOW)
    assert line.heightForWidth(800) < 3 * low


@pytest.mark.parametrize("years", [(1970, 9998), (2023, 2024), (2000, 2024), (1, 9998)])
def test_any_span_of_time_can_be_drawn(line: Timeline, years: tuple[int, int]) -> None:
    line.show_groups([group(f"{year:04}-01-01") for year in years], MOSCOW)
    line.mark_shown([])
    titles = [x for x, title in line._titles() if title]
    assert all(later - earlier > 40 for earlier, later in pairwise(titles))
    assert not line.grab().isNull()


def test_a_tip_names_the_group_at_the_mouse(line: Timeline, qtbot: QtBot) -> None:
    line.show_groups([group("2020-01-01", title="Первая"), group("2024-01-01", title="Вторая")], MOSCOW)
    line.resize(800, line.heightForWidth(800))
    with qtbot.waitExposed(line):
        line.show()
    place = QPointF(line._area(8, 0).center()).toPoint()
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, place, line.mapToGlobal(place)))
    assert QToolTip.text() == "01/01/2020: Первая (Subscribed)"
    away = QPoint(400, 1)
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, away, line.mapToGlobal(away)))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_it_follows_the_filter_of_the_page(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "anna.petrova@example.com")
    result = window.page.result
    assert result.timeline.isVisible()
    assert result.timeline._shown is None
    result.chips.choose(Status.WAITING)
    assert result.timeline._shown is not None
    assert len(result.timeline._shown) == 1
    look_up(qtbot, window, "vera@example.com")
    assert not result.timeline.isVisible()
