"""Provoke every failure of a lookup against a real server and take a picture of what the window says.

Run it on a virtual display: `make failure-pictures`. Names of failures and "light" or "dark"
choose some of them. The pictures go to build/failures, what the window said to standard output.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.accounts.vault import Vault
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.support.crash import Crashes
from jcdesk.desktop.support.details import Support
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile
from tests.desktop.driving import said
from tests.support.failures import ANNA, Case, cases
from tests.support.keyrings import Desktop
from tests.support.tls import Authority

FOLDER = Path(__file__).resolve().parent.parent / "build" / "failures"
LONGEST = 60_000
"""Milliseconds after which a lookup that has not ended is given up."""

SLOW = 6_000
"""Milliseconds after which the window has said that it waits for a keyring."""


def show(desk: Desk, account: Account, case: Case, longest: int) -> None:
    """Ask as a person does, and wait for the end, or so many milliseconds."""
    os.environ.pop("HTTPS_PROXY", None)
    os.environ.update(case.environment)
    if case.key is not None:
        desk.keys.vault.keep_for_session(account, case.key)  # a person would type it into a dialog
    page = desk.window.page
    page.bar.box.setText(case.address)
    loop = QEventLoop()
    page.answered.connect(loop.quit)
    QTimer.singleShot(0, page.bar.button.click)
    QTimer.singleShot(longest, loop.quit)
    loop.exec()
    QTest.qWait(100)


def photograph_bug(desk: Desk, theme: Theme, tone: str) -> None:
    """A picture of what an error of our own looks like."""

    def fail() -> None:
        raise LookupError(f"what {ANNA} is in")

    with Crashes(Support(Redaction())) as crashes:
        crashes.show_over(desk.window, theme)
        loop = QEventLoop()
        QTimer.singleShot(0, fail)
        QTimer.singleShot(500, loop.quit)
        # Not QTest's wait, which hands exceptions on to its caller.
        loop.exec()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.grab().save(str(FOLDER / f"bug-{tone}.png"))


def photograph_keyrings(
    theme: Theme, preferences: Preferences, wanted: Callable[[str], bool], tone: str
) -> None:
    """A picture of what a keyring does that is locked, has died, or does not answer."""
    troubles = {
        "keyring-locked": Desktop.lock_keyring,
        "keyring-killed": Desktop.kill_keyring,
        "keyring-slow": Desktop.freeze_keyring,
    }
    for name, trouble in troubles.items():
        if not wanted(name):
            continue
        with Desktop() as desktop, DemoServer() as demo:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = desktop.address
            desktop.start_keyring()
            account = Account("My shop", demo.login, demo.url)
            Vault(hide=Redaction().hide).set(account, demo.key)
            trouble(desktop)
            open_and_save(theme, preferences, account, Case(demo.url, key=None), f"{name}-{tone}", SLOW)


def open_and_save(
    theme: Theme, preferences: Preferences, account: Account, case: Case, name: str, longest: int = LONGEST
) -> None:
    """Open the window with one account, ask, save the picture and print what it says."""
    config = Path(os.environ["XDG_CONFIG_HOME"]) / "jcdesk" / "accounts.json"
    config.unlink(missing_ok=True)
    AccountsFile(config).save([account])
    desk = Desk(theme, preferences, Redaction())
    desk.open()
    show(desk, account, case, longest)
    desk.window.grab().save(str(FOLDER / f"{name}.png"))
    print(f"--- {name}\n{said(desk.window.page)}\n")
    desk.close()


def photograph(theme: Theme, preferences: Preferences, wanted: Callable[[str], bool], tone: str) -> None:
    """A picture of every wanted failure in one tone."""
    theme.choose(tone)
    with ExitStack() as stack:
        trusted = Authority()
        os.environ["SSL_CERT_FILE"] = str(trusted.write(Path(os.environ["HOME"]) / "authority.pem"))
        for name, case in cases(stack, trusted):
            if not wanted(name):
                continue
            account = Account("My shop", "demo", case.url)
            open_and_save(theme, preferences, account, case, f"{name}-{tone}")
        if wanted("bug"):
            desk = Desk(theme, preferences, Redaction())
            desk.open(demo=True)
            photograph_bug(desk, theme, tone)
            desk.close()


def main() -> None:
    """All failures, or those named on the command line, in light, dark or both."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="jcdesk-failures-") as home:
        os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home}
        preferences = Preferences(SettingsFile(Path(home) / "settings.json"))
        theme = Theme(make_application(preferences), "light")
        words = set(sys.argv[1:])
        names = words - {"light", "dark"}

        def wanted(name: str) -> bool:
            return not names or name in names

        for tone in sorted(words & {"light", "dark"}) or ("light", "dark"):
            photograph(theme, preferences, wanted, tone)
            photograph_keyrings(theme, preferences, wanted, tone)


if __name__ == "__main__":
    main()
