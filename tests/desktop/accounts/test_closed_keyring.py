"""A real gnome-keyring that is locked, or that its user does not open, as the window shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.vault import Vault
from jcdesk.demo.server import DemoServer
from jcdesk.desktop.desk import Desk
from tests.desktop.accounts.driving import (
    ANNA,
    FOUND,
    accounts_file,
    enter_key,
    fill,
    in_keyring,
    marked,
    new_form,
    no_dialog,
    open_desk,
    remove_current,
)
from tests.desktop.driving import click, look_up, said, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.support.keyrings import Desktop

# Where keyring fails, it leaves its connection to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")


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
    qtbot.waitUntil(window.welcome.isVisible)
    assert accounts_file().load() == ()
