"""Our own bugs in the real window: told once, redacted, and the window goes on."""

import gc
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Thread

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.support.crash import QUIET, Crashes, Gate
from jcdesk.desktop.support.crash_dialog import MOST, CrashDialog
from jcdesk.desktop.support.details import Support
from jcdesk.justclick.errors import CertificateError
from jcdesk.system.bugs import Bug
from jcdesk.system.redaction import Redaction
from tests.desktop.driving import click, find, look_up, said, table, verdict

KEY = "the key, a canary"
ANNA = "anna.petrova@example.com"
HASH = "0c2bfbd2918b261ea3c3521900137878"


class BugError(Exception):
    """A mistake that a test makes."""


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def crashes(window: MainWindow, theme: Theme, clock: Clock) -> Iterator[Crashes]:
    """What the program does about bugs, over the demo's window."""
    redaction = Redaction()
    redaction.hide(KEY)
    with Crashes(Support(redaction), Gate(clock)) as crashes:
        crashes.show_over(window, theme)
        yield crashes


def dialogs() -> list[CrashDialog]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashDialog)]


def the_dialog(qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: bool(dialogs()) and dialogs()[0].isVisible())
    (dialog,) = dialogs()
    return dialog


def report(dialog: CrashDialog) -> str:
    return find(dialog, "Report", QPlainTextEdit).toPlainText()


def go_on(qtbot: QtBot) -> None:
    click(the_dialog(qtbot), "Continue")
    qtbot.waitUntil(lambda: not dialogs())


def fail() -> None:
    raise BugError(f"{ANNA} {KEY} {HASH}")


def in_a_slot(_window: MainWindow) -> None:
    QTimer.singleShot(0, fail)


def in_a_thread(_window: MainWindow) -> None:
    thread = Thread(target=fail, name="a-worker")
    thread.start()
    thread.join()


def where_nothing_can_be_raised(_window: MainWindow) -> None:
    class Dying:
        def __del__(self) -> None:
            fail()

    Dying()
    gc.collect()


def in_a_task(window: MainWindow) -> None:
    def hand_on(error: Exception) -> None:
        raise error

    window.page._asker._tasks.run(fail, lambda _none: None, hand_on)


def in_what_follows_a_task(window: MainWindow) -> None:
    window.page._asker._tasks.run(lambda: None, lambda _none: fail(), lambda _error: None)


@pytest.mark.parametrize(
    "misbehave", [in_a_slot, in_a_thread, where_nothing_can_be_raised, in_a_task, in_what_follows_a_task]
)
def test_a_bug_anywhere_is_told_and_the_window_goes_on(
    crashes: Crashes, window: MainWindow, qtbot: QtBot, misbehave: Callable[[MainWindow], None]
) -> None:
    misbehave(window)
    dialog = the_dialog(qtbot)
    assert "Something went wrong inside jcdesk" in said(dialog)
    text = report(dialog)
    assert "BugError: [address] [hidden] [hidden]" in text
    assert "in fail" in text
    assert "jcdesk: " in text
    for canary in (ANNA, "anna.petrova@", KEY, HASH):
        assert canary not in text
    go_on(qtbot)
    look_up(qtbot, window, "vera@example.com")
    assert verdict(window) == "Subscribed in 1 group, the only one"


def test_the_thread_of_a_bug_is_named(crashes: Crashes, window: MainWindow, qtbot: QtBot) -> None:
    in_a_thread(window)
    assert "thread: a-worker" in report(the_dialog(qtbot))


def test_the_report_can_be_copied(crashes: Crashes, window: MainWindow, qtbot: QtBot) -> None:
    in_a_slot(window)
    dialog = the_dialog(qtbot)
    click(dialog, "Copy report")
    assert QApplication.clipboard().text() == report(dialog)


def test_escape_goes_on_and_return_too(crashes: Crashes, clock: Clock, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        clock.now += 2 * QUIET
        QTimer.singleShot(0, fail)
        QTest.keyClick(the_dialog(qtbot), key)
        qtbot.waitUntil(lambda: not dialogs())


Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BadModel(QAbstractTableModel):
    """Fails for every cell."""

    asked = 0

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 3

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 3

    def data(self, index: Index, role: int = 0) -> object:
        self.asked += 1
        raise BugError(role)


class BadPainter(QWidget):
    """Fails to paint."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted += 1
        raise BugError

    def was_painted(self, times: int) -> Callable[[], bool]:
        return lambda: self.painted >= times


def test_a_table_that_fails_for_every_cell_opens_one_dialog(crashes: Crashes, qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    model = BadModel(view)
    view.setModel(model)
    view.show()
    dialog = the_dialog(qtbot)
    qtbot.waitUntil(lambda: model.asked > 6)
    assert len(dialogs()) == 1
    assert report(dialog).count("BugError") == 1 + report(dialog).count("raise BugError")
    view.hide()


def test_painting_that_keeps_failing_is_told_once_while_it_does(
    crashes: Crashes, clock: Clock, qtbot: QtBot
) -> None:
    widget = BadPainter()
    qtbot.addWidget(widget)
    widget.show()
    go_on(qtbot)
    told = widget.painted
    for times in range(1, 6):
        clock.now += QUIET / 2
        widget.update()
        qtbot.waitUntil(widget.was_painted(told + times))
    assert dialogs() == []
    clock.now += 2 * QUIET
    widget.update()
    go_on(qtbot)
    widget.hide()


def test_bugs_that_follow_are_added_to_the_open_dialog(crashes: Crashes, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    dialog = the_dialog(qtbot)
    for number in range(MOST + 3):
        crashes.take(Bug(f"place {number}", "MainThread", "Traceback of another bug"))
    qtbot.waitUntil(lambda: f"{MOST + 3} more errors followed." in said(dialog))
    assert len(dialogs()) == 1
    assert report(dialog).count("Traceback") == MOST
    dialog.close()


def test_quit_ends_the_program_with_exit_code_1(
    crashes: Crashes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    QTimer.singleShot(0, fail)
    click(the_dialog(qtbot), "Quit jcdesk")
    assert codes == [1]


def test_a_bug_is_logged_once_and_redacted(
    crashes: Crashes, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.CRITICAL):
        for _ in range(3):
            QTimer.singleShot(0, fail)
        the_dialog(qtbot)
    (record,) = [record for record in caplog.records if record.name == "jcdesk.desktop.support.crash"]
    assert "BugError" in record.getMessage()
    assert KEY not in record.getMessage()


def test_a_bug_in_the_dialog_itself_opens_no_further_one(
    crashes: Crashes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bad_paint(_self: CrashDialog, _event: QPaintEvent) -> None:
        raise BugError("while painting the dialog")

    monkeypatch.setattr(CrashDialog, "paintEvent", bad_paint, raising=False)
    QTimer.singleShot(0, fail)
    dialog = the_dialog(qtbot)
    qtbot.waitUntil(lambda: "while painting the dialog" in report(dialog))
    assert len(dialogs()) == 1


def test_a_dialog_that_was_open_can_be_used_afterwards(
    crashes: Crashes, window: MainWindow, qtbot: QtBot
) -> None:
    other = QDialog(window)
    other.open()
    QTimer.singleShot(0, fail)
    the_dialog(qtbot)
    assert isinstance(QApplication.activeModalWidget(), CrashDialog)
    go_on(qtbot)
    assert QApplication.activeModalWidget() is other
    other.close()


def test_a_bug_in_a_lookup_ends_the_waiting(
    crashes: Crashes, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def misread(*_: object) -> None:
        fail()

    monkeypatch.setattr("jcdesk.justclick.answers.read_subscriber", misread)
    window.page.bar.box.setText(ANNA)
    click(window, "Look up")
    go_on(qtbot)
    assert verdict(window) == "Stopped"
    find(window, "Look up", QWidget)
    monkeypatch.undo()
    look_up(qtbot, window, ANNA)
    assert table(window).model().rowCount() == 7


def test_what_the_world_does_wrong_opens_no_dialog(
    crashes: Crashes, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("error-1", "error-4", "error-999", "unsigned", "forged", "portal", "busy", "broken"):
        look_up(qtbot, window, f"{name}@demo.example")

    def untrusted(*_: object) -> None:
        raise CertificateError("acme.justclick.io", "certificate has expired")

    monkeypatch.setattr("jcdesk.justclick.answers.read_subscriber", untrusted)
    look_up(qtbot, window, ANNA)
    assert verdict(window).startswith("The certificate of acme.justclick.io")
    assert dialogs() == []


def test_without_a_window_a_bug_is_told_on_standard_error_and_ends_the_program(
    desk: Desk, capsys: pytest.CaptureFixture[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    redaction = Redaction()
    redaction.hide(KEY)
    with Crashes(Support(redaction)):
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: codes == [1])
    told = capsys.readouterr().err
    assert "BugError: [address] [hidden] [hidden]" in told
    assert dialogs() == []


def test_a_dialog_goes_with_the_window(crashes: Crashes, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    the_dialog(qtbot)
    crashes.show_no_more()
    qtbot.waitUntil(lambda: not dialogs())


def test_the_gate_lets_a_bug_through_again_once_it_was_quiet(clock: Clock) -> None:
    gate = Gate(clock)
    assert gate.lets("here")
    assert gate.lets("there")
    clock.now = QUIET
    assert not gate.lets("here")
    clock.now = 2 * QUIET
    assert not gate.lets("here")
    clock.now = 3 * QUIET + 0.1
    assert gate.lets("here")
