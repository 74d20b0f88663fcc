"""Reads rows of an open journal, also while it is written: those of one moment, until it is interrupted."""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any, Self

from jcdesk.lists.database import decoding, open_database, typed_errors
from jcdesk.lists.errors import JournalAccessError

_PAGE = 500


class JournalReader:
    """The rows of the journal at `path`, for the thread that opened it; `interrupt` is for any.

    Every method raises JournalError; iterators do while they are read.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self._interrupted = False

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Self]:
        """What reads the journal at `path`."""
        with open_database(path) as connection:
            yield cls(connection, path)

    def interrupt(self) -> None:
        """Let what another thread is asking here fail with JournalAccessError, and all that it asks later."""
        self._interrupted = True
        # What has come to its end meanwhile is closed.
        with suppress(sqlite3.ProgrammingError):
            self.connection.interrupt()

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Within the block, the journal stays as it is for whoever reads it here, also while it is written.

        Moments may be within one another: the outermost holds.
        """
        if self.connection.in_transaction:
            yield
            return
        with typed_errors(self.path):
            self.connection.execute("BEGIN")
        try:
            yield
            with typed_errors(self.path):
                self.connection.execute("COMMIT")
        except BaseException:
            # SQLite may have given it up already, as it does where somebody stops to read lines halfway and
            # the journal is closed: Python ends that block when nobody holds on to it any more, much later.
            with suppress(sqlite3.ProgrammingError):
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
            raise

    def execute(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Ask, for a caller within `typed_errors` or `decoding`: what SQLite raises is left as it is."""
        self._go_on()
        return self.connection.execute(sql, values)

    def keys(self, sql: str, values: Sequence[object] = ()) -> "array[int]":
        """The numbers in the one column of a result."""
        with decoding(self.path):
            return array("Q", chain.from_iterable(self.execute(sql, values)))

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Any]:
        """The rows of a result, of which no more than a page is in memory."""
        return chain.from_iterable(self._pages(sql, values))

    def _pages(self, sql: str, values: Sequence[object]) -> Iterator[list[Any]]:
        with typed_errors(self.path):
            cursor = self.execute(sql, values)
        while True:
            self._go_on()
            with typed_errors(self.path):
                page = cursor.fetchmany(_PAGE)
            if not page:
                return
            yield page

    def _go_on(self) -> None:
        # The database forgets between two questions that it was interrupted.
        if self._interrupted:
            raise JournalAccessError(self.path, "interrupted")
