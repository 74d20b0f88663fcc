"""Brings what is written to a file to the disk, where a loss of power leaves it alone."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Condition, Event, Thread

if sys.platform == "darwin":
    import fcntl

_REST = 0.1
"""Seconds between two syncs in the background: what they cost, and what a loss of power could then."""


class Syncing:
    """For a file that somebody else writes; used in one thread.

    What its own thread could not bring to the disk is told by whatever is called next.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR)
        if sys.platform != "win32":
            _sync_folder(path.parent)
        self._condition = Condition()
        self._thread: Thread | None = None
        self._wanted = False
        self._closing = Event()
        self._error: OSError | None = None

    def sync(self) -> None:
        """Return when all that is written by now is on the disk. Raises OSError."""
        self._raise_error()
        _sync_file(self._descriptor)

    def sync_soon(self) -> None:
        """Begin to bring all that is written by now to the disk. Raises OSError."""
        self._raise_error()
        with self._condition:
            self._wanted = True
            self._condition.notify()
        if self._thread is None:
            self._thread = Thread(target=self._work, name="jcdesk-sync")
            self._thread.start()

    def finish(self) -> None:
        """Return when all that is written is on the disk; nothing may follow. Raises OSError."""
        self._end_thread()
        self._raise_error()

    def close(self) -> None:
        """Let go of the file, also where `finish` was not called."""
        self._end_thread()
        os.close(self._descriptor)

    def _end_thread(self) -> None:
        with self._condition:
            self._closing.set()
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            while self._take():
                _sync_file(self._descriptor)
                self._closing.wait(_REST)
        except OSError as error:
            self._error = error

    def _take(self) -> bool:
        """Wait until there is something to do; whether there is."""
        with self._condition:
            self._condition.wait_for(lambda: self._wanted or self._closing.is_set())
            wanted, self._wanted = self._wanted, False
            return wanted

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error


def _sync_file(descriptor: int) -> None:
    if sys.platform == "darwin":
        # There, what is synced may still be in the memory of the disk itself. Not every disk knows of it.
        with suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    """Bring the names of new files to the disk, where folders can be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
