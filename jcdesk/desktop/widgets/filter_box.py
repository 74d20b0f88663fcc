"""A box with words that narrow down what is shown below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.in_box import ClearButton, LeadingIcon
from jcdesk.desktop.widgets.labels import characters

_WIDTH = 33
"""In characters."""


class FilterBox(QLineEdit):
    """The box that filters, called `name`; Esc empties it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setFixedWidth(characters(self, _WIDTH))
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        ClearButton(self, theme)
        LeadingIcon(self, theme, "filter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box first, then is for whoever is around."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
