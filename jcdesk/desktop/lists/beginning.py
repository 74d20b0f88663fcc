"""From addresses to a list that is kept and can be asked."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from jcdesk.desktop.accounts.book import AccountEntry
from jcdesk.desktop.lists.owners import place_of
from jcdesk.desktop.tasks import Tasks
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.journal import About, digest_of
from jcdesk.lists.results import Results
from jcdesk.lists.shelf import Shelf


class Beginning(QObject):
    """Keeps new lists, one at a time: a million addresses take a while, and once is enough."""

    changed = Signal()
    """`possible` is otherwise."""

    begun = Signal(object, object)
    """The list at this Path is kept, and can be asked in this Account."""

    failed = Signal(Exception)
    """A list cannot be kept, or not be read to be asked again: a JournalError, or a bug of ours."""

    def __init__(self, shelf: Shelf, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._tasks = tasks
        self._possible = True

    @property
    def possible(self) -> bool:
        """Whether none is about to begin."""
        return self._possible

    def begin(self, entry: AccountEntry, name: str, read: AddressList) -> None:
        """Keep these addresses as a list that is asked in the account of `entry`, if that is possible."""
        self._keep(entry, name, lambda: read, "")

    def begin_again(self, entry: AccountEntry, name: str, path: Path) -> None:
        """Do so with the addresses of the list at `path`, which the new one is compared with."""

        def read() -> AddressList:
            with Results.opened(path) as results:
                return results.as_read()

        self._keep(entry, name, read, path.name)

    def _keep(self, entry: AccountEntry, name: str, read: Callable[[], AddressList], earlier: str) -> None:
        if not self._possible:
            return
        account, now = entry.account, datetime.now(UTC)

        def keep() -> Path:
            found = read()
            who = account.name, account.login, place_of(entry)
            about = About(name, now, *who, "", found.line_count, digest_of(found.addresses), earlier)
            return self._shelf.add(about, found)

        def kept(path: Path) -> None:
            self._let_begin(possible=True)
            self.begun.emit(path, account)

        def failed(error: Exception) -> None:
            self._let_begin(possible=True)
            self.failed.emit(error)

        self._let_begin(possible=False)
        self._tasks.run(keep, kept, failed)

    def _let_begin(self, *, possible: bool) -> None:
        self._possible = possible
        self.changed.emit()
