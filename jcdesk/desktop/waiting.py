"""What is said while an account is asked for longer than a moment, or wants to be left alone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from jcdesk.accounts.accounts import Account
from jcdesk.desktop.paces import Paces
from jcdesk.desktop.widgets.patience import Patience
from jcdesk.words.catalogue import Translate

_EVERY = 1000
"""Milliseconds between two looks at how long the service wants to be left alone."""


class Waiting(QObject):
    """Watches from `start` to `stop` whether the service wants to be left alone, as `held` says."""

    lasts = Signal()
    """Whoever waits has to be told so."""

    turned = Signal()
    """The service wants to be left alone, or does no more."""

    changed = Signal()
    """`text` is another one, be it that the time is shorter by now."""

    def __init__(self, held: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._held = held
        self.text = ""
        """How long the service wants to be left alone; empty while it is being asked."""
        self._patience = Patience(self)
        self._patience.timeout.connect(self._begin)
        self._ticks = QTimer(self, interval=_EVERY)
        self._ticks.timeout.connect(self._look)

    @Slot()
    def start(self) -> None:
        """Something is asked from now on."""
        self.stop()
        self._patience.start()

    def stop(self) -> None:
        """Nothing is asked any more."""
        self._patience.stop()
        self._ticks.stop()
        self.text = ""

    @Slot()
    def _begin(self) -> None:
        self._ticks.start()
        self.lasts.emit()
        self._look()

    @Slot()
    def _look(self) -> None:
        before, self.text = self.text, self._held()
        if before != self.text:
            self.changed.emit()
        if bool(before) is not bool(self.text):
            self.turned.emit()


def wait_words(paces: Paces, translate: Translate) -> Callable[[Account], str]:
    """Tells of an account for how long its service wants to be left alone; empty where it does not."""

    def words(account: Account) -> str:
        seconds = paces.held(account)
        if not seconds:
            return ""
        # Hardly anybody is ever told that.
        from jcdesk.lists.policy import Why  # noqa: PLC0415
        from jcdesk.words.lists import ListWords  # noqa: PLC0415

        return ListWords(translate).waiting(Why.BUSY, seconds)

    return words
