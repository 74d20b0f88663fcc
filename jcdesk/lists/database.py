"""Journals as SQLite databases: their form, how they are opened, and what can go wrong with them."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from errno import ENOENT
from functools import cache
from pathlib import Path, PurePath
from urllib.parse import quote

from jcdesk.lists import orders
from jcdesk.lists.coding import CodingError
from jcdesk.lists.errors import (
    DamagedJournalError,
    JournalAccessError,
    JournalError,
    JournalFullError,
    OtherVersionError,
)

VERSION = 1

APPLICATION = 0x6A63646B
"""What marks a database as ours: "jcdk"."""

# Texts that the service or a file wrote may hold half a surrogate pair, which is no text to SQLite; those
# few are kept as bytes. `status` and `outcome` are places in the order of `Status` and of `OUTCOMES`. A
# group is its ID: `same` is the number of the first row with it, whatever its title was later.
_SCHEMA = """
CREATE TABLE list (
    name TEXT NOT NULL, made_at INTEGER NOT NULL, account TEXT NOT NULL, login TEXT NOT NULL,
    place TEXT NOT NULL, shard TEXT NOT NULL, line_count INTEGER NOT NULL, digest TEXT NOT NULL,
    earlier TEXT NOT NULL, fault TEXT
);
CREATE TABLE address (row INTEGER PRIMARY KEY, text NOT NULL, line INTEGER NOT NULL);
CREATE TABLE left_out (line INTEGER NOT NULL, text NOT NULL, fault TEXT, first_line INTEGER);
CREATE TABLE answer (
    row INTEGER PRIMARY KEY, asked_at INTEGER NOT NULL, outcome INTEGER NOT NULL, fault TEXT,
    status_0 INTEGER NOT NULL, status_1 INTEGER NOT NULL, status_2 INTEGER NOT NULL,
    status_3 INTEGER NOT NULL, status_4 INTEGER NOT NULL, status_5 INTEGER NOT NULL
);
CREATE TABLE mailing_group (
    number INTEGER PRIMARY KEY, same INTEGER NOT NULL, id NOT NULL, title NOT NULL, UNIQUE (id, title)
);
CREATE TABLE membership (
    row INTEGER NOT NULL, position INTEGER NOT NULL, number INTEGER NOT NULL, status INTEGER NOT NULL,
    status_raw, subscribed_at INTEGER, subscribed_raw TEXT NOT NULL, PRIMARY KEY (row, position)
) WITHOUT ROWID;
"""

_Object = tuple[str, str, str, str | None]
"""Kind, name and table of a table, index, trigger or view, and the statement that made it."""

_NO_VALUE = (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError)


@contextmanager
def new_database(path: Path) -> Iterator[sqlite3.Connection]:
    """A database that appears at `path` with all that the block writes, or not at all.

    Only this user can read it. Raises JournalError.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with typed_errors(path):
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            with closing(sqlite3.connect(part, isolation_level=None)) as connection:
                connection.executescript(
                    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                    f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; BEGIN;{_SCHEMA}"
                )
                yield connection
                connection.execute("COMMIT")
                # Not by whoever opens it first: that cannot be done while somebody else looks at it.
                connection.execute("PRAGMA journal_mode = WAL")
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.rename(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def open_database(path: Path, *, whole: bool = False) -> Iterator[sqlite3.Connection]:
    """The database at `path`, for one thread; it must be there. Raises JournalError.

    With `whole` every page of it is looked at first, so that nothing is written to one that is damaged.
    """
    with typed_errors(path):
        if not path.is_file():
            raise FileNotFoundError(ENOENT, os.strerror(ENOENT))
        connection = connect(path, "rw")
    with closing(connection):
        with typed_errors(path):
            _check(connection, path)
            if whole:
                _check_pages(connection, path)
            _prepare(connection)
        yield connection


def connect(path: Path, mode: str, patience: float = 5.0) -> sqlite3.Connection:
    """A connection to the database that is at `path`, "ro" or "rw"; nothing is read yet.

    It waits `patience` seconds for others who hold the database. Raises OSError.
    """
    try:
        return sqlite3.connect(
            uri_of(path.absolute(), mode), uri=True, timeout=patience, isolation_level=None
        )
    except sqlite3.OperationalError as error:
        # The same code that says of a query that a table is missing.
        raise OSError(str(error)) from error


def uri_of(path: PurePath, mode: str) -> str:
    """The absolute `path` as SQLite wants it; it takes the server of a Windows share for part of the path."""
    name = path.as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(os.fsencode(name), safe='/:')}?mode={mode}"


def _check(connection: sqlite3.Connection, path: Path) -> None:
    # A file of a stranger's may be anything. What SQLite itself advises for that, and none of it costs time.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise DamagedJournalError(path)
    if version != VERSION:
        raise OtherVersionError(path, version)
    # Nor a trigger or a view in place of a table: those would run, and could run for ever.
    if _objects_in(connection) not in _own_objects():
        raise DamagedJournalError(path)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedJournalError(path)


def _prepare(connection: sqlite3.Connection) -> None:
    # What is deleted is overwritten; answers are added while others read.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # Pages that wait beside the database, 16 MB: to bring them in waits for the disk.
    connection.execute("PRAGMA wal_autocheckpoint = 4000")


def _objects_in(connection: sqlite3.Connection) -> list[_Object]:
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name").fetchall()


@cache
def _own_objects() -> tuple[list[_Object], list[_Object]]:
    """What a journal is made of, without kept orders and with them.

    Word for word as SQLite keeps it: to lay out a statement anew changes it.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_SCHEMA)
        bare = _objects_in(connection)
        for statement in orders.SCHEMA:
            connection.execute(statement)
        return bare, _objects_in(connection)


@contextmanager
def typed_errors(path: Path) -> Iterator[None]:
    """Within the block, what the database and the system raise becomes a JournalError."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.DatabaseError as error:
        raise _typed(error, path) from error
    except (CodingError, UnicodeDecodeError) as error:
        # The second where SQLite complains of damage and quotes it.
        raise DamagedJournalError(path) from error
    except OSError as error:
        raise JournalAccessError(path, error.strerror or str(error)) from error


@contextmanager
def decoding(path: Path) -> Iterator[None]:
    """The same, where values become what they stand for: one that stands for nothing is damage."""
    with typed_errors(path):
        try:
            yield
        except _NO_VALUE as error:
            raise DamagedJournalError(path) from error


def _typed(error: sqlite3.DatabaseError, path: Path) -> JournalError:
    if not hasattr(error, "sqlite_errorcode"):
        # Python's own: a text that is none.
        return DamagedJournalError(path)
    if error.sqlite_errorcode == sqlite3.SQLITE_IOERR_SHMSIZE:
        # What readers and writers share lies beside the database, and takes 32 KB.
        return JournalFullError(path)
    # The lowest byte is the kind of the failure, the others say more about it.
    match error.sqlite_errorcode & 0xFF:
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_ERROR:
            # The last of these: a table or column that every journal has is missing.
            return DamagedJournalError(path)
        case sqlite3.SQLITE_FULL:
            return JournalFullError(path)
        case _:
            return JournalAccessError(path, str(error))
