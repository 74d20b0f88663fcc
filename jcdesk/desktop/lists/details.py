"""What is known of one address of a list."""

from datetime import tzinfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.lookup.model import Column, GroupsModel
from jcdesk.desktop.lookup.table import GroupsTable
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.justclick.lookups import Outcome, read_in
from jcdesk.lists.entries import Entry
from jcdesk.words.catalogue import Translate
from jcdesk.words.errors import ErrorWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


class AddressDetails(QWidget):
    """The address that is chosen: its verdict and its groups, or why it could not be asked."""

    def __init__(
        self, theme: Theme, translate: Translate, zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = LookupWords(translate)
        self._errors = ErrorWords(translate)
        self._zone = zone
        self._entry: Entry | None = None
        self._address = text_label(bold=True)
        self._verdict = text_label()
        self._verdict.setAccessibleName(self.tr("Verdict of the address"))
        self._model = GroupsModel(self._words, zone, self)
        self.table = GroupsTable(self._model, theme)
        self.table.setAccessibleName(self.tr("Groups of the address"))
        self.table.setAccessibleDescription(self.tr("The groups of the chosen address"))
        # There is little room beside the list: dates and IDs are in the tips, and in every file.
        for hidden in (Column.GROUP_ID, Column.SUBSCRIBED):
            self.table.setColumnHidden(hidden, True)  # noqa: FBT003 - Qt's own way
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._address)
        column.addWidget(self._verdict)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        self.show_entry(None)

    def least_width(self) -> int:
        """How wide it has to be to show statuses whole and groups well, in pixels."""
        bar = self.table.verticalScrollBar().sizeHint().width()
        return self.table.columns.least_width() + bar + 2 * self.table.frameWidth()

    def show_entry(self, entry: Entry | None) -> None:
        """Show an address, or that none is chosen."""
        if entry is None or entry is not self._entry:
            if entry is None or self._entry is None or entry.address != self._entry.address:
                self.table.forget_selection()
            self._entry = entry
            self._show()

    def _show(self) -> None:
        entry = self._entry
        lookup = None if entry is None else entry.lookup
        self._address.setText("" if entry is None else plain(entry.address))
        if entry is None:
            self._verdict.setText(self.tr("Choose an address to see its groups."))
        elif lookup is None:
            self._verdict.setText(self.tr("not asked yet"))
        elif lookup.error is not None:
            self._verdict.setText(str(self._errors.explain(lookup.error)))
        else:
            self._verdict.setText(self._words.verdict(lookup))
        found = lookup is not None and lookup.outcome is Outcome.FOUND
        # Kept are the moments of the zone in which the list was asked.
        groups = read_in(lookup, self._zone).groups if lookup is not None and found else ()
        self._model.show(groups, self._zone)
        self.table.setVisible(found)

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self._zone = zone
        self._show()
