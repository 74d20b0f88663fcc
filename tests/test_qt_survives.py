"""PySide6 6.12.0 aborts CPython 3.11 after some hundred signals: docs/decisions/0002-qt-version.md."""

import os
import subprocess
import sys

_MANY_CALLS = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Source(QObject):
    happened = Signal(object)

application = QApplication([])
source, label, received = Source(), QLabel(), []
source.happened.connect(received.append)
for number in range(5_000):
    source.happened.emit(number)
for number in range(20_000):
    label.setText(str(number))
print(len(received), label.text())
"""


def test_qt_survives_thousands_of_signals_and_calls() -> None:
    finished = subprocess.run(
        [sys.executable, "-c", _MANY_CALLS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (finished.returncode, finished.stdout) == (0, "5000 19999\n"), finished.stderr
