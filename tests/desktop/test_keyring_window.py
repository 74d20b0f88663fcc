"""Keys in a real gnome-keyring, as the window shows it: there, locked, refused, slow, killed, absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.vault import Vault
from jcdesk.demo.server import DemoServer
from jcdesk.desktop import keys
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.accounts.key_dialog import KeyDialog
from jcdesk.desktop.desk import Desk
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile
from tests.desktop.accounts_driving import (
    accounts_file,
    add,
    box,
    choose,
    dialog,
    enter_key,
    fill,
    new_form,
    no_dialog,
    open_desk,
    remove_current,
)
from tests.desktop.driving import click, find, look_up, paste, said, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jcdesk.desktop.main_window import MainWindow
    from jcdesk.desktop.theme import Theme
    from tests.support.keyrings import Desktop

# Where keyring fails, it leaves its connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")

ANNA = "anna.petrova@example.com"
FOUND = "Subscribed in 3 of 7 groups"
MARK = "Key until closed"


@pytest.fixture
def service() -> Iterator[DemoServer]:
    with DemoServer() as service:
        yield service


@pytest.fixture
def shop(service: DemoServer) -> Account:
    return Account("Shop", service.login, service.url)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that tells of a slow keyring sooner."""
    monkeypatch.setattr(keys, "PATIENCE", 100)


@pytest.fixture
def frozen(keyring: Desktop) -> Iterator[Desktop]:
    """A keyring that will be made to answer nothing; thawed at the end, so that its threads end."""
    yield keyring
    keyring.thaw_keyring()


@pytest.fixture
def next_desk(theme: Theme, home: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The program when it is started once more."""
    desk = Desk(theme, Preferences(SettingsFile(home / "config" / "jcdesk" / "settings.json")), Redaction())
    yield desk
    desk.close()
    desk.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def in_keyring(account: Account) -> str | None:
    """The key as another program would read it."""
    return Vault().get(account)


def ask(window: MainWindow, address: str = ANNA) -> None:
    """Paste an address, press Enter and do not wait."""
    paste(window.page.bar.box, address)
    QTest.keyClick(window.page.bar.box, Qt.Key.Key_Return)


def marked(window: MainWindow) -> bool:
    """Whether the window says that the account's key is for this run only."""
    return any(
        button.accessibleName() == MARK and button.text() == "until closed" and button.isVisibleTo(window)
        for button in window.findChildren(QPushButton)
    )


# There.


def test_a_key_is_kept_for_the_next_run(
    keyring: Desktop, desk: Desk, next_desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    add(qtbot, window, shop, f" {service.key}\n")
    assert in_keyring(shop) == service.key
    assert not marked(window)
    desk.close()
    window = open_desk(qtbot, next_desk)
    look_up(qtbot, window, ANNA)
    assert verdict(window).startswith(FOUND)


def test_an_account_whose_key_is_missing_says_so_and_takes_one_right_there(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk, shop)
    look_up(qtbot, window, ANNA)
    assert verdict(window) == "There is no secret key for the account “Shop”."
    click(window, "Enter the key…")
    with qtbot.waitSignal(window.page.answered):
        enter_key(window, service.key)
    assert verdict(window).startswith(FOUND)
    assert in_keyring(shop) == service.key
    assert QApplication.focusWidget() is window.page.bar.box


def test_a_key_can_be_kept_out_of_the_keyring_and_is_marked(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk, shop)
    look_up(qtbot, window, ANNA)
    click(window, "Enter the key…")
    with qtbot.waitSignal(window.page.answered):
        enter_key(window, service.key, keep=False)
    assert marked(window)
    assert in_keyring(shop) is None
    click(window, MARK)
    qtbot.waitUntil(lambda: "The key of “Shop” is in the keyring now." in said(window))
    assert not marked(window)
    assert in_keyring(shop) == service.key


def test_an_empty_key_is_told_at_its_box(keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account) -> None:
    window = open_desk(qtbot, desk, shop)
    look_up(qtbot, window, ANNA)
    click(window, "Enter the key…")
    enter_key(window, " \n")
    assert "The secret key is empty." in said(dialog(KeyDialog))


def test_a_renamed_account_has_its_key_and_a_moved_one_takes_it_along(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    add(qtbot, window, shop, service.key)
    moved = service.url.replace("127.0.0.1", "localhost")
    for changes in ({"name": "Renamed"}, {"url": moved}):
        choose(window, "Change this account…")
        fill(dialog(AccountDialog), **changes)
        click(dialog(AccountDialog), "Save")
        qtbot.waitUntil(no_dialog)
        look_up(qtbot, window, ANNA)
        assert verdict(window).startswith(FOUND)
    assert in_keyring(shop) is None
    assert in_keyring(Account("Renamed", service.login, moved)) == service.key


def test_the_kept_key_is_the_one_that_is_tested(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    window = open_desk(qtbot, desk, shop)
    choose(window, "Change this account…")
    click(dialog(AccountDialog), "Test")
    qtbot.waitUntil(lambda: "Works:" in said(dialog(AccountDialog)), timeout=10_000)


def test_a_removed_account_takes_its_key_along(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    add(qtbot, window, shop, service.key)
    assert len(keyring.labels()) == 1
    remove_current(window)
    qtbot.waitUntil(window.welcome.isVisible)
    assert keyring.labels() == []
    assert "“Shop” is removed from this computer." in said(window)


def test_an_account_whose_key_is_gone_already_can_be_removed(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    window = open_desk(qtbot, desk, shop)
    remove_current(window)
    qtbot.waitUntil(window.welcome.isVisible)
    assert accounts_file().load() == ()


# Locked, and refused.


@pytest.fixture(params=["locked", "refused"])
def closed(
    request: pytest.FixtureRequest, keyring: Desktop, shop: Account, monkeypatch: pytest.MonkeyPatch
) -> str:
    """A keyring with the key that does not open; says what the window calls that."""
    Vault().set(shop, "another key than the service knows")
    keyring.lock_keyring()
    if request.param == "locked":
        return "The keyring is locked."
    # Where there is a display, a question that was dismissed was dismissed by its user.
    monkeypatch.setenv("DISPLAY", ":0")
    return "The keyring was not opened to jcdesk."


def test_a_keyring_that_does_not_open_is_told_for_what_it_is_and_can_be_tried_again(
    closed: str, keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    window = open_desk(qtbot, desk, shop)
    look_up(qtbot, window, ANNA)
    assert verdict(window) == closed
    keyring.kill_keyring()
    keyring.start_keyring()
    with qtbot.waitSignal(window.page.answered):
        click(window, "Ask again")
    assert verdict(window).startswith("The service does not accept the secret key")


def test_a_key_for_this_session_does_without_the_keyring(
    closed: str, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk, shop)
    look_up(qtbot, window, ANNA)
    click(window, "Enter the key for this session…")
    with qtbot.waitSignal(window.page.answered):
        enter_key(window, service.key)
    assert verdict(window).startswith(FOUND)
    assert marked(window)


def test_a_key_that_the_keyring_does_not_take_can_be_kept_until_the_end(
    closed: str, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    form = new_form(window)
    fill(form, login=shop.login, url=shop.url, key=service.key, name=shop.name)
    click(form, "Save")
    qtbot.waitUntil(lambda: f"The account is saved, its key is not. {closed}" in said(form))
    assert accounts_file().load() == (shop,)
    click(form, "Keep the key until jcdesk is closed")
    qtbot.waitUntil(no_dialog)
    assert marked(window)
    assert "kept until jcdesk is closed, and no longer" in said(window)
    look_up(qtbot, window, ANNA)
    assert verdict(window).startswith(FOUND)


def test_trying_again_keeps_the_key_once_the_keyring_is_open(
    closed: str, keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    form = new_form(window)
    fill(form, login=shop.login, url=shop.url, key=service.key, name=shop.name)
    click(form, "Save")
    qtbot.waitUntil(lambda: closed in said(form))
    keyring.kill_keyring()
    keyring.start_keyring()
    click(form, "Try again")
    qtbot.waitUntil(no_dialog)
    assert in_keyring(shop) == service.key
    assert not marked(window)


def test_an_account_is_not_removed_while_its_key_cannot_be_unless_the_user_wants_it_so(
    closed: str, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    window = open_desk(qtbot, desk, shop)
    remove_current(window)
    qtbot.waitUntil(lambda: closed in said(window))
    assert accounts_file().load() == (shop,)
    click(window, "Remove the account only")
    assert accounts_file().load() == ()
    assert window.welcome.isVisible()


# Slow, as while its user looks for the password.


def test_after_a_second_the_page_says_that_the_keyring_is_waited_for_and_goes_on_when_it_answers(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    clock = QElapsedTimer()
    clock.start()
    ask(window)
    assert verdict(window) == "Whom are you looking for?"
    qtbot.waitUntil(lambda: verdict(window) == "Waiting for your keyring…")
    assert clock.elapsed() >= 1000
    with qtbot.waitSignal(window.page.answered):
        frozen.thaw_keyring()
    assert verdict(window).startswith(FOUND)


def test_the_window_answers_while_the_keyring_does_not(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    gaps: list[int] = []
    clock = QElapsedTimer()
    timer = QTimer(window)
    timer.timeout.connect(lambda: gaps.append(clock.restart()))
    ask(window)
    clock.start()
    timer.start(10)
    qtbot.waitUntil(lambda: len(gaps) > 30)
    assert max(gaps) < 500
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
        ask(window, address)
    with qtbot.waitSignal(window.page.answered):
        frozen.thaw_keyring()
    assert answers == ["In the account, but in no group"]


def test_what_was_given_up_is_not_asked_of_the_keyring_later(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    for _ in range(3):
        ask(window)
        QTest.keyClick(window.page.bar.box, Qt.Key.Key_Escape)
    desk._keys.ask(lambda vault: vault.remove(shop), lambda _: None, lambda _: None).forget()
    with qtbot.waitSignal(window.page.answered):
        ask(window)
        frozen.thaw_keyring()
    assert verdict(window).startswith(FOUND)


def test_a_key_for_this_session_does_not_wait_for_the_keyring(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    ask(window)
    qtbot.waitUntil(lambda: verdict(window) == "Waiting for your keyring…")
    click(window, "Enter the key for this session…")
    with qtbot.waitSignal(window.page.answered):
        enter_key(window, service.key)
    assert verdict(window).startswith(FOUND)
    assert marked(window)


def test_saving_to_a_slow_keyring_loses_nothing_and_need_not_be_waited_for(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk)
    form = new_form(window)
    fill(form, login=shop.login, url=shop.url, key=service.key, name=shop.name)
    click(form, "Save")
    assert accounts_file().load() == (shop,)
    qtbot.waitUntil(lambda: "Waiting for your keyring…" in said(form))
    click(form, "Keep the key until jcdesk is closed")
    qtbot.waitUntil(no_dialog)
    assert marked(window)
    look_up(qtbot, window, ANNA)
    assert verdict(window).startswith(FOUND)


def test_saving_goes_on_by_itself_when_the_keyring_answers(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk)
    form = new_form(window)
    fill(form, login=shop.login, url=shop.url, key=service.key, name=shop.name)
    click(form, "Save")
    qtbot.waitUntil(lambda: "Waiting for your keyring…" in said(form))
    frozen.thaw_keyring()
    qtbot.waitUntil(no_dialog)
    assert not marked(window)
    assert in_keyring(shop) == service.key


def test_a_form_that_waits_for_the_keyring_can_be_left(
    impatient: None, frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk)
    form = new_form(window)
    fill(form, login=shop.login, url=shop.url, key="a key", name="Shop")
    click(form, "Save")
    qtbot.waitUntil(lambda: "Waiting for your keyring…" in said(form))
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert box(form, "Secret key").text() == "a key"
    QTest.keyClick(form, Qt.Key.Key_Escape)
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
    assert accounts_file().load() == ()


def test_closing_does_not_wait_for_the_keyring(
    frozen: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    frozen.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    ask(window)
    clock = QElapsedTimer()
    clock.start()
    desk.close()
    assert clock.elapsed() < 1000


# Killed in the middle.


def test_a_key_that_is_in_use_outlives_the_keyring(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    add(qtbot, window, shop, service.key)
    look_up(qtbot, window, ANNA)
    keyring.kill_keyring()
    look_up(qtbot, window, "vera@example.com")
    assert find(window, "Verdict", QLabel).text() == "Subscribed in 1 group, the only one"


def test_a_keyring_killed_in_the_middle_is_a_message_with_a_way_on(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    window = open_desk(qtbot, desk, shop)
    keyring.kill_keyring()
    look_up(qtbot, window, ANNA)
    assert verdict(window) == "This computer has no keyring to keep secret keys in."
    keyring.start_keyring()
    with qtbot.waitSignal(window.page.answered):
        click(window, "Ask again")
    assert verdict(window).startswith(FOUND)


def test_a_keyring_killed_while_it_is_waited_for_is_a_message(
    impatient: None, keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account
) -> None:
    keyring.freeze_keyring()
    window = open_desk(qtbot, desk, shop)
    ask(window)
    qtbot.waitUntil(lambda: verdict(window) == "Waiting for your keyring…")
    with qtbot.waitSignal(window.page.answered):
        keyring.kill_keyring()
    assert "keyring" in verdict(window)
    find(window, "Ask again", QPushButton)


def test_a_killed_keyring_that_the_bus_starts_anew_is_locked(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    keyring.kill_keyring()
    keyring.let_the_bus_start_keyrings()
    window = open_desk(qtbot, desk, shop)
    look_up(qtbot, window, ANNA)
    assert verdict(window) == "The keyring is locked."


# Absent.


def test_without_a_keyring_the_key_is_for_this_run_and_marked_as_such(
    desktop: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    add(qtbot, window, shop, service.key)
    assert marked(window)
    assert "kept until jcdesk is closed, and no longer" in said(window)
    look_up(qtbot, window, ANNA)
    assert verdict(window).startswith(FOUND)
    assert marked(window)
    click(window, MARK)
    qtbot.waitUntil(lambda: "This computer has no keyring" in said(window))
    assert marked(window)


def test_without_a_keyring_an_account_is_removed_with_its_key(
    desktop: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    window = open_desk(qtbot, desk)
    add(qtbot, window, shop, service.key)
    remove_current(window)
    qtbot.waitUntil(window.welcome.isVisible)
    assert desk._keys.vault.known(shop) is None


def test_the_demo_has_no_key_to_mark(desktop: Desktop, desk: Desk, qtbot: QtBot) -> None:
    window = open_desk(qtbot, desk)
    click(window, "Look round with a demo account")
    look_up(qtbot, window, ANNA)
    assert not marked(window)
