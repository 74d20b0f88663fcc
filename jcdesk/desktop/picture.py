"""A picture of the window as a file, for `--screenshot`."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.main_window import MainWindow

_TIME_TO_PAINT = 150
"""Milliseconds after which everything that was about to be painted is."""


def take_picture(window: MainWindow, path: Path, *, expect_answer: bool) -> None:
    """Save the window to `path` as PNG, once a lookup is answered if one is expected, and leave.

    The program ends with exit code 1 where the file cannot be written.
    """

    def save() -> None:
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
        saved = window.grab().save(str(path), "PNG")
        QApplication.exit(0 if saved else 1)

    def soon() -> None:
        QTimer.singleShot(_TIME_TO_PAINT, save)

    if expect_answer:
        window.page.answered.connect(soon)
    else:
        soon()
