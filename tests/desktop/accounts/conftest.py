"""The window at its first start and with two accounts, and a service to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jcdesk.accounts.accounts import Account
from jcdesk.demo.server import DemoServer
from jcdesk.desktop import keys
from jcdesk.desktop.accounts.dialog import AccountDialog
from tests.desktop.accounts.driving import add, dialog, open_desk
from tests.desktop.driving import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from jcdesk.desktop.desk import Desk
    from jcdesk.desktop.main_window import MainWindow
    from tests.support.keyrings import Desktop


@pytest.fixture
def service() -> Iterator[DemoServer]:
    with DemoServer() as service:
        yield service


@pytest.fixture
def shop(service: DemoServer) -> Account:
    return Account("Shop", service.login, service.url, pace=0.0)


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    """The window as it is at the first start."""
    return open_desk(qtbot, desk)


@pytest.fixture
def form(window: MainWindow) -> AccountDialog:
    """The form that the first door leads to."""
    click(window, "Set up an account")
    return dialog(AccountDialog)


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
def course(service: DemoServer) -> Account:
    return Account("R&D course", service.login, service.url.replace("127.0.0.1", "localhost"), pace=0.0)


@pytest.fixture
def two(desk: Desk, qtbot: QtBot, service: DemoServer, shop: Account, course: Account) -> MainWindow:
    """The window with two accounts, whose keys are there; the second one is asked."""
    window = open_desk(qtbot, desk)
    for account in (shop, course):
        add(qtbot, window, account, service.key)
    return window
