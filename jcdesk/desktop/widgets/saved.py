"""Tells that a file was saved, and what can be done with it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from jcdesk.desktop.widgets.notice import Notice


def tell_saved(notice: Notice, path: Path, filter_words: str) -> None:
    """Tell it in `notice`; `filter_words` name the filter whose rows alone are in the file, or are empty."""
    text = QCoreApplication.translate("SavedFile", "Saved: {path}").format(path=path)
    if filter_words:
        text = QCoreApplication.translate("SavedFile", "Saved what the filter shows ({filter}): {path}")
        text = text.format(filter=filter_words, path=path)
    actions = (
        (QCoreApplication.translate("SavedFile", "Open"), _opener(path)),
        (QCoreApplication.translate("SavedFile", "Show in folder"), _opener(path.parent)),
    )
    notice.say(text, "success", actions)


def _opener(path: Path) -> Callable[[], None]:
    def open_it() -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    return open_it
