"""Pages that may be higher than the window: with large text, in a small window, on a small screen."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from jcdesk.desktop.look.tokens import SPACE


class Scrolling(QScrollArea):
    """Shows `page` as wide as it is itself, and lets one scroll where it is lower than the page needs."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._needed = (-1, -1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(self._follow_needs)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are widgets
        application.focusChanged.connect(self._follow_focus)

    def sizeHint(self) -> QSize:
        """As large as the page wants to be; Qt's own would be bounded."""
        return self.page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the page needs, with room for the bar; a little of its height is enough."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.page.minimumSizeHint().width() + bar, 10 * SPACE)

    def heightForWidth(self, width: int) -> int:
        """What the page needs at a width, so that it is scrolled only where there is no room."""
        if self.page.hasHeightForWidth():
            return self.page.heightForWidth(width)
        return self.page.sizeHint().height()

    @Slot()
    def _follow_needs(self) -> None:
        """Tell whoever lays this out when the page needs other room; Qt keeps that to itself.

        Only then: everything around it is laid out anew, up to the window.
        """
        needed = self.page.minimumSizeHint().width(), self.heightForWidth(self.viewport().width())
        if needed != self._needed:
            self._needed = needed
            self.updateGeometry()
        self._offer_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether the page has room now."""
        self._offer_bar()
        super().resizeEvent(event)

    def _offer_bar(self) -> None:
        """Have no bar where the page has room without one.

        Qt asks whether it has room beside the bar that is there, in which words may wrap to more lines.
        """
        room = self.maximumViewportSize()
        fits = self.heightForWidth(room.width()) <= room.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show what has got the focus: Qt does so only where it was in the page before."""
        if now is not None and self.page.isAncestorOf(now):
            self.ensureWidgetVisible(now, SPACE, SPACE)
