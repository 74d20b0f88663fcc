"""Asks the service about one address at a time, in another thread; a newer question replaces the older."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.tasks import Task, Tasks
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.lookups import Lookup, Outcome

LookUp = Callable[[Account, str, str, Cancellation], Lookup]
"""Account, key, address, cancellation -> the answer; raises JustClickError. May block."""


@dataclass(slots=True)
class _Question:
    address: str
    cancellation: Cancellation = field(default_factory=Cancellation)
    task: Task | None = None

    def drop(self) -> None:
        self.cancellation.cancel()
        if self.task is not None:
            self.task.forget()


class Asker(QObject):
    """One question at a time, from an address to how it ended."""

    started = Signal(str)
    """An address is being asked."""

    answered = Signal(object)
    """A Lookup, with outcome FAILED and its error where the service could not be asked."""

    stopped = Signal()
    """The question under way is no longer wanted."""

    def __init__(self, tasks: Tasks, keys: Keys, look_up: LookUp, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keys = keys
        self._look_up = look_up
        self._question: _Question | None = None

    @property
    def address(self) -> str:
        """The address that is being asked, or an empty text."""
        return self._question.address if self._question else ""

    def ask(self, account: Account, address: str) -> None:
        """Ask about `address`, instead of what is being asked now."""
        if self._question is not None:
            self._question.drop()
        question = self._question = _Question(address)
        self.started.emit(address)

        def send(key: str) -> None:
            question.task = self._tasks.run(
                lambda: self._look_up(account, key, address, question.cancellation),
                self._end,
                self._fail,
            )

        known = self._keys.vault.known(account)
        if known is not None:
            send(known)
        else:
            question.task = self._keys.ask(lambda vault: vault.require(account), send, self._fail)

    def stop(self) -> None:
        """Ask no more, if anything is being asked."""
        if self._question is not None:
            self._question.drop()
            self._question = None
            self.stopped.emit()

    def _fail(self, error: Exception) -> None:
        self._end(Lookup(self.address, datetime.now(UTC), Outcome.FAILED, error=error))

    def _end(self, lookup: Lookup) -> None:
        self._question = None
        self.answered.emit(lookup)
