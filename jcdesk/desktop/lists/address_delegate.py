"""How the result of an address is painted: a small pill for each status with its count, or a word."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from jcdesk.desktop.lists.address_model import Column
from jcdesk.desktop.lists.paged_model import ITEM_ROLE
from jcdesk.desktop.look.icons import STATUS_ICONS
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.pills import SMALL, Pill
from jcdesk.desktop.widgets.row_models import Index
from jcdesk.desktop.widgets.rows import RowDelegate
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import count_statuses


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
        if index.column() == Column.RESULT and not option.state & QStyle.StateFlag.State_Selected:
            failed = lookup is not None and lookup.outcome is Outcome.FAILED
            painter.setPen(QColor(self.theme.tokens.error.front if failed else self.theme.tokens.muted))
        super().paint_inside(painter, area, option, index)

    def _paint_pills(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, counts: dict[Status, int]
    ) -> None:
        """Paint as many as there is room for, and dots where that is not all."""
        metrics, tokens = option.fontMetrics, self.theme.tokens
        dots = metrics.horizontalAdvance("…")
        room = area.adjusted(-2, 0, 0, 0)
        pen = painter.pen()
        for place, (status, count) in enumerate(counts.items(), 1):
            words = str(count)
            width = SMALL.frame(metrics) + metrics.horizontalAdvance(words)
            if width + (0 if place == len(counts) else dots) > room.width():
                painter.setPen(pen)
                # As near as a letter would be: they have as much room as they take.
                near = room.adjusted(-SPACE // 2, 0, SPACE // 2, 0)
                painter.drawText(near, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "…")
                return
            pill = Pill(SMALL, STATUS_ICONS[status], words, tokens.statuses[status], tokens.lines)
            pill.paint(painter, room, option.font)
            room.setLeft(room.left() + width + SPACE // 2)
