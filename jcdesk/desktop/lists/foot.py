"""Below a list: how many rows are shown, and the buttons that save them."""

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


class ListFoot(QWidget):
    """Stands below every view of a list."""

    save_wanted = Signal(ListFileKind)
    """The user wants what is shown as a file of this kind."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = text_label(muted=True)
        self._saves = {
            ListFileKind.EXCEL: push_button(self.tr("Excel"), self.tr("Export list to Excel")),
            ListFileKind.CSV: push_button(self.tr("CSV"), self.tr("Export list to CSV")),
            ListFileKind.JSON_LINES: push_button(self.tr("JSON Lines"), self.tr("Export list to JSON Lines")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._count, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, SPACE, place=1)
        row.addWidget(buttons, 2)
        for kind, button in self._saves.items():
            button.setToolTip(self.tr("Save the addresses that are shown, with all that is known of them"))
            button.clicked.connect(lambda _checked=False, kind=kind: self.save_wanted.emit(kind))
            flow.addWidget(button)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, words: str) -> None:
        """Say how many rows are shown."""
        self._count.setText(words)

    def offer(self, *, saving: bool) -> None:
        """Whether there is anything to save."""
        for button in self._saves.values():
            button.setEnabled(saving)

    @Slot()
    def _dress(self) -> None:
        tokens = self._theme.tokens
        for kind, button in self._saves.items():
            button.setIcon(icon(_ICONS[kind], tokens.text, tokens.muted))
