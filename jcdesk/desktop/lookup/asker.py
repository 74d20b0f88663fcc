"""Asks the service about one address at a time, in another thread; a newer question replaces the older."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, auto
from time import monotonic

from PySide6.QtCore import QObject, Signal

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.keys import Keys
from jcdesk.desktop.line import PacedLine
from jcdesk.desktop.tasks import Task, Tasks
from jcdesk.justclick.cancellation import Cancellation
from jcdesk.justclick.lookups import Lookup, Outcome

_log = logging.getLogger(__name__)


class Stage(Enum):
    """How far a question is."""

    KEY = auto()
    """The account's key is being read."""

    KEYRING_SLOW = auto()
    """The keyring lets it wait for the key: it may be asking for its password."""

    SENT = auto()
    """The service is being asked."""


@dataclass(slots=True)
class _Question:
    """What is asked now, or waits for its key."""

    account: Account
    address: str
    cancellation: Cancellation = field(default_factory=Cancellation)
    task: Task | None = None
    begun: float = field(default_factory=monotonic)
    stage: Stage = Stage.KEY

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

    sent = Signal()
    """The account's key is there, and the service is being asked."""

    keyring_slow = Signal()
    """The keyring lets the question wait: it may be asking for its password."""

    def __init__(
        self,
        tasks: Tasks,
        keys: Keys,
        line: PacedLine,
        held: Callable[[Account], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._held = held
        self._tasks = tasks
        self._keys = keys
        self._line = line
        self._question: _Question | None = None

    @property
    def address(self) -> str:
        """The address that is being asked, or an empty text."""
        return self._question.address if self._question else ""

    @property
    def held(self) -> str:
        """For how long the service that is to be asked wants to be left alone; empty where it does not."""
        return self._held(self._question.account) if self._question else ""

    @property
    def stage(self) -> Stage | None:
        """How far the question is that is being asked; None where there is none."""
        return self._question.stage if self._question else None

    def ask(self, account: Account, address: str) -> None:
        """Ask about `address`, instead of what is being asked now."""
        known = self._keys.vault.known(account)
        question = self._question
        if question is not None:
            if known is None and question.stage is not Stage.SENT and question.account == account:
                # The keyring is being asked: once is enough, however often its user presses Enter.
                question.address = address
                self.started.emit(address)
                return
            question.drop()
        question = self._question = _Question(account, address)
        self.started.emit(address)
        if known is not None:
            self._send(question, known)
        else:
            question.task = self._keys.ask(
                lambda vault: vault.require(account),
                lambda key: self._send(question, key),
                self._fail,
                lambda: self._wait(question),
            )

    def stop(self) -> None:
        """Ask no more, if anything is being asked."""
        if self._question is not None:
            self._question.drop()
            self._question = None
            self.stopped.emit()

    def _wait(self, question: _Question) -> None:
        question.stage = Stage.KEYRING_SLOW
        self.keyring_slow.emit()

    def _send(self, question: _Question, key: str) -> None:
        question.stage = Stage.SENT
        self.sent.emit()
        account, address = question.account, question.address
        question.task = self._tasks.run(
            lambda: self._line.look_up(account, key, address, question.cancellation),
            self._end,
            self._fail,
        )

    def _fail(self, error: Exception) -> None:
        # The start asks nothing.
        from jcdesk.accounts.errors import VaultError  # noqa: PLC0415
        from jcdesk.justclick.errors import CancelledError, JustClickError  # noqa: PLC0415

        if isinstance(error, CancelledError):
            # The way that it was asked by is closed: the user has chosen another.
            self.stop()
            return
        if not isinstance(error, JustClickError | VaultError):
            # Our own bug: the page goes on, and whoever reports bugs is told.
            self.stop()
            raise error
        self._end(Lookup(self.address, datetime.now(UTC), Outcome.FAILED, error=error))

    def _end(self, lookup: Lookup) -> None:
        question, self._question = self._question, None
        if question is not None:
            why = "" if lookup.error is None else f" ({_summary(lookup.error)})"
            _log.info("lookup %s%s in %.2f s", lookup.outcome, why, monotonic() - question.begun)
        self.answered.emit(lookup)


def _summary(error: Exception) -> str:
    from jcdesk.words.details import summary  # noqa: PLC0415 - as in Asker._fail

    return summary(error)
