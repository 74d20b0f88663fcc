"""Orders of a finished list that are kept in its journal."""

import sqlite3
import zlib
from array import array
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from jcdesk.justclick.errors import ServiceRefusedError
from jcdesk.justclick.statuses import Status
from jcdesk.lists import orders
from jcdesk.lists.errors import DamagedJournalError, JournalError, JournalFullError
from jcdesk.lists.orders import SORTS
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter, Order, Sort
from tests.lists.samples import NOON, failed, found, group, made, opened

ORDERS = [Order(by, descending) for by in (*SORTS, Sort.LIST) for descending in (False, True)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Thirty addresses in three groups each, many of them alike in all but the address; one has failed."""
    path = made(tmp_path, 31)
    with opened(path) as journal:
        for row in range(1, 31):
            groups = [
                group(
                    f"Group {(row + place) % 4}",
                    id=f"g{(row + place) % 4}",
                    status=list(Status)[row * place % 5],
                    status_raw=list(Status)[row * place % 5].value,
                    subscribed_at=NOON + timedelta(days=row * place % 7),
                )
                for place in range(3)
            ]
            journal.record(row, found(f"user{row}@example.com", *groups))
        journal.record(31, failed("user31@example.com", ServiceRefusedError("3", "wrong", signed=True)))
    return path


def kept(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sorted'").fetchall():
            return 0
        (count,) = connection.execute("SELECT count(*) FROM sorted").fetchone()
        return int(count)


def test_what_is_kept_is_what_would_be_found(path: Path) -> None:
    with Results.opened(path) as results:
        before = [results.membership_keys(order=order) for order in ORDERS]
        results.keep_orders(few=10)
        assert kept(path) == 2 * len(SORTS)
        assert [results.membership_keys(order=order) for order in ORDERS] == before
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("UPDATE sorted SET keys = (SELECT keys FROM sorted WHERE by = 'status' LIMIT 1)")
        # It is really read.
        assert results.membership_keys(order=Order(Sort.GROUP)) == before[ORDERS.index(Order(Sort.STATUS))]
        wanted = Filter(status=Status.WAITING)
        assert len(results.membership_keys(wanted, Order(Sort.GROUP))) < len(before[0])


def test_of_a_few_groups_nothing_is_kept(path: Path) -> None:
    with Results.opened(path) as results:
        results.keep_orders()
    assert kept(path) == 0


def test_a_list_that_goes_on_keeps_no_order(path: Path) -> None:
    with Results.opened(path) as results:
        results.keep_orders(few=10)
    with opened(path) as journal:
        journal.reopen_failed()
        assert kept(path) == 0
        with Results.opened(path) as results:
            results.keep_orders(few=10)
            assert kept(path) == 0
            assert len(results.membership_keys(order=Order(Sort.GROUP))) == 90
        journal.record(31, found("user31@example.com"))
    with Results.opened(path) as results:
        results.keep_orders(few=10)
        assert len(results.membership_keys(order=Order(Sort.GROUP))) == 91
    assert kept(path) == 2 * len(SORTS)


def test_nothing_is_kept_of_what_changes_meanwhile(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sort = Results._sorted_keys

    def disturbed(self: Results, wanted: Filter, order: Order) -> object:
        keys = sort(self, wanted, order)
        with opened(path) as journal:
            journal.reopen_failed()
        return keys

    monkeypatch.setattr(Results, "_sorted_keys", disturbed)
    with Results.opened(path) as results, pytest.raises(JournalError):
        results.keep_orders(few=10)
    assert kept(path) == 0


def test_what_finds_no_room_keeps_nothing_is_told_as_it_is_and_leaves_the_list_readable(path: Path) -> None:
    with Results.opened(path) as results:
        before = results.membership_keys(order=Order(Sort.GROUP))
        # No page may be added.
        results.journal.connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(JournalFullError):
            results.keep_orders(few=10)
        assert kept(path) == 0
        assert results.membership_keys(order=Order(Sort.GROUP)) == before
        results.journal.connection.execute("PRAGMA max_page_count = 1000")
        results.keep_orders(few=10)
    assert kept(path) == 2 * len(SORTS)


def test_a_moment_that_was_interrupted_tells_that_and_not_how_it_ended(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = orders.keep_keys

    def interrupted(connection: sqlite3.Connection, order: Order, keys: "array[int]") -> None:
        keep(connection, order, keys)
        # What a disk that fails does: SQLite gives the transaction up by itself.
        connection.execute("ROLLBACK")
        raise JournalFullError(path)

    monkeypatch.setattr("jcdesk.lists.results.keep_keys", interrupted)
    with Results.opened(path) as results:
        with pytest.raises(JournalFullError):
            results.keep_orders(few=10)
        monkeypatch.undo()
        assert kept(path) == 0
        results.keep_orders(few=10)
    assert kept(path) == 2 * len(SORTS)


def test_an_order_of_addresses_by_an_older_rule_is_not_used_and_goes(path: Path) -> None:
    with Results.opened(path) as results:
        right = results.membership_keys(order=Order(Sort.ADDRESS))
        results.keep_orders(few=10)
    with closing(sqlite3.connect(path)) as other, other:
        # By which Cyrillic letters were in the order of their code, the capital ones first.
        other.execute("DELETE FROM sorted WHERE by LIKE 'address%'")
        wrong = "SELECT 'address', 0, keys FROM sorted WHERE by = 'status' AND NOT descending"
        other.execute(f"INSERT INTO sorted {wrong}")
    with Results.opened(path) as results:
        assert results.membership_keys(order=Order(Sort.ADDRESS)) == right
        results.keep_orders(few=10)
        assert results.membership_keys(order=Order(Sort.ADDRESS)) == right
    assert kept(path) == 2 * len(SORTS)


def test_orders_that_are_kept_already_are_left(path: Path) -> None:
    with Results.opened(path) as results:
        results.keep_orders(few=0)
        before = path.with_name(f"{path.name}-wal").stat().st_size
        results.keep_orders(few=0)
        assert path.with_name(f"{path.name}-wal").stat().st_size == before


@pytest.mark.parametrize("packed", [b"no order at all", zlib.compress(b"12345678" * 9)[:-4]])
def test_an_order_that_is_none_is_damage(path: Path, packed: bytes) -> None:
    order = Order(Sort.GROUP)
    with Results.opened(path) as results:
        in_order = results.membership_keys(order=order)
        results.keep_orders(few=0)
        assert results.membership_keys(order=order) == in_order
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sorted SET keys = ?", (packed,))
    with Results.opened(path) as results, pytest.raises(DamagedJournalError):
        results.membership_keys(order=order)
