"""Says that the window that is open already does not answer."""

import os
import stat
import sys

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox

from jcdesk.desktop.app import make_application
from jcdesk.desktop.language import speak
from jcdesk.desktop.look.theme import Theme
from jcdesk.system.paths import config_folder
from jcdesk.system.settings import Preferences, SettingsFile
from jcdesk.words.arrivals import ArrivalWords

_TIME_TO_READ = 30_000
"""Milliseconds after which the box goes by itself: whoever started jcdesk may wait for its end."""


def tell_no_answer() -> int:
    """Say so on the standard error output and, where nobody reads that, in a box. Returns the exit code."""
    preferences = Preferences(SettingsFile(config_folder() / "settings.json"))
    words = ArrivalWords(QCoreApplication.translate)
    if _is_read():
        speak(QCoreApplication(["jcdesk"]), preferences.now.language)
        print(f"jcdesk: {words.no_answer()}", file=sys.stderr)  # noqa: T201 - what this output is for
        return 1
    Theme(make_application(preferences), preferences.now.theme)
    box = QMessageBox(QMessageBox.Icon.Warning, "jcdesk", words.no_answer())
    box.addButton(QMessageBox.StandardButton.Ok).setIcon(QIcon())
    QTimer.singleShot(_TIME_TO_READ, box.close)
    box.exec()
    return 1


def _is_read() -> bool:
    """Whether a person at a terminal or another program reads what is written to standard error.

    Started from a menu it goes into the system's journal, or nowhere.
    """
    if sys.stderr is None:
        return False
    return sys.stderr.isatty() or stat.S_ISFIFO(os.fstat(sys.stderr.fileno()).st_mode)
