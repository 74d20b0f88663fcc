"""Adding, changing and removing accounts and their keys: opens the dialogs and does what they are told."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringAbsentError, VaultError
from jcdesk.accounts.vault import Kept
from jcdesk.desktop.accounts.kit import Kit
from jcdesk.desktop.widgets.buttons import Actions
from jcdesk.desktop.widgets.question import Question, ask


class AccountEditing(QObject):
    """What the user does to the current account, or to a new one. The demo has nothing to change."""

    key_entered = Signal()
    """The current account has a key now."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.services.window)
        self._kit, self._services = kit, kit.services

    @Slot()
    def add(self) -> None:
        """Ask for a new account."""
        self._open(None)

    @Slot()
    def change(self) -> None:
        """Let the user change the current account."""
        self._open(self._own())

    @Slot(bool)
    def enter_key(self, keep: bool) -> None:  # noqa: FBT001 - a slot
        """Ask for the current account's key, to `keep` in the keyring or for this run only."""
        account = self._own()
        if account is None:
            return
        # The window is there sooner when its dialogs are loaded where they are opened.
        from jcdesk.desktop.accounts.keeping import KeyKeeper  # noqa: PLC0415
        from jcdesk.desktop.accounts.key_dialog import KeyDialog  # noqa: PLC0415

        dialog = KeyDialog(
            self._services.theme, self._services.words.errors, account, self._services.window, keep=keep
        )
        keeper = KeyKeeper(self._services, dialog, dialog)

        def take(key: str, keep: bool) -> None:  # noqa: FBT001 - a slot
            if keep:
                keeper.keep(account, key, lambda vault: vault.set(account, key))
            else:
                self._services.keys.keep_for_session(account, key)
                dialog.accept()

        dialog.submitted.connect(take)
        keeper.kept.connect(dialog.accept)
        keeper.kept.connect(self._tell_kept)
        dialog.accepted.connect(self.key_entered)
        self._show(dialog)

    @Slot()
    def keep_key(self) -> None:
        """Put a key that is for this run only into the keyring after all."""
        account = self._own()
        if account is None:
            return

        def kept(where: Kept) -> None:
            if where is Kept.SESSION:
                self._kit.explain(KeyringAbsentError(), account)
                return
            text = self.tr("The key of “{name}” is in the keyring now.").format(name=account.name)
            self._kit.notice().say(text, "success")

        self._services.keys.ask(
            lambda vault: vault.set(account, vault.require(account)),
            kept,
            lambda error: self._explain(error, account, ((self.tr("Try again"), self.keep_key),)),
            self._tell_waiting,
        )

    @Slot()
    def remove(self) -> None:
        """Remove the current account and its key, once the user has confirmed."""
        account = self._own()
        if account is None:
            return
        more = self.tr("Its secret key is removed from the keyring too. Nothing changes at the service.")
        if self._kit.is_asked(account):
            stops = self.tr("A list of this account is being asked: it stops. Its answers stay here.")
            more = f"{stops}\n{more}"
        question = Question(
            self.tr("Remove account"),
            self.tr("Remove “{name}” from this computer?").format(name=account.name),
            more,
            self.tr("Remove"),
            self.tr("Cancel"),
        )
        ask(self._services.window, question, lambda: self._remove(account))

    def _own(self) -> Account | None:
        current = self._kit.book.current
        return None if current is None or current.demo else current.account

    def _open(self, account: Account | None) -> None:
        from jcdesk.desktop.accounts.dialog import AccountDialog  # noqa: PLC0415
        from jcdesk.desktop.accounts.saving import AccountSaving  # noqa: PLC0415
        from jcdesk.desktop.accounts.trial import Trial  # noqa: PLC0415

        colour = account.colour if account else self._kit.book.unused_colour
        dialog = AccountDialog(
            self._services.theme, self._services.translate, colour, account, self._services.window
        )
        Trial(self._services, dialog, account)
        AccountSaving(self._kit, dialog, account).kept.connect(self._tell_kept)
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(self._services.window.activateWindow)
        dialog.finished.connect(dialog.deleteLater)
        # open(), not exec(): the window goes on answering while the dialog is up.
        dialog.open()
        dialog.activateWindow()

    def _remove(self, account: Account) -> None:
        only = (self.tr("Remove the account only"), lambda: self._remove_from_list(account))
        again = (self.tr("Try again"), lambda: self._remove(account))
        # The other way round, a keyring that is locked would keep a key that no account leads to.
        self._services.keys.ask(
            lambda vault: vault.remove(account),
            lambda _none: self._remove_from_list(account),
            lambda error: self._explain(error, account, (again, only)),
            lambda: self._tell_waiting((only,)),
        )

    def _remove_from_list(self, account: Account) -> None:
        self._kit.book.remove(
            account,
            lambda _accounts: self._tell_removed(account),
            lambda error: self._kit.explain(error, account),
        )

    def _tell_removed(self, account: Account) -> None:
        text = self.tr("“{name}” is removed from this computer.").format(name=account.name)
        self._kit.notice().say(text, "success")

    def _tell_waiting(self, actions: Actions = ()) -> None:
        self._kit.notice().explain(self._services.words.keys.waiting(), actions, tone="info")

    def _explain(self, error: Exception, account: Account, actions: Actions) -> None:
        if not isinstance(error, VaultError):
            raise error
        self._kit.explain(error, account, actions)

    @Slot(object)
    def _tell_kept(self, kept: Kept) -> None:
        if kept is Kept.SESSION:
            self._kit.notice().say(
                self.tr(
                    "The secret key is not in a keyring: it is kept until jcdesk is closed, and no longer."
                ),
                "warning",
            )
