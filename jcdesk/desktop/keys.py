"""The vault for the window: asked in the keyring's thread, answered in the window's."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.vault import Vault
from jcdesk.desktop.tasks import Task, Tasks

if TYPE_CHECKING:
    from jcdesk.accounts.keyring_thread import KeyringThread

Result = TypeVar("Result")

PATIENCE = 1000
"""Milliseconds after which the user is told that the keyring is waited for: it may ask for its password."""


class Keys(QObject):
    """Runs work on the vault that may block for as long as the keyring likes, and holds up nothing."""

    changed = Signal()
    """A key may have come or gone, or be kept elsewhere than before."""

    def __init__(self, tasks: Tasks, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._vault = vault

    def ask(
        self,
        work: Callable[[Vault], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        waiting: Callable[[], None] = lambda: None,
    ) -> Task:
        """Do `work` with the vault, then call `done` or `failed`; a forgotten task calls neither.

        `waiting` is called once where that takes longer than PATIENCE. Work that is forgotten before its turn
        is never done, so that a locked keyring does not ask once for every time its user has tried.
        """
        timer = QTimer(self, singleShot=True, interval=PATIENCE)
        patient = True

        def wait_no_longer() -> None:
            nonlocal patient
            if patient:
                patient = False
                timer.stop()
                timer.deleteLater()

        def grow_impatient() -> None:
            # Nobody tells how a forgotten task ends, so its timer ends here.
            wait_no_longer()
            if task.wanted:
                waiting()

        def end(call: Callable[[], None]) -> None:
            wait_no_longer()
            self.changed.emit()
            call()

        def begin(
            deliver: Callable[[Result], None], fail: Callable[[Exception], None]
        ) -> Callable[[], object]:
            return self._thread.post(lambda: work(self._vault), deliver, fail).cancel

        task = self._tasks.start(
            begin, lambda result: end(lambda: done(result)), lambda error: end(lambda: failed(error))
        )
        timer.timeout.connect(grow_impatient)
        timer.start()
        return task

    def keep_for_session(self, account: Account, key: str) -> None:
        """Keep a key until the program ends, whatever the keyring does. Raises EmptyKeyError."""
        self._vault.keep_for_session(account, key)
        self.changed.emit()

    @property
    def vault(self) -> Vault:
        """The vault itself, for what never blocks."""
        return self._vault

    def close(self) -> None:
        """End the keyring's thread when it has done what it does; does not wait."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        if "_thread" in vars(self):
            self._thread.close()

    @cached_property
    def _thread(self) -> "KeyringThread":
        from jcdesk.accounts.keyring_thread import KeyringThread  # noqa: PLC0415 - the start asks for no key

        return KeyringThread()
