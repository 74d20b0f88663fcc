"""A bar in the colour of the account that is asked, which names it and lets another one be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from jcdesk.desktop.accounts.book import AccountEntry
from jcdesk.desktop.accounts.palette import dot
from jcdesk.desktop.look.icons import square_beside
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import RADIUS, SPACE
from jcdesk.desktop.widgets.drop_down import DropDown

_EDGE = 6
"""How wide the stripe in the account's colour is, in pixels."""

_TINT = 36
"""How much of the account's colour the bar has, of 255."""


class AccountBar(QFrame):
    """Which account is asked. `row` is the layout for what else is in the bar."""

    account_chosen = Signal(int)
    """The place in the list of the account to ask from now on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = QColor()
        self.accounts = DropDown(theme)
        self.accounts.setAccessibleName(self.tr("Account"))
        self.accounts.setAccessibleDescription(self.tr("The account that is asked"))
        self.accounts.setToolTip(self.tr("The account that is asked"))
        self.accounts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.accounts.setMinimumWidth(120)
        self.accounts.setMaximumWidth(260)
        self.accounts.setIconSize(square_beside(12, self.accounts.fontMetrics()))
        self.accounts.activated.connect(self.account_chosen)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SPACE + _EDGE, SPACE, SPACE, SPACE)
        self.row.setSpacing(SPACE)
        self.row.addWidget(self.accounts)

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
        # Not fillRect(), for which Qt's gradients are loaded.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRect(self.rect())
        edge = self.rect()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            edge.setLeft(edge.right() - _EDGE + 1)
        else:
            edge.setWidth(_EDGE)
        painter.setBrush(self._look)
        painter.drawRect(edge)
        painter.end()

    def show_accounts(self, entries: Sequence[AccountEntry], current: int) -> None:
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
