"""What a re-check found changed, address by address."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.changes import AddressChange, count_addresses
from jcdesk.words.catalogue import Translate
from jcdesk.words.changes import ChangeWords
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What is shown of a change."""

    ADDRESS = 0
    WHAT = 1
    GROUP = 2
    BEFORE = 3
    AFTER = 4


_WIDTHS = {Column.ADDRESS: 31, Column.WHAT: 22, Column.GROUP: 31, Column.BEFORE: 21}
"""In characters."""


@dataclass(frozen=True, slots=True)
class _Row:
    texts: tuple[str, ...]


class ChangesModel(QAbstractTableModel):
    """One row a group that changed; one for an address whose outcome alone did."""

    def __init__(self, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ChangeWords(translate)
        self._lookups = LookupWords(translate)
        self._rows: list[_Row] = []

    def show(self, changes: Sequence[AddressChange]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = [row for change in changes for row in self._of(change)]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many changes there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self._rows[index.row()].texts[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(section):
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

    def _of(self, change: AddressChange) -> list[_Row]:
        address = plain(change.after.address)
        if not change.groups:
            before, after = change.before.outcome, change.after.outcome
            names = self._lookups.outcome_name(before), self._lookups.outcome_name(after)
            return [_Row((address, self._words.other_result(), "", *names))]
        return [
            _Row(
                (
                    address,
                    self._words.kind(one.kind),
                    self._words.group(one),
                    self._words.before(one),
                    self._words.after(one),
                )
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
