"""A layout that fills lines from left to right and begins a new one where the width ends."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6.Shiboken import delete

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class _Shown(NamedTuple):
    """What is not hidden, with its size in plain numbers: a layout is measured again and again."""

    item: QLayoutItem
    width: int
    height: int


class FlowLayout(QLayout):
    """Lines of widgets at their own size, each on the middle of its line; mirrored for right to left.

    `place` is where they stand in a line that is not full: 0 its beginning, 0.5 its middle, 1 its end.
    """

    def __init__(self, parent: QWidget, spacing: int, *, place: float = 0) -> None:
        super().__init__(parent)
        self._place = place
        items: list[QLayoutItem] = []
        # Qt leaves what is in a layout to each kind of it, and Python deletes nothing that Qt has made.
        self.destroyed.connect(lambda: _delete(items))
        self._items = items
        self._known: list[_Shown] | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Put `item` at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take out the item at `index`."""
        if not 0 <= index < len(self._items):
            return None
        # Qt does so only where it is seen that something goes, and what is gone must not be placed any more.
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at `width`."""
        if width not in self._heights:
            self._heights[width] = self._lines(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something has changed: measure anew."""
        self._known = None
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, area: QRect) -> None:
        """Place the items."""
        super().setGeometry(area)
        self._lines(area, place=True)

    def sizeHint(self) -> QSize:
        """One line of everything."""
        shown = self._shown()
        width = sum(one.width for one in shown) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(width, max((one.height for one in shown), default=0))

    def minimumSize(self) -> QSize:
        """The largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lines(self, area: QRect, *, place: bool) -> int:
        mirrored = QGuiApplication.isRightToLeft()
        spacing, room, top = self.spacing(), area.width(), area.top()
        for line in self._broken(room):
            width = sum(one.width + spacing for one in line) - spacing
            left = int(max(room - width, 0) * self._place)
            height = max(one.height for one in line)
            for one in line:
                if place:
                    x = room - left - one.width if mirrored else left
                    # What is wider than the area is cut at its end, where that can be seen.
                    size = QSize(min(one.width, room), one.height)
                    middle = top + (height - one.height) // 2
                    one.item.setGeometry(QRect(QPoint(area.left() + max(x, 0), middle), size))
                left += one.width + spacing
            top += height + spacing
        return max(top - spacing - area.top(), 0)

    def _broken(self, width: int) -> list[list[_Shown]]:
        """What is shown line by line, at least one in each."""
        lines: list[list[_Shown]] = []
        left, spacing = 0, self.spacing()
        for one in self._shown():
            if not lines or left + one.width > width:
                lines.append([])
                left = 0
            lines[-1].append(one)
            left += one.width + spacing
        return lines

    def _shown(self) -> list[_Shown]:
        if self._known is None:
            hints = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
            self._known = [_Shown(item, hint.width(), hint.height()) for item, hint in hints]
        return self._known


def empty(layout: QLayout) -> None:
    """Take all widgets out of `layout` and delete them."""
    place = layout.parentWidget()
    assert place is not None  # noqa: S101 - what has widgets is in one
    for widget in place.findChildren(QWidget, options=_DIRECT):
        if layout.indexOf(widget) >= 0:
            # `takeAt` would leave the item to whoever asks, and Python would not delete it.
            layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()


def _delete(items: list[QLayoutItem]) -> None:
    for item in items:
        delete(item)
