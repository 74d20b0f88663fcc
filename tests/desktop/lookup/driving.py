"""A file saved from the page for one subscriber, as a person does."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from jcdesk.desktop.main_window import MainWindow


def answer_yes() -> None:
    """Press Yes in the message box that is open, or look again at the next turn."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        QTest.mouseClick(box.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton)
    else:
        QTimer.singleShot(10, answer_yes)


def save_as(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Type `path` into the open file dialog and press Save, then wait until the window says how it went."""

    def dialog_is_up() -> bool:
        return isinstance(QApplication.activeModalWidget(), QFileDialog)

    qtbot.waitUntil(dialog_is_up)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    if path.exists():
        # Qt asks whether to replace the file in a loop of its own, within the click.
        QTimer.singleShot(0, answer_yes)
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    news = window.page.news

    def has_said_how_it_went() -> bool:
        # Where it takes a moment, it offers to cancel meanwhile.
        buttons = [button for button in news.findChildren(QAbstractButton) if button.isVisible()]
        return news.isVisible() and "Cancel" not in [button.text() for button in buttons]

    qtbot.waitUntil(has_said_how_it_went)
