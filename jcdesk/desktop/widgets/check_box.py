"""A box to tick."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme


class CheckBox(QCheckBox):
    """A box with its tick in the theme's colours; `name` is what tools and screen readers call it."""

    def __init__(self, theme: Theme, text: str, name: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then its tick: a style sheet cannot tint one."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        tick = pixmap("check", self._theme.tokens.on_accent, box.size(), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(box.topLeft(), tick)
        painter.end()
