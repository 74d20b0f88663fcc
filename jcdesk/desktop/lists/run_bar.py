"""How a list goes: progress, time left, what it waits for, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from jcdesk.desktop.lists.runs import Running
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.support.details import Support
from jcdesk.desktop.widgets.buttons import Actions, offer, push_button
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.lists.errors import ListBusyError
from jcdesk.lists.journal import State
from jcdesk.lists.policy import Why
from jcdesk.words.catalogue import Translate
from jcdesk.words.explanation import Place
from jcdesk.words.list_page import ListStateWords
from jcdesk.words.lists import ListErrorWords, ListWords


class RunBar(QWidget):
    """Stands above a list that is not finished; a finished one needs none.

    What has stopped the list is told in `notice`, which has its place below it: above, it would move what the
    user is reading.
    """

    pause_wanted = Signal()
    go_on_wanted = Signal()
    stop_wanted = Signal()

    place_wanted = Signal(Place)
    """The user wants to look at what has stopped the list: its account, or the network's settings."""

    def __init__(
        self, theme: Theme, translate: Translate, support: Support, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._support = support
        self._words = ListStateWords(translate)
        self._lists = ListWords(translate)
        self._errors = ListErrorWords(translate)
        self._told: Exception | None = None
        self._elsewhere = False
        self.own_account = False
        """Whether the list's account can be looked at; the demo's cannot."""
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._count = text_label(bold=True)
        self._left = text_label(muted=True)
        self._left.setWordWrap(False)
        self._state = text_label(muted=True)
        self.pause = push_button(self.tr("Pause"))
        self.go_on = push_button(self.tr("Go on"), kind="primary")
        self.stop = push_button(self.tr("Stop"))
        self._buttons = (self.pause, self.go_on, self.stop)
        self.notice = Notice(theme, foldable=True)
        self.pause.clicked.connect(self.pause_wanted)
        self.go_on.clicked.connect(self.go_on_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        figures = QHBoxLayout()
        figures.setSpacing(2 * SPACE)
        figures.addWidget(self._count, 1)
        figures.addWidget(self._left)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addLayout(figures)
        words.addWidget(self._bar)
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addLayout(words, 1)
        row.addSpacing(SPACE)
        for button in self._buttons:
            row.addWidget(button)

    def show_running(self, running: Running, now: float) -> None:
        """Show a run at the moment `now` of the monotonic clock."""
        progress = running.progress
        self._forget_fault()
        self._show(progress.answered, progress.total, progress.failed)
        self._left.setText(self._words.time_left(progress.seconds_left) if progress.total else "")
        self._state.setText(self._situation(running, now))
        # A service that asks for patience is given it.
        hurry = running.waiting is not None and running.waiting.why is not Why.BUSY
        goes_on = running.paused or hurry
        shown = [one for one, wanted in ((self.pause, not running.paused), (self.go_on, goes_on)) if wanted]
        usable = () if running.stopping else {self.stop} if running.run is None else self._buttons
        offer(self._buttons, {*shown, self.stop}, usable, self)

    def show_rest(self, state: State, *, why_not: str = "") -> None:
        """Show a list that is not asked; `why_not` says why it cannot go on, where that is so."""
        if self._elsewhere:
            self._elsewhere = False
            self._forget_fault()
        self._show(state.answered, state.total, state.failed)
        self._left.clear()
        if state.finished:
            self._state.setText(self._words.finished())
        else:
            self._state.setText(why_not or self._words.can_go_on())
        offer(self._buttons, () if state.finished else {self.go_on}, () if why_not else self._buttons, self)
        if state.fault is not None and self._told is None:
            self.explain(state.fault)

    def show_elsewhere(self, state: State) -> None:
        """Show a list that another process is asking."""
        # Who wanted to ask it here meanwhile was told why that cannot be, and may still be reading it.
        if not isinstance(self._told, ListBusyError):
            self._forget_fault()
        self._elsewhere = True
        self._show(state.answered, state.total, state.failed)
        self._left.clear()
        self._state.setText(self._words.elsewhere())
        offer(self._buttons, (), (), self)

    def give_way(self, to: QWidget) -> None:
        """Be seen no longer; `to` has the keyboard then, if it was here."""
        if self.hasFocus() or self.isAncestorOf(self.focusWidget()):
            to.setFocus()
        self.hide()

    def clear(self) -> None:
        """Show no list."""
        self._told = None
        self._elsewhere = False
        self.notice.clear()
        self.hide()

    def explain(self, error: Exception) -> None:
        """Tell what stopped the list."""
        self._told = error
        explanation = self._errors.explain(error)
        self._support.tell(self.notice, explanation, error, actions=self._ways_to(explanation.place))

    def _ways_to(self, place: Place | None) -> Actions:
        match place:
            case Place.ACCOUNT if self.own_account:
                words = self.tr("Open the account…")
            case Place.NETWORK:
                words = self.tr("Open the network settings…")
            case _:
                return ()
        return ((words, lambda: self.place_wanted.emit(place)),)

    def _show(self, answered: int, total: int, failed: int) -> None:
        self._count.setText(self._words.running(answered, total, failed))
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(answered)

    def _situation(self, running: Running, now: float) -> str:
        if running.stopping:
            return self._words.stopping()
        if running.slow_keyring:
            return self._words.waiting_for_keyring()
        if running.paused:
            return self._words.paused()
        if running.waiting is not None:
            return self._lists.waiting(running.waiting.why, max(running.waiting_until - now, 0.0))
        return self._words.asking()

    def _forget_fault(self) -> None:
        if self._told is not None:
            self._told = None
            self.notice.clear()
