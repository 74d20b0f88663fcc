"""The account, the search box and its button."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from jcdesk.desktop.accounts.bar import AccountBar
from jcdesk.desktop.look.icons import icon
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.lookup.search_box import SearchBox
from jcdesk.desktop.widgets.buttons import offer, push_button
from jcdesk.desktop.widgets.in_box import ClearButton, LeadingIcon
from jcdesk.desktop.widgets.patience import Patience


class SearchBar(AccountBar):
    """Which account is asked, and about whom."""

    asked = Signal(str)
    """The text in the box, when the user wants it looked up."""

    stopped = Signal()
    """The user no longer wants the answer."""

    keep_key_wanted = Signal()
    """The user wants the key that is for this run only in the keyring."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.session_mark = push_button(self.tr("until closed"), self.tr("Key until closed"))
        self.session_mark.setToolTip(
            self.tr("This account's key is kept until jcdesk is closed. Click to keep it in the keyring.")
        )
        self.session_mark.clicked.connect(self.keep_key_wanted)
        self.session_mark.hide()
        self.box = SearchBox()
        self.box.setAccessibleName(self.tr("Subscriber e-mail"))
        self.box.setAccessibleDescription(self.tr("Type or paste an address, then press Enter"))
        self.box.setPlaceholderText(self.tr("Subscriber's e-mail"))
        font = self.box.font()
        font.setPointSizeF(font.pointSizeF() * MEDIUM)
        self.box.setFont(font)
        LeadingIcon(self.box, theme, "search")
        ClearButton(self.box, theme)
        self.box.returnPressed.connect(self._ask)
        self.button = push_button(self.tr("Look up"), kind="primary")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._ask)
        self.stop_button = push_button(self.tr("Cancel"))
        self.stop_button.clicked.connect(self.stopped)
        self.stop_button.hide()
        self._patience = Patience(self)
        self._patience.timeout.connect(lambda: self._offer(self.stop_button))
        for control in (self.accounts, self.session_mark, self.box, self.button, self.stop_button):
            control.setMinimumHeight(self.box.fontMetrics().height() + 2 * SPACE)
        self.row.addWidget(self.session_mark)
        self.row.addWidget(self.box, 1)
        self.row.addWidget(self.button)
        self.row.addWidget(self.stop_button)
        theme.changed.connect(self._dress)
        self._dress()

    def show_session_key(self, session: bool) -> None:  # noqa: FBT001 - it mirrors a state
        """Say whether the account's key will be gone when the program ends."""
        self.session_mark.setVisible(session)
        if session:
            self._dress()

    def show_asking(self, asking: bool) -> None:  # noqa: FBT001 - it mirrors a state
        """Offer to stop a question that takes longer than a moment, else to ask.

        Most are answered sooner, and two buttons that change places twice within a blink would only flicker.
        """
        if asking:
            self._patience.start()
        else:
            self._patience.stop()
            self._offer(self.button)

    def _offer(self, button: QPushButton) -> None:
        offer((self.button, self.stop_button), {button})

    @Slot()
    def correct(self) -> None:
        """Let the user change what is in the box, or type something else in its place."""
        self.box.setFocus()
        self.box.selectAll()

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.box.text())

    @Slot()
    def _dress(self) -> None:
        if not self.session_mark.isHidden():
            self.session_mark.setIcon(icon("key", self._theme.tokens.warning.front))
        self.update()
