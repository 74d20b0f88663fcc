"""How a cell is painted: text with room around it, a status as a pill with icon and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jcdesk.desktop.look.icons import STATUS_ICONS, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.lookup.model import GROUP_ROLE, Column
from jcdesk.justclick.answers import GroupStatus

_ICON = 16


def row_height(metrics: QFontMetrics) -> int:
    """The height of a row in a font."""
    return metrics.height() + 2 * SPACE + 2


class GroupDelegate(QStyledItemDelegate):
    """Paints the table of groups in the theme's colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the text, and for a pill around a status."""
        text = option.fontMetrics.horizontalAdvance(index.data())
        extra = _ICON + 5 * SPACE if index.column() == Column.STATUS else 3 * SPACE
        return QSize(text + extra, row_height(option.fontMetrics))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        self.initStyleOption(option, index)
        tokens = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        area: QRect = option.rect
        painter.save()
        if selected:
            painter.fillRect(area, QColor(tokens.selection.back))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = area.adjusted(SPACE + 2, 0, -SPACE, -1)
        if index.column() == Column.STATUS:
            self._paint_pill(painter, inner, index.data(GROUP_ROLE), option)
        else:
            muted = tokens.muted if index.column() == Column.GROUP_ID else tokens.text
            painter.setPen(QColor(tokens.selection.front if selected else muted))
            painter.setFont(option.font)
            text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_pill(
        self, painter: QPainter, area: QRect, group: GroupStatus, option: QStyleOptionViewItem
    ) -> None:
        pair = self._theme.tokens.statuses[group.status]
        metrics = option.fontMetrics
        height = metrics.height() + SPACE
        room = area.width() - _ICON - 3 * SPACE
        text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, max(room, 0))
        width = _ICON + metrics.horizontalAdvance(text) + 3 * SPACE
        pill = QRectF(area.left() - 2, area.center().y() - height / 2 + 0.5, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(pair.back))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        ratio = painter.device().devicePixelRatioF()
        mark = pixmap(STATUS_ICONS[group.status], pair.front, QSize(_ICON, _ICON), ratio)
        painter.drawPixmap(int(pill.left() + SPACE), int(pill.center().y() - _ICON / 2), mark)
        painter.setPen(QColor(pair.front))
        painter.setFont(option.font)
        left = int(pill.left()) + _ICON + SPACE + SPACE // 2 + 2
        painter.drawText(
            QRect(left, int(pill.top()), int(pill.right()) - left, int(height)),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )
