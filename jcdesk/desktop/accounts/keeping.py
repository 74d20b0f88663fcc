"""Brings a key into the keyring on behalf of a dialog, whatever the keyring makes of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import NoKeyError, OldKeyStaysError, VaultError
from jcdesk.accounts.vault import Kept, Vault
from jcdesk.desktop.services import Services
from jcdesk.desktop.support.details import Explains
from jcdesk.desktop.tasks import Task
from jcdesk.desktop.widgets.buttons import Actions
from jcdesk.words.explanation import Explanation

Store = Callable[[Vault], Kept]
"""Puts a key where it belongs; raises VaultError. May block for as long as the keyring likes."""


class KeyDialogue(Explains, Protocol):
    """A dialog that a key was typed into."""

    stopped: SignalInstance

    def show_saving(self) -> None:
        """Let nothing be saved a second time, until the outcome is told."""

    def stop(self) -> None:
        """Stop what is under way, and say nothing more of it."""

    def show_waiting(self, explanation: Explanation, actions: Actions = ()) -> None:
        """Tell what holds things up, and offer `actions` meanwhile."""


class KeyKeeper(QObject):
    """Keeps a key for `dialog`, where a keyring that does not do its part is told, with a way round it."""

    kept = Signal(object)
    """The key is kept in this way, a Kept."""

    def __init__(self, services: Services, dialog: KeyDialogue, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._dialog = dialog
        self._task: Task | None = None
        dialog.stopped.connect(self._forget)

    def keep(self, account: Account, key: str, store: Store, preface: str = "") -> None:
        """Do `store`, which is about the `key` of `account`; `preface` is said before what goes wrong.

        An empty `key` is not known here, so it cannot be kept for this run only.
        """
        session: Actions = ()
        if key:
            words = self.tr("Keep the key until jcdesk is closed")
            session = ((words, lambda: self._keep_for_session(account, key)),)

        def failed(error: Exception) -> None:
            if not isinstance(error, VaultError):
                # Our own bug: the dialog goes on, and whoever reports bugs is told.
                self._dialog.stop()
                raise error
            explanation = self._services.words.errors.explain(error)
            if preface and not isinstance(error, OldKeyStaysError):
                explanation = replace(explanation, what=f"{preface} {explanation.what}")
            again = (self.tr("Try again"), lambda: self.keep(account, key, store, preface))
            match error:
                case NoKeyError():
                    offers: Actions = ()
                case OldKeyStaysError():
                    offers = (again,)
                case _:
                    offers = (again, *session)
            self._services.support.tell(self._dialog, explanation, error, account, offers)

        self._dialog.show_saving()
        self._task = self._services.keys.ask(
            store,
            self.kept.emit,
            failed,
            lambda: self._dialog.show_waiting(self._services.words.keys.waiting(), session),
        )

    def _keep_for_session(self, account: Account, key: str) -> None:
        self._forget()
        self._services.keys.keep_for_session(account, key)
        self.kept.emit(Kept.SESSION)

    @Slot()
    def _forget(self) -> None:
        if self._task is not None:
            self._task.forget()
