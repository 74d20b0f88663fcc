"""The real window over a real service, on the page for many addresses."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.main_window import MainWindow
from tests.desktop.lists.driving import check, until_settled
from tests.desktop.lists.service import People, people
from tests.desktop.settings.driving import open_with

SUBSCRIBED, WAITING, LEFT = "STATUS_SUBSCRIBE", "STATUS_WAIT", "STATUS_UNSUBSCRIBE"


@pytest.fixture
def service() -> Iterator[People]:
    with people(
        anna=(("news", SUBSCRIBED), ("club", WAITING)),
        boris=(("news", LEFT),),
        vera=(("news", SUBSCRIBED), ("club", SUBSCRIBED)),
    ) as known:
        yield known


@pytest.fixture
def account(service: People) -> Account:
    return Account("Shop", "acme", service.url, pace=0.0)


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, account: Account) -> MainWindow:
    """The window with one account, the page for lists in front."""
    window = open_with(qtbot, desk, account)
    window.show_lists()
    return window


@pytest.fixture
def asked(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a list that was asked to its end."""
    check(qtbot, window)
    return window


@pytest.fixture
def gate() -> Iterator[Event]:
    """Shut; it opens at the end, so that threads end: see `held`."""
    gate = Event()
    yield gate
    gate.set()


Wait = Callable[[], None]


@pytest.fixture
def until_idle(desk: Desk, qtbot: QtBot) -> Wait:
    """Waits until no list is asked, and the page shows all that is known of its list by then."""

    def wait() -> None:
        qtbot.waitUntil(lambda: desk.lists.progress is None)
        until_settled(qtbot, desk.window)

    return wait
