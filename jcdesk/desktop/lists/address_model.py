"""The addresses of a list as a table: row numbers in memory, the rest read a page at a time."""

from array import array
from collections import OrderedDict
from contextlib import ExitStack
from datetime import tzinfo
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from jcdesk.desktop.look.formats import date_and_time
from jcdesk.lists.errors import JournalError
from jcdesk.lists.results import Entry, Results
from jcdesk.lists.views import Order, Sort
from jcdesk.words.catalogue import Translate
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The Entry of a cell's row, or None where it cannot be read."""

_PAGE = 100
_PAGES = 60


class Column(IntEnum):
    """What is shown of an address."""

    ADDRESS = 0
    RESULT = 1
    GROUPS = 2
    ASKED = 3
    LINE = 4


_SORTS = {
    Column.ADDRESS: Sort.ADDRESS,
    Column.RESULT: Sort.STATUS,
    Column.GROUPS: Sort.GROUPS,
    Column.ASKED: Sort.ASKED_AT,
    Column.LINE: Sort.LIST,
}


class AddressModel(QAbstractTableModel):
    """Rows of one list, in the order and number in which somebody else has found them.

    Opening a journal is quick and so is a page of it, so pages are read where they are painted.
    """

    order_wanted = Signal()
    """The user wants another order: see `order`."""

    failed = Signal(Exception)
    """A page cannot be read: a JournalError."""

    def __init__(self, translate: Translate, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = LookupWords(translate)
        self._zone = zone
        self._rows: array[int] = array("Q")
        self._pages: OrderedDict[int, list[Entry]] = OrderedDict()
        self._journal = ExitStack()
        self._results: Results | None = None
        self._broken = False
        self.order = Order()

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

    def show(self, rows: "array[int]") -> None:
        """Show the addresses with these row numbers, in this order."""
        self.beginResetModel()
        self._rows = rows
        self._pages.clear()
        self.endResetModel()

    def use_zone(self, zone: tzinfo) -> None:
        """Show times in `zone` from now on."""
        self._zone = zone
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is shown: answers have come."""
        self._pages.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    @property
    def rows(self) -> "array[int]":
        """The row numbers that are shown, in their order."""
        return self._rows

    def entry(self, place: int) -> Entry | None:
        """What is shown at `place`; None where it cannot be read."""
        page, rest = divmod(place, _PAGE)
        entries = self._pages.get(page)
        if entries is None:
            entries = self._read(page)
            self._pages[page] = entries
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return entries[rest] if rest < len(entries) else None

    # What Qt asks for.

    def rowCount(self, parent: Index | None = None) -> int:
        """How many addresses are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows and says."""
        if not index.isValid():
            return None
        if role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            ENTRY_ROLE,
        }:
            return None
        entry = self.entry(index.row())
        if role == ENTRY_ROLE or entry is None:
            return entry
        column = Column(index.column())
        text = self._text(entry, column)
        return f"{self._header(column)}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._header(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Want another order; the rows stand as they do until they are found in it."""
        wanted = Order(_SORTS[Column(column)], order is Qt.SortOrder.DescendingOrder)
        if wanted != self.order:
            self.order = wanted
            self.order_wanted.emit()

    def _read(self, page: int) -> list[Entry]:
        if self._results is None or self._broken:
            return []
        try:
            return self._results.entries(self._rows[page * _PAGE : (page + 1) * _PAGE])
        except JournalError as error:
            # Once is enough: the next page would fail as well.
            self._broken = True
            self.failed.emit(error)
            return []

    def _header(self, column: Column) -> str:
        match column:
            case Column.ADDRESS:
                return self.tr("Address")
            case Column.RESULT:
                return self.tr("Result")
            case Column.GROUPS:
                return self.tr("Groups")
            case Column.ASKED:
                return self.tr("Asked")
            case Column.LINE:
                return self.tr("Line")

    def _text(self, entry: Entry, column: Column) -> str:
        lookup = entry.lookup
        match column:
            case Column.ADDRESS:
                return plain(entry.address)
            case Column.LINE:
                return str(entry.line)
            case Column.RESULT if lookup is None:
                return self.tr("not asked yet")
            case Column.RESULT:
                assert lookup is not None  # noqa: S101 - see above
                return self._words.verdict(lookup)
            case Column.GROUPS:
                return str(len(lookup.groups)) if lookup is not None and lookup.groups else ""
            case Column.ASKED:
                return "" if lookup is None else date_and_time(lookup.asked_at.astimezone(self._zone))
