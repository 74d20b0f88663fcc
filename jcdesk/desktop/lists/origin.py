"""Whose list it is and from when, and that it is done."""

from datetime import tzinfo

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from jcdesk.desktop.look.formats import date_and_time
from jcdesk.desktop.look.icons import pixmap, square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.lists.journal import About
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_page import ListStateWords
from jcdesk.words.plain import plain


class ListOrigin(QWidget):
    """A line below the name of a list; an icon and a sentence begin it when every address was asked."""

    def __init__(
        self, theme: Theme, translate: Translate, zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ListStateWords(translate)
        self._zone = zone
        self._shown: tuple[About, bool] | None = None
        self._done = QLabel()
        self._line = text_label(muted=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self._done)
        row.addWidget(self._line, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self._zone = zone
        if self._shown is not None:
            about, done = self._shown
            self.show_about(about, done=done)

    def show_about(self, about: About, *, done: bool) -> None:
        """Show whose list it is and from when, and whether it is done."""
        self._shown = about, done
        words = self.tr("in “{account}”, begun {when}").format(
            account=plain(about.account), when=date_and_time(about.made_at.astimezone(self._zone))
        )
        self._line.setText("  ·  ".join([*([self._words.finished()] if done else []), words]))
        self._done.setVisible(done)

    @Slot()
    def _dress(self) -> None:
        size, ratio = square_beside(16, self.fontMetrics()), self.devicePixelRatioF()
        colour = self._theme.tokens.success.front
        self._done.setPixmap(pixmap("status-subscribed", colour, size, ratio))
