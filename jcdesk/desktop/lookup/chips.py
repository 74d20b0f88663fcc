"""One chip a status, with how many groups have it; pressing it shows only these."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from jcdesk.desktop.look.icons import STATUS_ICONS, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import LookupWords

_ICON = 16


class StatusChip(QAbstractButton):
    """A status, its count and whether the table shows only it."""

    def __init__(self, status: Status, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = status
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Room for icon, text and the round ends."""
        metrics = self.fontMetrics()
        return QSize(_ICON + metrics.horizontalAdvance(self.text()) + 4 * SPACE, metrics.height() + SPACE + 6)

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip in its status's colours, with a ring when it filters or has the focus."""
        tokens = self._theme.tokens
        pair = tokens.statuses[self.status]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setBrush(QColor(pair.back))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
        elif self.isChecked():
            painter.setPen(QPen(QColor(tokens.text), 2))
        elif self.underMouse():
            painter.setPen(QPen(QColor(tokens.muted), 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        mark = pixmap(STATUS_ICONS[self.status], pair.front, QSize(_ICON, _ICON), self.devicePixelRatioF())
        painter.drawPixmap(SPACE + 2, (self.height() - _ICON) // 2, mark)
        painter.setPen(QColor(pair.front))
        painter.setFont(self.font())
        words = self.rect().adjusted(_ICON + 2 * SPACE, 0, -SPACE, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()


class StatusChips(QWidget):
    """The chips of one answer. Several can be pressed: then groups with any of these statuses are shown."""

    changed = Signal()

    def __init__(self, theme: Theme, words: LookupWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._chips: list[StatusChip] = []
        self._row = FlowLayout(self, SPACE)
        theme.changed.connect(self.update)

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Make a chip of each status; those pressed before and still there stay pressed."""
        pressed = self.chosen
        empty(self._row)
        self._chips = []
        for status, count in counts.items():
            name = self._words.name_of(status)
            chip = StatusChip(status, f"{name}  {count}", self._theme)
            chip.setAccessibleName(self.tr("Show only: {status}, {count}").format(status=name, count=count))
            chip.setToolTip(self._words.meaning_of(status))
            chip.setChecked(status in pressed)
            chip.toggled.connect(self.changed)
            self._row.addWidget(chip)
            self._chips.append(chip)

    @property
    def chosen(self) -> frozenset[Status]:
        """The statuses to show; none means all."""
        return frozenset(chip.status for chip in self._chips if chip.isChecked())

    def clear(self) -> None:
        """Press no chip."""
        for chip in self._chips:
            chip.setChecked(False)
