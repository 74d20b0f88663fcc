"""Questions to a list's journal that take a while, asked in another thread."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from jcdesk.desktop.tasks import Task, Tasks
from jcdesk.lists.collecting import LeftOuts
from jcdesk.lists.errors import JournalError
from jcdesk.lists.journal import About, State
from jcdesk.lists.lock import is_locked
from jcdesk.lists.results import Results

Answer = TypeVar("Answer")


class Queries(QObject):
    """Asks one list, whatever happens to it meanwhile. Of each kind of question only the newest counts.

    While one of a kind is being answered the next one waits, and a newer one takes its place: typing into a
    filter asks no more often than the disk can answer. `failed` is told of a JournalError.
    """

    def __init__(
        self, tasks: Tasks, path: Path, failed: Callable[[Exception], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._path = path
        self._failed = failed
        self._asking: dict[str, Task] = {}
        self._open: set[Results] = set()
        self._next: dict[str, tuple[Callable[[Results], Any], Callable[[Any], None]]] = {}

    def ask(self, kind: str, work: Callable[[Results], Answer], done: Callable[[Answer], None]) -> None:
        """Do `work` with the results, then call `done` with what it gives."""
        if kind in self._asking:
            self._next[kind] = work, done
            return

        def read() -> Answer:
            with Results.opened(self._path) as results:
                self._open.add(results)
                try:
                    return work(results)
                finally:
                    self._open.discard(results)

        self._asking[kind] = self._tasks.run(
            read,
            lambda answer: self._end(kind, lambda: done(answer)),
            lambda error: self._end(kind, lambda: self._failed(error)),
        )

    def close(self) -> None:
        """Hear no more answers, and let what is looking for some end soon."""
        self._next.clear()
        for results in tuple(self._open):
            results.journal.interrupt()
        for task in self._asking.values():
            task.forget()
        self._asking.clear()

    def _end(self, kind: str, tell: Callable[[], None]) -> None:
        del self._asking[kind]
        newer = self._next.pop(kind, None)
        if newer is None:
            tell()
        else:
            self.ask(kind, *newer)


def standing_of(results: Results) -> tuple[bool, State]:
    """Whether anybody is asking the list, this program or another one, and how far it is."""
    # In this order: where nobody is asking it any more, how far it came is told.
    return is_locked(results.path), results.state()


def about_of(results: Results) -> tuple[bool, tuple[About, State, LeftOuts]]:
    """Whether anybody is asking the list; what it is, how far it is, and what of it is not asked."""
    asked, state = standing_of(results)
    return asked, (results.about, state, LeftOuts(results.left_out()))


def keep_orders(results: Results) -> None:
    """Have a long finished list keep its orders. Where nothing can be kept, sorting takes what it takes."""
    with suppress(JournalError):
        results.keep_orders()
