"""What a re-check found changed, address by address."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.row_models import SequenceModel
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.changes import AddressChange, count_addresses
from jcdesk.words.catalogue import Translate
from jcdesk.words.changes import ChangeWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """What is shown of a change."""

    ADDRESS = 0
    WHAT = 1
    GROUP = 2
    BEFORE = 3
    AFTER = 4


_WIDTHS = {Column.ADDRESS: 31, Column.WHAT: 22, Column.GROUP: 31, Column.BEFORE: 21}
"""In characters."""


class ChangesModel(SequenceModel):
    """One row a group that changed; one for an address whose outcome alone did."""

    columns = Column

    def __init__(self, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ChangeWords(translate)
        self._lookups = LookupWords(translate)

    def show(self, changes: Sequence[AddressChange]) -> None:
        """Show these."""
        self.show_items([row for change in changes for row in self._of(change)])

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
            case Column.ADDRESS:
                return self.tr("Address")
            case Column.WHAT:
                return self.tr("What changed")
            case Column.GROUP:
                return self.tr("Group")
            case Column.BEFORE:
                return self.tr("Before")
            case Column.AFTER:
                return self.tr("Now")

    def text(self, item: tuple[str, ...], column: int) -> str:
        """What a cell shows."""
        return item[column]

    def _of(self, change: AddressChange) -> list[tuple[str, ...]]:
        address = plain(change.after.address)
        if not change.groups:
            before, after = change.before.outcome, change.after.outcome
            names = self._lookups.outcome_name(before), self._lookups.outcome_name(after)
            return [(address, self._words.other_result(), "", *names)]
        return [
            (
                address,
                self._words.kind(one.kind),
                self._words.group(one),
                self._words.before(one),
                self._words.after(one),
            )
            for one in change.groups
        ]


class ChangesView(QWidget):
    """Totals in a line, and the table."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ChangeWords(translate)
        self.totals = text_label(size=MEDIUM, bold=True)
        self.totals.setAccessibleName(self.tr("What changed"))
        self.model = ChangesModel(translate, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(RowDelegate(theme, self.table, frozenset({Column.BEFORE})))
        self.table.setAccessibleName(self.tr("Changes"))
        self.table.setAccessibleDescription(self.tr("What is not as it was, address by address"))
        dress_table(self.table)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, column_width(self.table, column, width))
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, SPACE, 0, 0)
        column_layout.setSpacing(SPACE)
        column_layout.addWidget(self.totals)
        column_layout.addWidget(self.table, 1)

    def show_changes(self, changes: Sequence[AddressChange]) -> None:
        """Show what is not as it was."""
        outcomes = sum(1 for change in changes if not change.groups)
        self.totals.setText(self._words.totals(count_addresses(changes), outcomes))
        self.model.show(changes)
