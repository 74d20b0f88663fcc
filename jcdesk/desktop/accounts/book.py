"""The accounts that the window knows: the user's own, and the demo while it is looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.colours import coloured, first_unused
from jcdesk.desktop.accounts import palette
from jcdesk.desktop.tasks import Tasks, let_be, raise_again
from jcdesk.desktop.widgets.patience import Patience
from jcdesk.system.settings import Preferences

if TYPE_CHECKING:
    from jcdesk.accounts.sharing import Merged
    from jcdesk.demo.server import DemoServer

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class AccountEntry:
    """An account and what it looks like (`#RRGGBB`); `demo` tells the made-up one from the user's own."""

    account: Account
    look: str
    demo: bool = False


class AccountBook(QObject):
    """Which accounts there are and which one is asked. A change counts once it is in the file.

    It is written by one of `writes`, which do one thing after the other, and begins with what is in the file
    by then: the command line may have changed that, and waits meanwhile. Whoever wants it is told by `done`,
    or by `failed` why nothing has changed.
    """

    changed = Signal()
    """Accounts have come, gone or changed, or another one is asked."""

    switched = Signal()
    """Sent after `changed` where what is asked is not what was asked before, so that its answers are void."""

    disk_awaited = Signal()
    """The disk lets one wait for a change."""

    disk_answered = Signal()
    """A change that was waited for is over."""

    def __init__(self, file: AccountsFile, writes: Tasks, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        self._writes = writes
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
    def entries(self) -> tuple[AccountEntry, ...]:
        """The user's own accounts, then the demo if it was started."""
        entries = [AccountEntry(account, palette.look(account.colour)) for account in self._own]
        if self._demo is not None:
            # Nobody is harmed by whoever asks the demo fast.
            demo = Account(self.tr("Demo"), self._demo.login, self._demo.url, pace=0.0)
            entries.append(AccountEntry(demo, palette.DEMO, demo=True))
        return tuple(entries)

    @property
    def current(self) -> AccountEntry | None:
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

    def keep(
        self,
        account: Account,
        instead_of: Account | None,
        done: Callable[[object], None] = let_be,
        failed: Callable[[Exception], None] = raise_again,
    ) -> None:
        """Add `account`, or put it in the place of another, and choose it.

        Fails with AccountFaultError and AccountsFileError.
        """

        def kept(accounts: tuple[Account, ...]) -> None:
            self._own = accounts
            self._ask(account)
            done(accounts)

        self._write(lambda: self._changed(partial(_with, account, instead_of)), kept, failed)

    def remove(
        self,
        account: Account,
        done: Callable[[object], None] = let_be,
        failed: Callable[[Exception], None] = raise_again,
    ) -> None:
        """Remove `account`, if it is there. Fails with AccountsFileError."""

        def removed(accounts: tuple[Account, ...]) -> None:
            self._own = accounts
            if self._asked is not None and self._asked.place == account.place:
                self._ask(next((entry.account for entry in self.entries), None))
            else:
                self.changed.emit()
            done(accounts)

        self._write(lambda: self._changed(partial(_without, account)), removed, failed)

    def take_in(
        self,
        others: Sequence[Account],
        done: Callable[["Merged"], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Add those of `others` that are not here yet. Fails with AccountsFileError."""
        from jcdesk.accounts.sharing import merge  # noqa: PLC0415 - as with the demo

        def add() -> "Merged":
            with self._file.alone():
                merged = merge(self._fresh(), others)
                return replace(merged, accounts=self._saved(merged.accounts)) if merged.came else merged

        def added(merged: "Merged") -> None:
            if merged.came:
                self._own = merged.accounts
            if self._asked is None and self._own:
                self._ask(self._own[0])
            else:
                self.changed.emit()
            done(merged)

        self._write(add, added, failed)

    def begin_anew(self, done: Callable[[object], None], failed: Callable[[Exception], None]) -> None:
        """Put a file that cannot be used aside. Fails with AccountsFileError."""
        self._write(self._file.set_aside, done, failed)

    def close(self) -> None:
        """Stop the demo's service, and tell nothing more."""
        for patience in self.findChildren(Patience):
            patience.stop()
        if self._demo is not None:
            self._demo.stop()
            self._demo = None

    def _fresh(self) -> tuple[Account, ...]:
        return coloured(self._file.load())

    def _changed(self, change: Callable[[Sequence[Account]], Sequence[Account]]) -> tuple[Account, ...]:
        with self._file.alone():
            return self._saved(change(self._fresh()))

    def _saved(self, accounts: Sequence[Account]) -> tuple[Account, ...]:
        accounts = coloured(accounts)
        self._file.save(accounts)
        return accounts

    def _write(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        patience = Patience(self)
        patience.timeout.connect(self.disk_awaited)

        def end(call: Callable[[], None]) -> None:
            if not patience.isActive():
                self.disk_answered.emit()
            patience.stop()
            patience.deleteLater()
            call()

        self._writes.run(
            work, lambda result: end(lambda: done(result)), lambda error: end(lambda: failed(error))
        )
        patience.start()

    def _ask(self, account: Account | None) -> None:
        before, self._asked = self._asked, account
        if account is not None and account in self._own:
            self._preferences.change(account=account.name)
        self.changed.emit()
        # Whatever else an account has may change without making another one of it.
        if (before and before.place) != (account and account.place):
            self.switched.emit()


def _with(account: Account, instead_of: Account | None, accounts: Sequence[Account]) -> tuple[Account, ...]:
    places = [other.place for other in accounts]
    # Not by its name: it may have got another one since whoever changes it has seen it.
    if instead_of is None or instead_of.place not in places:
        return (*accounts, account)
    place = places.index(instead_of.place)
    return (*accounts[:place], account, *accounts[place + 1 :])


def _without(account: Account, accounts: Sequence[Account]) -> tuple[Account, ...]:
    return tuple(other for other in accounts if other.place != account.place)
