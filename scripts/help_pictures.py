"""Take the pictures in the built-in help, in both languages, light and dark, and in the README.

They are of the real program. Run it on a virtual display: `make help-pictures`. They go to resources/help and
docs/pictures.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "resources" / "help"
README = ROOT / "docs" / "pictures"
LANGUAGES = ("en", "ru")
PEOPLE = ("anna.petrova", "boris", "vera", "gleb", "nobody")
LIST = "\n".join(
    [f"{name}@example.com" for name in PEOPLE] + [f"reader{number}@example.com" for number in range(7)]
)
WIDTH = 1040


def main() -> None:
    """Everything."""
    with tempfile.TemporaryDirectory() as home:
        for name, folder in (("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state")):
            os.environ[name] = f"{home}/{folder}"
        preferences = Preferences(SettingsFile(Path(home) / "settings.json"))
        application = make_application(preferences)
        theme = Theme(application, "light")
        desk = Desk(theme, preferences, Redaction())
        desk.window.resize(WIDTH, 720)
        desk.open(demo=True)
        for language in LANGUAGES:
            preferences.change(language=language)
            desk.change_language()
            take(desk, theme, language)
        preferences.change(language="en")
        desk.change_language()
        for_readme(desk, theme)
        desk.close()


def take(desk: Desk, theme: Theme, language: str) -> None:
    """The pictures in one language."""
    window = desk.window
    window.focus_search()
    page = window.page
    # Of somebody who was asked about before, it would be told that nothing has changed.
    for address in ("vera@example.com", "anna.petrova@example.com"):
        page.bar.box.setText(address)
        page.ask(address)
        wait(lambda: page.lookup is not None and page.lookup.address == address)  # noqa: B023 - waited for
    light_and_dark(theme, f"found-{language}")
    window.show_lists()
    before = window.lists.view.path
    window.lists.text_given.emit(LIST)
    wait(window.lists.preview.isVisible)
    window.lists.preview.start_button.click()
    view = window.lists.view
    wait(lambda: view.isVisible() and view.path != before and not view.run_bar.isVisible())
    QTest.qWait(600)
    window.lists.view.table.selectRow(0)
    light_and_dark(theme, f"list-{language}")


def light_and_dark(theme: Theme, name: str) -> None:
    """Save the window twice: the help shows the one that goes with its own colours."""
    for colours, end in (("dark", "-dark"), ("light", "")):
        theme.choose(colours)
        picture(HELP / f"{name}{end}.png")


def wait(condition: Callable[[], bool]) -> None:
    """Let the window live until `condition` holds."""
    for _ in range(300):
        if condition():
            return
        QTest.qWait(50)
    raise SystemExit("help-pictures: the window does not get there")


def for_readme(desk: Desk, theme: Theme) -> None:
    """The pictures that the README shows, in English."""
    for name in ("found", "list"):
        shutil.copyfile(HELP / f"{name}-en.png", README / f"{name}.png")
    window = desk.window
    window.focus_search()
    window.menus.accounts.add.emit()
    wait(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    picture(README / "account.png", dialog)
    dialog.close()
    theme.choose("dark")
    window.page.bar.box.setText("boris@example.com")
    window.page.ask("boris@example.com")
    wait(lambda: window.page.lookup is not None and window.page.lookup.address == "boris@example.com")
    picture(README / "dark.png")


def picture(path: Path, widget: QWidget | None = None) -> None:
    """Save the window, or another widget."""
    QTest.qWait(250)
    if widget is None:
        [widget] = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.windowTitle()]
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    image.save(str(path), quality=0)


if __name__ == "__main__":
    main()
