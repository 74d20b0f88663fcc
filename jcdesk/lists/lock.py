"""One jcdesk at a time asks a list, and a list that is asked is not removed.

The lock is that of an empty SQLite database beside the list: the same on every system, gone with its process
however that ends, and no hindrance to those who read the list.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock

from jcdesk.lists.database import connect, typed_errors
from jcdesk.lists.errors import ListBusyError

PATIENCE = 0.5
"""Seconds that somebody who needs a list waits for others who only look whether it is asked."""

_making = Lock()


@contextmanager
def locked(path: Path, patience: float = 0.0) -> Iterator[None]:
    """Within the block nobody else holds the list at `path`. Raises ListBusyError and JournalError.

    It waits `patience` seconds for whoever holds it: looking whether a list is asked takes a moment, too.
    """
    with typed_errors(path):
        lock = lock_of(path)
        _make(lock)
        connection = sqlite3.connect(lock, timeout=patience, isolation_level=None)
    with closing(connection):
        with typed_errors(path), _busy(path):
            # Nothing is ever written, so a full disk need not keep anybody from removing lists.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("BEGIN EXCLUSIVE")
        yield


def is_locked(path: Path) -> bool:
    """Whether somebody holds the list at `path`. Others may look at the same time. Raises JournalError."""
    lock = lock_of(path)
    if not lock.exists():
        return False
    try:
        with typed_errors(path), _busy(path), closing(connect(lock, "ro", patience=0.0)) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except ListBusyError:
        return True
    return False


def lock_of(path: Path) -> Path:
    """The file that the lock of the list at `path` is held on."""
    return path.with_name(f"{path.name}.lock")


def _make(lock: Path) -> None:
    # Whoever closes a file lets go of all locks that his process has on it, those of SQLite too. So it is
    # opened here only where it is new, and nobody else goes on to SQLite meanwhile.
    with _making, suppress(FileExistsError):
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_RDONLY, 0o600))


@contextmanager
def _busy(path: Path) -> Iterator[None]:
    """Within the block, a database that somebody holds is a list that is asked."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        raise ListBusyError(path) from error
