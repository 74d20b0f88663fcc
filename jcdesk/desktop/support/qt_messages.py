"""Qt's own messages, written to the log like everything else."""

import logging
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("qt")


@contextmanager
def qt_messages_in_log() -> Iterator[None]:
    """Log what Qt says, in any of its threads, until the block ends.

    Before Qt ends the process by itself (no display can be opened), its last words go to standard error too:
    the warnings before them say why.
    """
    qInstallMessageHandler(_Handler().take)
    try:
        yield
    finally:
        # Qt still talks while it is taken apart, and Python is not there to listen any more.
        qInstallMessageHandler(None)


class _Handler:
    def __init__(self) -> None:
        self._last: deque[str] = deque(maxlen=5)

    def take(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        # An exception would surface wherever Qt was when it had something to say.
        try:
            level = _LEVELS.get(kind, logging.WARNING)
            _log.log(level, "%s: %s", context.category or "default", message)
            if level >= logging.WARNING:
                self._last.append(message.strip())
            if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:
                sys.stderr.write("".join(f"jcdesk: {text}\n" for text in self._last))
        except Exception:  # noqa: BLE001, S110 # nosec B110 # there is nobody to tell
            pass
