"""What later starts say to the window that is open, once they have found its socket."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from jcdesk.desktop.instance.errand import LONGEST_LINE, UNDERSTOOD, BadErrandError, Errand

_NOT_UNDERSTOOD = b"?\n"

_TIME_TO_SPEAK = 2000
"""Milliseconds that a visitor has from connecting to leaving."""

_MOST_VISITORS = 16

_log = logging.getLogger(__name__)


class Visitors(QObject):
    """Lets later starts in by one socket, and lets nothing that they send do harm."""

    spoke = Signal(object)
    """An Errand. Its start has been answered already and is no longer waited for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._admit)

    def expect(self, socket: str | int) -> str:
        """Let them in by a new socket of this name, or one that listens; how it is found. Raises OSError."""
        if not self._server.listen(socket):
            raise OSError(self._server.errorString())
        return self._server.fullServerName()

    def close(self) -> None:
        """Let nobody in any more; safe to call twice."""
        self._server.close()

    @Slot()
    def _admit(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self.findChildren(_Visitor)) >= _MOST_VISITORS:
                socket.abort()
                socket.deleteLater()
                continue
            visitor = _Visitor(socket, self)
            visitor.spoke.connect(self.spoke)
            visitor.hear()


class _Visitor(QObject):
    """One connection, from its coming to its going, which does not take long whatever the other side does."""

    spoke = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        socket.setParent(self)
        self._socket = socket
        socket.setReadBufferSize(LONGEST_LINE)
        socket.readyRead.connect(self.hear)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(_TIME_TO_SPEAK, self, self._show_out)

    @Slot()
    def hear(self) -> None:
        """Read what has come, and answer once it is a line."""
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() >= LONGEST_LINE:
                self._refuse()
            return
        self._socket.readyRead.disconnect(self.hear)
        try:
            errand = Errand.from_line(bytes(self._socket.readLine(LONGEST_LINE).data()))
        except BadErrandError:
            self._refuse()
            return
        self._answer(UNDERSTOOD)
        self.spoke.emit(errand)

    def _refuse(self) -> None:
        _log.warning("What a visitor said is no errand")
        self._answer(_NOT_UNDERSTOOD)

    def _answer(self, line: bytes) -> None:
        self._socket.write(line)
        self._socket.flush()
        self._socket.disconnectFromServer()

    @Slot()
    def _show_out(self) -> None:
        self._socket.abort()
        self.deleteLater()
