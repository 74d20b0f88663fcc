"""Dialogs in which words come and go."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog


class GrowingDialog(QDialog):
    """Becomes as high as the words in it need: Qt does not look at how many lines they wrap to."""

    def event(self, event: QEvent) -> bool:
        """Look at the height when the layout is done anew."""
        if event.type() is not QEvent.Type.LayoutRequest:
            # Among these is the one that deletes the dialog.
            return super().event(event)
        done = super().event(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        return done
