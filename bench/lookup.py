"""From Enter to painted rows in the real window, beside a bare `requests.post` to the same service."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bench.rows import Figures, Kind
from bench.service import KEY, running
from jcdesk.accounts.accounts import Account, AccountsFile
from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.look.theme import Theme
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile

ADDED = 10.0
"""Milliseconds that the window may add to the bare request."""

CASES = tuple((groups, delay) for groups in (7, 60, 10_000) for delay in (0, 50, 200))
"""Groups of the subscriber, and milliseconds after which the service answers."""

ROUNDS = 15

KINDS = tuple(
    Kind(f"Enter to painted rows, {groups:,} groups, answer after {delay} ms", "ms", more=ADDED)
    for groups, delay in CASES
)


def measure() -> Iterator[Figures]:
    """Each case, with the window and the bare request in turn."""
    with TemporaryDirectory(prefix="jcdesk-bench-") as home, running() as account:
        os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
        AccountsFile(Path(home, "jcdesk", "accounts.json")).save([account])
        preferences = Preferences(SettingsFile(Path(home, "settings.json")))
        theme = Theme(make_application(preferences), "light")
        desk = Desk(theme, preferences, Redaction())
        desk.open()
        keys = desk.findChild(Keys)
        assert isinstance(keys, Keys)
        keys.keep_for_session(account, KEY)
        QTest.qWait(500)
        # As the program does once its window is there: what a start makes is no garbage.
        gc.freeze()
        look_up = _Asker(desk)
        for groups, delay in CASES:
            yield _figures(account, look_up, groups, delay)
        desk.close()


def _figures(account: Account, look_up: Callable[[str], float], groups: int, delay: int) -> Figures:
    taken = []
    for number in range(ROUNDS + 1):
        address = f"{groups}-{delay}-{number}@example.com"
        taken.append((look_up(address), _bare(account, address)))
    ours, bare = zip(*taken[1:], strict=True)
    return Figures(median(ours) * 1000, median(bare) * 1000)


class _Asker(QObject):
    """Presses Enter and tells how many seconds it takes until the rows about that address are painted.

    All else that the answer brings is laid out and painted by then, too: the event loop has nothing to do.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._page = desk.window.page
        self._page.answered.connect(self._watch_table)
        self._loop = QEventLoop(self)
        self._table: QWidget | None = None
        self._painted = False

    def __call__(self, address: str) -> float:
        box = self._page.bar.box
        box.setText(address)
        box.setFocus()
        QTest.qWait(20)
        self._painted = False
        began = perf_counter()
        QTest.keyClick(box, Qt.Key.Key_Return)
        while not self._painted:
            self._loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        while self._loop.processEvents():
            pass
        return perf_counter() - began

    def _watch_table(self) -> None:
        self._table = self._page.result.table.viewport()
        self._table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the table painted."""
        if event.type() is QEvent.Type.Paint and watched is self._table:
            watched.removeEventFilter(self)
            self._painted = True
        return False


def _bare(account: Account, address: str) -> float:
    import requests  # noqa: PLC0415 - the window has loaded it by then, in its own time

    url = f"{account.url}/api/GetLeadGroupStatuses"
    began = perf_counter()
    body = requests.post(url, {"email": address}, timeout=30).content
    taken = perf_counter() - began
    assert body.startswith(b'{"error_code":0')
    return taken
