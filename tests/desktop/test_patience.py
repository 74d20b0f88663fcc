"""A service that wants to be left alone is so by all of the window, which says it and can be stopped."""

from collections.abc import Callable
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists.turns import Turns
from jcdesk.system.paths import state_folder
from tests.desktop.accounts.driving import ANNA, choose, dialog, fill, open_desk
from tests.desktop.driving import begin_look_up, click, look_up, said, verdict
from tests.support.answers import KEY, signed
from tests.support.http import http
from tests.support.misbehaving import MisbehavingServer, Peer, Script

IN_NEWS = {
    "rass_name": "news",
    "rass_title": "News",
    "status": "STATUS_SUBSCRIBE",
    "subscribed": "2024-01-01 10:00:00",
}
WAIT = "The service asks for patience. It goes on in "
REFUSED = "The service wants fewer questions (HTTP status 429)."

Ask = Callable[[MainWindow], None]


def refusing(call: str) -> Script:
    """Wants to be left alone for five minutes where it is asked for `call`, and answers anything else."""

    def script(peer: Peer) -> None:
        while (request := peer.request()) is not None:
            if call in request.head:
                peer.send(http(b"", "429 Too Many Requests", Retry_After="300"))
            else:
                peer.send(http(signed(0, "OK", result=[IN_NEWS])))

    return script


def opened(desk: Desk, qtbot: QtBot, url: str) -> MainWindow:
    """The window with one account, whose key is known."""
    account = Account("Shop", "acme", url, pace=0.0)
    window = open_desk(qtbot, desk, account)
    desk.keys.vault.keep_for_session(account, KEY)
    return window


def told_elsewhere(window: MainWindow, seconds: float) -> None:
    """Let another process of the user have been told to wait."""
    account = window.page.account
    assert account is not None
    Turns(state_folder() / "turns", account.asked_as).hold(seconds)


def everything_said(window: MainWindow) -> str:
    """What the window and a form before it say."""
    forms = window.findChildren(AccountDialog)
    return "\n".join(said(widget) for widget in (window, *forms))


def close_form(window: MainWindow) -> None:
    """Close the form of the account, where it is open."""
    for form in window.findChildren(AccountDialog):
        form.close()


def ask_for_an_address(window: MainWindow) -> None:
    begin_look_up(window, ANNA)


def ask_for_the_groups(window: MainWindow) -> None:
    click(window, "Other groups…")


def try_the_account(window: MainWindow) -> None:
    choose(window, "Change this account…")
    form = dialog(AccountDialog)
    fill(form, key=KEY)
    click(form, "Test")


SENDERS = [ask_for_an_address, ask_for_the_groups, try_the_account]


@pytest.mark.parametrize("ask", SENDERS)
def test_what_anybody_is_told_holds_for_whoever_asks_next(desk: Desk, qtbot: QtBot, ask: Ask) -> None:
    call = "" if ask is ask_for_an_address else "GetAllGroups"
    with MisbehavingServer(refusing(call)) as server:
        window = opened(desk, qtbot, server.url)
        if ask is ask_for_the_groups:
            look_up(qtbot, window, ANNA)
        ask(window)
        qtbot.waitUntil(lambda: REFUSED in everything_said(window))
        asked = len(server.requests)
        close_form(window)
        begin_look_up(window, "nobody@example.com")
        qtbot.waitUntil(lambda: verdict(window).startswith(WAIT))
        assert "nobody@example.com, in “Shop”" in said(window)
        QTest.keyClick(window.page.bar.box, Qt.Key.Key_Escape)
        assert verdict(window) == "Stopped"
        assert len(server.requests) == asked


@pytest.mark.parametrize("ask", SENDERS)
def test_whoever_has_to_wait_because_of_another_process_is_told_so_and_can_stop(
    desk: Desk, qtbot: QtBot, ask: Ask
) -> None:
    with MisbehavingServer(refusing("none")) as server:
        window = opened(desk, qtbot, server.url)
        look_up(qtbot, window, ANNA)
        told_elsewhere(window, 300.0)
        ask(window)
        qtbot.waitUntil(lambda: f"{WAIT}5 minutes." in everything_said(window))
        if ask is ask_for_an_address:
            window.page.bar.stop_button.click()
        elif ask is ask_for_the_groups:
            click(window.page.news, "Stop")
        else:
            click(dialog(AccountDialog), "Stop")
            close_form(window)
        assert WAIT not in everything_said(window)
        assert len(server.requests) == 1


def test_a_lookup_goes_on_by_itself_when_the_wait_is_over(desk: Desk, qtbot: QtBot) -> None:
    with MisbehavingServer(refusing("none")) as server:
        window = opened(desk, qtbot, server.url)
        told_elsewhere(window, 3.0)
        begin = monotonic()
        counted: set[str] = set()
        with qtbot.waitSignal(window.page.answered):
            window.page._waiting.changed.connect(lambda: counted.add(verdict(window)))
            begin_look_up(window, ANNA)
        assert monotonic() - begin >= 2.9
        assert verdict(window).startswith("In 1 group")
        assert f"{WAIT}1 second." in counted
        assert len(counted) > 1
        assert len(server.requests) == 1
