"""Tables of texts: what their models have in common."""

from abc import abstractmethod
from enum import IntEnum
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jcdesk.desktop.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex

_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}


class RowModel(QAbstractTableModel):
    """One row an item: a cell shows a text, offers it as its tip, and says it after its column's title."""

    columns: ClassVar[type[IntEnum]]

    @abstractmethod
    def count(self) -> int:
        """How many rows are shown."""

    @abstractmethod
    def item(self, place: int) -> Any | None:  # noqa: ANN401 - what `text` takes
        """What is shown at `place`; None where its cells are empty."""

    @abstractmethod
    def text(self, item: Any, column: int) -> str:  # noqa: ANN401 - what `item` gives
        """What a cell shows."""

    @abstractmethod
    def title(self, column: int) -> str:
        """What stands over a column."""

    # What Qt asks for.

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows are shown."""
        return 0 if parent is not None and parent.isValid() else self.count()

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows and says."""
        if not index.isValid() or role not in _TEXTS:
            return None
        item = self.item(index.row())
        if item is None:
            return None
        text = self.text(item, index.column())
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.title(index.column())}: {text}"
            case Qt.ItemDataRole.ToolTipRole:
                return tip(text)
            case _:
                return text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.title(section) if role == Qt.ItemDataRole.DisplayRole else None


class Items(Protocol):
    """Items that are all in memory, or made when they are looked at."""

    def __len__(self) -> int:
        """How many there are."""

    def __getitem__(self, place: int, /) -> Any:  # noqa: ANN401 - whatever is shown
        """The one at `place`."""


class SequenceModel(RowModel):
    """A table of items in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Items = ()

    def show_items(self, items: Items) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def replace_items(self, items: Items) -> None:
        """Show these, each of which stands for the one at its place."""
        self._items = items
        if items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, len(self.columns) - 1))

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def item(self, place: int) -> Any:  # noqa: ANN401 - what `show_items` was given
        """The item at `place`."""
        return self._items[place]
