"""Pills: an icon and a word in a round frame.

Tables paint many that are alike, each second while a list is asked: each is drawn once and then copied.
What they are known by are named tuples, which are made and found again several times as fast as dataclasses.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from jcdesk.desktop.look.icons import STATUS_ICONS, beside, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE, Pair
from jcdesk.desktop.widgets.rows import AROUND, elided
from jcdesk.justclick.statuses import Status
from jcdesk.words.lookups import LookupWords


class Shape(NamedTuple):
    """The sizes of a kind of pills, in pixels.

    There is room `before` the icon, `between` it and the words, `after` these, and `more` than their height.
    The `icon` is larger beside larger text.
    """

    icon: int
    before: int
    between: int
    after: int
    more: int

    def frame(self, metrics: QFontMetrics) -> int:
        """How much wider a pill is than its words."""
        return self.before + beside(self.icon, metrics) + self.between + self.after


WIDE = Shape(icon=16, before=SPACE, between=SPACE // 2 + 2, after=SPACE + 2, more=SPACE)
"""For a status by its name."""

SMALL = Shape(icon=14, before=SPACE // 2, between=SPACE // 2, after=SPACE - 3, more=SPACE // 2)
"""For several in a cell, each with a number."""


class Pill(NamedTuple):
    """What a pill shows. With `lines`, there is one around it."""

    shape: Shape
    icon: str
    words: str
    pair: Pair
    lines: bool

    def paint(self, painter: QPainter, area: QRect, font: QFont) -> None:
        """Paint it at the left of `area`, in its middle."""
        # By its description: fonts of a table's cells live as long as these are painted.
        picture = _picture(self, font.toString(), painter.device().devicePixelRatioF())
        height = picture.deviceIndependentSize().height()
        painter.drawPixmap(area.left(), area.center().y() + 1 - int(height / 2), picture)


def paint_pill(
    painter: QPainter, area: QRect, option: QStyleOptionViewItem, theme: Theme, status: Status, words: str
) -> None:
    """Paint the name of a status, cut where there is no room, in its colours and with its icon."""
    tokens = theme.tokens
    words = elided(option, words, area.width() - WIDE.frame(option.fontMetrics))
    pill = Pill(WIDE, STATUS_ICONS[status], words, tokens.statuses[status], tokens.lines)
    pill.paint(painter, area.translated(-2, 0), option.font)


def pill_column(widget: QWidget, words: LookupWords) -> int:
    """How wide a column has to be for the pill of any status that is known, in pixels."""
    metrics = widget.fontMetrics()
    longest = max(metrics.horizontalAdvance(words.name_of(status)) for status in Status)
    return longest + WIDE.frame(metrics) + AROUND


@lru_cache(maxsize=256)
def _picture(pill: Pill, described: str, ratio: float) -> QPixmap:
    font = QFont()
    font.fromString(described)
    metrics, shape = QFontMetrics(font), pill.shape
    size = beside(shape.icon, metrics)
    width = shape.frame(metrics) + metrics.horizontalAdvance(pill.words)
    height = metrics.height() + shape.more
    picture = QPixmap(QSize(width, height) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(pill.pair.front) if pill.lines else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(pill.pair.back))
    edge = 0.5 if pill.lines else 0.0
    frame = QRectF(0, 0, width, height).adjusted(edge, edge, -edge, -edge)
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    mark = pixmap(pill.icon, pill.pair.front, QSize(size, size), ratio)
    painter.drawPixmap(shape.before, (height - size) // 2, mark)
    painter.setPen(QColor(pill.pair.front))
    painter.setFont(font)
    words = QRect(shape.before + size + shape.between, 0, width, height)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, pill.words)
    painter.end()
    return picture
