"""A round button that filters: an icon, a word, a count."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from jcdesk.desktop.look.icons import beside, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE, Pair, Tokens

_DISABLED = 0.4
"""The opacity of a chip that cannot be pressed."""

_ICON = 16


def chip_height(metrics: QFontMetrics) -> int:
    """The height of a chip, in pixels."""
    return metrics.height() + SPACE + 6


class Chip(QAbstractButton):
    """Can be pressed and let go. `pair` picks its colours out of the theme's."""

    def __init__(
        self,
        text: str,
        icon: str,
        pair: Callable[[Tokens], Pair],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._pair = pair
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Room for icon, text and the round ends."""
        metrics = self.fontMetrics()
        return QSize(
            beside(_ICON, metrics) + metrics.horizontalAdvance(self.text()) + 4 * SPACE,
            chip_height(metrics),
        )

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip in its colours, with a ring when it filters or has the focus."""
        tokens = self._theme.tokens
        pair = self._pair(tokens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(_DISABLED)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(QColor(pair.back))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), tokens.ring))
        elif self.isChecked():
            painter.setPen(QPen(QColor(tokens.text), 2))
        elif self.underMouse():
            painter.setPen(QPen(QColor(tokens.muted), 1))
        else:
            painter.setPen(QColor(pair.front) if tokens.lines else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        size = beside(_ICON, self.fontMetrics())
        mark = pixmap(self._icon, pair.front, QSize(size, size), self.devicePixelRatioF())
        painter.drawPixmap(SPACE + 2, (self.height() - size) // 2, mark)
        painter.setPen(QColor(pair.front))
        painter.setFont(self.font())
        words = self.rect().adjusted(size + 2 * SPACE, 0, -SPACE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()
