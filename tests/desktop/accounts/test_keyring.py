"""Keys in a real gnome-keyring, as the window shows it: there, killed in the middle, absent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import KeyringRefusedError
from jcdesk.accounts.keyrings import SystemKeyring
from jcdesk.accounts.vault import Vault
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.accounts.dialog import AccountDialog
from jcdesk.desktop.accounts.key_dialog import KeyDialog
from jcdesk.desktop.desk import Desk
from tests.desktop.accounts.driving import (
    ANNA,
    FOUND,
    MARK,
    accounts_file,
    add,
    choose,
    dialog,
    enter_key,
    fill,
    in_keyring,
    marked,
    no_dialog,
    open_desk,
    remove_current,
)
from tests.desktop.conftest import fresh_desk
from tests.desktop.driving import begin_look_up, click, find, look_up, said, verdict
from tests.support.answers import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jcdesk.desktop.look.theme import Theme
    from tests.support.keyrings import Desktop

# Where keyring fails, it leaves its connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


@pytest.fixture
def next_desk(theme: Theme, home: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The program when it is started once more."""
    with fresh_desk(theme, home) as desk:
        yield desk


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


@pytest.mark.parametrize("key", ["", KEY], ids=["the old key", "a new key"])
@pytest.mark.parametrize(
    "changes", [{"name": "Renamed"}, {"url": "https://acme.justclick.io"}, {"login": "ACME"}]
)
def test_capital_letters_in_the_address_lose_no_key(
    keyring: Desktop, desk: Desk, qtbot: QtBot, changes: dict[str, str], key: str
) -> None:
    old = Account("Shop", "Acme", "https://Acme.justclick.io")
    Vault().set(old, KEY[::-1])
    window = open_desk(qtbot, desk, old)
    choose(window, "Change this account…")
    fill(dialog(AccountDialog), **changes, key=key)
    click(dialog(AccountDialog), "Save")
    qtbot.waitUntil(no_dialog)
    (changed,) = accounts_file().load()
    assert in_keyring(changed) == (key or KEY[::-1])
    assert len(keyring.labels()) == 1


def test_a_former_key_that_stays_in_the_keyring_is_told_for_what_it_is(
    keyring: Desktop,
    desk: Desk,
    qtbot: QtBot,
    shop: Account,
    service: DemoServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise KeyringRefusedError

    window = open_desk(qtbot, desk)
    add(qtbot, window, shop, service.key)
    moved = service.url.replace("127.0.0.1", "localhost")
    choose(window, "Change this account…")
    form = dialog(AccountDialog)
    fill(form, url=moved)
    with monkeypatch.context() as stubborn:
        stubborn.setattr(SystemKeyring, "remove", refuse)
        click(form, "Save")
        qtbot.waitUntil(lambda: "The account and its key are saved." in said(form))
    assert "its key is not" not in said(form)
    assert "The keyring was not opened to jcdesk." in said(form)
    assert in_keyring(shop) == in_keyring(Account("Shop", service.login, moved)) == service.key
    click(form, "Try again")
    qtbot.waitUntil(no_dialog)
    assert in_keyring(shop) is None


def test_the_kept_key_is_the_one_that_is_tested(
    keyring: Desktop, desk: Desk, qtbot: QtBot, shop: Account, service: DemoServer
) -> None:
    Vault().set(shop, service.key)
    window = open_desk(qtbot, desk, shop)
    choose(window, "Change this account…")
    click(dialog(AccountDialog), "Test")
    qtbot.waitUntil(lambda: "Works:" in said(dialog(AccountDialog)))


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
    begin_look_up(window, ANNA)
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
    assert desk.keys.vault.known(shop) is None


def test_the_demo_has_no_key_to_mark(desktop: Desktop, desk: Desk, qtbot: QtBot) -> None:
    window = open_desk(qtbot, desk)
    click(window, "Look round with a demo account")
    look_up(qtbot, window, ANNA)
    assert not marked(window)
