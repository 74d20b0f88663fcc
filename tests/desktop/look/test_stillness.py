"""What moves by itself is seen."""

from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.look.judges import moving


def test_what_moves_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = QProgressBar(window)
    bar.setAccessibleName("Busy")
    bar.setRange(0, 0)
    window.show()
    assert moving(window) == ["Busy"]
