"""The dialog for one account: the form, what it may do with it, and how that went."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jcdesk.accounts.accounts import Account, AccountFaultError
from jcdesk.accounts.errors import EmptyKeyError
from jcdesk.desktop.accounts.fields import Field
from jcdesk.desktop.accounts.form import AccountForm, FormError
from jcdesk.desktop.look.theme import Theme
from jcdesk.desktop.look.tokens import SPACE
from jcdesk.desktop.widgets.buttons import Actions, offer, push_button
from jcdesk.desktop.widgets.growing import GrowingDialog
from jcdesk.desktop.widgets.notice import Notice
from jcdesk.desktop.widgets.scrolling import Scrolling
from jcdesk.justclick.service import ServiceUrlError
from jcdesk.words.catalogue import Translate
from jcdesk.words.explanation import Explanation


class AccountDialog(GrowingDialog):
    """Lets a new account be set up, or one be changed, and tells at once what cannot be right.

    Whoever opens it decides what becomes of `submitted` and `tested`, and closes it or says how it went.
    """

    submitted = Signal(object, str)
    """An Account and a new key for it; an empty key means that it stays as it is."""

    tested = Signal(object, str)
    """The same, to be tried out first."""

    stopped = Signal()
    """What is under way is no longer wanted: the user has stopped it, changed the form or closed it."""

    def __init__(
        self,
        theme: Theme,
        translate: Translate,
        colour: str,
        account: Account | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, width=92)
        self._busy = False
        self.setWindowTitle(self.tr("Change account") if account else self.tr("Set up an account"))
        self.form = AccountForm(theme, translate, colour, account)
        self.notice = Notice(theme)
        self.test_button = push_button(self.tr("Test"))
        self.test_button.setToolTip(
            self.tr("Ask the service for the account's groups, without saving anything")
        )
        self.stop_button = push_button(self.tr("Stop"))
        self.stop_button.hide()
        self.save_button = push_button(self.tr("Save"), kind="primary")
        self.save_button.setDefault(True)
        self.cancel_button = push_button(self.tr("Cancel"))
        self._lay_out()
        self.form.edited.connect(self._forget_outcome)
        self.test_button.clicked.connect(lambda: self._hand_over(self.tested.emit))
        self.stop_button.clicked.connect(self.stop)
        self.save_button.clicked.connect(lambda: self._hand_over(self.submitted.emit))
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self.stopped)

    def reject(self) -> None:
        """Stop what is under way; where nothing is, close the dialog."""
        if self._busy:
            self.stop()
        else:
            super().reject()

    def show_testing(self, text: str) -> None:
        """Say that the service is asked, until the outcome is told."""
        self._set_busy(busy=True)
        self._offer(self.stop_button)
        self.notice.say(text)

    def show_saving(self) -> None:
        """Let nothing be saved a second time, until the outcome is told."""
        self._set_busy(busy=True)

    def show_waiting(self, explanation: Explanation, actions: Actions = ()) -> None:
        """Tell what holds things up, and offer `actions` meanwhile."""
        self.notice.explain(explanation, actions, tone="info")

    def works(self, text: str) -> None:
        """Tell that the account works."""
        self._set_busy(busy=False)
        self.notice.say(text, "success")

    def explain(
        self,
        explanation: Explanation,
        actions: Actions = (),
        details: Callable[[], str] | None = None,
        field: Field | None = None,
        buttons: tuple[QPushButton, ...] = (),
    ) -> None:
        """Tell what failed, offer `actions`, and put the cursor into the `field` that is to be looked at."""
        self._set_busy(busy=False)
        self.notice.explain(explanation, actions, details, buttons)
        if field is not None:
            field.box.setFocus()
            field.box.selectAll()

    def point_out(self, error: FormError) -> None:
        """Say at the field that is wrong what is wrong with it."""
        self._set_busy(busy=False)
        self.notice.clear()
        self.form.point_out(error)

    def try_address(self, url: str) -> None:
        """Fill in another address of the service and test with it."""
        self.form.url.put(url)
        self._hand_over(self.tested.emit)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for button in (self.test_button, self.stop_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.cancel_button, self.save_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(Scrolling(self.form), 1)
        column.addWidget(self.notice)
        column.addLayout(buttons)

    def _hand_over(self, emit: Callable[[Account, str], None]) -> None:
        if self._busy and self.stop_button.isHidden():
            return  # It is being saved.
        self._forget_outcome()
        try:
            account, key = self.form.read()
        except (AccountFaultError, ServiceUrlError, EmptyKeyError) as error:
            self.point_out(error)
        else:
            emit(account, key)

    @Slot()
    def stop(self) -> None:
        """Stop what is under way, and say nothing more of it."""
        self._set_busy(busy=False)
        self.notice.clear()
        self.stopped.emit()

    @Slot()
    def _forget_outcome(self) -> None:
        if self._busy:
            self.stop()
        self.notice.clear()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        if not busy:
            self._offer(self.test_button)

    def _offer(self, button: QPushButton) -> None:
        offer((self.test_button, self.stop_button), {button})
