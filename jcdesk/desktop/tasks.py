"""Work in other threads and its results in the window's thread: the only module that crosses threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")


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


class Tasks:
    """Runs blocking work in a few threads.

    Whoever starts work must be able to end it early: `close` waits for what is running.
    """

    def __init__(self, threads: int = 4) -> None:
        self._bridge = _Bridge()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="jcdesk-task")
        self._closed = False

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
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

    def close(self) -> None:
        """Deliver nothing more and wait for what is running; safe to call twice."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _post(self, task: Task, function: Callable[[Result], None], argument: Result) -> None:
        def deliver() -> None:
            if task.wanted and not self._closed:
                function(argument)

        if not self._closed:
            self._bridge.posted.emit(deliver)
