"""The addresses of a list as a table."""

from collections.abc import Sequence
from datetime import tzinfo
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from jcdesk.desktop.lists.paged_model import PagedModel
from jcdesk.desktop.look.formats import date_and_time
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.entries import Entry
from jcdesk.lists.results import Results
from jcdesk.lists.views import Sort
from jcdesk.words.catalogue import Translate
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """What is shown of an address."""

    ADDRESS = 0
    RESULT = 1
    GROUPS = 2
    ASKED = 3
    LINE = 4


class AddressModel(PagedModel):
    """One row an address."""

    columns = Column
    sorts = {  # noqa: RUF012 - a constant, as its base says
        Column.ADDRESS: Sort.ADDRESS,
        Column.RESULT: Sort.STATUS,
        Column.GROUPS: Sort.GROUPS,
        Column.ASKED: Sort.ASKED_AT,
        Column.LINE: Sort.LIST,
    }

    def __init__(self, translate: Translate, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(zone, parent)
        self._words = LookupWords(translate)
        self._short = False

    def shorten(self, *, short: bool) -> None:
        """Have a short title where there is little room; its tip and screen readers tell all of it."""
        if short != self._short:
            self._short = short
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.GROUPS, Column.GROUPS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The columns' titles."""
        if self._short and section == Column.GROUPS and orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.tr("Gr.", "short for: groups")
            if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
                return self.title(section)
        return super().headerData(section, orientation, role)

    def entry(self, place: int) -> Entry | None:
        """What is shown at `place`; None where it cannot be read."""
        entry: Entry | None = self.item(place)
        return entry

    def read(self, results: Results, keys: Sequence[int]) -> Sequence[Entry]:
        """The addresses of a page."""
        return results.entries(keys)

    def is_final(self, item: Entry) -> bool:
        """Whether it has its answer: one that could not be asked may be asked again."""
        return item.lookup is not None and item.lookup.outcome is not Outcome.FAILED

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
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

    def text(self, item: Entry, column: int) -> str:
        """What a cell shows."""
        lookup = item.lookup
        match Column(column):
            case Column.ADDRESS:
                return plain(item.address)
            case Column.LINE:
                return str(item.line)
            case Column.RESULT:
                return self._result(lookup)
            case Column.GROUPS:
                return str(len(lookup.groups)) if lookup is not None and lookup.groups else ""
            case Column.ASKED:
                return "" if lookup is None else date_and_time(lookup.asked_at.astimezone(self.zone))

    def _result(self, lookup: Lookup | None) -> str:
        if lookup is None:
            return self.tr("not asked yet")
        # There is little room, and the chips above call it so, too.
        found = lookup.outcome is Outcome.FOUND
        return self._words.verdict(lookup) if found else self._words.outcome_name(lookup.outcome)
