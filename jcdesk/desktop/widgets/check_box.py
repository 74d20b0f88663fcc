"""A box to tick."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.labels import spoken

_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic


class CheckBox(QCheckBox):
    """A box whose words wrap and whose tick has the theme's colour: Qt's own does neither."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAccessibleName(spoken(text))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Room for the words on one line, and for the parts of pixels that they take."""
        return super().sizeHint() + QSize(SPACE // 2, 0)

    def minimumSizeHint(self) -> QSize:
        """Some words must have room beside the box."""
        return QSize(self.fontMetrics().averageCharWidth() * 30, super().minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Room for the words, on as many lines as they take."""
        hint = super().sizeHint()
        return max(hint.height(), self._words(width).height() + hint.height() - self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame that shows the focus, the box, its tick and the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        box = self._box()
        if self.isChecked():
            tick = pixmap("check", self._theme.tokens.on_accent, box.size(), self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), tick)
        words = self._words(self.width())
        painter.setPen(option.palette.windowText().color())
        painter.drawText(words, _FLAGS, self.text())
        painter.end()

    def _box(self) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)

    def _words(self, width: int) -> QRect:
        """Where the words are, once the widget is `width` wide."""
        left = self._box().right() + 1 + SPACE
        room = QRect(left, 0, max(width - left - SPACE // 2, 1), 1 << 20)
        words = self.fontMetrics().boundingRect(room, _FLAGS, self.text())
        # All of the room: where they have just what they take, Qt finds parts of a pixel too many.
        words.setWidth(room.width())
        words.moveTop((self.height() - words.height()) // 2)
        return words
