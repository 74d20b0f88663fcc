"""Trying out what is in the form, against services that answer, refuse and hang."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.line import Line
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists.pace import Lane
from tests.desktop.accounts.driving import (
    accounts_file,
    box,
    choose,
    dialog,
    fill,
    focused,
    open_desk,
)
from tests.desktop.driving import click, find, paste, said
from tests.support.answers import KEY, signed
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer, Peer, Script
from tests.support.proxy import refusing

Serve = Callable[[Script], MisbehavingServer]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda script: stack.enter_context(MisbehavingServer(script))


def answer(code: int, text: str) -> Script:
    return answering(http(signed(code, text)))


def names_of_buttons(parent: QWidget) -> list[str]:
    return [button.text() for button in parent.findChildren(QPushButton) if button.isVisibleTo(parent)]


def test_the_test_says_that_the_account_works_and_how_many_groups_it_has(
    form: AccountDialog, qtbot: QtBot, serve: Serve
) -> None:
    rows = [{"rass_name": f"g{n}", "rass_title": f"Group {n}"} for n in range(37)]
    server = serve(answering(http(signed(0, "OK", result=rows))))
    fill(form, login="acme", url=server.url, key=f"  {KEY}\r\n")
    click(form, "Test")
    qtbot.waitUntil(lambda: "Works: 37 groups." in said(form))
    assert server.requests[0].head.startswith("POST /api/GetAllGroups ")
    assert accounts_file().load() == ()


@pytest.mark.parametrize(
    ("refusal", "words", "focus"),
    [
        ((1, "Not transferred hash"), "did not receive the question in full (error 1).", "Test"),
        ((2, "No transmitted data"), "did not receive the question in full (error 2).", "Test"),
        ((3, "Wrong posted data"), "The service does not accept the question (error 3).", "Test"),
        ((4, "Incorrect hash"), "does not accept the secret key or the login (error 4).", "Secret key"),
        ((5, "Invalid user name"), "The service does not know this login (error 5).", "Login"),
        ((6, "Permission denied for IP 203.0.113.7"), "address, 203.0.113.7 (error 6).", "Test"),
        ((7, "Account disabled"), "The account is disabled (error 7).", "Test"),
        ((8, "Limit for this IP"), "Too many requests from this network address (error 8).", "Test"),
        ((99, "Something <b>new</b>"), "answered with error 99: Something <b>new</b>", "Test"),
    ],
)
def test_the_test_tells_each_refusal_and_loses_nothing(
    form: AccountDialog, qtbot: QtBot, serve: Serve, refusal: tuple[int, str], words: str, focus: str
) -> None:
    server = serve(answer(*refusal))
    fill(form, login="acme", url=server.url, key=KEY, name="My shop")
    find(form, "Test", QPushButton).setFocus()
    QTest.keyClick(find(form, "Test", QPushButton), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: words in said(form))
    assert focused().accessibleName() == focus
    assert [
        box(form, name).text() for name in ("Login", "Service address", "Secret key", "Account name")
    ] == [
        "acme",
        server.url,
        KEY,
        "My shop",
    ]


def test_a_network_address_that_is_not_listed_can_be_copied(
    form: AccountDialog, qtbot: QtBot, serve: Serve
) -> None:
    fill(form, login="acme", url=serve(answer(6, "Permission denied for IP 203.0.113.7")).url, key=KEY)
    click(form, "Test")
    qtbot.waitUntil(lambda: "Copy 203.0.113.7" in names_of_buttons(form))
    click(form, "Copy 203.0.113.7")
    assert QApplication.clipboard().text() == "203.0.113.7"


def test_the_other_addresses_of_the_service_are_a_click_away_and_tested_at_once(
    form: AccountDialog, qtbot: QtBot, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whatever is not on this machine is asked through a proxy that lets nothing through.
    proxy = serve(refusing("403 Forbidden"))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    fill(form, login="acme", url=serve(answer(5, "Invalid user name")).url, key=KEY)
    click(form, "Test")
    hosts = ["justclick.io", "justclick.ru", "influencersoft.com", "expertam.ru"]
    others = {f"Try acme.{host}" for host in hosts}
    qtbot.waitUntil(lambda: others <= set(names_of_buttons(form)))
    click(form, "Try acme.justclick.ru")
    assert box(form, "Service address").text() == "https://acme.justclick.ru"
    qtbot.waitUntil(lambda: "does not let the question through" in said(form))
    assert proxy.requests[0].head.startswith("CONNECT acme.justclick.ru:443")


def hang(peer: Peer) -> None:
    peer.request()
    peer.hang()


def start_a_test_that_hangs(form: AccountDialog, serve: Serve) -> MisbehavingServer:
    server = serve(hang)
    fill(form, login="acme", url=server.url, key=KEY)
    click(form, "Test")
    server.wait_for_requests(1)
    return server


def test_a_test_under_way_is_shown_and_can_be_stopped(
    form: AccountDialog, qtbot: QtBot, serve: Serve
) -> None:
    server = start_a_test_that_hangs(form, serve)
    assert "for the account's groups…" in said(form)
    click(form, "Stop")
    server.wait_for_ends()
    assert "for the account's groups…" not in said(form)
    assert focused().accessibleName() == "Test"


def test_escape_stops_the_test_first_and_closes_the_form_then(form: AccountDialog, serve: Serve) -> None:
    server = start_a_test_that_hangs(form, serve)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    server.wait_for_ends()
    assert form.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_another_key_makes_a_test_under_way_void(form: AccountDialog, serve: Serve) -> None:
    server = start_a_test_that_hangs(form, serve)
    paste(box(form, "Secret key"), "another key")
    server.wait_for_ends()
    assert find(form, "Test", QPushButton).isVisible()


def test_a_test_waits_for_the_accounts_turn_whatever_pace_the_form_has(
    desk: Desk, qtbot: QtBot, serve: Serve
) -> None:
    server = serve(answering(http(signed(0, "OK", result=[]))))
    account = Account("Shop", "acme", server.url, pace=3600.0)
    open_desk(qtbot, desk, account)
    pace = desk.services.paces.of(replace(account, pace=0.0))
    pace.restart()
    choose(desk.window, "Change this account…")
    form = dialog(AccountDialog)
    fill(form, key=KEY)
    paste(box(form, "Pace: seconds between two requests"), "0")
    click(form, "Test")
    qtbot.waitUntil(lambda: [lane for lane, _ in pace._waiting] == [Lane.SINGLE])
    assert server.requests == []
    pace.change(0.0)
    qtbot.waitUntil(lambda: "Works: 0 groups." in said(form))


def test_closing_the_form_ends_its_test(window: MainWindow, form: AccountDialog, serve: Serve) -> None:
    server = start_a_test_that_hangs(form, serve)
    form.close()
    server.wait_for_ends()


def test_an_outcome_does_not_outlive_what_it_is_about(
    form: AccountDialog, qtbot: QtBot, serve: Serve
) -> None:
    fill(form, login="acme", url=serve(answering(http(signed(0, "OK", result=[])))).url, key=KEY)
    click(form, "Test")
    qtbot.waitUntil(lambda: "Works: 0 groups." in said(form))
    paste(box(form, "Account name"), "Another name")
    assert "Works" in said(form)
    paste(box(form, "Login"), "other")
    assert "Works" not in said(form)


def test_a_bug_while_testing_is_reported_and_leaves_a_form_that_can_test_again(
    form: AccountDialog, qtbot: QtBot, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serve(answering(http(signed(0, "OK", result=[]))))
    fill(form, login="acme", url=server.url, key=KEY)
    with monkeypatch.context() as broken, qtbot.captureExceptions() as bugs:
        broken.setattr(Line, "all_groups", _bug)
        click(form, "Test")
        qtbot.waitUntil(lambda: len(bugs) == 1)
    assert bugs[0][0] is ZeroDivisionError
    assert "Asking" not in said(form)
    click(form, "Test")
    qtbot.waitUntil(lambda: "Works: 0 groups." in said(form))


def _bug(*_: object) -> int:
    raise ZeroDivisionError
