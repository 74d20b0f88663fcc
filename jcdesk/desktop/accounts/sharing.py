"""The list of accounts as a file: given out without keys, and one that was given out taken in."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.sharing import AccountListError, Merged, read_list, write_list
from jcdesk.desktop.accounts.kit import Kit
from jcdesk.desktop.widgets.file_dialog import file_dialog
from jcdesk.words.account_lists import AccountListWords


class AccountSharing(QObject):
    """Asks for a file, and writes or reads it in another thread."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.services.window)
        self._kit, self._services = kit, kit.services
        self._words = AccountListWords(kit.services.translate)

    @Slot()
    def give_out(self) -> None:
        """Write the user's own accounts to a file that the user names."""
        dialog = self._dialog(self.tr("Export the list of accounts"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{self.tr('jcdesk accounts')}.json")
        dialog.fileSelected.connect(lambda name: self._write(Path(name)))
        dialog.open()

    @Slot()
    def take_in(self) -> None:
        """Add the accounts of a file that the user names."""
        dialog = self._dialog(self.tr("Import a list of accounts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._read(Path(name)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog(self._services.window, title, documents)
        dialog.setNameFilters([self.tr("List of accounts (*.json)"), self.tr("All files (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _write(self, path: Path) -> None:
        accounts = self._kit.book.own
        self._services.tasks.run(
            lambda: write_list(path, accounts),
            lambda _none: self._kit.notice().say(self._words.given_out(len(accounts), path), "success"),
            lambda error: self._explain_not_written(path, error),
        )

    def _explain_not_written(self, path: Path, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        explanation = self._services.words.errors.file_not_written(path, error)
        self._services.support.tell(self._kit.notice(), explanation, error)

    def _read(self, path: Path) -> None:
        self._services.tasks.run(lambda: read_list(path), self._merge, self._explain_not_read)

    def _merge(self, accounts: tuple[Account, ...]) -> None:
        self._kit.book.take_in(accounts, self._tell, self._kit.explain)

    def _tell(self, merged: Merged) -> None:
        self._kit.notice().say(self._words.taken_in(merged), "success" if merged.came else "info")

    def _explain_not_read(self, error: Exception) -> None:
        if not isinstance(error, AccountListError):
            raise error
        self._services.support.tell(self._kit.notice(), self._words.fault(error), error)
