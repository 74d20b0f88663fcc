"""All changes of a re-check, some bytes each, the rest is in the journals: counted, picked out and sorted."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.titles import natural
from jcdesk.lists.buckets import buckets_for, joined
from jcdesk.lists.changes import AddressChange, GroupChange, Kind, address_change, list_changes
from jcdesk.lists.coding import OUTCOMES
from jcdesk.lists.database import decoding
from jcdesk.lists.results import Results
from jcdesk.lists.views import AS_LISTED, EVERYTHING, POSITIONS, Filter, Order, Sort

KINDS: tuple[Kind | None, ...] = (*Kind, None)
"""What may have changed, the weightiest first; None is an address whose outcome alone is another one."""

_NOT_IN_IT = len(Status)


class OneChange(NamedTuple):
    """One of the changes of an address: that of a `group`, or of its outcome alone, where that is None."""

    of: AddressChange
    group: GroupChange | None

    @property
    def kind(self) -> Kind | None:
        """What it means."""
        return None if self.group is None else self.group.kind


def changes_with(keys: Sequence[int], before: Results, after: Results) -> list[OneChange | None]:
    """The changes with these keys, None where an answer has been forgotten since; meant for a page.

    Raises JournalError.
    """
    rows = sorted({key >> POSITIONS for key in keys})
    entries = zip(rows, before.entries(rows), after.entries(rows), strict=True)
    changes = {row: address_change(old, new) for row, old, new in entries}
    return [_one_of(changes[key >> POSITIONS], key & (1 << POSITIONS) - 1) for key in keys]


def _one_of(change: AddressChange | None, number: int) -> OneChange | None:
    if change is None or number >= max(len(change.groups), 1):
        return None
    return OneChange(change, change.groups[number] if change.groups else None)


class FoundChanges:
    """A key each: its address's row number, and in the lowest bits its number among that one's changes.

    `totals` is how many addresses have some change of each kind that occurs.
    """

    def __init__(self, before: Results, after: Results, title: Callable[[GroupChange], str]) -> None:
        """Compare two lists of the same addresses, which takes its time where much has changed.

        `title` is what groups are sorted by, without regard to case. Raises JournalError.
        """
        totals = Counter[Kind | None]()
        titles: dict[str, int] = {}
        self._keys = array("Q")
        self._rows = array("Q")
        self._starts = array("Q")
        kinds, groups, old, new = array("B"), array("L"), array("B"), array("B")
        for change in list_changes(before, after):
            self._rows.append(change.row)
            self._starts.append(len(self._keys))
            first = change.row << POSITIONS
            with decoding(after.path):
                self._keys.extend(range(first, first + max(len(change.groups), 1)))
            kinds_here: set[Kind | None] = {one.kind for one in change.groups}
            totals.update(kinds_here or {None})
            if not change.groups:
                kinds.append(KINDS.index(None))
                groups.append(titles.setdefault("", len(titles)))
                old.append(_NOT_IN_IT + 1 + OUTCOMES.index(change.before.outcome))
                new.append(_NOT_IN_IT + 1 + OUTCOMES.index(change.after.outcome))
            for one in change.groups:
                kinds.append(KINDS.index(one.kind))
                groups.append(titles.setdefault(natural(title(one)), len(titles)))
                old.append(_place(one.before))
                new.append(_place(one.after))
        self._starts.append(len(self._keys))
        self.totals = {kind: totals[kind] for kind in KINDS if totals[kind]}
        self._kinds = kinds
        places = {titles[text]: place for place, text in enumerate(sorted(titles))}
        by_title = array("L", (places[number] for number in groups))
        self._columns = {Sort.KIND: kinds, Sort.GROUP: by_title, Sort.BEFORE: old, Sort.AFTER: new}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._keys)

    def keys(
        self,
        results: Results,
        wanted: Filter = EVERYTHING,
        kinds: Collection[Kind | None] = KINDS,
        order: Order = AS_LISTED,
    ) -> "array[int]":
        """The keys of the changes of these `kinds` about the addresses that are wanted, in order.

        `results` are those of the re-check. Takes its time where there are many. Raises JournalError.
        """
        # No step is longer than a moment in which no other thread gets Python's lock: hence no `sorted`.
        numbers = self._numbers(results, wanted, order)
        if len(kinds) < len(KINDS):
            those = {KINDS.index(kind) for kind in kinds}
            numbers = (number for number in numbers if self._kinds[number] in those)
        column = self._columns.get(order.by)
        if column is None:
            return array("Q", (self._keys[number] for number in numbers))
        buckets = buckets_for(column)
        for number in numbers:
            buckets[column[number]].append(self._keys[number])
        return joined(buckets, backwards=order.descending)

    def addresses(self, keys: Sequence[int]) -> int:
        """How many addresses the changes with these keys are about."""
        if len(keys) == len(self):
            return len(self._rows)
        seen = bytearray(len(self._rows))
        for key in keys:
            seen[bisect_left(self._rows, key >> POSITIONS)] = 1
        return sum(seen)

    def _numbers(self, results: Results, wanted: Filter, order: Order) -> Iterator[int]:
        by_address = order.by is Sort.ADDRESS
        if wanted == EVERYTHING and not by_address:
            yield from range(len(self))
            return
        for row in results.address_rows(wanted, order if by_address else AS_LISTED):
            place = bisect_left(self._rows, row)
            if place < len(self._rows) and self._rows[place] == row:
                yield from range(self._starts[place], self._starts[place + 1])


def _place(group: GroupStatus | None) -> int:
    # Outcomes stand in the same column, behind.
    return _NOT_IN_IT if group is None else group.status.rank
