"""The first start: two doors."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import LARGE, MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.scrolling import Scrolling


class Door(QPushButton):
    """A large button with a picture, a title and a sentence."""

    def __init__(self, theme: Theme, picture: str, title: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._picture = picture
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setProperty("kind", "door")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(280, 220)
        self._mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        heading = text_label(title, size=MEDIUM, bold=True)
        body = text_label(text, muted=True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for label in (self._mark, heading, body):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            # The whole door is the button: clicks on its words are for it.
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            column.addWidget(label)
        column.addStretch(1)
        theme.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        """As large as its contents want."""
        return self._column.sizeHint().expandedTo(self.minimumSize())

    def heightForWidth(self, width: int) -> int:
        """As high as its words need where it is `width` wide."""
        return max(self._column.totalHeightForWidth(width), self.minimumHeight())

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        picture = pixmap(self._picture, tokens.accent, QSize(120, 96), self.devicePixelRatioF())
        self._mark.setPixmap(picture)


class WelcomePage(Scrolling):
    """Shown while there is no account."""

    set_up = Signal()
    """The user wants to set up an account."""

    look_round = Signal()
    """The user wants the demo account."""

    take_in = Signal()
    """The user was given a list of accounts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(QWidget(), parent)
        title = text_label(self.tr("Welcome to jcdesk"), size=LARGE, bold=True)
        text = text_label(
            self.tr(
                "Type a subscriber's e-mail address and read which mailing groups of JustClick it is in."
            ),
            muted=True,
        )
        self.set_up_door = Door(
            theme,
            "state-welcome",
            self.tr("Set up an account"),
            self.tr(
                "You need the address of your cabinet at JustClick and the secret key from its API section."
            ),
        )
        self.demo_door = Door(
            theme,
            "state-start",
            self.tr("Look round with a demo account"),
            self.tr("Made-up people on this computer; nothing is sent anywhere."),
        )
        self.set_up_door.clicked.connect(self.set_up)
        self.demo_door.clicked.connect(self.look_round)
        given = push_button(self.tr("I was given a list of accounts…"), kind="link")
        given.clicked.connect(self.take_in)
        doors = QHBoxLayout()
        doors.setSpacing(2 * SPACE)
        doors.addStretch(1)
        doors.addWidget(self.set_up_door, 3)
        doors.addWidget(self.demo_door, 3)
        doors.addStretch(1)
        column = QVBoxLayout(self.page)
        column.setSpacing(SPACE)
        column.addStretch(2)
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(2 * SPACE)
        column.addLayout(doors)
        column.addSpacing(SPACE)
        column.addWidget(given, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
