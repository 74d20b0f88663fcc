"""Whose list it is and from when, and that it is done."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from jcdesk.desktop.look.icons import pixmap, square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_page import ListStateWords


class ListOrigin(QWidget):
    """A line below the name of a list; an icon and a sentence begin it when every address was asked."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ListStateWords(translate)
        self._done = QLabel()
        self._line = text_label(muted=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self._done)
        row.addWidget(self._line, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, words: str, *, done: bool) -> None:
        """Show `words`, and whether the list is done."""
        self._line.setText("  ·  ".join([*([self._words.finished()] if done else []), words]))
        self._done.setVisible(done)

    @Slot()
    def _dress(self) -> None:
        size, ratio = square_beside(16, self.fontMetrics()), self.devicePixelRatioF()
        colour = self._theme.tokens.success.front
        self._done.setPixmap(pixmap("status-subscribed", colour, size, ratio))
