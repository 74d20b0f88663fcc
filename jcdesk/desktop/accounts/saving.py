"""Saves what the account dialog hands over: the account at once, then its key."""

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
    though the program may end meanwhile.
    """

    kept = Signal(object)
    """All is saved, and the key is kept in this way, a Kept."""

    def __init__(self, kit: Kit, dialog: AccountDialog, old: Account | None) -> None:
        super().__init__(dialog)
        self._kit = kit
        self._dialog = dialog
        self._old = old
        self._saved = old
        self._keeper = KeyKeeper(kit, dialog, self)
        self._keeper.kept.connect(self._end)
        dialog.submitted.connect(self._save)

    @Slot(object, str)
    def _save(self, account: Account, key: str) -> None:
        try:
            self._kit.book.keep(account, self._saved)
        except AccountFaultError as error:
            self._dialog.point_out(error)
            return
        except AccountsFileError as error:
            self._explain(error, account, key)
            return
        self._saved = account
        old = self._old
        if old is not None and not key and place_of(old) == place_of(account):
            self._dialog.accept()
            return
        known = key or (self._kit.keys.vault.known(old) if old else None) or ""
        self._keeper.keep(
            account,
            known,
            lambda vault: _store(vault, old, account, key),
            self.tr("The account is saved, its key is not."),
        )

    def _explain(self, error: AccountsFileError, account: Account, key: str) -> None:
        offers: Actions = ()
        if isinstance(error, BrokenAccountsError):
            offers = ((self.tr("Begin a new list"), lambda: self._begin_anew(account, key)),)
        explanation = self._kit.words.errors.explain(error)
        self._dialog.explain(explanation, offers, self._kit.support.details_of(explanation, error, account))

    def _begin_anew(self, account: Account, key: str) -> None:
        try:
            self._kit.book.begin_anew()
        except AccountsFileError as error:
            self._explain(error, account, key)
        else:
            self._save(account, key)

    @Slot(object)
    def _end(self, kept: Kept) -> None:
        self._dialog.accept()
        self.kept.emit(kept)


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
