"""The groups of one subscriber as a table that sorts and filters by itself.

A proxy over a model written in Python sorts some hundred times slower: it asks Python for each comparison.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from enum import IntEnum
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt

from jcdesk.desktop.look.formats import date_and_time, zone_name
from jcdesk.desktop.widgets.row_models import Index, RowModel
from jcdesk.desktop.widgets.tips import tip
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import in_zone
from jcdesk.justclick.titles import natural
from jcdesk.words.lookups import LookupWords
from jcdesk.words.plain import plain


class Column(IntEnum):
    """The columns, in the order in which they stand."""

    GROUP = 0
    STATUS = 1
    SUBSCRIBED = 2
    GROUP_ID = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """That a row is not as it was in the answer before: what that means, and what it was."""

    word: str
    was: str


GROUP_ROLE = Qt.ItemDataRole.UserRole
"""The GroupStatus of a cell's row."""


class GroupsModel(RowModel):
    """Groups of one answer: those that the filter lets through, in the order chosen.

    A group is known by its number, which is its place in the answer. What its cells say is found out when
    that is wanted: there may be thousands of groups, of which a screen is seen.
    """

    columns = Column

    def __init__(self, words: LookupWords, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._zone = zone
        self._groups: Sequence[GroupStatus] = ()
        self._marks: Sequence[Mark | None] = ()
        self._texts: tuple[dict[int, str], ...] = tuple({} for _ in Column)
        self._shown: list[int] = []
        self._order = (Column.STATUS, Qt.SortOrder.AscendingOrder)
        self._needles: tuple[str, ...] = ()
        self._statuses: frozenset[Status] = frozenset()

    def show(
        self, groups: Sequence[GroupStatus], zone: tzinfo, marks: Sequence[Mark | None] | None = None
    ) -> None:
        """Show `groups`, times in `zone`, with a mark for each or none; sort order and filter stay."""
        self._zone = zone
        self._groups, self._marks = groups, marks or [None] * len(groups)
        for texts in self._texts:
            texts.clear()
        self._reset()

    def filter(self, text: str, statuses: frozenset[Status] = frozenset()) -> None:
        """Show the rows that contain every word of `text` and have one of `statuses` (none: any)."""
        needles = tuple(text.casefold().split())
        if (needles, statuses) == (self._needles, self._statuses):
            return
        self._needles, self._statuses = needles, statuses
        self._reset()

    @property
    def shown(self) -> tuple[GroupStatus, ...]:
        """The groups that are shown, in the order in which they are shown."""
        return tuple(map(self._groups.__getitem__, self._shown))

    @property
    def total(self) -> int:
        """How many groups there are, shown or not."""
        return len(self._groups)

    def number_at(self, row: int) -> int:
        """What identifies the group in `row` however the table is sorted and filtered."""
        return self._shown[row]

    def group_at(self, row: int) -> GroupStatus:
        """The group in `row`."""
        return self._groups[self._shown[row]]

    def mark_at(self, row: int) -> Mark | None:
        """What is not as before about the group in `row`."""
        return self._marks[self._shown[row]]

    def rows_of(self, numbers: set[int]) -> dict[int, int]:
        """Where the groups `numbers` stand now: number -> row; those that are shown."""
        if not numbers:
            return {}
        return {number: place for place, number in enumerate(self._shown) if number in numbers}

    # What Qt asks for.

    def count(self) -> int:
        """How many rows are shown."""
        return len(self._shown)

    def item(self, place: int) -> int:
        """The number of the group at `place`."""
        return self._shown[place]

    def text(self, item: int, column: int) -> str:
        """What a cell shows."""
        texts = self._texts[column]
        text = texts.get(item)
        if text is None:
            text = texts[item] = self._said_of(self._groups[item], column)
        return text

    def title(self, column: int) -> str:
        """What stands over a column."""
        match Column(column):
            case Column.GROUP:
                return self.tr("Group")
            case Column.STATUS:
                return self.tr("Status")
            case Column.SUBSCRIBED:
                return self.tr("Subscribed on ({zone})").format(zone=zone_name(self._zone))
            case Column.GROUP_ID:
                return self.tr("Group ID")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """What a cell shows, says and means."""
        if not index.isValid():
            return None
        number = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                # Straight, not by `super`: asked for with every cell that is painted.
                return self.text(number, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._with_mark(self._tip(self._groups[number], index.column()), number, "\n"))
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == Column.STATUS:
                return self._with_mark(super().data(index, role), number, "; ")
            case Qt.ItemDataRole.UserRole:
                return self._groups[number]
            case _:
                return super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        """The columns' titles."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation is Qt.Orientation.Horizontal:
            if section == Column.SUBSCRIBED:
                return self.tr("Times are shown in the zone {zone}").format(zone=str(self._zone))
            return self.title(section)
        return super().headerData(section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by `column`; what has no date or no known status stands last in both directions."""
        self._order = (Column(column), order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._shown[index.row()] for index in before]
        self._shown = self._sorted(self._shown)
        places = self.rows_of(set(numbers))
        after = [self.index(places[n], index.column()) for n, index in zip(numbers, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _reset(self) -> None:
        self.beginResetModel()
        numbers = range(len(self._groups))
        filtered = self._needles or self._statuses
        self._shown = self._sorted(filter(self._passes, numbers) if filtered else numbers)
        self.endResetModel()

    def _passes(self, number: int) -> bool:
        if self._statuses and self._groups[number].status not in self._statuses:
            return False
        if not self._needles:
            return True
        haystack = " ".join(self.text(number, column) for column in Column).casefold()
        return all(needle in haystack for needle in self._needles)

    def _sorted(self, numbers: Iterable[int]) -> list[int]:
        column, order = self._order
        key = self._key(column)
        places = {number: key(self._groups[number]) for number in numbers}
        last = [number for number, place in places.items() if place is None]
        known = [number for number in places if places[number] is not None] if last else list(places)
        known.sort(key=places.__getitem__, reverse=order is Qt.SortOrder.DescendingOrder)
        return known + last

    def _key(self, column: Column) -> Callable[[GroupStatus], Any]:
        """What groups are sorted by, None for those that stand last in both directions."""
        match column:
            case Column.GROUP:
                return lambda group: natural(self.words.title_of(group))
            case Column.STATUS:
                return lambda group: None if group.status is Status.UNKNOWN else group.status.rank
            case Column.SUBSCRIBED:
                return attrgetter("subscribed_at")
            case Column.GROUP_ID:
                return lambda group: natural(group.id)

    def _said_of(self, group: GroupStatus, column: int) -> str:
        match Column(column):
            case Column.GROUP:
                return self.words.title_of(group)
            case Column.STATUS:
                return self.words.status_name(group)
            case Column.SUBSCRIBED:
                moment = in_zone(group.subscribed_at, self._zone)
                return self.words.time_as_text(group) if moment is None else date_and_time(moment)
            case Column.GROUP_ID:
                return plain(group.id)

    def _with_mark(self, text: str, number: int, between: str) -> str:
        mark = self._marks[number]
        return text if mark is None else between.join((text, mark.word, mark.was))

    def _tip(self, group: GroupStatus, column: int) -> str:
        match Column(column):
            case Column.GROUP:
                return plain(group.title)
            case Column.STATUS:
                return f"{self.words.meaning_of(group.status)}\n{plain(group.status_raw)}"
            case Column.SUBSCRIBED:
                return self.tr("As the service sent it: {raw}").format(raw=plain(repr(group.subscribed_raw)))
            case Column.GROUP_ID:
                return plain(group.id)
