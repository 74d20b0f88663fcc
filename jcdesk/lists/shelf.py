"""The lists of this user: a folder with one journal each."""

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jcdesk.lists.collecting import AddressList
from jcdesk.lists.database import open_database, typed_errors
from jcdesk.lists.errors import JournalError
from jcdesk.lists.journal import About, State, about_in, create_journal, state_in
from jcdesk.lists.lock import PATIENCE, is_locked, lock_of, locked
from jcdesk.system.private import make_private

_ENDING = ".jclist"
_PART = ".part"
_BESIDE = ("-wal", "-shm", "-journal", _PART)


@dataclass(frozen=True, slots=True)
class Kept:
    """A list on the shelf, and whether some jcdesk is asking it now."""

    path: Path
    about: About
    state: State
    running: bool


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file on the shelf that cannot be used; it stays there until its user removes it."""

    path: Path
    error: JournalError


class Shelf:
    """The lists in `folder`, which is made when the first list is. `now` gives the time in UTC."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._folder = folder
        self._now = now

    def add(self, about: About, read: AddressList) -> Path:
        """Begin a list; returns the path of its journal. Raises JournalError."""
        moment = self._now().strftime("%Y%m%d-%H%M%S")
        path = self._folder / f"{moment}-{secrets.token_hex(4)}{_ENDING}"
        with typed_errors(path):
            make_private(self._folder)
        with locked(path, PATIENCE):
            create_journal(path, about, read)
        return path

    def lists(self) -> list[Kept | Unreadable]:
        """All lists, the newest first."""
        paths = sorted(self._folder.glob(f"*{_ENDING}"), reverse=True)
        return [self._look_at(path) for path in paths]

    def remove(self, path: Path) -> None:
        """Remove a list and everything that it knew. Raises ListBusyError while it is asked; JournalError."""
        self._remove(path, PATIENCE)

    def _remove(self, path: Path, patience: float) -> None:
        with locked(path, patience), typed_errors(path):
            # From here on it is no list, whatever happens: alone it might lack the last answers.
            with suppress(FileNotFoundError):
                path.replace(path.with_name(f"{path.name}{_PART}"))
            for ending in _BESIDE:
                path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
        with suppress(OSError):
            lock_of(path).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Remove what was left where a program ended in the middle of beginning or removing a list."""
        for lock in self._folder.glob(f"*{_ENDING}.lock"):
            path = lock.with_name(lock.name.removesuffix(".lock"))
            if not path.exists():
                with suppress(JournalError):
                    self._remove(path, 0.0)

    def _look_at(self, path: Path) -> Kept | Unreadable:
        try:
            # It may begin to be asked, or come to its end, while it is read.
            running = is_locked(path)
            with open_database(path) as connection, typed_errors(path):
                about, state = about_in(connection), state_in(connection)
            return Kept(path, about, state, running or is_locked(path))
        except JournalError as error:
            return Unreadable(path, error)


def same_list(one: About, other: About) -> bool:
    """Whether both have the same addresses for the same account."""
    return _essence(one) == _essence(other)


def _essence(about: About) -> tuple[str, ...]:
    return about.digest, about.place.lower(), about.login.lower(), about.shard
