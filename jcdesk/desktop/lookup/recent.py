"""The addresses asked last: from an answer to the history, and from there to the search box."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Slot

from jcdesk.desktop.lookup.search_box import SearchBox
from jcdesk.desktop.tasks import Tasks
from jcdesk.justclick.lookups import Lookup, Outcome
from jcdesk.system.history import History
from jcdesk.system.settings import Preferences

_SOON = 100
"""Milliseconds after an answer until it is shown and there is time to write."""


class Recent(QObject):
    """Keeps history and search box in step. While the user wants no history, there is no file of it.

    The file is written by one of `writes`, as a disk may be slow: soon after something is new, and by `save`.
    `box` gives the search box that is there now.
    """

    def __init__(
        self,
        history: History,
        preferences: Preferences,
        writes: Tasks,
        box: Callable[[], SearchBox],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._writes = writes
        self._history = history
        self._preferences = preferences
        self._box = box
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.save)

    @property
    def history(self) -> History:
        """What is remembered, and where."""
        return self._history

    def follow_settings(self, failed: Callable[[Exception], None]) -> None:
        """Offer what is remembered, or forget it as `clear` does."""
        if self._preferences.now.history:
            self._box().offer(self._history.addresses)
        else:
            self.clear(failed)

    def offer(self) -> None:
        """Offer what is remembered in a search box that is new."""
        self._box().offer(self._history.addresses if self._preferences.now.history else ())

    def clear(self, failed: Callable[[Exception], None]) -> None:
        """Forget everything, and remove the file; `failed` is called where it is still there."""
        self._box().offer(())
        self._history.clear()
        self._writes.run(self._history.save, failed=failed)

    @Slot(object)
    def remember(self, lookup: Lookup) -> None:
        """Remember whom an answer is about; a question without an answer leaves no trace."""
        if lookup.outcome is Outcome.FAILED or not self._preferences.now.history:
            return
        self._history.add(lookup.address)
        self._box().offer(self._history.addresses)
        self._soon.start()

    @Slot()
    def save(self) -> None:
        """Let be written what is new; there is no need to wait for it."""
        self._soon.stop()
        self._writes.run(self._write)

    def _write(self) -> None:
        # On a full disk it is remembered until the program ends, which harms nobody.
        with suppress(OSError):
            self._history.save()
