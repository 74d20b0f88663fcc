"""The real window over the real demo service, without a screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.language import speak
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.main_window import MainWindow
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile
from tests.support.company import Company
from tests.support.disks import StuckDisk

PATIENCE = 20_000
"""Milliseconds after which what has not come will not come, on a busy machine either."""


class PatientBot(QtBot):
    """Waits for as long as a busy machine may need."""

    def waitUntil(  # noqa: N802 - Qt's way
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - Qt's way
        self,
        signal: Any,  # noqa: ANN401 - no type that can be named
        *,
        timeout: int = PATIENCE,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with more patience."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    """The program's own application object, in place of pytest-qt's."""
    return make_application(Preferences(SettingsFile(tmp_path_factory.mktemp("app") / "settings.json")))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@contextmanager
def fresh_desk(theme: Theme, home: Path, redaction: Redaction | None = None) -> Iterator[Desk]:
    """The program with the settings in `home`, not yet opened; ended and deleted in the window's thread."""
    preferences = Preferences(SettingsFile(home / "config" / "jcdesk" / "settings.json"))
    desk = Desk(theme, preferences, redaction or Redaction())
    try:
        yield desk
    finally:
        desk.close()
        application = QCoreApplication.instance()
        assert application is not None
        speak(application, "")
        desk.window.deleteLater()
        # Left to the garbage collector, it might be taken apart in another thread than the window's.
        desk.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, home: Path) -> Iterator[Desk]:
    """A fresh program, not yet opened."""
    with fresh_desk(theme, home) as desk:
        yield desk


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Company]:
    """A company's network, with no proxy in the environment."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with Company(tmp_path) as company:
        yield company


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    """The window with the demo account."""
    with qtbot.waitActive(desk.window):
        desk.open(demo=True)
    return desk.window


@pytest.fixture
def stuck(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[StuckDisk]:
    """A disk that takes nothing any more, under an open window; it goes on at the end: threads must end."""
    disk = StuckDisk(monkeypatch)
    yield disk
    disk.let_go()
