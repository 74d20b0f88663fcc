"""What the accounts' colours look like, and the row of them to choose from."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from jcdesk.accounts.colours import COLOURS
from jcdesk.desktop.look.icons import square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.flow import FlowLayout

DEMO = "#8B93A1"
"""What the demo account looks like: none of the colours that one can choose."""

_LOOKS = {
    "blue": "#3B78E7",
    "green": "#2C9A5A",
    "orange": "#DB7417",
    "violet": "#8E5BD9",
    "pink": "#D1477F",
    "teal": "#0F97A6",
    "brown": "#A0694B",
    "red": "#D64545",
    "olive": "#8C8212",
}


_SWATCH = 26
"""The side of a swatch beside text of the usual size, in pixels."""


def look(colour: str) -> str:
    """`#RRGGBB` for one of COLOURS: one that is seen on light and on dark."""
    return _LOOKS[colour]


def dot(look: str, *, chosen: bool = False) -> QIcon:
    """A round mark in `look` (`#RRGGBB`); the `chosen` one has an eye."""
    picture = QPixmap(24, 24)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look))
    painter.drawEllipse(2, 2, 20, 20)
    if chosen:
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(8, 8, 8, 8)
    painter.end()
    return QIcon(picture)


class Swatch(QAbstractButton):
    """One colour; the chosen one has a ring around it."""

    def __init__(self, theme: Theme, colour: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._look = look(colour)
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Colour {name}").format(name=words.lower()))
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(square_beside(_SWATCH, self.fontMetrics()))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """It has one size."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colour, a ring if it is chosen, and the focus."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _SWATCH, self.height() / _SWATCH)
        middle = QPoint(_SWATCH // 2, _SWATCH // 2)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.text), 2))
            painter.drawEllipse(middle, 11, 11)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look))
        painter.drawEllipse(middle, 8, 8)
        if self.isChecked():
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawEllipse(middle, 3, 3)
        painter.end()


class ColourPicker(QWidget):
    """All colours, in as many lines as they take; one is chosen, by a click or with the arrow keys."""

    def __init__(self, theme: Theme, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour"))
        words = {
            "blue": self.tr("Blue"),
            "green": self.tr("Green"),
            "orange": self.tr("Orange"),
            "violet": self.tr("Violet"),
            "pink": self.tr("Pink"),
            "teal": self.tr("Teal"),
            "brown": self.tr("Brown"),
            "red": self.tr("Red"),
            "olive": self.tr("Olive"),
        }
        self._group = QButtonGroup(self)
        row = FlowLayout(self, SPACE // 2)
        for number, name in enumerate(COLOURS):
            swatch = Swatch(theme, name, words[name])
            swatch.setChecked(name == colour)
            self._group.addButton(swatch, number)
            row.addWidget(swatch)

    @property
    def colour(self) -> str:
        """The chosen one of COLOURS."""
        return COLOURS[self._group.checkedId()]
