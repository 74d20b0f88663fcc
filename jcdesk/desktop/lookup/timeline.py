"""When a subscriber has subscribed to what, on one line of time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from jcdesk.desktop.look.formats import short_date
from jcdesk.desktop.look.icons import STATUS_ICONS, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.times import in_zone
from jcdesk.words.lookups import LookupWords

_MARK = 2 * SPACE
"""How wide and high the mark of a group is, in pixels."""

_ICON = _MARK - 4

_MOST_ROWS = 3
"""How many marks stand above one another where dates are close; more of them overlap."""

_STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)
"""Years between two titles of the line."""

_MOST_TOLD = 12
"""How many groups a tip tells of."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A group, and the moment of its subscription in the zone of the window."""

    group: GroupStatus
    moment: datetime


class Timeline(QLabel):
    """A mark for each group at its date; those that the filter hides are dots.

    It is there only where it tells something: for groups of at least two days. A label, so that screen
    readers read it: what it shows is its description.
    """

    def __init__(self, theme: Theme, words: LookupWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._marks: tuple[_Mark, ...] = ()
        self._shown: frozenset[int] = frozenset()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Subscription dates"))
        theme.changed.connect(self.update)
        self.hide()

    def show_groups(self, groups: Iterable[GroupStatus], zone: tzinfo) -> None:
        """Show when these were subscribed to, by the days of `zone`."""
        marks = [
            _Mark(group, moment)
            for group in groups
            if (moment := in_zone(group.subscribed_at, zone)) is not None
        ]
        self._marks = tuple(sorted(marks, key=lambda mark: mark.moment))
        self.setVisible(len({mark.moment.date() for mark in marks}) > 1)
        if not self.isHidden():
            self.setAccessibleDescription(self._told())
        self.updateGeometry()
        self.update()

    def mark_shown(self, groups: Iterable[GroupStatus]) -> None:
        """Let these stand out, and the others step back."""
        # By identity: a group may be there twice, alike.
        self._shown = frozenset(id(group) for group in groups)
        self.update()

    # Where things are.

    def hasHeightForWidth(self) -> bool:
        """In a narrower place more marks stand above one another."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the marks, the line and its titles."""
        rows = 1 + max((row for _, _, row in self._places(width)), default=0)
        return rows * (_MARK + 1) + SPACE // 2 + self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        """As high as the marks need at the present width."""
        width = max(self.width(), 40 * SPACE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It gets as narrow as its place."""
        return QSize(20 * SPACE, self.fontMetrics().height() + _MARK + SPACE // 2)

    def _x(self, moment: datetime, width: int) -> float:
        first, last = self._marks[0].moment, self._marks[-1].moment
        share = (moment - first) / (last - first) if last > first else 0.5
        return _MARK / 2 + share * (width - _MARK)

    def _places(self, width: int) -> Iterator[tuple[_Mark, float, int]]:
        """Each mark with the middle of it and its row, the lowest one that has room there."""
        ends = [float("-inf")] * _MOST_ROWS
        for mark in self._marks:
            x = self._x(mark.moment, width)
            free = [row for row, end in enumerate(ends) if end <= x - _MARK / 2]
            row = free[0] if free else ends.index(min(ends))
            ends[row] = x + _MARK / 2 + 1
            yield mark, x, row

    def _area(self, x: float, row: int) -> QRectF:
        top = self._line - SPACE / 4 - (row + 1) * (_MARK + 1)
        return QRectF(x - _MARK / 2, top, _MARK, _MARK)

    @property
    def _line(self) -> float:
        """How far down the line is."""
        return self.height() - self.fontMetrics().height() - SPACE / 4

    def _titles(self) -> Iterator[tuple[float, str]]:
        """Where the years begin between the first and the last day, and their titles, "" where is no room."""
        room = self.fontMetrics().horizontalAdvance("0000") + 4 * SPACE
        ends = [self.fontMetrics().horizontalAdvance(short_date(mark.moment)) for mark in self._ends()]
        zone = self._marks[0].moment.tzinfo
        years = range(self._marks[0].moment.year + 1, self._marks[-1].moment.year + 1)
        places = {year: self._x(datetime(year, 1, 1, tzinfo=zone), self.width()) for year in years}
        for step in _STEPS:
            chosen = [(x, str(year)) for year, x in places.items() if year % step == 0]
            if all(later[0] - earlier[0] >= room for earlier, later in pairwise(chosen)):
                break
        left, right = ends[0] + room / 2, self.width() - ends[1] - room / 2
        yield from ((x, year if left < x < right else "") for x, year in chosen)

    def _ends(self) -> tuple[_Mark, _Mark]:
        return self._marks[0], self._marks[-1]

    # What it says.

    def event(self, event: QEvent) -> bool:
        """Tell in a tip which groups are at the mouse."""
        if isinstance(event, QHelpEvent):
            here = [
                mark
                for mark, x, row in self._places(self.width())
                if self._area(x, row).contains(QPointF(event.pos()))
            ]
            QToolTip.showText(event.globalPos(), self._tip(here), self)
            return True
        return super().event(event)

    def _tip(self, marks: Sequence[_Mark]) -> str:
        return "\n".join(
            self.tr("{date}: {group} ({status})").format(
                date=short_date(mark.moment),
                group=self._words.title_of(mark.group),
                status=self._words.status_name(mark.group),
            )
            for mark in marks[:_MOST_TOLD]
        )

    def _told(self) -> str:
        """First and last day, and how many groups there are from each year."""
        first, last = self._ends()
        years = Counter(mark.moment.year for mark in self._marks)
        counts = ", ".join(
            self.tr("{year}: %n group(s)", "", count).format(year=year) for year, count in years.items()
        )
        return self.tr("From {first} to {last}. {counts}").format(
            first=short_date(first.moment), last=short_date(last.moment), counts=counts
        )

    # How it looks.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line with its titles, and the marks above it."""
        if not self._marks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.outline), 1))
        line = round(self._line) + 0.5
        painter.drawLine(QPointF(0, line), QPointF(self.width(), line))
        self._paint_titles(painter, line)
        for mark, x, row in self._places(self.width()):
            area = self._area(x, row)
            if id(mark.group) in self._shown:
                self._paint_mark(painter, area, mark)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.outline))
                painter.drawEllipse(area.center(), SPACE / 4, SPACE / 4)
        painter.end()

    def _paint_titles(self, painter: QPainter, line: float) -> None:
        below = QRectF(0, line, self.width(), self.height() - line)
        first, last = (short_date(mark.moment) for mark in self._ends())
        for x, year in self._titles():
            place = round(x) + 0.5
            painter.drawLine(QPointF(place, line), QPointF(place, line + SPACE / 2))
            wide = self.fontMetrics().horizontalAdvance(year)
            painter.setPen(QColor(self._theme.tokens.muted))
            painter.drawText(QPointF(place - wide / 2, self._baseline), year)
            painter.setPen(QPen(QColor(self._theme.tokens.outline), 1))
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(QPointF(below.left(), self._baseline), first)
        painter.drawText(
            QPointF(below.right() - self.fontMetrics().horizontalAdvance(last), self._baseline), last
        )

    @property
    def _baseline(self) -> float:
        return self.height() - self.fontMetrics().descent()

    def _paint_mark(self, painter: QPainter, area: QRectF, mark: _Mark) -> None:
        tokens = self._theme.tokens
        pair = tokens.statuses[mark.group.status]
        painter.setPen(QPen(QColor(pair.front if tokens.lines else pair.back), 1))
        painter.setBrush(QColor(pair.back))
        painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
        ratio = painter.device().devicePixelRatioF()
        icon = pixmap(STATUS_ICONS[mark.group.status], pair.front, QSize(_ICON, _ICON), ratio)
        corner = area.center() - QPointF(_ICON / 2, _ICON / 2)
        # On whole pixels of the screen: it is sharp there.
        sharp = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
        painter.drawPixmap(sharp, icon)
