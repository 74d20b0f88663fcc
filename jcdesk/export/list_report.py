"""What an export of a whole list writes: read from the journal while it is written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import overload

from jcdesk.export.report import Report
from jcdesk.export.watching import Tell, nobody, told
from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.entries import AddressLine, GroupLine
from jcdesk.lists.results import Entry, Results


@dataclass(frozen=True, slots=True)
class ListReport:
    """The answers of a list; those of `rows` alone, in that order, where a filter is in force.

    Times are written in `zone`. `made_at` is the moment of the export, with a zone. `filter` holds the words
    of the filter, and is empty where there is none. `tell` hears how far the export is.
    """

    results: Results
    zone: tzinfo
    made_at: datetime
    rows: Sequence[int] | None = None
    filter: str = ""
    tell: Tell = nobody

    @property
    def total(self) -> int:
        """How many addresses there are to go through."""
        return self.results.state().total if self.rows is None else len(self.rows)

    def answered(self) -> Iterator[tuple[Entry, Lookup]]:
        """The addresses that have an answer, each with it, read as they are wanted. Raises JournalError."""
        entries = self.results.all_entries() if self.rows is None else self.results.entries_of(self.rows)
        told_of = told(entries, self.total, self.tell)
        return ((entry, entry.lookup) for entry in told_of if entry.lookup is not None)

    def lines(self) -> Iterator[tuple[AddressLine, Iterable[GroupLine]]]:
        """The same for who has no time for objects: see `Results.lines`. Raises JournalError."""
        return told(self.results.lines(self.rows), self.total, self.tell)

    def as_report(self) -> Report:
        """The same for exports that know lookups only."""
        about = self.results.about
        return Report(about.account, about.login, _Lookups(self), self.zone, self.made_at, self.filter)


class _Lookups(Sequence[Lookup]):
    """The answers of a list, read from the journal each time that somebody goes through them."""

    def __init__(self, report: ListReport) -> None:
        self._report = report

    def __iter__(self) -> Iterator[Lookup]:
        return (lookup for _, lookup in self._report.answered())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @overload
    def __getitem__(self, place: int) -> Lookup: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Lookup]: ...
    def __getitem__(self, place: int | slice) -> Lookup | Sequence[Lookup]:
        return list(self)[place]
