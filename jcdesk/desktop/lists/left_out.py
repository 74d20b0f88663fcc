"""What of a list is not asked: texts that are no address, and addresses that came before."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView, QWidget

from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.widgets.rows import RowDelegate, column_width, dress_table
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.results import LeftOut
from jcdesk.words.catalogue import Translate
from jcdesk.words.lists import LeftOutWords
from jcdesk.words.plain import plain

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What is shown of a text."""

    LINE = 0
    TEXT = 1
    REASON = 2


def left_out_of(read: AddressList) -> list[LeftOut]:
    """What was left out of a list that was read, no addresses first."""
    rejected = [LeftOut(one.line, one.text, one.fault, None) for one in read.rejected]
    return rejected + [LeftOut(one.line, one.text, None, one.first_line) for one in read.duplicates]


class LeftOutModel(QAbstractTableModel):
    """One row a text, each with its line and the reason."""

    def __init__(self, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = LeftOutWords(translate)
        self._rows: Sequence[LeftOut] = ()

    def show(self, rows: Sequence[LeftOut]) -> None:
        """Show these texts."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many texts there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        one = self._rows[index.row()]
        match Column(index.column()):
            case Column.LINE:
                return str(one.line)
            case Column.TEXT:
                return plain(one.text)
            case Column.REASON:
                return self._words.reason(one)

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
            case Column.LINE:
                return self.tr("Line")
            case Column.TEXT:
                return self.tr("Text")
            case Column.REASON:
                return self.tr("Why it is not asked")


class LeftOutTable(QTableView):
    """The table of these texts."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = LeftOutModel(translate, self)
        self.setModel(self.texts)
        self.setItemDelegate(RowDelegate(theme, self, frozenset({Column.LINE})))
        self.setAccessibleName(self.tr("Not asked"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        dress_table(self)
        for column, count in ((Column.LINE, 8), (Column.TEXT, 28)):
            self.setColumnWidth(column, column_width(self, column, count))
