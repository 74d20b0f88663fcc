"""News above or below what it is about, with what can be done about it."""

from collections.abc import Callable, Iterable
from typing import Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.look.icons import icon, pixmap, square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.announcing import announce
from jcdesk.desktop.widgets.buttons import Actions, CopyButton, action_buttons, push_button
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.desktop.widgets.help_button import HelpButton
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.words.explanation import Explanation

Tone = Literal["info", "warning", "error", "success"]

_TONE_ICONS: dict[Tone, str] = {
    "info": "info",
    "warning": "warning",
    "error": "error",
    "success": "status-subscribed",
}


_SHARE = 1 / 5
"""Of the window's height: what takes more is folded."""


class Notice(QFrame):
    """A line or two of news above or below what it is about, with its icon, actions and a way to close it.

    A failure takes some lines more: what happened, then why and what to do, its actions below. Where these
    would take too much of the window, one that is `foldable` has a button that shows them.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, closable: bool = True, foldable: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone = "info"
        self._closable = closable
        self._foldable = foldable
        self._laid_out = False
        self._teller: Callable[[Notice], None] | None = None
        self.setProperty("kind", "notice")
        self.hide()

    def _lay_out(self) -> None:
        """Make what is in it, at the first news: most notices of a window never have any."""
        self._laid_out = True
        self._mark = QLabel()
        self._text, self._title, self._more = text_label(), text_label(bold=True), text_label()
        self._beside = QHBoxLayout()
        self._share = QProgressBar()
        self._share.setTextVisible(False)
        self._share.setMaximum(1000)
        self._unfold = push_button("")
        self._unfold.clicked.connect(lambda: self._fold(folded=not self._more.isHidden()))
        self._lines = QWidget()
        self._below = FlowLayout(self._lines, SPACE)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.clear)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(3 * SPACE // 2, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        for label in (self._title, self._text, self._more):
            words.addWidget(label)
        words.addWidget(self._share)
        words.addWidget(self._lines)
        self._beside.setSpacing(SPACE)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addLayout(self._beside)
        row.addWidget(self._close)
        self._close.setVisible(self._closable)
        self._theme.changed.connect(self._dress)

    def tell(self, teller: Callable[["Notice"], None]) -> None:
        """Have `teller` say or explain something here, now and again where the language changes."""
        teller(self)
        self._teller = teller

    def tell_again(self) -> None:
        """Say it in the language that is spoken now; what did not come by `tell` nobody can say again."""
        if self._teller is not None:
            self.tell(self._teller)
        else:
            self.clear()

    def say(self, text: str, tone: Tone = "info", actions: Actions = ()) -> None:
        """Show `text` with buttons for `actions` (their words and what they do)."""
        if not self._laid_out:
            self._lay_out()
        buttons = action_buttons(actions)
        narrow = sum(button.sizeHint().width() for button in buttons) > 2 * self.window().width() // 5
        self._show(text, "", tone, buttons, self._below if narrow else self._beside)

    def show_share(self, share: float) -> None:
        """Show how far that is which was said last, from 0 to 1."""
        self._share.setValue(round(1000 * share))
        self._share.show()

    def explain(
        self,
        explanation: Explanation,
        actions: Actions = (),
        details: Callable[[], str] | None = None,
        buttons: tuple[QPushButton, ...] = (),
        tone: Tone = "error",
    ) -> None:
        """Show a failure, with buttons for `actions`, and the last one for its place in the help.

        Where there are `details`, one copies them. `buttons` are others, which do what no action can. With
        another `tone` it is less than a failure.
        """
        if not self._laid_out:
            self._lay_out()
        copy = [] if details is None else [CopyButton(self.tr("Copy details"), details)]
        all_buttons = [*action_buttons(actions), *buttons, *copy, HelpButton(explanation.topic)]
        self._show(explanation.what, explanation.more, tone, all_buttons, self._below)
        folded = self._foldable and self._height() > self.window().height() * _SHARE
        self._unfold.setVisible(folded)
        if folded:
            self._fold(folded=True)

    def _height(self) -> int:
        """What it takes of the window, in pixels."""
        return self._row.totalHeightForWidth(self.window().width() - 4 * SPACE)

    def _fold(self, *, folded: bool) -> None:
        """Show what happened alone, or why and what to do as well."""
        self._more.setVisible(not folded)
        words = self.tr("Why, and what to do") if folded else self.tr("Fewer words")
        self._unfold.setText(words)
        self._unfold.setAccessibleName(words)

    def _show(self, what: str, more: str, tone: Tone, buttons: Iterable[QPushButton], place: QLayout) -> None:
        self._teller = None
        self._below.removeWidget(self._unfold)
        empty(self._beside)
        empty(self._below)
        self._below.addWidget(self._unfold)
        self._unfold.hide()
        for button in buttons:
            place.addWidget(button)
        self._lines.setVisible(place is self._below)
        self._share.hide()
        # Each time: one that belongs to the window lives on in another language.
        self._share.setAccessibleName(self.tr("Progress"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._tone = tone
        self._text.setText(what)
        self._title.setText(what)
        self._text.setVisible(not more)
        self._title.setVisible(bool(more))
        self._more.setText(more)
        self._more.setVisible(bool(more))
        # A failure has several lines: its icon stands at the first one.
        where = Qt.AlignmentFlag.AlignTop if more else Qt.AlignmentFlag.AlignVCenter
        for widget in (self._mark, self._close):
            self._row.setAlignment(widget, where)
        words = " ".join(part for part in (what, more) if part)
        self.setAccessibleName(words)
        self._dress()
        self.show()
        announce(self, words, urgent=tone == "error")

    def clear(self) -> None:
        """Say nothing more."""
        self._teller = None
        self.hide()

    @Slot()
    def _dress(self) -> None:
        pair = getattr(self._theme.tokens, self._tone)
        mark, close = (square_beside(size, self.fontMetrics()) for size in (18, 16))
        self._mark.setPixmap(pixmap(_TONE_ICONS[self._tone], pair.front, mark, self.devicePixelRatioF()))
        self._close.setIconSize(close)
        self._close.setIcon(icon("cancel", pair.front))
        self.setProperty("tone", self._tone)
        self.style().unpolish(self)
        self.style().polish(self)
        for label in (self._text, self._title, self._more):
            label.style().unpolish(label)
            label.style().polish(label)
