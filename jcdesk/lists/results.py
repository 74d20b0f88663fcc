"""What a list has found out so far: counted, sorted, filtered, and read a page or everything at a time."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Self

from jcdesk.addresses import AddressFault
from jcdesk.justclick.answers import GroupStatus
from jcdesk.justclick.lookups import Outcome
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.titles import natural
from jcdesk.lists.buckets import buckets_for, joined
from jcdesk.lists.coding import OUTCOMES, STATUSES, CodingError, group_out, number_out, text_out
from jcdesk.lists.collecting import AddressList, LeftOut
from jcdesk.lists.database import decoding, typed_errors
from jcdesk.lists.entries import (
    STATUS_BITS,
    AddressLine,
    Entry,
    GroupLine,
    KnownGroups,
    Membership,
    entry_out,
)
from jcdesk.lists.journal import State, about_in, state_in
from jcdesk.lists.journal_reader import JournalReader
from jcdesk.lists.orders import FEW, SORTS, keep_keys, kept_keys
from jcdesk.lists.views import (
    AS_LISTED,
    EVERYTHING,
    FAILED,
    FOLDED,
    GROUP_QUERY,
    MEMBER_COUNTS,
    OUTCOME_COUNTS,
    POSITIONS,
    STATUS_COUNTS,
    UNLIKE,
    Filter,
    Order,
    Sort,
    address_query,
    count_query,
    lines_queries,
    membership_query,
)

_PAGE = 500


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """A group that some address is in: how many have which status there. `number` is for filters.

    `absent` is how many addresses are known not to be in it.
    """

    number: int
    id: str
    title: str
    statuses: dict[Status, int]
    absent: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """How many addresses ended how, and how many have a status in some group; all keys are there."""

    outcomes: dict[Outcome, int]
    statuses: dict[Status, int]
    active_nowhere: int


class Results:
    """Reads the list in an open journal, also while it is asked; for the thread that opened it.

    Every method raises JournalError; iterators do while they are read.
    """

    def __init__(self, journal: JournalReader) -> None:
        self.journal = journal
        """What it is read from: for moments, and to be interrupted."""
        self.path = journal.path
        journal.connection.create_function(FOLDED, 1, str.casefold, deterministic=True)
        self._groups = KnownGroups(lambda: journal.rows("SELECT number, id, title FROM mailing_group"))
        with decoding(self.path):
            self.about = about_in(journal.connection)

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Self]:
        """The results in the journal at `path`. Raises JournalError."""
        with JournalReader.opened(path) as journal:
            yield cls(journal)

    def state(self) -> State:
        """How far the list is."""
        with decoding(self.path):
            return state_in(self.journal.connection)

    def totals(self) -> Totals:
        """The addresses, counted."""
        with self.journal.moment(), typed_errors(self.path):
            outcomes = dict(self.journal.execute(OUTCOME_COUNTS))
            having = ", ".join(f"sum(status_{rank} > 0)" for rank in range(len(STATUSES)))
            row = self.journal.execute(
                f"SELECT {having}, sum(status_0 = 0 AND outcome <> ?) FROM answer",
                (FAILED,),
            ).fetchone()
        *statuses, nowhere = (count or 0 for count in row)
        return Totals(
            {outcome: outcomes.get(place, 0) for place, outcome in enumerate(OUTCOMES)},
            dict(zip(STATUSES, statuses, strict=True)),
            nowhere,
        )

    def groups(self) -> list[GroupTotal]:
        """The groups in the order of their titles, each with the title that came last."""
        with self.journal.moment(), decoding(self.path):
            same_of, totals = self._empty_totals()
            for number, status, count in self.journal.rows(STATUS_COUNTS):
                totals[same_of[number]].statuses[STATUSES[status]] += count
            answered = sum(count for number, count in self.journal.rows(OUTCOME_COUNTS) if number != FAILED)
            members = dict(self.journal.rows(MEMBER_COUNTS))
            all_totals = [
                replace(total, absent=answered - members.get(number, 0)) for number, total in totals.items()
            ]
        return sorted(all_totals, key=_for_people)

    def counts(self) -> tuple[Totals, list[GroupTotal]]:
        """Totals and groups, as they are in one moment."""
        with self.journal.moment():
            return self.totals(), self.groups()

    def titles_of(self, group: int) -> dict[int, tuple[str, str]]:
        """The ID and each title of the group with this number, by the numbers that stand for them."""
        found = self.journal.rows("SELECT number, id, title FROM mailing_group WHERE same = ?", [group])
        with decoding(self.path):
            return {number: (text_out(id_), text_out(title)) for number, id_, title in found}

    def left_out(self) -> Iterator[LeftOut]:
        """What was not asked, in the order of lines."""
        sql = "SELECT line, text, fault, first_line FROM left_out ORDER BY line, rowid"
        for line, text, fault, first_line in self.journal.rows(sql):
            with decoding(self.path):
                reason = None if fault is None else AddressFault(fault)
                first = None if first_line is None else number_out(first_line)
                left_out = LeftOut(number_out(line), text_out(text), reason, first)
            yield left_out

    def left_out_counts(self) -> tuple[int, int]:
        """How many addresses came again, and how many texts are no address."""
        sql = "SELECT count(*) - count(fault), count(fault) FROM left_out"
        with typed_errors(self.path):
            duplicates, rejected = self.journal.execute(sql).fetchone()
        return duplicates, rejected

    def address_rows(self, wanted: Filter = EVERYTHING, order: Order = AS_LISTED) -> "array[int]":
        """The row numbers of the addresses that are wanted, in order: for `entries`."""
        return self.journal.keys(*address_query(wanted, order))

    def membership_keys(self, wanted: Filter = EVERYTHING, order: Order = AS_LISTED) -> "array[int]":
        """The keys of the addresses' groups that are wanted, in order: for `memberships`."""
        if wanted == EVERYTHING:
            with decoding(self.path):
                keys = kept_keys(self.journal.connection, order)
            if keys is not None:
                return keys
        return self._sorted_keys(wanted, order)

    def keep_orders(self, few: int = FEW) -> None:
        """Work out the orders of a finished list with more than a `few` groups, so that it sorts at once."""
        for order in (Order(by, descending) for by in SORTS for descending in (False, True)):
            # Nothing can be kept of what has changed meanwhile: the database refuses that.
            with self.journal.moment(), decoding(self.path):
                (total,) = self.journal.execute("SELECT count(*) FROM membership").fetchone()
                if total <= few or not state_in(self.journal.connection).finished:
                    return
                if kept_keys(self.journal.connection, order) is None:
                    keep_keys(self.journal.connection, order, self._sorted_keys(EVERYTHING, order))

    def _sorted_keys(self, wanted: Filter, order: Order) -> "array[int]":
        counts = count_query(wanted, order)
        if counts is not None:
            return self._keys_in_rows(*counts)
        sql, values = membership_query(wanted, order)
        match order.by:
            case Sort.GROUP:
                with self.journal.moment():
                    return self._keys_by(self._places(), sql, values, backwards=order.descending)
            case Sort.STATUS:
                ranks = {rank: rank for rank in range(len(STATUSES))}
                return self._keys_by(ranks, sql, values, backwards=order.descending)
            case _:
                return self.journal.keys(sql, values)

    def entries(self, rows: Sequence[int]) -> list[Entry]:
        """The addresses of some rows, in that order; meant for a page."""
        marks = ", ".join("?" * len(rows))
        found = {entry.row: entry for entry in self._entries(f"WHERE address.row IN ({marks})", rows)}
        with decoding(self.path):
            return [found[row] for row in rows]

    def all_entries(self) -> Iterator[Entry]:
        """Every address in the order of the list, with little memory."""
        return self._entries("")

    def entries_of(self, rows: Sequence[int]) -> Iterator[Entry]:
        """The addresses of any number of rows, in that order, with little memory."""
        for start in range(0, len(rows), _PAGE):
            yield from self.entries(rows[start : start + _PAGE])

    def lines(self, rows: Sequence[int] | None = None) -> Iterator[tuple[AddressLine, Iterable[GroupLine]]]:
        """What is answered, in the order of the list or of `rows`, with little memory and in little time.

        The groups of an address are to be read before the next address is wanted.
        """
        if rows is None:
            yield from self._lines(None)
            return
        for start in range(0, len(rows), _PAGE):
            page = rows[start : start + _PAGE]
            found = {address.row: (address, list(groups)) for address, groups in self._lines(page)}
            yield from (found[row] for row in page if row in found)

    def _lines(self, rows: Sequence[int] | None) -> Iterator[tuple[AddressLine, Iterable[GroupLine]]]:
        addresses, groups = lines_queries(rows)
        # The list may be asked meanwhile: both have to see the same answers.
        with self.journal.moment(), decoding(self.path):
            lines = self.journal.rows(*groups)
            for line in map(AddressLine._make, self.journal.rows(*addresses)):
                yield line, islice(lines, number_out(line.groups))

    def group_of(self, row: int, line: GroupLine) -> GroupStatus:
        """The group of the address in `row`; where no position is told, without its raw field and moment."""
        kind, _, position, _ = line
        status: Sequence[object] = (kind & (1 << STATUS_BITS) - 1, None, None, "null")
        with decoding(self.path):
            if position is not None:
                status = self.journal.execute(GROUP_QUERY, (row, position)).fetchone()
            return group_out(*self._groups[kind >> STATUS_BITS], status)

    def memberships(self, keys: Sequence[int]) -> list[Membership]:
        """The groups of some keys, in that order; meant for a page."""
        found = {entry.row: entry for entry in self.entries(sorted({key >> POSITIONS for key in keys}))}
        page = []
        with decoding(self.path):
            for key in keys:
                entry = found[key >> POSITIONS]
                if entry.lookup is None:
                    raise CodingError
                group = entry.lookup.groups[key & (1 << POSITIONS) - 1]
                page.append(Membership(entry.row, entry.address, group))
        return page

    def _places(self) -> dict[int, int]:
        """Which place the title of each group has for people."""
        same_of, totals = self._empty_totals()
        places = {total.number: place for place, total in enumerate(sorted(totals.values(), key=_for_people))}
        with decoding(self.path):
            return {number: places[same] for number, same in same_of.items()}

    def _empty_totals(self) -> tuple[dict[int, int], dict[int, GroupTotal]]:
        """The group that each number stands for, and the groups, in which nobody is counted yet."""
        same_of: dict[int, int] = {}
        totals: dict[int, GroupTotal] = {}
        groups = self.journal.rows("SELECT number, same, id, title FROM mailing_group ORDER BY number")
        with decoding(self.path):
            for number, same, id_, title in groups:
                same_of[number] = number_out(same)
                totals[same] = GroupTotal(same, text_out(id_), text_out(title), dict.fromkeys(STATUSES, 0))
        return same_of, totals

    def _keys_in_rows(self, sql: str, values: Sequence[object]) -> "array[int]":
        """The keys of all groups in rows that come with their number of groups."""
        keys = array("Q")
        with decoding(self.path):
            for row, count in self.journal.rows(sql, values):
                if count >> POSITIONS:
                    raise CodingError
                first = row << POSITIONS
                keys.extend(range(first, first + count))
        return keys

    def _keys_by(
        self, places: dict[int, int], sql: str, values: Sequence[object], *, backwards: bool
    ) -> "array[int]":
        """The keys in the order of the places that the values beside them have."""
        buckets = buckets_for(places.values())
        add = {value: buckets[place].append for value, place in places.items()}
        with decoding(self.path):
            for key, value in self.journal.execute(sql, values):
                add[value](key)
        return joined(buckets, backwards=backwards)

    def rows_unlike(self, earlier: Self) -> "array[int]":
        """The row numbers whose groups are not, one after the other, those of a list with the same addresses.

        Few of them where few have changed; that they have is for `jcdesk.lists.changes` to say.
        """
        with typed_errors(self.path):
            self.journal.connection.execute("ATTACH ? AS earlier", (str(earlier.path),))
            try:
                return self.journal.keys(UNLIKE)
            finally:
                self.journal.connection.execute("DETACH earlier")

    def as_read(self) -> AddressList:
        """The list as it was read, to be asked again."""
        read = AddressList(line_count=self.about.line_count)
        for line, text in self.journal.rows("SELECT line, text FROM address ORDER BY row"):
            with decoding(self.path):
                read.addresses.append(text_out(text))
                read.lines.append(line)
        for one in self.left_out():
            (read.duplicates if one.fault is None else read.rejected).append(one)
        return read

    def _entries(self, where: str, values: Sequence[object] = ()) -> Iterator[Entry]:
        sql = (
            "SELECT address.row, line, text, outcome, asked_at, fault, number, status, status_raw,"
            " subscribed_at, subscribed_raw FROM address LEFT JOIN answer USING (row)"
            f" LEFT JOIN membership USING (row) {where} ORDER BY address.row, position"
        )
        for row, same in groupby(self.journal.rows(sql, values), itemgetter(0)):
            with decoding(self.path):
                entry = entry_out(row, list(same), self._groups)
            yield entry


def _for_people(total: GroupTotal) -> tuple[str, str]:
    return natural(total.title), total.id
