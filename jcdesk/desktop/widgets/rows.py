"""Tables: how their rows are painted, and what all of them have in common."""

from datetime import UTC, datetime
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.labels import characters, in_lines
from jcdesk.desktop.widgets.row_models import Index

_BEFORE, _AFTER = SPACE + 2, SPACE
"""Room before and after the text of a cell, in pixels."""

_LINE = 1
"""The line below a row, in pixels."""

AROUND = _BEFORE + _AFTER
"""Both together."""

_PLACE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
"""Where the text of a cell stands. Put together once, since that takes as long as to set a pen."""

_LETTERS = QTextBoundaryFinder.BoundaryType.Grapheme
_BREAK = "\u200b"
"""Takes no room, and a line may end there."""

LONG_DATE = datetime(2028, 12, 28, 20, 58, tzinfo=UTC)
"""A moment that is as wide as any when it is written."""

_colour = lru_cache(maxsize=64)(QColor)
"""The colour that a text names. Each cell that is painted wants some, and the text is read anew each time."""


def row_height(metrics: QFontMetrics) -> int:
    """The height of a row in a font."""
    return metrics.height() + 2 * SPACE + 2


def dress_table(table: QTableView) -> None:
    """Give a table the program's rows: no grid, cut texts instead of wrapped ones, smooth scrolling."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    if (corner := table.findChild(QAbstractButton)) is not None:
        corner.setAccessibleName(QCoreApplication.translate("Table", "Select all"))
    # To fit rows to their contents, Qt would look at every one of them.
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(row_height(table.fontMetrics()))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)


def choose_rows(table: QTableView) -> None:
    """Let the user choose whole rows, one at a time."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)


def sort_by_headings(table: QTableView) -> None:
    """Let headings sort. Until the user wants another, rows stay in the model's own order."""
    table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)


def column_width(table: QTableView, column: int, count: int) -> int:
    """Room for so many characters in a column, and for its title in any case, in pixels."""
    header = table.horizontalHeader()
    # The style sheet gives titles their weight and the room around them.
    header.ensurePolished()
    return max(characters(table, count) + 3 * SPACE, header.sectionSizeHint(column))


def text_width(table: QTableView, text: str) -> int:
    """What a cell needs to show `text` whole, in pixels."""
    # Parts of a pixel count when Qt elides.
    return ceil(QFontMetricsF(table.font()).horizontalAdvance(text)) + 1 + AROUND


def room_for_text(column: int) -> int:
    """How wide a text may be in a column of this width, in pixels."""
    return column - AROUND


def breakable(metrics: QFontMetrics, width: int, text: str) -> str:
    """`text` with places to break in each word that has no room on a line of its own, and in no other."""
    if in_lines(metrics, width, text).width() <= width:
        return text
    words = text.split(" ")
    return " ".join(word if metrics.horizontalAdvance(word) <= width else _cut(word) for word in words)


def _cut(word: str) -> str:
    """`word` with a place to break between its letters, each with what belongs to it."""
    # Qt counts as UTF-16 does.
    units, finder = word.encode("utf-16-le", "surrogatepass"), QTextBoundaryFinder(_LETTERS, word)
    letters, last = [], 0
    while (end := finder.toNextBoundary()) != -1:
        letters.append(units[2 * last : 2 * end].decode("utf-16-le", "surrogatepass"))
        last = end
    return _BREAK.join(letters)


class GivenWidths:
    """Widths that the columns of `table` are given, unless its user has made them otherwise."""

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self._given: dict[int, int] = {}

    def give(self, column: int, width: int) -> None:
        """Let a column be so wide; one that is hidden has it when it is shown."""
        table, now = self._table, self._table.columnWidth(column)
        if now in {0, self._given.get(column, now)}:
            table.setColumnWidth(column, width)
            self._given[column] = table.columnWidth(column) or width


def elided(option: QStyleOptionViewItem, text: str, width: int) -> str:
    """`text`, or as much of it and three dots as there is room for."""
    metrics = option.fontMetrics
    # To measure takes half as long as to cut, which seldom has to be.
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class RowDelegate(QStyledItemDelegate):
    """Paints text with room around it and a line below; `muted` are the columns that matter less."""

    def __init__(self, theme: Theme, parent: QWidget, muted: frozenset[int] = frozenset()) -> None:
        super().__init__(parent)
        self.theme = theme
        self._muted = muted

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the text."""
        text = option.fontMetrics.horizontalAdvance(str(index.data() or ""))
        return QSize(text + 3 * SPACE, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        # Not initStyleOption: it would ask the model, in Python, for six more roles, of which there are none.
        tokens, state = self.theme.tokens, option.state
        selected = QStyle.StateFlag.State_Selected in state
        area: QRect = option.rect
        painter.save()
        if selected:
            painter.fillRect(area, _colour(tokens.selection.back))
        painter.fillRect(area.left(), area.bottom(), area.width(), _LINE, _colour(tokens.border))
        muted = tokens.muted if index.column() in self._muted else tokens.text
        painter.setPen(_colour(tokens.selection.front if selected else muted))
        painter.setFont(option.font)
        self.paint_inside(painter, area.adjusted(_BEFORE, 0, -_AFTER, -_LINE), option, index)
        if QStyle.StateFlag.State_HasFocus in state:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(_colour(tokens.selection.front if selected else tokens.accent), tokens.ring))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def paint_inside(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paint a cell; pen and font are those of its text, which wraps where the row is high enough."""
        paint_text(painter, area, option, str(index.data() or ""))


def paint_text(painter: QPainter, area: QRect, option: QStyleOptionViewItem, text: str) -> None:
    """Paint `text` in the middle of `area`, on several lines if the row is as high as these, else cut."""
    metrics = option.fontMetrics
    room = area.height() + _LINE - (row_height(metrics) - metrics.height())
    if room > metrics.height() and metrics.horizontalAdvance(text) > area.width():
        lines = breakable(metrics, area.width(), text)
        if in_lines(metrics, area.width(), lines).height() <= room:
            painter.drawText(area, _PLACE | Qt.TextFlag.TextWordWrap, lines)
            return
    painter.drawText(area, _PLACE, elided(option, text, area.width()))
