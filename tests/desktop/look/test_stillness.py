"""Nothing moves by itself, so nobody's wish for no motion is passed over."""

from PySide6.QtCore import QAbstractAnimation
from PySide6.QtGui import QMovie
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from tests.support.tour import settle, tour


def moving(window: QWidget) -> list[str]:
    """What in `window` moves without being touched, such as a bar that has no end."""
    endless = [
        bar.accessibleName()
        for bar in window.findChildren(QProgressBar)
        if bar.isVisibleTo(window) and bar.minimum() >= bar.maximum()
    ]
    application = QApplication.instance()
    assert application is not None
    animations = [*window.findChildren(QAbstractAnimation), *application.findChildren(QAbstractAnimation)]
    movies = [*window.findChildren(QMovie), *application.findChildren(QMovie)]
    running = [type(one).__name__ for one in animations if one.state() is QAbstractAnimation.State.Running]
    running += [type(one).__name__ for one in movies if one.state() is QMovie.MovieState.Running]
    return endless + running


def test_nothing_moves_by_itself(desk: Desk, theme: Theme, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}
    for stop in tour(desk, theme):
        settle()
        if not stop.is_qt_s and (movers := moving(stop.shown)):
            found[stop.name] = movers
    assert found == {}


def test_what_moves_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = QProgressBar(window)
    bar.setAccessibleName("Busy")
    bar.setRange(0, 0)
    window.show()
    assert moving(window) == ["Busy"]
