"""Asks for the secret key of an account that is there already."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jcdesk.accounts.accounts import Account
from jcdesk.accounts.errors import EmptyKeyError
from jcdesk.accounts.vault import clean_key
from jcdesk.desktop.accounts.fields import KeyField
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import MEDIUM, SPACE
from jcdesk.desktop.widgets.buttons import Actions, push_button
from jcdesk.desktop.widgets.check_box import CheckBox
from jcdesk.desktop.widgets.growing import GrowingDialog
from jcdesk.desktop.widgets.labels import text_label
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.words.errors import ErrorWords
from jcdesk.words.explanation import Explanation


class KeyDialog(GrowingDialog):
    """One box for a key, and whether it goes to the keyring, as `keep` says at first, or is for this run."""

    submitted = Signal(str, bool)
    """The key, and whether it is to be kept in the keyring."""

    stopped = Signal()
    """What is under way is no longer wanted: the user has changed the key or closed the dialog."""

    def __init__(
        self, theme: Theme, words: ErrorWords, account: Account, parent: QWidget, *, keep: bool
    ) -> None:
        super().__init__(parent, width=76)
        self._words = words
        self._busy = False
        self.setWindowTitle(self.tr("Enter the key"))
        title = self.tr("Secret key of “{name}”").format(name=account.name)
        whose = self.tr("Login {login} at {host}").format(login=account.login, host=account.service.host)
        hint = self.tr(
            "You find it in your cabinet, in the section “API” (older accounts: shop settings, “secret key"
            " for signing”)."
        )
        self.key = KeyField(theme, self.tr("Secret &key"), "", hint)
        self.keep_box = CheckBox(
            theme,
            self.tr("Keep it in this &computer's keyring, not only until jcdesk is closed"),
        )
        self.keep_box.setChecked(keep)
        self.notice = Notice(theme)
        self.save_button = push_button(self.tr("Use this key"), kind="primary")
        self.save_button.setDefault(True)
        self.cancel_button = push_button(self.tr("Cancel"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(text_label(title, size=MEDIUM, bold=True))
        column.addWidget(text_label(whose, muted=True))
        column.addSpacing(SPACE)
        column.addWidget(self.key)
        column.addWidget(self.keep_box)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addSpacing(SPACE)
        column.addLayout(buttons)
        self.key.edited.connect(self.stop)
        self.save_button.clicked.connect(self._hand_over)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self.stopped)

    def show_saving(self) -> None:
        """Let nothing be saved a second time, until the outcome is told."""
        self._busy = True

    @Slot()
    def stop(self) -> None:
        """Stop what is under way, and say nothing more of it."""
        self._busy = False
        self.notice.clear()
        self.stopped.emit()

    def show_waiting(self, explanation: Explanation, actions: Actions = ()) -> None:
        """Tell what holds things up, and offer `actions` meanwhile."""
        self.notice.explain(explanation, actions, tone="info")

    def explain(
        self, explanation: Explanation, actions: Actions = (), details: Callable[[], str] | None = None
    ) -> None:
        """Tell what failed, and offer `actions`."""
        self._busy = False
        self.notice.explain(explanation, actions, details)

    @Slot()
    def _hand_over(self) -> None:
        if self._busy:
            return
        self.notice.clear()
        key = clean_key(self.key.box.text())
        if not key:
            self.key.fault(str(self._words.explain(EmptyKeyError())))
            return
        self.submitted.emit(key, self.keep_box.isChecked())
