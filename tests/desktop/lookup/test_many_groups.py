"""What thousands of groups in one answer must not cost."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.lookup.chips import StatusChips
from jcdesk.desktop.lookup.model import Column, GroupsModel
from jcdesk.desktop.lookup.timeline import Timeline
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.patience import Patience
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import LookupWords
from tests.desktop.driving import look_up, table

MANY = tuple(
    GroupStatus(str(number), f"Group {number}", status, status.value, moment, "")
    for number in range(5000)
    for status in [list(Status)[number % 5]]
    for moment in [datetime.fromtimestamp(1_500_000_000 + 7919 * number, UTC)]
)


class CountingWords(LookupWords):
    """Counts the groups that something was said about."""

    said = 0

    def title_of(self, group: GroupStatus) -> str:
        self.said += 1
        return super().title_of(group)


@pytest.fixture
def words(theme: Theme) -> CountingWords:
    return CountingWords(QCoreApplication.translate)


def test_the_table_finds_out_what_its_cells_say_when_they_are_seen(words: CountingWords) -> None:
    model = GroupsModel(words, UTC)
    model.show(MANY, UTC)
    assert words.said == 0
    for row in range(10):
        assert [model.index(row, column).data() for column in Column]
    assert words.said == 10


def test_marks_of_the_line_of_dates_that_cover_each_other_are_painted_once(
    theme: Theme, words: LookupWords
) -> None:
    line = Timeline(theme, words)
    line.resize(1000, 80)
    line.show_groups(MANY, UTC)
    line.mark_shown(MANY)
    assert len(list(line._places(MANY, 1000))) == len(MANY)
    assert len(line._apart(1000)) < 1100
    # One that is shown is covered by none that is hidden.
    line.mark_shown(MANY[2500:2501])
    assert MANY[2500] in [place.group for place in line._apart(1000)]


def test_chips_stay_the_same_from_one_answer_to_the_next(theme: Theme, words: LookupWords) -> None:
    chips = StatusChips(theme, words)
    chips.show_counts({Status.SUBSCRIBED: 2, Status.WAITING: 1})
    chips.choose(Status.WAITING)
    before = {chip.status: chip for chip in chips._chips if not chip.isHidden()}
    chips.show_counts({Status.WAITING: 5})
    after = {chip.status: chip for chip in chips._chips if not chip.isHidden()}
    assert after == {Status.WAITING: before[Status.WAITING]}
    assert after[Status.WAITING].text() == "Waiting for activation  5"
    assert chips.chosen == {Status.WAITING}
    chips.show_counts({Status.SUBSCRIBED: 1})
    assert chips.chosen == frozenset()


class Turns(QObject):
    """Notes which of some widgets are painted each time that a window paints what has changed."""

    def __init__(self, window: QWidget, *watched: QWidget) -> None:
        super().__init__(window)
        self.painted: list[list[QWidget]] = []
        self._window = window
        for widget in (window, *watched):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.UpdateRequest:
            self.painted.append([])
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget) and watched is not self._window:
            self.painted[-1].append(watched)
        return False


def settle() -> None:
    """Let all be laid out and painted that is to be."""
    loop = QEventLoop()
    while loop.processEvents():
        pass


def test_rows_their_titles_and_dates_are_painted_once_and_in_the_same_turn(
    window: MainWindow, qtbot: QtBot
) -> None:
    # What tells of a wait would come between on a busy machine, and all be laid out anew after it.
    for patience in window.page.findChildren(Patience):
        patience.setInterval(60_000)
    # The third answer needs as much room as the second: both tell what has changed since the one before.
    for _ in range(2):
        look_up(qtbot, window, "boris@example.com")
        settle()
    view = table(window)
    parts = (view.viewport(), view.horizontalHeader().viewport(), window.page.result.timeline)
    turns = Turns(window, *parts)
    look_up(qtbot, window, "boris@example.com")
    settle()
    [painted] = [turn for turn in turns.painted if turn]
    assert sorted(map(id, painted)) == sorted(map(id, parts))
