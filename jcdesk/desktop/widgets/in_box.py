"""Small buttons inside text boxes, which grow with the text: Qt's own keep one size."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QLineEdit, QToolButton

from jcdesk.desktop.look.icons import icon, square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE

_MOVES = {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}
"""What happens to a box that gives its buttons another place."""

_AROUND = 3
"""Room on both sides of a picture, in pixels; there is a third of it above and below."""


class InBox(QToolButton):
    """A button at the beginning of a text box or, with `at_end`, at its end; there is room for one at each.

    `words` are for tips, tools and screen readers. The Tab key passes it over.
    """

    def __init__(self, box: QLineEdit, words: str, *, at_end: bool) -> None:
        super().__init__(box)
        self._box = box
        self._at_end = at_end
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setProperty("kind", "in-box")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        box.installEventFilter(self)
        self._place()

    def offer(self, *, wanted: bool) -> None:
        """Be there or not; the text has its room while it is not."""
        self.setVisible(wanted)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the box."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        box, picture = self._box, square_beside(16, self._box.fontMetrics())
        if picture != self.iconSize():
            self.setIconSize(picture)
        width, height = picture.width() + 2 * _AROUND, picture.height() + 2 * _AROUND // 3
        edge = SPACE // 2
        left = self._at_end == (box.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        x = edge if left else box.width() - width - edge
        self.setGeometry(x, (box.height() - height) // 2, width, height)
        room = 0 if self.isHidden() else edge + width
        margins = box.textMargins()
        (margins.setLeft if left else margins.setRight)(room)
        if margins != box.textMargins():
            box.setTextMargins(margins)


class ClearButton(InBox):
    """Empties its box, and is there while the box is not empty."""

    def __init__(self, box: QLineEdit, theme: Theme) -> None:
        super().__init__(box, self.tr("Clear"), at_end=True)
        self._theme = theme
        self.clicked.connect(box.clear)
        box.textChanged.connect(self._follow)
        theme.changed.connect(self._dress)
        self._follow(box.text())

    @Slot(str)
    def _follow(self, text: str) -> None:
        if text and self.icon().isNull():
            self._dress()
        if bool(text) == self.isHidden():
            self.offer(wanted=bool(text))

    @Slot()
    def _dress(self) -> None:
        self.setIcon(icon("clear", self._theme.tokens.muted))


class LeadingIcon(InBox):
    """A picture that tells what its box is for; a click on it goes to the box."""

    def __init__(self, box: QLineEdit, theme: Theme, name: str) -> None:
        super().__init__(box, self.tr("Go to the box"), at_end=False)
        self._theme = theme
        self._name = name
        self.clicked.connect(box.setFocus)
        theme.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self.setIcon(icon(self._name, self._theme.tokens.muted))
