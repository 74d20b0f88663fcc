"""What a re-check found changed, as rows of a table that sorts and filters."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt

from jcdesk.desktop.widgets.row_models import SequenceModel
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.lists.changes import AddressChange, Kind, list_changes
from jcdesk.lists.results import Results
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


class ChangeRow(NamedTuple):
    """A group that changed, or (`kind` is None) an address whose outcome alone did.

    `texts` and `places` have one item a column: what a cell shows, and what it is sorted by.
    """

    row: int
    kind: Kind | None
    texts: tuple[str, ...]
    places: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FoundChanges:
    """The rows in the order of the list, and how many addresses have some change of each kind that occurs."""

    rows: list[ChangeRow]
    totals: dict[Kind | None, int]


def changes_since(earlier: Path, results: Results, translate: Translate) -> FoundChanges:
    """What has changed since the list at `earlier`. Takes its time. Raises JournalError."""
    with Results.opened(earlier) as before:
        return _found_changes(list_changes(before, results), translate)


def _found_changes(changes: Iterable[AddressChange], translate: Translate) -> FoundChanges:
    """What a table shows of these. Takes its time where there are many, and needs no window."""
    words, lookups = ChangeWords(translate), LookupWords(translate)
    kinds: list[Kind | None] = [*Kind, None]
    rows: list[ChangeRow] = []
    totals = Counter[Kind | None]()
    for change in changes:
        address = plain(change.after.address)
        kinds_here: set[Kind | None] = {one.kind for one in change.groups} or {None}
        totals.update(kinds_here)
        if not change.groups:
            outcomes = change.before.outcome, change.after.outcome
            names = tuple(map(lookups.outcome_name, outcomes))
            texts = (address, words.other_result(), "", *names)
            rows.append(ChangeRow(change.row, None, texts, (address.casefold(), len(kinds), "", *names)))
        for one in change.groups:
            texts = (address, words.kind(one.kind), words.group(one), words.before(one), words.after(one))
            places = (
                address.casefold(),
                kinds.index(one.kind),
                texts[Column.GROUP].casefold(),
                _place(one.before),
                _place(one.after),
            )
            rows.append(ChangeRow(change.row, one.kind, texts, places))
    return FoundChanges(rows, {kind: totals[kind] for kind in kinds if totals[kind]})


def _place(group: GroupStatus | None) -> str:
    # Texts, since outcomes stand in the same column.
    return f"{len(Status) if group is None else group.status.rank}"


class ChangesModel(SequenceModel):
    """One row a group that changed; one for an address whose outcome alone did."""

    columns = Column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ChangeRow] = []
        self._kind: Kind | None = None
        self._every_kind = True
        self._addresses: frozenset[int] | None = None
        self._order: tuple[int, bool] | None = None

    def show(self, rows: list[ChangeRow]) -> None:
        """Show these, in the order that is wanted already."""
        self._all = rows
        self._arrange()

    def show_kind(self, kind: Kind | None, *, every: bool = False) -> None:
        """Show changes of this kind only, or of `every` one."""
        self._kind, self._every_kind = kind, every
        self._arrange()

    def show_addresses(self, rows: frozenset[int] | None) -> None:
        """Show changes of the addresses in these rows only; of all where it is None."""
        if rows != self._addresses:
            self._addresses = rows
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are alike keep the order of the list, as all do where it is -1."""
        self._order = None if column < 0 else (column, order is Qt.SortOrder.DescendingOrder)
        self._arrange()

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

    def text(self, item: ChangeRow, column: int) -> str:
        """What a cell shows."""
        return item.texts[column]

    def _arrange(self) -> None:
        kind, every, addresses = self._kind, self._every_kind, self._addresses
        rows = [
            row
            for row in self._all
            if (every or row.kind is kind) and (addresses is None or row.row in addresses)
        ]
        if self._order is not None:
            column, descending = self._order
            rows.sort(key=lambda row: row.places[column], reverse=descending)
        self.show_items(rows)
