"""Pages in one place, of which one is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class Stack(QStackedWidget):
    """Needs as much room as the page that is shown, where Qt's own needs as much as the largest."""

    def hasHeightForWidth(self) -> bool:
        """Its height is one, or the page scrolls."""
        return False

    def sizeHint(self) -> QSize:
        """What the page that is shown needs at least: it takes what room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        page = self.currentWidget()
        return (
            super().minimumSizeHint()
            if page is None
            else page.minimumSizeHint().expandedTo(page.minimumSize())
        )
