"""The lists of this user: a folder with one journal each."""

import secrets
from collections.abc import Callable, Iterator
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
_OF_SQLITE = ("-wal", "-shm", "-journal")
_BESIDE = (*_OF_SQLITE, _PART, *(f"{_PART}{ending}" for ending in _OF_SQLITE))


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
        moment = self._now().strftime("%Y%m%d-%H%M%S-%f")
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
        with locked(path, PATIENCE):
            _remove(path)
        _forget_lock(path)

    def tidy(self) -> None:
        """Remove what was left where a program ended in the middle of beginning or removing a list.

        Also what those have left beside it who looked at a list while it was removed.
        """
        for path in {path for ending in (*_BESIDE, ".lock") for path in self._missing(ending)}:
            # Somebody may be beginning it, or have done so by now.
            with suppress(JournalError), locked(path):
                if path.exists():
                    continue
                _remove(path)
            _forget_lock(path)

    def _missing(self, ending: str) -> Iterator[Path]:
        """The journals that are not there, though something is that belongs beside them."""
        for beside in self._folder.glob(f"*{_ENDING}{ending}"):
            path = beside.with_name(beside.name.removesuffix(ending))
            if not path.exists():
                yield path

    def _look_at(self, path: Path) -> Kept | Unreadable:
        try:
            # It may begin to be asked, or come to its end, while it is read.
            running = is_locked(path)
            with open_database(path) as connection, typed_errors(path):
                about, state = about_in(connection), state_in(connection)
            return Kept(path, about, state, running or is_locked(path))
        except JournalError as error:
            return Unreadable(path, error)


def _remove(path: Path) -> None:
    """Remove a list that is locked."""
    with typed_errors(path):
        # From here on it is no list, whatever happens: alone it might lack the last answers.
        with suppress(FileNotFoundError):
            path.replace(path.with_name(f"{path.name}{_PART}"))
        for ending in _BESIDE:
            path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)


def _forget_lock(path: Path) -> None:
    with suppress(OSError):
        lock_of(path).unlink(missing_ok=True)


def same_list(one: About, other: About) -> bool:
    """Whether both have the same addresses for the same account."""
    return _essence(one) == _essence(other)


def _essence(about: About) -> tuple[str, ...]:
    return about.digest, about.place.lower(), about.login.lower(), about.shard
