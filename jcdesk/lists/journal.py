"""The journal of a list: its addresses, and every answer, before anybody sees it.

One file a list: what is damaged is damaged alone, and what is removed is gone from the disk.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from math import inf
from pathlib import Path
from time import monotonic as system_monotonic
from typing import NamedTuple, Self

from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.coding import (
    OUTCOMES,
    STATUSES,
    CodingError,
    fault_in,
    fault_out,
    group_in,
    moment_in,
    moment_out,
    number_out,
    text_in,
    text_out,
)
from jcdesk.lists.collecting import AddressList
from jcdesk.lists.database import new_database, open_database, typed_errors
from jcdesk.lists.syncing import Syncing

DEMO_PLACE = "demo"
"""In place of the service's origin: the demo service has another port each time."""

_HURRY = 0.1
"""Seconds. Whoever has waited for the disk within these does not wait for it again."""

_PAGE = 500
_INSERT_ANSWER = "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_MEMBERSHIP = "INSERT INTO membership VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class About:
    """What a list is, beside its addresses.

    `name` is for people. `place` is the origin of the service, or DEMO_PLACE. `shard` is "" for all
    addresses, or "2/4". `digest` stands for the addresses in their order. `earlier` is the file name of the
    list whose addresses these are, where they are asked again; "" otherwise.
    """

    name: str
    made_at: datetime
    account: str
    login: str
    place: str
    shard: str
    line_count: int
    digest: str
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """How far a list is: `failed` of the `answered` addresses could not be asked; `fault` stopped it."""

    total: int
    answered: int
    failed: int
    fault: Exception | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing is left to ask."""
        return self.answered == self.total


class OpenRow(NamedTuple):
    """An address that waits for its answer."""

    row: int
    address: str


def digest_of(addresses: Iterable[str]) -> str:
    """A text that two lists share when they have the same addresses in the same order."""
    digest = hashlib.sha256()
    for address in addresses:
        digest.update(address.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def create_journal(path: Path, about: About, read: AddressList) -> None:
    """Write the journal of a list that nobody was asked about yet. Raises JournalError."""
    values = (
        about.name,
        moment_in(about.made_at),
        about.account,
        about.login,
        about.place,
        about.shard,
        about.line_count,
        about.digest,
        about.earlier,
    )
    with new_database(path) as connection:
        connection.execute("INSERT INTO list VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", values)
        connection.executemany(
            "INSERT INTO address (text, line) VALUES (?, ?)",
            zip(map(text_in, read.addresses), read.lines, strict=True),
        )
        connection.executemany(
            "INSERT INTO left_out VALUES (?, ?, ?, ?)",
            (
                (one.line, text_in(one.text), one.fault and one.fault.value, one.first_line)
                for one in chain(read.duplicates, read.rejected)
            ),
        )


def about_in(connection: sqlite3.Connection) -> About:
    """What the list in an open database is."""
    columns = "made_at, line_count, name, account, login, place, shard, digest, earlier"
    row = connection.execute(f"SELECT {columns} FROM list").fetchone()
    if row is None:
        raise CodingError
    made_at, line_count, *texts = row
    name, account, login, place, shard, digest, earlier = texts
    # The last of them names a file that lies beside the journal, and no other.
    if not all(isinstance(text, str) for text in texts) or Path(earlier).name != earlier or "\0" in earlier:
        raise CodingError
    return About(
        name, moment_out(made_at), account, login, place, shard, number_out(line_count), digest, earlier
    )


def state_in(connection: sqlite3.Connection) -> State:
    """How far the list in an open database is."""
    (total,) = connection.execute("SELECT count(*) FROM address").fetchone()
    answered, failed = connection.execute(
        "SELECT count(*), coalesce(sum(outcome = ?), 0) FROM answer", (OUTCOMES.index(Outcome.FAILED),)
    ).fetchone()
    (fault,) = connection.execute("SELECT fault FROM list").fetchone()
    return State(total, answered, failed, None if fault is None else fault_out(fault))


class Journal:
    """The journal of one list while it is asked; for the thread that opened it, and one at a time.

    Every method raises JournalError. What is recorded survives the end of the process at once. It survives a
    loss of power as soon as the disk has taken it; that is waited for, unless it was within the last tenth of
    a second.
    """

    def __init__(
        self, connection: sqlite3.Connection, syncing: Syncing, path: Path, monotonic: Callable[[], float]
    ) -> None:
        self.path = path
        self._connection = connection
        self._syncing = syncing
        self._monotonic = monotonic
        self._synced_at = -inf
        with typed_errors(path):
            self.about = about_in(connection)
            self._read_groups()

    @classmethod
    @contextmanager
    def opened(cls, path: Path, monotonic: Callable[[], float] = system_monotonic) -> Iterator[Self]:
        """The journal at `path`, looked at as a whole first. Raises JournalError."""
        with open_database(path, whole=True) as connection:
            with typed_errors(path):
                # What SQLite itself would sync with each answer, and wait for.
                connection.execute("PRAGMA synchronous = NORMAL")
                # With the first read SQLite makes the file that is synced.
                connection.execute("SELECT 1 FROM list").fetchone()
                syncing = Syncing(path.with_name(f"{path.name}-wal"))
            with closing(syncing):
                yield cls(connection, syncing, path, monotonic)
                with typed_errors(path):
                    syncing.finish()

    def state(self) -> State:
        """How far the list is."""
        with typed_errors(self.path):
            return state_in(self._connection)

    def open_rows(self) -> Iterator[OpenRow]:
        """The addresses without an answer, in the order of the list; those with one by then are left out."""
        last = 0
        while page := self._page(last):
            yield from page
            last = page[-1].row

    def record(self, row: int, lookup: Lookup) -> None:
        """Keep the answer of a row that has none."""
        with self._transaction():
            self._insert(row, lookup)

    def reopen_failed(self) -> int:
        """Forget that addresses could not be asked; returns how many."""
        with self._transaction():
            failed = OUTCOMES.index(Outcome.FAILED)
            return self._connection.execute("DELETE FROM answer WHERE outcome = ?", (failed,)).rowcount

    def stop_with(self, fault: Exception | None) -> None:
        """Keep why the list stopped; None where it goes on or was merely interrupted."""
        with self._transaction():
            value = None if fault is None else fault_in(fault)
            self._connection.execute("UPDATE list SET fault = ?", (value,))

    def _page(self, last: int) -> list[OpenRow]:
        with typed_errors(self.path):
            rows = self._connection.execute(
                "SELECT row, text FROM address WHERE row > ?"
                " AND NOT EXISTS (SELECT 1 FROM answer WHERE answer.row = address.row) ORDER BY row LIMIT ?",
                (last, _PAGE),
            )
            return [OpenRow(row, text_out(text)) for row, text in rows]

    def _insert(self, row: int, lookup: Lookup) -> None:
        counts = [0] * len(STATUSES)
        memberships = []
        for position, group in enumerate(lookup.groups):
            number = self._number(group.id, group.title)
            memberships.append((row, position, number, *group_in(group)))
            counts[group.status.rank] += 1
        fault = None if lookup.error is None else fault_in(lookup.error)
        start = (row, moment_in(lookup.asked_at), OUTCOMES.index(lookup.outcome), fault)
        self._connection.execute(_INSERT_ANSWER, (*start, *counts))
        self._connection.executemany(_INSERT_MEMBERSHIP, memberships)

    def _read_groups(self) -> None:
        self._groups: dict[tuple[str, str], int] = {}
        self._first_with: dict[str, int] = {}
        rows = self._connection.execute("SELECT id, title, number FROM mailing_group ORDER BY number")
        for id_, title, number in rows:
            self._remember(text_out(id_), text_out(title), number)

    def _remember(self, id_: str, title: str, number: int) -> None:
        self._groups[id_, title] = number
        # Groups without an ID are told apart by their titles.
        if id_:
            self._first_with.setdefault(id_, number)

    def _number(self, id_: str, title: str) -> int:
        number = self._groups.get((id_, title))
        if number is None:
            number = len(self._groups) + 1
            values = (number, self._first_with.get(id_, number), text_in(id_), text_in(title))
            self._connection.execute("INSERT INTO mailing_group VALUES (?, ?, ?, ?)", values)
            self._remember(id_, title, number)
        return number

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing of the block, and on the disk or on its way there."""
        with typed_errors(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                # Groups that were met in this transaction are not there.
                self._read_groups()
                raise
            self._sync()

    def _sync(self) -> None:
        """Wait for the disk, but not where answers come so fast that this would hold them up."""
        if 0 <= self._monotonic() - self._synced_at < _HURRY:
            self._syncing.sync_soon()
        else:
            self._syncing.sync()
            self._synced_at = self._monotonic()
