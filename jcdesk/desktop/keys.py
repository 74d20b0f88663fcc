"""The vault for the window: asked in the keyring's thread, answered in the window's."""

from collections.abc import Callable
from typing import TypeVar

from jcdesk.accounts.keyring_thread import KeyringThread
from jcdesk.accounts.vault import Vault
from jcdesk.desktop.tasks import Task, Tasks

Result = TypeVar("Result")


class Keys:
    """Runs work on the vault that may block for as long as the keyring likes, and holds up nothing."""

    def __init__(self, tasks: Tasks, vault: Vault) -> None:
        self._tasks = tasks
        self._thread = KeyringThread()
        self._vault = vault

    def ask(
        self,
        work: Callable[[Vault], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> Task:
        """Do `work` with the vault, then call `done` or `failed`; a forgotten task calls neither."""
        return self._tasks.start(
            lambda deliver, fail: self._thread.post(lambda: work(self._vault), deliver, fail), done, failed
        )

    @property
    def vault(self) -> Vault:
        """The vault itself, for what never blocks."""
        return self._vault

    def close(self) -> None:
        """End the keyring's thread when it has done what it does; does not wait."""
        self._thread.close()
