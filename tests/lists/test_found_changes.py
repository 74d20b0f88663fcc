"""The changes of a re-check, sorted and picked out by their keys, beside a plain sort of the same changes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from typing import Any

import pytest

from jcdesk.justclick.lookups import Lookup
from jcdesk.justclick.statuses import Status
from jcdesk.lists.changes import GroupChange, Kind, list_changes
from jcdesk.lists.coding import OUTCOMES
from jcdesk.lists.errors import DamagedJournalError
from jcdesk.lists.found_changes import KINDS, FoundChanges
from jcdesk.lists.journal import create_journal
from jcdesk.lists.reading import read_text
from jcdesk.lists.results import Results
from jcdesk.lists.views import POSITIONS, Filter, Order, Sort
from tests.lists.samples import about, found, group, not_found, opened, without_groups

NAMES = [f"user{number * 7 % 80}@example.com" for number in range(80)]


def answer(name: str, random: Random) -> Lookup:
    """Somebody in one or two of five groups, or in none, or nobody."""
    titles = random.sample(["News", "club", "Архив", "vip", "Alumni"], random.randrange(3))
    if titles:
        groups = []
        for title in titles:
            status = random.choice(list(Status)[:5])
            groups.append(group(title, id=title, status=status, status_raw=status.value))
        return found(name, *groups)
    return random.choice([without_groups, not_found])(name)


def journal(path: Path, random: Random) -> Path:
    read = read_text("\n".join(NAMES))
    create_journal(path, about(read), read)
    with opened(path) as kept:
        for row, name in kept.open_rows():
            kept.record(row, answer(name, random))
    return path


@contextmanager
def compared(
    folder: Path, seeds: tuple[int, int] = (1, 2)
) -> Iterator[tuple[Results, list[Any], FoundChanges]]:
    """The re-check, its changes as (key, of the address, of the group), and the same as tested."""
    old, new = (journal(folder / f"{n}.jclist", Random(seed)) for n, seed in enumerate(seeds))
    with Results.opened(old) as before, Results.opened(new) as after:
        changes = list(list_changes(before, after))
        plain = [
            (change.row << POSITIONS | number, change, one)
            for change in changes
            for number, one in enumerate(change.groups or (None,))
        ]
        yield after, plain, FoundChanges(before, after, title)


def title(change: GroupChange) -> str:
    one = change.after or change.before
    assert one is not None
    return one.title


def place(group_before_or_after: Any, outcome: Any, change: GroupChange | None) -> int:  # noqa: ANN401
    if change is None:
        return 100 + OUTCOMES.index(outcome)
    return 99 if group_before_or_after is None else int(group_before_or_after.status.rank)


PLACES: dict[Sort, Callable[[Any], Any]] = {
    Sort.LIST: lambda _row: 0,
    Sort.ADDRESS: lambda row: row[1].after.address.casefold(),
    Sort.KIND: lambda row: KINDS.index(row[2] and row[2].kind),
    Sort.GROUP: lambda row: title(row[2]).casefold() if row[2] else "",
    Sort.BEFORE: lambda row: place(row[2] and row[2].before, row[1].before.outcome, row[2]),
    Sort.AFTER: lambda row: place(row[2] and row[2].after, row[1].after.outcome, row[2]),
}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("by", PLACES)
def test_changes_are_sorted_as_a_plain_sort_would(tmp_path: Path, by: Sort, *, descending: bool) -> None:
    with compared(tmp_path) as (results, plain, changes):
        assert len(changes) == len(plain) > len(NAMES)
        wanted = sorted(plain, key=PLACES[by], reverse=descending)
        keys = changes.keys(results, order=Order(by, descending))
        assert keys.tolist() == [key for key, _, _ in wanted]


@pytest.mark.parametrize("by", [Sort.LIST, Sort.ADDRESS, Sort.AFTER])
@pytest.mark.parametrize("kinds", [KINDS, (Kind.GROUP_GONE,), (None,)])
def test_kinds_and_addresses_are_picked_out(tmp_path: Path, by: Sort, kinds: tuple[Kind | None, ...]) -> None:
    with compared(tmp_path) as (results, plain, changes):
        keys = changes.keys(results, Filter(text="4"), kinds, Order(by)).tolist()
        wanted = [
            key
            for key, change, one in sorted(plain, key=PLACES[by])
            if "4" in change.after.address and (one and one.kind) in kinds
        ]
        assert keys == wanted
        assert 0 < len(keys) < len(plain)


def test_addresses_are_counted_once_for_each_kind(tmp_path: Path) -> None:
    with compared(tmp_path) as (_, plain, changes):
        wanted = {
            kind: len({row[1].row for row in plain if (row[2] and row[2].kind) is kind}) for kind in KINDS
        }
        assert changes.totals == {kind: count for kind, count in wanted.items() if count}
        assert list(changes.totals) == [kind for kind in KINDS if kind in changes.totals]


def test_where_nothing_has_changed_there_is_nothing_in_any_order(tmp_path: Path) -> None:
    with compared(tmp_path, (1, 1)) as (results, _, changes):
        assert (len(changes), changes.totals) == (0, {})
        for by in PLACES:
            assert not changes.keys(results, order=Order(by))
        assert not changes.keys(results, Filter(text="user3"))


def test_a_row_that_no_list_has_is_damage(tmp_path: Path) -> None:
    paths = [journal(tmp_path / f"{seed}.jclist", Random(seed)) for seed in (1, 2)]
    for path in paths:
        with closing(sqlite3.connect(path)) as connection, connection:
            for table in ("address", "answer", "membership"):
                connection.execute(f"UPDATE {table} SET row = row + (1 << 50)")
    with Results.opened(paths[0]) as before, Results.opened(paths[1]) as after:
        assert list(list_changes(before, after))
        with pytest.raises(DamagedJournalError):
            FoundChanges(before, after, title)


def test_addresses_are_counted_once_however_many_changes_they_have(tmp_path: Path) -> None:
    with compared(tmp_path) as (after, plain, found):
        for kinds in (KINDS, (Kind.NEWLY_ACTIVE,)):
            keys = found.keys(after, kinds=kinds, order=Order(Sort.GROUP))
            those = {change.row for _, change, one in plain if (one and one.kind) in kinds}
            assert 0 < len(those) < len(keys) or kinds != KINDS
            assert found.addresses(keys) == len(those)
