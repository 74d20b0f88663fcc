"""Tab goes through a window as one reads it. Qt's own order is that in which the widgets were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget


class ReadingOrder:
    """What makes a window do so: the first base of its class."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Go to the next control or, not `forward`, to the one before, and from the end to the beginning."""
        assert isinstance(self, QWidget)  # noqa: S101 - it is a base of windows
        stops = list(_stops(self))
        if not stops:
            return False
        now = QApplication.focusWidget()
        step = 1 if forward else -1
        # From nowhere, it is the first one or the last.
        before = stops.index(now) if now in stops else min(-step, 0)
        place = before + step
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[place % len(stops)].setFocus(reason)
        return True


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """The controls in `widget`, itself among them, at which Tab stops."""
    if not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    inside = _widgets_in(layout) if layout is not None and layout.count() else _by_place(widget)
    for child in inside:
        if child.isVisible() and not child.isWindow():
            yield from _stops(child)


def _widgets_in(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _widgets_in(inner)


def _by_place(widget: QWidget) -> list[QWidget]:
    """From top to bottom, then as lines are read; for what has no layout, as tabs and splitters."""
    children = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    mirrored = -1 if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
    return sorted(children, key=lambda child: (child.y(), mirrored * child.x()))
