"""What is asked before the window closes while a file is being saved."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.atomic import atomic_write
from tests.desktop.accounts.driving import choose_file, dialog, no_dialog
from tests.desktop.driving import click, look_up, said


@pytest.fixture
def gate() -> Iterator[Event]:
    """Shut as long as the disk takes nothing more."""
    gate = Event()
    yield gate
    gate.set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


@pytest.fixture
def save(desk: Desk, window: MainWindow, gate: Event, folder: Path) -> Callable[[str], None]:
    """Saves a file of this name as slowly as the disk is."""

    def write(path: Path, tell: Callable[[float], None]) -> None:
        with atomic_write(path) as file:
            file.write(b"half")
            while not gate.wait(0.01):
                tell(0.5)
            file.write(b" and half")

    def save(name: str) -> None:
        desk._lookup._files.save(name, write)
        choose_file(folder / name)
        # Whoever answers the file dialog's questions is not to answer ours.
        QApplication.processEvents()

    return save


def answer(words: str) -> None:
    [button] = [one for one in dialog(QMessageBox).findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_closing_asks_first_while_a_file_is_saved(
    window: MainWindow, save: Callable[[str], None], folder: Path, qtbot: QtBot
) -> None:
    save("one.csv")
    window.close()
    assert window.isVisible()
    question = dialog(QMessageBox)
    assert question.text() == "Stop saving and close jcdesk?"
    assert question.informativeText() == "“one.csv” is not finished and would not be saved."
    answer("Keep saving")
    assert window.isVisible()
    save("two.csv")
    window.close()
    assert dialog(QMessageBox).informativeText() == "2 files are not finished and would not be saved."
    answer("Stop and close")
    qtbot.waitUntil(lambda: not window.isVisible())
    qtbot.waitUntil(lambda: list(folder.iterdir()) == [])


def test_a_lookup_that_begins_takes_no_file_s_progress_away(
    window: MainWindow, save: Callable[[str], None], gate: Event, qtbot: QtBot
) -> None:
    save("one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(window))
    look_up(qtbot, window, "vera@example.com")
    assert "Saving " in said(window)
    gate.set()
    qtbot.waitUntil(lambda: "Saved: " in said(window))
    assert "Saving " not in said(window)


def test_a_file_that_is_saved_or_given_up_asks_nothing(
    window: MainWindow, save: Callable[[str], None], gate: Event, folder: Path, qtbot: QtBot
) -> None:
    save("one.csv")
    qtbot.waitUntil(lambda: "Saving " in said(window))
    click(window.page, "Cancel")
    qtbot.waitUntil(lambda: list(folder.iterdir()) == [])
    gate.set()
    save("two.csv")
    qtbot.waitUntil(lambda: "Saved: " in said(window))
    window.close()
    assert not window.isVisible()
    assert no_dialog()
    assert [path.name for path in folder.iterdir()] == ["two.csv"]
