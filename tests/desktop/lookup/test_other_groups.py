"""The groups that a subscriber is not in, asked on demand of real servers."""

import json
from collections.abc import Callable
from time import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.lookup.all_groups import FRESH
from jcdesk.desktop.lookup.other_groups_dialog import OtherGroupsDialog
from jcdesk.desktop.main_window import MainWindow
from jcdesk.justclick import signing
from jcdesk.system.paths import config_folder
from tests.desktop.driving import click, column, find, look_up, said
from tests.support.http import http
from tests.support.misbehaving import MisbehavingServer, Peer, Script

KEY = "the key"
ANNA = "anna.petrova@example.com"
IN_NEWS = {
    "rass_name": "news",
    "rass_title": "News",
    "status": "STATUS_SUBSCRIBE",
    "subscribed": "2024-01-01 10:00:00",
}
NEWS = {"rass_name": "news", "rass_title": "News"}
VIP = {"rass_name": "vip", "rass_title": "<b>VIP</b>"}


def signed(result: object, code: str = "0") -> bytes:
    hash_ = signing.answer_hash(code, "OK", KEY)
    answer = {"error_code": code, "error_text": "OK", "result": result, "hash": hash_}
    return http(json.dumps(answer).encode())


def service(groups: Callable[[Peer], None]) -> Script:
    """Answers about an address, and lets `groups` answer about the account's."""

    def script(peer: Peer) -> None:
        while (request := peer.request()) is not None:
            if "GetAllGroups" in request.head:
                groups(peer)
            else:
                peer.send(signed([IN_NEWS]))

    return script


def asked_for_groups(server: MisbehavingServer) -> int:
    return sum("GetAllGroups" in request.head for request in server.requests)


def opened(desk: Desk, qtbot: QtBot, server: MisbehavingServer) -> MainWindow:
    """The window with one account, which has been asked about somebody."""
    account = Account("My shop", "acme", server.url, pace=0.0)
    AccountsFile(config_folder() / "accounts.json").save([account])
    with qtbot.waitActive(desk.window):
        desk.open()
    desk.keys.vault.keep_for_session(account, KEY)
    look_up(qtbot, desk.window, ANNA)
    return desk.window


def others(qtbot: QtBot, window: MainWindow) -> OtherGroupsDialog:
    """The window that "Other groups…" opens."""
    click(window, "Other groups…")
    qtbot.waitUntil(lambda: window.findChild(OtherGroupsDialog) is not None)
    dialog = window.findChild(OtherGroupsDialog)
    assert dialog is not None
    return dialog


def close(qtbot: QtBot, window: MainWindow, dialog: OtherGroupsDialog) -> None:
    click(dialog, "Close")
    qtbot.waitUntil(lambda: window.findChild(OtherGroupsDialog) is None)


def test_they_are_asked_for_when_wanted_and_not_again_at_once(desk: Desk, qtbot: QtBot) -> None:
    with MisbehavingServer(service(lambda peer: peer.send(signed([NEWS, VIP])))) as server:
        window = opened(desk, qtbot, server)
        assert asked_for_groups(server) == 0
        for _ in range(2):
            dialog = others(qtbot, window)
            assert column(find(dialog, "Other groups", QTableView), 0) == ["<b>VIP</b>"]
            assert "1 group" in said(dialog)
            close(qtbot, window, dialog)
        assert asked_for_groups(server) == 1
        desk.close()


@pytest.mark.parametrize("later", ["F5", "some minutes later", "a clock that was put back"])
def test_a_group_that_was_made_meanwhile_is_there(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, later: str
) -> None:
    groups = [NEWS]
    with MisbehavingServer(service(lambda peer: peer.send(signed(groups)))) as server:
        window = opened(desk, qtbot, server)
        close(qtbot, window, others(qtbot, window))
        groups.append(VIP)
        if later == "F5":
            with qtbot.waitActive(window):
                window.activateWindow()
            with qtbot.waitSignal(window.page.answered):
                QTest.keyClick(window, Qt.Key.Key_F5)
        else:
            seconds = FRESH if later == "some minutes later" else -FRESH
            monkeypatch.setattr("jcdesk.desktop.lookup.all_groups.time", lambda: time() + seconds)
        dialog = others(qtbot, window)
        assert column(find(dialog, "Other groups", QTableView), 0) == ["<b>VIP</b>"]
        close(qtbot, window, dialog)
        assert asked_for_groups(server) == 2
        desk.close()


def test_a_failure_is_explained_with_a_next_step(desk: Desk, qtbot: QtBot) -> None:
    answers = [http(status="503 Service Unavailable"), signed([NEWS, VIP])]
    with MisbehavingServer(service(lambda peer: peer.send(answers.pop(0)))) as server:
        window = opened(desk, qtbot, server)
        click(window, "Other groups…")
        qtbot.waitUntil(lambda: "The service cannot answer now (HTTP status 503)." in said(window))
        assert window.page.result.isVisible()
        click(window.page.news, "Ask again")
        qtbot.waitUntil(lambda: window.findChild(OtherGroupsDialog) is not None)
        assert window.page.news.isHidden()
        desk.close()


def test_a_failure_leads_to_the_account_where_it_can_be_mended(desk: Desk, qtbot: QtBot) -> None:
    with MisbehavingServer(service(lambda peer: peer.send(signed([], "4")))) as server:
        window = opened(desk, qtbot, server)
        click(window, "Other groups…")
        qtbot.waitUntil(lambda: "(error 4)" in said(window.page.news))
        with qtbot.waitSignal(window.page.account_trouble):
            click(window.page.news, "Open the account…")
        desk.close()


def test_waiting_for_them_is_said_and_can_be_stopped(desk: Desk, qtbot: QtBot) -> None:
    with MisbehavingServer(service(lambda peer: peer.hang())) as server:
        window = opened(desk, qtbot, server)
        click(window, "Other groups…")
        click(window, "Other groups…")
        qtbot.waitUntil(lambda: "Asking for the groups of the account…" in said(window))
        qtbot.waitUntil(lambda: asked_for_groups(server) == 1)
        click(window.page.news, "Stop")
        assert window.page.news.isHidden()
        server.wait_for_ends()
        assert asked_for_groups(server) == 1
        desk.close()


def test_whoever_is_in_no_group_is_told_all_of_them(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "gleb@example.com")
    dialog = others(qtbot, window)
    assert "gleb@example.com" in said(dialog)
    find(dialog, "Filter other groups", QLineEdit).setText("friday")
    assert column(find(dialog, "Other groups", QTableView), 1) == ["blackfriday"]


def test_whoever_is_not_in_the_account_is_offered_none(window: MainWindow, qtbot: QtBot) -> None:
    look_up(qtbot, window, "nobody@example.com")
    QApplication.processEvents()
    buttons = window.page.area.state.findChildren(QPushButton)
    offered = [button.text() for button in buttons if button.isVisible()]
    assert offered == ["Correct the address", "Copy as reply"]
