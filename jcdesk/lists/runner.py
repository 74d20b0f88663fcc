"""Asks the open addresses of a list, one after the other, and keeps each answer before it is told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from jcdesk.accounts.errors import VaultError
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError, JustClickError
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.lists.control import Control
from jcdesk.lists.delays import delay_before
from jcdesk.lists.errors import JournalError
from jcdesk.lists.events import Answered, End, Ended, Event, GoesOn, Paused, Started, Waiting
from jcdesk.lists.journal import Journal
from jcdesk.lists.lock import PATIENCE, locked
from jcdesk.lists.pace import Lane, Pace
from jcdesk.lists.policy import DOUBTS, AskAgain, Mark, Why, decide

LookUp = Callable[[str, Cancellation], Lookup]
"""Asks about one address; raises JustClickError and VaultError."""


class ListRun:
    """One run of a list, to be executed in a thread of its own by `run`.

    `tell` gets each event in order, in that thread; a queue's `put` is made for it. `now` gives the time in
    UTC. With `retry` those are asked again that could not be asked.
    """

    def __init__(
        self,
        path: Path,
        look_up: LookUp,
        pace: Pace,
        tell: Callable[[Event], object],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        *,
        retry: bool = False,
    ) -> None:
        self.control = Control()
        self._path = path
        self._look_up = look_up
        self._pace = pace
        self._tell = tell
        self._now = now
        self._retry = retry
        self._doubts = 0

    def run(self) -> Ended:
        """Ask until the end, which is the last event too."""
        try:
            with locked(self._path, PATIENCE), Journal.opened(self._path) as journal:
                ended = self._run(journal)
        except JournalError as error:
            ended = Ended(End.FAILED, error)
        self._tell(ended)
        return ended

    def _run(self, journal: Journal) -> Ended:
        if self._retry:
            journal.reopen_failed()
        state = journal.state()
        self._tell(Started(state.total, state.answered, state.failed))
        if state.fault is not None:
            journal.stop_with(None)
        # A program that ends and begins again must not ask faster than one that goes on.
        self._pace.restart()
        try:
            for row, address in journal.open_rows():
                lookup = self._answer(address)
                journal.record(row, lookup)
                self._tell(Answered(row, lookup))
                if self._doubts == DOUBTS and lookup.error is not None:
                    return _stopped_by(lookup.error, journal)
        except CancelledError:
            return Ended(End.STOPPED)
        except _StopError as stop:
            return _stopped_by(stop.error, journal)
        return Ended(End.FINISHED)

    def _answer(self, address: str) -> Lookup:
        """How the lookup of an address ended, however often it has to be asked for that."""
        before: list[Why] = []
        while True:
            self._wait_while_paused()
            try:
                with self._turn():
                    asked_at = self._now()
                    lookup = self._look_up(address, self.control.cancellation)
            except CancelledError:
                raise
            except _PausedError:
                continue
            except (JustClickError, VaultError) as error:
                match decide(error, before):
                    case Mark(doubtful=doubtful):
                        self._doubts = self._doubts + 1 if doubtful else 0
                        return Lookup(address, asked_at, Outcome.FAILED, error=error)
                    case AskAgain(why=why):
                        before.append(why)
                        if why is not Why.BUSY:
                            self._wait(why, delay_before(len(before)), error)
                    case _:
                        raise _StopError(error) from error
            else:
                self._doubts = 0
                return lookup

    def _wait_while_paused(self) -> None:
        if self.control.paused:
            self._tell(Paused())
            self.control.wait_while_paused()
            self._tell(GoesOn())

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Waits for a turn and tells of a wait that the service wants, whoever was asked for it.

        Raises _PausedError where nothing is to be asked by then.
        """
        waits: list[float] = []

        def tell(seconds: float) -> None:
            waits.append(seconds)
            self._tell(Waiting(Why.BUSY, seconds))

        with self._pace.turn(Lane.LIST, self.control.cancellation, tell):
            if waits:
                self._tell(GoesOn())
            if self.control.paused:
                raise _PausedError
            yield

    def _wait(self, why: Why, seconds: float, error: Exception) -> None:
        count = self.control.go_on_count
        self._tell(Waiting(why, seconds, error))
        self.control.wait(seconds, count)
        self._tell(GoesOn())


def _stopped_by(error: Exception, journal: Journal) -> Ended:
    journal.stop_with(error)
    return Ended(End.FAILED, error)


class _StopError(Exception):
    """The list cannot go on because of `error`."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class _PausedError(Exception):
    """The turn came while nothing is to be asked. The pace must not take that for an answer."""
