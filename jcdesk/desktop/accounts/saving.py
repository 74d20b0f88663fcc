"""Saves what the account dialog hands over: first the account, then its key."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from jcdesk.accounts.accounts import Account, AccountFaultError, AccountsFileError, BrokenAccountsError
from jcdesk.accounts.errors import OldKeyStaysError, VaultError
from jcdesk.accounts.vault import Kept, Vault, place_of
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.accounts.keeping import KeyKeeper
from jcdesk.desktop.accounts.kit import Kit
from jcdesk.desktop.widgets.buttons import Actions


class AccountSaving(QObject):
    """Puts the dialog's account in the place of `old`, or beside the others, and closes the dialog.

    The account is in the file before the keyring is asked, so that it is there whatever the keyring does, and
    though the program may end meanwhile. What is being written stays when the dialog is stopped or closed.
    """

    kept = Signal(object)
    """All is saved, and the key is kept in this way, a Kept."""

    def __init__(self, kit: Kit, dialog: AccountDialog, old: Account | None) -> None:
        super().__init__(dialog)
        self._kit, self._services = kit, kit.services
        self._dialog = dialog
        self._old = old
        self._saved = old
        self._wish: _Wish | None = None
        self._writing = False
        self._keeper = KeyKeeper(kit.services, dialog, self)
        self._keeper.kept.connect(self._end)
        kit.book.disk_awaited.connect(self._tell_disk_awaited)
        kit.book.disk_answered.connect(self._forget_disk)
        dialog.submitted.connect(self._save)
        dialog.stopped.connect(self._forget)

    @Slot(object, str)
    def _save(self, account: Account, key: str) -> None:
        self._wish = _Wish(account, key)
        self._dialog.show_saving()
        # Until what was wanted before is in the file or is not, nobody knows in whose place this one comes.
        if not self._writing:
            self._write(self._wish)

    @Slot()
    def _forget(self) -> None:
        self._wish = None

    def _write(self, wish: "_Wish") -> None:
        self._writing = True
        self._kit.book.keep(
            wish.account,
            self._saved,
            lambda _accounts: self._go_on(wish),
            lambda error: self._fail(wish, error),
        )

    def _go_on(self, wish: "_Wish") -> None:
        self._saved = wish.account
        if not self._end_write(wish):
            return
        old, account, key = self._old, wish.account, wish.key
        if old is not None and not key and place_of(old) == place_of(account):
            self._dialog.accept()
            return
        known = key or (self._services.keys.vault.known(old) if old else None) or ""
        self._keeper.keep(
            account,
            known,
            lambda vault: _store(vault, old, account, key),
            self.tr("The account is saved, its key is not."),
        )

    def _fail(self, wish: "_Wish", error: Exception) -> None:
        wanted = self._end_write(wish)
        if not isinstance(error, AccountFaultError | AccountsFileError):
            # Our own bug: the dialog goes on, and whoever reports bugs is told.
            if wanted:
                self._dialog.stop()
            raise error
        if wanted and isinstance(error, AccountFaultError):
            self._dialog.point_out(error)
        elif wanted and isinstance(error, AccountsFileError):
            self._explain(error, wish)
        elif self._wish is None:
            # Whoever has left the dialog since thinks that it is saved.
            self._kit.explain(error, wish.account)

    def _end_write(self, wish: "_Wish") -> bool:
        """Go on to what is wanted instead of `wish` by now; tells whether `wish` still is.

        Where nothing is wanted any more, the dialog may have gone.
        """
        self._writing = False
        if self._wish is not None and self._wish is not wish:
            self._write(self._wish)
        return self._wish is wish

    @Slot()
    def _tell_disk_awaited(self) -> None:
        if self._writing and self._wish is not None:
            self._dialog.notice.say(self._services.words.accounts.waiting())

    @Slot()
    def _forget_disk(self) -> None:
        if self._writing:
            self._dialog.notice.clear()

    def _explain(self, error: AccountsFileError, wish: "_Wish") -> None:
        offers: Actions = ()
        if isinstance(error, BrokenAccountsError):
            offers = ((self.tr("Begin a new list"), lambda: self._begin_anew(wish)),)
        explanation = self._services.words.errors.explain(error)
        self._services.support.tell(self._dialog, explanation, error, wish.account, offers)

    def _begin_anew(self, wish: "_Wish") -> None:
        self._wish = wish
        self._writing = True
        self._dialog.show_saving()
        self._kit.book.begin_anew(
            lambda _path: self._write(wish) if self._end_write(wish) else None,
            lambda error: self._fail(wish, error),
        )

    @Slot(object)
    def _end(self, kept: Kept) -> None:
        self._dialog.accept()
        self.kept.emit(kept)


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """What the dialog has handed over."""

    account: Account
    key: str


def _store(vault: Vault, old: Account | None, new: Account, key: str) -> Kept:
    """Keep a new key, or move the old one along when the account has moved. Runs in the keyring's thread.

    Raises VaultError: OldKeyStaysError where only the last step failed.
    """
    kept = vault.set(new, key or vault.require(old or new))
    if old is not None and place_of(old) != place_of(new):
        try:
            vault.remove(old)
        except VaultError as error:
            raise OldKeyStaysError from error
    return kept
