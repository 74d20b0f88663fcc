"""Tab goes through a window as one reads it. Qt's own order is that in which the widgets were made."""

from collections.abc import Iterator
from operator import itemgetter
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget

_Kind = TypeVar("_Kind", bound=QObject)


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
    inside = _by_layout(widget, layout) if layout is not None and layout.count() else _by_place(widget)
    for child in inside:
        if child.isVisible() and not child.isWindow():
            yield from _stops(child)


def _by_layout(widget: QWidget, layout: QLayout) -> list[QWidget]:
    """The children that are laid out, in the layout's order.

    `layout.itemAt()` would give it more easily. What Python has once got from that lives as long as the
    layout does: when Qt deletes the item, and puts something else into its place in memory, Shiboken takes
    the one for the other, and the program crashes.
    """
    turns = [(_turn(layout, child), child) for child in _children(widget, QWidget)]
    return [child for turn, child in sorted(turns, key=itemgetter(0)) if turn]


def _turn(layout: QLayout, child: QWidget) -> tuple[int, ...]:
    """Where `child` is in `layout` and in those within, nothing where it is in none of them."""
    index = layout.indexOf(child)
    if index >= 0:
        return (index,)
    for inner in _children(layout, QLayout):
        if turn := _turn(inner, child):
            return (layout.indexOf(inner), *turn)
    return ()


def _by_place(widget: QWidget) -> list[QWidget]:
    """From top to bottom, then as lines are read; for what has no layout, as tabs and splitters."""
    mirrored = -1 if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
    return sorted(_children(widget, QWidget), key=lambda child: (child.y(), mirrored * child.x()))


def _children(parent: QObject, kind: type[_Kind]) -> list[_Kind]:
    return parent.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly)
