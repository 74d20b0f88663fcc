"""A real gnome-keyring that does not answer, as while its user looks for the password."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.vault import Vault
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.desk import Desk
from tests.desktop.accounts.driving import (
    ANNA,
    FOUND,
    accounts_file,
    box,
    enter_key,
    fill,
    in_keyring,
    marked,
    new_form,
    no_dialog,
    open_desk,
    remove_current,
)
from tests.desktop.driving import begin_look_up, click, look_up, said, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.keyrings import Desktop

# Where keyring fails, it leaves its connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


def test_after_a_second_the_page_says_that_the_keyring_is_waited_for_and_goes_on_when_it_answers(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    clock = QElapsedTimer()
    clock.start()
    begin_look_up(window, ANNA)
    assert verdict(window) == "Whom are you looking for?"
    qtbot.waitUntil(lambda: verdict(window) == "Waiting for your keyring…")
    # Qt's timers may come a twentieth too early.
    assert clock.elapsed() >= 950
    with qtbot.waitSignal(window.page.answered):
        frozen.thaw_keyring()
    assert verdict(window).startswith(FOUND)


def test_a_question_that_is_given_up_leaves_nothing_behind_it(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    begin_look_up(window, ANNA)
    assert len(desk.keys.findChildren(QTimer)) == 1
    QTest.keyClick(window.page.bar.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.keys.findChildren(QTimer) == [])
    assert "Waiting for your keyring…" not in said(window)


def test_the_window_answers_while_the_keyring_does_not(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    gaps: list[int] = []
    clock = QElapsedTimer()
    timer = QTimer(window)
    timer.timeout.connect(lambda: gaps.append(clock.restart()))
    begin_look_up(window, ANNA)
    clock.start()
    timer.start(10)
    qtbot.waitUntil(lambda: len(gaps) > 30)
    # The keyring would hold it up for as long as it is frozen.
    assert max(gaps) < 5000
    assert verdict(window) == "Waiting for your keyring…"
    click(window, "Cancel")
    assert verdict(window) == "Stopped"


def test_enter_pressed_often_asks_the_keyring_once_about_the_last_address(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    answers: list[str] = []
    window.page.answered.connect(lambda: answers.append(verdict(window)))
    for address in (ANNA, "vera@example.com", "gleb@example.com"):
        begin_look_up(window, address)
    with qtbot.waitSignal(window.page.answered):
        frozen.thaw_keyring()
    assert answers == ["In the account, but in no group"]


def test_what_was_given_up_is_not_asked_of_the_keyring_later(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    occupied = Event()

    def occupy(vault: Vault) -> str | None:
        occupied.set()
        return vault.get(shop)

    desk.keys.ask(occupy, lambda _: None, lambda _: None)
    assert occupied.wait(10)
    for _ in range(3):
        begin_look_up(window, ANNA)
        QTest.keyClick(window.page.bar.box, Qt.Key.Key_Escape)
    desk.keys.ask(lambda vault: vault.remove(shop), lambda _: None, lambda _: None).forget()
    with qtbot.waitSignal(window.page.answered):
        begin_look_up(window, ANNA)
        frozen.thaw_keyring()
    assert verdict(window).startswith(FOUND)


def test_a_key_for_this_session_does_not_wait_for_the_keyring(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    begin_look_up(window, ANNA)
    qtbot.waitUntil(lambda: verdict(window) == "Waiting for your keyring…")
    click(window, "Enter the key for this session…")
    with qtbot.waitSignal(window.page.answered):
        enter_key(window, service.key)
    assert verdict(window).startswith(FOUND)
    assert marked(window)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("change", ["name", "language"])
def test_what_changes_meanwhile_leaves_the_keyring_waited_for_and_the_way_out(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer, change: str
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    begin_look_up(window, ANNA)
    qtbot.waitUntil(lambda: verdict(window) == "Waiting for your keyring…")
    if change == "name":
        with qtbot.waitSignal(desk.book.changed):
            desk.book.keep(replace(shop, name="Renamed"), shop)
    else:
        desk.change_language()
    assert verdict(window) == "Waiting for your keyring…"
    click(window, "Enter the key for this session…")
    with qtbot.waitSignal(window.page.answered):
        enter_key(window, service.key)
    assert verdict(window).startswith(FOUND)


@pytest.fixture
def waiting_form(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> AccountDialog:
    """The form of a new account, which waits for the keyring to keep the key."""
    frozen.freeze_keyring()
    form = new_form(open_desk(qtbot, desk))
    fill(form, login=shop.login, url=shop.url, key=service.key, name=shop.name)
    click(form, "Save")
    qtbot.waitUntil(lambda: "Waiting for your keyring…" in said(form))
    return form


def test_saving_to_a_slow_keyring_loses_nothing_and_need_not_be_waited_for(
    waiting_form: AccountDialog, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    qtbot.waitUntil(lambda: accounts_file().load() == (shop,))
    click(waiting_form, "Keep the key until jcdesk is closed")
    qtbot.waitUntil(no_dialog)
    assert marked(desk.window)
    look_up(qtbot, desk.window, ANNA)
    assert verdict(desk.window).startswith(FOUND)


@pytest.mark.usefixtures("waiting_form")
def test_saving_goes_on_by_itself_when_the_keyring_answers(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    frozen.thaw_keyring()
    qtbot.waitUntil(no_dialog)
    assert not marked(desk.window)
    assert in_keyring(shop) == service.key


def test_a_form_that_waits_for_the_keyring_can_be_left(
    waiting_form: AccountDialog, shop: Account, service: DemoServer
) -> None:
    QTest.keyClick(waiting_form, Qt.Key.Key_Escape)
    assert box(waiting_form, "Secret key").text() == service.key
    QTest.keyClick(waiting_form, Qt.Key.Key_Escape)
    assert no_dialog()
    assert accounts_file().load() == (shop,)


def test_an_account_can_be_removed_without_waiting_for_the_keyring(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    remove_current(window)
    qtbot.waitUntil(lambda: "Waiting for your keyring…" in said(window))
    click(window, "Remove the account only")
    qtbot.waitUntil(lambda: accounts_file().load() == ())


def test_closing_does_not_wait_for_the_keyring(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    begin_look_up(window, ANNA)
    clock = QElapsedTimer()
    clock.start()
    desk.close()
    assert clock.elapsed() < 5000
