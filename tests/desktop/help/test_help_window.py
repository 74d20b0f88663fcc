"""What the Help menu does for those who need help, in the real window, and what the log then holds."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jcdesk import __version__
from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.justclick import signing
from jcdesk.system.log import Log, LogProblem
from jcdesk.system.paths import config_folder, log_folder
from tests.desktop.driving import click, look_up, said, verdict
from tests.support.answers import unsigned
from tests.support.http import http
from tests.support.misbehaving import MisbehavingServer, Peer

KEY = "0123-Ключ~canary+'x"
ANNA = "anna.petrova+canary@example.com"


class FileManager(QObject):
    """Stands in for the system's: remembers what it is asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.shown.append(url.toLocalFile())


@contextmanager
def file_manager() -> Iterator[FileManager]:
    manager = FileManager()
    # The stubs want bytes, which PySide refuses.
    QDesktopServices.setUrlHandler("file", manager, "show")  # type: ignore[arg-type]
    try:
        yield manager
    finally:
        QDesktopServices.unsetUrlHandler("file")


def choose(window: MainWindow, text: str) -> None:
    """Choose an entry of a menu."""
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def test_the_log_s_folder_is_opened(window: MainWindow) -> None:
    log_folder().mkdir(parents=True)
    with file_manager() as manager:
        choose(window, "Open &log folder")
    assert manager.shown == [str(log_folder())]
    assert window.notice.isHidden()


def test_where_no_file_manager_is_the_folder_is_told_and_can_be_copied(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_folder().mkdir(parents=True)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    choose(window, "Open &log folder")
    assert f"The log is in {log_folder()}" in said(window)
    click(window, "Copy")
    assert QApplication.clipboard().text() == str(log_folder())


def test_a_log_that_is_not_there_is_told(window: MainWindow) -> None:
    with file_manager() as manager:
        choose(window, "Open &log folder")
    assert manager.shown == []
    assert "There is no log" in said(window)


def test_a_log_that_cannot_be_written_is_told_quietly(desk: Desk, window: MainWindow) -> None:
    desk.help.tell_of_log(LogProblem(Path("/x/jcdesk.log"), "Read-only file system"))
    assert "No log is kept, since /x/jcdesk.log cannot be written: Read-only file system." in said(window)
    assert window.notice.property("tone") == "info"


def test_weightier_news_is_not_replaced_by_that(desk: Desk, window: MainWindow) -> None:
    window.notice.say("The settings could not be read.", "warning")
    desk.help.tell_of_log(LogProblem(Path("/x/jcdesk.log"), "Read-only file system"))
    assert "The settings could not be read." in said(window)
    assert "No log is kept" not in said(window)


def test_details_for_support_are_copied_without_a_failure_too(window: MainWindow) -> None:
    choose(window, "&Copy details for support")
    lines = QApplication.clipboard().text().splitlines()
    assert "account: Demo" in lines
    assert f"jcdesk: {__version__}" in lines
    assert not any(line.startswith("kind:") for line in lines)
    assert "Copied for support" in said(window)


def test_details_for_support_name_the_failure_that_is_shown_and_no_older_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    look_up(qtbot, window, "error-7@demo.example")
    choose(window, "&Copy details for support")
    assert "code: 7" in QApplication.clipboard().text()
    look_up(qtbot, window, "vera@example.com")
    choose(window, "&Copy details for support")
    assert "code: 7" not in QApplication.clipboard().text()
    assert "vera" not in QApplication.clipboard().text()


def test_before_there_is_an_account_details_are_still_there(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(desk.window):
        desk.open()
    choose(desk.window, "&Copy details for support")
    assert f"jcdesk: {__version__}" in QApplication.clipboard().text()


@pytest.fixture
def log(desk: Desk) -> Iterator[Log]:
    """The log of everything, to the last detail, redacted by what the program itself knows."""
    log = Log(log_folder(), desk.services.support._redaction)
    assert log.open(logging.DEBUG) is None
    yield log
    log.close()


def test_the_log_of_real_lookups_at_its_most_talkative_holds_no_key_hash_or_address(
    desk: Desk, log: Log, qtbot: QtBot
) -> None:
    """What requests and urllib3 say of their work is in it too."""
    bodies: list[str] = []
    answers = iter(
        (
            http(unsigned(500, "nobody", hash=signing.answer_hash("500", "nobody", KEY))),
            http(status=f"500 {ANNA} {quote(KEY)}"),
            http(status="302 Found", Location=f"https://other.example/?email={quote(ANNA)}&hash=f00"),
            b"",
            f"nonsense {ANNA} {KEY}\r\n\r\n".encode(),
            http(unsigned(4, f"{ANNA} {KEY}")),
        )
    )

    def script(peer: Peer) -> None:
        request = peer.request()
        assert request is not None
        bodies.append(request.body.decode())
        peer.send(next(answers))

    with MisbehavingServer(script) as server:
        account = Account("My shop", "acme", server.url, pace=0.0)
        AccountsFile(config_folder() / "accounts.json").save([account])
        desk.open()
        desk.keys.vault.keep_for_session(account, KEY)
        for _ in range(6):
            look_up(qtbot, desk.window, ANNA)
        assert verdict(desk.window).endswith("(error 4).")
    text = "".join(path.read_text("utf-8") for path in log.path.parent.iterdir())
    assert "urllib3.connectionpool" in text
    assert "GetLeadGroupStatuses" in text
    assert re.search(r"lookup not_found in \d+\.\d\d s", text)
    for summary in ("kind=http status=500", "kind=redirected status=302", "kind=connection_lost"):
        assert f"lookup failed ({summary}) in " in text
    assert "lookup failed (kind=refused code=4 signed=no)" in text
    assert "account 1 of 1" in text
    signatures = {body.partition("hash=")[2] for body in bodies}
    spellings = {quote(ANNA), quote_plus(ANNA), quote(KEY), quote_plus(KEY), KEY.encode().hex()}
    for canary in (KEY, "Ключ", ANNA, "anna.petrova", "My shop", *signatures, *spellings):
        assert canary.casefold() not in text.casefold(), canary
