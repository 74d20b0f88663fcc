"""A list that drops down."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from jcdesk.desktop.look.icons import beside, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE

_ARROW = 16


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
        return super().sizeHint() + QSize(self._arrow() - _ARROW + SPACE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then its arrow."""
        super().paintEvent(event)
        size = self._arrow()
        arrow = pixmap("chevron-down", self._theme.tokens.muted, QSize(size, size), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - size - SPACE, (self.height() - size) // 2, arrow)
        painter.end()

    def _arrow(self) -> int:
        return beside(_ARROW, self.fontMetrics())
