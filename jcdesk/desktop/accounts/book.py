"""The accounts that the window knows: the user's own, and the demo while it is looked at."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from jcdesk.accounts.accounts import Account, AccountsFile, check_distinct
from jcdesk.demo.server import DemoServer
from jcdesk.system.settings import Preferences

_COLOURS = ("#2F6FDE", "#0E8A5F", "#C2571A", "#8A4FD3", "#B32D5E", "#0B7C99", "#7A6A12", "#5B6472", "#3D8B2F")
_DEMO_COLOUR = "#8B93A1"


@dataclass(frozen=True, slots=True)
class Entry:
    """An account with its colour; `demo` tells the made-up one from the user's own."""

    account: Account
    colour: str
    demo: bool = False


class AccountBook(QObject):
    """Which accounts there are and which one is asked; every change is saved at once."""

    changed = Signal()
    """Accounts have come, gone or changed."""

    def __init__(self, file: AccountsFile, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._preferences = preferences
        self._own: tuple[Account, ...] = ()
        self._demo: DemoServer | None = None
        self._current: Entry | None = None

    def load(self) -> None:
        """Read the accounts and choose the one used last. Raises AccountsFileError; then there are none."""
        self._own = self._file.load()
        by_name = {account.name: number for number, account in enumerate(self._own)}
        entries = self.entries
        if entries:
            self._current = entries[by_name.get(self._preferences.now.account, 0)]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The user's own accounts in their order, then the demo if it was started."""
        own = [Entry(account, _COLOURS[n % len(_COLOURS)]) for n, account in enumerate(self._own)]
        if self._demo is not None:
            demo = Account(self.tr("Demo"), self._demo.login, self._demo.url)
            own.append(Entry(demo, _DEMO_COLOUR, demo=True))
        return tuple(own)

    @property
    def current(self) -> Entry | None:
        """The account that is asked, if there is any."""
        return self._current

    def choose(self, place: int) -> None:
        """Ask the account at `place` of the entries from now on."""
        self._current = self.entries[place]
        if not self._current.demo:
            self._preferences.change(account=self._current.account.name)
        self.changed.emit()

    def start_demo(self) -> DemoServer:
        """Start the demo's service if it does not run, and choose the demo. Raises OSError."""
        if self._demo is None:
            server = DemoServer()
            server.start()
            self._demo = server
        self.choose(len(self.entries) - 1)
        return self._demo

    @property
    def demo(self) -> DemoServer | None:
        """The demo's service, if it was started."""
        return self._demo

    def check(self, account: Account, instead_of: Account | None) -> None:
        """See whether `account` may be kept. Raises AccountFaultError."""
        check_distinct(self._with(account, instead_of))

    def keep(self, account: Account, instead_of: Account | None) -> None:
        """Add `account`, or put it in the place of another, and choose it.

        Raises AccountFaultError and AccountsFileError; then nothing has changed.
        """
        accounts = self._with(account, instead_of)
        self._file.save(accounts)
        self._own = accounts
        self.choose(accounts.index(account))

    def remove(self, account: Account) -> None:
        """Remove `account`. Raises AccountsFileError; then nothing has changed."""
        accounts = tuple(other for other in self._own if other != account)
        self._file.save(accounts)
        self._own = accounts
        self._current = self.entries[0] if self.entries else None
        self.changed.emit()

    def close(self) -> None:
        """Stop the demo's service."""
        if self._demo is not None:
            self._demo.stop()
            self._demo = None

    def _with(self, account: Account, instead_of: Account | None) -> tuple[Account, ...]:
        if instead_of is None:
            return (*self._own, account)
        return tuple(account if other == instead_of else other for other in self._own)
