"""The Tab key follows layouts, and does them no harm."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6.Shiboken import getAllValidWrappers

from jcdesk.desktop.widgets.reading_order import ReadingOrder
from tests.support.tabbing import walk


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
