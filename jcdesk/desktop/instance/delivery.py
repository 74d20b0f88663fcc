"""A later start hands its errand over to the window that is open."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer
from PySide6.QtNetwork import QLocalSocket

from jcdesk.desktop.instance.errand import UNDERSTOOD, Errand, NoAnswerError
from jcdesk.system.private import is_private

_TIME_TO_ANSWER = 3000
"""Milliseconds after which a window that does not answer is taken to hang."""

_Error = QLocalSocket.LocalSocketError


def deliver(errand: Errand, name: str) -> bool:
    """Hand `errand` over to the window whose socket is called `name`; False where it is there no more.

    Raises NoAnswerError. Needs that there is no application object yet, and leaves none.
    """
    if not _is_ours(name):
        return False
    application = QCoreApplication(["jcdesk"])
    try:
        return _exchange(errand, name)
    finally:
        application.shutdown()


def _exchange(errand: Errand, name: str) -> bool:
    deadline = QDeadlineTimer(_TIME_TO_ANSWER)
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_TIME_TO_ANSWER):
        if socket.error() in {_Error.ServerNotFoundError, _Error.ConnectionRefusedError}:
            return False
        raise NoAnswerError
    _let_it_come_to_the_front()
    socket.write(errand.to_line())
    while not socket.canReadLine():
        if not socket.waitForReadyRead(deadline.remainingTime()):
            if deadline.hasExpired():
                raise NoAnswerError
            return False
    if socket.readLine().data() != UNDERSTOOD:
        raise NoAnswerError
    return True


def _is_ours(name: str) -> bool:
    return sys.platform == "win32" or is_private(Path(name).parent)


def _let_it_come_to_the_front() -> None:
    """On Windows only the program that the user has just started may bring another's window to the front."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
