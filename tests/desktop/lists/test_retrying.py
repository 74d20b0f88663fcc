"""Asking again those of a list that could not be asked, and no others, in the real window."""

from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists.lock import locked
from tests.desktop.driving import click, find, said
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import check, paste_list, results, start
from tests.desktop.lists.service import People
from tests.support.answers import signed
from tests.support.http import http
from tests.support.settled import is_read

ANNA, BORIS, VERA, NOBODY = (f"{name}@example.com" for name in ("anna", "boris", "vera", "nobody"))
REFUSED = http(signed(600, "cannot be told"))
ONE, TWO = "Retry the one that failed", "Retry the 2 that failed"


@pytest.fixture
def troubled(window: MainWindow, qtbot: QtBot, service: People) -> MainWindow:
    """The window with a list that is finished, two of which could not be asked."""
    service.troubles = {BORIS: [REFUSED], NOBODY: [REFUSED, REFUSED]}
    check(qtbot, window)
    return window


def retry(window: MainWindow) -> QPushButton:
    return window.lists.view.head.retry


def test_only_those_that_could_not_be_asked_are_asked_again(
    troubled: MainWindow, service: People, until_idle: Wait
) -> None:
    path = troubled.lists.view.path
    assert results(troubled) == [
        "Subscribed in 1 of 2 groups, waiting for activation in 1",
        "Could not ask",
        "Subscribed in all 2 groups",
        "Could not ask",
    ]
    service.asked.clear()
    click(troubled, TWO)
    until_idle()
    assert service.asked == [BORIS, NOBODY]
    assert troubled.lists.view.path == path
    _, boris, _, nobody = results(troubled)
    assert (boris, nobody) == ("Unsubscribed from 1 group, the only one", "Could not ask")
    click(troubled, ONE)
    until_idle()
    assert service.asked == [BORIS, NOBODY, NOBODY]
    assert results(troubled)[3] == "Not in the account"
    assert not retry(troubled).isVisible()


def test_a_list_of_which_all_were_asked_offers_nothing_to_ask_again(asked: MainWindow) -> None:
    assert not retry(asked).isVisible()
    assert find(asked, "Ask all again", QPushButton).isVisible()


def test_what_waits_for_its_new_answer_is_shown_as_not_asked_yet(
    troubled: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    service.asked.clear()
    service.gate.clear()
    click(troubled, TWO)
    qtbot.waitUntil(lambda: service.asked == [BORIS])
    qtbot.waitUntil(lambda: [results(troubled)[row] for row in (1, 3)] == ["not asked yet"] * 2)
    assert "2 of 4 addresses asked" in said(troubled)
    # Neither is asked twice at a time.
    assert not retry(troubled).isEnabled()
    assert not find(troubled, "Ask all again", QPushButton).isEnabled()
    service.gate.set()
    until_idle()


def test_they_are_asked_no_faster_than_the_pace(
    troubled: MainWindow, service: People, account: Account, desk: Desk, until_idle: Wait
) -> None:
    desk.services.paces.follow([replace(account, pace=0.3)])
    begun = monotonic()
    click(troubled, TWO)
    until_idle()
    # A list that goes on waits for its turn at once.
    assert service.times[-1] - begun >= 2 * 0.3


def test_while_another_list_of_the_account_is_asked_it_says_so(
    troubled: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    path = troubled.lists.view.path
    click(troubled, "All lists")
    service.gate.clear()
    service.asked.clear()
    paste_list(qtbot, troubled, f"{VERA}\n")
    start(qtbot, troubled)
    qtbot.waitUntil(lambda: service.asked == [VERA])
    troubled.lists.home.show_wanted.emit(path)
    qtbot.waitUntil(lambda: is_read(troubled.lists.view))
    click(troubled, TWO)
    assert "Another list of this account is being asked." in said(troubled)
    service.gate.set()
    until_idle()
    assert service.asked == [VERA]


def test_where_the_account_is_gone_it_says_so(
    troubled: MainWindow, qtbot: QtBot, desk: Desk, account: Account, service: People
) -> None:
    path = troubled.lists.view.path
    other = Account("Other", "other", service.url, pace=0.0)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(other, None)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.remove(account)
    troubled.lists.home.show_wanted.emit(path)
    qtbot.waitUntil(lambda: is_read(troubled.lists.view))
    service.asked.clear()
    click(troubled, TWO)
    assert "The account “Shop” is not set up here" in said(troubled)
    assert service.asked == []


def test_while_another_jcdesk_asks_the_list_nothing_is_forgotten(
    troubled: MainWindow, qtbot: QtBot, service: People, until_idle: Wait
) -> None:
    path = troubled.lists.view.path
    assert isinstance(path, Path)
    service.asked.clear()
    with locked(path):
        click(troubled, TWO)
        until_idle()
    assert "Another jcdesk is asking this list right now." in said(troubled)
    assert service.asked == []
    assert results(troubled)[1] == "Could not ask"
    # That it is done there is seen after a while.
    qtbot.waitUntil(retry(troubled).isEnabled)
    click(troubled, TWO)
    until_idle()
    assert service.asked == [BORIS, NOBODY]
