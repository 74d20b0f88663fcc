"""Walking through a window with the Tab key, and what one sees of it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

MOST = 60
"""Steps after which a walk that has not come round is taken for one that never will."""


@dataclass(frozen=True, slots=True)
class Step:
    """A widget that had the focus, where it is in the window, and whether one saw that it had it."""

    widget: QWidget
    place: QRect
    seen: bool

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return f"{type(self.widget).__name__} “{self.widget.accessibleName()}”"


def walk(window: QWidget) -> list[Step]:
    """Press Tab until the focus is again where it was first. Fails where it never comes back there."""
    first = QApplication.focusWidget()
    assert first is not None
    steps: list[Step] = []
    while len(steps) < MOST:
        widget = QApplication.focusWidget()
        assert widget is not None, f"the focus is lost after {steps[-1].name}"
        if steps and widget is first:
            return steps
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        steps.append(Step(widget, place, _is_seen(window, widget)))
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        QApplication.processEvents()
    raise AssertionError(f"Tab never comes back to the first: {[step.name for step in steps]}")


def reachable(window: QWidget) -> set[QWidget]:
    """What can be used at present and takes the focus from Tab, and not from something around it."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
    }


def _is_seen(window: QWidget, widget: QWidget) -> bool:
    """Whether pixels of the widget differ from those that it has without the focus."""
    focused = _picture(window, widget)
    widget.clearFocus()
    QApplication.processEvents()
    plain = _picture(window, widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return focused != plain


def _picture(window: QWidget, widget: QWidget) -> QImage:
    return window.grab(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())).toImage()
