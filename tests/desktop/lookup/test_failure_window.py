"""Failures of a lookup in the real window, provoked by real servers, and what can be done about them."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from jcdesk import __version__
from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.desktop.widgets.buttons import CopyButton
from jcdesk.justclick import signing
from jcdesk.system.paths import config_folder
from tests.desktop.driving import click, find, look_up, said, verdict
from tests.support.answers import unsigned
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Peer, Script
from tests.support.ports import silent_port, url_of
from tests.support.proxy import refusing
from tests.support.tls import LEAK_BEFORE_3_13, Authority

KEY = "the key, a canary"
ANNA = "anna.petrova+canary@example.com"

Open = Callable[..., MainWindow]


@pytest.fixture
def open_at(desk: Desk, qtbot: QtBot) -> Open:
    """Opens the window with one account of the user's own, which is asked at `url`."""

    def open_it(url: str, key: str = KEY) -> MainWindow:
        account = Account("My shop", "acme", url, pace=0.0)
        AccountsFile(config_folder() / "accounts.json").save([account])
        with qtbot.waitActive(desk.window):
            desk.open()
        desk.keys.vault.keep_for_session(account, key)
        return desk.window

    return open_it


@contextmanager
def serving(script: Script) -> Iterator[str]:
    with MisbehavingServer(script) as server:
        yield server.url


def cut(peer: Peer) -> None:
    peer.request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")


def buttons(window: MainWindow) -> list[str]:
    """What can be done on the page, from left to right."""
    shown = [
        button for button in window.page.area.failure.findChildren(QPushButton) if button.isVisibleTo(window)
    ]
    return [button.text() for button in sorted(shown, key=lambda button: button.x())]


@pytest.mark.parametrize(
    ("script", "what", "why", "offers"),
    [
        (
            answering(http(b"<html>Log in")),
            "A web page came instead of an answer.",
            "The service is under repair",
            ["Ask again", "Open the account…", "Copy details"],
        ),
        (
            answering(http(status="503 Service Unavailable", Retry_After="5400")),
            "The service cannot answer now (HTTP status 503).",
            "It has a fault or is under repair.",
            ["Ask again", "Copy details"],
        ),
        (
            answering(http(status="404 Not Found")),
            "The service is not at this address (HTTP status 404).",
            "The login or service address of the account is wrong.",
            ["Ask again", "Open the account…", "Copy details"],
        ),
        (
            answering(http(status="307 Temporary Redirect", Location="https://login.hotel.example/x")),
            "The server redirects to login.hotel.example, and jcdesk does not follow.",
            "The login or service address of the account is wrong",
            ["Ask again", "Open the account…", "Copy details"],
        ),
        (
            cut,
            "127.0.0.1 closed the connection before its answer was complete.",
            "The network was interrupted",
            ["Ask again", "Copy details"],
        ),
        (
            answering(http(unsigned(5, "Invalid user name"))),
            "The service does not know this login (error 5).",
            "The login is misspelt",
            ["Ask again", "Open the account…", "Copy details"],
        ),
    ],
)
def test_a_failure_says_what_why_and_what_to_do(
    open_at: Open, qtbot: QtBot, script: Script, what: str, why: str, offers: list[str]
) -> None:
    with serving(script) as url:
        window = open_at(url)
        look_up(qtbot, window, ANNA)
        assert verdict(window) == what
        text = said(window)
        assert f"Probably\n{why}" in text
        assert "What to do\n" in text
        assert f"So nothing is known about {ANNA} in “My shop”." in text
        assert find(window, "Subscriber e-mail", QLineEdit).text() == ANNA
        assert buttons(window) == [*offers, "Help"]


def test_a_refused_connection_is_told(open_at: Open, qtbot: QtBot) -> None:
    with silent_port() as port:
        window = open_at(url_of(port))
        look_up(qtbot, window, ANNA)
        assert verdict(window) == "127.0.0.1 refuses the connection."


@pytest.mark.filterwarnings(LEAK_BEFORE_3_13)
def test_an_untrusted_certificate_leads_to_the_network_settings(open_at: Open, qtbot: QtBot) -> None:
    with MisbehavingServer(answering(http()), Authority().server()) as server:
        window = open_at(server.url)
        look_up(qtbot, window, ANNA)
        assert verdict(window).startswith("The certificate of 127.0.0.1 is not accepted: ")
        assert buttons(window) == ["Ask again", "Open the network settings…", "Copy details", "Help"]
        click(window, "Open the network settings…")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert find(dialog, "Settings sections", QTabWidget).currentIndex() == 1
        dialog.close()


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("407 Proxy Authentication Required", "The proxy 127.0.0.1 wants a user name and password."),
        ("403 Forbidden", "The proxy 127.0.0.1 does not let the question through (status 403)."),
    ],
)
def test_a_proxy_that_refuses_is_told(
    open_at: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, status: str, what: str
) -> None:
    with serving(refusing(status)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        window = open_at("https://acme.justclick.example")
        look_up(qtbot, window, ANNA)
        assert verdict(window) == what
        assert "Open the network settings…" in buttons(window)


def test_a_wrong_key_leads_to_the_account(open_at: Open, qtbot: QtBot) -> None:
    with DemoServer() as service:
        window = open_at(service.url)
        look_up(qtbot, window, ANNA)
        assert verdict(window) == "The service does not accept the secret key of this account (error 4)."
        click(window, "Open the account…")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert dialog.windowTitle() == "Change account"
        dialog.close()


def test_the_demo_account_is_not_offered_for_changing(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "error-4@demo.example")
    assert buttons(window) == ["Ask again", "Copy details", "Help"]


def test_ask_again_asks_again(open_at: Open, qtbot: QtBot) -> None:
    signed = unsigned(500, "nobody", hash=signing.answer_hash("500", "nobody", KEY))
    answers = iter((http(status="503 Service Unavailable"), http(signed)))

    def recovering(peer: Peer) -> None:
        peer.request()
        peer.send(next(answers))

    with serving(recovering) as url:
        window = open_at(url)
        look_up(qtbot, window, ANNA)
        with qtbot.waitSignal(window.page.answered):
            click(window, "Ask again")
        assert verdict(window) == "Not in this account"


def test_the_network_address_that_has_to_be_listed_can_be_copied(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "error-6@demo.example")
    click(window, "Copy 203.0.113.7")
    assert QApplication.clipboard().text() == "203.0.113.7"


def test_copied_details_are_all_that_support_asks_for(open_at: Open, qtbot: QtBot) -> None:
    with DemoServer() as service:
        window = open_at(service.url)
        look_up(qtbot, window, ANNA)
        click(window, "Copy details")
        details = QApplication.clipboard().text()
        lines = details.splitlines()
        assert lines[0] == verdict(window)
        for line in (
            "kind: refused",
            "code: 4",
            "account: My shop",
            f"host: {service.url.removeprefix('http://')}",
            f"jcdesk: {__version__}",
        ):
            assert line in lines
        assert re.search(r"^time: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d\d:\d\d$", details, re.MULTILINE)
        for name in ("Python", "Qt", "OpenSSL", "system"):
            assert re.search(rf"^{name}: .*\d", details, re.MULTILINE)


def test_no_key_no_hash_and_no_address_is_copied_even_if_the_service_repeats_them(
    open_at: Open, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def repeating(peer: Peer) -> None:
        request = peer.request()
        assert request is not None
        seen.append(request.body.decode())
        person = ANNA.replace("@", "%40")
        peer.send(http(unsigned(999, f"no {ANNA} <{ANNA}> {person} {KEY} {request.body.decode()}")))

    with serving(repeating) as url:
        window = open_at(url)
        look_up(qtbot, window, ANNA)
        click(window, "Copy details")
    details = QApplication.clipboard().text()
    assert "code: 999" in details
    signature = seen[0].partition("hash=")[2]
    assert len(signature) == 32
    for canary in (KEY, signature, ANNA, "anna.petrova", "anna%2Epetrova"):
        assert canary.casefold() not in details.casefold()


def test_copying_is_seen_to_have_happened(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "error-7@demo.example")
    button = find(window, "Copy details", CopyButton)
    button._back.setInterval(50)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.text() == "Copied"
    qtbot.waitUntil(lambda: button.text() == "Copy details")


def test_a_failure_can_be_read_and_used_without_a_mouse(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "error-7@demo.example")
    seen = []
    for _ in range(12):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus.accessibleName())
    assert "Ask again" in seen
    assert "Copy details" in seen
