"""Puts the program with the window together, runs it, and takes it apart at the end."""

import gc
import logging
import signal
import sys
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from jcdesk.desktop.application import Application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.instance.options import Options
from jcdesk.desktop.language import speak
from jcdesk.desktop.look.icons import application_icon
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.picture import take_picture
from jcdesk.desktop.shortcuts import LatinKeys
from jcdesk.desktop.support.crash import Crashes
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.support.qt_messages import qt_messages_in_log
from jcdesk.system.bugs import Bug
from jcdesk.system.lock import FileLock
from jcdesk.system.log import Log, LogProblem, faults_in
from jcdesk.system.paths import config_folder, log_folder
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile

if TYPE_CHECKING:
    from jcdesk.desktop.instance.reception import Reception

_log = logging.getLogger(__name__)

_LATER = Qt.ConnectionType.QueuedConnection


def main(options: Options, lock: FileLock) -> int:
    """Open the window and run it to its end. Returns the exit code.

    `lock`, where it is held, makes the window the one that later starts hand over to.
    """
    redaction = Redaction()
    log = Log(log_folder(), redaction)
    problem = log.open()
    with closing(log), faults_in(log_folder()), qt_messages_in_log(), Crashes(Support(redaction)) as crashes:
        try:
            return _run(options, lock, redaction, problem, crashes)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told and logged
            crashes.take(Bug.of(error))
            return 1


def _run(
    options: Options,
    lock: FileLock,
    redaction: Redaction,
    log_problem: LogProblem | None,
    crashes: Crashes,
) -> int:
    preferences = Preferences(SettingsFile(config_folder() / "settings.json"))
    application = make_application(preferences)
    theme = Theme(application, options.theme or preferences.now.theme)
    desk = Desk(theme, preferences, redaction)
    _let_ctrl_c_end(application)
    application.link_opened.connect(desk.arrivals.open_link)
    receptions = ExitStack()

    def settle() -> None:
        gc.freeze()
        gc.enable()
        versions = Support(redaction).versions_at_start()
        _log.info("start: %s", ", ".join(" ".join(pair) for pair in versions.items()))
        receptions.callback(_open_reception(desk, lock).close)

    desk.window.painted.connect(lambda: application.setWindowIcon(application_icon()), _LATER)
    desk.settled.connect(settle)
    desk.open(address=options.text, demo=options.demo)
    if log_problem is not None:
        desk.help.tell_of_log(log_problem)
    if options.screenshot is not None:
        take_picture(desk.window, options.screenshot, expect_answer=bool(options.text))
    else:
        crashes.show_over(desk.window, theme)
    try:
        return application.exec()
    finally:
        receptions.close()
        crashes.show_no_more()
        desk.close()
        _log.info("end")


def _open_reception(desk: Desk, lock: FileLock) -> "Reception":
    # The window is there before the network's libraries are.
    from jcdesk.desktop.instance.reception import Reception  # noqa: PLC0415

    reception = Reception(lock, config_folder(), desk)
    reception.arrived.connect(desk.arrivals.receive)
    reception.open()
    return reception


def make_application(preferences: Preferences) -> Application:
    """The application object with style, icon and texts, no window yet."""
    _name_for_taskbar()
    application = Application()
    application.setApplicationName("jcdesk")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("jcdesk")
    LatinKeys(application)
    speak(application, preferences.now.language)
    return application


def _name_for_taskbar() -> None:
    """Tell Windows whose windows these are, by the name that the installer gives its shortcuts.

    Otherwise they are Python's, with its icon, where the program runs from source.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there it has what is needed

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("app.jcdesk.jcdesk")


def _let_ctrl_c_end(application: Application) -> None:
    """End in good order at Ctrl+C and SIGTERM.

    Python runs signal handlers between two of its own steps, and Qt's loop has none: a timer gives it some.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        # exit() ends the loop only; quit() would close the windows within it, which then paint into nothing.
        # A timer, since there may be no loop yet to end: the window is shown before it begins.
        signal.signal(number, lambda *_: QTimer.singleShot(0, lambda: application.exit(0)))
    pulse = QTimer(application)
    pulse.timeout.connect(lambda: None)
    pulse.start(200)
