"""How the result of an address is painted: a small pill for each status with its count, or a word."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from jcdesk.desktop.lists.address_model import Column
from jcdesk.desktop.lists.paged_model import ITEM_ROLE
from jcdesk.desktop.look.icons import STATUS_ICONS, beside, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.row_models import Index
from jcdesk.desktop.widgets.rows import RowDelegate
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import count_statuses

_ICON = 14


class AddressDelegate(RowDelegate):
    """Paints the table of addresses."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, frozenset({Column.ASKED, Column.LINE}))

    def paint_inside(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint a result as pills, anything else as text."""
        entry = index.data(ITEM_ROLE) if index.column() == Column.RESULT else None
        lookup: Lookup | None = entry.lookup if entry is not None else None
        if lookup is not None and lookup.outcome is Outcome.FOUND:
            self._paint_pills(painter, area, option, count_statuses(lookup.groups))
            return
        if lookup is not None and lookup.outcome is Outcome.FAILED:
            painter.setPen(QColor(self.theme.tokens.error.front))
        elif index.column() == Column.RESULT:
            painter.setPen(QColor(self.theme.tokens.muted))
        super().paint_inside(painter, area, option, index)

    def _paint_pills(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, counts: dict[Status, int]
    ) -> None:
        """Paint as many as there is room for, and dots where that is not all."""
        metrics = option.fontMetrics
        size = beside(_ICON, metrics)
        widths = [size + metrics.horizontalAdvance(str(count)) + 2 * SPACE for count in counts.values()]
        dots = metrics.horizontalAdvance("…")
        left, last = area.left() - 2, len(widths) - 1
        for place, ((status, count), width) in enumerate(zip(counts.items(), widths, strict=True)):
            if left + width + (0 if place == last else dots) > area.right():
                painter.setPen(QColor(self.theme.tokens.muted))
                painter.drawText(
                    area.adjusted(left - area.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "…"
                )
                return
            self._paint_pill(painter, QRect(left, area.top(), width, area.height()), option, status, count)
            left += width + SPACE // 2

    def _paint_pill(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, status: Status, count: int
    ) -> None:
        size = beside(_ICON, option.fontMetrics)
        pair = self.theme.tokens.statuses[status]
        height = option.fontMetrics.height() + SPACE // 2
        pill = QRectF(area.left(), area.center().y() - height / 2 + 0.5, area.width(), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(pair.front) if self.theme.tokens.lines else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.back))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        ratio = painter.device().devicePixelRatioF()
        mark = pixmap(STATUS_ICONS[status], pair.front, QSize(size, size), ratio)
        painter.drawPixmap(int(pill.left()) + SPACE - 2, int(pill.center().y() - size / 2), mark)
        painter.setPen(QColor(pair.front))
        words = pill.adjusted(size + SPACE + 2, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(count))
