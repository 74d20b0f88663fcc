"""The lists that are being asked: each in a thread of its own, whatever the window shows meanwhile."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import VaultError
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.line import Line
from jcdesk.desktop.paces import Paces
from jcdesk.desktop.tasks import Stream, Task, Tasks
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.errors import CancelledError, ConnectionLostError
from jcdesk.justclick.lookups import Lookup
from jcdesk.lists.events import Answered, End, Ended, Event, GoesOn, Paused, Started, Waiting
from jcdesk.lists.progress import Progress
from jcdesk.lists.runner import ListRun
from jcdesk.words.details import summary

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class Running:
    """A list that is being asked, and how it goes. For the window's thread.

    With `retry` it asks again what could not be asked. `waiting` says for what it waits, `slow_keyring` that
    it waits for the account's key, and `stopping` that the user wants it to end.
    """

    path: Path
    account: Account
    progress: Progress
    retry: bool = False
    run: ListRun | None = None
    stream: Stream | None = None
    key: Task | None = None
    waiting: Waiting | None = None
    waiting_until: float = 0.0
    slow_keyring: bool = False
    stopping: bool = False
    ended: Ended | None = field(default=None, repr=False)

    @property
    def paused(self) -> bool:
        """Whether the user wants nothing new asked."""
        return self.run is not None and self.run.control.paused

    def follow(self, event: Event) -> None:
        """Take the next event of the run."""
        self.progress.follow(event)
        match event:
            case Waiting():
                self.waiting, self.waiting_until = event, monotonic() + event.seconds
            case GoesOn() | Answered() | Paused():
                self.waiting = None
            case Ended():
                self.ended = event


class Runs(QObject):
    """Starts, pauses and stops runs; one at a time for each account."""

    changed = Signal(object)
    """The run of this path stands otherwise than before: its progress, what it waits for, or that it runs."""

    answered = Signal(object)
    """The list at this path has answers that it had not before, or wants some anew; told now and then."""

    ended = Signal(object, object)
    """The run of this path is over, as this Ended says."""

    def __init__(
        self, tasks: Tasks, keys: Keys, line: Line, paces: Paces, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keys = keys
        self._line = line
        self._paces = paces
        self._running: dict[Path, Running] = {}

    @property
    def all(self) -> Sequence[Running]:
        """What is being asked now."""
        return tuple(self._running.values())

    def of(self, path: Path) -> Running | None:
        """The run of the list at `path`, if it is being asked here."""
        return self._running.get(path)

    def of_account(self, account: Account) -> Running | None:
        """The run that asks `account`, if there is one."""
        return next((one for one in self.all if one.account.place == account.place), None)

    def start(self, path: Path, account: Account, *, retry: bool = False) -> None:
        """Ask the open addresses of the list at `path`, unless a run asks it or its account already.

        With `retry` those that could not be asked are open again.
        """
        if self.of_account(account) is not None or path in self._running:
            return
        progress = Progress(lambda: self._paces.of(account).seconds, monotonic)
        running = Running(path, account, progress, retry)
        self._running[path] = running
        running.key = self._keys.ask(
            lambda vault: vault.require(account),
            lambda key: self._ask(running, key),
            lambda error: self._without_key(running, error),
            lambda: self._tell_slow(running),
        )
        self.changed.emit(path)

    def pause(self, path: Path) -> None:
        """Ask nothing new; what is under way comes to its end."""
        running = self._running.get(path)
        if running is not None and running.run is not None:
            running.run.control.pause()
            self.changed.emit(path)

    def go_on(self, path: Path) -> None:
        """Ask again after a pause, or at once where it waits for the network."""
        running = self._running.get(path)
        if running is not None and running.run is not None:
            running.run.control.go_on()
            self.changed.emit(path)

    def stop(self, path: Path) -> None:
        """End the run; the list can go on some day."""
        running = self._running.get(path)
        if running is None:
            return
        running.stopping = True
        if running.run is not None:
            running.run.control.stop()
            self.changed.emit(path)
        else:
            if running.key is not None:
                running.key.forget()
            self._end(running, Ended(End.STOPPED))

    def close(self) -> None:
        """End every run, and tell nobody."""
        for running in self.all:
            running.stopping = True
            if running.run is not None:
                running.run.control.stop()
            if running.key is not None:
                running.key.forget()
        self._running.clear()

    def _ask(self, running: Running, key: str) -> None:
        running.slow_keyring = False
        account = running.account

        def look_up(address: str, cancellation: Cancellation) -> Lookup:
            try:
                return self._line.look_up(account, key, address, cancellation)
            except CancelledError:
                if cancellation.cancelled:
                    raise
                # The way that it was asked by is closed, since the user has chosen another one.
                raise ConnectionLostError(account.service.host) from None

        stream = self._tasks.stream(
            lambda events: self._take(running, events), lambda error: self._over(running, error)
        )
        running.stream = stream
        pace = self._paces.of(account)
        running.run = ListRun(running.path, look_up, pace, stream.put, retry=running.retry)
        stream.start(running.run.run)
        self.changed.emit(running.path)

    def _take(self, running: Running, events: list[Event]) -> None:
        if running.path not in self._running:
            return
        for event in events:
            running.follow(event)
        # At its start what could not be asked may be open again.
        if any(isinstance(event, Started | Answered) for event in events):
            self.answered.emit(running.path)
        self.changed.emit(running.path)

    def _over(self, running: Running, error: Exception | None) -> None:
        ended = running.ended or Ended(End.STOPPED)
        self._end(running, ended)
        if error is not None:
            # Our own bug: whoever reports bugs is told.
            raise error

    def _without_key(self, running: Running, error: Exception) -> None:
        if not isinstance(error, VaultError):
            self._end(running, Ended(End.STOPPED))
            raise error
        self._end(running, Ended(End.FAILED, error))

    def _tell_slow(self, running: Running) -> None:
        running.slow_keyring = True
        self.changed.emit(running.path)

    def _end(self, running: Running, ended: Ended) -> None:
        if self._running.pop(running.path, None) is None:
            return
        why = "" if ended.error is None else f" ({summary(ended.error)})"
        _log.info("list %s%s after %d answers", ended.end.value, why, running.progress.answered)
        self.changed.emit(running.path)
        self.ended.emit(running.path, ended)
