"""A finished list of a million rows: opened, sorted and filtered by its journal, beside `list.sort`."""

from collections.abc import Iterator
from functools import partial
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.rows import Figures, Kind
from bench.runs import in_turn, peak_memory
from bench.samples import GROUPS, finished_list
from jcdesk.justclick.statuses import Status
from jcdesk.lists.results import Results
from jcdesk.lists.views import Filter, Order, Sort

ADDRESSES, ROUNDS, PAGE = 100_000, 5, 100

SORTS = {"address": Sort.ADDRESS, "group": Sort.GROUP, "status": Sort.STATUS, "date": Sort.SUBSCRIBED_AT}
"""Columns, in the order in which `table_rows` has them."""

Row = tuple[str, str, int, float]
"""Address, title, status and seconds."""

_LIST = f"{ADDRESSES:,} addresses × {GROUPS} groups"

KINDS = (
    Kind(f"{_LIST} opened, to the first {PAGE} rows", "s", most=1.0),
    Kind(f"{_LIST} sorted by date before its orders are worked out", "s", times=1.0),
    Kind("these orders worked out, once and in the background", "s"),
    *(Kind(f"{_LIST} sorted by {name}", "s", times=1.0) for name in SORTS),
    Kind(f"{_LIST}: one status of one group picked out", "s"),
    Kind(f"{_LIST}: one group picked out, sorted by date", "s", times=1.0),
    Kind("the same list sorted by date, peak memory", "MB"),
)


def measure() -> Iterator[Figures]:
    """Opening, then each sort beside that of the same rows in memory."""
    with TemporaryDirectory(prefix="jcdesk-bench-") as folder:
        path = Path(folder, "many.jclist")
        finished_list(path, ADDRESSES)
        yield Figures(*in_turn(ROUNDS, partial(open_list, path)))
        with Results.opened(path) as results:
            rows = list(table_rows(results))
            by_date = partial(results.membership_keys, order=Order(Sort.SUBSCRIBED_AT))
            date = list(SORTS).index("date")
            yield Figures(*in_turn(ROUNDS, by_date, partial(sorted, rows, key=itemgetter(date))))
            yield Figures(*in_turn(1, results.keep_orders))
            for place, by in enumerate(SORTS.values()):
                ours = partial(results.membership_keys, order=Order(by))
                yield Figures(*in_turn(ROUNDS, ours, partial(sorted, rows, key=itemgetter(place))))
            number = results.groups()[0].number
            ours = partial(results.membership_keys, Filter(group=number, status=Status.WAITING))
            title = results.groups()[0].title
            wanted = title, Status.WAITING.rank
            yield Figures(*in_turn(ROUNDS, ours, lambda: [row for row in rows if row[1:3] == wanted]))
            ours = partial(by_date, Filter(group=number))
            bare = partial(_picked_and_sorted, rows, title, date)
            yield Figures(*in_turn(ROUNDS, ours, bare))
        yield Figures(*(peak_memory("bench.viewing", work, path) for work in ("sort_list", "sort_rows")))


def _picked_and_sorted(rows: list[Row], title: str, column: int) -> None:
    sorted((row for row in rows if row[1] == title), key=itemgetter(column))


def open_list(path: Path) -> None:
    """Up to the first page of its table."""
    with Results.opened(path) as results:
        results.state()
        results.entries(results.address_rows()[:PAGE])


def sort_list(path: str) -> None:
    """For its memory."""
    with Results.opened(Path(path)) as results:
        results.membership_keys(order=Order(Sort.SUBSCRIBED_AT))


def sort_rows(path: str) -> None:
    """For its memory."""
    with Results.opened(Path(path)) as results:
        sorted(table_rows(results), key=itemgetter(list(SORTS.values()).index(Sort.SUBSCRIBED_AT)))


def table_rows(results: Results) -> Iterator[Row]:
    """What a table of these would hold in memory."""
    for entry in results.all_entries():
        for group in entry.lookup.groups if entry.lookup else ():
            moment = 0.0 if group.subscribed_at is None else group.subscribed_at.timestamp()
            yield entry.address.casefold(), group.title, group.status.rank, moment
