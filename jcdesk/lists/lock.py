"""One jcdesk at a time asks a list, and a list that is asked is not removed."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jcdesk.lists.database import typed_errors
from jcdesk.lists.errors import ListBusyError


@contextmanager
def locked(path: Path, patience: float = 0.0) -> Iterator[None]:
    """Within the block nobody else holds the list at `path`. Raises ListBusyError and JournalError.

    It waits `patience` seconds for whoever holds it: looking whether a list is asked takes a moment, too.

    The lock is that of an empty SQLite database beside the list: the same on every system, gone with its
    process however that ends, and no hindrance to those who read the list.
    """
    with typed_errors(path):
        lock = lock_of(path)
        os.close(os.open(lock, os.O_CREAT | os.O_RDONLY, 0o600))
        connection = sqlite3.connect(lock, timeout=patience, isolation_level=None)
    try:
        with typed_errors(path):
            try:
                # Nothing is ever written, so a full disk need not keep anybody from removing lists.
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                raise ListBusyError(path) from error
        yield
    finally:
        connection.close()


def lock_of(path: Path) -> Path:
    """The file that the lock of the list at `path` is held on."""
    return path.with_name(f"{path.name}.lock")
