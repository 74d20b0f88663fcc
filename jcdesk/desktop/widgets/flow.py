"""A layout that fills lines from left to right and begins a new one where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of widgets at their own size, each on the middle of its line; mirrored for right to left.

    They begin at the beginning of their lines or, `at_end`, stop at their end.
    """

    def __init__(self, parent: QWidget, spacing: int, *, at_end: bool = False) -> None:
        super().__init__(parent)
        self._at_end = at_end
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Put `item` at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take out the item at `index`."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at `width`."""
        return self._lines(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect) -> None:
        """Place the items."""
        super().setGeometry(area)
        self._lines(area, place=True)

    def sizeHint(self) -> QSize:
        """One line of everything."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lines(self, area: QRect, *, place: bool) -> int:
        mirrored = QGuiApplication.isRightToLeft()
        top = area.top()
        for line in self._broken(area.width()):
            width = sum(item.sizeHint().width() + self.spacing() for item in line) - self.spacing()
            left = max(area.width() - width, 0) if self._at_end else 0
            height = max(item.sizeHint().height() for item in line)
            for item in line:
                hint = item.sizeHint()
                if place:
                    x = area.width() - left - hint.width() if mirrored else left
                    # What is wider than the area is cut at its end, where that can be seen.
                    size = QSize(min(hint.width(), area.width()), hint.height())
                    middle = top + (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(area.left() + max(x, 0), middle), size))
                left += hint.width() + self.spacing()
            top += height + self.spacing()
        return max(top - self.spacing() - area.top(), 0)

    def _broken(self, width: int) -> list[list[QLayoutItem]]:
        """The items line by line, at least one in each."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue  # It is hidden.
            needed = item.sizeHint().width()
            if not lines or left + needed > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += needed + self.spacing()
        return lines


def empty(layout: QLayout) -> None:
    """Take everything out of `layout` and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
