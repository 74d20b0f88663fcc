"""The settings' window, by accessible names, clicks and keys."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.settings.dialog import SettingsDialog
from jcdesk.system.paths import config_folder
from jcdesk.system.settings import SettingsFile
from tests.desktop.driving import click, find, paste
from tests.support.answers import KEY
from tests.support.company import HOST

PROXY_USER = "Proxy user name, if it asks for one"
CTRL = Qt.KeyboardModifier.ControlModifier
SHOP = Account("Shop", "acme", f"https://{HOST}", pace=0.0)


def settings_file() -> SettingsFile:
    """The file in which the program keeps its settings."""
    return SettingsFile(config_folder() / "settings.json")


def open_with(
    qtbot: QtBot, desk: Desk, account: Account = SHOP, *, keep_key: bool = True, key: str = KEY
) -> MainWindow:
    """Open the window with one account, and with its key unless that is in the keyring."""
    AccountsFile(config_folder() / "accounts.json").save([account])
    if keep_key:
        desk.keys.vault.keep_for_session(account, key)
    with qtbot.waitActive(desk.window):
        desk.open()
    return desk.window


def open_settings(
    qtbot: QtBot, window: QWidget, section: Literal["General", "Network", "Privacy"] = "General"
) -> SettingsDialog:
    """Press Ctrl and the comma, then turn to a section."""
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Comma, CTRL)
    dialog = the_settings(qtbot)
    tabs = find(dialog, "Settings sections", QTabWidget).findChild(QTabBar)
    assert tabs is not None
    titles = [tabs.tabText(number).replace("&", "") for number in range(tabs.count())]
    middle = tabs.tabRect(titles.index(section)).center()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=middle)
    return dialog


def the_settings(qtbot: QtBot) -> SettingsDialog:
    """The settings' window, once it is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def fill(dialog: SettingsDialog, **lines: str) -> None:
    """Put texts into lines: `proxy_host` is the line called "Proxy host", `proxy_user` that for its user."""
    for name, text in lines.items():
        called = PROXY_USER if name == "proxy_user" else name.replace("_", " ").capitalize()
        paste(find(dialog, called, QLineEdit), text)


def choose_zone(dialog: SettingsDialog, text: str) -> None:
    """Type into the list of zones."""
    line = find(dialog, "Time zone", QComboBox).lineEdit()
    assert line is not None
    paste(line, text)


def is_chosen(dialog: SettingsDialog, name: str) -> bool:
    """Whether a box or a circle is marked."""
    return find(dialog, name, QAbstractButton).isChecked()


def save(qtbot: QtBot, dialog: SettingsDialog) -> None:
    """Press Save and wait until the window has closed."""
    with qtbot.waitSignal(dialog.accepted):
        click(dialog, "Save")


def use_own_proxy(dialog: SettingsDialog, port: int, user: str = "", password: str = "") -> None:
    """Choose a proxy on this machine, set by hand."""
    click(dialog, "Proxy: This one")
    fill(dialog, proxy_host="127.0.0.1", proxy_port=str(port))
    if user:
        fill(dialog, proxy_user=user, proxy_password=password)
