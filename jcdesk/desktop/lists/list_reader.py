"""Reads the list that is shown from its journal, and again and again while it is asked."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from jcdesk.desktop.lists.queries import Answer, Queries, about_of, keep_orders, standing_of
from jcdesk.desktop.tasks import Tasks
from jcdesk.lists.collecting import LeftOuts
from jcdesk.lists.journal import About, State
from jcdesk.lists.results import GroupTotal, Results, Totals

_LIVE = 1000
"""Milliseconds between two looks at the journal while it is asked, at least."""

_WATCH = 2000
"""Milliseconds between two looks whether the list is asked."""

_SHARE = 5
"""So many times as long as a look takes, the next one waits: most of the machine is for other things."""


class ListReader(QObject):
    """Asks one list after the other, of which `open` tells; `failed` is told of a JournalError."""

    about_read = Signal(object)
    """What the list is, how far it is and what of it is not asked have been read: see `about_of`."""

    state_read = Signal(State)
    """How far it is has been read, and whether it is `asked`: now and then, since nobody tells of others."""

    totals_read = Signal(object)
    """Totals and groups have been read: see `Results.counts`."""

    rows_wanted = Signal()
    """There may be more answers than before: rows are to be looked for anew."""

    def __init__(self, tasks: Tasks, failed: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._failed = failed
        self._queries: Queries | None = None
        self._prepared = False
        self._asked_at = 0.0
        self._live = QTimer(self, singleShot=True, interval=_LIVE)
        self._live.timeout.connect(self._look)
        self.asked = False
        """Whether anybody is asking the list, this program or another one, as far as is known."""
        self._watch = QTimer(self, singleShot=True, interval=_WATCH)
        self._watch.timeout.connect(self._read_standing)

    @property
    def is_prepared(self) -> bool:
        """Whether all that is worked out in the background about a finished list is there."""
        return self._prepared

    def open(self, path: Path) -> None:
        """Ask the list at `path` from now on."""
        self.close()
        self._queries = Queries(self._tasks, path, self._failed, self)

    def close(self) -> None:
        """Ask no list, and hear no more answers."""
        self._live.stop()
        self._watch.stop()
        self._prepared = False
        if self._queries is not None:
            self._queries.close()
            self._queries.deleteLater()
            self._queries = None

    def ask(self, kind: str, work: Callable[[Results], Answer], done: Callable[[Answer], None]) -> None:
        """Ask as `Queries` do; nothing where no list is open."""
        if self._queries is not None:
            self._queries.ask(kind, work, done)

    def read_all(self) -> None:
        """Read everything, also what the list is and how far it is."""
        self._live.stop()
        self._watch.stop()
        self.asked = False
        self.ask("about", about_of, self._take_about)
        self._look()

    def look_soon(self) -> None:
        """Answers have come: read them, though not each by itself."""
        if not self._live.isActive():
            self._live.start()

    @Slot()
    def _look(self) -> None:
        self.rows_wanted.emit()
        self._asked_at = monotonic()
        self.ask("totals", Results.counts, self._take_totals)

    @Slot()
    def _read_standing(self) -> None:
        self.ask("standing", standing_of, self._take_standing)

    def _take_standing(self, answer: tuple[bool, State]) -> None:
        asked, state = answer
        if self.asked and not asked:
            self.read_all()
        else:
            self._follow(state, asked=asked)
            self.state_read.emit(state)

    def _follow(self, state: State, *, asked: bool) -> None:
        self.asked = asked
        if asked or not state.finished:
            self._watch.start()

    def _take_about(self, answer: tuple[bool, tuple[About, State, LeftOuts]]) -> None:
        asked, about = answer
        _, state, _ = about
        self._follow(state, asked=asked)
        if state.finished:
            self.ask("orders", keep_orders, self._mark_prepared)
        self.about_read.emit(about)

    def _take_totals(self, answer: tuple[Totals, list[GroupTotal]]) -> None:
        self._live.setInterval(max(_LIVE, int(1000 * _SHARE * (monotonic() - self._asked_at))))
        self.totals_read.emit(answer)

    def _mark_prepared(self, _none: None) -> None:
        self._prepared = True
