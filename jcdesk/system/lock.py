"""A lock on a file that at most one process holds, and that ends with it however it ends."""

import os
import sys
import time
from pathlib import Path

from jcdesk.system.private import make_private

_ENOUGH = 1 << 16
"""Bytes of the longest note."""

_PAUSE = 0.005
"""Seconds until a lock that another holds is wanted again."""

_LOCKED_BYTE = 1 << 30
"""Windows locks ranges of bytes and lets nobody read them: far behind the note."""


class FileLock:
    """The operating system's own lock on the file `path`, with a note for those who do not get it.

    The system frees it when its holder is gone, killed or not, so no lock is ever stale. The file stays:
    were it removed, two processes could hold locks on two files of one name.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether the lock is ours."""
        return self._file is not None

    def take(self, *, keep_note: bool = False) -> bool:
        """Take the lock, unless another holds it; whether it is ours now.

        The note is empty then, or with `keep_note` as whoever held the lock last has left it. Raises OSError
        where no lock can be had: a folder that must not be written, a file system without.
        """
        if self.held:
            return True
        make_private(self._path.parent)
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            taken = _try_to_lock(file)
        except OSError:
            os.close(file)
            raise
        if not taken:
            os.close(file)
            return False
        self._file = file
        if not keep_note:
            self.leave_note("")
        return True

    def wait(self, patience: float, *, keep_note: bool = False) -> bool:
        """Take the lock as soon as nobody holds it, within `patience` seconds; whether it is ours now.

        For the rest it is like `take`.
        """
        end = time.monotonic() + patience
        while not self.take(keep_note=keep_note):
            if time.monotonic() >= end:
                return False
            time.sleep(_PAUSE)
        return True

    def leave_note(self, note: str) -> None:
        """Tell the others `note`; only while the lock is held."""
        assert self._file is not None  # noqa: S101 - only the holder leaves notes
        text = note.encode("utf-8", "surrogateescape")
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, text)
        # Cut only then: who is killed in between, or finds the disk full, leaves no file without a note.
        os.ftruncate(self._file, len(text))

    def read_note(self) -> str:
        """The note of who holds the lock, or held it last.

        While it is written, and where that was broken off, the end of a longer one may be behind it.
        """
        try:
            with self._path.open("rb") as file:
                return file.read(_ENOUGH).decode("utf-8", "surrogateescape")
        except OSError:
            return ""

    def release(self) -> None:
        """Let others have the lock; safe to call twice."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(file: int) -> bool:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _try_to_lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
