"""Settings of what is remembered of the user's work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.settings.fields import column_of, hint
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.check_box import CheckBox
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.system.history import LENGTH
from jcdesk.system.settings import Settings


class PrivacyPage(Scrolling):
    """Whether recent addresses are remembered, and a way to be rid of them."""

    clear_wanted = Signal()
    """The user wants every remembered address removed, now."""

    def __init__(self, theme: Theme, settings: Settings, remembered: int) -> None:
        super().__init__(QWidget())
        self.history = CheckBox(theme, self.tr("&Remember the addresses asked last"))
        self.history.setChecked(settings.history)
        self._count = hint()
        self.clear = push_button(self.tr("&Clear now"), self.tr("Clear now: addresses asked last"))
        self.clear.clicked.connect(self.clear_wanted)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self._count, 1)
        row.addWidget(self.clear)
        column = column_of(self)
        # As wide as its words: a click beside them does nothing.
        column.addWidget(self.history, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            hint(
                self.tr(
                    "While you type, the search box offers the last %n address(es) that were answered."
                    " They are kept on this computer only, where no other user of it can read them."
                    " When you switch this off, they are removed.",
                    "",
                    LENGTH,
                )
            )
        )
        column.addSpacing(SPACE)
        column.addLayout(row)
        column.addStretch(1)
        self.show_count(remembered)

    def changes(self) -> dict[str, bool]:
        """The settings as they stand here."""
        return {"history": self.history.isChecked()}

    def show_count(self, remembered: int) -> None:
        """Tell how many addresses are remembered at present."""
        self._count.setText(self.tr("%n address(es) remembered at present.", "", remembered))
        self.clear.setEnabled(bool(remembered))
