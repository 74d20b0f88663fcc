"""Below a list: how many rows are shown, and the buttons that save them."""

from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jcdesk.desktop.lists.saving import ListFileKind
from jcdesk.desktop.look.icons import icon
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.buttons import push_button
from jcdesk.desktop.widgets.flow import FlowLayout
from jcdesk.desktop.widgets.labels import text_label

_ICONS = {
    ListFileKind.EXCEL: "export-excel",
    ListFileKind.CSV: "export-csv",
    ListFileKind.JSON_LINES: "export-json",
}


class Offer(Enum):
    """What the buttons save: what the view in front shows."""

    ADDRESSES = "addresses"
    CHANGES = "changes"
    LEFT_OUT = "left out"


class ListFoot(QWidget):
    """Stands below every view of a list."""

    save_wanted = Signal(ListFileKind)
    """The user wants what is shown as a file of this kind."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = text_label(muted=True)
        self._saves = {
            ListFileKind.EXCEL: push_button(self.tr("Excel")),
            ListFileKind.CSV: push_button(self.tr("CSV")),
            ListFileKind.JSON_LINES: push_button(self.tr("JSON Lines")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._count, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, SPACE, place=1)
        row.addWidget(buttons, 2)
        for kind, button in self._saves.items():
            button.clicked.connect(lambda _checked=False, kind=kind: self.save_wanted.emit(kind))
            flow.addWidget(button)
        theme.changed.connect(self._dress)
        self._dress()
        self.offer(Offer.ADDRESSES, saving=False)

    def say(self, words: str) -> None:
        """Say how many rows are shown."""
        self._count.setText(words)

    def offer(self, what: Offer, *, saving: bool) -> None:
        """What there is to save, if there is anything."""
        match what:
            case Offer.ADDRESSES:
                name = self.tr("Export list to {format}")
                tip = self.tr("Save the addresses that are shown, with all that is known of them")
            case Offer.CHANGES:
                name = self.tr("Export changes to {format}")
                tip = self.tr("Save the changes that are shown")
            case Offer.LEFT_OUT:
                name = self.tr("Export what is not asked to {format}")
                tip = self.tr("Save these texts, each with its line and the reason why it is not asked")
        for kind, button in self._saves.items():
            button.setAccessibleName(name.format(format=button.text()))
            button.setToolTip(tip)
            button.setEnabled(saving)
            # Of these, programs have no use: they are what somebody is to correct.
            button.setVisible(what is not Offer.LEFT_OUT or kind is ListFileKind.CSV)

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        for kind, button in self._saves.items():
            button.setIcon(icon(_ICONS[kind], tokens.text, tokens.muted))
