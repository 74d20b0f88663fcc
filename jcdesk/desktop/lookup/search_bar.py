"""The account, the search box and its button."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.icons import icon, pixmap
from jcdesk.desktop.theme import MEDIUM, SPACE, Theme
from jcdesk.desktop.widgets import ClearButton, push_button


class AccountBox(QComboBox):
    """The list of accounts, with an arrow in the theme's colours: a style sheet cannot tint one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then its arrow."""
        super().paintEvent(event)
        arrow = pixmap("chevron-down", self._theme.tokens.muted, QSize(16, 16), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - 16 - SPACE, (self.height() - 16) // 2, arrow)
        painter.end()


class SearchBar(QFrame):
    """Which account is asked, and about whom."""

    asked = Signal(str)
    """The text in the box, when the user wants it looked up."""

    stopped = Signal()
    """The user no longer wants the answer."""

    account_chosen = Signal(int)
    """The place in the list of the account to ask from now on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.accounts = AccountBox(theme)
        self.accounts.setAccessibleName("Account")
        self.accounts.setAccessibleDescription(self.tr("The account that is asked"))
        self.accounts.setToolTip(self.tr("The account that is asked"))
        self.accounts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.accounts.setMinimumWidth(120)
        self.accounts.setMaximumWidth(260)
        self.accounts.setIconSize(QSize(12, 12))
        self.accounts.activated.connect(self.account_chosen)
        self.box = QLineEdit()
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
        for control in (self.accounts, self.box, self.button, self.stop_button):
            control.setMinimumHeight(self.box.fontMetrics().height() + 2 * SPACE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.accounts)
        row.addWidget(self.box, 1)
        row.addWidget(self.button)
        row.addWidget(self.stop_button)
        theme.changed.connect(self._dress)
        self._dress()

    def show_accounts(self, accounts: Sequence[tuple[Account, str]], current: int) -> None:
        """List `accounts`, each with its colour (`#RRGGBB`), and show which is `current`."""
        self.accounts.clear()
        for account, colour in accounts:
            self.accounts.addItem(_dot(colour), account.name)
            self.accounts.setItemData(
                self.accounts.count() - 1, f"{account.login} · {account.url}", Qt.ItemDataRole.ToolTipRole
            )
        self.accounts.setCurrentIndex(current)
        self.accounts.setVisible(bool(accounts))

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


def _dot(colour: str) -> QIcon:
    picture = QPixmap(24, 24)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(2, 2, 20, 20)
    painter.end()
    return QIcon(picture)
