"""How a status looks where there is no room for its name, and what such a mark means."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jcdesk.desktop.look.icons import STATUS_ICONS, beside, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import RADIUS, SPACE
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.justclick.statuses import Status
from jcdesk.words.catalogue import Translate
from jcdesk.words.lookups import LookupWords

_ICON = 16
_WIDTH = 40


def paint_mark(painter: QPainter, area: QRect, theme: Theme, status: Status) -> None:
    """Paint the icon of a status on its colour."""
    pair = theme.tokens.statuses[status]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(pair.front) if theme.tokens.lines else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(pair.back))
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    ratio = painter.device().devicePixelRatioF()
    size = beside(_ICON, painter.fontMetrics())
    mark = pixmap(STATUS_ICONS[status], pair.front, QSize(size, size), ratio)
    painter.drawPixmap(area.center().x() - size // 2 + 1, area.center().y() - size // 2 + 1, mark)


class _Mark(QWidget):
    """A mark and its name; without a status, an empty place."""

    def __init__(self, theme: Theme, status: Status | None, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._status = status
        self._name = name
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The mark, and room for the name."""
        metrics = self.fontMetrics()
        width = _WIDTH + metrics.horizontalAdvance(self._name) + 3 * SPACE
        return QSize(width, max(metrics.height(), beside(_ICON, metrics)) + SPACE // 2)

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        painter = QPainter(self)
        area = QRect(0, 1, _WIDTH, self.height() - 2)
        if self._status is not None:
            paint_mark(painter, area, self._theme, self._status)
        else:
            painter.setPen(QColor(self._theme.tokens.border))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(self._theme.tokens.muted))
        words = self.rect().adjusted(_WIDTH + SPACE, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._name)
        painter.end()


class Legend(QWidget):
    """What the marks of some statuses mean, and an empty place."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = LookupWords(translate)
        self._statuses: list[Status] = []
        self._marks = FlowLayout(self, SPACE)

    def show_statuses(self, statuses: Sequence[Status]) -> None:
        """Explain these."""
        if statuses == self._statuses:
            return
        self._statuses = list(statuses)
        empty(self._marks)
        for status in statuses:
            self._marks.addWidget(_Mark(self._theme, status, self._words.name_of(status)))
        self._marks.addWidget(_Mark(self._theme, None, self.tr("not in the group")))
