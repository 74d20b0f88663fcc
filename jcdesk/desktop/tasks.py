"""Work in other threads and its results in the window's thread: the only module that crosses threads."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from queue import Empty, SimpleQueue
from sys import setswitchinterval
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

Result = TypeVar("Result")


def let_be(_result: object) -> None:
    """What to do where work is done and nobody waits for it."""


def raise_again(error: Exception) -> None:
    """What to do where work has failed that only a bug makes fail."""
    raise error


@dataclass(eq=False)
class Task:
    """A piece of work under way, held by whoever waits for it; used in the window's thread only.

    `give_up` tells whoever does the work that it need not be begun any more.
    """

    wanted: bool = True
    give_up: Callable[[], object] | None = None

    def forget(self) -> None:
        """Let the work end by itself, if it has begun, and throw its result away."""
        self.wanted = False
        if self.give_up is not None:
            self.give_up()


class _Bridge(QObject):
    """Carries calls into the window's thread. Lives as long as the program.

    Emitting on an object that the window owns crashes the process when the window goes first.
    """

    posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.posted.connect(self._call, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _call(self, function: Callable[[], None]) -> None:
        function()


_TICK = 100
"""Milliseconds between two looks at what a stream has brought."""

_MOST = 2000
"""Events taken at a tick: the window must answer though a run brings them faster than it can show them."""


class Stream(QObject):
    """A run in a thread of its own and its events, which reach `take` in the window's thread, in order.

    Some at a time: a signal for each of many events would leave the window no time for its user. The last
    ones come before `ended`, which is told how the run failed, or None.
    """

    def __init__(
        self,
        take: Callable[[list[Any]], None],
        ended: Callable[[Exception | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._ended = ended
        self._events: SimpleQueue[Any] = SimpleQueue()
        self._error: Exception | None = None
        self._thread: Thread | None = None
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._drain)

    def put(self, event: object) -> None:
        """Hand on an event; for the thread that runs."""
        self._events.put(event)

    def start(self, work: Callable[[], object]) -> None:
        """Do `work`, whose caller must be able to end it early: `Tasks.close` waits for it."""

        def job() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001 - whoever started it is told
                self._error = error

        self._thread = Thread(target=job, name="jcdesk-stream")
        self._thread.start()
        self._timer.start()

    def close(self) -> None:
        """Hand on nothing more, and wait for the thread."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.join()

    @Slot()
    def _drain(self) -> None:
        over = self._thread is not None and not self._thread.is_alive()
        events: list[Any] = []
        while len(events) < _MOST:
            try:
                events.append(self._events.get_nowait())
            except Empty:
                break
        if events:
            self._take(events)
        if over and self._events.empty() and self._timer.isActive():
            self._timer.stop()
            self.deleteLater()
            self._ended(self._error)


_SWITCH = 0.0005
"""Seconds after which a thread that computes hands Python's lock to another one that wants it."""


class Tasks:
    """Runs blocking work in a few threads; in one alone, each piece after the one before.

    Whoever starts work must be able to end it early: `close` waits for what is running.
    """

    def __init__(self, threads: int = 4) -> None:
        # The window wants Python's lock for each cell that it paints: it must not wait long for it each time.
        setswitchinterval(_SWITCH)
        self._bridge = _Bridge()
        self._threads = threads
        self._closed = False

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None] = let_be,
        failed: Callable[[Exception], None] = raise_again,
    ) -> Task:
        """Do `work` in another thread, then call `done` or `failed` in the window's thread.

        Neither is called once the task is forgotten or the tasks are closed.
        """
        task = Task()

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - a pool swallows what is not handed on
                self._post(task, failed, error)
            else:
                self._post(task, done, result)

        self._pool.submit(job)
        return task

    def start(
        self,
        begin: Callable[[Callable[[Result], None], Callable[[Exception], None]], Callable[[], object]],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> Task:
        """Let `begin` start work in a thread of its own, which then calls one of the two it was given.

        For work that may never end and so must not hold a thread of the pool, such as the keyring's. `begin`
        returns what gives the work up before its turn.
        """
        task = Task()
        task.give_up = begin(
            lambda result: self._post(task, done, result),
            lambda error: self._post(task, failed, error),
        )
        return task

    def stream(self, take: Callable[[list[Any]], None], ended: Callable[[Exception | None], None]) -> Stream:
        """A stream for a run that has much to tell."""
        return Stream(take, ended, self._bridge)

    def close(self, *, finish: bool = False) -> None:
        """Deliver nothing more and wait for what is running, or `finish` what has not begun yet, too.

        Safe to call twice.
        """
        self._closed = True
        for stream in self._bridge.findChildren(Stream):
            stream.close()
        # Also where it was never used: from now on it takes no work.
        self._pool.shutdown(wait=True, cancel_futures=not finish)

    @cached_property
    def _pool(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - the start has no work for it

        return ThreadPoolExecutor(self._threads, thread_name_prefix="jcdesk-task")

    def _post(self, task: Task, function: Callable[[Result], None], argument: Result) -> None:
        def deliver() -> None:
            if task.wanted and not self._closed:
                function(argument)

        if not self._closed:
            self._bridge.posted.emit(deliver)
