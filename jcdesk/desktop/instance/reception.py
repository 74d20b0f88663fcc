"""The one window and later starts: these hand their errand over to it, through a socket of this user's own.

A start sends an errand as one line and the window answers with a line. Where the socket is says the note in
the lock that the window holds. docs/decisions/0005-one-window.md tells why it is done so.
"""

import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from jcdesk.system.lock import FileLock
from jcdesk.system.private import is_private

if TYPE_CHECKING:
    from jcdesk.desktop.instance.visitors import Visitors

_MOST_WAITING = 50
"""Starts that may knock before they are let in."""

_log = logging.getLogger(__name__)


class Reception(QObject):
    """Takes errands from later starts while the window is open.

    What Qt does with sockets is loaded when the first of them knocks: most windows see none, and it is large.
    """

    arrived = Signal(object)
    """An Errand. Its start has been answered already and is no longer waited for."""

    def __init__(self, lock: FileLock, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where the program's settings are."""
        super().__init__(parent)
        self._lock = lock
        self._folder = folder
        self._temporary: TemporaryDirectory[str] | None = None
        self._door: socket.socket | None = None
        self._place: Path | None = None
        self._knocks: QSocketNotifier | None = None
        self._visitors: Visitors | None = None

    def open(self) -> None:
        """Begin to listen if the lock is held.

        Where that is not possible the lock is released: then each start has a window of its own.
        """
        if not self._lock.held:
            return
        try:
            self._lock.leave_note(self._listen())
        except OSError as error:
            self._give_up(error)

    def close(self) -> None:
        """Take no more errands; safe to call twice."""
        if self._knocks is not None:
            self._knocks.setEnabled(False)
        if self._door is not None:
            self._door.close()
        if self._visitors is not None:
            self._visitors.close()
        if self._place is not None:
            self._place.unlink(missing_ok=True)
            self._place = None
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def _listen(self) -> str:
        """Open a socket, and say how it is found. Raises OSError."""
        if sys.platform == "win32":
            # Pipes lie in no folder; nobody can guess this name and take it before us.
            return self._let_in(f"jcdesk-{os.urandom(16).hex()}")
        self._door, self._place = self._open_door()
        self._knocks = QSocketNotifier(self._door.fileno(), QSocketNotifier.Type.Read, self)
        self._knocks.activated.connect(self._answer_door)
        return str(self._place)

    @Slot()
    def _answer_door(self) -> None:
        assert self._knocks is not None  # noqa: S101 - it has called this
        assert self._door is not None  # noqa: S101 - it is what that looks at
        self._knocks.setEnabled(False)
        try:
            self._let_in(self._door.detach())
        except OSError as error:
            self._give_up(error)

    def _let_in(self, door: str | int) -> str:
        from jcdesk.desktop.instance.visitors import Visitors  # noqa: PLC0415

        self._visitors = Visitors(self)
        self._visitors.spoke.connect(self.arrived)
        return self._visitors.expect(door)

    def _give_up(self, error: OSError) -> None:
        _log.warning("Later starts cannot hand over: %s", error)
        self.close()
        self._lock.release()

    def _open_door(self) -> tuple[socket.socket, Path]:
        """A socket that listens, and where. Raises OSError where there is no place for one."""
        trouble = OSError()
        for place in self._places():
            try:
                return _door(place), place
            except OSError as error:
                trouble = error
        raise trouble

    def _places(self) -> Iterator[Path]:
        """Where no other user can come to the socket, the best first. Raises OSError."""
        runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
        if runtime.is_absolute() and is_private(runtime):
            # Windows with other settings lie in the same folder: what the system tells folders apart by.
            settings = self._folder.stat()
            yield runtime / f"jcdesk-{settings.st_dev:x}-{settings.st_ino:x}"
        own = self._folder / "window"
        with suppress(OSError):
            own.mkdir(exist_ok=True)
            own.chmod(0o700)
        if is_private(own):
            yield own / "socket"
        # The path of a socket has some hundred bytes at most, and there are longer ones of homes.
        self._temporary = TemporaryDirectory(prefix="jcdesk-")
        yield Path(self._temporary.name) / "socket"


def _door(place: Path) -> socket.socket:
    """A socket at `place` that listens, for this user alone. Raises OSError."""
    door = socket.socket(socket.AF_UNIX)
    try:
        # What is left behind by a window that was killed is replaced.
        place.unlink(missing_ok=True)
        door.bind(str(place))
        # Before anybody can connect.
        place.chmod(0o700)
        door.listen(_MOST_WAITING)
    except BaseException:
        door.close()
        raise
    return door
