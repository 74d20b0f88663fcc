"""When it has to be said that something is waited for."""

from PySide6.QtCore import QObject, Qt, QTimer

_WAIT_BEFORE_SAYING_SO = 300
"""Milliseconds: what is there sooner would only flicker."""


class Patience(QTimer):
    """Goes off once, where what was begun with `start` lets its user wait."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=_WAIT_BEFORE_SAYING_SO)
        # Qt's ordinary timers may be early by a twentieth.
        self.setTimerType(Qt.TimerType.PreciseTimer)
