"""Dialogs in which words come and go."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from jcdesk.desktop.widgets.labels import characters
from jcdesk.desktop.widgets.reading_order import ReadingOrder

_FRAME = 48
"""Pixels that the frame around a dialog may take of the screen's height."""


class GrowingDialog(ReadingOrder, QDialog):
    """As wide as so many `characters`, and as high as the words in it need, as far as the screen goes.

    Qt does not look at how many lines they wrap to.
    """

    def __init__(self, parent: QWidget | None = None, *, width: int) -> None:
        super().__init__(parent)
        self.resize(min(characters(self, width), self.screen().availableGeometry().width()), 1)

    def event(self, event: QEvent) -> bool:
        """Look at the height when the layout is done anew."""
        if event.type() is not QEvent.Type.LayoutRequest:
            # Among these is the one that deletes the dialog.
            return super().event(event)
        done = super().event(event)
        layout = self.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            room = self.screen().availableGeometry().height() - _FRAME
            self.resize(self.width(), max(self.height(), min(needed, room)))
        return done
