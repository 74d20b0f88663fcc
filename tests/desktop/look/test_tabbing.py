"""Everything is reached with the Tab key, in the order in which one reads, and one sees where one is."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6.Shiboken import getAllValidWrappers

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.reading_order import ReadingOrder
from tests.support.tabbing import Step, reachable, walk
from tests.support.tour import settle, tour


def goes_back(one: Step, other: Step) -> bool:
    """Whether the second is above the first, and not in a column beside it, or before it in its line."""
    if other.place.top() >= one.place.bottom():
        return False
    if other.place.bottom() <= one.place.top():
        return other.place.left() < one.place.right()
    return other.place.left() < one.place.left()


def test_tab_goes_through_every_state_as_one_reads_it(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}
    for stop in tour(desk, theme):
        if stop.is_qt_s:
            continue
        settle()
        qtbot.waitUntil(stop.shown.isActiveWindow)
        steps = walk(stop.shown)
        missed = reachable(stop.shown) - {step.widget for step in steps}
        troubles = [f"{widget.accessibleName()} is not reached" for widget in missed]
        troubles += [f"{step.name} does not show its focus" for step in steps if not step.seen]
        round_trip = pairwise([*steps, steps[0]])
        back = [f"{one.name} → {other.name}" for one, other in round_trip if goes_back(one, other)]
        # Once round it is at the top again.
        if len(back) > 1:
            troubles.append(f"goes back: {', '.join(back)}")
        if troubles:
            found[stop.name] = troubles
    assert found == {}


class Dialog(ReadingOrder, QDialog):
    """Two controls in a layout within a layout, and one that is in none."""

    def __init__(self) -> None:
        super().__init__()
        outer, inner = QVBoxLayout(self), QHBoxLayout()
        self.last, self.first, self.second = QLineEdit(), QLineEdit(), QLineEdit()
        QLineEdit(self)
        outer.addLayout(inner)
        outer.addWidget(self.last)
        inner.addWidget(self.first)
        inner.addWidget(self.second)


def test_tab_follows_layouts_within_layouts(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.first.setFocus()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert [step.widget for step in walk(dialog)] == [dialog.first, dialog.second, dialog.last]


def items() -> set[QWidgetItem]:
    """Those that Python knows."""
    return {one for one in getAllValidWrappers() if isinstance(one, QWidgetItem)}


def test_python_keeps_nothing_of_what_qt_s_layouts_own(qtbot: QtBot) -> None:
    # Qt deletes it without a word, and what comes into its place in memory then crashes the program at its
    # end.
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    # A layout of our own has its items in Python.
    before = items()
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert dialog.first.hasFocus()
    assert items() <= before
