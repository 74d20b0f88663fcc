"""How a cell of the table of groups is painted: a status as a pill with icon and word."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.lookup.model import Column, GroupsModel
from jcdesk.desktop.widgets.pills import WIDE, Pill, paint_pill
from jcdesk.desktop.widgets.row_models import Index
from jcdesk.desktop.widgets.rows import RowDelegate, elided, paint_text


class GroupDelegate(RowDelegate):
    """Paints the table of groups in the theme's colours."""

    def __init__(self, model: GroupsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, frozenset({Column.GROUP_ID}))
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the text, and for a pill around a status."""
        size = super().sizeHint(option, index)
        return size + QSize(WIDE.frame(option.fontMetrics), 0) if index.column() == Column.STATUS else size

    def paint_inside(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint a status as a pill, anything else as text."""
        # Not `index.data`: each answer would go through Qt and back, which takes ten times as long.
        model, row, column = self._model, index.row(), index.column()
        text = model.text(model.item(row), column)
        if column == Column.STATUS:
            paint_pill(painter, area, option, self.theme, model.group_at(row).status, text)
            return
        if column == Column.GROUP and (mark := model.mark_at(row)) is not None:
            area = area.adjusted(0, 0, -_paint_mark(painter, area, option, self.theme, mark.word), 0)
        paint_text(painter, area, option, text)


def _paint_mark(painter: QPainter, area: QRect, option: QStyleOptionViewItem, theme: Theme, word: str) -> int:
    """Paint at the end of `area` that a row has changed, and return how much room that takes."""
    frame, tokens = WIDE.frame(option.fontMetrics), theme.tokens
    width = min(option.fontMetrics.horizontalAdvance(word) + frame, area.width() // 2)
    word = elided(option, word, width - frame)
    pill = Pill(WIDE, "refresh", word, tokens.info, tokens.lines)
    pill.paint(painter, area.adjusted(area.width() - width, 0, 0, 0), option.font)
    return width + SPACE
