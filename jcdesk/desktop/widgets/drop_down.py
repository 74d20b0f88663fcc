"""A list that drops down."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE


class DropDown(QComboBox):
    """A list with an arrow in the theme's colours: a style sheet cannot tint one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def setAccessibleName(self, name: str) -> None:
        """Call it `name`, in its description too: on Linux, Qt names a list by what is chosen in it."""
        super().setAccessibleName(name)
        if not self.accessibleDescription():
            self.setAccessibleDescription(name)

    def sizeHint(self) -> QSize:
        """Room for words with a picture before them, and for the arrow: Qt's own is too narrow for both."""
        return super().sizeHint() + QSize(SPACE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then its arrow."""
        super().paintEvent(event)
        arrow = pixmap("chevron-down", self._theme.tokens.muted, QSize(16, 16), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - 16 - SPACE, (self.height() - 16) // 2, arrow)
        painter.end()
