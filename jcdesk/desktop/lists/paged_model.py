"""A table over a list's journal: keys of rows in memory, the rest read a page at a time."""

from abc import abstractmethod
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import tzinfo
from enum import IntEnum
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from jcdesk.lists.errors import JournalError
from jcdesk.lists.results import Results
from jcdesk.lists.views import Order, Sort

Index = QModelIndex | QPersistentModelIndex

ITEM_ROLE = Qt.ItemDataRole.UserRole
"""What stands in a cell's row as `Results` gives it, or None where it cannot be read."""

_PAGE = 40
_PAGES = 150
_TEXTS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}


class PagedModel(QAbstractTableModel):
    """Rows of one list, in the order and number in which somebody else has found their keys.

    Opening a journal is quick and so is a page of it, so pages are read where they are painted.
    """

    order_wanted = Signal()
    """The user wants another order: see `order`."""

    failed = Signal(Exception)
    """A page cannot be read: a JournalError."""

    columns: ClassVar[type[IntEnum]]
    sorts: ClassVar[dict[int, Sort]]

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zone = zone
        self._keys: array[int] = array("Q")
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._journal = ExitStack()
        self._results: Results | None = None
        self._broken = False
        self.order = Order()

    @abstractmethod
    def read(self, results: Results, keys: Sequence[int]) -> Sequence[Any]:
        """The items of a page, in order. Raises JournalError."""

    @abstractmethod
    def text(self, item: Any, column: int) -> str:  # noqa: ANN401 - what `read` gives
        """What a cell shows."""

    @abstractmethod
    def title(self, column: int) -> str:
        """What stands over a column."""

    def open(self, path: Path) -> None:
        """Read from the journal at `path` from now on. Raises JournalError."""
        self.close()
        self._results = self._journal.enter_context(Results.opened(path))
        self._broken = False

    def close(self) -> None:
        """Show nothing, and let go of the journal."""
        self.show(array("Q"))
        self._results = None
        self._journal.close()

    def show(self, keys: "array[int]") -> None:
        """Show the rows with these keys, in this order."""
        before = len(self._keys)
        self._pages.clear()
        if 0 < before < len(keys) and keys[:before] == self._keys:
            # More have come: who has scrolled or chosen something stays where he is.
            self.beginInsertRows(QModelIndex(), before, len(keys) - 1)
            self._keys = keys
            self.endInsertRows()
            self.refresh()
        elif keys == self._keys:
            self.refresh()
        else:
            self.beginResetModel()
            self._keys = keys
            self.endResetModel()

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self.zone = zone
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is shown: answers have come."""
        self._pages.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(self.columns) - 1))

    @property
    def keys(self) -> "array[int]":
        """The keys of the rows that are shown, in their order."""
        return self._keys

    def item(self, place: int) -> Any | None:  # noqa: ANN401 - what `read` gives
        """What is shown at `place`; None where it cannot be read."""
        page, rest = divmod(place, _PAGE)
        items = self._pages.get(page)
        if items is None:
            items = self._read(page)
            self._pages[page] = items
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return items[rest] if rest < len(items) else None

    # What Qt asks for.

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows and says."""
        if not index.isValid() or role not in {*_TEXTS, ITEM_ROLE}:
            return None
        item = self.item(index.row())
        if role == ITEM_ROLE or item is None:
            return item
        text = self.text(item, index.column())
        return f"{self.title(index.column())}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.title(section) if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Want another order; the rows stand as they do until they are found in it."""
        if column not in self.sorts:
            return
        wanted = Order(self.sorts[column], order is Qt.SortOrder.DescendingOrder)
        if wanted != self.order:
            self.order = wanted
            self.order_wanted.emit()

    def _read(self, page: int) -> Sequence[Any]:
        if self._results is None or self._broken:
            return []
        try:
            return self.read(self._results, self._keys[page * _PAGE : (page + 1) * _PAGE])
        except JournalError as error:
            # Once is enough: the next page would fail as well.
            self._broken = True
            self.failed.emit(error)
            return []
