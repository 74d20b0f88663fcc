"""The one window and later starts: these hand their errand over to it, through a socket of this user's own.

A start sends an errand as one line and the window answers with a line. Where the socket is says the note in
the lock that the window holds. docs/decisions/0005-one-window.md tells why it is done so.
"""

import hashlib
import logging
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from jcdesk.desktop.instance.errand import LONGEST_LINE, BadErrandError, Errand, NoAnswerError
from jcdesk.system.lock import FileLock

_UNDERSTOOD = b"ok\n"
_NOT_UNDERSTOOD = b"?\n"

_TIME_TO_ANSWER = 3000
"""Milliseconds after which a window that does not answer is taken to hang."""

_TIME_TO_SPEAK = 2000
"""Milliseconds that a visitor has from connecting to leaving."""

_MOST_VISITORS = 16

_Error = QLocalSocket.LocalSocketError

_log = logging.getLogger(__name__)


class Reception(QObject):
    """Takes errands from later starts while the window is open, and lets nothing that they send do harm."""

    arrived = Signal(object)
    """An Errand. Its start has been answered already and is no longer waited for."""

    def __init__(self, lock: FileLock, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where the program's settings are."""
        super().__init__(parent)
        self._lock = lock
        self._folder = folder
        self._temporary: TemporaryDirectory[str] | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._admit)

    def open(self) -> None:
        """Begin to listen if the lock is held.

        Where that is not possible the lock is released: then each start has a window of its own.
        """
        if not self._lock.held:
            return
        try:
            self._listen()
        except OSError as error:
            _log.warning("Later starts cannot hand over: %s", error)
            self.close()
            self._lock.release()

    def close(self) -> None:
        """Take no more errands; safe to call twice."""
        self._server.close()
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def _listen(self) -> None:
        # What is left behind by a window that was killed is replaced.
        if not any(self._server.listen(name) for name in self._names()):
            raise OSError(self._server.errorString())
        self._lock.leave_note(self._server.fullServerName())

    def _names(self) -> Iterator[str]:
        """Names for the socket where no other user can come to it, the best first. Raises OSError."""
        if sys.platform == "win32":
            # Pipes lie in no folder; nobody can guess this name and take it before us.
            yield f"jcdesk-{secrets.token_hex(16)}"
            return
        runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
        if runtime.is_absolute() and _is_private(runtime):
            # Windows with other settings lie in the same folder.
            settings = hashlib.sha256(os.fsencode(self._folder.resolve())).hexdigest()
            yield str(runtime / f"jcdesk-{settings[:16]}")
        own = self._folder / "window"
        with suppress(OSError):
            own.mkdir(exist_ok=True)
            own.chmod(0o700)
        if _is_private(own):
            yield str(own / "socket")
        # The path of a socket has some hundred bytes at most, and there are longer ones of homes.
        self._temporary = TemporaryDirectory(prefix="jcdesk-")
        yield str(Path(self._temporary.name) / "socket")

    @Slot()
    def _admit(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self.findChildren(_Visitor)) >= _MOST_VISITORS:
                socket.abort()
                socket.deleteLater()
                continue
            visitor = _Visitor(socket, self)
            visitor.spoke.connect(self.arrived)
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
        self._answer(_UNDERSTOOD)
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
    if socket.readLine().data() != _UNDERSTOOD:
        raise NoAnswerError
    return True


def _is_ours(name: str) -> bool:
    return sys.platform == "win32" or _is_private(Path(name).parent)


def _is_private(folder: Path) -> bool:
    """Whether `folder` belongs to this user and nobody else can come to what is in it. Not for Windows."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077


def _let_it_come_to_the_front() -> None:
    """On Windows only the program that the user has just started may bring another's window to the front."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
