"""A list as a picture: how many addresses have which status, and the same for each group."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QToolTip, QWidget

from jcdesk.desktop.lists.chart_bars import Bar, Part, address_bars, group_bars
from jcdesk.desktop.look.formats import figure
from jcdesk.desktop.look.icons import beside, pixmap
from jcdesk.desktop.look.pixels import PixelGrid
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import RADIUS, SPACE
from jcdesk.desktop.widgets.tips import tip
from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import GroupTotal, Totals
from jcdesk.words.catalogue import Translate
from jcdesk.words.lookups import LookupWords

_ICON = 14
_COUNT = 72
"""Pixels for the number at the end of a bar."""

_MOST_SAID = 40
"""So many parts are told when all of the chart is."""


class Chart(QLabel):
    """Bars that can be clicked, or walked with the arrow keys and picked with Enter.

    A label, since that has a role: screen readers say its description.
    """

    picked = Signal(object)
    """The user wants this Filter."""

    moved = Signal(int)
    """The keyboard is at the bar whose middle is so far down."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = LookupWords(translate)
        self._bars: tuple[Bar, ...] = ()
        self._longest: tuple[int, ...] = ()
        """How long the longest bar is of those that a bar stands among."""
        self._labels: tuple[str, int] | None = None
        """How wide the widest label is in which font: to measure thousands takes a while."""
        self._current: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Chart"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.update)

    def show_totals(self, totals: Totals, groups: Sequence[GroupTotal]) -> None:
        """Draw these figures."""
        sections = tuple(address_bars(totals, self._words)), tuple(group_bars(groups, self._words))
        bars = sections[0] + sections[1]
        if bars == self._bars:
            return
        self._bars, self._labels = bars, None
        lengths = (max((1, *(bar.length for bar in section))) for section in sections)
        self._longest = tuple(
            length for length, section in zip(lengths, sections, strict=True) for _ in section
        )
        if self._current is not None and self._part(self._current) is None:
            self._current = None
        self._describe()
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    # Where things are.

    @property
    def _row(self) -> int:
        return self.fontMetrics().height() + 2 * SPACE

    def _label_width(self) -> int:
        font = self.font().key()
        if self._labels is None or self._labels[0] != font:
            width = self.fontMetrics().horizontalAdvance
            self._labels = font, max((width(bar.label) for bar in self._bars if bar.parts), default=0)
        return min(self._labels[1] + 3 * SPACE, max(2 * self.width() // 5, 140))

    def _rows(self, top: int, bottom: int) -> range:
        """The bars that stand, in part at least, between these two heights."""
        return range(max(top // self._row, 0), min(bottom // self._row + 1, len(self._bars)))

    def _rectangles(self, rows: Iterable[int] | None = None) -> Iterator[tuple[int, int, QRectF]]:
        """Each part with the numbers of its bar and itself, and where it stands; of some bars or of all."""
        left = self._label_width()
        room = max(self.width() - left - _COUNT, 40)
        for place in range(len(self._bars)) if rows is None else rows:
            x = float(left)
            for number, part in enumerate(self._bars[place].parts):
                width = max(room * part.count / self._longest[place], 3.0)
                yield place, number, QRectF(x, place * self._row + SPACE / 2, width, self._row - SPACE)
                x += width

    def sizeHint(self) -> QSize:
        """A row a bar."""
        return QSize(480, len(self._bars) * self._row + SPACE)

    def minimumSizeHint(self) -> QSize:
        """No bar is cut."""
        return QSize(320, self.sizeHint().height())

    # What the user does.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the part that is clicked."""
        hit = self._at(event.position().x(), event.position().y())
        if hit is not None:
            self._current = hit
            self._pick()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click does something."""
        hit = self._at(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.ArrowCursor if hit is None else Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, pick with Enter or the space bar."""
        steps = {
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Left: (0, -1),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._walk(*steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pick()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell in a tip what a part stands for."""
        if isinstance(event, QHelpEvent):
            hit = self._at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), tip(self._said(hit)) if hit else "", self)
            return True
        return super().event(event)

    def _walk(self, down: int, right: int) -> None:
        rows = [place for place, bar in enumerate(self._bars) if bar.parts]
        if not rows:
            return
        if self._current is None:
            self._current = rows[0], 0
        else:
            row, number = self._current
            row = rows[min(max(rows.index(row) + down, 0), len(rows) - 1)]
            number = min(max(number + right, 0), len(self._bars[row].parts) - 1)
            self._current = row, number
        self._describe()
        self.moved.emit(self._current[0] * self._row + self._row // 2)
        self.update()

    def _pick(self) -> None:
        part = self._part(self._current) if self._current is not None else None
        if part is not None:
            self._describe()
            self.picked.emit(part.wanted)

    def _part(self, at: tuple[int, int]) -> Part | None:
        row, number = at
        if row < len(self._bars) and number < len(self._bars[row].parts):
            return self._bars[row].parts[number]
        return None

    def _at(self, x: float, y: float) -> tuple[int, int] | None:
        for row, number, rectangle in self._rectangles(self._rows(int(y), int(y))):
            if rectangle.contains(x, y):
                return row, number
        return None

    def _said(self, at: tuple[int, int]) -> str:
        part = self._part(at)
        assert part is not None  # noqa: S101 - it was found
        bar = self._bars[at[0]]
        if part.name == bar.label:
            return self.tr("{name}: {count}").format(name=part.name, count=figure(part.count))
        return self.tr("{group}, {name}: {count}").format(
            group=bar.label, name=part.name, count=figure(part.count)
        )

    def _describe(self) -> None:
        """Tell screen readers where the keyboard is, or what there is."""
        if self._current is not None:
            self.setAccessibleDescription(self._said(self._current))
            return
        parts = (
            self._said((row, number))
            for row, bar in enumerate(self._bars)
            for number in range(len(bar.parts))
        )
        self.setAccessibleDescription("; ".join(islice(parts, _MOST_SAID)))

    # How it looks.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw labels, bars and counts of what is to be seen: a list may have thousands of groups."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        label_width, metrics = self._label_width(), self.fontMetrics()
        rows = self._rows(event.rect().top(), event.rect().bottom())
        for place in rows:
            bar, top = self._bars[place], place * self._row
            painter.setPen(QColor(tokens.text))
            if not bar.parts:
                painter.setFont(bold)
                room = self.width() - 2 * SPACE
                label = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QRectF(SPACE, top, room, self._row), Qt.AlignmentFlag.AlignVCenter, label)
                continue
            painter.setFont(self.font())
            room = label_width - 2 * SPACE
            label = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(SPACE, top, room, self._row), Qt.AlignmentFlag.AlignVCenter, label)
        ends: dict[int, float] = {}
        grid = PixelGrid(painter)
        for row, number, area in self._rectangles(rows):
            rectangle = grid.snapped(area)
            ends[row] = rectangle.right()
            self._paint_part(painter, rectangle, grid.line, self._bars[row], number)
            if self.hasFocus() and self._current == (row, number):
                painter.setPen(QPen(QColor(tokens.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rectangle.adjusted(-1, -1, 1, 1), RADIUS, RADIUS)
        painter.setPen(QColor(tokens.text))
        for row, end in ends.items():
            where = QRectF(end + SPACE, row * self._row, _COUNT - SPACE, self._row)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, figure(self._bars[row].total))
        if self.hasFocus() and self._current is None:
            # No key has gone to a part yet: the focus is on all of it.
            painter.setPen(QPen(QColor(tokens.accent), tokens.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.visibleRegion().boundingRect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS
            )
        painter.end()

    def _paint_part(self, painter: QPainter, area: QRectF, line: float, bar: Bar, number: int) -> None:
        part, metrics = bar.parts[number], self.fontMetrics()
        front, edge, back = self._colours(part)
        # The line lies within, and there is as much room before the next part.
        inside = area.adjusted(line / 2, line / 2, -3 * line / 2, -line / 2)
        painter.setPen(QPen(edge, line))
        painter.setBrush(back)
        painter.drawRoundedRect(inside, RADIUS / 2, RADIUS / 2)
        painter.setPen(front)
        left, icon_name = SPACE // 2, part.icon
        if icon_name is not None:
            size = beside(_ICON, metrics)
            if area.width() < size + SPACE:
                return
            ratio = painter.device().devicePixelRatioF()
            mark = pixmap(icon_name, front.name(), QSize(size, size), ratio)
            painter.drawPixmap(int(area.left()) + left, int(area.center().y() - size / 2), mark)
            left = size + SPACE
        text = figure(part.count)
        # Of a bar with one part, the number stands at its end.
        if len(bar.parts) > 1 and area.width() > left + metrics.horizontalAdvance(text) + 3 * SPACE // 2:
            painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _colours(self, part: Part) -> tuple[QColor, QColor, QColor]:
        """What is written, the line around it, and the background."""
        tokens = self._theme.tokens
        if part.wanted.absent_from is not None:
            return QColor(tokens.muted), QColor(tokens.outline), QColor(tokens.hover)
        failed = part.wanted.outcome is Outcome.FAILED
        pair = tokens.error if failed else tokens.statuses[part.status or Status.UNKNOWN]
        front, back = QColor(pair.front), QColor(pair.back)
        # The smallest part is nearly all line: that is what stands out from the window.
        window = QColor(tokens.window).lightness()
        edge = max(front, back, key=lambda colour: abs(colour.lightness() - window))
        return front, edge, back


class ChartArea(QScrollArea):
    """A chart that may be higher than its place."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidget(chart)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chart.moved.connect(lambda y: self.ensureVisible(0, y, 0, 2 * SPACE))
