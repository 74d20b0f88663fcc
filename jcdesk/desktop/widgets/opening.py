"""What can be done with a file that was saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from jcdesk.desktop.widgets.buttons import Actions


def openers(path: Path) -> Actions:
    """Open it, or show it in its folder, in the system's own way."""
    return (
        (QCoreApplication.translate("SavedFile", "Open"), _opener(path)),
        (QCoreApplication.translate("SavedFile", "Show in folder"), _opener(path.parent)),
    )


def _opener(path: Path) -> Callable[[], None]:
    def open_it() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    return open_it
