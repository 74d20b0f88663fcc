"""The question whether what a link wants is to be done."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jcdesk.desktop.look.icons import pixmap
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.growing import GrowingDialog
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.words.plain import plain

_WIDTH = 70
"""In characters."""

_ONE_PIECE = 20
"""Characters of an address that stay on one line. A long one that was cut off could hide its end."""


class LinkQuestion(GrowingDialog):
    """Names address and account; Enter and Esc alike mean no."""

    def __init__(self, theme: Theme, address: str, account: str, parent: QWidget) -> None:
        super().__init__(parent, width=_WIDTH)
        self._theme = theme
        self.setWindowTitle(self.tr("Link"))
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        shown = plain(address)
        what = text_label(
            "\N{ZERO WIDTH SPACE}".join(
                shown[start : start + _ONE_PIECE] for start in range(0, len(shown), _ONE_PIECE)
            ),
            size=MEDIUM,
        )
        what.setAccessibleName(shown)
        what.setAccessibleDescription("")
        # Else the invisible marks would be copied with it.
        what.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words = QVBoxLayout()
        words.setSpacing(SPACE)
        for label in (
            text_label(
                self.tr("Look up this address in “{account}”?").format(account=account),
                size=MEDIUM,
                bold=True,
            ),
            what,
            text_label(
                self.tr(
                    "A link on a web page or in a message asks for it. Nothing has been asked yet;"
                    " go on only if you have just clicked that link."
                ),
                muted=True,
            ),
        ):
            words.addWidget(label)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        no = push_button(self.tr("Cancel"))
        no.setDefault(True)
        no.clicked.connect(self.reject)
        yes = push_button(self.tr("Look up"))
        yes.setAutoDefault(False)
        yes.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(no)
        buttons.addWidget(yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(head)
        column.addLayout(buttons)
        theme.changed.connect(self._dress)
        self._dress()
        no.setFocus()

    @Slot()
    def _dress(self) -> None:
        size = QSize(40, 40)
        self._picture.setPixmap(pixmap("search", self._theme.tokens.accent, size, self.devicePixelRatioF()))
