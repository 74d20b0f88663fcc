"""The window's accounts and the dialogs around them, by accessible names, clicks and keys."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.vault import Vault
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.accounts.key_dialog import KeyDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.paths import config_folder
from tests.desktop.driving import click, find, paste

Dialog = TypeVar("Dialog", bound=QDialog)

CTRL = Qt.KeyboardModifier.ControlModifier

ANNA = "anna.petrova@example.com"
FOUND = "Subscribed in 3 of 7 groups"
"""How the verdict about Anna begins."""

KEEP = "Keep it in this computer's keyring, not only until jcdesk is closed"
MARK = "Key until closed"
"""What says that an account's key is for this run only."""


def accounts_file() -> AccountsFile:
    """The file in which the program keeps its accounts."""
    return AccountsFile(config_folder() / "accounts.json")


def open_desk(qtbot: QtBot, desk: Desk, *accounts: Account) -> MainWindow:
    """Open the window with these accounts in its file, and no key for any of them."""
    if accounts:
        accounts_file().save(accounts)
    with qtbot.waitActive(desk.window):
        desk.open()
    return desk.window


def dialog(kind: type[Dialog]) -> Dialog:
    """The dialog of this kind that is open."""
    # A dialog that was opened is there at the next turn.
    QApplication.processEvents()
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind), f"{found} is open"
    return found


def no_dialog() -> bool:
    """Whether no dialog is open."""
    return QApplication.activeModalWidget() is None


def choose(window: MainWindow, words: str) -> None:
    """Choose an entry in the menu of accounts, whatever is marked in it."""
    window.menus.accounts.aboutToShow.emit()
    chosen = [action for action in window.menus.accounts.actions() if action.text().replace("&", "") == words]
    assert len(chosen) == 1, f"{len(chosen)} entries are called {words!r}"
    assert chosen[0].isEnabled()
    chosen[0].trigger()


def new_form(window: MainWindow) -> AccountDialog:
    """Open the form for a new account."""
    choose(window, "Add an account…")
    return dialog(AccountDialog)


def box(parent: QWidget, name: str) -> QLineEdit:
    """The box with this name."""
    return find(parent, name, QLineEdit)


def fill(form: AccountDialog, *, url: str = "", login: str = "", key: str = "", name: str = "") -> None:
    """Paste what is given into the boxes of the form, in their order."""
    for box_name, text in (
        ("Login", login),
        ("Service address", url),
        ("Secret key", key),
        ("Account name", name),
    ):
        if text:
            paste(box(form, box_name), text)


def add(qtbot: QtBot, window: MainWindow, account: Account, key: str) -> None:
    """Set up an account and its key."""
    form = new_form(window)
    fill(form, url=account.url, login=account.login, key=key, name=account.name)
    click(form, "Save")
    qtbot.waitUntil(no_dialog)


def enter_key(window: MainWindow, key: str, *, keep: bool | None = None) -> KeyDialog:
    """Type a key into the small dialog that is open, and use it; `keep` ticks or unticks the keyring."""
    asking = dialog(KeyDialog)
    paste(box(asking, "Secret key"), key)
    keep_box = find(asking, KEEP, QAbstractButton)
    if keep is not None and keep_box.isChecked() is not keep:
        QTest.keyClick(keep_box, Qt.Key.Key_Space)
    click(asking, "Use this key")
    return asking


def remove_current(window: MainWindow) -> None:
    """Remove the current account and say yes."""
    choose(window, "Remove this account…")
    question = dialog(QMessageBox)
    yes = next(button for button in question.buttons() if button.text() == "Remove")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)


def current_account(window: MainWindow) -> str:
    """The account that the search bar says is asked."""
    return find(window, "Account", QComboBox).currentText()


def choose_file(path: Path) -> None:
    """Name `path` in the file dialog that is open."""
    files = dialog(QFileDialog)
    line = files.findChild(QLineEdit)
    buttons = files.findChild(QDialogButtonBox)
    assert line is not None
    assert buttons is not None
    line.setText(str(path))
    saving = files.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    wanted = QDialogButtonBox.StandardButton.Save if saving else QDialogButtonBox.StandardButton.Open
    # A file dialog may ask a question of its own in a loop of its own, within the click.
    QTimer.singleShot(0, _say_yes)
    QTest.mouseClick(buttons.button(wanted), Qt.MouseButton.LeftButton)


def _say_yes() -> None:
    question = QApplication.activeModalWidget()
    if isinstance(question, QMessageBox):
        QTest.mouseClick(question.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def marked(window: MainWindow) -> bool:
    """Whether the window says that the account's key is for this run only."""
    return any(
        button.accessibleName() == MARK and button.text() == "until closed" and button.isVisibleTo(window)
        for button in window.findChildren(QPushButton)
    )


def in_keyring(account: Account) -> str | None:
    """The key as another program would read it."""
    return Vault().get(account)
