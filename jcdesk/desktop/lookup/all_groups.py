"""Asks an account which groups it has, when that is wanted, and remembers it for some minutes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import time

from PySide6.QtCore import QObject, Signal, Slot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.line import PacedLine
from jcdesk.desktop.tasks import Task, Tasks
from jcdesk.desktop.waiting import Waiting
from jcdesk.justclick.answers import Group
from jcdesk.justclick.cancellation import Cancellation

FRESH = 300.0
"""Seconds. Somebody may make a group at any time, but hardly while another looks through one subscriber's."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What an account answered, and when."""

    account: Account
    groups: tuple[Group, ...]
    since: float


@dataclass(slots=True)
class _Question:
    """What is asked now, or waits for its key."""

    account: Account
    cancellation: Cancellation = field(default_factory=Cancellation)
    task: Task | None = None


class AllGroups(QObject):
    """One account's groups at a time: those of another account, or of one that was edited, are asked anew.

    So are those that were asked some minutes ago.
    """

    slow = Signal(str)
    """The answer lets one wait: by itself, or because the service wants to be left alone, as this says."""

    found = Signal(object)
    """The groups that were asked for, a tuple of Group."""

    failed = Signal(Exception)
    """They could not be asked for: a JustClickError or a VaultError."""

    def __init__(
        self,
        tasks: Tasks,
        keys: Keys,
        line: PacedLine,
        held: Callable[[Account], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keys = keys
        self._line = line
        self._known: _Known | None = None
        self._question: _Question | None = None
        self._held = held
        self._waiting = Waiting(self._held_for, self)
        self._waiting.lasts.connect(self._tell_slow)
        self._waiting.turned.connect(self._tell_slow)

    def ask(self, account: Account) -> None:
        """Tell the groups of `account`: at once where they are known. Nothing is asked twice meanwhile."""
        known = self._known
        # A clock that was put back tells nothing of their age.
        if known is not None and known.account == account and 0 <= time() - known.since < FRESH:
            self.found.emit(known.groups)
            return
        if self._question is not None and self._question.account == account:
            return
        self.stop()
        question = self._question = _Question(account)
        self._waiting.start()
        question.task = self._keys.ask(
            lambda vault: vault.require(account), lambda key: self._send(question, key), self._fail
        )

    def forget(self) -> None:
        """Let the next question be asked of the account, however lately it was asked."""
        self._known = None

    def stop(self) -> None:
        """Ask no more, if anything is being asked."""
        self._waiting.stop()
        question, self._question = self._question, None
        if question is not None:
            question.cancellation.cancel()
            if question.task is not None:
                question.task.forget()

    def _held_for(self) -> str:
        return self._held(self._question.account) if self._question else ""

    @Slot()
    def _tell_slow(self) -> None:
        self.slow.emit(self._waiting.text)

    def _send(self, question: _Question, key: str) -> None:
        question.task = self._tasks.run(
            lambda: self._line.all_groups(question.account, key, question.cancellation),
            lambda groups: self._end(question.account, groups),
            self._fail,
        )

    def _end(self, account: Account, groups: tuple[Group, ...]) -> None:
        self.stop()
        self._known = _Known(account, groups, time())
        self.found.emit(groups)

    def _fail(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(error)
