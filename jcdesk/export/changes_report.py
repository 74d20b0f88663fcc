"""What an export of changes writes: read from the journals of a list and of its re-check meanwhile."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TypedDict

from jcdesk.export.records import GroupRecord, group_record
from jcdesk.export.table import Cell, subscribed_on
from jcdesk.export.watching import Tell, nobody, told
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup, group_in
from jcdesk.justclick.statuses import Status
from jcdesk.lists.changes import GroupChange
from jcdesk.lists.found_changes import OneChange, changes_with
from jcdesk.lists.results import Results
from jcdesk.words.catalogue import Translate
from jcdesk.words.change_exports import ChangeExportWords
from jcdesk.words.changes import ChangeWords
from jcdesk.words.exports import ExportWords
from jcdesk.words.lookups import LookupWords

_PAGE = 500


@dataclass(frozen=True, slots=True)
class ChangesReport:
    """The changes with these `keys`, in that order, from the list `before` to its re-check `after`.

    Times are written in `zone`. `made_at` is the moment of the export, with a zone. `filter` holds the words
    of the filter, and is empty where there is none. `tell` hears how far the export is.
    """

    before: Results
    after: Results
    keys: Sequence[int]
    zone: tzinfo
    made_at: datetime
    filter: str = ""
    tell: Tell = nobody

    def changes(self) -> Iterator[OneChange]:
        """The changes, as both lists are in one moment, read as they are wanted. Raises JournalError."""
        with self.before.journal.moment(), self.after.journal.moment():
            for one in told(self._pages(), len(self.keys), self.tell):
                # An answer may have been forgotten since, in order to be asked for again.
                if one is not None:
                    yield self._in_zone(one)

    def _pages(self) -> Iterator[OneChange | None]:
        for place in range(0, len(self.keys), _PAGE):
            yield from changes_with(self.keys[place : place + _PAGE], self.before, self.after)

    def _in_zone(self, one: OneChange) -> OneChange:
        # Kept are the moments of the zone in which the lists were asked.
        if one.group is None:
            return one
        sides = one.group.before, one.group.after
        return one._replace(group=GroupChange(*(side and group_in(side, self.zone) for side in sides)))


class ChangesTable:
    """The headings and rows for people, in words of the language that `translate` speaks."""

    def __init__(self, report: ChangesReport, translate: Translate) -> None:
        self._report = report
        self._exports = ExportWords(translate)
        self._words = ChangeExportWords(translate)
        self._changes = ChangeWords(translate)
        self._lookups = LookupWords(translate)

    @property
    def headings(self) -> tuple[str, ...]:
        """One heading a column."""
        words, zone = self._words, self._report.zone
        return (
            self._exports.address(),
            words.what(),
            self._exports.group(),
            self._exports.group_id(),
            words.before(),
            words.now(),
            self._exports.subscribed_on(zone),
            words.asked_before(zone),
            words.asked_now(zone),
        )

    def cells(self, one: OneChange) -> tuple[Cell, ...]:
        """Those of one change."""
        before, after = one.of.before, one.of.after
        times = [side.asked_at.astimezone(self._report.zone).replace(tzinfo=None) for side in (before, after)]
        return (after.address, *self._about(one), *times)

    def _about(self, one: OneChange) -> tuple[Cell, ...]:
        change = one.group
        group = None if change is None else change.after or change.before
        if change is None or group is None:
            outcomes = map(self._lookups.outcome_name, (one.of.before.outcome, one.of.after.outcome))
            return (self._changes.kind_or_result(None), "", "", *outcomes, "")
        return (
            self._changes.kind(change.kind),
            group.title,
            group.id,
            self._changes.before(change),
            self._changes.after(change),
            subscribed_on(group, self._report.zone),
        )


BEFORE = 4
"""The column with the status before; that with the status now stands beside it."""


def statuses(one: OneChange) -> tuple[Status | None, Status | None]:
    """The statuses before and now; None where there is none."""
    if one.group is None:
        return None, None
    before, after = one.group.before, one.group.after
    return before and before.status, after and after.status


class SideRecord(TypedDict):
    """What was known of an address at a time, and of the group: None where the address was not in it."""

    outcome: str
    group: GroupRecord | None
    asked_at: str


class ChangeRecord(TypedDict):
    """A change for programs, with wire values.

    `kind` is what it means, and `other_outcome` where no group has changed, but what is known of the address.
    """

    address: str
    kind: str
    before: SideRecord
    after: SideRecord


def change_record(one: OneChange) -> ChangeRecord:
    """The record of one change."""
    before, after = (None, None) if one.group is None else (one.group.before, one.group.after)
    return {
        "address": one.of.after.address,
        "kind": "other_outcome" if one.kind is None else one.kind.value,
        "before": _side_record(one.of.before, before),
        "after": _side_record(one.of.after, after),
    }


def _side_record(lookup: Lookup, group: GroupStatus | None) -> SideRecord:
    return {
        "outcome": lookup.outcome.value,
        "group": None if group is None else group_record(group),
        "asked_at": lookup.asked_at.isoformat(),
    }
