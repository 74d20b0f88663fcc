"""The addresses asked last: from an answer to the history, and from there to the search box."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Slot

from jcdesk.desktop.lookup.search_box import SearchBox
from jcdesk.desktop.tasks import Tasks, raise_again
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.system.history import History
from jcdesk.system.settings import Preferences

_SOON = 100
"""Milliseconds after an answer until it is shown and there is time to write."""


class Recent(QObject):
    """Keeps history and search box in step. While the user wants no history, there is no file of it.

    What is new is written soon by one of `tasks`, as a disk may be slow, and at the end by `save`. `box`
    gives the search box that is there now.
    """

    def __init__(
        self,
        history: History,
        preferences: Preferences,
        tasks: Tasks,
        box: Callable[[], SearchBox],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._history = history
        self._preferences = preferences
        self._box = box
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._save_meanwhile)

    @property
    def history(self) -> History:
        """What is remembered, and where."""
        return self._history

    def follow_settings(self) -> None:
        """Offer what is remembered, or remove it. Raises OSError where that fails; it is offered no more."""
        if self._preferences.now.history:
            self._box().offer(self._history.addresses)
        else:
            self.clear()

    def offer(self) -> None:
        """Offer what is remembered in a search box that is new."""
        self._box().offer(self._history.addresses if self._preferences.now.history else ())

    def clear(self) -> None:
        """Forget everything. Raises OSError where the file is still there; it is offered no more."""
        self._box().offer(())
        self._history.clear()

    @Slot(object)
    def remember(self, lookup: Lookup) -> None:
        """Remember whom an answer is about; a question without an answer leaves no trace."""
        if lookup.outcome is Outcome.FAILED or not self._preferences.now.history:
            return
        self._history.add(lookup.address)
        self._box().offer(self._history.addresses)
        self._soon.start()

    def save(self) -> None:
        """Write down what is new, and wait for it."""
        self._soon.stop()
        self._write()

    @Slot()
    def _save_meanwhile(self) -> None:
        self._tasks.run(self._write, lambda _none: None, raise_again)

    def _write(self) -> None:
        # On a full disk it is remembered until the program ends, which harms nobody.
        with suppress(OSError):
            self._history.save()
