"""A report as a table for people: what Excel files and CSV files have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import IntEnum

from jcdesk.export.report import Report
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.times import in_zone, is_unknown
from jcdesk.words.catalogue import Translate
from jcdesk.words.errors import ErrorWords
from jcdesk.words.exports import ExportWords
from jcdesk.words.lookups import LookupWords

Cell = str | datetime
"""Text as it came, or a moment in the report's zone with that zone left out."""


class Column(IntEnum):
    """The columns, from the left."""

    ADDRESS = 0
    RESULT = 1
    GROUP = 2
    GROUP_ID = 3
    STATUS = 4
    SUBSCRIBED_ON = 5
    STATUS_CODE = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One cell a column, and the status that the row tells of: None where it tells of no group."""

    cells: tuple[Cell, ...]
    status: Status | None


class Table:
    """The headings and rows of a report, in words of the language that `translate` speaks."""

    def __init__(self, report: Report, translate: Translate) -> None:
        self._report = report
        self._words = ExportWords(translate)
        self._lookups = LookupWords(translate)
        self._errors = ErrorWords(translate)

    @property
    def headings(self) -> tuple[str, ...]:
        """One heading a column."""
        words = self._words
        return (
            words.address(),
            words.result(),
            words.group(),
            words.group_id(),
            words.status(),
            words.subscribed_on(self._report.zone),
            words.status_code(),
        )

    def rows(self) -> Iterator[Row]:
        """One row a group; what has no group to show has one row with its outcome: see `shown_groups`."""
        for lookup in self._report.lookups:
            result = self.result(lookup)
            for group in shown_groups(lookup):
                if group is None:
                    yield Row((lookup.address, result, "", "", "", "", ""), None)
                else:
                    yield Row((lookup.address, result, *self.cells(group)), group.status)

    def cells(self, group: GroupStatus) -> tuple[Cell, ...]:
        """Those of one group, from the column `GROUP` on."""
        return (
            group.title,
            group.id,
            self._lookups.status_name(group),
            subscribed_on(group, self._report.zone),
            group.status_raw,
        )

    def result(self, lookup: Lookup) -> str:
        """How a lookup ended."""
        name = self._lookups.outcome_name(lookup.outcome)
        if lookup.error is None:
            return name
        return self._words.failed(name, self._errors.explain(lookup.error).what)


def shown_groups(lookup: Lookup) -> tuple[GroupStatus | None, ...]:
    """The groups that make a row each, or None alone where the outcome makes one.

    A subscriber who was found, and all of whose groups the filter hides, makes no row at all.
    """
    if lookup.groups or lookup.outcome is Outcome.FOUND:
        return lookup.groups
    return (None,)


def subscribed_on(group: GroupStatus, zone: tzinfo) -> Cell:
    """When the subscriber subscribed, in `zone`; empty if unknown; the field as it came if not understood."""
    moment = in_zone(group.subscribed_at, zone)
    if moment is not None:
        return moment.replace(tzinfo=None)
    return "" if is_unknown(group.subscribed_raw) else str(group.subscribed_raw)
