"""What is looked at in every state of the window: each judge tells what is wrong with the one shown."""

import re
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QAbstractAnimation
from PySide6.QtGui import QMovie
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.demo.groups import TITLES
from jcdesk.desktop.main_window import MainWindow
from jcdesk.words.plain import plain
from tests.support.fitting import misfits
from tests.support.hearing import unheard
from tests.support.mnemonics import mnemonics_twice
from tests.support.pseudo import is_translated
from tests.support.tabbing import Step, reachable, walk
from tests.support.texts import texts_in
from tests.support.tour import Stop, settle

Judge = Callable[[Stop, QtBot], list[str]]

WIDTH, HEIGHT = 1024, 640

DATA = re.compile(
    r".*[@/].*"  # addresses, links and zones
    r"|UTC|English|Русский|acme|My shop.*|(Second )?[Ee]-mail|proxy\.example"
    r"|'.*'"  # values as they came
    r"|(Customers|Work)\.(csv|xlsx)|October|November|Name|Work|City|Referred by|Anna|Vera|London"  # of tables
    r"|jcdesk|Qt|Python|OpenSSL|MIT"
    r"|\d+\.\d.*|[0-9a-f]{12}.*|(jcdesk|CPython|OpenSSL|Linux)[ -].*"
)
"""What is the same in every language: names, examples of what to type, versions."""

GROUPS = {plain(title) for title in TITLES.values() if title} | set(TITLES)


def hearing(stop: Stop, _qtbot: QtBot) -> list[str]:
    """Every control has a role, a name with the words that are seen and, where needed, a description."""
    return list(unheard(stop.shown))


def mnemonics(stop: Stop, _qtbot: QtBot) -> list[str]:
    """No letter leads to two places."""
    return [] if stop.is_qt_s else list(mnemonics_twice(stop.shown))


def stillness(stop: Stop, _qtbot: QtBot) -> list[str]:
    """Nothing moves by itself, so nobody's wish for no motion is passed over."""
    return [] if stop.is_qt_s else moving(stop.shown)


def tabbing(stop: Stop, qtbot: QtBot) -> list[str]:
    """Everything is reached with the Tab key, in the order in which one reads, and one sees where one is."""
    if stop.is_qt_s:
        return []
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
    return troubles


def translation(stop: Stop, _qtbot: QtBot) -> list[str]:
    """Every text comes from a catalogue."""
    texts = {text for text in texts_in(stop.shown) if not is_translated(text)}
    return sorted({text for text in texts if not DATA.fullmatch(text)} - GROUPS)


def fitting(stop: Stop, _qtbot: QtBot) -> list[str]:
    """Nothing is cut off at 1024 × 640, the size that the window has from then on."""
    screen = stop.shown.screen().availableGeometry()
    is_window = isinstance(stop.shown, MainWindow)
    if not is_window and stop.shown.height() > screen.height():
        return [f"is {stop.shown.height()} px high"]
    if is_window or stop.shown.height() > HEIGHT:
        stop.shown.resize(WIDTH if is_window else min(WIDTH, screen.width()), HEIGHT)
        settle()
    return [] if stop.is_qt_s else misfits(stop.shown)


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


def goes_back(one: Step, other: Step) -> bool:
    """Whether the second is above the first, and not in a column beside it, or before it in its line."""
    if other.place.top() >= one.place.bottom():
        return False
    if other.place.bottom() <= one.place.top():
        return other.place.left() < one.place.right()
    return other.place.left() < one.place.left()
