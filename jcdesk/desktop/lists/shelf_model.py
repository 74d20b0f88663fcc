"""The lists of this user as a table."""

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jcdesk.desktop.look.formats import date_and_time
from jcdesk.lists.shelf import Kept, Unreadable
from jcdesk.words.catalogue import Translate
from jcdesk.words.list_page import ListStateWords
from jcdesk.words.plain import plain

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What is shown of a list."""

    NAME = 0
    ACCOUNT = 1
    BEGUN = 2
    STATE = 3


class ShelfModel(QAbstractTableModel):
    """Lists, the newest first; those that cannot be read among them."""

    def __init__(self, translate: Translate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ListStateWords(translate)
        self._lists: Sequence[Kept | Unreadable] = ()
        self._here: dict[Path, str] = {}

    def show(self, lists: Sequence[Kept | Unreadable], here: dict[Path, str]) -> None:
        """Show `lists`; `here` says how those stand that this window is asking."""
        self.beginResetModel()
        self._lists, self._here = lists, here
        self.endResetModel()

    def follow(self, here: dict[Path, str]) -> None:
        """Show how those stand that this window is asking."""
        self._here = here
        if self._lists:
            last = len(self._lists) - 1
            self.dataChanged.emit(self.index(0, Column.STATE), self.index(last, Column.STATE))

    def at(self, row: int) -> Kept | Unreadable:
        """The list in `row`."""
        return self._lists[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lists there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lists)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows and says."""
        if not index.isValid():
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(self._lists[index.row()], column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._header(column)}: {self._text(self._lists[index.row()], column)}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(self._lists[index.row()], column)
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._header(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _header(self, column: Column) -> str:
        match column:
            case Column.NAME:
                return self.tr("List")
            case Column.ACCOUNT:
                return self.tr("Account")
            case Column.BEGUN:
                return self.tr("Begun")
            case Column.STATE:
                return self.tr("State")

    def _text(self, one: Kept | Unreadable, column: Column) -> str:
        if isinstance(one, Unreadable):
            match column:
                case Column.NAME:
                    return one.path.name
                case Column.STATE:
                    return self._words.why_stopped(one.error)
                case _:
                    return ""
        match column:
            case Column.NAME:
                return plain(one.about.name)
            case Column.ACCOUNT:
                return plain(one.about.account)
            case Column.BEGUN:
                return date_and_time(one.about.made_at.astimezone())
            case Column.STATE:
                here = self._here.get(one.path)
                return here or self._words.at_rest(one.state, elsewhere=one.running)
