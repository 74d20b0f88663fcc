"""Menus, keys and the title go by what is shown, and not by what was shown before it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jcdesk.demo.special import SPECIAL, Special
from jcdesk.desktop.lookup.exporting import FileKind
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.driving import begin_look_up, click, look_up, paste, verdict

ANNA = "anna.petrova@example.com"
SLOW = "slow@demo.example"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WAITING = "Asking the service…"


@pytest.fixture(autouse=True)
def _slow_means_longer_than_any_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SPECIAL, SLOW, Special(delay=300))


@pytest.fixture
def waiting(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window that shows that it waits, after an answer about somebody else."""
    look_up(qtbot, window, ANNA)
    begin_look_up(window, SLOW)
    qtbot.waitUntil(lambda: verdict(window) == WAITING)
    return window


def enabled(window: MainWindow, words: str) -> bool:
    [action] = [one for one in window.findChildren(QAction) if one.text().replace("&", "") == words]
    return action.isEnabled()


@pytest.mark.parametrize("address", ["nobody@example.com", "gleb@example.com", "error-6@demo.example"])
def test_the_groups_of_somebody_else_can_neither_be_copied_nor_filtered(
    window: MainWindow, qtbot: QtBot, address: str
) -> None:
    look_up(qtbot, window, ANNA)
    assert enabled(window, "Copy cells")
    assert enabled(window, "Filter groups")
    look_up(qtbot, window, address)
    QApplication.clipboard().setText("mine")
    QTest.keyClick(window, Qt.Key.Key_C, CTRL_SHIFT)
    assert QApplication.clipboard().text() == "mine"
    for words in ("Copy cells", "Copy cells with headers", "Filter groups"):
        assert not enabled(window, words)
    box = window.page.bar.box
    box.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is box


def test_groups_are_held_no_longer_than_they_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, ANNA)
    look_up(qtbot, window, "nobody@example.com")
    assert window.page.result.model.total == 0
    assert window.page.result.shown() is None


def test_what_cannot_be_asked_again_leaves_the_filter(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, ANNA)
    window.page.result.filter_box.setText("news")
    look_up(qtbot, window, "error-6@demo.example")
    look_up(qtbot, window, ANNA)
    assert window.page.result.filter_box.text() == "news"


def test_where_nothing_is_shown_the_clipboard_is_left_alone(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, ANNA)
    window.page.result.filter_box.setText("no such group")
    QApplication.clipboard().setText("mine")
    QTest.keyClick(window, Qt.Key.Key_C, CTRL_SHIFT)
    assert QApplication.clipboard().text() == "mine"


def test_while_another_address_is_waited_for_the_answer_before_is_in_force_no_more(
    waiting: MainWindow,
) -> None:
    assert waiting.windowTitle() == "Demo — jcdesk"
    assert waiting.page.shown() is None
    assert waiting.page.report() is None
    QApplication.clipboard().setText("mine")
    QTest.keyClick(waiting, Qt.Key.Key_R, CTRL_SHIFT)
    assert QApplication.clipboard().text() == "mine"
    waiting.page.export_wanted.emit(FileKind.EXCEL)
    assert QApplication.activeModalWidget() is None
    assert not enabled(waiting, "Export to Excel…")
    waiting.page.bar.stop_button.click()


def test_f5_asks_again_about_the_address_that_is_waited_for(waiting: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(waiting.page._asker.started) as started:
        QTest.keyClick(waiting, Qt.Key.Key_F5)
    assert started.args == [SLOW]
    waiting.page.bar.stop_button.click()


def test_f5_asks_again_about_the_address_that_is_asked_before_waiting_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, ANNA)
    begin_look_up(window, SLOW)
    assert verdict(window) != WAITING
    with qtbot.waitSignal(window.page._asker.started) as started:
        QTest.keyClick(window, Qt.Key.Key_F5)
    assert started.args == [SLOW]
    window.page.bar.stop_button.click()


def test_an_answer_that_is_asked_again_slowly_is_still_compared_with_the_one_before(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SPECIAL, SLOW, Special(delay=1))
    look_up(qtbot, window, SLOW)
    window.page.result.filter_box.setText("news")
    with qtbot.waitSignal(window.page.answered):
        QTest.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: verdict(window) == WAITING)
    assert window.page.answers.before is not None
    assert window.page.result.filter_box.text() == "news"


def test_on_the_page_of_lists_f5_asks_nobody(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, ANNA)
    paste(window.page.bar.box, "half typed")
    asked: list[str] = []
    window.page._asker.started.connect(asked.append)
    click(window, "Lists")
    assert not enabled(window, "Look up again")
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert asked == []
    click(window, "One subscriber")
    with qtbot.waitSignal(window.page.answered):
        QTest.keyClick(window, Qt.Key.Key_F5)
    assert asked == [ANNA]
