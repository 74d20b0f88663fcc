"""The accounts that the window knows: the user's own, and the demo while it is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jcdesk.accounts.accounts import Account, AccountsFile, check_distinct
from jcdesk.accounts.colours import coloured, first_unused
from jcdesk.desktop.accounts import palette
from jcdesk.system.settings import Preferences

if TYPE_CHECKING:
    from jcdesk.accounts.sharing import Merged
    from jcdesk.demo.server import DemoServer


@dataclass(frozen=True, slots=True)
class Entry:
    """An account and what it looks like (`#RRGGBB`); `demo` tells the made-up one from the user's own."""

    account: Account
    look: str
    demo: bool = False


class AccountBook(QObject):
    """Which accounts there are and which one is asked; every change is saved at once.

    Each change begins with what is in the file by then: the command line may have added to it.
    """

    changed = Signal()
    """Accounts have come, gone or changed, or another one is asked."""

    switched = Signal()
    """Sent after `changed` where what is asked is not what was asked before, so that its answers are void."""

    def __init__(self, file: AccountsFile, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._preferences = preferences
        self._own: tuple[Account, ...] = ()
        self._demo: DemoServer | None = None
        self._asked: Account | None = None

    def load(self) -> None:
        """Read the accounts and choose the one used last. Raises AccountsFileError; then there are none."""
        self._own = self._fresh()
        by_name = {account.name: account for account in self._own}
        last = by_name.get(self._preferences.now.account)
        self._asked = last or next(iter(self._own), None)

    @property
    def own(self) -> tuple[Account, ...]:
        """The user's own accounts, in their order, each with its colour."""
        return self._own

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The user's own accounts, then the demo if it was started."""
        entries = [Entry(account, palette.look(account.colour)) for account in self._own]
        if self._demo is not None:
            # Nobody is harmed by whoever asks the demo fast.
            demo = Account(self.tr("Demo"), self._demo.login, self._demo.url, pace=0.0)
            entries.append(Entry(demo, palette.DEMO, demo=True))
        return tuple(entries)

    @property
    def current(self) -> Entry | None:
        """The account that is asked, if there is any."""
        asked = self._asked
        if asked is None:
            return None
        # Not by its name: the demo has another one in another language.
        return next((entry for entry in self.entries if entry.account.place == asked.place), None)

    @property
    def unused_colour(self) -> str:
        """The colour for the next account."""
        return first_unused(account.colour for account in self._own)

    def choose(self, place: int) -> None:
        """Ask the account at `place` of the entries from now on."""
        if self.entries[place] != self.current:
            self._ask(self.entries[place].account)

    def start_demo(self) -> "DemoServer":
        """Start the demo's service if it does not run, and choose the demo. Raises OSError."""
        # Whoever has an account never needs it.
        from jcdesk.demo.server import DemoServer  # noqa: PLC0415

        if self._demo is None:
            server = DemoServer()
            server.start()
            self._demo = server
        self.choose(len(self.entries) - 1)
        return self._demo

    @property
    def demo(self) -> "DemoServer | None":
        """The demo's service, if it was started."""
        return self._demo

    @property
    def examples(self) -> tuple[tuple[str, str], ...]:
        """Addresses to try in the demo, each with a word about it; none while another account is asked."""
        demo, current = self._demo, self.current
        if demo is None or current is None or not current.demo:
            return ()
        # Whoever has an account never needs the demo's server.
        from jcdesk.demo.server import Shows  # noqa: PLC0415

        words = {
            Shows.MANY_GROUPS: self.tr("in many groups"),
            Shows.ONE_GROUP: self.tr("in one group"),
            Shows.NO_GROUPS: self.tr("in no group"),
            Shows.NOT_FOUND: self.tr("not in the account"),
            Shows.COULD_NOT_ASK: self.tr("an error"),
        }
        return tuple((example.address, words[example.shows]) for example in demo.examples)

    def check(self, account: Account, instead_of: Account | None) -> None:
        """See whether `account` may be kept. Raises AccountFaultError and AccountsFileError."""
        check_distinct(self._with(account, instead_of))

    def keep(self, account: Account, instead_of: Account | None) -> None:
        """Add `account`, or put it in the place of another, and choose it.

        Raises AccountFaultError and AccountsFileError; then nothing has changed.
        """
        self._save(self._with(account, instead_of))
        self._ask(account)

    def remove(self, account: Account) -> None:
        """Remove `account`, if it is there. Raises AccountsFileError; then nothing has changed."""
        self._save(tuple(other for other in self._fresh() if other != account))
        if account == self._asked:
            self._ask(next((entry.account for entry in self.entries), None))
        else:
            self.changed.emit()

    def take_in(self, others: Sequence[Account]) -> "Merged":
        """Add those of `others` that are not here yet. Raises AccountsFileError; then nothing has changed."""
        from jcdesk.accounts.sharing import merge  # noqa: PLC0415 - as with the demo

        merged = merge(self._fresh(), others)
        if merged.came:
            self._save(merged.accounts)
        if self._asked is None and self._own:
            self._ask(self._own[0])
        else:
            self.changed.emit()
        return merged

    def begin_anew(self) -> Path:
        """Put a file that cannot be used aside, and say where. Raises AccountsFileError."""
        return self._file.set_aside()

    def close(self) -> None:
        """Stop the demo's service."""
        if self._demo is not None:
            self._demo.stop()
            self._demo = None

    def _fresh(self) -> tuple[Account, ...]:
        return coloured(self._file.load())

    def _with(self, account: Account, instead_of: Account | None) -> tuple[Account, ...]:
        accounts = self._fresh()
        if instead_of not in accounts:
            return (*accounts, account)
        return tuple(account if other == instead_of else other for other in accounts)

    def _save(self, accounts: tuple[Account, ...]) -> None:
        accounts = coloured(accounts)
        self._file.save(accounts)
        self._own = accounts

    def _ask(self, account: Account | None) -> None:
        before, self._asked = self._asked, account
        if account is not None and account in self._own:
            self._preferences.change(account=account.name)
        self.changed.emit()
        # Whatever else an account has may change without making another one of it.
        if (before and before.place) != (account and account.place):
            self.switched.emit()
