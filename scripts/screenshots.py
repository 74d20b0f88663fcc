"""Take a picture of every state of the window and of every dialog, from the real program with the demo.

Each in every theme, in English and in Russian, at the usual size, with text twice as large, and on a screen
of 200 %. Words on the command line choose among these: `dark ru text-200`. Run it on a display, or on a
virtual one: `make screenshots`. The pictures go to build/screenshots, with sheets that show all themes side
by side.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest

from jcdesk.desktop.app import make_application
from jcdesk.desktop.desk import Desk
from jcdesk.desktop.look.theme import Theme
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import THEMES, Preferences, SettingsFile
from tests.support.tour import settle, tour

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "screenshots"
COLOURS = tuple(name for name in THEMES if name != "system")
LANGUAGES = ("en", "ru")
SIZES = ("100", "text-200", "screen-200")
WINDOW = (1024, 640)
THUMBNAIL = 640
"""The width of a picture on a sheet, in pixels."""

GAP = 12
_WALK = "--walk"


def walk(colours: str, language: str, size: str) -> None:
    """Take the pictures of one theme, language and size: a program of its own, as its start."""
    with tempfile.TemporaryDirectory(prefix="jcdesk-screenshots-") as home:
        os.environ |= {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home, "XDG_DATA_HOME": home}
        preferences = Preferences(SettingsFile(Path(home) / "settings.json"))
        preferences.change(language=language)
        application = make_application(preferences)
        if size == "text-200":
            font = application.font()
            font.setPointSizeF(2 * font.pointSizeF())
            application.setFont(font)
        theme = Theme(application, colours)
        desk = Desk(theme, preferences, Redaction())
        for stop in tour(desk, theme):
            if stop.shown is desk.window:
                desk.window.resize(*WINDOW)
            settle()
            # Pictures that are painted in the background, such as charts, need a moment.
            QTest.qWait(50)
            folder = FOLDER / language / size / stop.part
            folder.mkdir(parents=True, exist_ok=True)
            stop.shown.grab().save(str(folder / f"{stop.name}-{colours}.png"))
        desk.close()


def make_sheet(folder: Path, colours: Sequence[str]) -> Path:
    """One picture of all in a folder: states from top to bottom, themes from left to right."""
    names = dict.fromkeys(path.stem.removesuffix(f"-{colours[0]}") for path in _by_age(folder, colours[0]))
    rows = [[QImage(str(folder / f"{name}-{colour}.png")) for colour in colours] for name in names]
    rows = [[_thumbnail(picture) for picture in row] for row in rows]
    heights = [max(picture.height() for picture in row) + GAP for row in rows]
    sheet = QImage(len(colours) * (THUMBNAIL + GAP), sum(heights), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    top = 0
    for row, height in zip(rows, heights, strict=True):
        for number, picture in enumerate(row):
            place = QRect(number * (THUMBNAIL + GAP), top, picture.width(), picture.height())
            painter.drawImage(place, picture)
        top += height
    painter.end()
    path = folder.with_suffix(".png")
    sheet.save(str(path))
    return path


def main() -> None:
    """Take all pictures, or those that the command line chooses, then make sheets of them."""
    words = sys.argv[1:]
    if words[:1] == [_WALK]:
        walk(*words[1:])
        return
    colours, languages, sizes = (
        tuple(value for value in values if value in words) or values for values in (COLOURS, LANGUAGES, SIZES)
    )
    for chosen in product(colours, languages, sizes):
        scale = {"QT_SCALE_FACTOR": "2"} if chosen[2] == "screen-200" else {}
        subprocess.run(
            [sys.executable, "-m", "scripts.screenshots", _WALK, *chosen],
            cwd=ROOT,
            env=os.environ | scale,
            check=True,
        )
    application = QGuiApplication([])
    for language, size in product(languages, sizes):
        for folder in sorted(path for path in (FOLDER / language / size).iterdir() if path.is_dir()):
            print(make_sheet(folder, colours).relative_to(ROOT))
    application.quit()


def _by_age(folder: Path, colour: str) -> list[Path]:
    return sorted(folder.glob(f"*-{colour}.png"), key=lambda path: path.stat().st_mtime_ns)


def _thumbnail(picture: QImage) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaledToWidth(THUMBNAIL, smooth) if picture.width() > THUMBNAIL else picture


if __name__ == "__main__":
    main()
