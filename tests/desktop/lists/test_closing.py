"""What is asked before the window closes while a list is asked."""

from collections.abc import Callable
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
from tests.desktop.accounts.driving import choose_file, dialog
from tests.desktop.lists.driving import MANY, start_held
from tests.desktop.lists.service import People


def answer(words: str) -> None:
    [button] = [one for one in dialog(QMessageBox).findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("saving", [False, True], ids=["a list alone", "a file besides"])
def test_closing_the_window_asks_first_while_a_list_is_asked(
    desk: Desk, window: MainWindow, qtbot: QtBot, service: People, tmp_path: Path, saving: bool
) -> None:
    gate = Event()

    def write(path: Path, tell: Callable[[float], None]) -> None:
        with atomic_write(path):
            while not gate.wait(0.01):
                tell(0.5)

    files = tmp_path / "files"
    files.mkdir()
    start_held(qtbot, window, service, MANY)
    if saving:
        desk.lists._files.save("people.csv", write)
        choose_file(files / "people.csv")
        # Whoever answers the file dialog's questions is not to answer ours.
        QApplication.processEvents()
    window.close()
    assert window.isVisible()
    question = dialog(QMessageBox)
    assert question.text() == "Stop asking and close jcdesk?"
    file = " “people.csv” is not finished and would not be saved." if saving else ""
    list_ = "Nothing is lost: the list goes on from here when you want it to."
    assert question.informativeText() == f"{list_}{file}"
    answer("Keep asking")
    assert window.isVisible()
    window.close()
    answer("Stop and close")
    qtbot.waitUntil(lambda: not window.isVisible())
    qtbot.waitUntil(lambda: list(files.iterdir()) == [])
    gate.set()
