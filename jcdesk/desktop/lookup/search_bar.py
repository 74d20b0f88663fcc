"""The account, the search box and its button."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QWidget

from jcdesk.desktop.accounts.book import Entry
from jcdesk.desktop.accounts.palette import dot
from jcdesk.desktop.look.icons import icon
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, RADIUS, SPACE
from jcdesk.desktop.lookup.search_box import SearchBox
from jcdesk.desktop.widgets.buttons import ClearButton, push_button
from jcdesk.desktop.widgets.drop_down import DropDown

_EDGE = 6
"""How wide the stripe in the account's colour is, in pixels."""

_TINT = 36
"""How much of the account's colour the bar has, of 255."""


class SearchBar(QFrame):
    """Which account is asked, and about whom. It is dressed in the account's colour."""

    asked = Signal(str)
    """The text in the box, when the user wants it looked up."""

    stopped = Signal()
    """The user no longer wants the answer."""

    account_chosen = Signal(int)
    """The place in the list of the account to ask from now on."""

    keep_key_wanted = Signal()
    """The user wants the key that is for this run only in the keyring."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = QColor()
        self.accounts = DropDown(theme)
        self.accounts.setAccessibleName("Account")
        self.accounts.setAccessibleDescription(self.tr("The account that is asked"))
        self.accounts.setToolTip(self.tr("The account that is asked"))
        self.accounts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.accounts.setMinimumWidth(120)
        self.accounts.setMaximumWidth(260)
        self.accounts.setIconSize(QSize(12, 12))
        self.accounts.activated.connect(self.account_chosen)
        self.session_mark = push_button(self.tr("until closed"), "Key until closed")
        self.session_mark.setToolTip(
            self.tr("This account's key is kept until jcdesk is closed. Click to keep it in the keyring.")
        )
        self.session_mark.clicked.connect(self.keep_key_wanted)
        self.session_mark.hide()
        self.box = SearchBox()
        self.box.setAccessibleName("Subscriber e-mail")
        self.box.setAccessibleDescription(self.tr("Type or paste an address, then press Enter"))
        self.box.setPlaceholderText(self.tr("Subscriber's e-mail address"))
        font = self.box.font()
        font.setPointSizeF(font.pointSizeF() * MEDIUM)
        self.box.setFont(font)
        self._lens = self.box.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        ClearButton(self.box, theme)
        self.box.returnPressed.connect(self._ask)
        self.button = push_button(self.tr("Look up"), "Look up", "primary")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._ask)
        self.stop_button = push_button(self.tr("Cancel"), "Cancel")
        self.stop_button.clicked.connect(self.stopped)
        self.stop_button.hide()
        for control in (self.accounts, self.session_mark, self.box, self.button, self.stop_button):
            control.setMinimumHeight(self.box.fontMetrics().height() + 2 * SPACE)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + _EDGE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.accounts)
        row.addWidget(self.session_mark)
        row.addWidget(self.box, 1)
        row.addWidget(self.button)
        row.addWidget(self.stop_button)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the account's colour: full at the edge where its name stands, a tint of it elsewhere."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(self.rect(), RADIUS, RADIUS)
        painter.setClipPath(shape)
        tint = QColor(self._look)
        tint.setAlpha(_TINT)
        painter.fillRect(self.rect(), tint)
        edge = self.rect()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            edge.setLeft(edge.right() - _EDGE + 1)
        else:
            edge.setWidth(_EDGE)
        painter.fillRect(edge, self._look)
        painter.end()

    def show_accounts(self, entries: Sequence[Entry], current: int) -> None:
        """List the accounts, each with its colour, and dress in that of the `current` one."""
        self.accounts.clear()
        for place, entry in enumerate(entries):
            account = entry.account
            self.accounts.addItem(dot(entry.look), account.name)
            where = f"{account.login} · {account.url}"
            self.accounts.setItemData(place, where, Qt.ItemDataRole.ToolTipRole)
        self.accounts.setCurrentIndex(current)
        self._look = QColor(entries[current].look)
        self.update()

    def show_session_key(self, session: bool) -> None:  # noqa: FBT001 - it mirrors a state
        """Say whether the account's key will be gone when the program ends."""
        self.session_mark.setVisible(session)

    def show_asking(self, asking: bool) -> None:  # noqa: FBT001 - it mirrors a state
        """Offer to stop while a question is under way, else to ask."""
        had_focus = self.button.hasFocus() or self.stop_button.hasFocus()
        self.button.setVisible(not asking)
        self.stop_button.setVisible(asking)
        if had_focus:
            (self.stop_button if asking else self.button).setFocus()

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.box.text())

    @Slot()
    def _dress(self) -> None:
        self._lens.setIcon(icon("search", self._theme.tokens.muted))
        self.session_mark.setIcon(icon("key", self._theme.tokens.warning.front))
        self.update()
