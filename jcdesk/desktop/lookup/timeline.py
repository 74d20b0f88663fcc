"""When a subscriber has subscribed to what, on one line of time."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from jcdesk.desktop.look.formats import short_date
from jcdesk.desktop.look.icons import STATUS_ICONS, beside, pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE, Pair
from jcdesk.desktop.widgets.tips import tip
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import in_zone
from jcdesk.words.lookups import LookupWords

_MARK = 2 * SPACE
"""How wide and high the mark of a group is beside text of the usual size, in pixels."""

_MOST_ROWS = 3
"""How many marks stand above one another where dates are close; more of them overlap."""

_STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)
"""Years between two titles of the line."""

_MOST_TOLD = 12
"""How many groups a tip tells of."""


_NEXT = 3.0
"""Pixels from one mark to the next in its row that are told apart where marks overlap."""


class _Place(NamedTuple):
    """Where the mark of a group stands: the middle of it, and its row, counted from the line."""

    group: GroupStatus
    x: float
    row: int


_at: Callable[[GroupStatus], datetime] = attrgetter("subscribed_at")
"""When a group was subscribed to; those of which that is not known are left out. Asked thousands of times."""


class Timeline(QLabel):
    """A mark for each group at its date; those that the filter hides are dots.

    It is there only where it tells something: for groups of at least two days. A label, so that screen
    readers read it: what it shows is its description.
    """

    def __init__(self, theme: Theme, words: LookupWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._size = beside(_MARK, self.fontMetrics())
        self._dated: list[GroupStatus] = []
        self._zone: tzinfo = UTC
        self._placed: dict[int, list[_Place]] = {}
        self._rows: dict[int, int] = {}
        self._shown: frozenset[int] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Subscription dates"))
        theme.changed.connect(self.update)
        self.hide()

    def show_groups(self, groups: Iterable[GroupStatus], zone: tzinfo) -> None:
        """Show when these were subscribed to, by the days of `zone`."""
        self._zone = zone
        self._placed.clear()
        self._rows.clear()
        self._dated = sorted((group for group in groups if group.subscribed_at is not None), key=_at)
        # A moment at the very end of the calendar is none in every zone.
        while self._dated and in_zone(self._dated[-1].subscribed_at, zone) is None:
            self._dated.pop()
        ends = self._ends() if self._dated else ()
        self.setVisible(len({moment.date() for moment in ends}) > 1)
        if not self.isHidden():
            self.setAccessibleDescription(self._told())
        self.updateGeometry()
        self.update()

    def mark_shown(self, groups: Iterable[GroupStatus] | None) -> None:
        """Let these stand out, and the others step back; None means that nothing is filtered."""
        # By identity: a group may be there twice, alike.
        self._shown = None if groups is None else frozenset(map(id, groups))
        self._placed.clear()
        self.update()

    # Where things are.

    def hasHeightForWidth(self) -> bool:
        """In a narrower place more marks stand above one another."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the marks, the line and its titles."""
        if width not in self._rows:
            # A layout asks several times.
            self._rows = {width: self._rows_needed(width)}
        return self._rows[width] * (self._size + 1) + SPACE // 2 + self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        """As high as the marks need at the present width."""
        width = max(self.width(), 40 * SPACE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It gets as narrow as its place."""
        return QSize(20 * SPACE, self.fontMetrics().height() + self._size + SPACE // 2)

    def _rows_needed(self, width: int) -> int:
        rows = 1
        for place in self._places(self._dated, width):
            rows = max(rows, place.row + 1)
            if rows == _MOST_ROWS:
                break
        return rows

    def _x(self, moment: datetime, width: int) -> float:
        first, last = self._ends()
        share = (moment - first) / (last - first) if last > first else 0.5
        return self._size / 2 + share * (width - self._size)

    def _places(self, groups: Iterable[GroupStatus], width: int) -> Iterator[_Place]:
        """The mark of each of `groups`, the oldest first, in the lowest row that has room there."""
        if not self._dated:
            return
        ends = [float("-inf")] * _MOST_ROWS
        first, last = self._ends()
        seconds = (last - first).total_seconds()
        half, room = self._size / 2, width - self._size
        for group in groups:
            share = (_at(group) - first).total_seconds() / seconds if seconds else 0.5
            x = half + share * room
            for row, end in enumerate(ends):  # noqa: B007 - the lowest that is free
                if end <= x - half:
                    break
            else:
                row = ends.index(min(ends))
            ends[row] = x + half + 1
            yield _Place(group, x, row)

    def _apart(self, width: int) -> list[_Place]:
        """The same of those that can be told from one another; those that the filter hides cover none.

        There may be thousands, most of which are not even looked at.
        """
        if width not in self._placed:
            if self._shown is None:
                apart = self._sparse(self._dated, width)
            else:
                kinds: dict[bool, list[GroupStatus]] = {False: [], True: []}
                for group in self._dated:
                    kinds[id(group) in self._shown].append(group)
                apart = sorted((one for kind in kinds.values() for one in self._sparse(kind, width)), key=_at)
            self._placed = {width: list(self._places(apart, width))}
        return self._placed[width]

    def _sparse(self, groups: Sequence[GroupStatus], width: int) -> list[GroupStatus]:
        """Of `groups`, the oldest first, no more within `_NEXT` pixels than stand above one another."""
        if not groups:
            return []
        first, last = self._ends()
        step = (last - first) * (_NEXT / max(width - self._size, 1))
        sparse: list[GroupStatus] = []
        place = 0
        while place < len(groups):
            sparse.append(groups[place])
            place += 1
            if len(sparse) >= _MOST_ROWS:
                before = _at(sparse[-_MOST_ROWS])
                # Not simply the moment after the step: the calendar may have none.
                if last - before < step:
                    break
                place = bisect_left(groups, before + step, place, key=_at)
        return sparse

    def _area(self, x: float, row: int) -> QRectF:
        top = self._line - SPACE / 4 - (row + 1) * (self._size + 1)
        return QRectF(x - self._size / 2, top, self._size, self._size)

    @property
    def _line(self) -> float:
        """How far down the line is."""
        return self.height() - self.fontMetrics().height() - SPACE / 4

    def _titles(self) -> Iterator[tuple[float, str]]:
        """Where the years begin between the first and the last day, and their titles, "" where is no room."""
        room = self.fontMetrics().horizontalAdvance("0000") + 4 * SPACE
        first, last = self._ends()
        ends = [self.fontMetrics().horizontalAdvance(short_date(moment)) for moment in (first, last)]
        years = range(first.year + 1, last.year + 1)
        places = {year: self._x(datetime(year, 1, 1, tzinfo=self._zone), self.width()) for year in years}
        for step in _STEPS:
            chosen = [(x, str(year)) for year, x in places.items() if year % step == 0]
            if all(later[0] - earlier[0] >= room for earlier, later in pairwise(chosen)):
                break
        left, right = ends[0] + room / 2, self.width() - ends[1] - room / 2
        yield from ((x, year if left < x < right else "") for x, year in chosen)

    def _ends(self) -> tuple[datetime, datetime]:
        """The first moment and the last one, in the zone of the window."""
        return self._moment(self._dated[0]), self._moment(self._dated[-1])

    def _moment(self, group: GroupStatus) -> datetime:
        return _at(group).astimezone(self._zone)

    # What it says.

    def event(self, event: QEvent) -> bool:
        """Tell in a tip which groups are at the mouse."""
        if isinstance(event, QHelpEvent):
            here = [
                place.group
                for place in self._places(self._dated, self.width())
                if self._area(place.x, place.row).contains(QPointF(event.pos()))
            ]
            QToolTip.showText(event.globalPos(), tip(self._tip(here)), self)
            return True
        return super().event(event)

    def _tip(self, groups: Sequence[GroupStatus]) -> str:
        return "\n".join(
            self.tr("{date}: {group} ({status})").format(
                date=short_date(self._moment(group)),
                group=self._words.title_of(group),
                status=self._words.status_name(group),
            )
            for group in groups[:_MOST_TOLD]
        )

    def _told(self) -> str:
        """First and last day, and how many groups there are from each year."""
        first, last = self._ends()
        years = range(first.year, last.year + 1)
        starts = [
            bisect_left(self._dated, datetime(year, 1, 1, tzinfo=self._zone), key=_at) for year in years
        ]
        counts = ", ".join(
            self.tr("{year}: %n group(s)", "", end - start).format(year=year)
            for year, (start, end) in zip(years, pairwise([*starts, len(self._dated)]), strict=True)
            if end > start
        )
        return self.tr("From {first} to {last}. {counts}").format(
            first=short_date(first), last=short_date(last), counts=counts
        )

    # How it looks.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line with its titles, and the marks above it."""
        if not self._dated:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QColor(self._theme.tokens.outline)
        top = round(self._line)
        # Not drawLine: Qt works out how much of each pixel a smooth line covers, which takes 0.2 ms here.
        painter.fillRect(QRectF(0, top, self.width(), 1), outline)
        painter.setPen(QPen(outline, 1))
        self._paint_titles(painter, top + 0.5)
        self._paint_marks(painter)
        painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.outline))
        ratio = painter.device().devicePixelRatioF()
        # There may be a thousand: they are copies of a few.
        pictures = {
            status: _mark(status, pair, self._size, ratio, lines=tokens.lines)
            for status, pair in tokens.statuses.items()
        }
        # On whole pixels of the screen: they are sharp there.
        tops = [round(self._area(0, row).y() * ratio) / ratio for row in range(_MOST_ROWS)]
        for group, x, row in self._apart(self.width()):
            if self._shown is None or id(group) in self._shown:
                left = round((x - self._size / 2) * ratio) / ratio
                painter.drawPixmap(QPointF(left, tops[row]), pictures[group.status])
            else:
                painter.drawEllipse(self._area(x, row).center(), SPACE / 4, SPACE / 4)

    def _paint_titles(self, painter: QPainter, line: float) -> None:
        below = QRectF(0, line, self.width(), self.height() - line)
        first, last = map(short_date, self._ends())
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


@lru_cache(maxsize=64)
def _mark(status: Status, pair: Pair, size: int, ratio: float, *, lines: bool) -> QPixmap:
    """The mark of a status, sharp at a screen's pixel `ratio`; with `lines`, there is one around it."""
    mark = QPixmap(QSize(size, size) * ratio)
    mark.setDevicePixelRatio(ratio)
    mark.fill(Qt.GlobalColor.transparent)
    painter = QPainter(mark)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(pair.front if lines else pair.back), 1))
    painter.setBrush(QColor(pair.back))
    painter.drawEllipse(QRectF(0.5, 0.5, size - 1, size - 1))
    inside = size * 3 // 4
    icon = pixmap(STATUS_ICONS[status], pair.front, QSize(inside, inside), ratio)
    painter.drawPixmap(QPointF((size - inside) / 2, (size - inside) / 2), icon)
    painter.end()
    return mark
