"""Lists where there are several accounts, or one that goes: none is asked for another one's list."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QTableView
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from jcdesk.lists.results import Results
from tests.desktop.accounts import driving as accounts
from tests.desktop.driving import click, find, said
from tests.desktop.lists.conftest import Wait
from tests.desktop.lists.driving import (
    MANY,
    answer,
    check,
    choose,
    paste_list,
    start,
    start_held,
    until_settled,
)
from tests.desktop.lists.service import People, people
from tests.support.answers import KEY, signed
from tests.support.http import http

ANNA = "anna@example.com"


@pytest.fixture
def other_service() -> Iterator[People]:
    with people() as known:
        yield known


@pytest.fixture
def other(other_service: People) -> Account:
    return Account("Other", "other", other_service.url, pace=0.0)


def add(qtbot: QtBot, desk: Desk, account: Account) -> None:
    """Set up another account, which is asked from then on."""
    desk.keys.vault.keep_for_session(account, KEY)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.keep(account, None)


def show_list(qtbot: QtBot, window: MainWindow) -> None:
    """Show the only list there is."""
    qtbot.waitUntil(lambda: window.lists.home.model.rowCount() == 1)
    click(window, "Show list")
    until_settled(qtbot, window)


def test_a_lookup_from_a_list_asks_the_account_of_the_list(
    window: MainWindow,
    qtbot: QtBot,
    desk: Desk,
    service: People,
    other: Account,
    other_service: People,
) -> None:
    check(qtbot, window)
    before = len(service.asked)
    add(qtbot, desk, other)
    show_list(qtbot, window)
    path = window.lists.view.path
    with qtbot.waitSignal(window.page.answered):
        choose(find(window, "Addresses", QTableView), 0, "Look up now")
    assert other_service.asked == []
    assert service.asked[before:] == [ANNA]
    assert not window.shows_lists
    assert accounts.current_account(window) == "Shop"
    click(window, "Lists")
    assert window.lists.view.path == path
    assert window.lists.view.isVisible()


def test_a_lookup_from_a_list_whose_account_is_gone_asks_nobody_and_says_so(  # noqa: PLR0917 - fixtures
    window: MainWindow,
    qtbot: QtBot,
    desk: Desk,
    service: People,
    account: Account,
    other: Account,
    other_service: People,
) -> None:
    check(qtbot, window)
    before = len(service.asked)
    add(qtbot, desk, other)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.remove(account)
    show_list(qtbot, window)
    choose(find(window, "Addresses", QTableView), 0, "Look up now")
    QApplication.processEvents()
    assert window.shows_lists
    assert "The account “Shop” is not set up here, so nobody can be asked about this address." in said(window)
    assert (len(service.asked), other_service.asked) == (before, [])


def test_an_account_that_is_removed_is_asked_no_more_and_the_question_says_so(
    window: MainWindow, qtbot: QtBot, desk: Desk, service: People, until_idle: Wait
) -> None:
    start_held(qtbot, window, service, MANY)
    accounts.choose(window, "Remove this account…")
    assert (
        "A list of this account is being asked: it stops." in accounts.dialog(QMessageBox).informativeText()
    )
    with qtbot.waitSignal(desk.book.changed):
        answer("Remove")
    assert window.welcome.isVisible()
    [running] = desk.lists.runs.all
    assert running.stopping
    service.gate.set()
    until_idle()
    assert len(service.asked) == 1
    with Results.opened(running.path) as results:
        assert results.state().answered <= 1


def test_only_the_list_of_the_account_that_is_removed_stops(  # noqa: PLR0917 - fixtures
    window: MainWindow,
    qtbot: QtBot,
    desk: Desk,
    service: People,
    other: Account,
    other_service: People,
    until_idle: Wait,
) -> None:
    start_held(qtbot, window, service, MANY)
    add(qtbot, desk, other)
    other_service.gate.clear()
    paste_list(qtbot, window)
    start(qtbot, window)
    qtbot.waitUntil(lambda: len(other_service.asked) == 1)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.remove(other)
    for one in (service, other_service):
        one.gate.set()
    until_idle()
    assert (len(service.asked), len(other_service.asked)) == (40, 1)


def test_a_question_about_an_account_that_is_not_asked_tells_of_no_list(
    window: MainWindow, qtbot: QtBot
) -> None:
    check(qtbot, window)
    accounts.choose(window, "Remove this account…")
    assert "list" not in accounts.dialog(QMessageBox).informativeText()
    answer("Cancel")


WRONG_HASH = http(signed(4, "Wrong hash"))


def test_a_list_that_its_account_has_stopped_leads_to_that_account(
    window: MainWindow, qtbot: QtBot, desk: Desk, service: People, other: Account
) -> None:
    service.troubles[ANNA] = [WRONG_HASH]
    check(qtbot, window)
    path = window.lists.view.path
    add(qtbot, desk, other)
    window.lists.home.show_wanted.emit(path)
    until_settled(qtbot, window)
    assert accounts.current_account(window) == "Other"
    click(window, "Open the account…")
    assert accounts.dialog(AccountDialog).form.read()[0].name == "Shop"
    accounts.dialog(AccountDialog).reject()
    assert accounts.current_account(window) == "Shop"
    assert window.lists.view.path == path


def test_where_the_account_is_gone_it_is_said_that_the_list_cannot_go_on(
    window: MainWindow, qtbot: QtBot, desk: Desk, service: People, account: Account, other: Account
) -> None:
    service.troubles[ANNA] = [WRONG_HASH]
    check(qtbot, window)
    path = window.lists.view.path
    add(qtbot, desk, other)
    with qtbot.waitSignal(desk.book.changed):
        desk.book.remove(account)
    window.lists.home.show_wanted.emit(path)
    until_settled(qtbot, window)
    click(window, "Open the account…")
    assert said(window).count("The account “Shop” is not set up here, so the list cannot go on.") == 2
    assert accounts.current_account(window) == "Other"
