"""The application object."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QPixmapCache
from PySide6.QtWidgets import QApplication

_PICTURES = 512
"""Kilobytes of what Qt has painted of icons and controls. Twenty times as many make no page quicker.

Every dialog for files has icons of its own, whose pictures stay for minutes, and between them what else is
given back.
"""


class Application(QApplication):
    """Qt's application, which on macOS is told of links by an event instead of by the command line."""

    link_opened = Signal(str)
    """A link, percent-encoded as it came."""

    def __init__(self) -> None:
        # By its name: QApplication.setStyle() loads all that Python can know of styles.
        super().__init__(["jcdesk", "-style", "Fusion"])
        QPixmapCache.setCacheLimit(_PICTURES)

    def event(self, event: QEvent) -> bool:
        """Take links; a file is nothing that can be opened here."""
        if isinstance(event, QFileOpenEvent):
            self.link_opened.emit(bytes(event.url().toEncoded().data()).decode("ascii"))
            return True
        return super().event(event)
