"""What an export of a whole list writes: read from the journal while it is written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import overload

from jcdesk.export.report import Report
from jcdesk.export.watching import Tell, nobody, told
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Lookup, group_in, read_in
from jcdesk.lists.entries import STATUS_BITS, AddressLine, Entry, GroupLine
from jcdesk.lists.results import Results
from jcdesk.lists.views import EVERYTHING, Filter


@dataclass(frozen=True, slots=True)
class ListReport:
    """The answers of a list; those of `rows` alone, in that order, where a filter is in force.

    Times are written in `zone`. `made_at` is the moment of the export, with a zone. `filter` holds the words
    of the filter, and is empty where there is none. `wanted` is the filter itself, which `rows` match: of
    their groups those are written that it shows. `tell` hears how far the export is.
    """

    results: Results
    zone: tzinfo
    made_at: datetime
    rows: Sequence[int] | None = None
    filter: str = ""
    wanted: Filter = EVERYTHING
    tell: Tell = nobody

    @property
    def total(self) -> int:
        """How many addresses there are to go through."""
        return self.results.state().total if self.rows is None else len(self.rows)

    def answered(self) -> Iterator[tuple[Entry, Lookup, tuple[GroupStatus, ...]]]:
        """The addresses that have an answer, each with it and those of its groups that are to be written.

        They are read as they are wanted. Raises JournalError.
        """
        entries = self.results.all_entries() if self.rows is None else self.results.entries_of(self.rows)
        picked = _Picked(self)
        for entry in told(entries, self.total, self.tell):
            if entry.lookup is not None:
                # Kept are the moments of the zone in which the list was asked.
                lookup = read_in(entry.lookup, self.zone)
                yield entry, lookup, picked.of_groups(lookup.groups)

    def lines(self) -> Iterator[tuple[AddressLine, Iterable[GroupLine]]]:
        """The same for who has no time for objects: see `Results.lines`. Raises JournalError."""
        picked = _Picked(self)
        for address, groups in told(self.results.lines(self.rows), self.total, self.tell):
            yield address, picked.of_lines(groups)

    def group_of(self, row: int, line: GroupLine) -> GroupStatus:
        """The group that is a line of the address in `row`: see `Results.group_of`."""
        return group_in(self.results.group_of(row, line), self.zone)

    def as_report(self) -> Report:
        """The same for exports that know lookups only."""
        about = self.results.about
        return Report(about.account, about.login, _Lookups(self), self.zone, self.made_at, self.filter)


class _Picked:
    """Picks groups out of those of an address, as a table of groups does: those of the filter's alone."""

    def __init__(self, report: ListReport) -> None:
        group, status = report.wanted.group, report.wanted.status
        titles = None if group is None else report.results.titles_of(group)
        self._numbers = None if titles is None else frozenset(titles)
        self._titles = None if titles is None else frozenset(titles.values())
        self._status = status

    def of_groups(self, groups: tuple[GroupStatus, ...]) -> tuple[GroupStatus, ...]:
        if self._status is not None:
            groups = tuple([group for group in groups if group.status is self._status])
        if self._titles is not None:
            groups = tuple([group for group in groups if (group.id, group.title) in self._titles])
        return groups

    def of_lines(self, lines: Iterable[GroupLine]) -> Iterable[GroupLine]:
        """The same of groups that are lines of the journal."""
        if self._status is not None:
            rank = self._status.rank
            lines = (line for line in lines if line[0] & (1 << STATUS_BITS) - 1 == rank)
        if self._numbers is not None:
            numbers = self._numbers
            lines = (line for line in lines if line[0] >> STATUS_BITS in numbers)
        return lines


class _Lookups(Sequence[Lookup]):
    """The answers of a list, read from the journal each time that somebody goes through them."""

    def __init__(self, report: ListReport) -> None:
        self._report = report

    def __iter__(self) -> Iterator[Lookup]:
        return (replace(lookup, groups=groups) for _, lookup, groups in self._report.answered())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @overload
    def __getitem__(self, place: int) -> Lookup: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Lookup]: ...
    def __getitem__(self, place: int | slice) -> Lookup | Sequence[Lookup]:
        return list(self)[place]
