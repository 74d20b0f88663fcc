"""A table over a list's journal: keys of rows in memory, the rest read a page at a time."""

from abc import abstractmethod
from array import array
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import tzinfo
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from jcdesk.desktop.widgets.row_models import Index, RowModel
from jcdesk.lists.errors import JournalError
from jcdesk.lists.results import Results
from jcdesk.lists.views import Order, Sort

ITEM_ROLE = Qt.ItemDataRole.UserRole
"""What stands in a cell's row as `Results` gives it, or None where it cannot be read."""

_PAGE = 40
_PAGES = 150


class PagedModel(RowModel):
    """Rows of one list, in the order and number in which somebody else has found their keys.

    Opening a journal is quick and so is a page of it, so pages are read where they are painted.
    """

    order_wanted = Signal()
    """The user wants another order: see `order`."""

    failed = Signal(Exception)
    """A page cannot be read: a JournalError."""

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
    def is_final(self, item: Any) -> bool:  # noqa: ANN401 - what `read` gives
        """Whether an item stays as it is while the list is asked."""

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
            self._pages.clear()
            self._keys = keys
            self.endResetModel()

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self.zone = zone
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self._tell_changed(0, len(self._keys))

    def refresh(self) -> None:
        """Read anew what has no answer yet: some may have come."""
        for page, items in tuple(self._pages.items()):
            if len(items) < _PAGE or not all(map(self.is_final, items)):
                del self._pages[page]
                self._tell_changed(page * _PAGE, (page + 1) * _PAGE)

    def _tell_changed(self, start: int, end: int) -> None:
        end = min(end, len(self._keys))
        if start < end:
            self.dataChanged.emit(self.index(start, 0), self.index(end - 1, len(self.columns) - 1))

    def count(self) -> int:
        """How many rows are shown."""
        return len(self._keys)

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

    def address(self, place: int) -> str | None:
        """The address in the row at `place`; None where it cannot be read."""
        item = self.item(place)
        return None if item is None else str(item.address)

    # What Qt asks for.

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows, says and means."""
        if role == ITEM_ROLE:
            return self.item(index.row()) if index.isValid() else None
        return super().data(index, role)

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
