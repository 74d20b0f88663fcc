"""How a cell of the table of groups is painted: a status as a pill with icon and word."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from jcdesk.desktop.look.icons import STATUS_ICONS, beside, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE, Pair
from jcdesk.desktop.lookup.model import GROUP_ROLE, MARK_ROLE, Column
from jcdesk.desktop.widgets.row_models import Index
from jcdesk.desktop.widgets.rows import RowDelegate
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import LookupWords

_ICON = 16


class GroupDelegate(RowDelegate):
    """Paints the table of groups in the theme's colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, frozenset({Column.GROUP_ID}))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the text, and for a pill around a status."""
        size = super().sizeHint(option, index)
        return (
            size + QSize(beside(_ICON, option.fontMetrics) + 2 * SPACE, 0)
            if index.column() == Column.STATUS
            else size
        )

    def paint_inside(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint a status as a pill, anything else as text."""
        if index.column() == Column.STATUS:
            paint_pill(painter, area, option, self.theme, index.data(GROUP_ROLE).status)
            return
        mark = index.data(MARK_ROLE) if index.column() == Column.GROUP else None
        if mark is not None:
            pen = painter.pen()
            area = area.adjusted(0, 0, -_paint_mark(painter, area, option, self.theme, mark.word), 0)
            painter.setPen(pen)
        super().paint_inside(painter, area, option, index)


def paint_pill(
    painter: QPainter, area: QRect, option: QStyleOptionViewItem, theme: Theme, status: Status
) -> None:
    """Paint the words of `option` in the colours of `status`, with its icon before them."""
    look = _Look(theme.tokens.statuses[status], STATUS_ICONS[status], lines=theme.tokens.lines)
    _paint_capsule(painter, area, option, look, option.text)


def pill_column(widget: QWidget, words: LookupWords) -> int:
    """How wide a column has to be for the pill of any status that is known, in pixels."""
    metrics = widget.fontMetrics()
    longest = max(metrics.horizontalAdvance(words.name_of(status)) for status in Status)
    return longest + beside(_ICON, metrics) + 6 * SPACE


def _paint_mark(painter: QPainter, area: QRect, option: QStyleOptionViewItem, theme: Theme, word: str) -> int:
    """Paint at the end of `area` that a row has changed, and return how much room that takes."""
    metrics = option.fontMetrics
    wanted = metrics.horizontalAdvance(word) + beside(_ICON, metrics) + 3 * SPACE + SPACE // 2
    width = min(wanted, area.width() // 2)
    look = _Look(theme.tokens.info, "refresh", lines=theme.tokens.lines)
    place = QRect(area.right() - width, area.top(), width, area.height())
    _paint_capsule(painter, place, option, look, word)
    return width + SPACE


class _Look(NamedTuple):
    pair: Pair
    icon: str
    lines: bool


def _paint_capsule(
    painter: QPainter, area: QRect, option: QStyleOptionViewItem, look: _Look, words: str
) -> None:
    metrics = option.fontMetrics
    size = beside(_ICON, metrics)
    height = metrics.height() + SPACE
    room = area.width() - size - 3 * SPACE
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))
    width = size + metrics.horizontalAdvance(text) + 3 * SPACE
    pill = QRectF(area.left() - 2, area.center().y() - height / 2 + 0.5, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(look.pair.front) if look.lines else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.pair.back))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    ratio = painter.device().devicePixelRatioF()
    mark = pixmap(look.icon, look.pair.front, QSize(size, size), ratio)
    painter.drawPixmap(int(pill.left() + SPACE), int(pill.center().y() - size / 2), mark)
    painter.setPen(QColor(look.pair.front))
    painter.setFont(option.font)
    left = int(pill.left()) + size + SPACE + SPACE // 2 + 2
    painter.drawText(
        QRect(left, int(pill.top()), int(pill.right()) - left, int(height)),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        text,
    )
