"""Puts the program with the window together, runs it, and takes it apart at the end."""

import argparse
import signal
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from jcdesk.desktop.desk import Desk
from jcdesk.desktop.icons import application_icon
from jcdesk.desktop.picture import take_picture
from jcdesk.desktop.theme import Theme
from jcdesk.system.log import Log
from jcdesk.system.paths import config_folder, log_folder, resources
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile


def main(words: Sequence[str]) -> int:
    """Open the window; `words` are the command line's. Returns the exit code."""
    options = _parser().parse_args(list(words))
    preferences = Preferences(SettingsFile(config_folder() / "settings.json"))
    application = make_application(preferences)
    theme = Theme(application, options.theme or preferences.now.theme)
    redaction = Redaction()
    log = Log(log_folder(), redaction)
    log.open()
    desk = Desk(theme, preferences, redaction)
    _let_ctrl_c_end(application)
    desk.open(address=options.address, demo=options.demo)
    if options.screenshot is not None:
        take_picture(desk.window, options.screenshot, expect_answer=bool(options.address))
    try:
        return application.exec()
    finally:
        desk.close()
        log.close()


def make_application(preferences: Preferences) -> QApplication:
    """The application object with style, icon and texts, no window yet."""
    application = QApplication(["jcdesk"])
    application.setApplicationName("jcdesk")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("jcdesk")
    application.setStyle("Fusion")
    application.setWindowIcon(application_icon())
    _speak(application, preferences.now.language)
    return application


def _speak(application: QApplication, language: str) -> None:
    """Install the catalogues of `language` ("" for the system's); what they lack stays English."""
    system = QLocale.system()
    if language:
        QLocale.setDefault(QLocale(language))
    elif system.language() is QLocale.Language.C:
        # No locale is set: dates as most of the world writes them.
        QLocale.setDefault(QLocale("en_GB"))
    russian = QLocale().language() is QLocale.Language.Russian
    own = "jcdesk_ru" if russian and (resources() / "i18n" / "jcdesk_ru.qm").exists() else "jcdesk_en"
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (resources() / "i18n" / own, qt / own.replace("jcdesk", "qtbase")):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="jcdesk", add_help=False)
    parser.add_argument("address", nargs="?", default="", metavar="ADDRESS")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--theme", choices=("system", "light", "dark"))
    parser.add_argument("--screenshot", type=Path, metavar="FILE")
    return parser


def _let_ctrl_c_end(application: QApplication) -> None:
    """End in good order at Ctrl+C and SIGTERM.

    Python runs signal handlers between two of its own steps, and Qt's loop has none: a timer gives it some.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        # exit() ends the loop only; quit() would close the windows within it, which then paint into nothing.
        signal.signal(number, lambda *_: application.exit(0))
    pulse = QTimer(application)
    pulse.timeout.connect(lambda: None)
    pulse.start(200)
