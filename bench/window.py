"""The window with a list in it: how long it stands still while there is much to do, and when rows are there.

A window stands still between two turns of its event loop: a timer that would go off each millisecond tells
how far apart these are.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC
from functools import partial
from operator import itemgetter
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from bench.reading import LINES
from bench.rows import Figures, Kind
from bench.runs import in_turn
from bench.samples import GROUPS, MOSCOW, asked_again, finished_list, new_list
from bench.service import KEY, running
from bench.viewing import ADDRESSES, table_rows
from jcdesk.desktop.app import make_application
from jcdesk.desktop.lists.address_model import Column as AddressColumn
from jcdesk.desktop.lists.changes_model import Column as ChangeColumn
from jcdesk.desktop.lists.intake import Intake
from jcdesk.desktop.lists.list_view import ListView
from jcdesk.desktop.lists.membership_table import Column
from jcdesk.desktop.lists.paged_model import PagedModel
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.tasks import Tasks
from jcdesk.justclick.client import Client
from jcdesk.justclick.statuses import Status
from jcdesk.justclick.transport import Transport
from jcdesk.lists.pace import Pace
from jcdesk.lists.results import Results
from jcdesk.lists.runner import ListRun
from jcdesk.lists.views import Filter
from jcdesk.system.redaction import Redaction
from jcdesk.system.settings import Preferences, SettingsFile

REQUESTS, ROUNDS, SIZE = 3000, 3, (1024, 640)
EVERY = 10
"""One in so many addresses is in other groups when a list is asked again."""

_GIVE_UP = 120.0
_LIST = f"{ADDRESSES:,} addresses × {GROUPS} groups"
SORTS = {"address": Column.ADDRESS, "group": Column.GROUP, "status": Column.STATUS, "date": Column.SUBSCRIBED}
"""Columns, in the order in which `table_rows` has them."""

KINDS = (
    Kind("the window's longest stall while a list is asked at pace 0", "ms", most=50.0),
    Kind(f"the window's longest stall while {LINES:,} addresses are read", "ms"),
    Kind(f"{_LIST} opened in the window, to the first rows", "s", most=1.0),
    Kind("the window's longest stall while its orders are worked out", "ms", most=50.0),
    *(
        kind
        for name in SORTS
        for kind in (
            Kind(f"{_LIST} sorted by {name} in the window, until the rows are there", "s", times=1.0),
            Kind("the window's longest stall meanwhile", "ms", most=50.0),
        )
    ),
    Kind(f"{_LIST}: one status of one group picked out in the window", "s"),
    Kind("the window's longest stall meanwhile", "ms", most=50.0),
    *(
        kind
        for what in (
            f"{_LIST}: addresses with a text in them picked out in the window",
            f"{_LIST}: who is not in one group picked out in the window",
            f"{_LIST}: the matrix sorted by address in the window",
            f"{_LIST} asked again, one in {EVERY} with other groups: what has changed, in the window",
            "these changes sorted by group in the window",
        )
        for kind in (Kind(what, "s"), Kind("the window's longest stall meanwhile", "ms", most=50.0))
    ),
)


def measure() -> Iterator[Figures]:
    """Asking first, then a finished list."""
    with TemporaryDirectory(prefix="jcdesk-bench-") as folder, window(Path(folder)) as (view, tasks):
        stalls = [_stall_while_asking(view, tasks, Path(folder, f"{n}.jclist")) for n in range(ROUNDS)]
        yield _worst(stalls)
        stalls = [_stall_while_reading(tasks, Path(folder, "list.txt")) for _ in range(ROUNDS)]
        yield _worst(stalls)
        path = Path(folder, "many.jclist")
        finished_list(path, ADDRESSES)
        yield Figures(_taken(lambda: view.show_list(path), lambda: view.model.rowCount() == ADDRESSES)[0])
        watch = Stalls()
        _wait(lambda: view.reader.is_prepared)
        yield Figures(1000 * watch.end())
        view.tabs.setCurrentWidget(view.groups)
        _wait(lambda: view.memberships.rowCount() == ADDRESSES * GROUPS)
        _settle()
        with Results.opened(path) as results:
            rows = list(table_rows(results))
            number = results.groups()[0].number
        for place, column in enumerate(SORTS.values()):
            turns = [
                _sorted(view.groups, view.memberships, column, order)
                for _ in range(ROUNDS)
                for order in _ORDERS
            ]
            [bare] = in_turn(ROUNDS, partial(sorted, rows, key=itemgetter(place)))
            yield from _figures(turns, bare)
        wanted = Filter(group=number, status=Status.WAITING)
        yield from _figures(
            [_picked(view, view.memberships, ADDRESSES * GROUPS, wanted) for _ in range(ROUNDS)]
        )
        view.tabs.setCurrentIndex(0)
        for wanted in (Filter(text="user01"), Filter(absent_from=number)):
            yield from _figures([_picked(view, view.model, ADDRESSES, wanted) for _ in range(ROUNDS)])
        yield from _figures(_matrix_sorted(view))
        again = Path(folder, "again.jclist")
        asked_again(path, again, EVERY)
        yield from _figures([_compared(view, again) for _ in range(ROUNDS)])
        yield from _figures(_changes_sorted(view))


def _figures(turns: list[tuple[float, float]], bare: float | None = None) -> Iterator[Figures]:
    """The rows of some turns: how long they took, and the longest stall in any of them."""
    yield Figures(median(taken for taken, _ in turns), bare)
    yield _worst([stall for _, stall in turns])


def _worst(stalls: list[float]) -> Figures:
    """No median: a user meets the longest one."""
    return Figures(1000 * max(stalls), 1000 * _stall_at_rest())


@contextmanager
def window(folder: Path) -> Iterator[tuple[ListView, Tasks]]:
    """The view of a list, on the screen, and who works for it."""
    application = make_application(Preferences(SettingsFile(folder / "settings.json")))
    tasks = Tasks()
    theme = Theme(application, "light")
    view = ListView(theme, QCoreApplication.translate, Support(Redaction()), tasks, UTC)
    view.resize(*SIZE)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    # As the program does once its window is there: what a start makes is no garbage.
    gc.freeze()
    yield view, tasks
    view.leave()
    tasks.close()
    view.close()


class Stalls(QObject):
    """The longest time between two turns of the event loop, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def end(self) -> float:
        """Watch no longer, and tell."""
        self._turn()
        self._timer.stop()
        return self.longest


def _taken(begin: Callable[[], object], is_there: Callable[[], bool]) -> tuple[float, float]:
    """Seconds from `begin` until what it began is there and painted, and the longest stall."""
    stalls = Stalls()
    began = perf_counter()
    begin()
    _wait(is_there)
    # To be painted is an event that waits behind those that brought the rows.
    QCoreApplication.processEvents()
    taken = perf_counter() - began
    _settle()
    return taken, stalls.end()


_ORDERS = (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder)


def _sorted(table: QTableView, model: PagedModel, column: int, order: Qt.SortOrder) -> tuple[float, float]:
    before = model.keys
    return _taken(lambda: table.sortByColumn(column, order), lambda: model.keys is not before)


def _picked(view: ListView, model: PagedModel, count: int, wanted: Filter) -> tuple[float, float]:
    view.filters.choose(Filter())
    _wait(lambda: model.rowCount() == count)
    _settle()
    before = model.keys
    return _taken(lambda: view.filters.choose(wanted), lambda: model.keys is not before)


def _matrix_sorted(view: ListView) -> list[tuple[float, float]]:
    view.filters.choose(Filter())
    view.tabs.setCurrentWidget(view.matrix)
    _wait(lambda: view.matrix.table.model().rowCount() == ADDRESSES)
    _settle()
    column = AddressColumn.ADDRESS
    return [_sorted(view.table, view.model, column, order) for _ in range(ROUNDS) for order in _ORDERS]


def _compared(view: ListView, path: Path) -> tuple[float, float]:
    return _taken(lambda: view.show_list(path), lambda: view.changes.model.rowCount() > 0)


def _changes_sorted(view: ListView) -> list[tuple[float, float]]:
    view.tabs.setCurrentWidget(view.changes)
    _wait(lambda: view.reader.is_prepared)
    _settle()
    table, model, column = view.changes.table, view.changes.model, ChangeColumn.GROUP
    return [_sorted(table, model, column, order) for _ in range(ROUNDS) for order in _ORDERS]


def _stall_while_asking(view: ListView, tasks: Tasks, path: Path) -> float:
    new_list(path, [f"{GROUPS}-0-{place}@example.com" for place in range(REQUESTS)])
    transport = Transport()
    with running() as account:
        client = Client(account.service, KEY, transport, MOSCOW)
        view.show_list(path)
        ended: list[Exception | None] = []
        stream = tasks.stream(lambda _events: view.reader.look_soon(), ended.append)
        stalls = Stalls()
        stream.start(ListRun(path, client.look_up, Pace(0), stream.put).run)
        _wait(lambda: bool(ended))
        view.reader.read_all()
        _settle()
        longest = stalls.end()
    transport.close()
    view.leave()
    assert ended == [None]
    return longest


def _stall_while_reading(tasks: Tasks, path: Path) -> float:
    path.write_text("".join(f"user{n}@example{n % 977}.com\n" for n in range(LINES)), "utf-8")
    intake, read = Intake(tasks), []
    intake.read.connect(lambda name, _list: read.append(name))
    stalls = Stalls()
    intake.read_file(path)
    _wait(lambda: bool(read))
    return stalls.end()


def _stall_at_rest() -> float:
    """What the machine's other work makes of a window that does nothing, in two seconds."""
    stalls = Stalls()
    over = QDeadlineTimer(2000)
    _wait(over.hasExpired)
    return stalls.end()


def _wait(is_there: Callable[[], bool]) -> None:
    # Where nothing else happens, the loop would sleep.
    clock = QTimer(interval=5)
    clock.start()
    began = perf_counter()
    while not is_there():
        assert perf_counter() - began < _GIVE_UP
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _settle() -> None:
    """Let all be painted that is to be."""
    # Not qWait: it keeps Python's lock, and other threads stand still.
    over = QDeadlineTimer(200)
    _wait(over.hasExpired)
