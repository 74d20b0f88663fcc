"""Adding, changing, testing and removing accounts: from the dialogs to file, keyring and service."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from jcdesk.accounts.accounts import Account, AccountFaultError, AccountsFileError
from jcdesk.accounts.errors import VaultError
from jcdesk.accounts.vault import Kept, Vault
from jcdesk.desktop.accounts.book import AccountBook
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.line import Line
from jcdesk.desktop.tasks import Tasks
from jcdesk.desktop.theme import Theme
from jcdesk.words.errors import ErrorWords


class AccountEditing(QObject):
    """Opens the dialogs around accounts and does what they are told."""

    news = Signal(str, str)
    """Something to tell below the page, and its tone."""

    def __init__(  # noqa: PLR0913 - one place where all of these meet
        self,
        *,
        theme: Theme,
        words: ErrorWords,
        book: AccountBook,
        keys: Keys,
        tasks: Tasks,
        line: Line,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._words = words
        self._book = book
        self._keys = keys
        self._tasks = tasks
        self._line = line
        self._window = window

    @Slot()
    def add(self) -> None:
        """Ask for a new account."""
        self._open(None)

    @Slot()
    def change(self) -> None:
        """Let the user change the current account; the demo has nothing to change."""
        current = self._book.current
        self._open(None if current is None or current.demo else current.account)

    @Slot()
    def remove(self) -> None:
        """Remove the current account and its key, once the user has confirmed."""
        current = self._book.current
        if current is None or current.demo:
            return
        account = current.account
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Remove account"))
        box.setText(self.tr("Remove “{name}” from this computer?").format(name=account.name))
        box.setInformativeText(
            self.tr("Its secret key is removed from the keyring too. Nothing changes at the service.")
        )
        yes = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(lambda _result: self._remove(account) if box.clickedButton() is yes else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _open(self, account: Account | None) -> None:
        dialog = AccountDialog(self._theme, self._words, account, self._window)
        dialog.tested.connect(lambda new, key: self._test(dialog, account, new, key))
        dialog.submitted.connect(lambda new, key: self._save(dialog, account, new, key))
        dialog.finished.connect(self._window.activateWindow)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.activateWindow()

    def _test(self, dialog: AccountDialog, old: Account | None, new: Account, key: str) -> None:
        def ask(known: str) -> None:
            task = self._tasks.run(
                lambda: self._line.count_groups(new, known),
                dialog.works,
                lambda error: dialog.explain(self._words.explain(error)),
            )
            dialog.finished.connect(task.forget)

        if key or old is None:
            ask(key)
            return
        task = self._keys.ask(
            lambda vault: vault.require(old), ask, lambda error: dialog.explain(self._words.explain(error))
        )
        dialog.finished.connect(task.forget)

    def _save(self, dialog: AccountDialog, old: Account | None, new: Account, key: str) -> None:
        try:
            self._book.check(new, old)
        except AccountFaultError as error:
            dialog.explain(self._words.explain(error))
            return

        def keep(kept: Kept | None) -> None:
            try:
                self._book.keep(new, old)
            except (AccountFaultError, AccountsFileError) as error:
                dialog.explain(self._words.explain(error))
                return
            dialog.accept()
            if kept is Kept.SESSION:
                self.news.emit(
                    self.tr(
                        "There is no usable keyring: the secret key is kept until jcdesk is closed,"
                        " and no longer."
                    ),
                    "warning",
                )

        def failed(error: Exception) -> None:
            if not isinstance(error, VaultError):
                raise error
            offer = ((self.tr("Keep the key until jcdesk is closed"), keep_for_session),) if key else ()
            dialog.explain(self._words.explain(error), offer)

        def keep_for_session() -> None:
            self._keys.vault.keep_for_session(new, key)
            keep(Kept.SESSION)

        task = self._keys.ask(lambda vault: _store(vault, old, new, key), keep, failed)
        dialog.finished.connect(task.forget)

    def _remove(self, account: Account) -> None:
        try:
            self._book.remove(account)
        except AccountsFileError as error:
            self.news.emit(str(self._words.explain(error)), "error")
            return
        self._keys.ask(
            lambda vault: vault.remove(account),
            lambda _none: None,
            lambda error: self.news.emit(str(self._words.explain(error)), "error"),
        )


def _store(vault: Vault, old: Account | None, new: Account, key: str) -> Kept | None:
    """Keep a new key, or move the old one along when the account has moved. Runs in the keyring's thread."""
    moved = old is not None and (old.login, old.service.host) != (new.login, new.service.host)
    if old is None or key or moved:
        kept = vault.set(new, key or vault.require(old or new))
        if old is not None and moved:
            vault.remove(old)
        return kept
    return vault.kept(old)
