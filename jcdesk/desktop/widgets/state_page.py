"""A whole page for a state that has no table."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.flow import FlowLayout, empty
from jcdesk.desktop.widgets.labels import VerdictLabel, characters, text_label
from jcdesk.desktop.widgets.scrolling import Scrolling

_WIDTH = 90
"""How wide the sentences may become, in characters: longer lines are hard to read."""


class StatePage(Scrolling):
    """A whole page for a state without a table: a picture, a sentence, what it means, what to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QWidget(), parent)
        self._theme = theme
        self._picture_name = "state-empty"
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.title = VerdictLabel()
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text = _centred(text_label())
        self._extra = _centred(text_label(muted=True))
        self._actions = QVBoxLayout()
        self._actions.setSpacing(SPACE)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        for widget in (self._picture, self.title, self._text, self._extra):
            column.addWidget(widget)
        column.addSpacing(SPACE)
        column.addLayout(self._actions)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(characters(self, _WIDTH))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer = QHBoxLayout(self.page)
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
        self._picture_name = picture
        self.title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._extra.setText(extra)
        self._extra.setVisible(bool(extra))
        if stacked:
            for button in actions:
                self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        elif actions:
            self._actions.addWidget(_side_by_side(actions))
        self._dress()

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        size = QSize(150, 120)
        self._picture.setPixmap(pixmap(self._picture_name, tokens.accent, size, self.devicePixelRatioF()))


def _side_by_side(buttons: tuple[QPushButton, ...]) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row, SPACE, place=0.5)
    for button in buttons:
        flow.addWidget(button)
    return row


def _centred(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
