"""What is made and taken away again, as often as its user likes, leaves no memory taken behind."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.save_dialog import ask_where
from jcdesk.desktop.widgets.state_page import StatePage
from tests.support.heap import growth

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only glibc tells what is allocated")

MOST = 60.0
"""Bytes for each time: the place of one widget in a layout takes 88, and there are two at least."""


def flush() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_lines_of_widgets_go_with_their_places(qapp: QApplication) -> None:
    def fill_and_go() -> None:
        place = QWidget()
        flow = FlowLayout(place, 8)
        for _ in range(3):
            flow.addWidget(QPushButton("one"))
        place.deleteLater()
        flush()

    assert growth(fill_and_go) < MOST


@pytest.mark.parametrize("make", [QHBoxLayout, lambda place: FlowLayout(place, 8)], ids=["box", "flow"])
def test_an_emptied_layout_keeps_no_places(make: type[QHBoxLayout], qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    layout: QLayout = make(place)

    def fill_and_empty() -> None:
        for _ in range(3):
            layout.addWidget(QPushButton("one"))
        empty(layout)
        flush()

    assert growth(fill_and_empty) < MOST
    assert layout.count() == 0


def test_news_leave_nothing(theme: Theme, qtbot: QtBot) -> None:
    notice = Notice(theme)
    qtbot.addWidget(notice)

    def say() -> None:
        notice.say("news", actions=(("Do it", lambda: None), ("Do more", lambda: None)))
        flush()

    assert growth(say) < MOST


def test_dialogs_for_files_leave_few_pictures(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()

    def ask_and_think_better_of_it() -> None:
        ask_where(window, tmp_path / "groups.csv", lambda _path: None)
        [dialog] = window.findChildren(QFileDialog)
        qtbot.waitUntil(dialog.isVisible)
        dialog.grab()
        dialog.reject()
        flush()

    # What Qt has painted of icons it keeps for minutes, and each dialog has icons of its own: 17 KB.
    assert growth(ask_and_think_better_of_it, times=25, rounds=4) < 6000


def test_states_leave_nothing(theme: Theme, qtbot: QtBot) -> None:
    page = StatePage(theme)
    qtbot.addWidget(page)

    def show() -> None:
        page.say("state-start", "title", actions=(QPushButton("one"), QPushButton("two")))
        flush()

    assert growth(show) < MOST
