"""Looking up again marks what is not as before."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.lookup.model import Column, Mark
from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.paths import config_folder
from tests.desktop.driving import column, look_up, said, table
from tests.support.answers import KEY, ROW, signed_rows
from tests.support.http import answering, http
from tests.support.misbehaving import MisbehavingServer

ANNA = "anna@example.com"
NEWS = ROW | {"rass_name": "news", "rass_title": "News"}
UNSUBSCRIBED = ROW | {"rass_status": "STATUS_UNSUBSCRIBE"}


@pytest.fixture
def asked_twice(desk: Desk, qtbot: QtBot) -> Iterator[Callable[[bytes, bytes], MainWindow]]:
    """The window after Enter and F5, with an answer to each."""
    servers = ExitStack()

    def ask(first: bytes, second: bytes) -> MainWindow:
        server = servers.enter_context(MisbehavingServer(answering(http(first), http(second))))
        account = Account("My shop", "acme", server.url, pace=0.0)
        AccountsFile(config_folder() / "accounts.json").save([account])
        with qtbot.waitActive(desk.window):
            desk.open()
        desk.keys.vault.keep_for_session(account, KEY)
        look_up(qtbot, desk.window, ANNA)
        assert "ince" not in said(desk.window)
        with qtbot.waitSignal(desk.window.page.answered):
            QTest.keyClick(desk.window, Qt.Key.Key_F5)
        return desk.window

    with servers:
        yield ask


def test_a_group_whose_status_is_another_one_is_marked_and_says_what_it_was(
    asked_twice: Callable[[bytes, bytes], MainWindow],
) -> None:
    window = asked_twice(signed_rows(ROW, NEWS), signed_rows(UNSUBSCRIBED, NEWS))
    view, model = table(window), window.page.result.model
    changed = column(view, Column.GROUP).index("Клиенты")
    status = model.index(changed, Column.STATUS)
    assert model.mark_at(changed) == Mark("Newly unsubscribed", "was: Subscribed")
    spoken = "Status: Unsubscribed; Newly unsubscribed; was: Subscribed"
    assert status.data(Qt.ItemDataRole.AccessibleTextRole) == spoken
    assert "was: Subscribed" in status.data(Qt.ItemDataRole.ToolTipRole)
    assert model.mark_at(1 - changed) is None
    assert "Newly unsubscribed: 1" in said(window)


def test_groups_that_are_gone_are_named(asked_twice: Callable[[bytes, bytes], MainWindow]) -> None:
    window = asked_twice(signed_rows(ROW, NEWS), signed_rows(ROW))
    assert "no longer in: “News” (was: Subscribed)" in said(window)


def test_that_nothing_has_changed_is_said(asked_twice: Callable[[bytes, bytes], MainWindow]) -> None:
    window = asked_twice(signed_rows(ROW), signed_rows(ROW))
    assert "Nothing has changed since" in said(window)
    assert window.page.result.model.mark_at(0) is None


def test_who_is_in_no_group_any_more_was_in_these(asked_twice: Callable[[bytes, bytes], MainWindow]) -> None:
    window = asked_twice(signed_rows(ROW), signed_rows())
    assert "“Клиенты” (was: Subscribed)" in said(window)


def test_another_subscriber_is_not_compared(
    asked_twice: Callable[[bytes, bytes], MainWindow], qtbot: QtBot
) -> None:
    window = asked_twice(signed_rows(ROW), signed_rows(UNSUBSCRIBED))
    look_up(qtbot, window, "boris@example.com")
    assert "ince" not in said(window)
