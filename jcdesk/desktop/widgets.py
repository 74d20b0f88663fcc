"""Small widgets that several pages use."""

from collections.abc import Callable, Iterable
from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jcdesk.desktop.flow import FlowLayout
from jcdesk.desktop.icons import icon, pixmap
from jcdesk.desktop.theme import LARGE, SPACE, Theme
from jcdesk.words.explanation import Explanation

Tone = Literal["info", "warning", "error", "success"]

Actions = tuple[tuple[str, Callable[[], None]], ...]
"""What a notice offers to do: the words of a button, and what it does."""

_TONE_ICONS: dict[Tone, str] = {
    "info": "info",
    "warning": "warning",
    "error": "error",
    "success": "status-subscribed",
}


class VerdictLabel(QLabel):
    """The sentence that says how a lookup ended: tools find it as "Verdict", screen readers read it."""

    def __init__(self) -> None:
        super().__init__()
        _dress_text(self, LARGE, bold=True)
        self.setAccessibleName("Verdict")

    def setText(self, text: str) -> None:
        """Show `text`, and tell it to screen readers, for which the name stands in the text's place."""
        super().setText(text)
        self.setAccessibleDescription(text)


def text_label(text: str = "", *, size: float = 1.0, bold: bool = False, muted: bool = False) -> QLabel:
    """A label for plain text (never markup) that wraps and can be selected with the mouse."""
    label = QLabel(text)
    _dress_text(label, size, bold=bold)
    if muted:
        label.setProperty("kind", "muted")
    return label


def _dress_text(label: QLabel, size: float, *, bold: bool) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if size != 1.0 or bold:
        font = QFont(label.font())
        font.setPointSizeF(font.pointSizeF() * size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        label.setFont(font)


def push_button(text: str, name: str = "", kind: Literal["", "primary", "link"] = "") -> QPushButton:
    """A button; `name` is what tools and screen readers call it, its text by default."""
    button = QPushButton(text)
    button.setAccessibleName(name or text)
    if kind:
        button.setProperty("kind", kind)
    if kind == "link":
        button.setCursor(Qt.CursorShape.PointingHandCursor)
    # Without this, macOS leaves buttons out of the Tab order.
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def tool_button(text: str, name: str = "") -> QToolButton:
    """A button that may have an icon and a menu, in the same dress as the others."""
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name or text)
    button.setProperty("kind", "button")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setIconSize(QSize(16, 16))
    return button


class CopyButton(QPushButton):
    """Puts a text on the clipboard, made when it is wanted, and says for a moment that it did."""

    def __init__(self, words: str, text: Callable[[], str]) -> None:
        super().__init__(words)
        self._words = words
        self._text = text
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back = QTimer(self, singleShot=True, interval=2000)
        self._back.timeout.connect(self._say_what_it_does)
        self.clicked.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        # The buttons beside it stay where they are.
        self.setMinimumWidth(self.width())
        self.setText(self.tr("Copied"))
        self._back.start()

    @Slot()
    def _say_what_it_does(self) -> None:
        self.setText(self._words)


class ClearButton(QAction):
    """A button at the end of a text box that empties it, there while it is not empty."""

    def __init__(self, box: QLineEdit, theme: Theme) -> None:
        super().__init__(box)
        self._theme = theme
        self.setToolTip(self.tr("Clear"))
        self.triggered.connect(box.clear)
        box.addAction(self, QLineEdit.ActionPosition.TrailingPosition)
        box.textChanged.connect(self._follow)
        theme.changed.connect(self._dress)
        self._follow(box.text())
        self._dress()

    @Slot(str)
    def _follow(self, text: str) -> None:
        self.setVisible(bool(text))

    @Slot()
    def _dress(self) -> None:
        self.setIcon(icon("clear", self._theme.tokens.muted))


def empty(layout: QLayout) -> None:
    """Take everything out of `layout` and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


class Notice(QFrame):
    """A line or two of news above or below what it is about, with its icon, actions and a way to close it.

    A failure takes some lines more: what happened, then why and what to do, its actions below.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone = "info"
        self.setProperty("kind", "notice")
        self._mark = QLabel()
        self._text, self._title, self._more = text_label(), text_label(bold=True), text_label()
        self._beside = QHBoxLayout()
        self._lines = QWidget()
        self._below = FlowLayout(self._lines, SPACE)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.clear)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + 4, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        for label in (self._title, self._text, self._more):
            words.addWidget(label)
        words.addWidget(self._lines)
        self._beside.setSpacing(SPACE)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addLayout(self._beside)
        row.addWidget(self._close)
        theme.changed.connect(self._dress)
        self.hide()

    def say(self, text: str, tone: Tone = "info", actions: Actions = ()) -> None:
        """Show `text` with buttons for `actions` (their words and what they do)."""
        self._show(text, "", tone, action_buttons(actions), self._beside)

    def explain(
        self,
        explanation: Explanation,
        actions: Actions = (),
        details: Callable[[], str] | None = None,
        buttons: tuple[QPushButton, ...] = (),
        tone: Tone = "error",
    ) -> None:
        """Show a failure, with buttons for `actions` and, where there are `details`, one that copies them.

        `buttons` are others, which do what no action can. With another `tone` it is less than a failure.
        """
        copy = [] if details is None else [CopyButton(self.tr("Copy details"), details)]
        all_buttons = [*action_buttons(actions), *buttons, *copy]
        self._show(explanation.what, explanation.more, tone, all_buttons, self._below)

    def _show(self, what: str, more: str, tone: Tone, buttons: Iterable[QPushButton], place: QLayout) -> None:
        empty(self._beside)
        empty(self._below)
        for button in buttons:
            place.addWidget(button)
        self._lines.setVisible(place is self._below)
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
        self.setAccessibleName(" ".join(part for part in (what, more) if part))
        self._dress()
        self.show()

    def clear(self) -> None:
        """Say nothing more."""
        self.hide()

    @Slot()
    def _dress(self) -> None:
        pair = getattr(self._theme.tokens, self._tone)
        self._mark.setPixmap(
            pixmap(_TONE_ICONS[self._tone], pair.front, QSize(18, 18), self.devicePixelRatioF())
        )
        self._close.setIcon(icon("cancel", pair.front))
        self.setProperty("tone", self._tone)
        self.style().unpolish(self)
        self.style().polish(self)
        for label in (self._text, self._title, self._more):
            label.style().unpolish(label)
            label.style().polish(label)


class StatePage(QWidget):
    """A whole page for a state without a table: a picture, a sentence, what it means, what to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture_name = "state-empty"
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.title = VerdictLabel()
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text = _centred(text_label())
        self._extra = _centred(text_label(muted=True))
        self._actions = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._actions.setSpacing(SPACE)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        for widget in (self._picture, self.title, self._text, self._extra):
            column.addWidget(widget)
        column.addSpacing(SPACE)
        column.addLayout(self._actions)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(640)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(middle, 6, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)
        theme.changed.connect(self._dress)

    def say(
        self,
        picture: str,
        title: str,
        text: str = "",
        extra: str = "",
        actions: tuple[QPushButton, ...] = (),
        *,
        stacked: bool = False,
    ) -> None:
        """Show this state; `picture` is the name of an illustration.

        Buttons stand side by side, or are `stacked` one below the other.
        """
        empty(self._actions)
        self._actions.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        self._picture_name = picture
        self.title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._extra.setText(extra)
        self._extra.setVisible(bool(extra))
        self._actions.addStretch(1)
        for button in actions:
            self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._actions.addStretch(1)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        size = QSize(150, 120)
        self._picture.setPixmap(pixmap(self._picture_name, tokens.accent, size, self.devicePixelRatioF()))


def action_buttons(actions: Actions) -> list[QPushButton]:
    """A button for each action."""
    buttons = []
    for words, action in actions:
        button = push_button(words)
        button.clicked.connect(lambda _checked=False, do=action: do())
        buttons.append(button)
    return buttons


def _centred(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
